package dateline.bench.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged jar, serving; it can be killed, stopped and started again at the same port. */
final class ServerProcess implements AutoCloseable {
    private final Path jar;
    private final Path feeds;
    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private Optional<Process> process = Optional.empty();

    ServerProcess(Path jar, Path feeds, Path data, int port, Map<String, String> environment) {
        this.jar = jar;
        this.feeds = feeds;
        this.data = data;
        this.port = port;
        this.environment = environment;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it without waiting; a start that fails ends by itself. */
    synchronized void start() throws IOException {
        process = Optional.of(builder("serve", "--port", Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        feeds.resolveSibling("server.log").toFile()))
                .start());
    }

    /** Starts it again where it has ended, as a supervisor does. */
    synchronized void keepRunning() throws IOException {
        if (process.isEmpty() || !process.get().isAlive()) {
            start();
        }
    }

    synchronized void kill() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroyForcibly().waitFor();
        }
    }

    /** How much time of a processor it has taken so far. */
    synchronized Duration processorTime() {
        return process.flatMap(one -> one.info().totalCpuDuration()).orElse(Duration.ZERO);
    }

    void signal(String name) throws IOException, InterruptedException {
        SmallDisk.succeeds(
                "kill", "-" + name, Long.toString(process.orElseThrow().pid()));
    }

    /** What a command beside the server says; its exit status comes first. */
    List<String> run(String... arguments) throws IOException, InterruptedException {
        Process command = builder(arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = new ArrayList<String>();
        try (BufferedReader out = command.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines::add);
        }
        if (!command.waitFor(2, TimeUnit.MINUTES)) {
            command.destroyForcibly();
        }
        lines.add(0, Integer.toString(command.waitFor()));
        return lines;
    }

    private ProcessBuilder builder(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--feeds", feeds.toString(), "--data", data.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroyForcibly);
    }
}
