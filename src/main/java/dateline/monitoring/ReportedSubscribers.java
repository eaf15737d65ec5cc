package dateline.monitoring;

import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.http.FeedPath;
import dateline.http.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * How many people read a feed in a reader on the web, which asks once for all of them and says so in its User-Agent: {@code
 * Feedly/1.0 (…; 123 subscribers; …)}. The last number that each reader has told of each feed.
 */
final class ReportedSubscribers implements RequestLog {
    /** Anyone can write a User-Agent; more are not remembered. */
    private static final int MOST = 1_000;

    private static final Pattern COUNT = Pattern.compile("(?i)\\b(\\d{1,9}) (?:subscribers?|readers?|users?)\\b");
    /** Where a browser's name stands before, the reader's own is behind {@code compatible}. */
    private static final Pattern NAME = Pattern.compile("^(?:Mozilla/5\\.0 \\(compatible; )?([A-Za-z][A-Za-z.]{1,39})");

    private final ConcurrentMap<Told, Integer> told = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .<Told, Integer>build()
            .asMap();

    private record Told(String feed, String reader) {}

    /** What a User-Agent tells. */
    record Report(String reader, int subscribers) {
        static Optional<Report> in(String agent) {
            Matcher count = COUNT.matcher(agent);
            Matcher name = NAME.matcher(agent);
            return count.find() && name.find()
                    ? Optional.of(new Report(name.group(1), Integer.parseInt(count.group(1))))
                    : Optional.empty();
        }
    }

    @Override
    public void log(Request request, Response response) {
        String agent = request.getHeaders().get(HttpHeader.USER_AGENT);
        count(request.getHttpURI().getPath(), response.getStatus(), agent);
    }

    void count(@Nullable String path, int status, @Nullable String agent) {
        if (path == null || agent == null || agent.indexOf("er") < 0 || (status != 200 && status != 304)) {
            return;
        }
        int dot = path.lastIndexOf('.');
        if (path.startsWith(FeedPath.PREFIX) && dot > 0) {
            String feed = path.substring(FeedPath.PREFIX.length(), dot);
            Report.in(agent).ifPresent(report -> remember(feed, report));
        }
    }

    private void remember(String feed, Report report) {
        told.put(new Told(feed, report.reader()), report.subscribers());
    }

    /** The subscribers that each reader tells of, over all feeds (POLL-07). */
    Map<String, Long> byReader() {
        return told.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().reader(), Collectors.summingLong(Map.Entry::getValue)));
    }

    List<Metric> metrics() {
        return told.entrySet().stream()
                .map(entry -> new Metric(
                        "dateline.feed.subscribers",
                        "Subscribers that a reader on the web tells of",
                        Map.of(
                                "feed",
                                entry.getKey().feed(),
                                "reader",
                                entry.getKey().reader()),
                        entry.getValue(),
                        false))
                .toList();
    }
}
