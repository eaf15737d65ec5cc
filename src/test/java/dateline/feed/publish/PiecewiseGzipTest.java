package dateline.feed.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gzip form of a document that is made of pieces of an earlier one. */
final class PiecewiseGzipTest {
    private static final List<String> WORDS = List.of(
            "harbour ferry council tide lighthouse market school bridge clinic orchard storm archive vote salmon"
                    .split(" "));

    private static String story(Random random) {
        String text = random.ints(200, 0, WORDS.size() * 40)
                .mapToObj(word -> WORDS.get(word % WORDS.size()) + word / WORDS.size())
                .collect(Collectors.joining(" "));
        return "<item><guid>tag:gazette.example,2026:" + random.nextInt(1_000_000_000) + "</guid><description>" + text
                + "</description></item>";
    }

    private static byte[] document(List<String> stories) {
        return ("<rss><channel>" + String.join("", stories) + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] unzipped(byte[] zipped) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }

    private static int zippedAtOnce(byte[] document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(document);
        }
        return bytes.size();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverWasThereBeforeTheSameDocumentHasTheSameForm(long seed) throws IOException {
        var random = new Random(seed);
        List<String> stories = new ArrayList<>();
        Optional<PiecewiseGzip> earlier = Optional.empty();
        for (int step = 0; step < 30; step++) {
            stories.add(0, story(random));
            if (random.nextInt(3) == 0) {
                stories.set(random.nextInt(stories.size()), story(random));
            }
            if (random.nextInt(4) == 0) {
                stories.remove(random.nextInt(stories.size()));
            }
            if (random.nextInt(4) == 0) {
                stories.addAll(stories.subList(0, stories.size() / 2));
            }
            byte[] document = document(stories);

            PiecewiseGzip continued = PiecewiseGzip.of(document, earlier);

            assertArrayEquals(PiecewiseGzip.of(document, Optional.empty()).bytes(), continued.bytes());
            assertArrayEquals(document, unzipped(continued.bytes()));
            earlier = Optional.of(continued);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 32_768, 32_769, 200_000})
    void documentsOfEveryLengthAndOfOneLetterAlone(int length) throws IOException {
        byte[] document = "a".repeat(length).getBytes(StandardCharsets.UTF_8);

        assertArrayEquals(
                document, unzipped(PiecewiseGzip.of(document, Optional.empty()).bytes()));
    }

    @Test
    void whatCannotBeCompressed() throws IOException {
        var document = new byte[300_000];
        new Random(5).nextBytes(document);

        assertArrayEquals(
                document, unzipped(PiecewiseGzip.of(document, Optional.empty()).bytes()));
    }

    @Test
    void itIsNearlyAsShortAsOneMadeInOneGo() throws IOException {
        var random = new Random(4);
        byte[] document = document(random.ints(300).mapToObj(i -> story(random)).toList());

        double longer = PiecewiseGzip.of(document, Optional.empty()).bytes().length / (double) zippedAtOnce(document);

        assertTrue(longer < 1.03, () -> "It is " + longer + " times as long.");
    }

    @Test
    void aStoryInFrontLeavesMostPiecesAsTheyWere() {
        var random = new Random(6);
        List<String> stories =
                new ArrayList<>(random.ints(300).mapToObj(i -> story(random)).toList());
        PiecewiseGzip earlier = PiecewiseGzip.of(document(stories), Optional.empty());
        stories.add(0, story(random));

        PiecewiseGzip next = PiecewiseGzip.of(document(stories), Optional.of(earlier));

        List<Long> known =
                earlier.pieces().stream().map(PiecewiseGzip.Piece::checksum).toList();
        long others = next.pieces().stream()
                .filter(piece -> !known.contains(piece.checksum()))
                .count();
        assertTrue(others <= 3, () -> others + " of " + next.pieces().size() + " pieces are others.");
    }

    /** The last piece of a document ends with it, wherever a piece would end otherwise. */
    @Test
    void aDocumentThatGoesOnOrEndsSooner() {
        var random = new Random(7);
        byte[] whole = document(random.ints(100).mapToObj(i -> story(random)).toList());

        for (int length = 0; length < whole.length; length += 1_711) {
            byte[] beginning = Arrays.copyOf(whole, length);
            PiecewiseGzip ofTheBeginning = PiecewiseGzip.of(beginning, Optional.empty());
            PiecewiseGzip ofTheWhole = PiecewiseGzip.of(whole, Optional.empty());

            assertArrayEquals(
                    ofTheWhole.bytes(),
                    PiecewiseGzip.of(whole, Optional.of(ofTheBeginning)).bytes());
            assertArrayEquals(
                    ofTheBeginning.bytes(),
                    PiecewiseGzip.of(beginning, Optional.of(ofTheWhole)).bytes());
        }
    }
}
