package dateline.monitoring;

import dateline.http.FeedPath;
import dateline.http.ReaderFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** Counts the polls of each hour and of each reader, by what it does and not only by its name (POLL-04). */
final class ReaderTraffic implements RequestLog {
    /** So far back, the present hour among them. */
    static final int HOURS = 24;

    /** Anyone can write a User-Agent; more are counted together. */
    static final int MOST_READERS = 500;

    static final String OTHERS = "Others";

    private static final int MOST_SHOWN = 25;
    private static final Pattern NAME =
            Pattern.compile("^(?:Mozilla/5\\.0 \\(compatible; )?([A-Za-z][A-Za-z0-9._-]{0,39})");
    private static final String BROWSERS = "Browsers";

    private final InstantSource clock;
    private final Map<Long, Counted> hours = new ConcurrentHashMap<>();
    private final Map<String, Counted> agents = new ConcurrentHashMap<>();

    private record Counted(String name, LongAdder unchanged, LongAdder whole, LongAdder refused, LongAdder unnamed) {
        Counted(String name) {
            this(name, new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
        }

        long polls() {
            return unchanged.sum() + whole.sum() + refused.sum();
        }
    }

    ReaderTraffic(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void log(Request request, Response response) {
        HttpFields fields = request.getHeaders();
        boolean isConditional =
                fields.contains(HttpHeader.IF_NONE_MATCH) || fields.contains(HttpHeader.IF_MODIFIED_SINCE);
        count(request.getHttpURI().getPath(), response.getStatus(), isConditional, fields.get(HttpHeader.USER_AGENT));
    }

    void count(@Nullable String path, int status, boolean isConditional, @Nullable String agent) {
        if (path == null
                || !path.startsWith(FeedPath.PREFIX)
                || path.indexOf('.') < 0
                || (status != 200 && status != 304 && status != 429)) {
            return;
        }
        count(ofHour(clock.millis() / Duration.ofHours(1).toMillis()), status, isConditional);
        count(ofAgent(agent), status, isConditional);
    }

    private static void count(Counted counted, int status, boolean isConditional) {
        LongAdder adder = status == 304 ? counted.unchanged : status == 200 ? counted.whole : counted.refused;
        adder.increment();
        if (!isConditional) {
            counted.unnamed.increment();
        }
    }

    private Counted ofHour(long hour) {
        Counted known = hours.get(hour);
        if (known != null) {
            return known;
        }
        hours.keySet().removeIf(old -> old <= hour - HOURS);
        return hours.computeIfAbsent(hour, unknown -> new Counted(""));
    }

    private Counted ofAgent(@Nullable String agent) {
        String key = agent == null ? "" : agent;
        Counted known = agents.get(key);
        if (known != null) {
            return known;
        }
        return agents.size() < MOST_READERS
                ? agents.computeIfAbsent(key, unknown -> new Counted(name(unknown)))
                : agents.computeIfAbsent(OTHERS, unknown -> new Counted(OTHERS));
    }

    /** What an agent calls itself; every browser says Mozilla. */
    static String name(String agent) {
        Matcher name = NAME.matcher(agent);
        if (agent.isBlank()) {
            return "No name";
        }
        return !name.find() ? OTHERS : name.group(1).equals("Mozilla") ? BROWSERS : name.group(1);
    }

    /** @param subscribers of each reader, as it says itself */
    ReaderFigures figures(Map<String, Long> subscribers) {
        return new ReaderFigures(hours(), readers(subscribers));
    }

    private List<ReaderFigures.Hour> hours() {
        Instant present = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return Stream.iterate(present.minus(HOURS - 1L, ChronoUnit.HOURS), hour -> hour.plus(1, ChronoUnit.HOURS))
                .limit(HOURS)
                .map(this::hour)
                .toList();
    }

    private ReaderFigures.Hour hour(Instant start) {
        Counted counted =
                hours.getOrDefault(start.toEpochMilli() / Duration.ofHours(1).toMillis(), new Counted(""));
        return new ReaderFigures.Hour(start, counted.unchanged.sum(), counted.whole.sum(), counted.refused.sum());
    }

    private List<ReaderFigures.Reader> readers(Map<String, Long> subscribers) {
        return agents.values().stream()
                .map(Counted::name)
                .distinct()
                .map(name -> reader(name, subscribers.getOrDefault(name, 0L)))
                .sorted(Comparator.comparingLong(ReaderFigures.Reader::polls)
                        .reversed()
                        .thenComparing(ReaderFigures.Reader::name))
                .limit(MOST_SHOWN)
                .toList();
    }

    private ReaderFigures.Reader reader(String name, long subscribers) {
        List<Counted> these = agents.values().stream()
                .filter(counted -> counted.name().equals(name))
                .toList();
        return new ReaderFigures.Reader(
                name,
                these.stream().mapToLong(Counted::polls).sum(),
                these.stream().mapToLong(counted -> counted.unchanged.sum()).sum(),
                these.stream().mapToLong(counted -> counted.unnamed.sum()).sum(),
                subscribers);
    }
}
