package dateline.server;

import dateline.export.PublicSite;
import dateline.export.SiteReply;
import dateline.export.SiteRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.LocalConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the handlers of the server in memory; nothing listens for anybody else. */
final class LocalSite implements PublicSite {
    private static final long PATIENCE_SECONDS = 60;
    private static final int UNAVAILABLE = 503;
    private static final Logger LOG = LoggerFactory.getLogger(LocalSite.class);
    private static final String END_OF_LINE = "\r\n";

    private final LocalConnector connector;

    LocalSite(LocalConnector connector) {
        this.connector = connector;
    }

    @Override
    public SiteReply get(SiteRequest request) {
        var lines = new ArrayList<>(List.of(
                "Accept: " + request.accept(),
                "Accept-Encoding: " + request.coding().token()));
        if (!request.etag().isEmpty()) {
            lines.add("If-None-Match: " + request.etag());
        }
        return ask("GET " + request.target(), lines);
    }

    @Override
    public SiteReply options() {
        return ask("OPTIONS /feeds/all.rss", List.of());
    }

    @Override
    public SiteReply wrongMethod() {
        return ask("DELETE /feeds/all.rss", List.of());
    }

    private SiteReply ask(String line, List<String> fields) {
        String head = line + " HTTP/1.1" + END_OF_LINE + "Host: localhost" + END_OF_LINE + "Connection: close"
                + END_OF_LINE + String.join(END_OF_LINE, fields) + (fields.isEmpty() ? "" : END_OF_LINE) + END_OF_LINE;
        try {
            return reply(connector.getResponse(
                    ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)),
                    false,
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS));
        } catch (Exception e) {
            LOG.error("No answer to {}", line, e);
            return new SiteReply(UNAVAILABLE, List.of(), new byte[0]);
        }
    }

    /** Every answer of ours has a Content-Length, so that the body is what stands behind the head. */
    private static SiteReply reply(ByteBuffer answer) {
        byte[] bytes = new byte[answer.remaining()];
        answer.get(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END_OF_LINE + END_OF_LINE);
        List<String> head = text.substring(0, end).lines().toList();
        var fields = new ArrayList<SiteReply.Field>();
        for (String field : head.subList(1, head.size())) {
            int colon = field.indexOf(':');
            String value = field.substring(colon + 1).strip();
            if (field.startsWith("Transfer-Encoding")) {
                throw new IllegalStateException("An answer came in pieces.");
            }
            if (!field.startsWith("Connection:")) {
                fields.add(new SiteReply.Field(field.substring(0, colon), value));
            }
        }
        int body = end + 2 * END_OF_LINE.length();
        return new SiteReply(
                Integer.parseInt(head.get(0).split(" ", 3)[1]), fields, Arrays.copyOfRange(bytes, body, bytes.length));
    }
}
