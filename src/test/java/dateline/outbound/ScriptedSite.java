package dateline.outbound;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A site on this machine that answers what a test wrote, and remembers what it was asked. */
public final class ScriptedSite implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Function<Asked, Reply>> pages = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** One request. */
    public record Asked(String method, String path, Headers headers, String body) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.getFirst(name));
        }
    }

    /** One answer. */
    public record Reply(int status, Map<String, String> headers, byte[] body) {
        public static Reply of(String type, String body) {
            return new Reply(200, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
        }

        public static Reply status(int status) {
            return new Reply(status, Map.of(), new byte[0]);
        }

        public static Reply to(int status, String location) {
            return new Reply(status, Map.of("Location", location), new byte[0]);
        }

        public Reply with(String name, String value) {
            var all = new ConcurrentHashMap<>(headers);
            all.put(name, value);
            return new Reply(status, all, body);
        }
    }

    public ScriptedSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "site");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public ScriptedSite page(String path, Reply reply) {
        return page(path, request -> reply);
    }

    public ScriptedSite page(String path, Function<Asked, Reply> script) {
        pages.put(path, script);
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String authority() {
        return "127.0.0.1:" + port();
    }

    public String at(String path) {
        return "http://" + authority() + path;
    }

    /** Requests for this path, in their order. */
    public List<Asked> asked(String path) {
        return asked.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = new Asked(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body);
        asked.add(request);
        Reply reply = pages.getOrDefault(path, unknown -> Reply.status(404)).apply(request);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean isHead = request.method().equals("HEAD");
        boolean isEmpty = isHead || reply.body().length == 0;
        if (isHead) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(reply.body().length));
        }
        exchange.sendResponseHeaders(reply.status(), isEmpty ? -1 : reply.body().length);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            if (!isEmpty) {
                out.write(reply.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
