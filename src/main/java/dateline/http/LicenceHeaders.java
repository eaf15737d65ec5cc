package dateline.http;

import dateline.article.Article;
import dateline.feed.FeedLinks;
import dateline.feed.StoryOwner;
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
 * reservation of text and data mining (TDM Reservation Protocol section 5.2), where the publication has a licence. The page
 * of a story says it by itself, for not every story is ours to license.
 */
public final class LicenceHeaders extends Handler.Wrapper {
    private static final List<String> WITHOUT = List.of("/api/", "/partners/", "/health/", "/articles/");

    private static final String RESERVATION = "tdm-reservation";

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
        if (fields.size() > 0 && holdsFor(Request.getPathInContext(request))) {
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
            present = new Made(said, of(said));
            made = present;
        }
        return present.fields;
    }

    /** What the page of this story says: of what is not ours to license no more than that mining is reserved. */
    public static HttpFields of(Article article, Publication said) {
        if (StoryOwner.isUs(article, said)) {
            return of(said);
        }
        return said.licence().filter(LicenceTerms::isMiningReserved).isPresent()
                ? HttpFields.build().add(RESERVATION, "1").asImmutable()
                : HttpFields.EMPTY;
    }

    private static HttpFields of(Publication said) {
        Optional<LicenceTerms> terms = said.licence();
        if (terms.isEmpty()) {
            return HttpFields.EMPTY;
        }
        HttpFields.Mutable fields = HttpFields.build().add(HttpHeader.LINK, FeedLinks.header(FeedLinks.licence(said)));
        if (terms.get().isMiningReserved()) {
            fields.add(RESERVATION, "1").add("tdm-policy", FeedLinks.absolute(said, LicenceDocuments.POLICY));
        }
        return fields.asImmutable();
    }

    private static boolean holdsFor(String path) {
        return WITHOUT.stream().noneMatch(path::startsWith);
    }
}
