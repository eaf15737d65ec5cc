package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.article.Content;
import dateline.ingest.Copy;
import dateline.ingest.IngestHarness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
                        expected(mail, "first"),
                        read.body().text().lines().findFirst().orElse("")),
                () -> assertFalse(!absent.isEmpty() && read.body().text().contains(absent)));
    }

    private static String expected(MailMessage mail, String field) {
        return MailHeader.words(mail.field("x-expected-" + field).orElse(""));
    }

    @Test
    void aNoticeOfAnEmbargoOverTheHeadlineIsNone() {
        String read =
                "From: Press office <press@valdore.example>\nTo: desk@gazette.example\nSubject: Press release - The ferry at"
                        + " Elm is free\nDate: Mon, 23 Nov 2026 15:41:05 +0000\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p><b>%s</b></p>"
                        + "<p><b>The ferry at Elm is free</b></p><p>The county will pay for all who cross on foot or by bicycle from"
                        + " the first day of November.</p><p>It will cost 410,000 a year, said the commission on Monday.</p>";

        for (String notice : List.of(
                "EMBARGOED UNTIL THURSDAY 14 OCTOBER 2027, 6 A.M.",
                "SOUS EMBARGO JUSQU’AU JEUDI 14 OCTOBRE 2027 À 6 H",
                "Sperrfrist: 14. Oktober 2027, 6 Uhr")) {
            var story = Copy.of(new MailReader(), read.formatted(notice)).only();

            assertEquals(Optional.of("The ferry at Elm is free"), story.title());
            assertEquals(Optional.empty(), story.standfirst());
        }
    }
}
