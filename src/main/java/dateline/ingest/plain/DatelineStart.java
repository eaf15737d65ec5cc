package dateline.ingest.plain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that a story is told from, before its first word and a dash: {@code Hamburg (dpa) – Die Polizei …}. What stands
 * above such a paragraph is no part of the story.
 */
final class DatelineStart {
    private static final Pattern PLACE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'\u2019-]{2,}|\\p{Lu}\\p{Lu})(?:[ /](?:am|an|der|auf|im|de|del|da|do|la|le|sur|sous|on|upon|of|\\p{Lu}[\\p{L}.'\u2019-]*)){0,4}"
                    + "(?:\\s?[(/,]\\s?[\\p{L}\\d./ ]{2,30}\\)?)?[\\s\u00a0][\u2013\u2014-][\\s\u00a0](?=[\\p{Lu}\\p{Lo}\"\u201e\u201c\u00ab\u00bb\u2018])([^.!?]*)");

    /** {@code Hamburg. Die Polizei …}. */
    private static final Pattern STOPPED = Pattern.compile(
            "(\\p{Lu}[\\p{L}'\u2019-]{2,}(?:[ /-]\\p{Lu}[\\p{L}'\u2019-]+){0,2})\\. (?=[\\p{Lu}\"\u201e\u201c\u00ab])");

    /** Between two dashes stands an aside, after the subject of a sentence. */
    private static final Pattern DASH = Pattern.compile("[\\s\u00a0][\u2013\u2014-][\\s\u00a0]");

    private DatelineStart() {}

    /** Whether a paragraph begins with one. */
    static boolean begins(String text) {
        Matcher place = PLACE.matcher(text);
        return place.lookingAt() && !DASH.matcher(place.group(1)).find();
    }

    /** The name before a first full stop, which is a place if the page files the story there. */
    static Optional<String> stopped(String text) {
        Matcher place = STOPPED.matcher(text);
        return place.lookingAt() ? Optional.of(place.group(1)) : Optional.empty();
    }
}
