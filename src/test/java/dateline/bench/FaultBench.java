package dateline.bench;

import dateline.bench.faults.FaultRounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Files stories by inbox, HTTP, webhook and poll while the server is killed or stopped, its disk is full or read-only, its
 * store is locked or the network is cut, each at a random moment, and says what is lost, doubled or broken in the end.
 *
 * <p>Arguments: the jar, how many rounds, the seed, and how many seconds a stopped server stays stopped. The faults of the
 * disk need the right to mount one.
 */
public final class FaultBench {
    private FaultBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("faults");
        int rounds = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        long pauseSeconds = Long.parseLong(args[3]);
        try (var faults = new FaultRounds(Path.of(args[0]).toAbsolutePath(), work, seed)) {
            FaultRounds.Outcome outcome = faults.run(rounds, pauseSeconds * 1000);
            System.out.printf(Locale.ROOT, "%-44s %8s%n", "what", "count");
            outcome.faults().forEach((fault, count) -> say("rounds with " + fault, count));
            say("stories filed", outcome.filed());
            say("feeds read meanwhile", outcome.documents());
            say("requests that nobody answered", outcome.unanswered());
            say("stories lost", outcome.lost().size());
            say("stories doubled", outcome.doubled().size());
            say("stories without their last word", outcome.torn().size());
            say("feeds that were broken", outcome.broken().size());
            outcome.lost().forEach(title -> System.out.println("lost: " + title));
            outcome.doubled().forEach(title -> System.out.println("doubled: " + title));
            outcome.broken().forEach(System.out::println);
            System.out.println("Log: " + work.resolve("server.log"));
        }
    }

    private static void say(String what, int count) {
        System.out.printf(Locale.ROOT, "%-44s %8d%n", what, count);
    }
}
