package dateline.article;

import java.util.Locale;

/**
 * One property by which feeds select articles, written {@code section:world}.
 *
 * @param kind what is named
 * @param slug its name, as it stands in addresses
 */
public record Term(Kind kind, String slug) implements Comparable<Term> {
    /** What a term can name. */
    public enum Kind {
        SECTION,
        TAG,
        AUTHOR,
        SOURCE;

        /** The word before the colon. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The section of this slug. */
    public static Term section(String slug) {
        return new Term(Kind.SECTION, slug);
    }

    /** The tag of this slug. */
    public static Term tag(String slug) {
        return new Term(Kind.TAG, slug);
    }

    /** The author of this slug. */
    public static Term author(String slug) {
        return new Term(Kind.AUTHOR, slug);
    }

    /** The source of this slug. */
    public static Term source(String slug) {
        return new Term(Kind.SOURCE, slug);
    }

    @Override
    public int compareTo(Term other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.word() + ":" + slug;
    }
}
