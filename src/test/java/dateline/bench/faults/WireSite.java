package dateline.bench.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A site with an RSS feed of its newest stories; its line can be cut in the middle of an answer. */
final class WireSite implements AutoCloseable {
    private static final int ITEMS = 60;

    private final Deque<Story> stories = new ArrayDeque<>();
    private final HttpServer server;
    private volatile boolean isCut;

    WireSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed.xml", this::answer);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized void add(Story story) {
        stories.addFirst(story);
        while (stories.size() > ITEMS) {
            stories.removeLast();
        }
    }

    void cut(boolean cut) {
        isCut = cut;
    }

    private synchronized String feed() {
        var feed =
                new StringBuilder("<rss version='2.0'><channel><title>Wire</title><link>http://wire.example/</link>");
        for (Story story : stories) {
            feed.append("<item><guid isPermaLink='false'>%s</guid><title>%s</title><description>%s</description></item>"
                    .formatted(story.id(), story.title(), story.text()));
        }
        return feed.append("</channel></rss>").toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = feed().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body, 0, isCut ? body.length / 2 : body.length);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
