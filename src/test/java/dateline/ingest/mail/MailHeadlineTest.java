package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.article.Content;
import dateline.ingest.IngestHarness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails which say in their own head what is expected of them; those whose name begins with {@code n-} keep their subject. */
class MailHeadlineTest {
    private static final Path MAILS = Path.of("src/test/resources/dateline/ingest/mail/headlines");

    static List<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(MAILS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    @DisplayName("The headline over the story is the headline when the subject is that of a letter")
    void theHeadlineIsThatOfTheStory(String name) throws IOException {
        String text = Files.readString(MAILS.resolve(name));
        MailMessage mail = MailMessage.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        Content read = IngestHarness.clean(name, text).content();

        String absent = expected(mail, "absent");
        assertAll(
                () -> assertEquals(expected(mail, "title"), read.title()),
                () -> assertEquals(
                        expected(mail, "first"), read.body().text().lines().findFirst().orElse("")),
                () -> assertFalse(!absent.isEmpty() && read.body().text().contains(absent)));
    }

    private static String expected(MailMessage mail, String field) {
        return MailHeader.words(mail.field("x-expected-" + field).orElse(""));
    }
}
