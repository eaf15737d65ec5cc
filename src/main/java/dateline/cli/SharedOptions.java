package dateline.cli;

import dateline.store.StoreAddress;
import dateline.store.seal.SealingKeys;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes. */
public final class SharedOptions {
    static final Path DEFAULT_FEEDS = Path.of("feeds");

    @Option(names = "--feeds", paramLabel = "DIR", description = "The newsroom's folder (default: ${DEFAULT-VALUE}).")
    public Path feeds = DEFAULT_FEEDS;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the store lies (default: ${DEFAULT-VALUE}).")
    public Path data = Path.of("data");

    @Option(
            names = "--store",
            paramLabel = "ADDRESS",
            defaultValue = "${env:DATELINE_STORE}",
            description = "A PostgreSQL in place of the store in DIR: jdbc:postgresql://user:password@host/database."
                    + " DATELINE_STORE is the same, and does not show the password to other users.")
    @Nullable
    String store;

    @Option(
            names = "--secret-key-file",
            paramLabel = "FILE",
            defaultValue = "${env:DATELINE_SECRET_KEY_FILE}",
            description =
                    "Keys, one a line, that secrets of webhooks and subscribers in the store are sealed under: the"
                            + " first seals, all open. DATELINE_SECRET_KEY_FILE is the same, DATELINE_SECRET_KEY holds the keys"
                            + " themselves (default: secret.key in DIR).")
    @Nullable
    String secretKeyFile;

    @Option(names = "--json", description = "Prints JSON for programs instead of text for people.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean helpAsked;

    /** Where the store is. */
    StoreAddress storeAddress() {
        return given(store).map(SharedOptions::read).orElseGet(() -> new StoreAddress.Folder(data));
    }

    /** The folder of a store that is in one. */
    Path data(StoreAddress address) {
        return address instanceof StoreAddress.Folder folder ? folder.path() : data;
    }

    /** The keys to the secrets in this store: those that are given, and the one in the data folder. */
    SealingKeys sealingKeys(StoreAddress address, RandomGenerator random) {
        return new SealingKeys(
                new SealingKeys.Places(
                        given(System.getenv(SealingKeys.VARIABLE)),
                        given(secretKeyFile).map(Path::of),
                        Optional.of(data(address).resolve(SealingKeys.FILE)),
                        address instanceof StoreAddress.Folder),
                random);
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(some -> !some.isBlank());
    }

    /** What a person has given as the address of a store. */
    static StoreAddress read(String address) {
        try {
            return StoreAddress.read(address);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }
}
