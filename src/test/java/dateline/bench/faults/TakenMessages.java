package dateline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A partner's place for webhooks, which remembers the messages that it has taken. */
public final class TakenMessages implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TAKEN = 204;

    private final HttpServer server;
    /** How often each change was told of. */
    private final NavigableMap<Long, Integer> times = new ConcurrentSkipListMap<>();
    /** Under which names. */
    private final Map<Long, Set<String>> names = new ConcurrentHashMap<>();

    public TakenMessages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(exchange.getRequestBody());
        long change = message.path("data").path("sequence").asLong();
        names.computeIfAbsent(change, first -> ConcurrentHashMap.newKeySet())
                .add(String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id")));
        times.merge(change, 1, Integer::sum);
        exchange.sendResponseHeaders(TAKEN, -1);
        exchange.close();
    }

    /** Host and port. */
    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The changes that were told of. */
    Set<Long> changes() {
        return times.keySet();
    }

    /** How many messages came again under their name, as after a kill between the message and the note of it. */
    int again() {
        return times.values().stream().mapToInt(Integer::intValue).sum() - times.size();
    }

    /** How many changes were told of under more than one name. */
    int doubled() {
        return (int) names.values().stream().filter(known -> known.size() > 1).count();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
