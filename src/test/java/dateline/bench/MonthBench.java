package dateline.bench;

import dateline.feed.Month;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints what pollers miss of a month of publishing.
 *
 * <p>Arguments: how many acts of the newsroom (a story, an edit, a removal) the month has, and optionally the seed.
 */
public final class MonthBench {
    private MonthBench() {}

    public static void main(String[] args) throws IOException {
        Path data = Files.createTempDirectory("month");
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        System.out.print(Month.table(data, seed, Integer.parseInt(args[0])));
    }
}
