package dateline.http.desk;

import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;

import dateline.article.Article;
import dateline.article.State;
import dateline.http.page.Html;
import dateline.store.ArticleStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The newest stories, of one state or section or of all. */
record DeskStoryList(ArticleStore store) {
    private static final int MOST_LISTED = 100;

    DeskAnswer list(DeskRequest request) {
        Optional<State> state = request.query("state").flatMap(word -> Stream.of(State.values())
                .filter(one -> one.word().equals(word))
                .findFirst());
        Optional<String> section = request.query("section");
        DeskPage page = request.page();
        List<Article> articles = store.read(reader -> reader.articles(section, state, MOST_LISTED));
        return page.answer(
                "Stories",
                filter(page, state, section),
                page.stories(articles, "There are no such stories."),
                articles.size() == MOST_LISTED ? tag("p").of("These are the newest " + MOST_LISTED + ".") : Html.NONE);
    }

    private static Html filter(DeskPage page, Optional<State> state, Optional<String> section) {
        return tag("form")
                .with("class", "filter")
                .with("action", page.path("/stories"))
                .of(
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
