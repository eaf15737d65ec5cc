package dateline.http.desk;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * What a browser asks of the desk.
 *
 * @param form what it has sent; empty for what it only reads
 * @param page as which it is answered
 */
record DeskRequest(Context ctx, BrowserSession signedIn, DeskForm form, DeskPage page) {
    /** A part of the path. */
    String part(String name) {
        return ctx.pathParam(name);
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Handler {
        DeskResponse answer(DeskRequest request);
    }
}
