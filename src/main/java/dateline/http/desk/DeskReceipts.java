package dateline.http.desk;

import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.http.page.Html;
import dateline.store.ArticleStore;
import dateline.store.KeptReceipt;
import dateline.store.QuarantineEntry;
import dateline.store.StoreReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of the inputs that came last: accepted or not, with all that was put right. */
final class DeskReceipts {
    private static final int MOST_LISTED = 100;

    private final ArticleStore store;

    DeskReceipts(ArticleStore store) {
        this.store = store;
    }

    /** The receipts with what they lead to, of one moment. */
    private record Listed(List<KeptReceipt> receipts, Map<ArticleId, String> titles, Map<String, Long> quarantined) {
        static Listed of(StoreReader reader) {
            List<KeptReceipt> receipts = reader.receipts(MOST_LISTED);
            Map<ArticleId, String> titles = receipts.stream()
                    .flatMap(receipt -> receipt.article().stream())
                    .distinct()
                    .flatMap(id -> reader.article(id).stream())
                    .collect(Collectors.toMap(
                            Article::id, article -> article.content().title()));
            Map<String, Long> quarantined = reader.quarantine().stream()
                    .collect(Collectors.toMap(QuarantineEntry::input, QuarantineEntry::number, Math::max));
            return new Listed(receipts, titles, quarantined);
        }
    }

    DeskResponse list(DeskRequest request) {
        Listed listed = store.read(Listed::of);
        return request.page()
                .answer(
                        "Receipts",
                        tag("p").of("What became of the latest inputs, the newest first. What said nothing new is not"
                                + " listed."),
                        listed.receipts().isEmpty()
                                ? tag("p").with("class", "empty").of("Nothing has come in yet.")
                                : tag("section")
                                        .of(tag("ul")
                                                .with("class", "stories")
                                                .of(each(
                                                        listed.receipts(),
                                                        receipt -> line(request.page(), listed, receipt)))));
    }

    private static Html line(DeskPage page, Listed listed, KeptReceipt receipt) {
        return tag("li")
                .of(
                        tag("span").with("class", style(receipt.outcome())).of(receipt.outcome()),
                        text(" "),
                        subject(page, listed, receipt),
                        tag("span")
                                .with("class", "facts")
                                .of(DeskPage.words(receipt.input()), text(" · "), page.time(receipt.at())),
                        maybe(
                                receipt.reason(),
                                reason -> tag("span").with("class", "reason").of(reason)),
                        repairs(receipt.repairs()));
    }

    private static String style(String outcome) {
        return switch (outcome) {
            case "accepted", "changed" -> "state live";
            case "refused" -> "state refused";
            default -> "state";
        };
    }

    /** The story by its headline; of what became none the input, where it still lies in the quarantine. */
    private static Html subject(DeskPage page, Listed listed, KeptReceipt receipt) {
        Optional<Html> story = receipt.article()
                .flatMap(id -> Optional.ofNullable(listed.titles().get(id))
                        .map(title -> tag("a").with("href", page.path("/stories/" + id.key()))
                                .of(DeskPage.words(title))));
        Optional<Html> input = receipt.article().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(listed.quarantined().get(receipt.input()))
                        .map(number -> page.link("/quarantine/" + number, "See the input"));
        return story.or(() -> input).orElse(Html.NONE);
    }

    private static Html repairs(List<String> repairs) {
        return repairs.isEmpty()
                ? Html.NONE
                : tag("details")
                        .of(
                                tag("summary").of(repairs.size() == 1 ? "1 repair" : repairs.size() + " repairs"),
                                tag("ul").of(each(repairs, repair -> tag("li").of(DeskPage.words(repair)))));
    }
}
