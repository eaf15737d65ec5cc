package dateline.http.page;

import static dateline.http.page.Html.tag;

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

/** Puts a button beside each address that is to be copied: the only script on pages for readers, which do without it. */
public final class CopyScript {
    static final String PATH = "/copy.js";

    private static final Representation FILE = Representation.of(
            "text/javascript; charset=utf-8",
            EncodedPage.of(read()),
            HttpFields.build(HeaderFields.PAGE).add(HeaderFields.field(CachePolicy.LIVE)));

    private CopyScript() {}

    /** The file. */
    public static Representation file() {
        return FILE;
    }

    /** What stands in the head of a page with such addresses. */
    static Html element(Publication publication) {
        return tag("script")
                .with("src", SiteAddresses.local(publication, PATH))
                .with("defer", "")
                .of();
    }

    private static byte[] read() {
        try (var file = Objects.requireNonNull(CopyScript.class.getResourceAsStream("copy.js"), "copy.js")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("copy.js cannot be read from the program's own archive.", e);
        }
    }
}
