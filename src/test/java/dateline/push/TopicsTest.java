package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds as topics, with two hubs of other people beside the own one. */
class TopicsTest {
    private static final String OWN_HUB = PushHarness.BASE + "/hub";

    @TempDir
    Path folder;

    private CallbackSite site;
    private PushHarness harness;

    @BeforeEach
    void open() {
        site = new CallbackSite();
        harness = new PushHarness(
                folder,
                "{ hubs: ['%s', '%s'], allow-private: ['%s'] }"
                        .formatted(site.at("/one"), site.at("/two"), site.authority()));
    }

    @AfterEach
    void close() {
        site.close();
        harness.close();
    }

    private List<String> hubs() {
        return List.of(OWN_HUB, site.at("/one"), site.at("/two"));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String links(HttpResponse<String> response) {
        return String.join(", ", response.headers().allValues("Link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    @DisplayName("WSP-01, WSP-02, WSP-03, WSP-04: GET, HEAD and the document itself name the same self and hubs")
    void discovery(String format) throws JsonProcessingException {
        String topic = PushHarness.BASE + "/feeds/news." + format;
        HttpResponse<String> get = harness.send(harness.request("/feeds/news." + format));
        HttpResponse<String> head = harness.send(
                harness.request("/feeds/news." + format).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertEquals(List.of(topic), found("<([^>]*)>; rel=\"?self\"?", links(get)));
        assertEquals(hubs(), found("<([^>]*)>; rel=\"?hub\"?", links(get)));
        assertEquals(links(get), links(head));
        if (format.equals("json")) {
            JsonNode feed = new ObjectMapper().readTree(get.body());
            assertEquals(topic, feed.path("feed_url").asText());
            assertEquals(hubs(), feed.path("hubs").findValuesAsText("url"));
        } else {
            assertEquals(List.of(topic), linksInXml("self", get.body()));
            assertEquals(hubs(), linksInXml("hub", get.body()));
        }
    }

    private static List<String> linksInXml(String rel, String document) {
        return found("(<(?:atom:)?link [^>]*>)", document).stream()
                .filter(link -> link.contains("rel=\"" + rel + "\""))
                .flatMap(link -> found("href=\"([^\"]*)\"", link).stream())
                .toList();
    }

    @Test
    @DisplayName("WSP-05: whatever is asked for, there is one document at the address of a topic")
    void oneRepresentation() {
        harness.file("a", "Ferry", "news");
        Set<String> bodies =
                List.of("*/*", "text/html", "application/rss+xml", "application/json;q=1, */*;q=0.1").stream()
                        .map(accept -> harness.send(harness.request("/feeds/news.atom")
                                        .header("Accept", accept)
                                        .header("Accept-Language", "fr, de;q=0.5"))
                                .body())
                        .collect(Collectors.toSet());

        assertEquals(1, bodies.size());
        assertEquals(Set.of(harness.send(harness.request("/feeds/news.atom")).body()), bodies);
    }

    /** The topics that this hub was told of, each as its ping has it. */
    private List<String> pinged(String hub) {
        return site.delivered(hub).stream()
                .map(call -> {
                    String form = URLDecoder.decode(call.text(), StandardCharsets.UTF_8);
                    String topic = form.substring(form.lastIndexOf('=') + 1);
                    assertEquals("hub.mode=publish&hub.url=" + topic + "&hub.topic=" + topic, form);
                    assertEquals("application/x-www-form-urlencoded", call.header("Content-Type"));
                    return topic.substring((PushHarness.BASE + "/feeds/").length());
                })
                .toList();
    }

    @Test
    @DisplayName("WSP-06, WSP-07, WSP-13: each hub is told once of each feed that changed, and of no other")
    void pings() {
        harness.file("a", "Ferry", "news");

        var topics = Set.of("all.rss", "all.atom", "all.json", "news.rss", "news.atom", "news.json");
        for (String hub : List.of("/one", "/two")) {
            await().until(() -> site.delivered(hub).size() >= topics.size());
            assertEquals(topics, new TreeSet<>(pinged(hub)));
            assertEquals(topics.size(), pinged(hub).size());
        }
    }

    @Test
    @DisplayName("WSP-09: a hub that takes nothing, or does not answer, holds nobody up; it is told later, and shown")
    void failingHubs() {
        site.answers("/one", 500);
        site.hangs("/two");

        harness.file("a", "Ferry", "news");

        assertTrue(harness.send(harness.request("/feeds/news.rss")).body().contains("Ferry"));
        await().until(() -> harness.figures().failingHubs() > 0);
        harness.clock.forward(ExternalHubs.ALARM_AFTER);
        await().until(() -> isAlarmOf("/one"));
        site.answers("/one", 204);
        await().until(() -> {
            // A ping may be under way that was answered before: it is told again after its wait from then on.
            harness.clock.forward(Duration.ofDays(1));
            return !isAlarmOf("/one") && new TreeSet<>(pinged("/one")).size() == 6;
        });
    }

    private boolean isAlarmOf(String hub) {
        return harness.alarms().stream()
                .anyMatch(alarm -> alarm.startsWith("The hub " + site.at(hub) + " has taken no ping"));
    }
}
