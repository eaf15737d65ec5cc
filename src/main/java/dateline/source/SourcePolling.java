package dateline.source;

import dateline.Newsroom;
import dateline.article.Sha256;
import dateline.ingest.BoundedParsing;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.source.FetchResult.Failed;
import dateline.store.ArticleStore;
import dateline.store.SourceLog;
import dateline.store.SourceState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Asks the sources of a newsroom for stories: what is new or changed is filed, and only then remembered, so that a crash in
 * between costs a question and never a story. Safe for use by many threads, each with a source of its own.
 */
public final class SourcePolling {
    private final Newsroom newsroom;
    private final SourceLog log;
    private final Clock clock;
    private final PollSchedule pollSchedule;
    private final Map<Kind, SourcePoller> sourcePollers = new EnumMap<>(Kind.class);
    private final FeedPoller feeds;
    private final Optional<WebSubSubscriptions> webSubSubscriptions;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    /** @param webSubSubscriptions subscribes to feeds that offer it; without it, feeds are polled alone */
    public SourcePolling(
            Newsroom newsroom,
            ArticleStore store,
            PollingContext polling,
            Clock clock,
            Optional<WebSubSubscriptions> webSubSubscriptions) {
        this.newsroom = newsroom;
        this.log = store.sourceLog();
        this.clock = clock;
        this.pollSchedule = new PollSchedule(polling.random());
        var fetcher = new Fetcher(
                polling.client(),
                new RobotsCache(polling.client(), clock),
                new HostBackoffs(log),
                clock,
                polling.environment());
        var boundedParsing = new BoundedParsing(() -> newsroom.publication().intake());
        var polledDocumentReader = new PolledDocumentReader(boundedParsing);
        var pages = new PagePoller(fetcher, log, polling.requestDelay(), polledDocumentReader);
        sourcePollers.put(Kind.PAGES, pages);
        sourcePollers.put(Kind.SITEMAP, new SitemapPoller(fetcher, log, pages, polledDocumentReader));
        this.feeds = new FeedPoller(
                fetcher,
                log,
                new FullTextFetcher(fetcher, polling.requestDelay(), polledDocumentReader),
                boundedParsing);
        this.webSubSubscriptions = webSubSubscriptions;
        sourcePollers.put(Kind.FEED, feeds);
    }

    /** How this source is doing; as one that was never asked when its addresses or its treatment have changed. */
    public SourceState state(SourceTerms terms) {
        String signature = signature(terms);
        return log.state(terms.name())
                .filter(state -> state.addresses().equals(signature))
                .orElseGet(() -> SourceState.unasked(terms.name(), signature, now()));
    }

    /** How many stories a source has told of so far. */
    public long storiesOf(SourceTerms terms) {
        return log.itemCount(terms.name());
    }

    /** Whether this source is to be asked now. */
    public boolean isDue(SourceTerms terms) {
        SourceState state = state(terms);
        return sourcePollers.containsKey(terms.kind())
                && !state.ended()
                && !state.nextAt().isAfter(now());
    }

    /** Asks this source now, unless its host wants to be left alone. A webhook cannot be asked. */
    public PollReport poll(SourceTerms terms, Consumer<Receipt> receipts) {
        synchronized (turn(terms)) {
            SourceState before = known(terms);
            SourcePoller sourcePoller = sourcePollers.get(terms.kind());
            if (sourcePoller == null) {
                return new PollReport(before, Optional.empty(), List.of());
            }
            var pollResult = new PollResult();
            sourcePoller.poll(terms, pollResult);
            PollReport report = settle(terms, before, pollResult, "", receipts);
            webSubSubscriptions
                    .filter(known -> known.isWanted(terms))
                    .flatMap(known -> pollResult.hub().flatMap(offer -> known.follow(terms, offer)))
                    .ifPresent(pollResult::note);
            return report.with(pollResult.notes());
        }
    }

    /** Looks whether a source that sends by itself has been silent for too long. Gives the alarm, when it is a new one. */
    public Optional<String> watch(SourceTerms terms) {
        if (sourcePollers.containsKey(terms.kind()) || terms.idleAlarm().isEmpty()) {
            return Optional.empty();
        }
        synchronized (turn(terms)) {
            SourceState state = state(terms);
            Optional<String> alarm = SourceAlarms.of(terms, state, now());
            if (!log.state(terms.name()).equals(Optional.of(state.alarmed(alarm)))) {
                log.remember(state.alarmed(alarm), List.of(), List.of(), now());
            }
            return alarm.filter(sentence -> !state.alarm().equals(Optional.of(sentence)));
        }
    }

    /** Takes what a hub has delivered of this feed, as if it had been asked for. */
    PollReport take(
            SourceTerms terms, byte[] feed, Optional<String> charset, String topic, Consumer<Receipt> receipts) {
        synchronized (turn(terms)) {
            SourceState before = known(terms);
            var pollResult = new PollResult();
            feeds.take(terms, feed, charset, topic, pollResult);
            return settle(terms, before, pollResult, "Delivered by its hub: ", receipts);
        }
    }

    /** The source is asked at this time, whatever was planned. */
    void askAt(SourceTerms terms, Instant time) {
        log.askAt(terms.name(), time);
    }

    /** A poll and a delivery of one source do not get into each other's way. */
    private Object turn(SourceTerms terms) {
        return turns.computeIfAbsent(terms.name(), name -> new Object());
    }

    private PollReport settle(
            SourceTerms terms, SourceState before, PollResult pollResult, String how, Consumer<Receipt> receipts) {
        Map<Outcome, Integer> counts = file(pollResult, receipts);
        Instant now = now();
        SourceState plain = after(terms, before, pollResult, counts, how, now);
        Optional<String> alarm = SourceAlarms.of(terms, plain, now);
        SourceState state = plain.alarmed(alarm);
        log.remember(state, pollResult.documents(), pollResult.items(), now);
        return new PollReport(
                state, alarm.filter(sentence -> !before.alarm().equals(Optional.of(sentence))), pollResult.notes());
    }

    /** What is remembered of a source that is another one now counts no more. */
    private SourceState known(SourceTerms terms) {
        SourceState state = state(terms);
        if (log.state(terms.name())
                .filter(old -> !old.addresses().equals(state.addresses()))
                .isPresent()) {
            log.forget(terms.name());
        }
        return state;
    }

    private Map<Outcome, Integer> file(PollResult pollResult, Consumer<Receipt> receipts) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        Consumer<Receipt> counting = receipt -> {
            counts.merge(receipt.outcome(), 1, Integer::sum);
            receipts.accept(receipt);
        };
        if (!pollResult.inputs().isEmpty()) {
            newsroom.file(pollResult.inputs().iterator(), counting);
        }
        return counts;
    }

    private SourceState after(
            SourceTerms terms,
            SourceState before,
            PollResult pollResult,
            Map<Outcome, Integer> counts,
            String how,
            Instant now) {
        Optional<Failed> failure = pollResult.failure();
        int failures = failure.isPresent() ? before.failures() + 1 : 0;
        boolean hasNews = counts.keySet().stream().anyMatch(Outcome::isNews);
        return new SourceState(
                terms.name(),
                before.addresses(),
                before.since(),
                Optional.of(now),
                failure.isPresent() ? before.succeededAt() : Optional.of(now),
                hasNews ? Optional.of(now) : before.newAt(),
                failure.isPresent()
                        ? pollSchedule.afterFailure(
                                terms, failures, failure.get().retryAfter(), now)
                        : pollSchedule.afterAnswer(terms, pause(terms, pollResult, now), now),
                failures,
                failure.filter(Failed::isGone).isPresent(),
                before.alarm(),
                failure.map(Failed::why).orElseGet(() -> how + sentence(counts)));
    }

    /** The longer of what the answer allows and what a subscription makes enough. */
    private Duration pause(SourceTerms terms, PollResult pollResult, Instant now) {
        Duration slow =
                webSubSubscriptions.flatMap(known -> known.pace(terms, now)).orElse(Duration.ZERO);
        return slow.compareTo(pollResult.freshness()) > 0 ? slow : pollResult.freshness();
    }

    private static String sentence(Map<Outcome, Integer> counts) {
        return counts.isEmpty()
                ? "Nothing new."
                : counts.entrySet().stream()
                                .map(count ->
                                        count.getValue() + " " + count.getKey().word())
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    /** Everything that decides what becomes of a source's stories; a list of pages may grow without being another one. */
    static String signature(SourceTerms terms) {
        String addresses = terms.kind() == Kind.PAGES ? "" : terms.addresses().toString();
        return terms.kind().word() + " "
                + Sha256.hex(addresses
                        + terms.section()
                        + terms.rights()
                        + terms.keepIds()
                        + terms.fullText()
                        + terms.selectors()
                        + terms.replace()
                        + (terms.thirdParty() ? "third-party" : ""));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
