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

/** Mails as reporters and press offices send them, each beside a text that says what is to become of it. */
class FiledMailTest {
    private static final Path MAILS = Path.of("src/test/resources/dateline/ingest/mail/filed");

    static List<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(MAILS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    @DisplayName("The story of a mail is read whole, and nothing but the story")
    void theStoryIsRead(String name) throws IOException {
        byte[] mail = Files.readAllBytes(MAILS.resolve(name + ".eml"));

        List<Reading> readings = IngestHarness.readAll(BytesInput.of(name + ".eml", mail));

        assertEquals(Files.readString(MAILS.resolve(name + ".txt")).strip(), shown(readings.get(0)));
    }

    private static String shown(Reading reading) {
        return reading instanceof Reading.Clean clean ? shown(clean.content()) : "held";
    }

    private static String shown(Content content) {
        return Stream.of(
                        "title: " + content.title(),
                        "standfirst: " + content.standfirst().orElse(""),
                        "authors: "
                                + content.authors().stream()
                                        .map(author -> author.name())
                                        .collect(Collectors.joining(", ")),
                        "",
                        content.body().text())
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
