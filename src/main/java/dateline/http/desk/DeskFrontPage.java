package dateline.http.desk;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.article.State;
import dateline.http.page.Html;
import dateline.store.SourceState;
import dateline.store.StoreReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an editor wants to see first: what is wrong, what waits, what is new. */
final class DeskFrontPage {
    private static final int NEWEST = 12;
    private static final int WAITING = 12;
    private static final int QUARANTINED = 5;

    private final DeskParts parts;
    private final DeskLogin login;
    private final DeskQuarantine quarantine;

    DeskFrontPage(DeskParts parts, DeskLogin login) {
        this.parts = parts;
        this.login = login;
        this.quarantine = new DeskQuarantine(parts.newsroom(), parts.store());
    }

    DeskResponse page(DeskRequest request) {
        DeskPage page = request.page();
        List<Article> newest =
                parts.store().read(reader -> reader.articles(Optional.empty(), Optional.empty(), NEWEST));
        List<Article> waiting = parts.store().read(DeskFrontPage::waiting);
        return page.answer(
                "Overview",
                alarms(),
                tag("div")
                        .with("class", "overview")
                        .of(
                                section(
                                        "Newest",
                                        page.stories(newest, "There is no story yet."),
                                        page.link("/stories", "All stories")),
                                tag("div")
                                        .of(
                                                section(
                                                        "Not accepted",
                                                        quarantine.newest(page, QUARANTINED),
                                                        page.link("/quarantine", "The quarantine")),
                                                section(
                                                        "Waiting",
                                                        page.stories(waiting, "No story is held back."),
                                                        page.link("/calendar", "The calendar")),
                                                sources(page),
                                                login.account(page))),
                tag("section")
                        .of(
                                tag("h2").of("Publishing rhythm"),
                                new StoriesPerDayChart(
                                                parts.store(), parts.newsroom().now(), page)
                                        .html()));
    }

    private static Html section(String title, Html contents, Html further) {
        return tag("section").of(tag("h2").of(title), contents, tag("p").of(further));
    }

    private static List<Article> waiting(StoreReader reader) {
        return Stream.of(State.HELD, State.EMBARGOED, State.SCHEDULED)
                .flatMap(state -> reader.articles(Optional.empty(), Optional.of(state), WAITING).stream())
                .limit(WAITING)
                .toList();
    }

    private Html alarms() {
        List<String> all = Stream.concat(
                        parts.readiness().reasonsAgainst().stream(), parts.readiness().alarms().stream())
                .toList();
        return all.isEmpty() ? DeskPage.notice("The server does its whole work.") : each(all, DeskPage::problem);
    }

    private Html sources(DeskPage page) {
        List<String> names = parts.environment().sources();
        return tag("section")
                .of(
                        tag("h2").of("Sources"),
                        names.isEmpty()
                                ? tag("p").with("class", "empty").of("No source is polled. sources.yaml names them.")
                                : tag("ul").with("class", "stories").of(each(names, name -> source(page, name))));
    }

    private Html source(DeskPage page, String name) {
        Optional<SourceState> state = parts.store().sourceLog().state(name);
        boolean isWell = state.filter(
                        known -> known.failures() > 0 || known.alarm().isPresent() || known.ended())
                .isEmpty();
        return tag("li")
                .of(
                        tag("span")
                                .with("class", isWell ? "state live" : "state withdrawn")
                                .of(isWell ? "well" : "look at it"),
                        text(" " + name),
                        maybe(
                                state,
                                known -> all(
                                        tag("span")
                                                .with("class", "reason")
                                                .of(known.alarm().orElse(known.message())),
                                        maybe(known.polledAt(), time -> tag("span")
                                                .with("class", "facts")
                                                .of(text("asked "), page.time(time))))));
    }
}
