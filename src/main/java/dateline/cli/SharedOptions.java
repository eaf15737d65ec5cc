package dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every command takes. */
public final class SharedOptions {
    @Option(names = "--feeds", paramLabel = "DIR", description = "The newsroom's folder (default: ${DEFAULT-VALUE}).")
    public Path feeds = Path.of("feeds");

    @Option(names = "--data", paramLabel = "DIR", description = "Where the store lies (default: ${DEFAULT-VALUE}).")
    public Path data = Path.of("data");

    @Option(names = "--json", description = "Prints JSON for programs instead of text for people.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean helpAsked;
}
