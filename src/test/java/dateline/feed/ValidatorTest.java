package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/**
 * The checks of the W3C feed validator that speak of what we write. Three of its warnings are agreed to and not ported:
 * SelfDoesntMatchLocation, which needs the address; DuplicateUpdated, since two stories may be of one second; and
 * UnknownNamespace, which it says of tombstones (RFC 6721).
 */
final class ValidatorTest {
    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("PROF-20 the feed validator has no error and no warning for any document")
    void nothingIsComplainedOf(FeedFormat format, Object name, Document document) {
        List<String> complaints = ValidatorRule.of(format)
                .flatMap(rule -> rule.complaint(document).stream())
                .toList();

        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("PROF-20 each check finds a case of its kind")
    void findsItsCase(ValidatorRule rule) {
        String sound = Documents.text(rule.format(), Fixture.everything());
        String broken = rule.broken(sound);
        assertNotEquals(sound, broken, "the case is applied");

        Document document = Documents.parse(broken.getBytes(StandardCharsets.UTF_8));

        assertTrue(rule.complaint(document).isPresent());
    }

    static List<ValidatorRule> rules() {
        return ValidatorRule.ALL;
    }

    /** The fixtures of this package, and every feed of the golden stories. */
    static Stream<Arguments> documents() throws IOException, URISyntaxException {
        Stream<Arguments> fixtures = Documents.XML.stream()
                .flatMap(format -> Stream.of(Fixture.everything(), Fixture.document("sport"))
                        .map(one -> arguments(format, one.feed().address(), Documents.parse(format, one))));
        var golden = Path.of(Objects.requireNonNull(ValidatorTest.class.getResource("/golden"))
                .toURI());
        try (Stream<Path> files = Files.walk(golden)) {
            Stream<Arguments> stories = files.filter(file -> format(file).isPresent()).toList().stream()
                    .map(file -> arguments(
                            format(file).orElseThrow(), golden.relativize(file), Documents.parse(bytes(file))));
            return Stream.concat(fixtures, stories);
        }
    }

    private static Optional<FeedFormat> format(Path file) {
        return Documents.XML.stream()
                .filter(format -> file.toString().endsWith("." + format.extension()))
                .findFirst();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
