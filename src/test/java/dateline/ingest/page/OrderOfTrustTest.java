package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.model.RawArticle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the witnesses of a page contradict each other, the order that the package states decides. */
class OrderOfTrustTest {
    /** What one witness says: markup, of the head unless it stands over the story, and what is to be read from it. */
    private record Witness(String html, boolean over, String value, double confidence) {
        static Witness head(String value, double confidence, String html) {
            return new Witness(html.replace("$", value), false, value, confidence);
        }

        static Witness over(String value, double confidence, String html) {
            return new Witness(html.replace("$", value), true, value, confidence);
        }
    }

    private static String linked(String members) {
        return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"," + members + "}</script>";
    }

    private static String meta(String name) {
        return "<meta name=\"" + name + "\" content=\"$\">";
    }

    private static String rdfa(String property) {
        return "<div vocab=\"https://schema.org/\" typeof=\"NewsArticle\"><span property=\"" + property
                + "\" content=\"$\"></span></div>";
    }

    private static String microdata(String property) {
        return "<div itemscope itemtype=\"https://schema.org/NewsArticle\"><span itemprop=\"" + property
                + "\" content=\"$\"></span></div>";
    }

    private static final Map<String, Function<RawArticle, String>> READ = Map.of(
            "section", story -> story.section().orElse(""),
            "tags", story -> String.join("|", story.tags()),
            "authors",
                    story -> String.join(
                            "|",
                            story.bylines().stream()
                                    .map(RawArticle.Byline::name)
                                    .toList()),
            "image", story -> story.image().flatMap(RawArticle.Picture::url).orElse(""),
            "published", story -> story.published().map(OrderOfTrustTest::day).orElse(""),
            "updated", story -> story.updated().map(OrderOfTrustTest::day).orElse(""),
            "standfirst", story -> story.standfirst().orElse(""),
            "isAccessibleForFree",
                    story -> story.isAccessibleForFree().map(Object::toString).orElse(""));

    private static String day(RawArticle.RawDate date) {
        return date.parsed().map(Object::toString).orElse(date.text()).substring(0, 10);
    }

    private static final Map<String, List<Witness>> WITNESSES = Map.of(
            "section",
            List.of(
                    Witness.head("Coast", 0.9, linked("\"articleSection\":\"$\"")),
                    Witness.head("Shipping", 0.85, "<meta property=\"article:section\" content=\"$\">"),
                    Witness.head("Islands", 0.85, meta("parsely-section")),
                    Witness.over("Ferries", 0.8, rdfa("articleSection")),
                    Witness.over("Boats", 0.8, microdata("articleSection")),
                    Witness.head(
                            "Sea",
                            0.8,
                            "<script type=\"application/ld+json\">{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Home\"},{\"name\":\"$\"}]}</script>"),
                    Witness.over("Weather", 0.75, "<p><a rel=\"category tag\" href=\"/w\">$</a></p>")),
            "tags",
            List.of(
                    Witness.head("Ferry", 0.95, "<meta property=\"article:tag\" content=\"$\">"),
                    Witness.head("Boats", 0.9, linked("\"keywords\":[\"$\"]")),
                    Witness.over("Harbour", 0.9, "<p><a rel=\"tag\" href=\"/h\">$</a></p>"),
                    Witness.over("Winter", 0.75, "<p>Tags: <a href=\"/w\">$</a></p>"),
                    Witness.over("Captains", 0.75, rdfa("keywords")),
                    Witness.over("Tickets", 0.75, microdata("keywords")),
                    Witness.head("Shops", 0.7, meta("news_keywords")),
                    Witness.head("Sound", 0.7, meta("parsely-tags")),
                    Witness.head("Skerries", 0.7, meta("sailthru.tags")),
                    Witness.head("Fares", 0.7, meta("DC.subject")),
                    Witness.head("islands", 0.5, meta("keywords"))),
            "authors",
            List.of(
                    Witness.head("Mara Lindqvist", 0.95, linked("\"author\":{\"@type\":\"Person\",\"name\":\"$\"}")),
                    Witness.head("Jonas Weir", 0.95, "<meta property=\"article:author\" content=\"$\">"),
                    Witness.head("Ida Falk", 0.95, meta("author")),
                    Witness.head("Elin Sund", 0.95, meta("parsely-author")),
                    Witness.head("Per Holm", 0.95, meta("sailthru.author")),
                    Witness.head("Nils Aker", 0.95, meta("DC.creator")),
                    Witness.over("Siri Vang", 0.85, rdfa("author"))),
            "image",
            List.of(
                    Witness.head("https://a.example/og.jpg", 0.9, "<meta property=\"og:image\" content=\"$\">"),
                    Witness.head("https://a.example/tw.jpg", 0.9, meta("twitter:image")),
                    Witness.head("https://a.example/pa.jpg", 0.9, meta("parsely-image-url")),
                    Witness.head("https://a.example/sa.jpg", 0.9, meta("sailthru.image.full")),
                    Witness.head("https://a.example/cx.jpg", 0.9, meta("cXenseParse:image")),
                    Witness.head("https://a.example/ld.jpg", 0.9, linked("\"image\":\"$\"")),
                    Witness.over("https://a.example/ra.jpg", 0.9, rdfa("image")),
                    Witness.over("https://a.example/mi.jpg", 0.9, microdata("image")),
                    Witness.head("https://a.example/sr.jpg", 0.9, "<link rel=\"image_src\" href=\"$\">"),
                    Witness.over("https://a.example/in.jpg", 0.5, "<figure><img src=\"$\" width=\"900\"></figure>")),
            "published",
            List.of(
                    Witness.head("2026-03-01", 0.97, linked("\"datePublished\":\"$T09:00:00Z\"")),
                    Witness.head(
                            "2026-03-02", 0.95, "<meta property=\"article:published_time\" content=\"$T09:00:00Z\">"),
                    Witness.head("2026-03-03", 0.95, meta("parsely-pub-date")),
                    Witness.over("2026-03-04", 0.93, rdfa("datePublished"))),
            "updated",
            List.of(
                    Witness.head("2026-03-05", 0.9, linked("\"dateModified\":\"$T09:00:00Z\"")),
                    Witness.head(
                            "2026-03-06", 0.85, "<meta property=\"article:modified_time\" content=\"$T09:00:00Z\">"),
                    Witness.over("2026-03-07", 0.85, microdata("dateModified"))),
            "standfirst",
            List.of(
                    Witness.over(
                            "Islanders can buy bread again, and the school has a teacher.",
                            0.9,
                            "<meta name=\"description\" content=\"$\"><h3>$</h3>"),
                    Witness.over(
                            "Three captains and one more for the whole summer.", 0.85, "<h2 class=\"deck\">$</h2>"),
                    Witness.over("What the harbour office promised in the winter", 0.8, "<h2>$</h2>")),
            "isAccessibleForFree",
            List.of(
                    Witness.head("false", 0.97, linked("\"isAccessibleForFree\":$")),
                    Witness.head("true", 0.9, "<meta property=\"article:content_tier\" content=\"free\">"),
                    Witness.over("false", 0.87, microdata("isAccessibleForFree")),
                    Witness.head(
                            "true",
                            0.8,
                            "<script type=\"application/ld+json\">{\"@type\":\"WebPage\",\"isAccessibleForFree\":$}</script>")));

    static Stream<Arguments> fieldsAndHowManyAreSilent() {
        return WITNESSES.entrySet().stream()
                .flatMap(field -> IntStream.range(0, field.getValue().size())
                        .mapToObj(silent -> Arguments.of(field.getKey(), silent)));
    }

    @ParameterizedTest(name = "{0} without the first {1}")
    @MethodSource("fieldsAndHowManyAreSilent")
    void theMostTrustedThatSpeaksIsBelieved(String field, int silent) {
        List<Witness> speaking =
                WITNESSES.get(field).subList(silent, WITNESSES.get(field).size());
        var head = new StringBuilder();
        var over = new StringBuilder();
        for (int i = speaking.size() - 1; i >= 0; i--) {
            (speaking.get(i).over() ? over : head).append(speaking.get(i).html());
        }

        RawArticle story =
                new GazettePage().head(head.toString()).above(over.toString()).read();

        assertEquals(speaking.get(0).value(), READ.get(field).apply(story));
        assertEquals(
                Optional.of(speaking.get(0).confidence()),
                Optional.ofNullable(story.confidence().get(field)));
    }

    static Stream<Arguments> titles() {
        var claims = List.of(
                linked("\"headline\":\"Ferries sail to the islands\""),
                "<meta property=\"og:title\" content=\"Boats are back at last\">",
                "<meta name=\"twitter:title\" content=\"Winter without boats ends\">",
                "<meta name=\"parsely-page\" content='{\"title\":\"Captains found for the ferry\"}'>",
                "<meta name=\"sailthru.title\" content=\"Monday brings the boats\">",
                "<meta name=\"cXenseParse:title\" content=\"Little Holm sees a ferry\">",
                "<meta property=\"dc:title\" content=\"Bread and boats return\">",
                "<title>Outer islands reached again | The Harbour Gazette</title>");
        var values = List.of(
                "Ferries sail to the islands",
                "Boats are back at last",
                "Winter without boats ends",
                "Captains found for the ferry",
                "Monday brings the boats",
                "Little Holm sees a ferry",
                "Bread and boats return",
                "Outer islands reached again");
        return IntStream.range(0, claims.size())
                .mapToObj(silent -> Arguments.of(values.get(silent), claims.subList(silent, claims.size())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("titles")
    void aPageWithoutAHeadlineOverItsStoryIsCalledWhatTheMostTrustedCallsIt(String expected, List<String> claims) {
        String page = new GazettePage()
                .head(String.join("", claims))
                .html()
                .replaceFirst("<title>.*?</title>", "")
                .replaceFirst("<h1>.*?</h1>", "");

        RawArticle story = new PageExtractor().extract(page, Optional.of(GazettePage.ADDRESS));

        assertEquals(Optional.of(expected), story.title());
        assertEquals(0.6, story.confidence().get("title"));
    }
}
