package dateline.http.desk;

import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.Newsroom;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.page.Html;
import dateline.ingest.model.QuarantinedText;
import dateline.ingest.model.Receipt;
import dateline.store.ArticleStore;
import dateline.store.QuarantineEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was not accepted: the input beside the reason, and another try. */
final class DeskQuarantine {
    private static final int MOST_LISTED = 100;
    private static final int LONGEST_SHOWN = 20_000;

    private final Newsroom newsroom;
    private final ArticleStore store;

    DeskQuarantine(Newsroom newsroom, ArticleStore store) {
        this.newsroom = newsroom;
        this.store = store;
    }

    DeskResponse list(DeskRequest request) {
        List<QuarantineEntry> kept = newest();
        return request.page()
                .answer(
                        "Quarantine",
                        kept.size() > MOST_LISTED
                                ? DeskPage.notice(
                                        "These are the newest " + MOST_LISTED + " of " + kept.size() + " inputs.")
                                : Html.NONE,
                        list(request.page(), kept.subList(0, Math.min(kept.size(), MOST_LISTED))));
    }

    /** The newest of what is kept. */
    Html newest(DeskPage page, int most) {
        List<QuarantineEntry> kept = newest();
        return list(page, kept.subList(0, Math.min(kept.size(), most)));
    }

    private List<QuarantineEntry> newest() {
        return store.read(reader -> reader.quarantine()).stream()
                .sorted(Comparator.comparing(QuarantineEntry::at)
                        .thenComparing(QuarantineEntry::number)
                        .reversed())
                .toList();
    }

    private static Html list(DeskPage page, List<QuarantineEntry> kept) {
        return kept.isEmpty()
                ? tag("p").with("class", "empty").of("Everything that came in was accepted.")
                : tag("ul").with("class", "stories").of(each(kept, entry -> tag("li")
                        .of(
                                tag("span")
                                        .with("class", entry.held() ? "state held" : "state refused")
                                        .of(entry.held() ? "held" : "refused"),
                                text(" "),
                                page.link("/quarantine/" + entry.number(), entry.input()),
                                tag("span").with("class", "facts").of(page.time(entry.at())),
                                tag("span").with("class", "reason").of(entry.reason()))));
    }

    DeskResponse one(DeskRequest request) {
        QuarantineEntry entry = entry(request);
        return page(request, 200, entry, Html.NONE);
    }

    private DeskResponse page(DeskRequest request, int status, QuarantineEntry entry, Html more) {
        byte[] bytes =
                store.read(reader -> reader.quarantinedBytes(entry.number())).orElse(new byte[0]);
        String input = QuarantinedText.ofBeginning(bytes, LONGEST_SHOWN);
        return request.page()
                .answer(
                        status,
                        "Input " + entry.number(),
                        more,
                        tag("p").of(DeskPage.words(entry.input())),
                        tag("div")
                                .with("class", "beside")
                                .of(
                                        tag("section")
                                                .of(
                                                        tag("h2")
                                                                .of(
                                                                        entry.held()
                                                                                ? "Why it waits"
                                                                                : "Why it was refused"),
                                                        tag("p").with("class", "reason")
                                                                .of(entry.reason()),
                                                        request.page()
                                                                .form(
                                                                        "/quarantine/" + entry.number() + "/retry",
                                                                        DeskPage.button("Try it again"))),
                                        tag("section")
                                                .of(
                                                        tag("h2").of("What came in"),
                                                        maybe(
                                                                Optional.of(bytes.length)
                                                                        .filter(size -> size > LONGEST_SHOWN),
                                                                size -> DeskPage.notice(
                                                                        "The beginning of " + size + " bytes.")),
                                                        tag("pre")
                                                                .with("dir", "auto")
                                                                .with("tabindex", "0")
                                                                .of(input))));
    }

    DeskResponse retry(DeskRequest request) {
        QuarantineEntry entry = entry(request);
        List<Receipt> receipts = newsroom.retry(List.of(entry));
        return request.page().filed(receipts).orElseGet(() -> store.read(reader -> reader.quarantine()).stream()
                .filter(kept -> kept.number() == entry.number())
                .findFirst()
                .map(kept -> page(request, 422, kept, DeskPage.problem("It is still not accepted.")))
                .orElseGet(() -> DeskResponse.seeOther(request.page().path("/quarantine"))));
    }

    private QuarantineEntry entry(DeskRequest request) {
        String number = request.part("number");
        return store.read(reader -> reader.quarantine()).stream()
                .filter(entry -> Long.toString(entry.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> ProblemException.with(new ProblemDetail(
                        404, "no-such-input", "There is no such input", "It may have been accepted.")));
    }
}
