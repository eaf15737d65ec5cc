package dateline.http.desk;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.page.Html;
import dateline.partner.LintFinding;
import dateline.partner.Partner;
import dateline.partner.PartnerLint;
import dateline.store.GoneStory;
import dateline.store.LedgerEntry;
import dateline.store.PublicReader;
import dateline.store.WebhookAttempt;
import dateline.store.WebhookSubscription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The partners: their terms, what they were served and have still to fetch, and what their platforms would say. */
final class DeskPartners {
    private static final DeskTable LEDGER =
            new DeskTable(List.of("When", "Story", "Version", "What", "Document", "Key"));
    private static final DeskTable ATTEMPTS =
            new DeskTable(List.of("When", "Event", "Change", "Answer", "What became of it"));
    private static final int MOST_FINDINGS = 20;
    private static final int MOST_ENTRIES = 100;
    private static final int MOST_ATTEMPTS = 50;
    private static final int ATTEMPTS_READ = 1_000;

    private final DeskParts parts;

    DeskPartners(DeskParts parts) {
        this.parts = parts;
    }

    DeskResponse board(DeskRequest request) {
        List<Partner> partners = parts.partners().partners();
        DeskPage page = request.page();
        var lint = lint(page);
        List<GoneStory> untold = parts.store().read(reader -> reader.ledger().untold());
        return page.answer(
                "Partners",
                partners.isEmpty()
                        ? tag("p").with("class", "empty")
                                .of("There are none. feeds/README.md tells how partners.yaml names one.")
                        : tag("div").with("class", "overview").of(each(partners, partner -> tag("section")
                                .of(
                                        tag("h2")
                                                .of(page.link(
                                                        path(partner),
                                                        partner.terms().title())),
                                        takedowns(page, of(partner, untold)),
                                        facts(partner),
                                        findings(page, partner, lint.ofFeed(partner), 3)))));
    }

    /** One partner with its ledger and its deliveries. */
    DeskResponse one(DeskRequest request) {
        Partner partner = parts.partners().partners().stream()
                .filter(one -> one.terms().slug().equals(request.part("name")))
                .findFirst()
                .orElseThrow(() -> ProblemException.with(ProblemDetail.of(404)));
        DeskPage page = request.page();
        List<GoneStory> untold = parts.store().read(reader -> reader.ledger().untold());
        return page.answer(
                partner.terms().title(),
                takedowns(page, of(partner, untold)),
                tag("div")
                        .with("class", "overview")
                        .of(
                                tag("section").of(tag("h2").of("Its terms"), facts(partner)),
                                tag("section")
                                        .of(findings(page, partner, lint(page).ofFeed(partner), MOST_FINDINGS))),
                ledger(page, partner),
                webhook(page, partner));
    }

    private static String path(Partner partner) {
        return "/partners/" + partner.terms().slug();
    }

    private PartnerLint lint(DeskPage page) {
        return new PartnerLint(
                parts.store(), page.publication(), parts.newsroom().now());
    }

    private static List<GoneStory> of(Partner partner, List<GoneStory> untold) {
        return untold.stream()
                .filter(gone -> gone.partner().equals(partner.terms().slug()))
                .toList();
    }

    private Html takedowns(DeskPage page, List<GoneStory> untold) {
        Map<ArticleId, String> titles =
                titles(untold.stream().limit(MOST_FINDINGS).map(GoneStory::article));
        return untold.isEmpty()
                ? Html.NONE
                : tag("div")
                        .with("class", "problem")
                        .of(
                                tag("strong").of("Takedowns that it has not fetched: " + untold.size()),
                                tag("ul")
                                        .of(each(
                                                untold.subList(0, Math.min(untold.size(), MOST_FINDINGS)),
                                                gone -> tag("li")
                                                        .of(
                                                                story(page, gone.article(), titles),
                                                                text(" that went on "),
                                                                page.time(gone.when())))));
    }

    private Html facts(Partner partner) {
        var terms = partner.terms();
        long all = parts.store().read(PublicReader::sequence);
        long known = parts.store().read(reader -> reader.ledger().lastSequence(terms.slug()));
        return tag("dl")
                .of(
                        row("Profile", terms.profile()),
                        row("Stories of", terms.feed()),
                        row("Feed", "/partners/" + partner.file() + (terms.open() ? ", open" : ", with a key")),
                        row("Window", DeskFeeds.window(terms.window())),
                        row(
                                "Fetched",
                                known == 0
                                        ? "nothing yet"
                                        : "everything up to change " + known + " of " + Math.max(all, known)));
    }

    private static Html row(String name, String value) {
        return all(tag("dt").of(name), tag("dd").of(value));
    }

    private Html findings(DeskPage page, Partner partner, List<LintFinding> findings, int most) {
        List<LintFinding> shown = findings.subList(0, Math.min(findings.size(), most));
        Map<ArticleId, String> titles = titles(shown.stream().flatMap(one -> one.story().stream()));
        return all(
                tag("h3").of("What the platform would say"),
                findings.isEmpty()
                        ? tag("p").with("class", "empty").of("Nothing: it takes every story.")
                        : tag("ul").of(each(shown, finding -> finding(page, finding, titles))),
                findings.size() > most
                        ? tag("p").of(
                                        text(findings.size() + " of them. "),
                                        most < MOST_FINDINGS
                                                ? page.link(path(partner), "More")
                                                : text("All: dateline lint --partner "
                                                        + partner.terms().slug()))
                        : Html.NONE);
    }

    private static Html finding(DeskPage page, LintFinding finding, Map<ArticleId, String> titles) {
        return tag("li")
                .of(
                        maybe(finding.story(), id -> all(story(page, id, titles), text(": "))),
                        text((finding.leftOut() ? "Left out: " : "") + finding.sentence()));
    }

    /** By its headline; one that the store has no more has none. */
    private static Html story(DeskPage page, ArticleId id, Map<ArticleId, String> titles) {
        return tag("a").with("href", page.path("/stories/" + id.key()))
                .of(DeskPage.words(titles.getOrDefault(id, "The story")));
    }

    private Html ledger(DeskPage page, Partner partner) {
        List<LedgerEntry> entries = parts.store()
                .read(reader -> reader.ledger().newest(partner.terms().slug(), MOST_ENTRIES));
        Map<ArticleId, String> titles = titles(entries.stream().map(LedgerEntry::article));
        return tag("section")
                .of(
                        tag("h2").of("Ledger"),
                        entries.isEmpty()
                                ? tag("p").with("class", "empty").of("It was served nothing yet.")
                                : LEDGER.of(entries.stream()
                                        .map(entry -> line(page, entry, titles))
                                        .toList()),
                        entries.size() == MOST_ENTRIES
                                ? tag("p").of("The newest " + MOST_ENTRIES + ". All: dateline ledger "
                                        + partner.terms().slug())
                                : Html.NONE);
    }

    private Map<ArticleId, String> titles(Stream<ArticleId> ids) {
        return parts.store().read(reader -> ids.distinct()
                .map(id -> reader.articleNamed(id.key()))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(
                        Article::id, article -> article.content().title())));
    }

    private static List<Html> line(DeskPage page, LedgerEntry entry, Map<ArticleId, String> titles) {
        return List.of(
                maybe(entry.served(), page::time),
                story(page, entry.article(), titles),
                text(Integer.toString(entry.version())),
                text(entry.status()),
                text(entry.document()),
                text(entry.accessKey()));
    }

    private Html webhook(DeskPage page, Partner partner) {
        String slug = partner.terms().slug();
        Optional<WebhookSubscription> known = parts.store().pushLog().snapshot().webhooks().stream()
                .filter(webhook -> webhook.partner().equals(slug))
                .findFirst();
        List<WebhookAttempt> attempts = parts.store().pushLog().attempts(ATTEMPTS_READ).stream()
                .filter(attempt -> attempt.partner().equals(slug))
                .limit(MOST_ATTEMPTS)
                .toList();
        return tag("section")
                .of(
                        tag("h2").of("Deliveries"),
                        maybe(known, DeskPartners::state),
                        attempts.isEmpty()
                                ? tag("p").with("class", "empty").of("Nothing was sent to it by webhook yet.")
                                : ATTEMPTS.of(attempts.stream()
                                        .map(attempt -> line(page, attempt))
                                        .toList()));
    }

    private static Html state(WebhookSubscription webhook) {
        if (webhook.isLocked()) {
            return DeskPage.problem("It hears of nothing, for its secret "
                    + webhook.secrets().present().whyLocked() + ". Put that key there, or make a new secret: dateline"
                    + " deliveries secret " + webhook.partner());
        }
        return switch (webhook.state()) {
            case ACTIVE ->
                webhook.attempts() == 0
                        ? tag("p").of("It knows of everything up to change " + webhook.cursor() + ".")
                        : DeskPage.problem("It has failed " + webhook.attempts() + " times in a row since "
                                + webhook.failingSince().map(Instant::toString).orElse("now") + ".");
            case PARKED ->
                DeskPage.problem(
                        "It failed for days and waits. Try again: dateline deliveries retry " + webhook.partner());
            case ENDED -> DeskPage.problem("The other side said that it is gone.");
        };
    }

    private static List<Html> line(DeskPage page, WebhookAttempt attempt) {
        return List.of(
                page.time(attempt.at()),
                text(attempt.type()),
                text(Long.toString(attempt.sequence())),
                text(attempt.status() == 0 ? "none" : Integer.toString(attempt.status())),
                text(attempt.outcome() + (attempt.detail().isEmpty() ? "" : ": " + attempt.detail())));
    }
}
