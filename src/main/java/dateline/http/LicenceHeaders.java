package dateline.http;

import dateline.feed.FeedLinks;
import dateline.publication.LicenceTerms;
import dateline.publication.Publication;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Says with everything public what programs may do with it: the link to the licence (RSL 1.0 section 4.5) and the
 * reservation of text and data mining (TDM Reservation Protocol section 5.2), where the publication has a licence.
 */
public final class LicenceHeaders extends Handler.Wrapper {
    private static final List<String> NOT_PUBLIC = List.of("/api/", "/partners/", "/health/");

    private record Made(Publication publication, HttpFields fields) {}

    private final Supplier<Publication> publication;
    private volatile @Nullable Made made;

    /** @param publication as it is at each request */
    public LicenceHeaders(Supplier<Publication> publication) {
        this.publication = publication;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields fields = ofFeeds();
        if (fields.size() > 0 && isPublic(Request.getPathInContext(request))) {
            response.getHeaders().add(fields);
        }
        return super.handle(request, response, callback);
    }

    /** Those of every feed, the same object as long as the publication is the same. */
    @SuppressWarnings("ReferenceEquality")
    HttpFields ofFeeds() {
        Publication said = publication.get();
        Made present = made;
        if (present == null || present.publication != said) {
            present = new Made(said, fields(said));
            made = present;
        }
        return present.fields;
    }

    private static HttpFields fields(Publication said) {
        Optional<LicenceTerms> terms = said.licence();
        if (terms.isEmpty()) {
            return HttpFields.EMPTY;
        }
        HttpFields.Mutable fields = HttpFields.build().add(HttpHeader.LINK, FeedLinks.header(FeedLinks.licence(said)));
        if (terms.get().isMiningReserved()) {
            fields.add("tdm-reservation", "1").add("tdm-policy", FeedLinks.absolute(said, LicenceDocuments.POLICY));
        }
        return fields.asImmutable();
    }

    private static boolean isPublic(String path) {
        return NOT_PUBLIC.stream().noneMatch(path::startsWith);
    }
}
