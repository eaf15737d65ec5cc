package dateline.partner;

import dateline.article.Article;
import dateline.article.Progress;
import dateline.article.State;
import dateline.feed.Entry;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.publish.PartnerSelection;
import dateline.feed.publish.Publisher;
import dateline.feed.publish.Recipient;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what a platform would say of stories, published or not yet. */
public final class PartnerLint {
    private static final Set<State> OVER = Set.of(State.WITHDRAWN, State.EXPIRED);

    private final ArticleStore store;
    private final Publisher publisher;
    private final Instant now;

    /**
     * Looks at the stories of this store.
     *
     * @param now up to when a delay of the terms has passed
     */
    public PartnerLint(ArticleStore store, Publication publication, Instant now) {
        this.store = store;
        this.now = now;
        this.publisher = new Publisher(store, publication, store.renditionLog());
    }

    /** Of the partner's own feed. */
    public List<LintFinding> ofFeed(Partner partner) {
        return ofFeed(partner, Progress.UNSEEN);
    }

    /** Of the partner's own feed, told on the way. */
    public List<LintFinding> ofFeed(Partner partner, Progress progress) {
        return ofFeed(partner, partner.feed(), progress).orElse(List.of());
    }

    /** Of the feed at this address, as if the partner got it; absent when there is none. */
    public Optional<List<LintFinding>> ofFeed(Partner partner, FeedAddress address, Progress progress) {
        return publisher
                .partnerSelections()
                .of(
                        address,
                        partner.terms().window(),
                        recipient(partner),
                        partner.narrowing(),
                        new PartnerTermsView(partner, now))
                .map(selection -> ofSelection(partner, selection, progress));
    }

    private Recipient recipient(Partner partner) {
        var revoked = new RevokedStories(partner, publisher.publication());
        return new Recipient(
                partner.terms().slug(),
                partner.file(),
                List.of(),
                store.read(reader -> revoked.at(reader, now, List.of())));
    }

    private static List<LintFinding> ofSelection(Partner partner, PartnerSelection selection, Progress progress) {
        Lint lint =
                Lint.of(partner, selection.document(), !selection.withdrawals().isEmpty(), progress);
        var document = new PartnerDocument(partner.terms(), selection.document(), lint.fit(), selection.withdrawals());
        long bytes = partner.profile().render(document).length;
        var findings = new ArrayList<>(lint.findings());
        findings.addAll(Lint.ofDocument(partner.profile(), document, bytes));
        return findings;
    }

    /** Of the story with this id or last part of one, as it stands in the store; absent when there is none. */
    public Optional<List<LintFinding>> ofStory(Partner partner, String id) {
        return store.read(reader -> reader.articleNamed(id)).map(article -> ofStory(partner, article));
    }

    /** When the story with this id or last part of one follows, where the terms keep it back until then and it is public. */
    public Optional<Instant> waiting(Partner partner, String id) {
        var admission = new Admission(partner, publisher.publication(), now);
        return store.read(reader -> reader.articleNamed(id))
                .filter(article -> article.state() == State.LIVE)
                .map(admission::of)
                .filter(Admission.Verdict.Delayed.class::isInstance)
                .map(verdict -> ((Admission.Verdict.Delayed) verdict).from());
    }

    /** Of a story as it would stand in the partner's feed; of one that is over, nothing. */
    public List<LintFinding> ofStory(Partner partner, Article article) {
        if (OVER.contains(article.state())) {
            return List.of();
        }
        FeedDocument feed = publisher
                .partnerSelections()
                .of(
                        partner.feed(),
                        partner.terms().window(),
                        new Recipient(partner.terms().slug(), partner.file(), List.of(), Map.of()))
                .orElseThrow()
                .document();
        Instant published = article.published().toInstant();
        Article live = article.with(State.LIVE, article.published(), article.updated());
        PartnerStories alone = PartnerStories.of(
                partner,
                feed.with(
                        List.of(new Entry(live, true)), published.isAfter(feed.updated()) ? published : feed.updated()),
                Instant.MAX);
        var findings = new ArrayList<LintFinding>();
        alone.refused().forEach((id, reason) -> findings.add(new LintFinding(terms(), Optional.of(id), true, reason)));
        findings.addAll(Lint.of(partner, alone.document(), true).findings());
        return findings;
    }

    private Clause terms() {
        return Clause.should(
                "PART-12",
                "partners.yaml: the terms of a partner say which stories it gets.",
                LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
