package dateline.http.page;

import dateline.http.HeaderFields;
import dateline.http.HttpResponse;
import dateline.http.JavalinAdapter;
import dateline.http.ProblemDetail;
import dateline.publication.Publication;
import dateline.store.StoreUnavailableException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what went wrong on a route: a small page for a browser, a problem document for every other client. */
public final class ProblemResponses {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

    private final Supplier<Publication> publication;

    /** Answers in the name of this publication. */
    public ProblemResponses(Supplier<Publication> publication) {
        this.publication = publication;
    }

    /** Answers with this problem, in the form that the client reads. */
    public void answer(Context ctx, ProblemDetail problem) {
        answer(ctx, problem, HttpFields.EMPTY);
    }

    /** What Javalin finds: no such route, or not with this method. */
    public void answer(HttpResponseException found, Context ctx) {
        var problem = ProblemDetail.of(found.getStatus());
        Optional<String> allowed = Optional.ofNullable(found.getDetails().get("availableMethods"));
        answer(
                ctx,
                problem,
                allowed.isPresent() ? HttpFields.build().put(HttpHeader.ALLOW, allowed.get()) : HttpFields.EMPTY);
    }

    /** Answers that the store cannot be had: 503. */
    public void answer(StoreUnavailableException failure, Context ctx) {
        LOG.error("The store cannot be had: {}", failure.getMessage());
        answer(ctx, ProblemDetail.UNAVAILABLE);
    }

    /** Answers that something failed here: 500; what it was stands in the log alone. */
    public void answer(Exception failure, Context ctx) {
        LOG.error("A request failed: {} {}", ctx.method(), ctx.endpoint().path, failure);
        answer(ctx, ProblemDetail.INTERNAL);
    }

    private void answer(Context ctx, ProblemDetail problem, HttpFields more) {
        HttpResponse plain = problem.answer(more);
        JavalinAdapter.send(ctx, isBrowser(ctx) ? page(problem, plain) : plain);
    }

    private HttpResponse page(ProblemDetail problem, HttpResponse plain) {
        return page(NoticePage.of(problem, publication.get()), plain);
    }

    /** The same answer, with a page as its body. */
    public static HttpResponse page(PageLayout pageLayout, HttpResponse plain) {
        byte[] html = pageLayout.bytes();
        HttpFields.Mutable fields = HttpFields.build(plain.fields());
        HeaderFields.PAGE.forEach(fields::put);
        fields.put(HttpHeader.VARY, "Accept")
                .put(HttpHeader.CONTENT_TYPE, PageLayout.TYPE)
                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(html.length));
        return HttpResponse.of(plain.status(), fields, html);
    }

    private static boolean isBrowser(Context ctx) {
        String accepted = ctx.header("Accept");
        return accepted != null && accepted.contains("text/html");
    }
}
