package dateline.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.Selection;
import dateline.article.SelectionModel;
import dateline.article.State;
import dateline.article.Term;
import dateline.article.Tombstone;
import dateline.feed.history.ArchiveAddress;
import dateline.feed.history.HistoryResult;
import dateline.feed.publish.Edition;
import dateline.feed.publish.PrintMode;
import dateline.feed.publish.Publisher;
import dateline.publication.NamedFeed;
import dateline.publication.Publication;
import dateline.publication.Window;
import dateline.store.ArticleStore;
import dateline.store.RenditionLog;
import dateline.store.engine.SqlArticleStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The editorial life of a small newsroom over a real store, printed after every act, with a client that reads what it prints. */
public final class Life implements AutoCloseable {
    public static final FeedAddress NEWS = new FeedAddress("news");
    public static final FeedAddress COAST = new FeedAddress("coast");
    public static final List<FeedAddress> FEEDS = List.of(FeedAddress.ALL, NEWS, new FeedAddress("sport"), COAST);
    private static final Selection HARBOUR_WITHOUT_FERRIES =
            new Selection(Set.of(), Set.of(Term.tag("harbour"), Term.section("sport")), Set.of(Term.tag("ferries")));
    private static final List<String> SECTIONS = List.of("news", "world", "sport");
    private static final List<String> TAGS = List.of("Harbour", "Ferries", "Weather");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = Fixture.GAZETTE.baseUrl().toString();

    public final ArticleStore store;
    final Publication publication;
    public final RenditionLog log;
    final Map<ArticleId, Article> articles = new LinkedHashMap<>();
    private final Map<ArticleId, Integer> matters = new HashMap<>();
    public Instant now = Instant.parse("2026-03-01T06:00:00Z");
    private Edition edition;
    private boolean isPrinted = true;
    private final Publisher publisher;
    private int filed;

    public Life(Path data, Window window) {
        publication = publication(window);
        store = SqlArticleStore.open(data, Fixture.AUTHORITY, Fixture.FOUNDED);
        log = store.renditionLog();
        publisher = new Publisher(store, publication, log);
        edition = publisher.print(Optional.empty(), PrintMode.COMPLETE);
    }

    /** The Harbour Gazette with this window, and a feed of the coast that leaves ferries out. */
    public static Publication publication(Window window) {
        Publication gazette = Fixture.GAZETTE;
        return gazette.toBuilder()
                .window(window)
                .sections(gazette.sections().stream()
                        .map(section -> new dateline.publication.Section(
                                section.slug(), section.title(), section.description(), List.of(), window, List.of()))
                        .toList())
                .feeds(List.of(new NamedFeed(
                        "coast", "The coast", Optional.empty(), HARBOUR_WITHOUT_FERRIES, window, List.of())))
                .build();
    }

    public static Window window(int entries, int hours) {
        return new Window(entries, Duration.ofHours(hours), 1_000_000);
    }

    Publisher publisher() {
        return publisher;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Prints what has changed, as soon as somebody wants to read it. */
    public Edition edition() {
        if (!isPrinted) {
            edition = publisher.print(Optional.of(edition), PrintMode.COMPLETE);
            isPrinted = true;
        }
        return edition;
    }

    /** Prints as a server does that has just been started. */
    public void printAnew() {
        edition = new Publisher(store, publication, log).print(Optional.empty(), PrintMode.COMPLETE);
        isPrinted = true;
    }

    // What editors do.

    public Article publish(String section, String... tags) {
        return publish(utc(now), section, tags);
    }

    public Article publish(OffsetDateTime published, String section, String... tags) {
        return save(draft(published, section, tags));
    }

    private Article draft(OffsetDateTime published, String section, String... tags) {
        filed++;
        Content content = Fixture.story(
                        filed,
                        draft -> draft.title("Story " + filed).section(section).tags(tags))
                .content();
        return new Article(
                Fixture.id(filed),
                1,
                EditorialClass.NEW,
                State.LIVE,
                Optional.empty(),
                now,
                published,
                published,
                List.of(),
                content);
    }

    public Article publishMany(int count, String section) {
        List<Article> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stories.add(draft(utc(now), section));
        }
        store.write(writer -> {
            stories.forEach(story -> writer.save(story, now));
            return 0;
        });
        stories.forEach(story -> articles.put(story.id(), story));
        isPrinted = false;
        return stories.get(count - 1);
    }

    public Article correct(ArticleId id) {
        return revise(id, EditorialClass.CORRECTED, known(id).content().section(), List.of());
    }

    public Article revise(ArticleId id, EditorialClass editorialClass, String section, List<String> tags) {
        Article known = known(id);
        int version = known.version() + 1;
        Content content = Fixture.story(filed, draft -> draft.title("Story, version " + version)
                        .section(section)
                        .tags(tags.toArray(new String[0])))
                .content();
        return save(new Article(
                id,
                version,
                editorialClass,
                known.state(),
                editorialClass == EditorialClass.CORRECTED ? Optional.of("It was wrong.") : Optional.empty(),
                known.firstSeen(),
                known.published(),
                editorialClass.movesUpdated() ? utc(now) : known.updated(),
                List.of(),
                content));
    }

    /** Holds, releases or expires a story. */
    public Article turn(ArticleId id, State state) {
        Article known = known(id);
        OffsetDateTime updated = state == State.LIVE && known.state() == State.WITHDRAWN ? utc(now) : known.updated();
        return save(known.with(state, known.published(), updated));
    }

    public void withdraw(ArticleId id, String reason) {
        Article known = known(id);
        var gone = new Article(
                id,
                known.version() + 1,
                EditorialClass.WITHDRAWN,
                State.WITHDRAWN,
                Optional.empty(),
                known.firstSeen(),
                known.published(),
                utc(now),
                List.of(),
                known.content());
        store.write(writer -> {
            writer.withdraw(gone, new Tombstone(id, now, Optional.of(reason), Optional.empty()), now);
            return gone;
        });
        articles.put(id, gone);
        isPrinted = false;
    }

    private Article save(Article article) {
        store.write(writer -> {
            writer.save(article, now);
            return article;
        });
        articles.put(article.id(), article);
        if (article.editorialClass() != EditorialClass.REFILE) {
            matters.put(article.id(), article.version());
        }
        isPrinted = false;
        return article;
    }

    /** Takes note of an article that was stored without this newsroom. */
    public void knows(Article article) {
        articles.put(article.id(), article);
    }

    /** The newest version of a story that was no cosmetic repair. */
    int lastThatMattered(ArticleId id) {
        return matters.getOrDefault(id, 1);
    }

    private Article known(ArticleId id) {
        return Optional.ofNullable(articles.get(id)).orElseThrow();
    }

    public static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** One act of this kind of chance; time passes in front of it. */
    public void step(Random random, Duration atMost) {
        pass(Duration.ofSeconds(1 + random.nextInt((int) atMost.toSeconds())));
        List<ArticleId> live = with(State.LIVE);
        List<ArticleId> hidden = Stream.concat(with(State.HELD).stream(), with(State.EXPIRED).stream())
                .toList();
        int act = live.isEmpty() ? 0 : random.nextInt(20);
        if (act < 9) {
            OffsetDateTime published = random.nextInt(4) == 0 ? utc(now).minusDays(random.nextInt(40)) : utc(now);
            publish(published, pick(random, SECTIONS), tags(random));
        } else if (act < 12) {
            revise(pick(random, live), EditorialClass.UPDATE, pick(random, SECTIONS), List.of(tags(random)));
        } else if (act < 14) {
            ArticleId id = pick(random, live);
            revise(
                    id,
                    EditorialClass.REFILE,
                    known(id).content().section(),
                    known(id).content().tags());
        } else if (act < 15) {
            withdraw(pick(random, live), "Reason " + random.nextInt(3));
        } else if (act < 17) {
            turn(pick(random, live), random.nextBoolean() ? State.HELD : State.EXPIRED);
        } else if (act < 19 && !hidden.isEmpty()) {
            turn(pick(random, hidden), State.LIVE);
        } else {
            correct(pick(random, live));
        }
    }

    private List<ArticleId> with(State state) {
        return articles.values().stream()
                .filter(article -> article.state() == state)
                .map(Article::id)
                .toList();
    }

    private static String[] tags(Random random) {
        return TAGS.stream().filter(tag -> random.nextInt(3) == 0).toArray(String[]::new);
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    // What readers see.

    /** Id and version of every live story of a feed. */
    public Map<String, Integer> live(FeedAddress address) {
        Selection selection = edition().feeds().stream()
                .filter(feed -> feed.address().equals(address))
                .findFirst()
                .orElseThrow()
                .selection();
        return articles.values().stream()
                .filter(article -> article.state() == State.LIVE)
                .filter(article ->
                        SelectionModel.holds(selection, article.content().terms()))
                .collect(Collectors.toMap(article -> article.id().value(), Article::version));
    }

    /** The document at this address, which may have moved. */
    public byte[] bytes(String url) {
        FeedFormat format = FeedFormat.ofExtension(url.replaceFirst("\\?.*", "").replaceFirst(".*\\.", ""))
                .orElseThrow();
        String path = url.substring(BASE.length() + "/feeds/".length()).replaceFirst("\\.[a-z]+(\\?.*)?$", "");
        Optional<ArchiveAddress> archive = ArchiveAddress.parse(path);
        if (archive.isPresent()) {
            return found(edition().archive(archive.get(), format));
        }
        var address = new FeedAddress(path);
        int cursor = url.indexOf("?since=");
        return cursor < 0
                ? identity(edition().rendition(address, format).orElseThrow())
                : found(edition().changes(address, format, Long.parseLong(url.substring(cursor + 7))));
    }

    private byte[] found(HistoryResult answer) {
        if (answer instanceof HistoryResult.Moved moved) {
            return bytes(BASE + moved.path());
        }
        if (answer instanceof HistoryResult.Found document) {
            return identity(document.rendition());
        }
        throw new AssertionError(answer);
    }

    public static byte[] identity(Rendition rendition) {
        return rendition.bodies().getOrDefault(ContentCoding.IDENTITY, new byte[0]);
    }

    public JsonNode json(String url) {
        return json(bytes(url));
    }

    public static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static String url(FeedAddress address, FeedFormat format) {
        return BASE + address.href(format);
    }

    /** Id and version of every entry. */
    public static Map<String, Integer> entries(JsonNode feed) {
        Map<String, Integer> entries = new LinkedHashMap<>();
        feed.path("items")
                .forEach(item -> entries.put(
                        item.path("id").asText(),
                        item.path("_dateline").path("version").asInt()));
        return entries;
    }

    public static List<String> deleted(JsonNode feed) {
        return StreamSupport.stream(feed.path("_dateline").path("deleted").spliterator(), false)
                .map(stone -> stone.path("id").asText())
                .toList();
    }

    static Optional<String> next(JsonNode feed) {
        return Optional.ofNullable(feed.path("next_url").asText(null));
    }

    static String changes(JsonNode feed) {
        return feed.path("_dateline").path("changes_url").asText();
    }

    /** Every document from this one on to the end of its {@code next_url}. */
    public List<JsonNode> walk(String url) {
        List<JsonNode> documents = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Optional<String> next = Optional.of(url);
        while (next.isPresent()) {
            if (seen.contains(next.get())) {
                throw new AssertionError("It loops at " + next.get());
            }
            seen.add(next.get());
            documents.add(json(next.get()));
            next = next(documents.get(documents.size() - 1));
        }
        return documents;
    }

    /** Takes over what a document says: entries and removals. */
    public static void apply(JsonNode feed, Map<String, Integer> held) {
        held.putAll(entries(feed));
        deleted(feed).forEach(held::remove);
    }

    /** What one has who takes over the account of changes from this address on, to its end. */
    String follow(String url, Map<String, Integer> held) {
        List<JsonNode> documents = walk(url);
        documents.forEach(document -> apply(document, held));
        return changes(documents.get(documents.size() - 1));
    }

    /** What the archive and the feed have together; of several versions, the last that became public. */
    public Map<String, Integer> walkedArchive(FeedAddress address) {
        Map<String, Integer> held = new HashMap<>();
        walk(url(address, Documents.JSON)).forEach(document -> entries(document).forEach(held::putIfAbsent));
        return held;
    }

    @Override
    public void close() {
        store.close();
    }
}
