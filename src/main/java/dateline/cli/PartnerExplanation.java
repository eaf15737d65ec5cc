package dateline.cli;

import dateline.FeedExplanation;
import dateline.FeedExplanation.Reason;
import dateline.FeedExplanation.Step;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.partner.LintFinding;
import dateline.partner.Partner;
import dateline.partner.PartnerLint;
import dateline.partner.PartnerRendering;
import dateline.publication.Publication;
import dateline.publication.Window;
import dateline.store.ArticleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a story is in the feed of a partner, or why it is not: what its feed says, its terms, its platform and its window. */
final class PartnerExplanation {
    private final Partner partner;
    private final ArticleStore store;
    private final Publication publication;
    private final Instant now;

    /** @param now what the partner is served at this time */
    PartnerExplanation(Partner partner, ArticleStore store, Publication publication, Instant now) {
        this.partner = partner;
        this.store = store;
        this.publication = publication;
        this.now = now;
    }

    /** Of the story with this id, of which this is said for everybody. */
    FeedExplanation of(String id, FeedExplanation everybody) {
        List<ArticleId> stories = new PartnerRendering(store, publication).stories(now, partner);
        Optional<Article> article = store.read(reader -> reader.articleNamed(id));
        int place = article.map(Article::id).map(stories::indexOf).orElse(-1);
        boolean isUnderEmbargo =
                article.filter(known -> known.state() == State.EMBARGOED).isPresent();
        var reasons = new ArrayList<Reason>();
        everybody.reasons().stream()
                .filter(reason -> reason.step() != Step.AUDIENCE && reason.step() != Step.WINDOW)
                .map(reason -> reason.step() == Step.STATE && isUnderEmbargo && place >= 0 ? trusted(reason) : reason)
                .forEach(reasons::add);
        reasons.addAll(terms(id));
        if (reasons.stream().allMatch(Reason::holds)) {
            reasons.add(window(place, stories.size()));
        }
        String access = partner.isOpen() ? "Anyone may read it." : "Who has a key of it may read it.";
        reasons.add(new Reason(
                Step.AUDIENCE,
                true,
                "The feed is that of partner " + partner.terms().slug() + ". " + access));
        return new FeedExplanation(everybody.id(), everybody.title(), everybody.terms(), reasons);
    }

    private static Reason trusted(Reason embargo) {
        return new Reason(Step.STATE, true, embargo.sentence() + " The terms trust the partner with it. (PART-12)");
    }

    private List<Reason> terms(String id) {
        var partnerLint = new PartnerLint(store, publication, now);
        var reasons = new ArrayList<Reason>();
        partnerLint.ofStory(partner, id).orElse(List.of()).stream()
                .filter(LintFinding::leftOut)
                .forEach(finding -> reasons.add(new Reason(
                        Step.AUDIENCE,
                        false,
                        finding.sentence() + " (" + finding.clause().rule() + ")")));
        partnerLint
                .waiting(partner, id)
                .ifPresent(from -> reasons.add(new Reason(
                        Step.AUDIENCE,
                        false,
                        "It follows at " + from + ": the terms keep it back until then. (PART-12)")));
        return reasons;
    }

    private Reason window(int place, int stories) {
        Window window = partner.terms().window();
        String size = " The partner's window is the last " + window.entries()
                + " entries that its terms allow, at least "
                + window.hours().toHours() + " hours and what came since its last fetch, within " + window.bytes()
                + " bytes.";
        return place >= 0
                ? new Reason(Step.WINDOW, true, "It is story " + (place + 1) + " of " + stories + "." + size)
                : new Reason(Step.WINDOW, false, "It has no room: the feed has " + stories + " stories now." + size);
    }
}
