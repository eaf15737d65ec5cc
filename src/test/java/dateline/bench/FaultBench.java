package dateline.bench;

import dateline.bench.faults.FaultRounds;
import dateline.bench.faults.FaultRounds.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Files stories by inbox, HTTP, webhook and poll while the server is killed or stopped, its disk is full or read-only, its
 * store is locked or the network is cut, each at a random moment, and says what is lost, doubled or broken in the end.
 *
 * <p>Arguments: the jar, how many rounds, the seed, how many seconds a stopped server stays stopped, and how many newsrooms
 * go through a part of the rounds side by side, each with a server, a disk and a seed of its own (1 by default): most of a
 * round is waiting. The faults of the disk need the right to mount one.
 */
public final class FaultBench {
    private FaultBench() {}

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]).toAbsolutePath();
        Path work = Files.createTempDirectory("faults");
        int rounds = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        long pauseMillis = Long.parseLong(args[3]) * 1000;
        int sideBySide = args.length > 4 ? Integer.parseInt(args[4]) : 1;
        List<CompletableFuture<Outcome>> newsrooms = IntStream.range(0, sideBySide)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> rounds(
                                jar,
                                work.resolve("newsroom-" + number),
                                seed + number,
                                part(rounds, number, sideBySide),
                                pauseMillis),
                        task -> new Thread(task, "newsroom-" + number).start()))
                .toList();
        tell(newsrooms.stream().map(CompletableFuture::join).reduce(Outcome.NONE, Outcome::and));
        System.out.println("Logs: " + work);
    }

    /** How many rounds one of them goes through. */
    private static int part(int rounds, int number, int sideBySide) {
        return rounds / sideBySide + (number < rounds % sideBySide ? 1 : 0);
    }

    private static Outcome rounds(Path jar, Path work, long seed, int rounds, long pauseMillis) {
        try (var faults = new FaultRounds(jar, Files.createDirectories(work), seed)) {
            return faults.run(rounds, pauseMillis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void tell(Outcome outcome) {
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
    }

    private static void say(String what, int count) {
        System.out.printf(Locale.ROOT, "%-44s %8d%n", what, count);
    }
}
