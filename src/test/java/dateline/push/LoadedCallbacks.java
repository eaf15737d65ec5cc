package dateline.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The callbacks of very many subscribers: keeps of a delivery only when which change came first to whom. */
final class LoadedCallbacks implements AutoCloseable {
    private static final Pattern CHANGE = Pattern.compile("Ferry (\\d+) leaves");

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLongArray arrivals;
    private final int changes;

    LoadedCallbacks(int subscribers, int changes) throws IOException {
        this.changes = changes;
        arrivals = new AtomicLongArray(subscribers * changes);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "callback");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/live", this::take);
        server.createContext("/hang", this::hang);
        server.createContext("/error", exchange -> answer(exchange, 500));
        server.start();
    }

    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String at(String path) {
        return "http://" + authority() + path;
    }

    private void take(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        int subscriber = Integer.parseInt(exchange.getRequestURI().getPath().substring("/live/".length()));
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher change = CHANGE.matcher(text);
        if (change.find()) {
            int slot = subscriber * changes + Integer.parseInt(change.group(1));
            arrivals.compareAndSet(slot, 0, now);
        }
        answer(exchange, 200);
    }

    private void hang(HttpExchange exchange) throws IOException {
        try (exchange) {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /** How long each delivery that came took, in milliseconds, sorted. */
    long[] millis(long[] committed) {
        return IntStream.range(0, arrivals.length())
                .filter(slot -> arrivals.get(slot) != 0)
                .mapToLong(slot -> (arrivals.get(slot) - committed[slot % changes]) / 1_000_000)
                .sorted()
                .toArray();
    }

    /** How many subscribers have not seen the last change. */
    long withoutTheLast() {
        return IntStream.range(0, arrivals.length() / changes)
                .filter(subscriber -> arrivals.get(subscriber * changes + changes - 1) == 0)
                .count();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
