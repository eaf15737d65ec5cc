package dateline.partner;

import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import java.time.Duration;
import java.util.Optional;

/** Something that a platform demands of a story. */
@FunctionalInterface
interface Requirement {
    /** Why this story does not meet it, in a sentence for the newsroom; empty when it does. */
    Optional<String> unmet(SyndicatedStory story, FeedDocument document);

    /** A text, once what the platform does not take is gone. */
    static Requirement text() {
        return (story, document) -> when(story.html().isEmpty(), "It has no text.");
    }

    /**
     * An age, counted back from the last change of the feed, so that time alone changes no document; and a date that does
     * not lie ahead.
     */
    static Requirement youngerThan(Duration age) {
        return (story, document) -> {
            var published = story.entry().published();
            return when(
                    published.isAfter(document.updated())
                            || !published.isAfter(document.updated().minus(age)),
                    "It is dated " + published + "; the platform takes stories of the last " + age.toDays() + " days.");
        };
    }

    /** The language of the feed, in whatever country. */
    static Requirement oneLanguage() {
        return (story, document) -> {
            var language = story.entry().language();
            var feed = EntryView.feedLanguage(document);
            return when(
                    !language.locale().getLanguage().equals(feed.locale().getLanguage()),
                    "It is written in " + language.tag() + "; the platform takes one language a feed, here "
                            + feed.tag() + ".");
        };
    }

    /** An address of the story that the platform takes. */
    static Requirement address(AddressRule rule) {
        return (story, document) -> when(
                !rule.takes(story.entry().link()),
                "The platform does not take its address: it has to begin with " + String.join(" or ", rule.schemes())
                        + ":// and to have at most " + rule.longest() + " characters.");
    }

    /** A headline of so many characters, both included. */
    static Requirement title(int least, int most) {
        return (story, document) -> {
            String title = story.entry().title();
            int length = title.codePointCount(0, title.length());
            return when(
                    length < least || length > most,
                    "Its headline has " + length + " characters; the platform wants " + least + " to " + most + ".");
        };
    }

    private static Optional<String> when(boolean unmet, String sentence) {
        return unmet ? Optional.of(sentence) : Optional.empty();
    }
}
