package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.feed.FeedFormat;
import dateline.push.CallbackSite.Call;
import dateline.store.OnPostgresql;
import dateline.store.StoreAddress;
import dateline.store.StoreReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Servers on one PostgreSQL, of which one tells of changes until it is killed; {@code -Dpush.kills=20} for more kills. */
class HandOverBetweenServersTest {
    private static final int KILLS = Integer.getInteger("push.kills", 2);
    private static final int STORIES = 8;
    private static final String TOPIC = PushHarness.BASE + "/feeds/news.atom";

    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    @TempDir
    Path folder;

    private final Random random = new Random(Long.getLong("push.seed", 16));
    private final CallbackSite site = new CallbackSite();
    private final List<PushHarness> servers = new ArrayList<>();
    private final List<PushHarness> killed = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(PushHarness::close);
        killed.forEach(PushHarness::endThreads);
        site.close();
    }

    /** The one that has the lease. */
    private PushHarness teller() {
        return await("a server that tells")
                .until(
                        () -> servers.stream()
                                .filter(server -> server.store.leases().take("push"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private PushHarness server(StoreAddress address) {
        PushHarness server = PushHarness.on(address, folder.resolve("server" + servers.size()), site);
        server.follow(site.at("/hook"));
        servers.add(server);
        return server;
    }

    @Test
    @DisplayName("When the server that tells of changes is killed, the other goes on: none is lost, the order stays")
    void handOver() throws Exception {
        StoreAddress address = onPostgresql.store();
        server(address).webhook(site.at("/hook"));
        PushHarness other = server(address);
        assertEquals(202, servers.get(0).subscribe(TOPIC, site.at("/first")).statusCode());
        assertEquals(202, other.subscribe(TOPIC, site.at("/second")).statusCode());
        await("both subscriptions").until(() -> other.written() == 2);
        for (int kill = 0; kill < KILLS; kill++) {
            PushHarness teller = teller();
            int until = messages().size() + 1 + random.nextInt(STORIES / 2);
            for (int story = 0; story < STORIES; story++) {
                teller.file("k" + kill + "-" + story, "Ferry " + kill + "." + story, "news");
            }
            await("messages before the kill").until(() -> messages().size() >= until);
            teller.kill();
            servers.remove(teller);
            killed.add(teller);
            servers.get(0).file("n" + kill, "Seal " + kill, "news");
            server(address);
        }
        long sequence = servers.get(0).store.read(StoreReader::sequence);

        await("the last message").until(() -> messages().stream()
                .anyMatch(message -> message.path("sequence").asLong() == sequence));
        requireWhole(sequence);
        for (String path : List.of("/first", "/second")) {
            byte[] document = servers.get(0).document("news", FeedFormat.ATOM);
            await(path).untilAsserted(() -> assertArrayEquals(document, newest(path)));
        }
    }

    private byte[] newest(String path) {
        List<Call> delivered = site.delivered(path);
        return delivered.isEmpty()
                ? new byte[0]
                : delivered.get(delivered.size() - 1).body();
    }

    private List<JsonNode> messages() {
        return site.delivered("/hook").stream().map(Call::data).toList();
    }

    /** Each change is told once at least, after the one before it, and under one name however often it is told. */
    private void requireWhole(long sequence) {
        Map<String, String> bodies = new HashMap<>();
        long newest = 0;
        for (Call call : site.delivered("/hook")) {
            long told = call.data().path("sequence").asLong();
            String before = bodies.putIfAbsent(call.header("webhook-id"), call.text());
            assertTrue(before == null || before.equals(call.text()), "one id, one message");
            if (before == null) {
                assertEquals(
                        newest, call.data().path("previous").asLong(), "none is left out or comes before its time");
                newest = told;
            }
        }
        assertEquals(sequence, newest);
        System.out.printf(
                "kills %d, changes %d, messages %d%n",
                KILLS, sequence, site.delivered("/hook").size());
    }
}
