package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptBackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Me Darrieu relit ce passage. Tant qu’elle n’a pas rappelé, ça reste chez nous, même pas sur le fil.",
                "This stays between us until the board has met.",
                "Das bleibt unter uns, bis die Familie es weiß.",
                "Ohne ihr Häkchen geht hiervon kein Satz aus dem Haus, auch nicht als Push.",
                "Not a word of it leaves the building before she rings again.",
                "Que no salga de la redacción hasta que llame la abogada.",
                "Resta tra noi finché il sindaco non ha parlato.",
                "Zostaje w szufladzie, dopóki prezes nie powie załodze.",
                "Остаётся между нами, пока не позвонит юрист.",
                "They were happy to talk so long as nobody reads about it before she has told them herself, and I gave my word on that.",
                "El hermano quiere contárselo él, en persona, y le di mi palabra.",
                "Ich habe ihm versprochen, dass er es den Eltern selbst sagen kann.",
                "J'ai promis que rien ne paraîtrait avant qu'il l'ait annoncé lui-même.",
                "Ho promesso che lo dirà lei di persona ai genitori.",
                "Obiecałam mu, że sam powie o tym załodze.",
                "Я обещал, что он сам скажет родителям.",
                "डेस्क ध्यान दे: अकादमी खुद 2 दिसंबर को शाम 5 बजे नाम घोषित करेगी, उससे पहले यह पेज लाइव न करें",
                "Please don't let it go up before the family has been told."
            })
    @DisplayName("A story is kept back by a promise, or stays in the house until something has happened")
    void aStoryIsKeptBack(String note) {
        assertTrue(HoldLines.isSaidToDesk(note), note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What he said about the mayor stays between us.",
                "I promised the club it would be in by Friday.",
                "I promised her a copy of the paper.",
                "Hi Sam, here is the story I promised you: that was the last message he sent before his ship left.",
                "I'm not in until Thursday, run it when you like.",
                "I gave him the text to read.",
                "Le di el texto a Marta para que lo lea.",
                "I gave her my word that we'd spell the name right.",
                "Ich habe ihr versprochen, das Foto zurückzuschicken.",
                "He promised the voters that he would tell them himself what it cost.",
                "J'ai promis une tarte à la rédaction."
            })
    @DisplayName("Other promises and secrets keep nothing back")
    void otherPromisesKeepNothingBack(String note) {
        assertFalse(HoldLines.isSaidToDesk(note), note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الخبر جاهز للنشر فوراً. أرجو فقط الانتباه إلى كتابة اسم الوزير بالألف المقصورة.",
                "Rodzina wie, ksiądz wie, burmistrz wie – puszczajcie od razu. Zdjęcie z archiwum OSP, podpis: fot. zbiory rodzinne. Proszę tylko nie skracać cytatu córki.",
                "Živijo, to lahko gre gor takoj, podelitev je bila v soboto zvečer.",
                "You can run it right away. Please don't cut the last line.",
                "Der Text kann sofort online. Bitte den letzten Absatz nicht kürzen.",
                "Vous pouvez le publier tout de suite. Merci de ne pas couper la citation.",
                "Sak til i dag: brua på Skarvøya",
                "Her er saken, den kan gå ut så snart dere har satt den. Kutt gjerne siste avsnitt.",
                "te lo giro pulito. Due cose: il cognome è Mazzocchin con due zeta, non toccarlo; e se a pagina 14 non ci sta, taglia pure dal fondo, l'ultimo capoverso si può sacrificare. La foto di Elena arriva verso le cinque, ma il pezzo va benissimo anche senza."
            })
    @DisplayName("A note that sets a story free, or asks for care alone, does not hold it")
    void aNoteThatSetsFreeHoldsNothing(String note) {
        assertFalse(HoldLines.isSaidToDesk(note), note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can run it right away on paper. Please don't put it online before the council has voted on Tuesday.",
                "The first part can go up now. Hold the second until the family has been told.",
                "Der Text kann sofort gesetzt werden. Bitte erst nach der Pressekonferenz am Mittwoch um 10 Uhr veröffentlichen.",
                "It can't go up right away, wait for the police to confirm the name."
            })
    @DisplayName("What may go at once in part, or not at once, is held")
    void whatMayGoInPartIsHeld(String note) {
        assertTrue(HoldLines.isSaidToDesk(note), note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Một tờ báo bị phạt vì đăng tin trước giờ cấm vận",
                "Bài: báo bị phạt và phá lệnh cấm đưa tin",
                "Zeitung verurteilt, weil sie Sperrfrist gebrochen hat",
                "Paper fined for breaking embargo on prize",
                "Un journal condamné pour avoir publié avant l'heure",
                "Газету оштрафовали за публикацию до срока"
            })
    @DisplayName("A headline on somebody's embargo holds nothing")
    void newsOfAnEmbargoHoldsNothing(String headline) {
        assertFalse(HoldLines.isSaidToDesk(headline), headline);
        assertFalse(HoldLines.isSaidInStory(headline), headline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Last time we were fined, so please don't publish before the ceremony is over.",
                "Wer die Sperrfrist bricht, wird abgemahnt: bitte nicht vor Mittwoch 10 Uhr veröffentlichen."
            })
    @DisplayName("Who reminds of a fine and asks to wait is heard")
    void whoRemindsOfAFineIsHeard(String note) {
        assertTrue(HoldLines.isSaidToDesk(note), note);
    }
}
