package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.publication.Publication;
import dateline.server.PartnerWiring;
import dateline.store.AccessKey;
import dateline.store.KeySecret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Handles the keys of the HTTP interface. */
@Command(
        name = "key",
        description = "Handles the keys of the HTTP interface.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline key add desk --scope edit",
            "  dateline key add msn --scope partner",
            "  dateline key add msn --scope partner --expires 2027-01-01T00:00:00Z",
            "  dateline key list",
            "  dateline key revoke desk"
        })
final class KeyCommand extends SubcommandGroup {
    private KeyCommand() {
        super("dateline key list");
    }

    static CommandLine tree(CommandEnvironment commandEnvironment) {
        return new CommandLine(new KeyCommand())
                .addSubcommand(new AddKey(commandEnvironment))
                .addSubcommand(new ListKeys(commandEnvironment))
                .addSubcommand(new RevokeKey(commandEnvironment));
    }

    private static Instant now(CommandEnvironment commandEnvironment) {
        return commandEnvironment.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Command(name = "add", description = "Makes a key and prints it, once; the store keeps its hash alone.")
    static final class AddKey implements Callable<Integer> {
        private static final int MOST_OF_A_PARTNER = 99;
        private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "NAME", description = "Who is to hold it.")
        private String name = "";

        @Option(
                names = "--scope",
                paramLabel = "ingest|edit|partner",
                required = true,
                description =
                        "ingest files and reads stories; edit does so and has every verb of a story's life; partner"
                                + " reads the feed of the partner of this NAME (or of what stands before a full stop in"
                                + " it, so that msn.2 can follow msn).")
        private AccessKey.Scope scope = AccessKey.Scope.INGEST;

        @Option(
                names = "--expires",
                paramLabel = "INSTANT",
                converter = TimeOption.class,
                description =
                        "From when on it opens nothing, with its zone, such as 2027-01-01T00:00:00Z (default: never).")
        private @Nullable Instant expires;

        AddKey(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            if (!NAME.matcher(name).matches()) {
                throw new CommandFailure(
                        ExitStatus.WRONG_USAGE, "A name is up to 64 letters, digits, and . _ @ - such as desk-2.");
            }
            Instant now = now(commandEnvironment);
            Optional<Instant> end = Optional.ofNullable(expires).map(time -> time.truncatedTo(ChronoUnit.SECONDS));
            if (end.filter(time -> !time.isAfter(now)).isPresent()) {
                throw new CommandFailure(
                        ExitStatus.WRONG_USAGE, "--expires is over already: the key would open nothing.");
            }
            try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
                KeySecret secret = KeySecret.mint(commandEnvironment.random());
                String added = opened.store()
                        .write(writer -> names().filter(one -> writer.addAccessKey(one, scope, secret, now, end))
                                .findFirst()
                                .orElseThrow(() -> new CommandFailure(
                                        ExitStatus.PARTLY,
                                        "There is, or was, a key with the name " + name + ". Choose another name.")));
                commandEnvironment
                        .out()
                        .println(options.json ? JsonOutput.pretty(json(added, secret, end)) : secret.reveal());
                tell(added, opened.publication());
                return ExitStatus.DONE;
            }
        }

        /** A partner has a second key while its first one is in use, so that it can change from one to the other. */
        private Stream<String> names() {
            return scope == AccessKey.Scope.PARTNER
                    ? Stream.concat(
                            Stream.of(name),
                            IntStream.rangeClosed(2, MOST_OF_A_PARTNER).mapToObj(number -> name + "." + number))
                    : Stream.of(name);
        }

        private ObjectNode json(String added, KeySecret secret, Optional<Instant> end) {
            ObjectNode json = JsonOutput.object()
                    .put("name", added)
                    .put("scope", scope.word())
                    .put("key", secret.reveal());
            end.ifPresent(time -> json.put("expires", time.toString()));
            return json;
        }

        private void tell(String added, Publication publication) {
            if (scope == AccessKey.Scope.PARTNER && !PartnerWiring.isPartner(name, options.feeds, publication)) {
                commandEnvironment
                        .err()
                        .println("partners.yaml has no partner of the name " + name
                                + " yet; the key opens nothing until it has.");
            }
            if (!added.equals(name)) {
                commandEnvironment
                        .err()
                        .println("Its name is " + added + ". The keys that were there open the feed as before; when the"
                                + " partner has changed to this one: dateline key revoke " + name);
            }
            if (!options.json) {
                commandEnvironment.err().println("This is the only time that it is shown. Keep it like a password.");
            }
        }
    }

    @Command(name = "list", description = "Lists the keys, without their secrets.")
    static final class ListKeys implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        ListKeys(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
                List<AccessKey> keys = opened.store().read(reader -> reader.accessKeys());
                if (options.json) {
                    ArrayNode list = JsonOutput.array();
                    keys.forEach(key -> list.addObject()
                            .put("name", key.name())
                            .put("scope", key.scope().word())
                            .put("added", key.addedAt().toString())
                            .put("revoked", text(key.revokedAt()))
                            .put("expires", text(key.expiresAt()))
                            .put("lastUsed", text(key.lastUsedAt())));
                    commandEnvironment.out().println(JsonOutput.pretty(list));
                } else if (keys.isEmpty()) {
                    commandEnvironment.out().println("There are no keys. Try: dateline key add NAME --scope ingest");
                } else {
                    keys.forEach(key -> commandEnvironment.out().println(line(key)));
                }
                return ExitStatus.DONE;
            }
        }

        private static @Nullable String text(Optional<Instant> time) {
            return time.map(Instant::toString).orElse(null);
        }

        private static String line(AccessKey key) {
            String expires = key.expiresAt().map(time -> "  expires " + time).orElse("");
            String end = key.revokedAt().map(time -> "  revoked " + time).orElse("");
            String used = key.lastUsedAt().map(time -> "  last used " + time).orElse("  never used");
            return "%-20s  %-7s  added %s%s%s%s"
                    .formatted(key.name(), key.scope().word(), key.addedAt(), expires, end, used);
        }
    }

    @Command(name = "revoke", description = "Shuts a key out, at once and for ever.")
    static final class RevokeKey implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "NAME", description = "As it stands in the list.")
        private String name = "";

        RevokeKey(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
                boolean revoked = opened.store().write(writer -> writer.revokeAccessKey(name, now(commandEnvironment)));
                if (!revoked) {
                    throw new CommandFailure(
                            ExitStatus.PARTLY,
                            "There is no key in use with the name " + name + ". Try: dateline key list");
                }
                commandEnvironment
                        .out()
                        .println(
                                options.json
                                        ? JsonOutput.pretty(JsonOutput.object()
                                                .put("name", name)
                                                .put("revoked", true))
                                        : "The key " + name + " opens nothing any more.");
                return ExitStatus.DONE;
            }
        }
    }
}
