package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.ingest.model.StreamReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    @TempDir
    private Path folder;

    @Test
    void anEmptyInputIsRefused() {
        assertEquals("It is empty. File it again with a headline and a text.", IngestHarness.refusal("empty.txt", ""));
        assertEquals(
                "It is empty. File it again with a headline and a text.",
                IngestHarness.refusal("blank.txt", " \n\t\n"));
    }

    @Test
    void anExportInWhichDraftsAndCommentsStandBesideStoriesIsRefusedByName() {
        String reason = IngestHarness.refusal("export.txt", """
                AUTHOR: Shiomi
                TITLE: Cat made captain
                STATUS: Publish
                DATE: 11/18/2026 07:30:00
                -----
                BODY:
                <p>A cat was made captain.</p>
                -----
                COMMENT:
                EMAIL: toori@mail.example
                Ha.
                -----
                --------
                TITLE: Not yet
                STATUS: Draft
                -----
                BODY:
                <p>To be checked.</p>
                -----
                """);
        assertTrue(reason.contains("Movable Type") && reason.contains("WordPress"), reason);
    }

    @Test
    @DisplayName("SEC-02 an input of 50 MB is refused once its format is known, and not read on")
    void aHugeFileIsNotReadOn() {
        var unreadable = new UnreadInput(50_000_000);

        String reason = IngestHarness.refusal(unreadable);

        assertTrue(reason.startsWith("It is larger than 20 MB"), reason);
    }

    @Test
    @DisplayName("SEC-02 an input that does not tell its size is not read past the limit")
    void anEndlessInputIsRefused() {
        String reason = IngestHarness.refusal(new EndlessInput());

        assertTrue(reason.startsWith("It is larger than 20 MB"), reason);
    }

    @Test
    void binaryRubbishIsRefused() {
        byte[] rubbish = new byte[20_000];
        new Random(7).nextBytes(rubbish);

        assertTrue(IngestHarness.refusal(BytesInput.of("x.txt", rubbish)).startsWith("This is not text"));
        assertTrue(IngestHarness.refusal("x.txt", "%PDF-1.7\n...").startsWith("This is a PDF, not text"));
    }

    @Test
    @DisplayName("HTML-15 a page of 100,000 nested divs is refused")
    void aMarkupBombIsRefused() {
        String reason = IngestHarness.refusal("bomb.html", "<html><body>" + "<div>".repeat(100_000) + "x");

        assertTrue(reason.contains("nested more than"), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>",
                "<!DOCTYPE lolz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><lolz>&b;</lolz>"
            })
    @DisplayName("SEC-01 XML with a DOCTYPE is never opened")
    void xmlWithADoctypeIsRefused(String xml) {
        assertTrue(IngestHarness.refusal("story.xml", xml).startsWith("It is XML with a DOCTYPE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"title\": 1"})
    @DisplayName("SEC-02 JSON without end is refused in words for people")
    void jsonWithoutEndIsRefused(String piece) {
        String reason = IngestHarness.refusal("deep.json", "{\"title\": " + piece.repeat(20_000));

        assertTrue(reason.startsWith("Its JSON is nested") || reason.startsWith("It is not valid JSON"), reason);
        assertTrue(!reason.contains("StreamReadConstraints") && reason.length() < 300, reason);
    }

    @Test
    void aDoctypeThatOnlyNamesAFileIsNotTheReasonWhyOtherXmlIsRefused() {
        String reason = IngestHarness.refusal(
                "ledger.xml", "<?xml version='1.0'?><!DOCTYPE ledger SYSTEM 'ledger.dtd'><ledger><line/></ledger>");

        assertTrue(reason.startsWith("It is XML (ledger)"), reason);
    }

    @Test
    void otherXmlIsRefusedByName() {
        String reason =
                IngestHarness.refusal("budget.xml", "<?xml version='1.0'?><ledger version='2.0'><line/></ledger>");

        assertEquals(
                "It is XML (ledger), from which no article is read. File it as HTML, Markdown, JSON or text.", reason);
    }

    @Test
    void theLettersOfAWrongCharsetAreTurnedRight() {
        String text =
                "Übergabe am Kai\n\nDer Bürgermeister übergab die Schlüssel für das größte Schiff der Flotte an die Kapitänin.";

        var latin = IngestHarness.clean(BytesInput.of("a.txt", text.getBytes(Charset.forName("windows-1252"))));
        var wide = IngestHarness.clean(BytesInput.of("b.txt", text.getBytes(StandardCharsets.UTF_16LE)));
        String twice = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        var mangled = IngestHarness.clean("c.txt", twice);

        for (var reading : List.of(latin, wide, mangled)) {
            assertEquals("Übergabe am Kai", reading.content().title());
            assertTrue(reading.content().body().text().contains("größte Schiff"));
            assertTrue(
                    reading.repairs().stream().anyMatch(r -> r.contains("read as") || r.contains("wrong charset")),
                    reading.repairs().toString());
        }
    }

    @Test
    void aDeclaredCharsetThatIsWrongIsSaidSo() {
        String page =
                "<html><head><meta charset=iso-8859-1><title>Fähre</title></head><body><p>Die Fähre fährt wieder.</p>";

        var reading = IngestHarness.clean("page.html", page);

        assertEquals("Fähre", reading.content().title());
        assertTrue(reading.repairs().contains("It says that it is in iso-8859-1, but it is UTF-8, and was read so."));
    }

    @Test
    void aFolderOrAMissingFileIsRefusedWithASentence() throws Exception {
        assertEquals("It could not be read: it is a folder", IngestHarness.refusal(FileInput.of(folder)));
        assertEquals("There is no such file.", IngestHarness.refusal(FileInput.of(folder.resolve("none.txt"))));
    }

    @Test
    void aFolderThatMayNotBeReadLeavesTheOthersUnharmed() throws Exception {
        Files.writeString(folder.resolve("good.txt"), "Headline\n\nText of the story.");
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(locked), "the tests run as a user who may read everything");

        var inputs = new java.util.ArrayList<FileInput>();
        var rejected = new java.util.ArrayList<Reading.Rejected>();
        new Inbox(folder, slug -> false).walk(inputs::add, rejected::add);

        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        assertEquals(1, inputs.size());
        assertEquals(
                "The folder may not be read. Give Dateline the right to read it.",
                rejected.get(0).reason());
    }

    @Test
    void noBytesMakeIngestThrow() {
        var random = new Random(11);
        String[] heads = {"", "{\"title\":", "---\ntitle: x\n---\n", "<html><body>", "<?xml", "# ", "By "};

        for (int round = 0; round < 1_000; round++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            byte[] head = heads[random.nextInt(heads.length)].getBytes(StandardCharsets.UTF_8);
            byte[] all = new byte[head.length + noise.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(noise, 0, all, head.length, noise.length);

            assertEquals(1, IngestHarness.readAll(BytesInput.of("noise", all)).size());
        }
    }

    private record UnreadInput(long size) implements Input {
        @Override
        public String name() {
            return "huge.txt";
        }

        /** As much as it takes to tell the format; whoever read on would find no more, and take it for a short text. */
        @Override
        public InputStream open() {
            return new ByteArrayInputStream("x".repeat(StreamReader.HEAD).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class EndlessInput implements Input {
        @Override
        public String name() {
            return "-";
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(new byte[0]) {
                @Override
                public synchronized int read(byte[] bytes, int from, int length) {
                    java.util.Arrays.fill(bytes, from, from + length, (byte) 'a');
                    return length;
                }

                @Override
                public byte[] readNBytes(int length) {
                    byte[] bytes = new byte[length];
                    java.util.Arrays.fill(bytes, (byte) 'a');
                    return bytes;
                }
            };
        }
    }

    @Test
    @DisplayName("Z: a text of more lines than an article can have is refused before it is taken apart")
    void aTextOfTooManyLinesIsRefused() {
        String reason = IngestHarness.refusal("log.txt", "Title\n\n" + "a\n".repeat(200_000));

        assertTrue(reason.contains("lines"), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: {", "- ", "["})
    @DisplayName("SEC-02 front matter that is nested without end is refused")
    void endlesslyNestedFrontMatterIsRefused(String open) {
        String reason = IngestHarness.refusal(
                "story.md", "---\ntitle: Seal\nx: " + open.repeat(20_000) + "\n---\n\nA seal slept.\n");

        assertTrue(reason.contains("front matter"), reason);
    }
}
