package dateline.ingest.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.model.RawArticle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMl1ReaderTest {
    private static final String DOCTYPE = "<!DOCTYPE NewsML SYSTEM \"http://127.0.0.1:9/NewsML_1.2.dtd\">";
    private static final String FIRST =
            "The harbour unloaded its first freighter with the crane that it bought in January.";
    private static final String SECOND = "The machine came in eleven pieces.";
    private static final String PARAGRAPHS = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    private static final String LINES =
            "<NewsLines><HeadLine>Harbour gets a crane</HeadLine><ByLine>By Marta Ossorio</ByLine>"
                    + "<DateLine>Salt Harbour, May 22 (AFN)</DateLine><CreditLine>AFN</CreditLine><SlugLine>SALT HARBOUR</SlugLine></NewsLines>";

    private static String document(String... items) {
        return "<?xml version=\"1.0\"?>" + DOCTYPE
                + "<NewsML Version=\"1.2\"><NewsEnvelope><DateAndTime>20250522T173412+0200</DateAndTime>"
                + "</NewsEnvelope>" + String.join("", items) + "</NewsML>";
    }

    private static String item(String id, String management, String components) {
        return "<NewsItem xml:lang=\"en\"><Identification><NewsIdentifier><ProviderId>afn.example</ProviderId><DateId>20250522</DateId>"
                + "<NewsItemId>" + id + "</NewsItemId><RevisionId PreviousRevision=\"1\" Update=\"N\">2</RevisionId>"
                + "<PublicIdentifier>urn:newsml:afn.example:20250522:" + id
                + ":2</PublicIdentifier></NewsIdentifier></Identification>"
                + "<NewsManagement><NewsItemType FormalName=\"News\"/><FirstCreated>20250522T173400+0200</FirstCreated>"
                + "<ThisRevisionCreated>20250522T183400+0200</ThisRevisionCreated>" + management + "</NewsManagement>"
                + components + "</NewsItem>";
    }

    private static String usable(String components) {
        return item("n1", "<Status FormalName=\"Usable\"/>", components);
    }

    private static String text(String data, String format) {
        return "<ContentItem><MediaType FormalName=\"Text\"/><Format FormalName=\"" + format + "\"/><DataContent>"
                + data + "</DataContent></ContentItem>";
    }

    private static Copy read(String... items) {
        return Copy.of(new NewsMl1Reader(), document(items));
    }

    private static String words(RawArticle article) {
        var body = article.body().orElseThrow();
        return body.markup() == RawArticle.Markup.TEXT
                ? body.text().strip()
                : String.join(
                        "|",
                        Jsoup.parseBodyFragment(body.text()).select("p, h2").eachText());
    }

    @ParameterizedTest
    @DisplayName("A text is NITF, a whole page in XHTML, paragraphs, HTML written as text, or plain")
    @ValueSource(
            strings = {
                "<nitf><body><body.content>%s</body.content></body></nitf>",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>SALT HARBOUR</title></head><body>%s</body></html>",
                "%s",
                "<div>%s</div>",
                "<![CDATA[%s]]>"
            })
    void formsOfAText(String form) {
        RawArticle read = read(usable(
                        "<NewsComponent>" + LINES + text(form.formatted(PARAGRAPHS), "XHTML") + "</NewsComponent>"))
                .only();

        String lead = form.contains("CDATA") ? "" : "Salt Harbour, May 22 (AFN) – ";
        assertEquals(lead + FIRST + "|" + SECOND, words(read));
        assertEquals(Optional.of("Harbour gets a crane"), read.title());
        assertEquals("By Marta Ossorio", read.bylines().get(0).name());
        assertEquals(Optional.of("urn:newsml:afn.example:20250522:n1"), read.sourceId());
        assertEquals(
                "2025-05-22T17:34+02:00",
                read.published().orElseThrow().parsed().orElseThrow().toString());
        assertEquals(
                "2025-05-22T18:34+02:00",
                read.updated().orElseThrow().parsed().orElseThrow().toString());
        assertEquals(Optional.of("en"), read.lang());
    }

    @Test
    void plainTextIsTakenAsItWasSent() {
        RawArticle read = read(usable("<NewsComponent>" + LINES
                        + text(
                                "\nAFN3118 4 ECO 00142 SALT HARBOUR\n22/05/2025 17:34\n\n" + FIRST + "\n\n" + SECOND
                                        + "\n\nmo/jlr\n",
                                "Text")
                        + "</NewsComponent>"))
                .only();

        assertEquals(FIRST + "\n\n" + SECOND, words(read));
    }

    @Test
    @DisplayName("Code, time, headline and byline over the story and what is signed under it are no part of it")
    void whatStandsOverAndUnderTheStory() {
        String page =
                "<html><body><div class='head'><p>AFN3118 4 ECO 00142 SALT HARBOUR</p><p>22/05/2025 17:34</p></div>"
                        + "<h1>Harbour gets a crane</h1><p>By Marta Ossorio</p><p>Salt Harbour, May 22 (AFN).- " + FIRST
                        + "</p><p>" + SECOND
                        + "</p><p>AFN</p><p>mo/jlr</p></body></html>";

        RawArticle read = read(usable("<NewsComponent>" + LINES + text(page, "XHTML") + "</NewsComponent>"))
                .only();

        assertEquals("Salt Harbour, May 22 (AFN).- " + FIRST + "|" + SECOND, words(read));
        assertTrue(
                read.repairs().stream().anyMatch(repair -> repair.contains("its code and its time")),
                read.repairs()::toString);
    }

    @Test
    @DisplayName("An item that was cancelled is taken back by its id, in all its revisions, text or not")
    void whatIsCancelledIsTakenBack() {
        Copy copy = read(
                item(
                        "n1",
                        "<Status FormalName=\"Canceled\"/>",
                        "<NewsComponent>" + LINES + text(PARAGRAPHS, "XHTML") + "</NewsComponent>"),
                item("n2", "<Status FormalName=\"CANCELED\"/>", ""),
                item(
                        "n3",
                        "<Status FormalName=\"Withheld\"/>",
                        "<NewsComponent>" + LINES + text(PARAGRAPHS, "XHTML") + "</NewsComponent>"),
                item(
                        "n4",
                        "<Status FormalName=\"Usable\"/>",
                        "<NewsComponent>" + LINES + text(PARAGRAPHS, "XHTML") + "</NewsComponent>"));

        String id = "urn:newsml:afn.example:20250522:";
        assertEquals(List.of(id + "n1 for good", id + "n2 for good", id + "n3 for now"), copy.recalls());
        assertEquals(Optional.of(id + "n4"), copy.rawArticles().get(0).sourceId());
        assertEquals(1, copy.rawArticles().size());
    }

    @Test
    @DisplayName("An embargo whose end is told holds the story until then; without one it is withheld")
    void embargoes() {
        String content = "<NewsComponent>" + LINES + text(PARAGRAPHS, "XHTML") + "</NewsComponent>";
        String change =
                "<StatusWillChange><FutureStatus FormalName=\"%s\"/><DateAndTime>20271108T060000+0100</DateAndTime></StatusWillChange>";

        RawArticle later = read(item("n1", "<Status FormalName=\"Embargoed\"/>" + change.formatted("Usable"), content))
                .only();
        RawArticle until = read(item("n2", "<Status FormalName=\"Usable\"/>" + change.formatted("Canceled"), content))
                .only();

        assertEquals(Optional.of("2027-11-08T06:00:00+01:00"), later.embargo());
        assertEquals(Optional.of("2027-11-08T06:00:00+01:00"), until.expires());
        assertEquals(
                1,
                read(item("n3", "<Status FormalName=\"Embargoed\"/>", content))
                        .recalls()
                        .size());
        assertTrue(read(item("n4", "<Status FormalName=\"Draft\"/>", content))
                .refusal()
                .contains("draft"));
    }

    @Test
    @DisplayName("An amendment and a list of changes are not the item")
    void changesAreNotTheItem() {
        assertTrue(read(usable("<Update><Replace DuidRef=\"x\"><p>y</p></Replace></Update><NewsComponent>" + LINES
                        + "</NewsComponent>"))
                .refusal()
                .contains("what to change"));
        assertTrue(read(usable("")).refusal().contains("no news item with a text"));
    }

    @Test
    void picturesAreThoseOfTheirComponent() {
        String photo =
                "<NewsComponent><Role FormalName=\"Photo\"/><NewsLines><HeadLine>The crane</HeadLine><CreditLine>J. Lira</CreditLine>"
                        + "</NewsLines><NewsComponent><Role FormalName=\"Caption\"/>"
                        + text("<p>The crane on Thursday.</p>", "XHTML")
                        + "</NewsComponent><NewsComponent EquivalentsList=\"yes\">" + form("small", 200)
                        + form("large", 2000)
                        + form("middle", 800) + "</NewsComponent></NewsComponent>";

        RawArticle read = read(usable("<NewsComponent>" + LINES + "<NewsComponent><Role FormalName=\"Main Text\"/>"
                        + text(PARAGRAPHS, "XHTML") + "</NewsComponent>" + photo + "</NewsComponent>"))
                .only();

        assertEquals(Optional.of("https://pics.example/large.jpg"), read.image().flatMap(RawArticle.Picture::url));
        assertEquals(Optional.of("The crane on Thursday."), read.image().flatMap(RawArticle.Picture::caption));
        assertEquals(Optional.of("J. Lira"), read.image().flatMap(RawArticle.Picture::credit));
        assertTrue(words(read).endsWith(FIRST + "|" + SECOND), words(read));
    }

    private static String form(String name, int width) {
        return "<NewsComponent><ContentItem Href=\"https://pics.example/" + name
                + ".jpg\"><MediaType FormalName=\"Photo\"/>"
                + "<Characteristics><Property FormalName=\"Width\" Value=\"" + width
                + "\"/></Characteristics></ContentItem></NewsComponent>";
    }

    @Test
    @DisplayName("A story in parts is one story, one in two languages is told once, and a second story is told of")
    void textsOfOneItem() {
        String parts = "<NewsComponent>" + LINES + "<NewsComponent><Role FormalName=\"Lead\"/>" + text(FIRST, "Text")
                + "</NewsComponent>"
                + "<NewsComponent><Role FormalName=\"Body\"/>" + text(SECOND, "Text") + "</NewsComponent>"
                + "<NewsComponent><Role FormalName=\"Abstract\"/>" + text("A crane at last", "Text")
                + "</NewsComponent></NewsComponent>";
        String languages = "<NewsComponent EquivalentsList=\"yes\">" + LINES + "<NewsComponent xml:lang=\"de\">"
                + text("<p>Der Kran.</p>", "XHTML") + "</NewsComponent><NewsComponent xml:lang=\"fr\">"
                + text("<p>La grue.</p>", "XHTML") + "</NewsComponent></NewsComponent>";
        String stories = "<NewsComponent>" + LINES + text(PARAGRAPHS, "XHTML")
                + "<NewsComponent><NewsLines><HeadLine>Stork in the crane</HeadLine></NewsLines>"
                + text("<p>It sits.</p>", "XHTML")
                + "</NewsComponent></NewsComponent>";

        RawArticle whole = read(usable(parts)).only();
        RawArticle one = read(usable(languages)).only();
        RawArticle first = read(usable(stories)).only();

        assertEquals(FIRST + "|" + SECOND, words(whole));
        assertEquals(Optional.of("A crane at last"), whole.standfirst());
        assertTrue(words(one).endsWith("Der Kran.")
                && one.repairs().contains("Other forms of the same text were left out: 1."));
        assertEquals(Optional.of("de"), one.lang());
        assertFalse(words(first).contains("It sits."));
        assertTrue(
                first.repairs().stream().anyMatch(repair -> repair.contains("\"Stork in the crane\"")),
                first.repairs()::toString);
    }

    @Test
    @DisplayName("Notes to editors, tags and rights are what they are; an initial of a desk is no author")
    void whatAnItemSaysOfItself() {
        RawArticle read = read(usable(
                        "<NewsComponent><NewsLines><HeadLine>Crane</HeadLine><SubHeadLine>Second hand</SubHeadLine>"
                                + "<CopyrightLine>(c) AFN</CopyrightLine><KeywordLine>HARBOUR/CRANE</KeywordLine><NewsLine>"
                                + "<NewsLineType FormalName=\"AdvisoryLine\"/><NewsLineText>CORRECTS para 4</NewsLineText></NewsLine></NewsLines>"
                                + "<AdministrativeMetadata><Creator><Party FormalName=\"TSA\"/></Creator></AdministrativeMetadata>"
                                + "<DescriptiveMetadata><SubjectCode><Subject FormalName=\"04000000\"/></SubjectCode><Property FormalName=\"Keyword\""
                                + " Value=\"port\"/></DescriptiveMetadata>" + text(PARAGRAPHS, "XHTML")
                                + "</NewsComponent>"))
                .only();

        assertEquals(List.of("HARBOUR", "CRANE", "port"), read.tags());
        assertEquals(Optional.of("Second hand"), read.standfirst());
        assertEquals(Optional.of("(c) AFN"), read.rights());
        assertTrue(read.bylines().isEmpty());
        assertTrue(read.repairs().contains("The sender's note to editors was left out: CORRECTS para 4"));
        assertEquals(List.of("CORRECTS para 4"), read.notices());
    }

    @Test
    @DisplayName(
            "SEC-01: a document type is not fetched, and one that declares entities is refused; other charsets are read")
    void documentTypesAndCharsets() {
        String latin = document(usable("<NewsComponent><NewsLines><HeadLine>Grúa</HeadLine></NewsLines>"
                        + text(PARAGRAPHS, "XHTML") + "</NewsComponent>"))
                .replace("?>", " encoding=\"ISO-8859-1\"?>");
        String hostile = document(usable("<NewsComponent>" + text("&e;", "Text") + "</NewsComponent>"))
                .replace(DOCTYPE, "<!DOCTYPE NewsML [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");

        assertTrue(new NewsMl1Reader().recognises(hostile.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                Optional.of("Grúa"),
                Copy.of(new NewsMl1Reader(), latin.getBytes(Charset.forName("ISO-8859-1")))
                        .only()
                        .title());
        assertTrue(Copy.of(new NewsMl1Reader(), hostile).refusal().contains("DOCTYPE"));
        assertFalse(new NewsMl1Reader().recognises("<newsItem/>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEncodedTextIsRefusedByName() {
        String encoded = "<NewsComponent>" + LINES
                + "<ContentItem><MediaType FormalName=\"Text\"/><Encoding Notation=\"base64\">"
                + "<DataContent>PHA+eDwvcD4=</DataContent></Encoding></ContentItem></NewsComponent>";

        assertTrue(read(usable(encoded)).refusal().contains("encoded"));
    }
}
