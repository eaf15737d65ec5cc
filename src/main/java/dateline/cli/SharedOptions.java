package dateline.cli;

import dateline.store.StoreAddress;
import java.nio.file.Path;
import java.util.Optional;
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

    @Option(names = "--json", description = "Prints JSON for programs instead of text for people.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean helpAsked;

    /** Where the store is. */
    StoreAddress storeAddress() {
        return Optional.ofNullable(store)
                .filter(address -> !address.isBlank())
                .map(SharedOptions::read)
                .orElseGet(() -> new StoreAddress.Folder(data));
    }

    /** The folder of a store that is in one. */
    Path data(StoreAddress address) {
        return address instanceof StoreAddress.Folder folder ? folder.path() : data;
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
