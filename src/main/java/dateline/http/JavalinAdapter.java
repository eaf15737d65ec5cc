package dateline.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;

/** Carries requests and answers between Javalin and the types that both ways into the server share. */
public final class JavalinAdapter {
    private static final List<HttpHeader> ASKED =
            List.of(HttpHeader.ACCEPT_ENCODING, HttpHeader.IF_NONE_MATCH, HttpHeader.IF_MODIFIED_SINCE);

    private static final int FIRST_ERROR = 400;

    private JavalinAdapter() {}

    /** The header fields that choose an answer. */
    public static HttpFields fields(Context ctx) {
        HttpFields.Mutable fields = HttpFields.build();
        for (HttpHeader name : ASKED) {
            Collections.list(ctx.req().getHeaders(name.asString())).forEach(value -> fields.add(name, value));
        }
        return fields.asImmutable();
    }

    /** Sends this response by Javalin. */
    public static void send(Context ctx, HttpResponse answer) {
        HttpResponse httpResponse = ctx.req().getAttribute(RequestId.ATTRIBUTE) instanceof RequestId requestId
                ? requestId.in(answer)
                : answer;
        ctx.status(httpResponse.status());
        ctx.res().setContentType(null);
        for (HttpField field : httpResponse.fields()) {
            if (field.getHeader() == HttpHeader.LINK) {
                // The link to the licence is there already.
                ctx.res().addHeader(field.getName(), field.getValue());
            } else {
                ctx.header(field.getName(), field.getValue());
            }
        }
        if (httpResponse.status() >= FIRST_ERROR && !isWhollyRead(ctx)) {
            ctx.header(HttpHeader.CONNECTION.asString(), HttpHeaderValue.CLOSE.asString());
        }
        ByteBuffer body = httpResponse.body();
        if (body.hasRemaining()) {
            byte[] bytes = new byte[body.remaining()];
            body.get(bytes);
            ctx.result(bytes);
        }
    }

    /**
     * Whether the whole of the request has come and been taken. Of one that was refused for its size or its fields alone the
     * rest is never read, and the connection ends behind the answer: a client that is not told so sends its next request into
     * it and gets no answer (RFC 9112 section 9.6).
     */
    private static boolean isWhollyRead(Context ctx) {
        return ServletContextRequest.getServletContextRequest(ctx.req())
                .getRequest()
                .consumeAvailable();
    }
}
