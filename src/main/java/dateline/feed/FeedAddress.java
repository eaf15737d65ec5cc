package dateline.feed;

import dateline.article.Term;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a feed without its format: {@code world}, {@code all}, {@code tag/harbour}, {@code author/mara-lindqvist},
 * and of what a reader has chosen ({@code of/…}).
 *
 * @param root what every address of its kind begins with, such as {@code /feeds/}
 * @param path what stands between that and the extension, decoded
 */
public record FeedAddress(String root, String path) implements Comparable<FeedAddress> {
    public static final FeedAddress ALL = new FeedAddress("all");

    /** What a reader has chosen stands behind it. */
    static final String CHOSEN = "of/";

    private static final String ROOT = "/feeds/";
    private static final String OF_PARTNERS = "/partners/";
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,199}");

    private static final Pattern CHOICE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_~-]{0,599}");

    /** The address of a public feed. */
    public FeedAddress(String path) {
        this(ROOT, path);
    }

    /** The address of a partner's feed. */
    public static FeedAddress ofPartner(String slug) {
        return new FeedAddress(OF_PARTNERS, slug);
    }

    /** Whether it is the feed of a partner, which not everybody may read. */
    public boolean isOfPartner() {
        return root.equals(OF_PARTNERS);
    }

    /** The feed of a tag or an author. */
    public static FeedAddress of(Term term) {
        return new FeedAddress(term.kind().word() + "/" + term.slug());
    }

    /**
     * The address that this decoded path (as in {@link #path}) names by its form, whether or not there is such a feed:
     * one slug, the slug of a tag or an author behind {@code tag/} or {@code author/}, or a choice behind {@code of/}. Anything else is absent.
     */
    public static Optional<FeedAddress> parse(String path) {
        if (path.startsWith(CHOSEN)) {
            return Optional.of(path.substring(CHOSEN.length()))
                    .filter(choice -> CHOICE.matcher(choice).matches())
                    .map(choice -> new FeedAddress(path));
        }
        int slash = path.indexOf('/');
        boolean knownKind = slash < 0 || kind(path.substring(0, slash)).isPresent();
        boolean slug = SLUG.matcher(path.substring(slash + 1)).matches();
        return knownKind && slug ? Optional.of(new FeedAddress(path)) : Optional.empty();
    }

    private static Optional<Term.Kind> kind(String word) {
        return Stream.of(Term.Kind.TAG, Term.Kind.AUTHOR)
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    /** The tag or author whose feed this is; absent for a feed that the publication lists. */
    public Optional<Term> term() {
        int slash = path.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : kind(path.substring(0, slash)).map(kind -> new Term(kind, path.substring(slash + 1)));
    }

    /** Whether it is printed at the first request: of a tag, an author, or a choice of a reader. */
    public boolean isOnDemand() {
        return path.indexOf('/') >= 0;
    }

    /** Whether a reader has chosen what is in it, of which there are more than can be remembered. */
    public boolean isChoice() {
        return path.startsWith(CHOSEN);
    }

    /** The path of its file in this format, percent-encoded: {@code /feeds/world.rss}. */
    public String href(FeedFormat format) {
        return href("", format);
    }

    /** The path of another document of it in this format, percent-encoded. */
    public String href(String suffix, FeedFormat format) {
        return page() + suffix + "." + format.extension();
    }

    /** The path of its page for people, percent-encoded: {@code /feeds/world}. */
    public String page() {
        return root + encoded();
    }

    /** The {@link #path} as it stands in a URI (RFC 3986 section 2.1). */
    String encoded() {
        return Arrays.stream(path.split("/"))
                .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%7E", "~"))
                .collect(Collectors.joining("/"));
    }

    @Override
    public int compareTo(FeedAddress other) {
        return path.compareTo(other.path);
    }
}
