package dateline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.outbound.ScriptedSite.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSubSubscriberTest {
    private static final Duration LEASE = Duration.ofDays(10);

    private SubscriptionHarness desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new SubscriptionHarness(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String signature(String method, String algorithm, String secret, String body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return method + "=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String secret, String body) {
        return signature("sha256", "HmacSHA256", secret, body);
    }

    private int delivered(String body, String signature) {
        return desk.deliver(desk.lastAsked().get("hub.callback"), body, "X-Hub-Signature", signature)
                .statusCode();
    }

    private List<String> titles() {
        return desk.store.read(reader -> reader.articles(Optional.empty(), Optional.empty(), 10)).stream()
                .map(article -> article.content().title())
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("WSS-02: the hub is asked for the feed's own name of itself, not for the address that was fetched")
    void theTopicIsTheDiscoveredSelf() {
        desk.poll("Bridge opens");

        Map<String, String> asked = desk.lastAsked();
        assertEquals("subscribe", asked.get("hub.mode"));
        assertEquals(desk.site.at(SubscriptionHarness.TOPIC), asked.get("hub.topic"));
        assertEquals("864000", asked.get("hub.lease_seconds"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302})
    @DisplayName("WSS-02: also where the address redirects")
    void theTopicIsTheDiscoveredSelfBehindARedirect(int status) {
        desk.site.page("/feed", Reply.to(status, "/elsewhere"));
        desk.site.page("/elsewhere", desk.atom(desk.feed("Bridge opens")));

        desk.poll();

        assertEquals(desk.site.at(SubscriptionHarness.TOPIC), desk.lastAsked().get("hub.topic"));
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    @DisplayName("WSS-03: a redirect of the hub is followed with the same request")
    void aRedirectOfTheHubIsFollowed(int status) {
        desk.site.page("/hub", Reply.to(status, "/other-hub"));
        desk.site.page("/other-hub", Reply.status(202));

        desk.poll("Bridge opens");

        assertEquals(desk.asked("/hub"), desk.asked("/other-hub"));
        assertEquals("subscribe", desk.asked("/other-hub").get(0).get("hub.mode"));
    }

    @Test
    @DisplayName("WSS-04: what was asked for is confirmed with the challenge, once; nothing else is")
    void whatWasAskedForIsConfirmed() {
        desk.poll("Bridge opens");
        String callback = desk.lastAsked().get("hub.callback");
        String topic = desk.lastAsked().get("hub.topic");

        var wrongTopic = desk.verify(
                callback,
                "hub.mode",
                "subscribe",
                "hub.topic",
                topic + "x",
                "hub.challenge",
                "abc",
                "hub.lease_seconds",
                "60");
        var unsubscribe = desk.verify(callback, "hub.mode", "unsubscribe", "hub.topic", topic, "hub.challenge", "abc");
        var wrongCallback =
                desk.verify(callback + "x", "hub.mode", "subscribe", "hub.topic", topic, "hub.challenge", "abc");
        var noChallenge = desk.verify(callback, "hub.mode", "subscribe", "hub.topic", topic);
        var right = desk.confirm(LEASE);
        var again = desk.confirm(LEASE);

        assertEquals(
                List.of(404, 404, 404, 404, 200, 404),
                List.of(
                        wrongTopic.statusCode(),
                        unsubscribe.statusCode(),
                        wrongCallback.statusCode(),
                        noChallenge.statusCode(),
                        right.statusCode(),
                        again.statusCode()));
        assertEquals("c4a11e9e", right.body());
        assertTrue(right.contentType().startsWith("text/plain"));
        assertEquals("nosniff", right.options());
        assertTrue(desk.subscription().isActive(desk.clock.instant()));
    }

    @Test
    @DisplayName("WSS-05: a delivery is acknowledged before it is read")
    void aDeliveryIsAcknowledgedFirst() {
        desk.subscribe(LEASE);
        String body = desk.feed("Ferry returns");

        int status = delivered(body, sha256(desk.lastAsked().get("hub.secret"), body));

        assertEquals(202, status);
        assertEquals(List.of("Bridge opens"), titles());
        desk.readWhatWasDelivered();
        assertEquals(List.of("Bridge opens", "Ferry returns"), titles());
        assertEquals(1, desk.delivered.size());
    }

    @Test
    @DisplayName("WSS-05: a crash after the acknowledgement costs a poll, not a story")
    void whatWasAcknowledgedIsNotLost() {
        desk.subscribe(LEASE);
        String body = desk.feed("Ferry returns");
        delivered(body, sha256(desk.lastAsked().get("hub.secret"), body));

        desk.later.clear();
        desk.restart();
        desk.tick(Duration.ofMinutes(2));

        assertTrue(desk.isPollDue());
    }

    @ParameterizedTest
    @CsvSource({"sha1, HmacSHA1", "sha256, HmacSHA256", "sha384, HmacSHA384", "sha512, HmacSHA512"})
    @DisplayName("WSS-06: what is signed with the secret is taken")
    void whatIsSignedIsTaken(String method, String algorithm) {
        desk.subscribe(LEASE);
        String body = desk.feed("Ferry returns");

        delivered(body, signature(method, algorithm, desk.lastAsked().get("hub.secret"), body));
        desk.readWhatWasDelivered();

        assertEquals(List.of("Bridge opens", "Ferry returns"), titles());
    }

    @Test
    @DisplayName("WSS-06: what is signed wrongly, or not at all, is dropped without a word")
    void whatIsNotSignedIsDropped() {
        desk.subscribe(LEASE);
        String body = desk.feed("Ferry returns");
        String secret = desk.lastAsked().get("hub.secret");

        int wrong = delivered(body, sha256("another secret", body));
        int changed = delivered(body + " ", sha256(secret, body));
        int cut = delivered(body, sha256(secret, body).substring(0, 40));
        int method = delivered(body, signature("md5", "HmacMD5", secret, body));
        int none = desk.deliver(desk.lastAsked().get("hub.callback"), body).statusCode();
        desk.readWhatWasDelivered();

        assertEquals(List.of(202, 202, 202, 202, 202), List.of(wrong, changed, cut, method, none));
        assertEquals(List.of("Bridge opens"), titles());
    }

    @Test
    @DisplayName(
            "A subscription whose secret cannot be opened saves no polls, and is renewed at once under another secret")
    void aLockedSecret(@TempDir Path elsewhere) throws Exception {
        desk.subscribe(LEASE);
        assertFalse(desk.isPollDue());
        Files.move(desk.data().resolve("secret.key"), elsewhere.resolve("secret.key"));
        desk.reopen();
        assertTrue(desk.subscription().isLocked());
        assertTrue(desk.webSubSubscriptions().isDue(desk.wire()));

        desk.webSubSubscriptions().renew(desk.wire());
        assertFalse(desk.webSubSubscriptions().isDue(desk.wire()));
        desk.poll("Bridge opens");
        assertTrue(desk.nextPoll().isBefore(desk.clock.instant().plus(Duration.ofMinutes(30))));
        desk.confirm(LEASE);

        assertFalse(desk.subscription().isLocked());
        String body = desk.feed("Ferry sails");
        assertEquals(202, delivered(body, sha256(desk.lastAsked().get("hub.secret"), body)));
        desk.readWhatWasDelivered();
        assertEquals(List.of("Bridge opens", "Ferry sails"), titles());
    }

    @Test
    @DisplayName("WSS-07: the callback cannot be guessed, and each renewal has a fresh secret")
    void callbacksAndSecretsAreUnguessable() {
        desk.subscribe(LEASE);
        Map<String, String> first = desk.lastAsked();
        desk.tick(Duration.ofDays(9));
        desk.webSubSubscriptions().renew(desk.wire());
        Map<String, String> renewal = desk.lastAsked();

        String callback = first.get("hub.callback");
        assertTrue(callback.replaceFirst(".*/api/websub/", "").length() >= 32, callback);
        assertEquals(callback, renewal.get("hub.callback"));
        assertTrue(first.get("hub.secret").length() >= 32
                && first.get("hub.secret").length() < 200);
        assertNotEquals(first.get("hub.secret"), renewal.get("hub.secret"));
        assertFalse(desk.subscription().toString().contains(renewal.get("hub.secret")), "SEC-06");
    }

    @Test
    @DisplayName("WSS-07: while a renewal is under way, both secrets sign")
    void bothSecretsSignDuringARenewal() {
        desk.subscribe(LEASE);
        String first = desk.lastAsked().get("hub.secret");
        desk.tick(Duration.ofDays(9));
        desk.webSubSubscriptions().renew(desk.wire());
        String body = desk.feed("Ferry returns");

        delivered(body, sha256(first, body));
        desk.readWhatWasDelivered();
        desk.confirm(LEASE);
        String late = desk.feed("Late story");
        delivered(late, sha256(first, late));
        desk.readWhatWasDelivered();

        assertEquals(List.of("Bridge opens", "Ferry returns"), titles());
    }

    @Test
    @DisplayName("WSS-08: a lease is renewed before it ends, also after a restart")
    void aLeaseIsRenewedBeforeItEnds() {
        desk.subscribe(Duration.ofHours(10));
        desk.restart();
        assertFalse(desk.webSubSubscriptions().isDue(desk.wire()));
        desk.tick(Duration.ofHours(9));
        boolean isDue = desk.webSubSubscriptions().isDue(desk.wire());

        desk.webSubSubscriptions().renew(desk.wire());
        desk.confirm(Duration.ofHours(10));
        desk.tick(Duration.ofHours(2));

        assertTrue(isDue);
        assertEquals(2, desk.asked("/hub").size());
        assertTrue(desk.subscription().isActive(desk.clock.instant()));
        String body = desk.feed("Ferry returns");
        assertEquals(202, delivered(body, sha256(desk.lastAsked().get("hub.secret"), body)));
    }

    @Test
    @DisplayName("WSS-09: which source a delivery is for is told by its callback, not by its links")
    void linksOfADeliveryMeanNothing() {
        desk.subscribe(LEASE);
        String body =
                SubscriptionHarness.feed("Ferry returns", "https://other.example/feed", "https://other.example/hub");

        desk.deliver(
                desk.lastAsked().get("hub.callback"),
                body,
                "X-Hub-Signature",
                sha256(desk.lastAsked().get("hub.secret"), body),
                "Link",
                "<https://other.example/feed>; rel=self, <https://other.example/hub>; rel=hub");
        desk.readWhatWasDelivered();

        assertEquals(List.of("Bridge opens", "Ferry returns"), titles());
        assertEquals(desk.site.at("/hub"), desk.subscription().hub());
        assertEquals(1, desk.asked("/hub").size());
    }

    @Test
    @DisplayName("WSS-10: a denied subscription ends, and the source is polled as before")
    void aDeniedSubscriptionFallsBackToPolling() {
        desk.subscribe(LEASE);
        desk.poll("Ferry returns");
        Duration slow = Duration.between(desk.clock.instant(), desk.nextPoll());

        var denied = desk.verify(
                desk.lastAsked().get("hub.callback"),
                "hub.mode",
                "denied",
                "hub.topic",
                desk.lastAsked().get("hub.topic"),
                "hub.reason",
                "no more");
        boolean isDueAtOnce = desk.isPollDue();
        desk.poll("Lighthouse lit");
        Duration usual = Duration.between(desk.clock.instant(), desk.nextPoll());

        assertEquals(200, denied.statusCode());
        assertTrue(slow.compareTo(Duration.ofHours(2)) >= 0, slow.toString());
        assertTrue(isDueAtOnce);
        assertTrue(usual.compareTo(Duration.ofMinutes(20)) < 0, usual.toString());
        assertFalse(desk.webSubSubscriptions().isDue(desk.wire()));
        assertEquals(1, desk.asked("/hub").size());
    }

    @Test
    @DisplayName("WSS-10: a hub that refuses, or does not answer, leaves the source to polling")
    void aHubThatRefusesLeavesTheSourceToPolling() {
        desk.site.page("/hub", Reply.status(400));

        PollReport report = desk.poll("Bridge opens");

        assertTrue(report.notes().get(0).contains("answers 400"), report.notes().toString());
        assertTrue(Duration.between(desk.clock.instant(), desk.nextPoll()).compareTo(Duration.ofMinutes(20)) < 0);
        assertEquals(404, desk.confirm(LEASE).statusCode());
        desk.tick(Duration.ofHours(25));
        assertTrue(desk.webSubSubscriptions().isDue(desk.wire()), "asked again after a day");
    }

    @Test
    void aHubThatNeverVerifiesIsAskedAgain() {
        desk.poll("Bridge opens");
        assertFalse(desk.webSubSubscriptions().isDue(desk.wire()));

        desk.tick(Duration.ofMinutes(61));

        assertTrue(desk.webSubSubscriptions().isDue(desk.wire()));
        String body = desk.feed("Ferry returns");
        assertEquals(404, delivered(body, sha256(desk.lastAsked().get("hub.secret"), body)));
    }

    @Test
    void aFeedThatMovesToAnotherHubIsSubscribedThere() {
        desk.subscribe(LEASE);
        String first = desk.lastAsked().get("hub.callback");
        desk.site.page("/new-hub", Reply.status(202));
        desk.site.page(
                "/feed",
                desk.atom(SubscriptionHarness.feed(
                        "Ferry returns", desk.site.at(SubscriptionHarness.TOPIC), desk.site.at("/new-hub"))));

        desk.poll();

        assertEquals(1, desk.asked("/new-hub").size());
        assertNotEquals(first, desk.asked("/new-hub").get(0).get("hub.callback"));
        assertEquals(410, desk.deliver(first, "x").statusCode());
        desk.endWhatIsUnwanted();
        assertEquals("unsubscribe", desk.lastAsked().get("hub.mode"));
        assertEquals(first, desk.lastAsked().get("hub.callback"));
    }

    @Test
    void deliveriesOfASourceThatIsNoLongerThereAreGone() {
        desk.subscribe(LEASE);
        desk.terms.clear();

        assertEquals(
                410, desk.deliver(desk.lastAsked().get("hub.callback"), "x").statusCode());
    }

    @Test
    @DisplayName("WSS-04: a source that leaves is unsubscribed, and the hub's question about it is answered")
    void aSourceThatLeavesIsUnsubscribed() {
        assertEquals(List.of(), desk.endWhatIsUnwanted(), "there are none yet");
        desk.subscribe(LEASE);
        String topic = desk.lastAsked().get("hub.topic");
        String callback = desk.lastAsked().get("hub.callback");
        String[] question = {"hub.mode", "unsubscribe", "hub.topic", topic, "hub.challenge", "e11d"};
        int before = desk.verify(callback, question).statusCode();
        assertEquals(List.of(), desk.endWhatIsUnwanted());
        desk.terms.clear();

        desk.endWhatIsUnwanted();

        assertEquals(Map.of("hub.mode", "unsubscribe", "hub.topic", topic, "hub.callback", callback), desk.lastAsked());
        var wrongTopic =
                desk.verify(callback, "hub.mode", "unsubscribe", "hub.topic", topic + "x", "hub.challenge", "e11d");
        var subscribe = desk.confirm(LEASE);
        var right = desk.verify(callback, question);
        var again = desk.verify(callback, question);
        assertEquals("e11d", right.body());
        assertEquals(
                List.of(404, 404, 404, 200, 404),
                List.of(
                        before,
                        wrongTopic.statusCode(),
                        subscribe.statusCode(),
                        right.statusCode(),
                        again.statusCode()));
        assertEquals(410, desk.deliver(callback, "x").statusCode());
        assertEquals(List.of(), desk.store.sourceLog().subscriptions());
    }

    @Test
    void aHubThatDoesNotConfirmTheEndIsAskedAgainUntilTheLeaseEnds() {
        desk.subscribe(LEASE);
        desk.terms.clear();
        desk.site.page("/hub", Reply.status(503));

        List<String> told = desk.endWhatIsUnwanted();
        desk.endWhatIsUnwanted();
        desk.tick(Duration.ofHours(7));
        desk.endWhatIsUnwanted();
        desk.tick(LEASE);
        desk.endWhatIsUnwanted();

        assertTrue(told.get(0).contains("answers 503"), told.toString());
        assertEquals(3, desk.asked("/hub").size(), "subscribed, and ended twice");
        assertEquals(List.of(), desk.store.sourceLog().subscriptions());
    }

    @Test
    void aSourceThatComesBackIsSubscribedAnew() {
        desk.subscribe(LEASE);
        String first = desk.lastAsked().get("hub.callback");
        var wire = desk.wire();
        desk.terms.clear();
        desk.endWhatIsUnwanted();
        desk.terms.add(wire);

        desk.poll("Ferry returns");
        desk.confirm(LEASE);

        assertNotEquals(first, desk.lastAsked().get("hub.callback"));
        assertTrue(desk.subscription().isActive(desk.clock.instant()));
        assertEquals(2, desk.store.sourceLog().subscriptions().size());
    }

    @Test
    @DisplayName("SEC-04: a hub in the own network is not asked unless it is permitted")
    void aHubInTheOwnNetworkIsNotAsked() {
        desk.site.page(
                "/feed",
                desk.atom(SubscriptionHarness.feed(
                        "Bridge opens", desk.site.at(SubscriptionHarness.TOPIC), "http://127.0.0.1:1/hub")));

        PollReport report = desk.poll();

        assertTrue(
                report.notes().get(0).contains("is not asked"), report.notes().toString());
    }

    @Test
    void whereHubsCannotReachTheServerNothingIsSubscribedUnlessItIsAskedFor() {
        var unsaid = desk.terms("wire", "/feed", Optional.empty(), Set.of());
        var no = desk.terms("wire", "/feed", Optional.of(false), Set.of());

        assertFalse(desk.webSubSubscriptions().isWanted(unsaid));
        assertFalse(desk.webSubSubscriptions().isWanted(no));
        assertTrue(desk.webSubSubscriptions().isWanted(desk.wire()));
    }
}
