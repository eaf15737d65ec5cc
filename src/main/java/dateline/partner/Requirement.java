package dateline.partner;

import dateline.feed.FeedDocument;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a platform demands of a story, or wishes for.
 *
 * @param clause where the platform says so
 */
record Requirement(Clause clause, StoryCheck check) {
    private static final LocalDate READ = LocalDate.of(2026, 11, 23);
    private static final Clause FULL_TEXT =
            Clause.must("PART-10", "Every platform: a story has a text, once what it does not take is gone.", READ);

    Optional<String> unmet(SyndicatedStory story, FeedDocument document) {
        return check.unmet(story, document);
    }

    /** A text, once what the platform does not take is gone. */
    static Requirement text(Clause clause) {
        return new Requirement(clause, Checks.text());
    }
}
