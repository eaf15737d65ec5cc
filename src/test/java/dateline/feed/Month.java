package dateline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.feed.publish.Edition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A month of publishing, with bursts, back-dated stories, edits, moves, withdrawals, holds and expiries; and pollers that
 * read the feed of all stories at their own pace, each in its own way.
 */
public final class Month {
    private static final String FEED = Life.url(FeedAddress.ALL, Documents.JSON);
    private static final Map<String, Duration> PACES = paces();

    private final Life life;
    private final Random random;
    private final List<Poller> pollers = new ArrayList<>();
    private final Map<String, JsonNode> read = new HashMap<>();
    private Optional<Edition> readFrom = Optional.empty();

    private Month(Life life, Random random) {
        this.life = life;
        this.random = random;
        PACES.forEach((name, pace) -> {
            pollers.add(new Poller("first page", name, pace, this::plain));
            pollers.add(new Poller("A-IM: feed", name, pace, this::delta));
            pollers.add(new Poller("archive", name, pace, this::archive));
            pollers.add(new Poller("since", name, pace, this::cursor));
        });
    }

    private static Map<String, Duration> paces() {
        Map<String, Duration> paces = new LinkedHashMap<>();
        paces.put("1 min", Duration.ofMinutes(1));
        paces.put("15 min", Duration.ofMinutes(15));
        paces.put("1 h", Duration.ofHours(1));
        paces.put("6 h", Duration.ofHours(6));
        paces.put("1 d", Duration.ofDays(1));
        paces.put("3 d", Duration.ofDays(3));
        paces.put("7 d", Duration.ofDays(7));
        return paces;
    }

    /** What a way of polling missed: stories that it did not have, or not in their newest state, right after a poll. */
    record Missed(
            String strategy, String pace, int inserts, int edits, int repairs, int withdrawals, int otherRemovals) {
        boolean isNothing() {
            return inserts + edits + repairs + withdrawals + otherRemovals == 0;
        }
    }

    /** @param acts of the newsroom in the month */
    static List<Missed> play(Path data, long seed, int acts) {
        try (var life = new Life(data, Life.window(10, 6))) {
            return new Month(life, new Random(seed)).play(acts);
        }
    }

    /** The table of what was missed, for people. */
    public static String table(Path data, long seed, int acts) {
        String head = "%-12s %-7s %8s %8s %8s %12s %14s%n"
                .formatted("strategy", "pace", "inserts", "edits", "repairs", "withdrawals", "other removals");
        return play(data, seed, acts).stream()
                .map(missed -> "%-12s %-7s %8d %8d %8d %12d %14d%n"
                        .formatted(
                                missed.strategy,
                                missed.pace,
                                missed.inserts,
                                missed.edits,
                                missed.repairs,
                                missed.withdrawals,
                                missed.otherRemovals))
                .collect(Collectors.joining("", head, ""));
    }

    private List<Missed> play(int acts) {
        Instant start = life.now;
        Instant end = start.plus(Duration.ofDays(30));
        int left = 0;
        for (Duration pause : pauses(acts)) {
            pollUntil(start, life.now.plus(pause));
            life.pass(pause);
            life.step(random, Duration.ofSeconds(2));
            left++;
        }
        assert left == acts;
        pollUntil(start, end.plus(Duration.ofDays(7)));
        return pollers.stream().map(Poller::missed).toList();
    }

    /** A third of all acts come in bursts of some minutes; the others are spread over the month. */
    private List<Duration> pauses(int acts) {
        List<Integer> moments = new ArrayList<>();
        int month = (int) Duration.ofDays(30).toSeconds();
        while (moments.size() < acts) {
            int moment = random.nextInt(month);
            int burst = random.nextInt(30) == 0 ? 15 : 1;
            for (int i = 0; i < burst && moments.size() < acts; i++) {
                moments.add(Math.min(month - 1, moment + random.nextInt(burst * 60)));
            }
        }
        Collections.sort(moments);
        List<Duration> pauses = new ArrayList<>();
        int before = 0;
        for (int moment : moments) {
            pauses.add(Duration.ofSeconds(moment - before));
            before = moment;
        }
        return pauses;
    }

    private void pollUntil(Instant start, Instant until) {
        pollers.forEach(poller -> poller.pollBefore(start, until));
    }

    private JsonNode json(String url) {
        if (readFrom.filter(edition -> edition == life.edition()).isEmpty()) {
            read.clear();
            readFrom = Optional.of(life.edition());
        }
        JsonNode known = read.get(url);
        if (known == null) {
            known = life.json(url);
            read.put(url, known);
        }
        return known;
    }

    private void plain(Poller poller) {
        poller.take(json(FEED));
    }

    private void cursor(Poller poller) {
        String next = poller.place.isEmpty() ? FEED + "?since=0" : poller.place;
        Optional<String> more;
        do {
            JsonNode changes = json(next);
            poller.take(changes);
            next = Life.changes(changes);
            more = Life.next(changes);
        } while (more.isPresent());
        poller.place = next;
    }

    /** Walks back to the first archive document that it knows (RFC 5005 section 4), then takes over, oldest first. */
    /**
     * The feed is what its document and the documents that it leads to hold together (RFC 5005 section 4); what was fetched
     * once from an address is not fetched again.
     */
    private void archive(Poller poller) {
        List<JsonNode> documents = new ArrayList<>(List.of(json(FEED)));
        Optional<String> older = Life.next(documents.get(0));
        while (older.isPresent()) {
            JsonNode copy = poller.copies.computeIfAbsent(older.get(), this::json);
            documents.add(copy);
            older = Life.next(copy);
        }
        Collections.reverse(documents);
        poller.held.clear();
        documents.forEach(poller::take);
    }

    private void delta(Poller poller) {
        String hash = hash();
        Optional<Rendition> news = poller.place.isEmpty()
                ? Optional.empty()
                : life.edition().delta(FeedAddress.ALL, Documents.JSON, List.of(poller.place));
        poller.take(news.map(Life::identity).map(Life::json).orElseGet(() -> json(FEED)));
        poller.place = hash;
    }

    private String hash() {
        return life.edition()
                .rendition(FeedAddress.ALL, Documents.JSON)
                .orElseThrow()
                .etags()
                .getOrDefault(ContentCoding.IDENTITY, "")
                .replace("\"", "");
    }

    private interface Strategy {
        void poll(Poller poller);
    }

    private final class Poller {
        private final String strategy;
        private final String name;
        private final Duration pace;
        private final Strategy way;
        private final Map<String, Integer> held = new HashMap<>();
        private final Map<String, JsonNode> copies = new HashMap<>();
        private final Map<String, Set<String>> missed = new HashMap<>();
        private String place = "";
        private long seen = -1;
        private long polls;

        Poller(String strategy, String name, Duration pace, Strategy way) {
            this.strategy = strategy;
            this.name = name;
            this.pace = pace;
            this.way = way;
        }

        /** Between two acts nothing changes, so that of all polls there the first one tells everything. */
        void pollBefore(Instant start, Instant until) {
            long due = Duration.between(start, until).toSeconds() / pace.toSeconds();
            if (due > polls) {
                polls = due;
                long sequence = life.store.read(reader -> reader.sequence());
                if (sequence != seen) {
                    seen = sequence;
                    way.poll(this);
                    compare();
                }
            }
        }

        /** The later version of a story wins. */
        void take(JsonNode document) {
            Life.entries(document).forEach((id, version) -> held.merge(id, version, Math::max));
            Life.deleted(document).forEach(held::remove);
        }

        private void compare() {
            Map<String, Integer> live = life.live(FeedAddress.ALL);
            live.forEach((id, version) -> {
                int has = held.getOrDefault(id, 0);
                if (has == 0) {
                    miss("insert", id);
                } else if (has < version) {
                    miss(has < life.lastThatMattered(new ArticleId(id)) ? "edit" : "repair", id + " " + version);
                }
            });
            held.keySet().stream().filter(id -> !live.containsKey(id)).forEach(id -> {
                boolean withdrawn = life.articles.get(new ArticleId(id)).state() == State.WITHDRAWN;
                miss(withdrawn ? "withdrawal" : "removal", id);
            });
        }

        private void miss(String kind, String what) {
            missed.computeIfAbsent(kind, any -> new HashSet<>()).add(what);
        }

        private int count(String kind) {
            return missed.getOrDefault(kind, Set.of()).size();
        }

        Missed missed() {
            return new Missed(
                    strategy,
                    name,
                    count("insert"),
                    count("edit"),
                    count("repair"),
                    count("withdrawal"),
                    count("removal"));
        }
    }
}
