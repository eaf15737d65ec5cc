package dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dateline.Newsroom;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.publication.Publication;
import dateline.server.NewsroomWiring;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A store that is filled through the newsroom, some thousand stories at a time. */
final class GrowingStore implements AutoCloseable {
    /** Each has as many of the stories. */
    static final int TAGS = 10;

    private static final int AT_ONCE = 2_000;
    private static final int ROUNDS = 5;
    private static final int SENTENCES = 20;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ArticleStore store;
    private final Newsroom newsroom;
    private final Instant newest = Instant.now().minus(Duration.ofDays(1));
    private int filed;

    GrowingStore(Path feeds, Path data) {
        Publication publication = NewsroomWiring.publication(feeds);
        this.store = SqlArticleStore.open(data, publication.authority(), 2026);
        this.newsroom = new Newsroom(publication, store, Clock.systemUTC(), new Random());
    }

    void grow(int stories) {
        while (filed < stories) {
            file(Math.min(AT_ONCE, stories - filed));
        }
    }

    /** What filing costs in two stores, a story. */
    record Rates(double one, double other) {}

    /** Files in turns in both, so that neither finds a warmer program than the other, and gives the medians. */
    Rates fileBeside(GrowingStore other) {
        var here = new double[ROUNDS];
        var there = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            here[i] = file(AT_ONCE / ROUNDS);
            there[i] = other.file(AT_ONCE / ROUNDS);
        }
        return new Rates(median(here), median(there));
    }

    private static double median(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Gives the milliseconds of processor time of each, the compiler and the garbage collector included. */
    private double file(int stories) {
        String lines = IntStream.range(filed, filed + stories)
                .mapToObj(i -> story("story " + i, i, newest.minus(Duration.ofMinutes(i))))
                .collect(Collectors.joining("\n"));
        Input input = BytesInput.of("bench.ndjson", lines.getBytes(StandardCharsets.UTF_8));
        var accepted = new AtomicInteger();
        long begun = SYSTEM.getProcessCpuTime();
        newsroom.file(List.of(input).iterator(), receipt -> {
            if (receipt.outcome() == Outcome.ACCEPTED) {
                accepted.incrementAndGet();
            }
        });
        double millis = (SYSTEM.getProcessCpuTime() - begun) / NANOS_OF_A_MILLI;
        if (accepted.get() != stories) {
            throw new IllegalStateException("Only " + accepted + " of " + stories + " were accepted.");
        }
        filed += stories;
        return millis / stories;
    }

    static String story(String name, int number, Instant published) {
        var story = JSON.createObjectNode();
        story.put("sourceId", name)
                .put("title", "The " + name)
                .put("section", "news")
                .put("bodyText", (name + " was seen in the harbour at dawn. ").repeat(SENTENCES))
                .put("published", published.toString());
        story.putArray("tags").add("tag " + number % TAGS);
        try {
            return JSON.writeValueAsString(story);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
