package dateline.ingest.page;

import dateline.ingest.model.RawArticle;
import java.util.Optional;
import org.jsoup.Jsoup;

/** A page of The Harbour Gazette, into which a test puts what it is about. */
public final class GazettePage {
    public static final String ADDRESS = "https://www.harbour-gazette.example/coast/ferry";
    public static final String HEADLINE = "Ferry returns to the outer islands";
    public static final String FIRST =
            "The ferry to the outer islands runs again from Monday, the harbour office said, after a winter in which the islanders had to rely on fishing boats for their shopping.";
    static final String SECOND =
            "Three captains have been hired since January, and a fourth, who sailed the route for twenty years, has agreed to come back until the summer.";
    static final String THIRD =
            "\"We counted the days,\" said Elin Sund, who keeps the only shop on Little Holm, where the shelves had been empty since the second week of February.";
    static final String LAST =
            "The first boat leaves at six in the morning, the last returns at nine in the evening, and tickets cost as much as they did before the break.";

    private String head = "";
    private String aboveStory = "";
    private String between = "";
    private String after = "";
    private String language = "en-GB";
    private String opening = "";

    public GazettePage head(String html) {
        head = html;
        return this;
    }

    public GazettePage above(String html) {
        aboveStory = html;
        return this;
    }

    public GazettePage between(String html) {
        between = html;
        return this;
    }

    public GazettePage after(String html) {
        after = html;
        return this;
    }

    public GazettePage language(String tag) {
        language = tag;
        return this;
    }

    /** Opens this element before the headline; what is put above the story must close it. */
    public GazettePage headlineIn(String tag) {
        opening = "<" + tag + ">";
        return this;
    }

    public String html() {
        return """
            <!DOCTYPE html><html lang="%s"><head><title>%s | The Harbour Gazette</title>
            <meta property="og:site_name" content="The Harbour Gazette">%s</head><body>
            <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <article>%s<h1>%s</h1>%s<div class="article-body"><p>%s</p><p>%s</p>%s<p>%s</p><p>%s</p>%s</div>
            <div class="related"><h3>Related stories</h3><ul><li><a href="/a">Fish prices fall again</a></li>
            <li><a href="/b">A lighthouse is for sale</a></li></ul></div></article>
            <footer><p>&copy; The Harbour Gazette. All rights reserved.</p></footer></body></html>
            """.formatted(
                language, HEADLINE, head, opening, HEADLINE, aboveStory, FIRST, SECOND, between, THIRD, LAST, after);
    }

    public RawArticle read() {
        return new PageExtractor().extract(html(), Optional.of(ADDRESS));
    }

    String bodyHtml() {
        return read().body().orElseThrow().text();
    }

    public String bodyText() {
        return Jsoup.parse(bodyHtml()).text();
    }
}
