package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between a story and the signature under it: farewells and remarks of any wording go, sentences of the story stay. */
class UnderStoryTest {
    private static final List<String> STORY = List.of(
            "The footbridge at Quillan was hung on Thursday, eleven years after the flood took the old one away.",
            "“My daughter learnt to swim because of that gap,” said Odile Ferrand, who keeps the mill.",
            "The first across was a goat. It did not wait for the ribbon, and nobody on either bank minded.");
    private static final String TOLD = String.join("\n\n", STORY);
    private static final String NAME = "Marthe Oldenkamp";

    private static String mail(String type, String text) {
        return "From: " + NAME + " <m.oldenkamp@mill.example>\nTo: Chema Ruiz <desk@quillan.example>\n"
                + "Subject: Goat is first across the bridge\nDate: Mon, 23 Nov 2026 10:00:00 +0100\n"
                + "Message-ID: <goat@mill.example>\nContent-Type: " + type + "; charset=utf-8\n\n" + text;
    }

    private static String plain(String under) {
        return IngestHarness.clean("mail.eml", mail("text/plain", TOLD + "\n\n" + under + "\n"))
                .content()
                .body()
                .text();
    }

    private static String html(String under) {
        String text = Stream.concat(STORY.stream(), under.lines())
                .map(line -> "<p>" + line + "</p>")
                .collect(Collectors.joining("\n"));
        return IngestHarness.clean("mail.eml", mail("text/html", "<html><body>" + text + "</body></html>\n"))
                .content()
                .body()
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hartelijk dank voor de plaatsing en een gezegende advent,",
                "Mit herzlichem Dank für die Mühe und einem schönen Gruß aus der Mühle,",
                "Warmest thanks for all you do, and a merry Christmas,",
                "Avec tous mes remerciements et mes vœux,",
                "Un caro saluto e buon Avvento",
                "Dziękując za wszystko, łączę ukłony,",
                "С наилучшими пожеланиями и благодарностью,",
                "مع خالص الشكر والتقدير",
                "مع أطيب التحيات،",
                "وتفضلوا بقبول فائق الاحترام والتقدير",
                "בתודה מראש ובברכה חמה,",
                "Med önskan om en trevlig första advent,",
                "Jõulutervitustega,",
                "Su pagarba ir padėka,",
                "Með jólakveðju,",
                "S přáním hezkých svátků",
                "Najlepša hvala in lep pozdrav iz mlina,",
                "सादर एवं धन्यवाद सहित,",
                "Trân trọng kính chào,"
            })
    @DisplayName("A farewell over the sender's name is none of the story, however it is worded")
    void aFarewellOfAnyWordingIsLeftOut(String farewell) {
        String signed = farewell + "\n" + NAME + "\nTel. 0600 000 417";

        assertEquals(TOLD, plain(signed));
        assertEquals(TOLD, plain(farewell + "\n\n" + NAME + "\nTel. 0600 000 417"));
        assertEquals(TOLD, html(signed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saygılarımızla kamuoyuna duyurulur.",
                "Basına ve kamuoyuna saygıyla duyurulur.",
                "Se ruega su publicación.",
                "Con preghiera di pubblicazione.",
                "Mit der Bitte um Veröffentlichung.",
                "Wir bitten um Abdruck.",
                "Merci de bien vouloir publier cet article.",
                "Z prośbą o publikację.",
                "Prosíme o zveřejnění.",
                "Просим опубликовать.",
                "Kérjük közzétételét!",
                "Agradecemos a divulgação.",
                "Met verzoek tot plaatsing.",
                "掲載のほど、よろしくお願いいたします。",
                "敬请刊登。",
                "많은 보도 부탁드립니다.",
                "يرجى النشر"
            })
    @DisplayName("What asks for the story to be printed is none of it")
    void aRequestToPrintIsLeftOut(String request) {
        assertEquals(TOLD, plain(request + "\n\n" + NAME + "\nTel. 0600 000 417"));
        assertEquals(TOLD, html(request + "\n" + NAME + "\nTel. 0600 000 417"));
        assertEquals(TOLD, plain(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kolla gärna stavningen Sjöö med två ö, det blev fel i våras.",
                "Please check the spelling of Ferrand, it has two Rs.",
                "Bitte die Schreibweise von Ferrand prüfen.",
                "Merci de vérifier l’orthographe de Ferrand.",
                "Por favor, revisad la grafía de Ferrand.",
                "Controllate la grafia di Ferrand, per favore.",
                "Let op de spelling van Ferrand, graag nog even controleren.",
                "Sprawdźcie proszę pisownię nazwiska Ferrand.",
                "Prosím zkontrolujte pravopis jména Ferrand.",
                "Проверьте, пожалуйста, написание фамилии Ферран.",
                "Tarkistakaa nimen Ferrand kirjoitusasu."
            })
    @DisplayName("A remark on the spelling, over a signature too, is for the desk")
    void aRemarkOnTheSpellingIsLeftOut(String remark) {
        assertEquals(TOLD, plain(remark));
        assertEquals(TOLD, plain(remark + "\n-- \n" + NAME));
        assertEquals(TOLD, html(remark + "\n-- \n" + NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liebe Frau Reinders,\n\nanbei also unser Bericht von der Brücke. Den Titel habe ich in den Betreff gesetzt, letztes Jahr gab es ein wenig Unmut.\n\nEin Foto habe ich leider keines. Falls Sie noch Fragen haben, bin ich bis 20 Uhr zu Hause.",
                "Buenas tardes, Chema:\n\nVa arriba el reportaje para el suplemento, 1.300 caracteres. Dime si te encaja para el domingo.",
                "Hi Chema,\n\nThe story is above, 120 words. I am at the mill until six if you need me, after that there is no signal.",
                "Chema,\n\nla foto del puente te la mando luego desde casa, que aquí no hay cobertura.",
                "Bonjour Madame,\n\nVoici donc notre article sur la passerelle. Je reste à votre disposition, et la chèvre aussi.",
                "Szanowna Pani Redaktor,\n\nprzesyłam tekst o kładce. Zdjęcia wyślę wieczorem, proszę dać znać, czy się zmieści.",
                "Уважаемая редакция!\n\nВысылаю заметку о мосте. Фотографию пришлю вечером, связь плохая."
            })
    @DisplayName("A letter under the story is none of it, from its greeting on")
    void aLetterUnderTheStoryIsLeftOut(String letter) {
        assertEquals(TOLD, plain(letter));
        assertEquals(TOLD, plain(letter + "\n\nMit freundlichem Brückengruß\n" + NAME + "\nTel. 0600 000 417"));
        assertEquals(TOLD, html(letter.replace("\n\n", "\n") + "\nUn abrazo,\n" + NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Many thanks to all who pulled, the mayor added.",
                "Please check the spelling, says the sign that the children painted.",
                "“Merry Christmas,” she said, “and mind the goat.”",
                "With best wishes and a new rope, the bridge was handed to the village.",
                "Thank you for the bridge, it says on the plank.",
                "Who wants to help may call the mill on 0600 000 417.",
                "The way is long, but not for a goat!",
                "Admission: free. Bring a lantern.",
                "Spelling bees will be held on the bridge in May.",
                "Wir bitten um Verständnis, stand auf dem Schild.",
                "Sunday: thanks and good wishes on the quay, 10 o'clock",
                "(Ruiz, 1931)",
                "Danach gab es Glühwein, Suppe und für die Ziege einen Kohlkopf."
            })
    @DisplayName("A last paragraph that is alike stays, over a signature and at the end of a mail")
    void aLastParagraphStays(String paragraph) {
        assertEquals(TOLD + "\n\n" + paragraph, plain(paragraph));
        assertEquals(TOLD + "\n\n" + paragraph, plain(paragraph + "\n\nBest wishes,\n" + NAME + "\nTel. 0600 000 417"));
        assertEquals(TOLD + "\n\n" + paragraph, html(paragraph + "\nBest wishes,\n" + NAME + "\nTel. 0600 000 417"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The letter under the plank was short:\n\nDear finder,\n\nplease feed the goat, and do not tell anybody where the key is.\n\nThe key was under the goat.",
                "The letter was found on Monday.\n\nDear Sir,\n\nplease find enclosed two crowns for the rope, and print my name, if you must.\n\nYour ferryman",
                "Her note to the mayor ended the quarrel.\n\nDear Mayor,\n\nyou were right about the rope and I was wrong about the weather.\n\nOdile",
                "Dear editor,\n\nyour story on the bridge was wrong: my goat was first, and I have a photo of it.\n\nYours, A. Gaillard\n\nDear editor,\n\nplease print that it was a sheep. I attach no picture, for sheep are shy.",
                "Lieber Bürgermeister,\n\nso beginnt das Lied, das die Kinder auf der Brücke sangen, und es hat elf Strophen."
            })
    @DisplayName("A letter that the story tells of stays")
    void aLetterInTheStoryStays(String letter) {
        String body = plain(letter + "\n\nBest wishes,\n" + NAME + "\nTel. 0600 000 417");

        for (String paragraph : letter.split("\n\n")) {
            assertTrue(body.contains(paragraph), body);
        }
    }
}
