package dateline.http.desk;

import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;

import dateline.article.Article;
import dateline.article.State;
import dateline.http.page.Html;
import dateline.ingest.model.ArticleAliases;
import dateline.store.ArticleSearch;
import dateline.store.ArticleStore;
import dateline.store.StoreReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Stories, newest first: of one state or section or of all, and those with the words that an editor looks for. */
record DeskStoryList(ArticleStore store) {
    private static final int MOST_LISTED = 100;
    private static final int MOST_WORDS = 8;

    DeskResponse list(DeskRequest request) {
        Optional<State> state = request.query("state").flatMap(word -> Stream.of(State.values())
                .filter(one -> one.word().equals(word))
                .findFirst());
        Optional<String> section = request.query("section");
        String words = request.query("q").orElse("");
        DeskPage page = request.page();
        var search = new ArticleSearch(section, state, wordsOf(words), request.query("after"));
        List<Article> articles = store.read(
                reader -> named(reader, words).map(List::of).orElseGet(() -> reader.search(search, MOST_LISTED)));
        return page.answer(
                "Stories",
                filter(page, state, section, words),
                page.stories(articles, none(words)),
                articles.size() == MOST_LISTED
                        ? tag("p").of(tag("a").with(
                                        "href", page.path("/stories") + "?" + query(search, words, articles))
                                .of("Older stories"))
                        : Html.NONE);
    }

    private static String none(String words) {
        return words.isEmpty()
                ? "There are no such stories."
                : "None of the newest " + ArticleSearch.MOST_LOOKED_THROUGH + " stories has all of these words.";
    }

    private static List<String> wordsOf(String words) {
        return Stream.of(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** The story that has this id, or whose page has this address, here or on the newsroom's site. */
    private static Optional<Article> named(StoreReader reader, String text) {
        String lastPart = text.substring(text.lastIndexOf('/') + 1);
        return reader.articleNamed(text)
                .or(() -> reader.articleNamed(lastPart))
                .or(() -> ArticleAliases.ofAddress(text).stream()
                        .flatMap(alias -> reader.idsOf(alias).stream())
                        .findFirst()
                        .flatMap(reader::article));
    }

    private static String query(ArticleSearch search, String words, List<Article> listed) {
        var query = new StringJoiner("&");
        query.add("after=" + encoded(listed.get(listed.size() - 1).id().value()));
        search.state().ifPresent(state -> query.add("state=" + state.word()));
        search.section().ifPresent(section -> query.add("section=" + encoded(section)));
        if (!words.isEmpty()) {
            query.add("q=" + encoded(words));
        }
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Html filter(DeskPage page, Optional<State> state, Optional<String> section, String words) {
        return tag("form")
                .with("class", "filter")
                .with("action", page.path("/stories"))
                .of(
                        tag("p").with("class", "words")
                                .of(
                                        tag("label").with("for", "q").of("Words, id or address"),
                                        tag("input")
                                                .with("type", "search")
                                                .with("id", "q")
                                                .with("name", "q")
                                                .with("maxlength", "200")
                                                .with("value", words)
                                                .alone()),
                        tag("p").of(
                                        tag("label").with("for", "state").of("State"),
                                        tag("select")
                                                .with("id", "state")
                                                .with("name", "state")
                                                .of(
                                                        option("", "any", state.isEmpty()),
                                                        each(
                                                                List.of(State.values()),
                                                                one -> option(
                                                                        one.word(),
                                                                        one.word(),
                                                                        state.equals(Optional.of(one)))))),
                        tag("p").of(
                                        tag("label").with("for", "section").of("Section"),
                                        tag("select")
                                                .with("id", "section")
                                                .with("name", "section")
                                                .of(
                                                        option("", "any", section.isEmpty()),
                                                        each(
                                                                page.publication()
                                                                        .sections(),
                                                                one -> option(
                                                                        one.slug(),
                                                                        one.title(),
                                                                        section.equals(Optional.of(one.slug())))))),
                        DeskPage.button("Show"));
    }

    private static Html option(String value, String label, boolean isChosen) {
        return tag("option")
                .with("value", value)
                .with("selected", isChosen ? Optional.of("") : Optional.empty())
                .of(label);
    }
}
