package dateline.cli;

import dateline.server.NewsroomWiring;
import dateline.store.StoreAddress;
import dateline.store.StoreUnavailableException;

/** Looks whether a store in a database can be had. */
final class DatabaseProbe {
    private DatabaseProbe() {}

    /** Asks, and writes nothing. */
    static DoctorFinding look(StoreAddress.Postgresql address) {
        try {
            return DoctorFinding.well(
                    "store",
                    NewsroomWiring.hasStore(address)
                            ? "The store " + address.name() + " answers."
                            : "The database " + address.name() + " answers; the store is made at the first start.");
        } catch (StoreUnavailableException e) {
            return DoctorFinding.bad("store", String.valueOf(e.getMessage()));
        }
    }
}
