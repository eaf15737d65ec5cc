package dateline.push;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** {@link LoadedCallbacks} as the process that tells of changes sees them. */
final class CallbackProcess implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;

    private final Process process;
    private final BufferedReader output;
    private final String port;

    CallbackProcess() throws IOException {
        Path classes = Path.of(LoadedCallbacks.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes.toString(),
                        LoadedCallbacks.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = process.inputReader();
        port = output.readLine();
    }

    /** Where it listens: host and port of each. */
    List<String> authorities() {
        return IntStream.range(0, LoadedCallbacks.HOSTS)
                .mapToObj(this::authority)
                .toList();
    }

    private String authority(int host) {
        return LoadedCallbacks.host(host) + ":" + port;
    }

    /** This path at one of its hosts, whatever number is given. */
    String at(int host, String path) {
        return "http://" + authority(host % LoadedCallbacks.HOSTS) + path;
    }

    /** What {@link #arrivals} reckons in. */
    static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /**
     * How long each change took to each subscriber, in the first document that shows it.
     *
     * @param waits in microseconds, sorted
     * @param documents that came
     * @param lacking subscribers that never saw the last change
     */
    record Arrivals(long[] waits, int documents, int lacking) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d documents; commit to delivery p50 %d ms, p99 %d ms, longest %d ms; without the last change %d",
                    documents,
                    at(0.5),
                    at(0.99),
                    at(1),
                    lacking);
        }

        private long at(double share) {
            int index = (int) Math.min(waits.length - 1L, Math.round(share * waits.length));
            return waits.length == 0 ? -1 : waits[index] / 1_000;
        }
    }

    /**
     * Ends the process, and tells what came.
     *
     * @param committed when each change was
     */
    Arrivals arrivals(int subscribers, long[] committed) throws IOException {
        process.outputWriter().close();
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        var first = new long[subscribers][committed.length];
        for (long[] times : first) {
            Arrays.fill(times, NEVER);
        }
        for (String line : lines) {
            String[] parts = line.split(" ");
            long[] times = first[Integer.parseInt(parts[0])];
            int change = Integer.parseInt(parts[1]);
            times[change] = Math.min(times[change], Long.parseLong(parts[2]));
        }
        int lacking = (int) Arrays.stream(first)
                .filter(times -> times[committed.length - 1] == NEVER)
                .count();
        long[] waits = Arrays.stream(first)
                .flatMapToLong(times -> waits(times, committed))
                .sorted()
                .toArray();
        return new Arrivals(waits, lines.size(), lacking);
    }

    private static LongStream waits(long[] times, long[] committed) {
        var waits = new long[committed.length];
        long next = NEVER;
        for (int change = committed.length - 1; change >= 0; change--) {
            next = Math.min(next, times[change]);
            waits[change] = next == NEVER ? Duration.ofDays(1).toNanos() / 1_000 : next - committed[change];
        }
        return Arrays.stream(waits);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
