package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Content;
import dateline.ingest.IngestHarness;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories that readers typed into a form of a site, which sends it as a mail: its fields are no part of them, all else is. */
class SubmittedFormTest {
    private static final String STORY = """
            The footbridge at Quillan was hung on Thursday, eleven years after the flood took the old one away.

            “My daughter learnt to swim because of that gap,” said Odile Ferrand, who keeps the mill.

            The first across was a goat. It did not wait for the ribbon.
            """;

    private static Content content(String type, String text) {
        return IngestHarness.clean("form.eml", """
                From: Quillan Post <wordpress@quillan.example>
                To: desk@quillan.example
                Reply-To: o.marchetti@mail.example
                Subject: [Your story] New submission no. 4471
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                Message-ID: <form@quillan.example>
                Content-Type: %s; charset=utf-8

                """.formatted(type) + text).content();
    }

    private static Content plain(String text) {
        return content("text/plain", text);
    }

    private static void assertTold(Content content, String title) {
        assertAll(
                () -> assertEquals(STORY.strip(), content.body().text().strip()),
                () -> assertEquals(title, content.title()),
                () -> assertEquals(
                        List.of("Olivia Marchetti"),
                        content.authors().stream().map(author -> author.name()).toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name|E-mail|Telephone|Headline|Text",
                "Your name|Your e-mail address|Phone number|Title of your story|Your story",
                "Nombre y apellidos|Correo electrónico|Teléfono|Titular|Texto de la noticia",
                "Nom et prénom|Adresse e-mail|Téléphone|Titre de votre article|Votre article",
                "Ihr Name|E-Mail-Adresse|Telefonnummer|Überschrift|Ihre Nachricht",
                "Nome e cognome|Indirizzo e-mail|Cellulare|Titolo|Testo della notizia",
                "O seu nome|E-mail|Telemóvel|Título|Mensagem",
                "Naam|E-mailadres|Telefoonnummer|Titel|Bericht",
                "Namn|E-postadress|Mobilnummer|Rubrik på insändaren|Din insändare",
                "Navn|E-postadresse|Telefon|Overskrift|Innhold",
                "Nimi|Sähköposti|Puhelin|Otsikko|Teksti",
                "Imię i nazwisko|Adres e-mail|Telefon|Tytuł|Treść wiadomości",
                "Jméno a příjmení|E-mail|Telefon|Nadpis|Text zprávy",
                "Meno a priezvisko|E-mailová adresa|Telefónne číslo|Titulok|Váš príspevok",
                "Név|E-mail cím|Telefonszám|Cím|Szöveg",
                "Nume|Adresă de e-mail|Telefon|Titlu|Mesajul dumneavoastră",
                "Ime i prezime|E-mail adresa|Telefon|Naslov|Vaša poruka",
                "Ваше имя|Электронная почта|Телефон|Заголовок|Текст новости",
                "Ім'я|Електронна пошта|Телефон|Заголовок|Текст повідомлення",
                "Име и фамилия|Имейл|Телефон|Заглавие|Съобщение",
                "Ονοματεπώνυμο|Ηλεκτρονικό ταχυδρομείο|Τηλέφωνο|Τίτλος|Κείμενο",
                "Adınız soyadınız|E-posta adresiniz|Telefon|Başlık|Mesajınız",
                "الاسم|البريد الإلكتروني|الهاتف|العنوان|النص",
                "שם מלא|אימייל|טלפון|כותרת|תוכן ההודעה",
                "नाम|ईमेल|फोन|शीर्षक|संदेश",
                "お名前|メールアドレス|電話番号|タイトル|本文",
                "姓名|电子邮件|电话|标题|正文",
                "이름|이메일|연락처|제목|내용",
                "Họ và tên|E-mail|Điện thoại|Tiêu đề|Nội dung",
                "Nama|E-mail|Telepon|Judul|Isi berita"
            })
    @DisplayName("A form in any language gives the headline, the author and the text, and nothing else")
    void aFormIsRead(String name, String address, String telephone, String title, String text) {
        String headline = "Goat is first across the new bridge at Quillan";
        String labelled = """
                %s: Olivia Marchetti
                %s: o.marchetti@mail.example
                %s: 0600 000 417
                %s: %s
                %s:
                """.formatted(name, address, telephone, title, headline, text);
        String below = labelled.replaceAll(": (?=[^\n])", ":\n").replaceAll("(?m)^(.*[^:])$", "$1\n");
        String inline = labelled.strip().replace("\n", " ") + " ";

        assertAll(
                () -> assertTold(plain("New submission:\n\n" + labelled + STORY), headline),
                () -> assertTold(plain(labelled.replace("\n", "\n\n") + STORY), headline),
                () -> assertTold(plain(below + STORY), headline),
                () -> assertTold(plain(inline + STORY), headline),
                () -> assertTold(
                        content(
                                "text/html",
                                labelled.replaceAll("(?m)^(.*?): ?(.*)$", "<b>$1</b> $2<br>") + "<p>"
                                        + STORY.strip().replace("\n\n", "</p><p>") + "</p>"),
                        headline),
                () -> assertTold(
                        content(
                                "text/html",
                                "<table>"
                                        + labelled.replaceAll(
                                                        "(?m)^(.*?): (.*)$", "<tr><td><b>$1</b></td><td>$2</td></tr>")
                                                .replaceAll("(?m)^(.*):$", "<tr><td><b>$1</b></td><td>")
                                        + "<p>" + STORY.strip().replace("\n\n", "</p><p>")
                                        + "</p></td></tr></table>"),
                        headline));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Firma con su nombre?: Sí\nHe leído y acepto la política de privacidad: Aceptado",
                "Datenschutz: Ich habe die Datenschutzerklärung gelesen.",
                "[x] Ik ga akkoord met de voorwaarden",
                "Akkoord met voorwaarden: Ja\nDit bericht is automatisch aangemaakt door quillan.example. Niet beantwoorden.",
                "Terveiset toimitukselle:\nKuva tulee perässä kun poika opettaa. Saa lyhentää!",
                "Message for the editors: The goat is called Bruno.",
                "Foto: IMG-0007.jpg\nAkkoord met voorwaarden: Ja\nVerzonden op 28-11-2026 om 21:06 vanaf IP 192.0.2.188\nDit bericht is automatisch aangemaakt door quillan.example.",
                "Upload: https://quillan.example/files/goat.jpg\nIP: 203.0.113.77",
                "--\nEste mensaje se ha enviado desde el formulario de contacto de Quillan Post (https://quillan.example)",
                "-- \nThis e-mail was sent from a contact form on Quillan Post (https://quillan.example)",
                "---\n\nDate: November 23, 2026\nTime: 9:12 am\nPage URL: https://quillan.example/your-story/\nUser Agent: Mozilla/5.0 (Linux; Android 15)\nRemote IP: 203.0.113.77\nPowered by: Elementor"
            })
    @DisplayName("What stands under the text of a form is none of it")
    void theEndOfAFormIsLeftOut(String end) {
        assertTold(
                plain(
                        "Name: Olivia Marchetti\nE-mail: o.marchetti@mail.example\nHeadline: Goat is first across the bridge\nText:\n"
                                + STORY + "\n" + end + "\n"),
                "Goat is first across the bridge");
    }

    @Test
    @DisplayName("What a form of WordPress sends as it is delivered")
    void theFormOfWordPress() {
        assertTold(
                plain(
                        "De: Olivia Marchetti <o.marchetti@mail.example>\nAsunto: Una cabra cruza el puente antes que nadie\n\nCuerpo del mensaje:\n"
                                + STORY
                                + "\n-- \nEste mensaje se ha enviado desde un formulario de contacto en Quillan Post (https://quillan.example)\n"),
                "Una cabra cruza el puente antes que nadie");
    }

    @Test
    @DisplayName("First and last name in two fields are one author, and a standfirst has a field of its own")
    void twoNames() {
        Content content = plain(
                "Vorname: Olivia\nNachname: Marchetti\nE-Mail: o.marchetti@mail.example\nVerein: Brückenfreunde\nTitel: Ziege geht voran\nVorspann: Elf Jahre nach der Flut steht der Steg\nBeitrag:\n"
                        + STORY);

        assertTold(content, "Ziege geht voran");
        assertEquals(
                "Elf Jahre nach der Flut steht der Steg", content.standfirst().orElse(""));
    }

    @Test
    @DisplayName("Who asks in a form not to be named is not named")
    void nobodyIsNamedWhoAsksNotToBe() {
        Content content =
                plain("Name: Olivia Marchetti\nE-Mail: o.marchetti@mail.example\nÜberschrift: Ziege geht voran\nText:\n"
                        + STORY + "\nName veröffentlichen: Nein\n");

        assertTrue(content.authors().stream().noneMatch(author -> author.name().contains("Marchetti")));
        assertEquals(STORY.strip(), content.body().text());
    }

    @Test
    @DisplayName("A field that stands between headline and text, and that nobody knows, is the story's")
    void factsOfAnEventStay() {
        Content content = plain(
                "Name: Olivia Marchetti\nE-Mail: o.marchetti@mail.example\nTitel: Brückenfest am Mühlbach\nBeginn: Samstag, 12. Dezember, 15 Uhr\nText:\n"
                        + STORY);

        assertTrue(
                content.body().text().startsWith("Beginn: Samstag, 12. Dezember, 15 Uhr"),
                content.body().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anmeldung: Odile Ferrand, Telefon 0561 555 010, E-Mail muehle@quillan.example",
                "Eintritt: frei",
                "Kontakt: muehle@quillan.example",
                "Flour: 500 g\nButter: 250 g\nOven: 180 °C",
                "Results: Quillan 3, Limoux 1",
                "The form is in the town hall."
            })
    @DisplayName("What the typed text ends with stays")
    void theTextOfAFormIsWhole(String last) {
        Content content = plain(
                "Name: Olivia Marchetti\nE-Mail: o.marchetti@mail.example\nHeadline: Goat is first across the bridge\nText:\n"
                        + STORY + "\n" + last + "\n");

        assertTrue(
                content.body().text().replace('\n', ' ').endsWith(last.replace('\n', ' ')),
                content.body().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // an interview
                "Moderator: Who crossed first?\n\nFerrand: A goat. It did not wait for the ribbon, and nobody minded at all.\n\nModerator: And then?\n\nFerrand: Then the band, the mayor, and the rest of us behind them.",
                // a recipe
                "Serves: 4\nTime: 40 minutes\nCheese: 200 g\nMethod: Melt the cheese over a low flame, stir in the milk, and do not leave the pan.\nTip: Eat it on the bridge.",
                // a programme
                "Where: the mill, Quillan\nWhen: Saturday, 3 p.m.\nTickets: 4 euros\nBooking: mill@quillan.example\nProgramme: The band plays first, then the goat is led across, and then everybody may follow it.",
                // a card of a person
                "Name: Odile Ferrand\nBorn: 1961\nLives: in the mill\nMotto: Whoever waits for the ribbon will be second, and whoever does not is a goat.",
                // how to fill in a form
                "Name of the boat:\n\nas it is painted on the bow.\n\nE-mail:\n\nthe address to which the number is sent, not the one of the club.\n\nMessage to the starter:\n\nwhatever the starter must know, for instance that there is a goat on board and that it bites.",
                // results
                "Quillan: 3\nLimoux: 1\nReferee: Ida Gaillard\nNews of the match: The goat ran on to the pitch twice, and the second time it scored, but the goal was not given."
            })
    @DisplayName("Lines of a label and a value that no form has stay")
    void otherLabelsStay(String story) {
        String body = plain(STORY + "\n" + story + "\n").body().text();

        for (String line : story.split("\n+")) {
            assertTrue(body.replace('\n', ' ').contains(line), body);
        }
    }
}
