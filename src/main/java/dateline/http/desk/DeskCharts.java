package dateline.http.desk;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.http.ReaderFigures;
import dateline.http.page.Html;
import dateline.store.Change;
import dateline.store.WebhookAttempt;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is better looked at than read, drawn on the server as SVG. Every chart says in words too what it shows. */
final class DeskCharts {
    private static final int BAR = 26;
    private static final int HEIGHT = 120;
    private static final int FOOT = 24;
    private static final int WIDEST = 400;
    private static final int ATTEMPTS_READ = 1_000;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH", Locale.ROOT);

    /** How long a partner waited: up to so many seconds, and how that is called. */
    private enum Wait {
        AT_ONCE(1, "up to 1 s"),
        SOON(5, "up to 5 s"),
        LATER(30, "up to 30 s"),
        LATE(300, "up to 5 min"),
        VERY_LATE(Long.MAX_VALUE, "longer");

        private final long seconds;
        private final String label;

        Wait(long seconds, String label) {
            this.seconds = seconds;
            this.label = label;
        }

        static Wait of(Duration duration) {
            return List.of(values()).stream()
                    .filter(wait -> duration.toSeconds() <= wait.seconds)
                    .findFirst()
                    .orElse(VERY_LATE);
        }
    }

    private final DeskParts parts;

    DeskCharts(DeskParts parts) {
        this.parts = parts;
    }

    DeskResponse page(DeskRequest request) {
        DeskPage page = request.page();
        ReaderFigures figures = parts.readers().get();
        return page.answer(
                "Charts",
                section(
                        "Publishing rhythm",
                        new StoriesPerDayChart(parts.store(), parts.newsroom().now(), page).html()),
                section("Polls an hour", polls(page, figures.hours())),
                section("Readers", readers(figures.readers())),
                section("From the change to the partner that is told by webhook", webhookWaits()),
                section("From the change to the subscriber that the hub tells", hubWaits()));
    }

    private static Html section(String title, Html contents) {
        return tag("section").of(tag("h2").of(title), contents);
    }

    private static Html polls(DeskPage page, List<ReaderFigures.Hour> hours) {
        long most = hours.stream().mapToLong(ReaderFigures.Hour::polls).max().orElse(0);
        if (most == 0) {
            return empty("No feed was asked for since the server started.");
        }
        long polls = hours.stream().mapToLong(ReaderFigures.Hour::polls).sum();
        long unchanged = hours.stream().mapToLong(ReaderFigures.Hour::unchanged).sum();
        String words = counted(polls, "poll") + " in " + hours.size() + " hours, the most in one hour " + most + "; "
                + percent(unchanged, polls) + " were answered with 304, nothing new.";
        return all(
                tag("p").of(words),
                tag("svg")
                        .with("viewBox", "0 0 " + hours.size() * BAR + " " + (HEIGHT + FOOT))
                        .with("role", "img")
                        .with("aria-label", words)
                        .of(each(
                                IntStream.range(0, hours.size()).boxed().toList(),
                                i -> hour(page, hours.get(i), i, most))),
                tag("ul").with("class", "legend").of(legend("first", "sent whole"), legend("second", "304 or 429")));
    }

    private static Html legend(String name, String label) {
        return tag("li").of(tag("i").with("class", name).of(), text(label));
    }

    private static Html hour(DeskPage page, ReaderFigures.Hour hour, int i, long most) {
        int whole = scaled(hour.whole(), most, HEIGHT);
        int rest = scaled(hour.polls() - hour.whole(), most, HEIGHT);
        return all(
                rect(i * BAR + 3, HEIGHT - whole, BAR - 6, whole),
                tag("g").with("class", "second").of(rect(i * BAR + 3, HEIGHT - whole - rest, BAR - 6, rest)),
                i % 3 == 2
                        ? tag("text")
                                .with("x", Integer.toString(i * BAR + BAR / 2))
                                .with("y", Integer.toString(HEIGHT + FOOT - 6))
                                .with("text-anchor", "middle")
                                .of(HOUR.format(hour.start().atZone(page.zone())))
                        : Html.NONE);
    }

    private static Html readers(List<ReaderFigures.Reader> readers) {
        if (readers.isEmpty()) {
            return empty("No reader has asked for a feed since the server started.");
        }
        long most = readers.get(0).polls();
        return all(
                tag("p").of("By what each calls itself. Whom a reader on the web reads for, it tells itself."),
                tag("ul").with("class", "bars").of(each(readers, reader -> tag("li")
                        .of(
                                tag("span").of(DeskPage.words(reader.name()), text(" "), subscribers(reader)),
                                bar(reader.polls(), most),
                                tag("span")
                                        .with("class", "facts number")
                                        .of(counted(reader.polls(), "poll") + ", "
                                                + percent(reader.unchanged(), reader.polls())
                                                + " 304, " + percent(reader.unconditional(), reader.polls())
                                                + " unconditional")))));
    }

    private static Html subscribers(ReaderFigures.Reader reader) {
        return reader.subscribers() == 0
                ? Html.NONE
                : tag("span").with("class", "facts").of(counted(reader.subscribers(), "subscriber"));
    }

    /** Of the last messages that were taken. */
    private Html webhookWaits() {
        List<WebhookAttempt> delivered = parts.store().pushLog().attempts(ATTEMPTS_READ).stream()
                .filter(attempt -> attempt.outcome().equals("delivered"))
                .toList();
        return delivered.isEmpty()
                ? empty("No message to a webhook was taken yet.")
                : waits(waited(delivered), "message");
    }

    private Html hubWaits() {
        List<Duration> waited = parts.hubWaits().get();
        return waited.isEmpty()
                ? empty("The hub has told no subscriber of a change since the server started.")
                : waits(waited, "delivery");
    }

    private static Html waits(List<Duration> waited, String thing) {
        Map<Wait, Long> waits = waited.stream().collect(Collectors.groupingBy(Wait::of, Collectors.counting()));
        long most = waits.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return tag("ul").with("class", "bars").of(each(List.of(Wait.values()), wait -> tag("li")
                .of(
                        tag("span").of(wait.label),
                        bar(waits.getOrDefault(wait, 0L), most),
                        tag("span").with("class", "facts number").of(counted(waits.getOrDefault(wait, 0L), thing)))));
    }

    private List<Duration> waited(List<WebhookAttempt> delivered) {
        long first =
                delivered.stream().mapToLong(WebhookAttempt::sequence).min().orElse(1);
        Map<Long, Instant> changes =
                parts.store().read(reader -> reader.changesAfter(first - 1, ATTEMPTS_READ)).stream()
                        .collect(Collectors.toMap(Change::sequence, Change::at));
        var waited = new ArrayList<Duration>();
        for (WebhookAttempt attempt : delivered) {
            Instant change = changes.get(attempt.sequence());
            if (change != null) {
                waited.add(Duration.between(change, attempt.at()));
            }
        }
        return waited;
    }

    private static Html bar(long count, long most) {
        return tag("svg")
                .with("viewBox", "0 0 " + WIDEST + " 12")
                .with("preserveAspectRatio", "none")
                .with("aria-hidden", "true")
                .of(rect(0, 0, scaled(count, most, WIDEST), 12));
    }

    private static int scaled(long count, long most, int full) {
        return count == 0 ? 0 : Math.max(2, (int) (count * full / Math.max(1, most)));
    }

    private static Html rect(int x, int y, int width, int height) {
        return tag("rect")
                .with("x", Integer.toString(x))
                .with("y", Integer.toString(y))
                .with("width", Integer.toString(width))
                .with("height", Integer.toString(height))
                .of();
    }

    private static String counted(long count, String thing) {
        String more = thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
        return count + " " + (count == 1 ? thing : more);
    }

    private static String percent(long part, long of) {
        return Math.round(100.0 * part / Math.max(1, of)) + " %";
    }

    private static Html empty(String sentence) {
        return tag("p").with("class", "empty").of(sentence);
    }
}
