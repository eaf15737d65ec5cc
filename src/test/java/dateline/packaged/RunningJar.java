package dateline.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** The packaged jar as a process of its own. */
public final class RunningJar implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int READY_WITHIN_SECONDS = 180;
    private static final long BETWEEN_TRIES = 5_000_000;

    private final Process process;
    private final String address;

    private RunningJar(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** What a command that ends by itself answered. */
    public record Answer(int status, String out, String err) {}

    /** Runs one command to its end. */
    public static Answer run(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(arguments)).start();
        process.getOutputStream().close();
        CompletableFuture<String> err =
                CompletableFuture.supplyAsync(() -> text(process.errorReader(StandardCharsets.UTF_8)));
        String out = text(process.inputReader(StandardCharsets.UTF_8));
        return new Answer(process.waitFor(), out, err.join());
    }

    /** Starts a server on any free port and waits until it says that it is ready. */
    public static RunningJar serve(Path feeds, Path data) throws IOException {
        Process process = new ProcessBuilder(
                        command("serve", "--port", "0", "--feeds", feeds.toString(), "--data", data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        CompletableFuture<String> ready = CompletableFuture.supplyAsync(() -> addressIn(out));
        try {
            return new RunningJar(process, ready.get(READY_WITHIN_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IOException("the server did not become ready", e);
        }
    }

    /** Starts a server at a port, and waits until a document there is answered with 200. */
    public static RunningJar giving(String path, int port, Path feeds, Path data) throws IOException {
        Process process = new ProcessBuilder(
                        command("serve", "--port", "" + port, "--feeds", feeds.toString(), "--data", data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var server = new RunningJar(process, "http://127.0.0.1:" + port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            if (server.isGiven(path)) {
                return server;
            }
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
        server.close();
        throw new IOException("the server did not give " + path);
    }

    private boolean isGiven(String path) {
        try {
            return get(path).statusCode() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    public HttpResponse<String> get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + path)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it is reached. */
    public String address() {
        return address;
    }

    /** Saves a document as it is sent with gzip, and gives its tag. */
    public String save(String path, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofFile(file))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /** How much memory it holds, as Linux counts. */
    public double residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        }
    }

    /** How much time of a processor it has taken so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** How long the first byte of an answer takes. */
    public Duration firstByte(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        long start = System.nanoTime();
        try (InputStream body =
                HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            int first = body.read();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            body.transferTo(OutputStream.nullOutputStream());
            if (first < 0) {
                throw new IOException(path + " is empty");
            }
            return time;
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl-C does; gives the exit status. */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    static List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(System.getProperty("dateline.jar"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String addressIn(BufferedReader out) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int start = line.indexOf("http://");
                if (start >= 0) {
                    return line.substring(start).replaceFirst("/$", "");
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("the server ended before it was ready");
    }

    private static String text(BufferedReader reader) {
        return String.join("\n", reader.lines().toList());
    }
}
