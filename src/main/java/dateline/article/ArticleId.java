package dateline.article;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an article, minted once and never changed: the same in every format, feed and tombstone.
 *
 * <p>Our own ids are {@code tag:} URIs (RFC 4151): {@code tag:{authority},{year}:{ulid}}. An id that was kept from
 * another system ({@code --keep-ids}) is that system's guid, whatever its form.
 *
 * @param value the whole id, compared as a string (RFC 4287 section 4.2.6.1)
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
    private static final Pattern OWN = Pattern.compile("tag:[^:]+,\\d{4}(-\\d{2}){0,2}:([0-9a-hjkmnp-tv-z]{26})");
    private static final int FOREIGN_KEY_DIGITS = 32;

    public ArticleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An article id is not blank.");
        }
    }

    /** Puts together an id of our own from its parts; {@code ulid} is 26 characters, lower case. */
    public static ArticleId of(String authority, int year, String ulid) {
        return new ArticleId("tag:" + authority + "," + year + ":" + ulid);
    }

    /**
     * The last part of the id, as it stands in addresses ({@code /articles/{key}}): the ULID of an id of our own, or 32
     * hexadecimal digits made of a foreign one, whose characters may not fit into a path.
     */
    public String key() {
        var own = OWN.matcher(value);
        return own.matches() ? own.group(2) : Sha256.hex(value).substring(0, FOREIGN_KEY_DIGITS);
    }

    /** Whether this text is this id, in full or by its key. */
    public boolean isNamedBy(String text) {
        return value.equals(text) || key().equals(text.toLowerCase(Locale.ROOT));
    }

    /** The alias of an article whose id is its address as well; only an id that was kept can be. */
    public String permalinkAlias() {
        return "permalink:" + value;
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
