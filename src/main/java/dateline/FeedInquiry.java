package dateline;

import dateline.FeedExplanation.Reason;
import dateline.FeedExplanation.Step;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Story;
import dateline.article.Term;
import dateline.article.Tombstone;
import dateline.feed.FeedAddress;
import dateline.feed.WindowFitResult;
import dateline.feed.WindowFitResult.Standing;
import dateline.feed.publish.Publisher;
import dateline.feed.publish.WindowedFeed;
import dateline.publication.Window;
import dateline.store.ArticleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows a story on its way into a feed, and says where it was let through and where it was stopped. */
final class FeedInquiry {
    private final ArticleStore store;
    private final Publisher publisher;
    private final Instant now;

    FeedInquiry(ArticleStore store, Publisher publisher, Instant now) {
        this.store = store;
        this.publisher = publisher;
        this.now = now;
    }

    FeedExplanation about(String id, FeedAddress address) {
        Optional<Article> article = store.read(reader -> reader.articleNamed(id));
        Optional<WindowedFeed> feed = publisher.windowed(address);
        var reasons = new ArrayList<Reason>();
        reasons.add(article.map(FeedInquiry::known)
                .orElseGet(() -> new Reason(Step.STORY, false, "There is no article with the id " + id + ".")));
        reasons.add(feed.map(FeedInquiry::known).orElseGet(() -> unknown(address)));
        article.map(this::state).ifPresent(reasons::add);
        if (article.isPresent() && feed.isPresent()) {
            Set<Term> terms = article.get().content().terms();
            reasons.addAll(selection(feed.get().feed().selection(), terms));
            if (reasons.stream().allMatch(Reason::holds)) {
                reasons.add(window(article.get(), feed.get()));
            }
        }
        feed.ifPresent(any -> reasons.add(new Reason(Step.AUDIENCE, true, "The feed is public: anyone may read it.")));
        return new FeedExplanation(
                article.map(known -> known.id().value()).orElse(id),
                article.map(known -> known.content().title()).orElse(""),
                article.map(known -> known.content().terms()).orElse(Set.of()),
                reasons);
    }

    private static Reason known(Article article) {
        return new Reason(Step.STORY, true, "It is here, in version " + article.version() + ".");
    }

    private static Reason known(WindowedFeed feed) {
        return new Reason(Step.FEED, true, "The feed is \"" + feed.feed().title() + "\".");
    }

    private static Reason unknown(FeedAddress address) {
        String advice = address.term().isPresent()
                ? "No public story ever had that " + address.term().get().kind().word() + "."
                : address.isChoice()
                        ? "Choose it at /feeds/build: it takes sections of publication.yaml, and tags and authors of"
                                + " public stories."
                        : "publication.yaml has neither a section nor a feed of that name.";
        return new Reason(Step.FEED, false, "There is no feed " + address.path() + ". " + advice);
    }

    private Reason state(Article article) {
        return new Reason(Step.STATE, article.state() == State.LIVE, state(article, article.state()));
    }

    private String state(Article article, State state) {
        return switch (state) {
            case LIVE -> "It is live, published " + article.published() + until(article);
            case EMBARGOED -> "It is under embargo until " + changeTime(article);
            case SCHEDULED -> "It is scheduled for " + changeTime(article);
            case HELD ->
                "It is held"
                        + article.stateChangesAt()
                                .map(time -> " until " + changeTime(article))
                                .orElse(".") + " To let it go: dateline release "
                        + article.id().key();
            case EXPIRED ->
                "It has expired"
                        + article.content().expires().map(end -> " at " + end).orElse("")
                        + ". To bring it back: dateline publish " + article.id().key();
            case WITHDRAWN -> "It was withdrawn" + withdrawal(article) + " It stays withdrawn for good.";
        };
    }

    private String until(Article article) {
        return article.stateChangesAt()
                .map(end -> "; it expires at " + changeTime(article))
                .orElse(".");
    }

    private String changeTime(Article article) {
        Instant time = article.stateChangesAt().orElse(now);
        return time + (time.isAfter(now) ? "." : ", which has come: a running server makes it so at once.");
    }

    private String withdrawal(Article article) {
        Optional<Story> left =
                store.read(reader -> reader.publicStory(article.id().key()));
        return left.filter(Tombstone.class::isInstance)
                .map(Tombstone.class::cast)
                .map(tombstone -> " at " + tombstone.when()
                        + tombstone.reason().map(reason -> ": " + reason).orElse("."))
                .orElse(".");
    }

    private static List<Reason> selection(Selection selection, Set<Term> terms) {
        var reasons = new ArrayList<Reason>();
        for (Term term : selection.all()) {
            boolean has = terms.contains(term);
            reasons.add(selected(has, (has ? "It has " : "It lacks ") + term + ", which the feed asks for."));
        }
        if (!selection.any().isEmpty()) {
            List<Term> shared = selection.any().stream().filter(terms::contains).toList();
            reasons.add(
                    shared.isEmpty()
                            ? selected(false, "It has none of " + words(selection.any()) + ", which the feed asks for.")
                            : selected(true, "It has " + words(shared) + ", which the feed asks for."));
        }
        for (Term term : selection.not()) {
            boolean has = terms.contains(term);
            reasons.add(selected(!has, (has ? "It has " : "It has no ") + term + ", which the feed rules out."));
        }
        return reasons.isEmpty() ? List.of(selected(true, "The feed holds every story.")) : reasons;
    }

    private static Reason selected(boolean holds, String sentence) {
        return new Reason(Step.SELECTION, holds, sentence);
    }

    private static String words(Collection<Term> terms) {
        return terms.stream().map(Term::toString).collect(Collectors.joining(", "));
    }

    private static Reason window(Article article, WindowedFeed feed) {
        WindowFitResult receipt = feed.receipt();
        Standing standing = receipt.standing(article.id());
        boolean isIn = standing == Standing.IN_FULL || standing == Standing.SHORTENED;
        List<ArticleId> entries = feed.entries();
        String place = isIn
                ? " It is entry " + (entries.indexOf(article.id()) + 1) + " of " + entries.size() + "."
                : " The feed has " + entries.size() + " entries now.";
        return new Reason(
                Step.WINDOW,
                isIn,
                standing.sentence() + place + size(feed.feed().window()));
    }

    private static String size(Window window) {
        return " The window is the last " + window.entries() + " entries and at least "
                + window.hours().toHours() + " hours, within " + window.bytes() + " bytes.";
    }
}
