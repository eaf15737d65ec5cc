package dateline.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The other side: callbacks and webhooks on this machine that confirm what they are asked, and remember it. */
final class CallbackSite implements AutoCloseable {
    static final long FLOOD = 100 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final Set<String> flooding = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong flooded = new AtomicLong();
    volatile UnaryOperator<String> challenge = text -> text;
    volatile int confirmation = 200;

    /**
     * One request.
     *
     * @param nanos when it was read
     */
    record Call(String method, String path, String query, Headers headers, byte[] body, long nanos) {
        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }

        String parameter(String name) {
            for (String pair : query.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            return "";
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** What the message of a webhook is about. */
        JsonNode data() {
            try {
                return JSON.readTree(text()).path("data");
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    CallbackSite() {
        this(1);
    }

    /** Listens on so many addresses of this machine, with the same port. */
    CallbackSite(int hosts) {
        ThreadFactory daemons = task -> {
            var thread = new Thread(task, "callback");
            thread.setDaemon(true);
            return thread;
        };
        Executor threads = Executors.newCachedThreadPool(daemons);
        for (int host = 0; host < hosts; host++) {
            servers.add(listening(host, threads));
        }
    }

    private HttpServer listening(int host, Executor threads) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host(host), host == 0 ? 0 : port()), 0);
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String host(int number) {
        return "127.0.0." + (number + 1);
    }

    private int port() {
        return servers.get(0).getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        var call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query,
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes(),
                System.nanoTime());
        calls.add(call);
        if (hanging.contains(call.path())) {
            hang();
        } else if (flooding.contains(call.path()) && call.method().equals("POST")) {
            flood(exchange);
            return;
        }
        boolean asks = call.method().equals("GET");
        byte[] body =
                asks ? challenge.apply(call.parameter("hub.challenge")).getBytes(StandardCharsets.UTF_8) : new byte[0];
        int status = asks ? confirmation : statuses.getOrDefault(call.path(), 200);
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", at("/elsewhere"));
        }
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void flood(HttpExchange exchange) throws IOException {
        byte[] block = new byte[1 << 16];
        try (exchange) {
            exchange.sendResponseHeaders(200, FLOOD);
            for (long sent = 0; sent < FLOOD; sent += block.length) {
                exchange.getResponseBody().write(block);
                flooded.addAndGet(block.length);
            }
        }
    }

    /** Nothing that is asked there is answered. */
    void hangs(String path) {
        hanging.add(path);
    }

    /** Deliveries to this path are answered with very much. */
    void floods(String path) {
        flooding.add(path);
    }

    /** So many bytes of a flood went out. */
    long flooded() {
        return flooded.get();
    }

    /** What deliveries to this path are answered with from now on. */
    void answers(String path, int status) {
        statuses.put(path, status);
    }

    List<Call> asked(String path) {
        return of("GET", path);
    }

    List<Call> delivered(String path) {
        return of("POST", path);
    }

    private List<Call> of(String method, String path) {
        return calls.stream()
                .filter(call -> call.method().equals(method) && call.path().equals(path))
                .toList();
    }

    String authority() {
        return authority(0);
    }

    /** Host and port of each of its addresses. */
    List<String> authorities() {
        return IntStream.range(0, servers.size()).mapToObj(this::authority).toList();
    }

    private String authority(int host) {
        return host(host) + ":" + port();
    }

    String at(String path) {
        return at(0, path);
    }

    /** This path at one of its hosts, whatever number is given. */
    String at(int host, String path) {
        return "http://" + authority(host % servers.size()) + path;
    }

    @Override
    public void close() {
        closed.countDown();
        servers.forEach(server -> server.stop(0));
    }
}
