package dateline.partner;

import dateline.article.LanguageTag;
import dateline.feed.CleanText;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.SummaryText;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import dateline.publication.PartnerTerms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a partner's feed says, before it is put into the partner's dialect.
 *
 * @param feed where the stories come from
 * @param stories newest first
 * @param withdrawals what the partner has to take down, the last first
 */
record PartnerDocument(
        PartnerTerms terms, FeedDocument feed, List<SyndicatedStory> stories, List<Withdrawal> withdrawals) {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerDocument.class);

    /** Long enough for every platform to take it for a headline. */
    private static final String WITHDRAWN = "This story has been withdrawn";

    private static final String GONE = "This story is not available any more";

    PartnerDocument {
        stories = List.copyOf(stories);
        withdrawals = List.copyOf(withdrawals);
    }

    /** The same with no more than the newest of its stories. */
    PartnerDocument first(int count) {
        return with(stories.subList(0, count));
    }

    /** The same with these stories. */
    PartnerDocument with(List<SyndicatedStory> others) {
        return new PartnerDocument(terms, feed, others, withdrawals);
    }

    /**
     * Everything in it, what happened last first: platforms look at the head of a feed, and a correction or a withdrawal
     * shall be seen there. A story that cannot be written costs itself alone.
     */
    <T> List<T> items(Function<SyndicatedStory, T> ofStory, Function<Withdrawal, T> ofWithdrawal) {
        record Item<I>(Instant at, String id, I written) {}
        var items = new ArrayList<Item<T>>();
        for (SyndicatedStory story : stories) {
            try {
                items.add(new Item<>(story.entry().updated(), story.entry().id(), ofStory.apply(story)));
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("{} could not be written for partner {}. Please report this.", story.id(), terms.slug(), e);
            }
        }
        withdrawals.forEach(gone -> items.add(new Item<>(gone.when(), gone.id().value(), ofWithdrawal.apply(gone))));
        items.sort(Comparator.comparing((Item<T> item) -> item.at())
                .thenComparing(Item::id)
                .reversed());
        return items.stream().map(Item::written).toList();
    }

    /** Names the document, whatever the base URL. */
    String id() {
        String feedId = feed.feed().id();
        return feedId.substring(0, feedId.lastIndexOf("feed/")) + "partner/"
                + URLEncoder.encode(terms.slug(), StandardCharsets.UTF_8);
    }

    String title() {
        return CleanText.line(terms.title());
    }

    /** The address of the publication's own site. */
    String site() {
        return feed.publication().site().toASCIIString();
    }

    /** What the feed is about, in at most so many characters. */
    String description(int most) {
        return SummaryText.shorten(
                CleanText.line(feed.feed().description()), most, language().locale());
    }

    LanguageTag language() {
        return EntryView.feedLanguage(feed);
    }

    Optional<String> rights() {
        return feed.publication().rights().map(CleanText::line);
    }

    /** How long what it says is fresh, in minutes: the same as the header field says. */
    static long freshMinutes() {
        return FeedFormat.FRESH_FOR.toMinutes();
    }

    /** What stands in place of the headline of a story that is to be taken down. */
    static String headline(Withdrawal gone) {
        return gone.reason().isPresent() ? WITHDRAWN : GONE;
    }

    /** What stands in place of its text, plain. */
    static String notice(Withdrawal gone) {
        return headline(gone) + gone.reason().map(reason -> ": " + reason).orElse(".");
    }
}
