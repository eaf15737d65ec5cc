package dateline.monitoring;

import dateline.http.JsonWriter;
import dateline.http.RequestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request: the Combined Log Format of Apache and nginx, with the milliseconds and the id of the request
 * behind it, or JSON. What may be a secret is in none: no query, no key in a path, no path in a referrer.
 */
public final class AccessLog extends ContainerLifeCycle implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final DateTimeFormatter CLF_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Behind the name of a partner stands its key, behind that of a callback what only its hub knows. */
    private static final Pattern SECRET_IN_PATH = Pattern.compile("^(/partners/[^/]*/|/api/websub/|/hub/).+");

    private static final Pattern ORIGIN =
            Pattern.compile("^([a-z]+://[^/?#@]+)(?:[/?#].*)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\"\\\\]");
    private static final int LONGEST = 512;

    private final RequestLog.Writer writer;
    private final boolean isJson;

    /**
     * @param writer takes the lines
     * @param isJson an object a line
     */
    public AccessLog(RequestLog.Writer writer, boolean isJson) {
        this.writer = writer;
        installBean(writer);
        this.isJson = isJson;
    }

    @Override
    public void log(Request request, Response response) {
        Entry entry = Entry.of(request, response);
        try {
            writer.write(isJson ? entry.json() : entry.combined());
        } catch (IOException e) {
            LOG.error("The access log cannot be written", e);
        }
    }

    private record Entry(
            Instant at,
            String peer,
            String method,
            String path,
            String version,
            int status,
            long bytes,
            String referrer,
            String agent,
            long millis,
            String id) {
        static Entry of(Request request, Response response) {
            return new Entry(
                    Instant.ofEpochMilli(Request.getTimeStamp(request)),
                    Request.getRemoteAddr(request),
                    clean(request.getMethod()),
                    path(request),
                    request.getConnectionMetaData().getHttpVersion().asString(),
                    response.getStatus(),
                    Response.getContentBytesWritten(response),
                    field(request, HttpHeader.REFERER)
                            .map(ORIGIN::matcher)
                            .filter(origin -> origin.matches())
                            .map(origin -> origin.group(1) + "/")
                            .orElse("-"),
                    field(request, HttpHeader.USER_AGENT).orElse("-"),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime()),
                    RequestId.of(request).value());
        }

        private static String path(Request request) {
            String raw = Optional.ofNullable(request.getHttpURI().getPath()).orElse("-");
            String path = clean(SECRET_IN_PATH.matcher(raw).replaceFirst("$1*"));
            return request.getHttpURI().getQuery() == null ? path : path + "?*";
        }

        private static Optional<String> field(Request request, HttpHeader name) {
            return Optional.ofNullable(request.getHeaders().get(name))
                    .filter(value -> !value.isBlank())
                    .map(Entry::clean);
        }

        private static String clean(String text) {
            String printable = UNPRINTABLE.matcher(text).replaceAll("?");
            return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
        }

        String combined() {
            return peer + " - - [" + CLF_TIME.format(at) + "] \"" + method + " " + path + " " + version + "\" " + status
                    + " " + bytes + " \"" + referrer + "\" \"" + agent + "\" " + millis + " " + id;
        }

        String json() {
            var members = new LinkedHashMap<String, Object>();
            members.put("at", at.toString());
            members.put("peer", peer);
            members.put("method", method);
            members.put("path", path);
            members.put("status", status);
            members.put("bytes", bytes);
            members.put("referrer", referrer);
            members.put("agent", agent);
            members.put("millis", millis);
            members.put("request", id);
            return new String(JsonWriter.bytes(members), StandardCharsets.UTF_8);
        }
    }
}
