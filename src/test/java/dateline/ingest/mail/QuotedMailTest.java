package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail in a mail whose lines are marked with {@code >}, and the words that programs put over one that is quoted. */
class QuotedMailTest {
    private static final String HEAD = """
            From: Ada Quill <ada@harbour.example>
            To: desk@gazette.example
            Date: Tue, 24 Nov 2026 09:30:00 +0100
            Message-ID: <x@harbour.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Subject: %s

            """;
    private static final String STORY = """
            The lighthouse at Tornmark will be lit again on Friday after eleven dark years, the harbour board said.

            The ferry will see it first.
            """;

    private static final String NOTE =
            "Can you run this? I am on a train, and the mayor is furious, so no calls.\nC.\n\n";

    private static String marked(String text) {
        return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Reading read(String subject, String text) {
        String mail = HEAD.formatted(subject) + text;
        return IngestHarness.readAll(BytesInput.of("m.eml", mail.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    private static void assertStoryAlone(Reading reading) {
        var clean = (Reading.Clean) reading;
        assertEquals(STORY.strip(), clean.content().body().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inizio messaggio inoltrato:\n\nDa: Ufficio stampa <stampa@port.example>\nOggetto: Faro\nData: 20 novembre 2026 alle ore 11:30:15 CET\nA: Ada <ada@harbour.example>",
                "Anfang der weitergeleiteten Nachricht:\n\nVon: Presse <presse@port.example>\nBetreff: Leuchtturm\nDatum: 20. November 2026 um 11:30:15 MEZ\nAn: Ada <ada@harbour.example>",
                "Début du message transféré :\n\nDe: Presse <presse@port.example>\nObjet: Phare\nDate: 20 novembre 2026 à 11:30:15 UTC+1\nÀ: Ada <ada@harbour.example>\nRépondre à: x@port.example",
                "転送されたメッセージ：\n\n差出人: 港湾局 <press@port.example>\n件名: 灯台\n日付: 2026年11月20日 11:30:15 JST\n宛先: Ada <ada@harbour.example>",
                "-------- Wiadomość przekazana dalej --------\nTemat: \tLatarnia\nData: \tFri, 20 Nov 2026 11:30:15 +0100\nNadawca: \tPort <press@port.example>\nAdresat: \tAda <ada@harbour.example>",
                "-------- Пересылаемое сообщение --------\n20.11.2026, 11:30, \"Пресс-служба\" <press@port.example>:",
                "---------- Άρχισε το προωθημένο μήνυμα ----------\nΑπό: Λιμάνι <press@port.example>\nΗμερομηνία: Παρ, 20 Νοε 2026, 11:30\nΘέμα: Φάρος\nΠρος: Ada <ada@harbour.example>",
                "---------- Forwarded message ---------\nFrom: Port <press@port.example>\nDate: Fri, 20 Nov 2026 at 11:30\nSubject: Lamp\nTo: Ada <ada@harbour.example>\nCc: Bob <bob@harbour.example>",
                "전달된 메시지 시작:\n\n보낸 사람: 항만 <press@port.example>\n제목: 등대\n날짜: 2026년 11월 20일 오전 11:30\n받는 사람: Ada <ada@harbour.example>",
                "\u202b---------- הודעה שהועברה ---------\u202c\n\u202bמאת: נמל <press@port.example>\u202c\n\u202bתאריך: יום ו׳, 20 בנוב׳ 2026 ב-11:30\u202c\n\u202bנושא: מגדלור\u202c\n\u202bאל: Ada <ada@harbour.example>\u202c",
                "---------- გადაგზავნილი შეტყობინება ---------\nვისგან: პორტი <press@port.example>\nროდის: პარ, 20 ნოე. 2026, 11:30\nთემატიკა: შუქურა\nვის: Ada <ada@harbour.example>",
                "Továbbított levél kezdete:\n\nFeladó: Kikötő <press@port.example>\nTárgy: Világítótorony\nDátum: 2026. november 20. 11:30:15 CET\nCímzett: Ada <ada@harbour.example>"
            })
    void whatIsForwardedInMarksIsTheStoryWhateverStandsOverIt(String over) {
        assertStoryAlone(read("Fwd: Lamp", NOTE + marked(over + "\n\n" + STORY)));
        assertStoryAlone(read("Lamp", NOTE + marked(over + "\n\n" + STORY) + "\n\nC.\n"));
        assertStoryAlone(read("Fwd: Lamp", NOTE + over + "\n\n" + marked(STORY)));
        assertStoryAlone(read("Fwd: Lamp", NOTE + over + "\n\n" + STORY));
    }

    @Test
    void aMailThatIsMarkedWhollyIsTheStory() {
        assertStoryAlone(read("Fwd: Lamp", marked(STORY)));
        assertStoryAlone(read("Fwd: Lamp", NOTE + marked(STORY)));
        assertStoryAlone(read(
                "Fwd: Lamp",
                NOTE
                        + marked(marked(
                                "Begin forwarded message:\n\nFrom: P <p@port.example>\nSubject: x\nDate: 20 November 2026 at 11:30:15 CET\nTo: Ada <ada@harbour.example>\n\n"
                                        + STORY))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le mer. 18 nov. 2026 à 17:58, Secrétariat de rédaction <\ndesk@gazette.example> a écrit :",
                "On Wed, Nov 18, 2026 at 5:58 PM The Desk of the Gazette\n<desk@gazette.example>\nwrote:",
                "Am Mi., 18. Nov. 2026 um 17:58 Uhr schrieb Redaktion <\ndesk@gazette.example>:",
                "El mié, 18 nov 2026 a las 17:58, Redacción (<desk@gazette.example>)\nescribió:",
                "Em qua., 18 de nov. de 2026 às 17:58, Redação <\ndesk@gazette.example> escreveu:",
                "Il giorno mer 18 nov 2026 alle ore 17:58 Redazione <\ndesk@gazette.example> ha scritto:",
                "Op wo 18 nov 2026 om 17:58 schreef Redactie <\ndesk@gazette.example>:",
                "Den ons 18 nov. 2026 kl 17:58 skrev Redaktionen <\ndesk@gazette.example>:",
                "ke 18. marrask. 2026 klo 17.58 Toimitus (desk@gazette.example)\nkirjoitti:",
                "śr., 18 lis 2026 o 17:58 Redakcja <desk@gazette.example>\nnapisał(a):",
                "st 18. 11. 2026 v 17:58 odesílatel Redakce <desk@gazette.example>\nnapsal:",
                "Szerkesztőség <desk@gazette.example> ezt írta (időpont: 2026. nov. 18.,\nSze, 17:58):",
                "În mie., 18 nov. 2026 la 17:58, Redacția <desk@gazette.example> a\nscris:",
                "ср, 18 нояб. 2026 г. в 17:58, Редакция <desk@gazette.example>:",
                "ср, 18 лист. 2026 р. о 17:58 Редакція <desk@gazette.example> пише:",
                "Στις Τετ 18 Νοε 2026 στις 5:58 μ.μ., ο χρήστης Σύνταξη <\ndesk@gazette.example> έγραψε:",
                "Haber Merkezi <desk@gazette.example>, 18 Kas 2026 Çar, 17:58 tarihinde\nşunu yazdı:",
                "2026年11月18日(水) 17:58 編集部 <desk@gazette.example>:",
                "编辑部 <desk@gazette.example> 于2026年11月18日周三 17:58写道：",
                "2026년 11월 18일 (수) 오후 5:58, 편집부 <desk@gazette.example>님이 작성:",
                "\u202bفي الأربعاء، 18 نوفمبر 2026 في 5:58 م تمت كتابة ما يلي بواسطة \u202aالتحرير\u202c\u200f <\u202adesk@gazette.example\u202c\u200f>:\u202c",
                "\u202bבתאריך יום ד׳, 18 בנוב׳ 2026 ב-17:58 מאת \u202aהמערכת\u202c\u200f <\u202adesk@gazette.example\u202c\u200f>:\u202c",
                "Vào Th 4, 18 thg 11, 2026 vào lúc 17:58 Tòa soạn <\ndesk@gazette.example> đã viết:",
                "Pada Rab, 18 Nov 2026 pukul 17.58 Redaksi <desk@gazette.example>\nmenulis:",
                "ოთხ, 18 ნოე. 2026, 17:58-ზე, რედაქცია <desk@gazette.example> დაწერა:"
            })
    void whatAnAnswerQuotesIsNotInAnyLanguageHoweverItIsBroken(String attribution) {
        String asked =
                "Ada, we need your text before 8 tonight, we close early.\nAnd do not quote the deputy.\n\nThanks,\nYves";

        assertStoryAlone(read("Re: Lamp", STORY + "\n" + attribution + "\n\n" + marked(asked)));
        assertStoryAlone(read("Lamp", STORY + "\n" + attribution + "\n" + marked(asked)));
        assertStoryAlone(read("Re: Lamp", attribution + "\n\n" + marked(asked) + "\n" + STORY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le mer. 18 nov. 2026 à 17:58, Secrétariat <\ndesk@gazette.example> a écrit :",
                "On Wed, Nov 18, 2026 at 5:58 PM Desk <desk@gazette.example> wrote:",
                "śr., 18 lis 2026 o 17:58 Redakcja <desk@gazette.example> napisał(a):"
            })
    void whatStandsUnderSuchALineWithoutMarksIsNotEither(String attribution) {
        assertStoryAlone(
                read("Re: Lamp", STORY + "\n" + attribution + "\n\nAda, where is it?\n\nThe deputy has phoned.\n"));
    }

    @Test
    void whatAnAnswerQuotesWithoutAWordIsNotEither() {
        assertStoryAlone(read("Re: Lamp", STORY + "\n> Ada, where is it?\n> The deputy has phoned.\n"));
    }

    /** A story may quote as such programs do, and may say who wrote to whom. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The board put up a notice:\n\n> The lamp is dark.\n\nNobody read it.",
                "On 18 November 2026 at 17:58 the keeper wrote one line in the log.\n\nIt said that the lamp was dark.",
                "The letter was forwarded to the ministry in May:\n\nFrom there it went to the harbour.",
                "When: Friday 27 November 2026, 18:00\nWhere: the pier\nTickets: lamp@port.example",
                "Anna wrote to the board at lamp@port.example and had no answer.\n\nThe board is looking into it."
            })
    void whatOnlyLooksLikeItStays(String part) {
        var clean = (Reading.Clean) read("Lamp", STORY + "\n" + part + "\n\nThe lamp has been dark since 2015.\n");

        String text = clean.content().body().text();
        for (String words : Pattern.compile("[\\n>]+").splitAsStream(part).toList()) {
            assertTrue(text.contains(words.strip()), text);
        }
        assertTrue(text.startsWith("The lighthouse") && text.endsWith("since 2015."), text);
    }

    @Test
    void aLineThatAFolderOfMailsHasMarkedIsNoQuote() {
        var clean = (Reading.Clean) read("Re: Lamp", STORY + "\n>From the pier it will be seen for eleven miles.\n");

        assertTrue(clean.content().body().text().contains("From the pier it will be seen"), clean.toString());
    }

    /** Somebody may file the text of a mail, as it is seen, in any format. */
    @ParameterizedTest
    @ValueSource(strings = {"m.txt", "m.md", "m.html"})
    void whatWasForwardedAndSavedAsATextIsTheStory(String name) {
        String head =
                "Inizio messaggio inoltrato:\n\nDa: Ufficio stampa <stampa@port.example>\nOggetto: Faro\nData: 20 novembre 2026 alle ore 11:30:15 CET\nA: Ada <ada@harbour.example>\n\n";
        for (String text : List.of(NOTE + marked(head + STORY), NOTE + head + STORY, marked(head + STORY))) {
            boolean html = name.endsWith(".html");
            String filed = html
                    ? "<p>"
                            + text.replace("> ", "")
                                    .replace("<", "&lt;")
                                    .replace("\n\n", "</p><p>")
                                    .replace("\n", "<br>")
                            + "</p>"
                    : text;
            var clean = IngestHarness.clean(name, filed);

            assertEquals(STORY.strip(), clean.content().body().text());
            assertEquals("Faro", clean.content().title());
        }
    }

    @Test
    void aStoryOverAForwardedMailIsHeld() {
        String filed = (STORY + "\n").repeat(4)
                + "Begin forwarded message:\n\nFrom: P <p@port.example>\nSubject: x\nDate: 20 November 2026 at 11:30:15 CET\nTo: Ada <ada@harbour.example>\n\nThe board met in May.\n";

        assertTrue(IngestHarness.refusal("m.txt", filed).contains("another mail"));
    }

    @Test
    void aShortNoteOverAQuotedMailOfNoKnownKindIsHeld() {
        Reading reading = read(
                "Lamp",
                "Please use.\n\n"
                        + marked("From: P <p@port.example>\nSent: Monday\nTo: Ada\nSubject: Lamp\n\n" + STORY));

        assertTrue(reading instanceof Reading.Rejected, reading.toString());
    }
}
