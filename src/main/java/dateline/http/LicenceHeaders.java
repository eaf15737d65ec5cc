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

/**
 * Says with everything public what programs may do with it: the link to the licence (RSL 1.0 section 4.5) and the
 * reservation of text and data mining (TDM Reservation Protocol section 5.2), where the publication has a licence.
 */
public final class LicenceHeaders extends Handler.Wrapper {
    private static final List<String> NOT_PUBLIC = List.of("/api/", "/partners/", "/health/");

    private final Supplier<Publication> publication;

    /** @param publication as it is at each request */
    public LicenceHeaders(Supplier<Publication> publication) {
        this.publication = publication;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Publication said = publication.get();
        Optional<LicenceTerms> terms = said.licence();
        if (terms.isPresent() && isPublic(Request.getPathInContext(request))) {
            HttpFields.Mutable fields = response.getHeaders();
            fields.add(HttpHeader.LINK, FeedLinks.header(FeedLinks.licence(said)));
            if (terms.get().isMiningReserved()) {
                fields.add("tdm-reservation", "1");
                fields.add("tdm-policy", FeedLinks.absolute(said, LicenceDocuments.POLICY));
            }
        }
        return super.handle(request, response, callback);
    }

    private static boolean isPublic(String path) {
        return NOT_PUBLIC.stream().noneMatch(path::startsWith);
    }
}
