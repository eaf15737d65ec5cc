package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Content;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.store.QuarantineEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one input or article does wrong costs no other. */
class FilingGoesOnTest {
    @TempDir
    Path data;

    private Gazette gazette;

    @BeforeEach
    void open() {
        gazette = new Gazette(data);
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    private List<Receipt> file(Input... inputs) {
        var receipts = new ArrayList<Receipt>();
        gazette.newsroom.file(List.of(inputs).iterator(), receipts::add);
        return receipts;
    }

    private List<QuarantineEntry> quarantine() {
        return gazette.store.read(reader -> reader.quarantine());
    }

    private static List<Outcome> outcomes(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::outcome).toList();
    }

    @Test
    @DisplayName("An article that throws while it is filed is refused; the others of its batch are filed")
    void anArticleThatThrowsCostsItself() throws Exception {
        gazette.filed("seal", "Seal asleep", "A grey seal slept.");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("dateline.db"));
                var statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate("UPDATE article_version SET content = '{'") > 0);
        }

        List<Receipt> receipts = file(
                Gazette.story("gull", "Gull awake", "A gull woke."),
                Gazette.story("seal", "Seal asleep again", "A grey seal slept again."),
                Gazette.story("tern", "Tern back", "A tern came back."));

        assertEquals(List.of(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED), outcomes(receipts));
        assertTrue(receipts.get(1).reason().orElseThrow().contains("fault in Dateline"), receipts.toString());
        assertEquals(
                List.of("seal.json"),
                quarantine().stream().map(QuarantineEntry::input).toList());
    }

    @Test
    @DisplayName("An image that cannot be measured for a fault of ours leaves its article as it is")
    void aCompletionThatThrowsIsLeftOut() {
        gazette.newsroom.completeWith((content, sender) -> failing(content), id -> {});

        List<Receipt> receipts = file(Gazette.story("gull", "Gull awake", "A gull woke."));

        assertEquals(List.of(Outcome.ACCEPTED), outcomes(receipts));
    }

    private static Content failing(Content content) {
        throw new IllegalStateException(content.title());
    }

    /** Throws this whenever somebody asks for its bytes. */
    private record ThrowingInput(Throwable thrown) implements Input {
        @Override
        public String name() {
            return thrown.getClass().getSimpleName() + ".txt";
        }

        @Override
        public long size() {
            return 10;
        }

        @Override
        public InputStream open() {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }

    static Stream<Throwable> whatAnInputMayThrow() {
        return Stream.of(
                new IllegalStateException("no such luck"),
                new StackOverflowError(),
                new OutOfMemoryError("Required length exceeds implementation limit"),
                new NoClassDefFoundError("missing"),
                new AssertionError("never"),
                new CancellationException("not asked for"));
    }

    @ParameterizedTest
    @MethodSource("whatAnInputMayThrow")
    @DisplayName("Whatever an input throws is its refusal; it is kept, and the others are filed")
    void whateverAnInputThrowsIsItsRefusal(Throwable thrown) {
        List<Receipt> receipts = file(
                Gazette.story("gull", "Gull awake", "A gull woke."),
                new ThrowingInput(thrown),
                Gazette.story("tern", "Tern back", "A tern came back."));

        assertEquals(List.of(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED), outcomes(receipts));
        assertEquals(1, quarantine().size());
        assertEquals(receipts.get(1).reason().orElseThrow(), quarantine().get(0).reason());
    }

    /** Of which the side file may not be read, and the bytes are asked for how often. */
    private static final class CountedInput implements Input {
        private final byte[] bytes;
        private final AtomicInteger opened = new AtomicInteger();

        CountedInput(String text) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String name() {
            return "lines.ndjson";
        }

        @Override
        public Optional<String> sideFile() {
            throw new UncheckedIOException(new IOException("it is locked"));
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            opened.incrementAndGet();
            return new ByteArrayInputStream(bytes);
        }
    }

    @Test
    @DisplayName("An input whose side file may not be read is refused, and is kept; the others are filed")
    void aSideFileThatCannotBeReadCostsItsInput() {
        List<Receipt> receipts = file(
                new CountedInput("{\"title\": \"Gull\", \"bodyText\": \"It woke.\"}"),
                Gazette.story("tern", "Tern back", "A tern came back."));

        assertEquals(List.of(Outcome.REFUSED, Outcome.ACCEPTED), outcomes(receipts));
        assertEquals(1, quarantine().size());
    }

    private static String badLines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"titel\": \"n" + i + "\"}")
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("An input of many refused articles is read once for the quarantine, which tells the reasons of each")
    void theQuarantineReadsAnInputOnce() {
        var one = new CountedInput(badLines(2));
        file(one);
        int once = one.opened.get();
        var many = new CountedInput(badLines(450));

        List<Receipt> receipts = file(many);

        assertEquals(450, receipts.size());
        assertEquals(once, many.opened.get());
        String reason = quarantine().get(1).reason();
        assertEquals(21, reason.lines().count(), reason);
        assertTrue(reason.lines().findFirst().orElseThrow().startsWith("line 1: "), reason);
        assertTrue(reason.endsWith("and 430 more of its articles; the receipts of an ingest tell why."), reason);
    }

    @Test
    @DisplayName("Of an input that is refused in part, the quarantine says which part")
    void thePartIsTold() {
        String line =
                "{\"sourceId\": \"%s\", \"title\": \"%s\", \"bodyText\": \"%s slept.\", \"section\": \"world\"}\n";
        file(BytesInput.of("two.ndjson", line.formatted("a", "Seal", "Seal") + "{\"titel\": \"Gull\"}\n"));

        assertTrue(
                quarantine().get(0).reason().startsWith("line 2: "),
                quarantine().toString());
    }

    @Test
    @DisplayName("An input counts as taken once each of its receipts is durable, and not when the store fails")
    void anInputIsHandedBackAfterItsReceipts() {
        var told = new ArrayList<String>();
        Input good = Gazette.story("gull", "Gull awake", "A gull woke.");
        Input bad = BytesInput.of("bad.ndjson", badLines(150));

        gazette.newsroom.file(
                List.of(good, bad).iterator(), receipt -> told.add("receipt"), input -> told.add(input.name()));

        assertEquals(1 + 150 + 2, told.size());
        assertTrue(told.indexOf("gull.json") > 0);
        assertEquals("bad.ndjson", told.get(told.size() - 1));
    }
}
