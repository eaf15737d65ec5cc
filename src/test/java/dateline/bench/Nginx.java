package dateline.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The static file server to compare with: one worker, gzip_static, no log; or none, where it is not installed. */
final class Nginx implements AutoCloseable {
    private static final int PORT = 18_472;

    private final Optional<Process> process;
    private final String address = "http://127.0.0.1:" + PORT + "/feed.rss";

    private Nginx(Optional<Process> process) {
        this.process = process;
    }

    /** Serves this gzipped document. */
    static Nginx serving(Path gzipped, Path folder) throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder.resolve("nginx"));
        byte[] bytes = Files.readAllBytes(gzipped);
        Files.write(root.resolve("feed.rss.gz"), bytes);
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            Files.write(root.resolve("feed.rss"), plain.readAllBytes());
        }
        Path configuration = Files.writeString(root.resolve("nginx.conf"), """
                worker_processes 1; daemon off; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 4096; }
                http {
                  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; server_tokens off;
                  open_file_cache max=1000;
                  server {
                    listen 127.0.0.1:%2$d; root %1$s; gzip_static on; default_type application/rss+xml;
                    add_header Cache-Control "public, max-age=300"; add_header Vary Accept-Encoding;
                  }
                }
                """.formatted(root, PORT));
        // Its worker runs as nobody, who may not look into a folder of ours.
        root.toFile().setExecutable(true, false);
        folder.toFile().setExecutable(true, false);
        try {
            Process started = new ProcessBuilder("nginx", "-c", configuration.toString())
                    .inheritIO()
                    .start();
            Thread.sleep(1_000);
            return new Nginx(Optional.of(started).filter(Process::isAlive));
        } catch (IOException e) {
            System.out.println("nginx is not installed: there is nothing to compare with");
            return new Nginx(Optional.empty());
        }
    }

    boolean isThere() {
        return process.isPresent();
    }

    String address() {
        return address;
    }

    /** The tag of its document. */
    String tag() {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a command prints. */
    static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " has to be installed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.ifPresent(running -> {
            running.destroy();
            running.onExit().join();
        });
    }
}
