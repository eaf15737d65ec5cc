package dateline.partner;

import dateline.feed.FeedDocument;
import java.util.Optional;

/**
 * Something that a platform demands of a story, or wishes for.
 *
 * @param clause where the platform says so
 */
record Requirement(Clause clause, StoryCheck check) {
    Optional<String> unmet(SyndicatedStory story, FeedDocument document) {
        return check.unmet(story, document);
    }

    /** A text, once what the platform does not take is gone. */
    static Requirement text(Clause clause) {
        return new Requirement(clause, StoryChecks.text());
    }
}
