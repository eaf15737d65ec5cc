package dateline.partner;

import dateline.feed.FeedDocument;
import java.util.Optional;

/** Looks at one story. */
@FunctionalInterface
interface StoryCheck {
    /** What is wrong with this story, in a sentence for the newsroom; empty when nothing is. */
    Optional<String> unmet(SyndicatedStory story, FeedDocument document);
}
