package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Content;
import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stories that come within mails, forwarded, answered with, or saved as a page or a text, in the words of many languages; beside
 * each stands what is to become of it.
 */
class PassedOnMailTest {
    private static final Path MAILS = Path.of("src/test/resources/dateline/ingest/mail/passed-on");
    private static final String EXPECTED = ".expected";

    static List<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(MAILS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    @DisplayName("Of what passes on a story nothing is published but the story, and all of it")
    void theStoryIsReadAlone(String name) throws IOException {
        byte[] mail = Files.readAllBytes(MAILS.resolve(name));

        Reading read = IngestHarness.readAll(BytesInput.of(name, mail)).get(0);

        assertEquals(Files.readString(MAILS.resolve(name + EXPECTED)).strip(), shown(read));
    }

    private static String shown(Reading reading) {
        return reading instanceof Reading.Clean clean ? shown(clean.content()) : "held";
    }

    private static String shown(Content content) {
        return Stream.of(
                        "title: " + content.title(),
                        "authors: "
                                + content.authors().stream()
                                        .map(author -> author.name())
                                        .collect(Collectors.joining(", ")),
                        "",
                        content.standfirst()
                                        .map(line -> "standfirst: " + line + "\n")
                                        .orElse("")
                                + content.body().text())
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
