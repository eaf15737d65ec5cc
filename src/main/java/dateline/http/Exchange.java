package dateline.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Carries requests and answers between Javalin and the types that both ways into the server share. */
final class Exchange {
    private static final List<HttpHeader> ASKED =
            List.of(HttpHeader.ACCEPT_ENCODING, HttpHeader.IF_NONE_MATCH, HttpHeader.IF_MODIFIED_SINCE);

    private Exchange() {}

    /** The header fields that choose an answer. */
    static HttpFields fields(Context ctx) {
        HttpFields.Mutable fields = HttpFields.build();
        for (HttpHeader name : ASKED) {
            Collections.list(ctx.req().getHeaders(name.asString())).forEach(value -> fields.add(name, value));
        }
        return fields.asImmutable();
    }

    static void send(Context ctx, Answer answer) {
        ctx.status(answer.status());
        ctx.res().setContentType(null);
        for (HttpField field : answer.fields()) {
            ctx.header(field.getName(), field.getValue());
        }
        ByteBuffer body = answer.body();
        if (body.hasRemaining()) {
            byte[] bytes = new byte[body.remaining()];
            body.get(bytes);
            ctx.result(bytes);
        }
    }
}
