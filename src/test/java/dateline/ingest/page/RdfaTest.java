package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.model.RawArticle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RDFa Lite 1.1, and the vocabularies that pages write in it. */
class RdfaTest {
    private static RawArticle read(String over) {
        return new GazettePage().above(over).read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div vocab=\"http://schema.org/\" typeof=\"NewsArticle\">%s</div>",
                "<div vocab=\"https://schema.org/\"><div><section resource=\"#story\" typeof=\"BlogPosting\">%s</section></div></div>",
                "<div typeof=\"schema:NewsArticle\">%s</div>",
                "<div typeof=\"http://schema.org/Article\">%s</div>",
                "<div prefix=\"s: http://schema.org/ og: http://ogp.me/ns#\" typeof=\"s:NewsArticle\">%s</div>",
                "<div xmlns:s=\"http://schema.org/\" typeof=\"s:NewsArticle\">%s</div>"
            })
    @DisplayName("A story is described with vocab, prefix, typeof, resource and property, however they name schema.org")
    void aStoryIsDescribed(String form) {
        String prefix = form.contains("s: ") || form.contains("xmlns") ? "s:" : form.contains("vocab") ? "" : "schema:";
        String inner = """
                <span property="~articleSection">Islands</span>
                <span property="~keywords" content="Ferry, Harbour">tags</span>
                <span property="~author" typeof="~Person"><a property="~url" href="/mara"><b property="~name">Mara Lindqvist</b></a></span>
                <img property="~image" src="/pictures/ferry.jpg">
                <time property="~datePublished" datatype="xsd:dateTime" content="2026-03-02T09:00:00Z">Monday</time>
                """.replace("~", prefix);

        RawArticle story = read(form.formatted(inner));

        assertEquals(Optional.of("Islands"), story.section());
        assertEquals(List.of("Ferry", "Harbour"), story.tags());
        assertEquals(
                List.of("Mara Lindqvist"),
                story.bylines().stream().map(RawArticle.Byline::name).toList());
        assertEquals(
                Optional.of("https://www.harbour-gazette.example/pictures/ferry.jpg"),
                story.image().flatMap(RawArticle.Picture::url));
        assertEquals(
                "2026-03-02",
                story.published()
                        .orElseThrow()
                        .parsed()
                        .orElseThrow()
                        .toLocalDate()
                        .toString());
    }

    @Test
    void aStoryInTheMarginIsNotTheOneOfThePage() {
        String other =
                "<aside vocab=\"http://schema.org/\" typeof=\"NewsArticle\"><b property=\"headline\">Rowers win</b><b property=\"articleSection\">Sport</b><b property=\"datePublished\" content=\"2026-01-01\"></b></aside>";

        assertEquals(Optional.of("Coast"), read(other).section());
    }

    @Test
    void anotherVocabularyIsNoSchema() {
        assertEquals(
                Optional.of("Coast"),
                read("<div vocab=\"http://xmlns.com/foaf/0.1/\" typeof=\"Article\"><b property=\"articleSection\">Sport</b></div>")
                        .section());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <span property="dc:date dc:created" content="2026-03-02T09:00:00+00:00" datatype="xsd:dateTime">Monday</span>
            <span property="dcterms:issued" content="2026-03-02T09:00:00Z">Monday</span>
            <span property="http://purl.org/dc/terms/issued" content="2026-03-02T09:00:00Z">Monday</span>
            <div about="/coast/ferry" typeof="sioc:Item foaf:Document"><span property="dc:date" content="2026-03-02T09:00:00Z"></span></div>
            <div xmlns:d="http://purl.org/dc/elements/1.1/" typeof="d:Thing"><span property="d:date" content="2026-03-02T09:00:00Z"></span></div>
            <span property="article:published_time" content="2026-03-02T09:00:00Z"></span>
            """)
    void dublinCoreAndOpenGraphAreReadWhereverTheyStand(String html) {
        assertEquals(
                "2026-03-02",
                read(html)
                        .published()
                        .orElseThrow()
                        .parsed()
                        .orElseThrow()
                        .toLocalDate()
                        .toString());
    }

    @Test
    void whatIsSaidOfAnotherPageIsNotSaidOfThisOne() {
        String teaser =
                "<div about=\"/coast/fog\" typeof=\"sioc:Item\"><span property=\"dcterms:creator\" content=\"Jonas Weir\"></span></div>";

        assertEquals(List.of(), read(teaser).bylines());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta name="DC.title" content="V">            | title
            <meta name="dc:title" content="V">            | title
            <meta property="dcterms:title" content="V">   | title
            <meta name="DC.subject" content="V">          | tags
            <meta property="dcterms:subject" content="V"> | tags
            <meta name="sailthru.tags" content="V">       | tags
            <meta name="parsely-tags" content="V">        | tags
            <meta name="parsely-page" content='{"tags":["V"]}'> | tags
            <meta name="cXenseParse:keywords" content="V"> | tags
            <meta name="parsely-page" content="{&quot;section&quot;:&quot;V&quot;}"> | section
            <meta name="sailthru.section" content="V">    | section
            <meta name="cXenseParse:section" content="V"> | section
            <meta property="og:article:section" content="V"> | section
            <meta name="prism.section" content="V">       | section
            """)
    void metaElementsOfEveryVocabularyAreRead(String head, String field) {
        String page = new GazettePage()
                .head(head.replace("V", "Vessels"))
                .html()
                .replaceFirst("<title>.*?</title>", "")
                .replaceFirst("<h1>.*?</h1>", "");

        RawArticle story = new PageExtractor().extract(page, Optional.empty());

        String read =
                switch (field) {
                    case "title" -> story.title().orElse("");
                    case "section" -> story.section().orElse("");
                    default -> String.join(",", story.tags());
                };
        assertEquals("Vessels", read);
    }
}
