package dateline.http.page;

import dateline.http.CachePolicy;
import dateline.http.EncodedPage;
import dateline.http.HeaderFields;
import dateline.http.Representation;
import dateline.http.SiteAddresses;
import dateline.publication.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;

/** The look of the pages: one file, whose address carries a hash of it, so that browsers fetch it once. */
public final class Stylesheet {
    static final String PATH = "/style.css";
    private static final String TYPE = "text/css; charset=utf-8";
    private static final EncodedPage CSS = EncodedPage.of(read());
    private static final Representation LIVE = representation(CachePolicy.LIVE);
    private static final Representation FOREVER = representation(CachePolicy.FOREVER);

    private Stylesheet() {}

    static String address(Publication publication) {
        return SiteAddresses.local(publication, PATH) + "?v=" + CSS.tag().hash();
    }

    /** What may be kept for ever is the address with the hash of just this file. */
    public static Representation asked(String query) {
        return query.equals("v=" + CSS.tag().hash()) ? FOREVER : LIVE;
    }

    private static Representation representation(CachePolicy policy) {
        return Representation.of(TYPE, CSS, HttpFields.build(HeaderFields.PAGE).add(HeaderFields.field(policy)));
    }

    private static byte[] read() {
        try (var file = Objects.requireNonNull(Stylesheet.class.getResourceAsStream("style.css"), "style.css")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("style.css cannot be read from the program's own archive.", e);
        }
    }
}
