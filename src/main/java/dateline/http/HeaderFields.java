package dateline.http;

import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Header fields that whole kinds of answers have in common, encoded once. */
public final class HeaderFields {
    /**
     * A feed is no place for anything to run or load, even where it is opened as a page (HTTP-30), and every script may
     * read it (HTTP-43). What guides pages alone stands on pages alone: a feed sends nobody anywhere, so it needs no
     * Referrer-Policy, and who may read it by the Fetch standard's CORS needs no Cross-Origin-Resource-Policy.
     */
    public static final HttpFields FEED = HttpFields.from(
            field("X-Content-Type-Options", "nosniff"),
            field("Content-Security-Policy", "default-src 'none'; sandbox"),
            field("Access-Control-Allow-Origin", "*"),
            field("Access-Control-Expose-Headers", "ETag, Last-Modified, Link"),
            field("Accept-Ranges", "none"),
            field("Vary", "Accept-Encoding"));

    /** A feed in a format, of which {@link DeltaResponses} can give the news alone. */
    static final HttpFields SUBSCRIBED = HttpFields.build(FEED)
            .put(field("Vary", "Accept-Encoding, " + InstanceManipulation.ACCEPTED))
            .asImmutable();

    /** The feed of a partner is for programs that have its key; no page of another site is to read it (HTTP-26). */
    static final HttpFields PARTNER = HttpFields.from(
            field("X-Content-Type-Options", "nosniff"),
            field("Referrer-Policy", "no-referrer"),
            field("Content-Security-Policy", "default-src 'none'; sandbox"),
            field("Cross-Origin-Resource-Policy", "same-origin"),
            field("X-Robots-Tag", "noindex"),
            field("Accept-Ranges", "none"),
            field("Vary", "Authorization, Accept-Encoding"));

    /** A page shows text and pictures; no script but our own file, no form, no frame around it (HUMAN-07). */
    public static final HttpFields PAGE = HttpFields.from(
            field("X-Content-Type-Options", "nosniff"),
            field("Referrer-Policy", "no-referrer"),
            field(
                    "Content-Security-Policy",
                    "default-src 'none'; img-src https: http:; media-src https: http:; style-src 'self'; script-src"
                            + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            field("Accept-Ranges", "none"),
            field("Vary", "Accept-Encoding"));

    /** A page with a form that asks this site. */
    public static final HttpFields FORM = HttpFields.build(PAGE)
            .put(field(
                    "Content-Security-Policy",
                    "default-src 'none'; img-src https: http:; media-src https: http:; style-src 'self'; script-src"
                            + " 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
            .asImmutable();

    /** An error says one thing and is kept by nobody. */
    public static final HttpFields ERROR = HttpFields.from(
            field("X-Content-Type-Options", "nosniff"),
            field("Referrer-Policy", "no-referrer"),
            field("Content-Security-Policy", "default-src 'none'; sandbox"),
            field("Access-Control-Allow-Origin", "*"),
            field(CachePolicy.NEVER));

    /** What the interface answers is for the one who asked. */
    public static final HttpFields PRIVATE = HttpFields.from(
            field("X-Content-Type-Options", "nosniff"),
            field("Referrer-Policy", "no-referrer"),
            field("Content-Security-Policy", "default-src 'none'; sandbox"),
            field(CachePolicy.PRIVATE));

    /**
     * What RFC 9110 section 15.4.5 asks of a 304, the date of the document for readers that keep what stands there
     * (HTTP-13), and who may read it: a browser looks at that in the 304 itself when a page has set the condition. All
     * else a cache has from the 200: its links and rules change only with the tag.
     */
    private static final Set<String> OF_UNCHANGED =
            Set.of("Cache-Control", "ETag", "Vary", "Last-Modified", "Access-Control-Allow-Origin");

    static final String READING_METHODS = "GET, HEAD, OPTIONS";

    private HeaderFields() {}

    /** Those of a 304 out of those of the 200. */
    static HttpFields ofUnchanged(HttpFields whole) {
        HttpFields.Mutable fields = HttpFields.build();
        whole.stream().filter(field -> OF_UNCHANGED.contains(field.getName())).forEach(fields::add);
        return fields.asImmutable();
    }

    static HttpField field(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }

    static HttpField field(HttpHeader name, String value) {
        return new PreEncodedHttpField(name, value);
    }

    /** The Cache-Control field of a feed that readers may take for fresh for so long. */
    static HttpField live(Duration freshFor) {
        return new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, CachePolicy.live(freshFor));
    }

    /** The Cache-Control field of this policy. */
    public static HttpField field(CachePolicy policy) {
        return new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, policy.value());
    }
}
