package dateline.partner;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedCatalogue;
import dateline.feed.FeedDocument;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tells what the platform of each partner would say of a story as it comes in, without a look at the store (PART-10). Safe
 * for use by many threads.
 */
public final class PartnerReview {
    private static final Set<State> OVER = Set.of(State.WITHDRAWN, State.EXPIRED);

    private static final ArticleId UNSTORED = new ArticleId("urn:dateline:preview");

    private final List<Reviewer> reviewers;
    private final Instant now;

    /** @param empty the feed of the partner, without a story */
    private record Reviewer(Partner partner, FeedDocument empty) {
        Optional<List<LintFinding>> of(Article article) {
            if (!empty.feed().selection().holds(article.content().terms())) {
                return Optional.empty();
            }
            Instant published = article.published().toInstant();
            Instant updated = published.isAfter(empty.updated()) ? published : empty.updated();
            PartnerStories alone =
                    PartnerStories.of(partner, empty.with(List.of(new Entry(article, true)), updated), Instant.MAX);
            return alone.refused().isEmpty()
                    ? Optional.of(Lint.of(partner, alone.document(), true).findings())
                    : Optional.empty();
        }
    }

    /**
     * For these partners.
     *
     * @param now what the age of a story is counted from
     */
    public PartnerReview(Publication publication, List<PartnerTerms> partners, Instant now) {
        List<Feed> feeds = new FeedCatalogue(
                        publication,
                        publication.authority(),
                        now.atOffset(ZoneOffset.UTC).getYear())
                .listed();
        var found = new ArrayList<Reviewer>();
        for (PartnerTerms terms : partners) {
            Partner.of(terms).ifPresent(partner -> feeds.stream()
                    .filter(feed -> feed.address().equals(partner.feed()))
                    .map(feed -> new Reviewer(
                            partner, new FeedDocument(publication, feed, List.of(), List.of(), now, Optional.empty())))
                    .forEach(found::add));
        }
        this.reviewers = List.copyOf(found);
        this.now = now;
    }

    /**
     * What each platform would say of this story, were it public: by the names of the partners whose feed and terms would
     * have it, in the order of the file. A partner whose platform takes it as it is has an empty list.
     */
    public Map<String, List<LintFinding>> of(Article article) {
        var found = new LinkedHashMap<String, List<LintFinding>>();
        if (!OVER.contains(article.state())) {
            Article live = article.with(State.LIVE, article.published(), article.updated());
            reviewers.forEach(reviewer -> reviewer.of(live)
                    .ifPresent(findings -> found.put(reviewer.partner().terms().slug(), findings)));
        }
        return found;
    }

    /** The same of a story that is looked up only where there is a partner; empty when there is no such story. */
    public Map<String, List<LintFinding>> of(Supplier<Optional<Article>> stored) {
        return reviewers.isEmpty() ? Map.of() : stored.get().map(this::of).orElse(Map.of());
    }

    /** The same of a story that is in no store, as it would be if it were filed now. */
    public Map<String, List<LintFinding>> of(Content content) {
        var seen = now.truncatedTo(ChronoUnit.SECONDS);
        OffsetDateTime published = content.published().orElse(seen.atOffset(ZoneOffset.UTC));
        OffsetDateTime updated =
                content.updated().filter(time -> time.isAfter(published)).orElse(published);
        return of(new Article(
                UNSTORED,
                1,
                EditorialClass.NEW,
                State.LIVE,
                Optional.empty(),
                seen,
                published,
                updated,
                List.of(),
                content));
    }
}
