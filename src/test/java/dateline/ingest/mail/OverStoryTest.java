package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Content;
import dateline.ingest.IngestHarness;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands over a story: marks of a headline, bylines with a place or an address, remarks in brackets and talk before the headline. */
class OverStoryTest {
    private static final List<String> STORY = List.of(
            "The footbridge at Quillan was hung on Thursday, eleven years after the flood took the old one away.",
            "“My daughter learnt to swim because of that gap,” said Odile Ferrand, who keeps the mill.",
            "The first across was a goat. It did not wait for the ribbon, and nobody on either bank minded.");
    private static final String TOLD = String.join("\n\n", STORY);
    private static final String HEADLINE = "Goat is first across the new bridge at Quillan";

    private static Content read(String sender, String subject, boolean html, String text) {
        String body = html
                ? text.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> "<p>" + line + "</p>")
                        .collect(Collectors.joining("\n"))
                : text;
        return IngestHarness.clean(
                        "mail.eml",
                        "From: " + sender
                                + " <m.oldenkamp@mill.example>\nTo: Lone Friis <desk@quillan.example>\nSubject: "
                                + subject
                                + "\nDate: Mon, 23 Nov 2026 10:00:00 +0100\nMessage-ID: <goat@mill.example>\nContent-Type: "
                                + (html ? "text/html" : "text/plain") + "; charset=utf-8\n\n" + body + "\n")
                .content();
    }

    private static void assertTold(Content content, String author) {
        assertAll(
                () -> assertEquals(TOLD, content.body().text()),
                () -> assertEquals(HEADLINE, content.title()),
                () -> assertEquals("", content.standfirst().orElse("")),
                () -> assertEquals(
                        List.of(author),
                        content.authors().stream().map(found -> found.name()).toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Marthe Oldenkamp|Marthe OLDENKAMP, Quillan",
                "Marthe Oldenkamp|MARTHE OLDENKAMP",
                "Ефим Телегин|Ефим ТЕЛЕГИН, пос. Усть-Каменка",
                "Ефим Телегин|Ефим ТЕЛЕГИН.",
                "İlkay Doğrusöz|İlkay Doğrusöz - Çınarova",
                "서지온|서지온 기자 jion.seo@namhae.example",
                "서지온|서지온 기자(jion.seo@namhae.example)",
                "서지온|글·사진 서지온 기자 jion.seo@namhae.example",
                "顾云舟|特约记者　顾云舟",
                "顾云舟|本报特约记者 顾云舟",
                "顾云舟|通讯员：顾云舟",
                "江波戸史郎|（江波戸史郎）",
                "江波戸史郎|（江波戸　史郎）"
            })
    @DisplayName(
            "A byline over or under the story, in capitals, with a place, an address or a calling, names its sender")
    void aBylineNamesTheSender(String sender, String byline) {
        for (boolean html : List.of(true, false)) {
            assertTold(read(sender, "bridge", html, HEADLINE + "\n\n" + byline + "\n\n" + TOLD), sender);
            assertTold(read(sender, HEADLINE, html, TOLD + "\n\n" + byline), sender);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"■", "◆", "●", "▼ ", "★", "【見出し】", "■ "})
    @DisplayName("A mark before a headline is none of it")
    void aMarkIsNoneOfTheHeadline(String mark) {
        Content content = read("江波戸史郎", "出稿", false, mark + HEADLINE + "\n\n" + TOLD);

        assertAll(
                () -> assertEquals(HEADLINE, content.title()),
                () -> assertEquals(TOLD, content.body().text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Kære Lone – jeg foreslår overskriften her over, men du er bedre til det. Teksten begynder her under. Kh. Marthe)",
                "(Liebe Lone, die Überschrift ist nur ein Vorschlag, der Text beginnt hier. LG Marthe)",
                "[Lone: headline is only a suggestion, please change it if you like. M.]",
                "(Lone, tittelen er bare et forslag, bytt den gjerne)"
            })
    @DisplayName("Words to the desk in brackets under the headline are for the desk")
    void aNoteInBracketsIsForTheDesk(String note) {
        for (boolean html : List.of(true, false)) {
            assertTold(
                    read("Marthe Oldenkamp", HEADLINE, html, HEADLINE + "\n\n" + note + "\n\n" + TOLD),
                    "Marthe Oldenkamp");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hej Lone\n\nSå kom geden. Billedet er mit eget, det er gratis denne gang :-)",
                "Hi Lone\n\nHere it comes at last. The picture is my own and free this time :-)",
                "Hallo Lone,\n\nda ist sie. Das Bild ist von mir, kostet diesmal nichts ;-)",
                "편집국장님 안녕하세요.\n\n다리 기사 송고합니다. 사진 2장 첨부했습니다.",
                "주필님, 안녕하십니까.\n\n다리 기사 보내드립니다."
            })
    @DisplayName("What is said before the headline is no headline")
    void talkOverTheHeadlineIsForTheDesk(String talk) {
        for (boolean html : List.of(true, false)) {
            assertTold(
                    read(
                            "Marthe Oldenkamp",
                            "bridge",
                            html,
                            talk + "\n\n" + HEADLINE + "\n\nBy Marthe Oldenkamp\n\n" + TOLD),
                    "Marthe Oldenkamp");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(This story was first told on the bridge itself.)",
                "(The goat, for the record, is called Bruno.)",
                "Marthe Oldenkamp, who keeps the ferry, has a boat for sale now."
            })
    @DisplayName("A first or a last paragraph that is alike stays")
    void aParagraphStays(String paragraph) {
        String first = paragraph + "\n\n" + TOLD;
        String last = TOLD + "\n\n" + paragraph;

        assertEquals(
                first, read("Marthe Oldenkamp", HEADLINE, false, first).body().text());
        assertEquals(
                last, read("Marthe Oldenkamp", HEADLINE, false, last).body().text());
    }
}
