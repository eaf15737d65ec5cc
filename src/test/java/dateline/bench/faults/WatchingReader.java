package dateline.bench.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** Reads the feeds again and again while everything goes wrong, and counts what no reader could read. */
final class WatchingReader implements Runnable {
    private static final List<String> FEEDS = List.of("/feeds/all.rss", "/feeds/all.atom", "/feeds/all.json");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Set<String> broken = new ConcurrentSkipListSet<>();

    WatchingReader(String address) {
        this.address = address;
    }

    /** Requests that met a server that was down, or stopped. */
    int unanswered() {
        return unanswered.get();
    }

    int documentsRead() {
        return read.get();
    }

    Set<String> broken() {
        return broken;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            for (String feed : FEEDS) {
                try {
                    look(feed);
                    Thread.sleep(20);
                } catch (IOException e) {
                    unanswered.incrementAndGet();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private void look(String feed) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(URI.create(address + feed))
                        .timeout(Duration.ofSeconds(5))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() == 200) {
            read.incrementAndGet();
            parse(feed, response.body());
        } else if (response.statusCode() != 503) {
            broken.add(feed + " answered " + response.statusCode());
        }
    }

    private void parse(String feed, byte[] body) {
        try {
            if (feed.endsWith(".json")) {
                new ObjectMapper().readTree(body);
            } else {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(body));
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            broken.add(feed + " cannot be parsed: " + e.getMessage());
        }
    }
}
