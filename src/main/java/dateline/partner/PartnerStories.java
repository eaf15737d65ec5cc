package dateline.partner;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.article.Tombstone;
import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.publication.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the terms of a partner leave of its feed, each story in the shape that they give it (PART-12).
 *
 * @param document with these stories
 * @param refused why stories of the feed are not among them, by story
 * @param delayed those that follow later
 * @param next when the next story is to follow because its delay has passed
 */
record PartnerStories(
        FeedDocument document, Map<ArticleId, String> refused, List<ArticleId> delayed, Optional<Instant> next) {
    PartnerStories {
        delayed = List.copyOf(delayed);
        refused = Map.copyOf(refused);
    }

    /**
     * What is left.
     *
     * @param whole what the feed has
     * @param now up to when delays have passed
     */
    static PartnerStories of(Partner partner, FeedDocument whole, Instant now) {
        Publication publication = whole.publication();
        var admission = new Admission(partner, publication, now);
        var storyEdit = new StoryAdaptation(partner.terms(), publication);
        var entries = new ArrayList<Entry>();
        var refused = new LinkedHashMap<ArticleId, String>();
        var later = new ArrayList<ArticleId>();
        Optional<Instant> next = Optional.empty();
        Instant updated = whole.updated();
        for (Entry entry : whole.entries()) {
            Article article = entry.article();
            Admission.Verdict verdict = admission.of(article);
            if (verdict instanceof Admission.Verdict.Admitted admitted) {
                entries.add(new Entry(storyEdit.of(article, admitted.extent()), entry.full()));
                updated = later(updated, arrival(partner, article, now));
            } else if (verdict instanceof Admission.Verdict.Delayed delayed) {
                later.add(article.id());
                next = Optional.of(
                        next.filter(known -> known.isBefore(delayed.from())).orElse(delayed.from()));
            } else if (verdict instanceof Admission.Verdict.Refused reason) {
                refused.put(article.id(), reason.reason());
            }
        }
        FeedDocument document = whole.with(entries, updated).withTombstones(tombstones(whole, refused));
        return new PartnerStories(document, refused, later, next);
    }

    /** Of a story that the terms do not allow any more, whoever was served it is told. */
    private static List<Tombstone> tombstones(FeedDocument whole, Map<ArticleId, String> refused) {
        return whole.entries().stream()
                .map(Entry::article)
                .filter(article -> refused.containsKey(article.id()))
                .map(article ->
                        new Tombstone(article.id(), article.updated().toInstant(), Optional.empty(), Optional.empty()))
                .toList();
    }

    /** A delayed story changes the feed when it comes, one under embargo when it is edited. */
    private static Instant arrival(Partner partner, Article article, Instant now) {
        if (article.state() == State.EMBARGOED) {
            Instant edited = article.updated().toInstant();
            return edited.isAfter(now) ? Instant.MIN : edited;
        }
        Instant from = article.published()
                .toInstant()
                .plus(partner.terms().syndication().delay());
        return partner.terms().syndication().delay().isZero() || from.isAfter(now) ? Instant.MIN : from;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
