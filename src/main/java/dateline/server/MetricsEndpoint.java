package dateline.server;

import dateline.http.Authentication;
import dateline.http.HeaderFields;
import dateline.http.HttpResponse;
import dateline.http.JavalinAdapter;
import dateline.monitoring.Monitoring;
import dateline.store.AccessKey;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** {@code /metrics} beside the feeds, for whoever has a key of an operator. */
record MetricsEndpoint(Monitoring monitoring, Authentication authentication) {
    static final String PATH = "/metrics";

    void metrics(Context ctx) {
        authentication.admit(ctx, AccessKey.Scope.EDIT);
        JavalinAdapter.send(ctx, response(monitoring));
    }

    static HttpResponse response(Monitoring monitoring) {
        byte[] body = monitoring.scrape().getBytes(StandardCharsets.UTF_8);
        HttpFields fields = HttpFields.build(HeaderFields.PRIVATE)
                .put(HttpHeader.CONTENT_TYPE, Monitoring.TYPE)
                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length));
        return HttpResponse.of(200, fields, body);
    }
}
