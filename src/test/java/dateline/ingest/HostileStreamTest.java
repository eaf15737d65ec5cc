package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.StreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes: no reader throws, and every input is accounted for. */
class HostileStreamTest {
    private static final int MUTATIONS = 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wordpress/wordpress.xml",
                "ghost/ghost.json",
                "mail/mail.eml",
                "mail/mail.mbox",
                "docx/story.docx",
                "wire/newsml-g2.xml",
                "wire/newsml1.xml",
                "wire/nitf.xml",
                "wire/ninjs1.json",
                "wire/ninjs3.json"
            })
    @DisplayName("a damaged input is taken or refused, never an exception, never nothing (M7)")
    void aDamagedInputIsTakenOrRefused(String name) {
        byte[] good = Copy.file(name);
        var random = new Random(name.hashCode());

        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bad = mutated(good, random);
            for (StreamReader reader : Readers.STREAMED) {
                boolean own = reader.recognises(Arrays.copyOf(bad, Math.min(bad.length, StreamReader.HEAD)));
                if (own || i % 10 == 0) {
                    var copy = assertDoesNotThrow(() -> Copy.of(reader, bad), name + " " + i);
                    assertFalse(copy.toString().isEmpty(), name + " " + i + " " + reader);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wordpress/wordpress.xml",
                "ghost/ghost.json",
                "wire/newsml-g2.xml",
                "wire/newsml1.xml",
                "wire/nitf.xml",
                "wire/ninjs1.json",
                "docx/story.docx"
            })
    void anInputThatEndsTooEarlyIsNeverHalfAnArticle(String name) {
        byte[] good = Copy.file(name);
        var reader = Readers.STREAMED.stream()
                .filter(candidate ->
                        candidate.recognises(Arrays.copyOf(good, Math.min(good.length, StreamReader.HEAD))))
                .findFirst()
                .orElseThrow();

        for (int percent = 10; percent < 100; percent += 10) {
            var copy = Copy.of(reader, Arrays.copyOf(good, good.length * percent / 100));
            assertTrue(copy.rawArticles().isEmpty() && copy.refusals().size() == 1, name + " " + percent + ": " + copy);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><nitf>&b;</nitf>",
                "<?xml version='1.0'?><!-- long comment --><!DOCTYPE nitf SYSTEM 'x' [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><nitf>&f;</nitf>",
                "<!DOCTYPE nitf [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'> %p;]><nitf/>",
                "<!ENTITY x 'y'><nitf/>",
                "<!DOCTYPE nitf [",
                "<!DOCTYPE nitf"
            })
    @DisplayName("SEC-01: a document type that declares something is refused")
    void aDocumentTypeThatDeclaresSomethingIsRefused(String text) {
        for (byte[] bytes :
                new byte[][] {text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_16)}) {
            var copy = Copy.of(new dateline.ingest.wire.NitfReader(), bytes);
            assertFalse(copy.refusal().contains("root:"));
        }
    }

    @Test
    @DisplayName("M5: endless nesting, names, attributes and sections are given up")
    void endlessXmlIsGivenUp() {
        String nested = "<nitf>" + "<block>".repeat(100_000);
        var names = new StringBuilder("<nitf>");
        for (int i = 0; i < 100_000; i++) {
            names.append("<a").append(i).append("/>");
        }
        String attributes = "<nitf a=\"" + "x".repeat(1_000_000) + "\">";
        String siblings = "<nitf>" + "<p/>".repeat(600_000) + "</nitf>";

        for (String text : new String[] {nested, names.toString(), attributes, siblings}) {
            assertFalse(Copy.of(new dateline.ingest.wire.NitfReader(), text)
                    .refusal()
                    .isEmpty());
        }
    }

    @Test
    void endlessJsonIsGivenUp() {
        String nested = "{\"db\":[{\"data\":{\"posts\":[" + "[".repeat(100_000);
        String text = "{\"db\":[{\"data\":{\"posts\":[{\"status\":\"published\",\"html\":\"" + "x".repeat(11_000_000)
                + "\"}]}}]}";

        for (String json : new String[] {nested, text}) {
            assertFalse(Copy.of(new dateline.ingest.ghost.GhostReader(), json)
                    .refusal()
                    .isEmpty());
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bad = good.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bad.length);
            switch (random.nextInt(4)) {
                case 0 -> bad[at] = (byte) random.nextInt(256);
                case 1 -> bad[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bad = Arrays.copyOf(bad, Math.max(1, at));
                default -> {
                    int length = Math.min(random.nextInt(60), bad.length - at);
                    System.arraycopy(bad, at, bad, random.nextInt(bad.length - length), length);
                }
            }
        }
        return bad;
    }
}
