package dateline;

import dateline.article.Term;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why a story is in a feed, or why it is not.
 *
 * @param id of the story; as it was asked for, when there is none of that name
 * @param title of the story; empty when there is none
 * @param terms by which feeds select it
 * @param reasons from the story to its readers; what comes after the first that does not hold is told as far as it is known
 */
public record FeedExplanation(String id, String title, Set<Term> terms, List<Reason> reasons) {
    /** What a reason is about. */
    public enum Step {
        STORY,
        FEED,
        STATE,
        SELECTION,
        WINDOW,
        AUDIENCE
    }

    /**
     * One link of the chain.
     *
     * @param holds whether it lets the story into the feed
     * @param sentence for people
     */
    public record Reason(Step step, boolean holds, String sentence) {}

    public FeedExplanation {
        terms = new TreeSet<>(terms);
        reasons = List.copyOf(reasons);
    }

    /** Whether the story is in the feed. */
    public boolean isInFeed() {
        return reasons.stream().allMatch(Reason::holds);
    }
}
