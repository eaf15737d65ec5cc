package dateline.http;

import dateline.article.HttpDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a client says it holds already: the conditions of a GET or HEAD request (RFC 9110 section 13).
 *
 * @param ifNoneMatch values of every If-None-Match field, in order
 * @param ifModifiedSince value of If-Modified-Since
 */
record ConditionalGet(List<String> ifNoneMatch, Optional<String> ifModifiedSince) {
    private static final Pattern TAG = Pattern.compile("(?:[Ww]/)?\"([^\"]*)\"|([^\\s,]+)");
    /** What compressing proxies and servers append to a tag, inside the quotes or behind them. */
    private static final Pattern ADDED = Pattern.compile("(--?gzip|;gzip|--?br|;br)$");

    /** What we append to the tag of a coded body. */
    private static final Pattern OURS = Pattern.compile("-(gz|br)$");

    ConditionalGet {
        ifNoneMatch = List.copyOf(ifNoneMatch);
    }

    /**
     * The tag of the copy that the client holds and may go on using; empty when it needs a new one.
     *
     * <p>Where there is an If-None-Match, the date does not count (section 13.1.3). A tag of any coding of these contents
     * will do, and the answer names that one, so that a cache refreshes the copy that it has (RFC 9111 section 4.3.4).
     *
     * @param tags strong tags of the contents in each of their codings, the one that would be sent first
     * @param lastModified in whole seconds; absent when no date is known
     * @param now settles the century of dates with two digits
     */
    Optional<String> heldTag(List<String> tags, Optional<Instant> lastModified, Instant now) {
        if (!ifNoneMatch.isEmpty()) {
            return tagHeld(tags);
        }
        Optional<Instant> since = ifModifiedSince.flatMap(text -> HttpDate.parse(text, now));
        boolean unchanged = since.isPresent()
                && lastModified.isPresent()
                && !lastModified.get().isAfter(since.get());
        return unchanged ? tags.stream().findFirst() : Optional.empty();
    }

    /** Whether there is no condition at all. */
    boolean isEmpty() {
        return ifNoneMatch.isEmpty() && ifModifiedSince.isEmpty();
    }

    private Optional<String> tagHeld(List<String> tags) {
        Optional<String> unaltered = ifNoneMatch.stream().filter(tags::contains).findFirst();
        if (unaltered.isPresent()) {
            return unaltered;
        }
        if (ifNoneMatch.stream().anyMatch(value -> value.strip().equals("*"))) {
            return tags.stream().findFirst();
        }
        List<String> held =
                ifNoneMatch.stream().flatMap(ConditionalGet::opaqueTags).toList();
        return first(tags, held).or(() -> first(tags, restored(held)));
    }

    /** The opaque parts of the tags in these fields, without what names a coding, ours or that of a proxy. */
    static List<String> hashes(List<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .flatMap(ConditionalGet::opaqueTags)
                .map(tag -> OURS.matcher(ADDED.matcher(tag).replaceFirst("")).replaceFirst(""))
                .distinct()
                .toList();
    }

    private static Optional<String> first(List<String> tags, List<String> held) {
        return tags.stream().filter(tag -> held.contains(opaque(tag))).findFirst();
    }

    private static List<String> restored(List<String> held) {
        return held.stream().map(tag -> ADDED.matcher(tag).replaceFirst("")).toList();
    }

    private static Stream<String> opaqueTags(String list) {
        return TAG.matcher(list).results().map(tag -> tag.group(1) != null ? tag.group(1) : tag.group(2));
    }

    private static String opaque(String tag) {
        return tag.substring(tag.indexOf('"') + 1, tag.length() - 1);
    }
}
