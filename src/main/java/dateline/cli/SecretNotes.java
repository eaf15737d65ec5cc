package dateline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.server.NewsroomWiring;
import dateline.store.StoreAddress;
import dateline.store.seal.SealingKeys;
import dateline.store.seal.SecretReport;
import java.util.Optional;

/** What somebody who has moved a store has to know of the secrets in it. */
record SecretNotes(StoreAddress address, SealingKeys.Places places, SecretReport report) {
    static SecretNotes of(StoreAddress address, SharedOptions options, CommandEnvironment commandEnvironment) {
        SealingKeys keys = options.sealingKeys(address, commandEnvironment.random());
        return new SecretNotes(address, keys.places(), NewsroomWiring.secrets(address, keys));
    }

    /** For people; empty when there is nothing to do. */
    Optional<String> advice() {
        if (!report.locked().isEmpty()) {
            return Optional.of(report.advice(places));
        }
        boolean isDatabase = address instanceof StoreAddress.Postgresql;
        if (isDatabase && report.plain() > 0 && report.keys().isEmpty()) {
            return Optional.of("Secrets of webhooks and subscribers that stand in " + address.name() + " as they are: "
                    + report.plain() + ". Give every server on it the same " + SealingKeys.VARIABLE
                    + ", made by: openssl rand -base64 32");
        }
        return isDatabase && report.sealedCount() > 0 && places.given().isEmpty()
                ? Optional.of(
                        "Give every server on " + address.name() + " the key " + report.needed() + ", from " + places
                                + ", with " + SealingKeys.VARIABLE + " or " + SealingKeys.VARIABLE
                                + "_FILE: the secrets of webhooks and subscribers are sealed under it.")
                : Optional.empty();
    }

    void print(CommandEnvironment commandEnvironment) {
        advice().ifPresent(commandEnvironment.err()::println);
    }

    /** How many cannot be opened, by the names of the keys that are missing. */
    void put(ObjectNode json) {
        ObjectNode missing = json.putObject("missingKeys");
        report.locked().forEach(missing::put);
    }
}
