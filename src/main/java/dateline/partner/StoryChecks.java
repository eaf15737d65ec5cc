package dateline.partner;

import dateline.article.Image;
import dateline.article.WebUrl;
import dateline.feed.EntryView;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** What can be looked at in a story; each platform fills in its numbers. */
final class StoryChecks {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private StoryChecks() {}

    /** A text, once what the platform does not take is gone. */
    static StoryCheck text() {
        return (story, document) -> when(story.html().isEmpty(), "It has no text.");
    }

    /**
     * An age, counted back from the last change of the feed, so that time alone changes no document; and a date that does
     * not lie ahead.
     */
    static StoryCheck youngerThan(Duration age) {
        return (story, document) -> {
            var published = story.entry().published();
            return when(
                    published.isAfter(document.updated())
                            || !published.isAfter(document.updated().minus(age)),
                    "It is dated " + published + "; the platform takes stories of the last " + age.toDays() + " days.");
        };
    }

    /** An expiry that lies so far behind the filing and the last update, where there is one. */
    static StoryCheck expiresLaterThan(Duration least) {
        return (story, document) -> when(
                story.expiry().isPresent() && story.expiry(least).isEmpty(),
                "It expires " + story.expiry().map(Instant::toString).orElse("") + ", less than " + least.toHours()
                        + " hours after it was filed or last updated: the platform is not told, and keeps it until it has"
                        + " expired.");
    }

    /** The language of the feed, in whatever country. */
    static StoryCheck oneLanguage() {
        return (story, document) -> {
            var language = story.entry().language();
            var feed = EntryView.feedLanguage(document);
            return when(
                    !language.locale().getLanguage().equals(feed.locale().getLanguage()),
                    "It is written in " + language.tag() + "; the platform takes one language a feed, here "
                            + feed.tag() + ".");
        };
    }

    /** This language, of whatever country. */
    static StoryCheck language(Locale wanted) {
        return (story, document) -> {
            var language = story.entry().language();
            return when(
                    !language.locale().getLanguage().equals(wanted.getLanguage()),
                    "It is written in " + language.tag() + "; the platform takes " + wanted.getLanguage() + " alone.");
        };
    }

    /** An address of the story that the platform takes. */
    static StoryCheck address(AddressRule rule) {
        return (story, document) -> when(
                !rule.takes(story.entry().link()),
                "The platform does not take its address: it has to begin with " + String.join(" or ", rule.schemes())
                        + ":// and to have at most " + rule.longest() + " characters.");
    }

    /** An address on the host of the site or of the feed. */
    static StoryCheck ownHost() {
        return (story, document) -> when(
                Stream.of(document.publication().site(), document.publication().baseUrl())
                        .noneMatch(own -> host(own.toASCIIString())
                                .equals(host(story.entry().link()))),
                "Its address is on " + host(story.entry().link()) + ", which is not the host of the feed.");
    }

    private static String host(String address) {
        return WebUrl.hostOf(address).orElse("").replaceFirst("^www\\.", "");
    }

    /** A headline of so many characters, both included. */
    static StoryCheck title(int least, int most) {
        return (story, document) -> {
            String title = story.entry().title();
            int length = title.codePointCount(0, title.length());
            return when(
                    length < least || length > most,
                    "Its headline has " + length + " characters; the platform wants " + least + " to " + most + ".");
        };
    }

    /** A short title of at most so many characters, where there is one. */
    static StoryCheck shortTitle(int most) {
        return (story, document) -> {
            int length = story.whole()
                    .content()
                    .platformFields()
                    .shortTitle()
                    .map(title -> title.codePointCount(0, title.length()))
                    .orElse(0);
            return when(
                    length > most,
                    "Its shortTitle has " + length + " characters and is left out; the platform takes " + most
                            + " at most.");
        };
    }

    /** A summary of so many characters. */
    static StoryCheck summary(int least) {
        return (story, document) -> {
            int length = story.entry().summary().map(String::length).orElse(0);
            return when(
                    length < least,
                    "Its summary has " + length + " characters; the platform wants at least " + least + ".");
        };
    }

    /** A text of so many characters, both included, where there is one. */
    static StoryCheck characters(int least, int most) {
        return (story, document) -> {
            String text = plain(story);
            int length = text.codePointCount(0, text.length());
            return when(
                    (length > 0 && length < least) || length > most,
                    "Its text has " + length + " characters; the platform takes " + least + " to " + most + ".");
        };
    }

    /** A text of so many words, where there is one. */
    static StoryCheck words(int least) {
        return (story, document) -> {
            String text = plain(story).strip();
            int words = text.isEmpty() ? 0 : SPACE.split(text).length;
            return when(
                    words > 0 && words < least,
                    "Its text has " + words + " words; the platform takes " + least + " or more.");
        };
    }

    private static String plain(SyndicatedStory story) {
        return Jsoup.parseBodyFragment(story.html()).text();
    }

    static StoryCheck author() {
        return (story, document) -> when(story.entry().authors().isEmpty(), "It names no author.");
    }

    /** A lead picture. */
    static StoryCheck picture() {
        return (story, document) -> when(story.image().isEmpty(), "It goes without a picture.");
    }

    /** A lead picture that names who made it. */
    static StoryCheck credit() {
        return (story, document) ->
                when(story.image().filter(image -> image.credit().isEmpty()).isPresent(), "Its picture has no credit.");
    }

    /** A lead picture of so many pixels; one of which nothing is known is let pass. */
    static StoryCheck pictureSize(int width, int height) {
        return (story, document) -> story.image()
                .filter(image ->
                        image.width().orElse(width) < width || image.height().orElse(height) < height)
                .map(image -> "Its picture has " + size(image) + " pixels; the platform wants " + width + "×" + height
                        + " or more.");
    }

    private static String size(Image image) {
        return (image.width().isPresent() ? image.width().getAsInt() : "?") + "×"
                + (image.height().isPresent() ? image.height().getAsInt() : "?");
    }

    /** Pictures that the platform takes, in front of the text and in it. */
    static StoryCheck pictures(PictureRule rule) {
        return (story, document) -> {
            long left = story.picturesLeftOut(rule);
            return when(
                    left > 0,
                    (left == 1 ? "A picture of it is" : left + " pictures of it are")
                            + " left out: the platform does not take "
                            + (left == 1 ? "its type, size or address." : "their types, sizes or addresses."));
        };
    }

    static Optional<String> when(boolean unmet, String sentence) {
        return unmet ? Optional.of(sentence) : Optional.empty();
    }
}
