package dateline.http;

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
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Supplier<Publication> publication;

    Problems(Supplier<Publication> publication) {
        this.publication = publication;
    }

    void answer(Context ctx, ProblemDetail problem) {
        answer(ctx, problem, HttpFields.EMPTY);
    }

    /** What Javalin finds: no such route, or not with this method. */
    void answer(HttpResponseException found, Context ctx) {
        var problem = ProblemDetail.of(found.getStatus());
        Optional<String> allowed = Optional.ofNullable(found.getDetails().get("availableMethods"));
        answer(
                ctx,
                problem,
                allowed.isPresent() ? HttpFields.build().put(HttpHeader.ALLOW, allowed.get()) : HttpFields.EMPTY);
    }

    void answer(StoreUnavailableException failure, Context ctx) {
        LOG.error("The store cannot be had: {}", failure.getMessage());
        answer(ctx, ProblemDetail.UNAVAILABLE);
    }

    void answer(Exception failure, Context ctx) {
        LOG.error("A request failed: {} {}", ctx.method(), ctx.endpoint().path, failure);
        answer(ctx, ProblemDetail.INTERNAL);
    }

    private void answer(Context ctx, ProblemDetail problem, HttpFields more) {
        Answer plain = problem.answer(more);
        Exchange.send(ctx, isBrowser(ctx) ? page(problem, plain) : plain);
    }

    private Answer page(ProblemDetail problem, Answer plain) {
        return page(NoticePage.of(problem, publication.get()), plain);
    }

    /** The same answer, with a page as its body. */
    static Answer page(Page page, Answer plain) {
        byte[] html = page.bytes();
        HttpFields.Mutable fields = HttpFields.build(plain.fields());
        Headers.PAGE.forEach(fields::put);
        fields.put(HttpHeader.VARY, "Accept")
                .put(HttpHeader.CONTENT_TYPE, Page.TYPE)
                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(html.length));
        return Answer.of(plain.status(), fields, html);
    }

    private static boolean isBrowser(Context ctx) {
        String accepted = ctx.header("Accept");
        return accepted != null && accepted.contains("text/html");
    }
}
