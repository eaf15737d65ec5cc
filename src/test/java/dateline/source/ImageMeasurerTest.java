package dateline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Bare;
import dateline.article.Image;
import dateline.outbound.ScriptedSite.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageMeasurerTest {
    private static final String PNG = "89504e470d0a1a0a0000000d49484452000005dc000003e80802000000";

    @TempDir
    Path folder;

    private PollingHarness desk;
    private ImageMeasurer meter;

    @BeforeEach
    void open() {
        desk = new PollingHarness(folder);
        meter = new ImageMeasurer(desk.client(), desk.store().sourceLog(), desk.clock());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static byte[] bytes(String hex, int length) {
        return Arrays.copyOf(HexFormat.of().parseHex(hex), length);
    }

    private Image measured(Image image) {
        return meter.measured(image, Set.of(desk.site().authority()));
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, 1500, 1000, 89504e470d0a1a0a0000000d49484452000005dc000003e80802000000",
        "image/gif, 300, 200, 4749463839612c01c800f70000",
        "image/jpeg, 1500, 1000, ffd8ffe000104a46494600010100000100010000ffc0001108" + "03e805dc03012200021101031101",
        "image/jpeg, 640, 480, ffd8ffffc2001108" + "01e0028003012200021101031101",
        "image/webp, 550, 368, 52494646ac7600005745425056503820a07600003072019d012a26027001",
        "image/webp, 400, 301, 524946460a0000005745425056503" + "84c0a0000002f8f014b00000000000000",
        "image/webp, 386, 395, 524946460a0000005745425056503858" + "0a000000100000008101008a0100"
    })
    void theSizeStandsInTheFirstBytes(String type, int width, int height, String hex) {
        assertEquals(
                Optional.of(new ImageHeader(type, width, height)),
                ImageHeader.of(bytes(hex, Math.max(hex.length() / 2, 40))));
    }

    @Test
    void noBytesWhateverTheyAreBreakTheReader() {
        var random = new Random(3);
        List<String> beginnings = List.of(PNG, "ffd8ffe0", "474946383961", "52494646000000005745425056503858", "");

        for (int i = 0; i < 20_000; i++) {
            byte[] begun = HexFormat.of().parseHex(beginnings.get(i % beginnings.size()));
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            System.arraycopy(begun, 0, bytes, 0, Math.min(begun.length, bytes.length));
            ImageHeader.of(bytes).ifPresent(header -> assertEquals(true, header.width() > 0 && header.height() > 0));
        }
    }

    @Test
    void whatNobodyToldIsMeasuredOnce() {
        desk.site().page("/a.png", new Reply(200, Map.of("Content-Type", "image/png"), bytes(PNG, 5_000)));

        Image image = measured(Bare.image(desk.site().at("/a.png")));
        measured(Bare.image(desk.site().at("/a.png")));

        assertEquals(OptionalInt.of(1500), image.width());
        assertEquals(OptionalInt.of(1000), image.height());
        assertEquals(Optional.of("image/png"), image.type());
        assertEquals(OptionalLong.of(5_000), image.length());
        assertEquals(1, desk.site().asked("/a.png").size());
    }

    @Test
    void theLengthOfAPartIsThatOfTheWhole() {
        desk.site().page("/a.png", new Reply(206, Map.of("Content-Range", "bytes 0-99/2500000"), bytes(PNG, 100)));

        assertEquals(
                OptionalLong.of(2_500_000),
                measured(Bare.image(desk.site().at("/a.png"))).length());
    }

    @Test
    void whatIsToldIsNotQuestioned() {
        desk.site().page("/a.png", new Reply(200, Map.of(), bytes(PNG, 5_000)));
        var told = new Image(
                desk.site().at("/a.png"),
                Optional.of("A bridge"),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(3),
                OptionalInt.of(2),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty());

        Image image = measured(told);

        assertEquals(OptionalInt.of(3), image.width());
        assertEquals(OptionalInt.of(2), image.height());
        assertEquals(Optional.of("image/png"), image.type());
        assertEquals(Optional.of("A bridge"), image.alt());
    }

    @Test
    void whatCannotBeHadIsLeftOutAndNotAskedAgainThatDay() {
        Image unknown = Bare.image(desk.site().at("/gone.png"));

        assertEquals(unknown, measured(unknown));
        assertEquals(unknown, measured(unknown));
        assertEquals(1, desk.site().asked("/gone.png").size());

        desk.tick(Duration.ofHours(25));
        measured(unknown);

        assertEquals(2, desk.site().asked("/gone.png").size());
    }

    @Test
    void aPageInsteadOfAnImageTellsNothing() {
        desk.site().page("/a.png", Reply.of("text/html", "<html>Subscribe</html>"));
        Image image = Bare.image(desk.site().at("/a.png"));

        assertEquals(image, measured(image));
    }
}
