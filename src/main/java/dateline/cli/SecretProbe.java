package dateline.cli;

import dateline.server.NewsroomWiring;
import dateline.store.StoreAddress;
import dateline.store.StoreUnavailableException;
import dateline.store.seal.SealingKeys;
import dateline.store.seal.SecretReport;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks whether the secrets in a store are sealed, and whether the keys to them are here and nobody else's. */
record SecretProbe(StoreAddress address, SealingKeys keys) {
    private static final String CHECK = "secrets";

    List<DoctorFinding> findings() {
        return Stream.concat(keys.filesOpenToOthers().stream().map(SecretProbe::open), Stream.of(found()))
                .toList();
    }

    private static DoctorFinding open(Path file) {
        return DoctorFinding.bad(
                CHECK,
                "Other users of this machine can read " + file + ", and open the secrets in the store with it. Give:"
                        + " chmod 600 " + file);
    }

    private DoctorFinding found() {
        try {
            return found(NewsroomWiring.secrets(address, keys));
        } catch (StoreUnavailableException e) {
            return DoctorFinding.bad(CHECK, String.valueOf(e.getMessage()));
        }
    }

    private DoctorFinding found(SecretReport report) {
        if (!report.locked().isEmpty()) {
            return DoctorFinding.bad(CHECK, report.advice(keys.places()));
        }
        boolean isSealable = !report.keys().isEmpty() || keys.places().isMade();
        if (report.plain() > 0) {
            String standing =
                    "Secrets of webhooks and subscribers that stand in the store as they are: " + report.plain();
            return isSealable
                    ? DoctorFinding.warn(CHECK, standing + ". The next start of the server seals them.")
                    : DoctorFinding.bad(
                            CHECK,
                            standing + ". Give every server the same " + SealingKeys.VARIABLE
                                    + ", made by: openssl rand -base64 32");
        }
        if (report.keys().isEmpty()) {
            return DoctorFinding.well(
                    CHECK,
                    "There are none of webhooks or subscribers in the store"
                            + (isSealable
                                    ? "; the key is made with the first."
                                    : ". Before there are, give every server the same " + SealingKeys.VARIABLE + "."));
        }
        if (report.sealed().size() > 1) {
            return DoctorFinding.warn(
                    CHECK,
                    "Secrets of webhooks and subscribers are sealed under several keys: " + report.needed()
                            + ". The next start of the server seals all under the first that it is given.");
        }
        return DoctorFinding.well(
                CHECK,
                "Every secret of a webhook or subscriber is sealed, and its key is here: " + keys.places()
                        + (report.sealed().isEmpty() ? "" : " (" + report.needed() + ")")
                        + ". It is in no backup: keep a copy of it elsewhere.");
    }
}
