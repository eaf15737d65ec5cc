package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Hmac;
import dateline.feed.FeedFormat;
import dateline.push.CallbackSite.Call;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hub as subscribers see it; the hub tests of websub.rocks under their numbers. */
class HubTest extends SubscriberSiteTestCase {
    private static final String ATOM = PushHarness.BASE + "/feeds/news.atom";

    private void subscribed(String topic, String path, String... more) {
        int before = site.asked(path).size();
        assertEquals(202, harness.subscribe(topic, site.at(path), more).statusCode());
        await().until(() -> site.asked(path).size() > before && harness.written() > 0);
    }

    private Call delivery(String path, int number) {
        await().until(() -> site.delivered(path).size() >= number);
        return site.delivered(path).get(number - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "hub 100, atom, application/atom+xml; charset=utf-8",
        "hub 105, rss, application/rss+xml; charset=utf-8",
        "hub 106, json, application/feed+json; charset=utf-8"
    })
    @DisplayName("websub.rocks hub 100, 105, 106: WSH-01, WSH-06, WSH-15, WSH-16, WSH-17, WSH-21")
    void aSubscriberIsAskedAndGetsTheWholeDocument(String test, String format, String contentType) {
        String topic = PushHarness.BASE + "/feeds/news." + format;
        subscribed(topic, "/cb");

        harness.file("a", "Ferry", "news");

        Call asked = site.asked("/cb").get(0);
        assertEquals("subscribe", asked.parameter("hub.mode"));
        assertEquals(topic, asked.parameter("hub.topic"));
        assertEquals("864000", asked.parameter("hub.lease_seconds"));
        assertEquals(40, asked.parameter("hub.challenge").length());
        Call delivered = delivery("/cb", 1);
        assertArrayEquals(
                harness.document("news", FeedFormat.ofExtension(format).orElseThrow()), delivered.body(), test);
        assertEquals(contentType, delivered.header("Content-Type"));
        assertEquals(
                "<" + PushHarness.BASE + "/hub>; rel=\"hub\", <" + topic + ">; rel=\"self\"", delivered.header("Link"));
        assertFalse(delivered.headers().containsKey("X-Hub-Signature"));
    }

    @Test
    @DisplayName("HUMAN: how long the hub's subscribers waited is known for each delivery, and for no failure")
    void waitsAreKnown() {
        subscribed(ATOM, "/cb");
        site.answers("/broken", 500);
        subscribed(ATOM, "/broken");

        harness.file("a", "Ferry", "news");
        delivery("/cb", 1);

        await().until(() -> harness.waits().size() == 1);
        assertFalse(harness.waits().get(0).isNegative());
    }

    @Test
    @DisplayName(
            "websub.rocks hub 101: WSH-02, WSH-19, WSH-20 a secret of 199 bytes signs with sha256, one of 200 is refused")
    void deliveriesAreSigned() {
        String secret = "s".repeat(199);
        assertEquals(
                400,
                harness.subscribe(ATOM, site.at("/cb"), "hub.secret", secret + "s")
                        .statusCode());
        subscribed(ATOM, "/cb", "hub.secret", secret);

        harness.file("a", "Ferry", "news");

        Call delivered = delivery("/cb", 1);
        assertEquals(
                "sha256=" + HexFormat.of().formatHex(new Hmac(Hmac.Hash.SHA256, secret).of(delivered.body())),
                delivered.header("X-Hub-Signature"));
    }

    @Test
    @DisplayName("websub.rocks hub 102: WSH-03 what is unknown is passed over; WSH-07 the callback keeps its query")
    void whatIsUnknownIsPassedOver() {
        assertEquals(
                202,
                harness.subscribe(ATOM, site.at("/cb?a=1&hub.mode=x"), "foo", "bar", "hub.foo", "bar")
                        .statusCode());
        await().until(() -> harness.written() == 1);

        harness.file("a", "Ferry", "news");

        assertTrue(site.asked("/cb").get(0).query().startsWith("a=1&hub.mode=x&hub.mode=subscribe&hub.topic="));
        assertEquals("a=1&hub.mode=x", delivery("/cb", 1).query());
    }

    @Test
    @DisplayName(
            "websub.rocks hub 103, 104: WSH-11 who subscribes again gets one delivery; WSH-13 who ends it gets none")
    void renewalAndEnd() {
        subscribed(ATOM, "/cb");
        subscribed(ATOM, "/cb");
        subscribed(ATOM, "/other");
        harness.file("a", "Ferry", "news");
        delivery("/cb", 1);
        assertEquals(202, harness.hub("unsubscribe", ATOM, site.at("/cb")).statusCode());
        await().until(() -> harness.written() == 1);
        assertEquals("", site.asked("/cb").get(2).parameter("hub.lease_seconds"));

        harness.file("b", "Seal", "news");

        delivery("/other", 2);
        assertEquals(1, site.delivered("/cb").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub.mode=subscribe",
                "hub.topic=TOPIC&hub.callback=CB",
                "hub.mode=publish&hub.topic=TOPIC&hub.callback=CB",
                "hub.mode=subscribe&hub.callback=CB",
                "hub.mode=subscribe&hub.topic=TOPIC",
                "hub.mode=subscribe&hub.topic=TOPIC&hub.callback=ftp://127.0.0.1/",
                "hub.mode=subscribe&hub.topic=TOPIC&hub.callback=CB%23part",
                "hub.mode=subscribe&hub.topic=BASE/feeds/nowhere.rss&hub.callback=CB",
                "hub.mode=subscribe&hub.topic=BASE/feeds/news.rss?since=0&hub.callback=CB",
                "hub.mode=subscribe&hub.topic=BASE.evil.example/feeds/news.rss&hub.callback=CB",
                "hub.mode=subscribe&hub.topic=https://www.example.org/feeds/news.rss&hub.callback=CB",
                "hub.mode=subscribe&hub.topic=TOPIC&hub.callback=CB&hub.lease_seconds=long",
                "hub.mode=subscribe&hub.topic=%zz&hub.callback=CB"
            })
    @DisplayName(
            "WSH-05, WSH-30: what is malformed or of another publisher is refused in plain text, and nobody is asked")
    void malformed(String form) {
        var response = harness.form(
                form.replace("TOPIC", ATOM).replace("BASE", PushHarness.BASE).replace("CB", site.at("/cb")));

        assertTrue(response.statusCode() >= 400 && response.statusCode() < 500, response.toString());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
        assertEquals(List.of(), site.asked("/cb"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.168.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://0x7f.1/",
                "http://user@www.example.org/"
            })
    @DisplayName("SEC-04, WSH-28: a callback in private address space is refused")
    void privateCallbacks(String callback) {
        assertEquals(400, harness.subscribe(ATOM, callback).statusCode());
    }

    @Test
    @DisplayName("WSH-33: another spelling of a topic is the same topic")
    void spelling() {
        subscribed("https://FEEDS.harbour-gazette.example:443/feeds/n%65ws.atom", "/cb");

        assertEquals(ATOM, site.asked("/cb").get(0).parameter("hub.topic"));
    }

    @ParameterizedTest
    @CsvSource({"200, no", "302, yes", "404, yes", "500, yes"})
    @DisplayName("WSH-08, WSH-09: what is not confirmed changes nothing of what there is")
    void unconfirmed(int status, String echo) {
        subscribed(ATOM, "/cb");
        subscribed(ATOM, "/other");
        site.confirmation = status;
        site.challenge = challenge -> echo.equals("yes") ? challenge : "something else";
        assertEquals(
                202,
                harness.subscribe(ATOM, site.at("/cb"), "hub.secret", "new").statusCode());
        assertEquals(202, harness.hub("unsubscribe", ATOM, site.at("/other")).statusCode());
        await().until(() ->
                site.asked("/cb").size() == 2 && site.asked("/other").size() == 2);

        harness.file("a", "Ferry", "news");

        assertFalse(delivery("/cb", 1).headers().containsKey("X-Hub-Signature"));
        delivery("/other", 1);
    }

    @Test
    @DisplayName("WSH-12: leases are granted up to thirty days, and what has run out gets nothing")
    void leases() {
        subscribed(ATOM, "/zero", "hub.lease_seconds", "0");
        subscribed(ATOM, "/long", "hub.lease_seconds", "1000000000");
        subscribed(ATOM, "/short", "hub.lease_seconds", "60");
        await().until(() -> harness.written() == 3);
        assertEquals("864000", site.asked("/zero").get(0).parameter("hub.lease_seconds"));
        assertEquals("2592000", site.asked("/long").get(0).parameter("hub.lease_seconds"));
        assertEquals("60", site.asked("/short").get(0).parameter("hub.lease_seconds"));

        harness.clock.forward(Duration.ofMinutes(2));
        harness.file("a", "Ferry", "news");

        delivery("/zero", 1);
        await().until(() -> harness.written() == 2);
        assertEquals(List.of(), site.delivered("/short"));
    }

    @Test
    @DisplayName("WSH-14: whose feed is there no more is told so")
    void denied() {
        subscribed(PushHarness.BASE + "/feeds/world.rss", "/cb");

        harness.newsroom.follow(
                PushHarness.publication(folder, "{ hub: false, allow-private: ['" + site.authority() + "'] }"));
        harness.newsroom.print();

        await().until(() -> site.asked("/cb").size() == 2 && harness.written() == 0);
        assertEquals("denied", site.asked("/cb").get(1).parameter("hub.mode"));
        assertEquals(
                PushHarness.BASE + "/feeds/world.rss", site.asked("/cb").get(1).parameter("hub.topic"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500, 503})
    @DisplayName(
            "WSH-22, WSH-24, WSH-25: only 2xx is success; what fails is tried again, and a redirect is not followed")
    void triedAgain(int status) {
        subscribed(ATOM, "/cb");
        site.answers("/cb", status);
        harness.file("a", "Ferry", "news");
        delivery("/cb", 1);

        site.answers("/cb", 204);
        harness.clock.forward(Duration.ofSeconds(5));

        assertArrayEquals(
                harness.document("news", FeedFormat.ATOM), delivery("/cb", 2).body());
        assertEquals(List.of(), site.delivered("/elsewhere"));
    }

    @Test
    @DisplayName("WSH-23: 410 ends the subscription")
    void gone() {
        subscribed(ATOM, "/cb");
        site.answers("/cb", 410);

        harness.file("a", "Ferry", "news");

        await().until(() -> harness.written() == 0);
        assertEquals(1, site.delivered("/cb").size());
    }

    @Test
    @DisplayName("WSH-32: subscriptions survive a restart, and what changed meanwhile is delivered")
    void restart() {
        subscribed(ATOM, "/cb");
        harness.close();
        harness = PushHarness.allowing(folder, site);

        harness.file("a", "Ferry", "news");

        assertArrayEquals(
                harness.document("news", FeedFormat.ATOM), delivery("/cb", 1).body());
    }

    @Test
    @DisplayName("WSP-08, LIFE-01: neither what changes nothing nor what nobody may know of is told")
    void nothingToTell() {
        subscribed(ATOM, "/cb");
        harness.file("a", "Ferry", "news");
        delivery("/cb", 1);

        harness.file("a", "Ferry", "news");
        harness.file("w", "World", "world");
        harness.file("s", "Secret", "news", "\"embargo\": \"2099-01-01T00:00:00Z\"");
        harness.file("b", "Seal", "news");

        assertTrue(delivery("/cb", 2).text().contains("Seal"));
        assertFalse(delivery("/cb", 2).text().contains("Secret"));
        assertEquals(2, site.delivered("/cb").size());
    }
}
