package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please keep this one back until the council has voted on Tuesday.",
                "Bitte erst nach der Pressekonferenz am Mittwoch um 10 Uhr veröffentlichen.",
                "À ne pas mettre en ligne avant mardi 6 heures, merci.",
                "No publicar hasta que hable el alcalde.",
                "Non mettere online prima di giovedì alle 18.",
                "Não publicar antes de sexta-feira, 7h.",
                "Nog niet online zetten, de familie weet het nog niet.",
                "Publicera inte förrän polisen har bekräftat namnet.",
                "Не публиковать до выступления министра.",
                "Nie publikować przed wtorkiem, godz. 12.",
                "下記、出稿します。解禁は二十日の朝です。"
            })
    void whoAsksTheDeskToWaitIsHeard(String line) {
        assertTrue(HoldLines.isSaidToDesk(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cleared by legal, run it whenever you like.",
                "Photos attached, captions are at the foot.",
                "When do you want this, before or after lunch?",
                "Kann sofort raus, Fotos hängen an.",
                "Vous pouvez publier tout de suite.",
                "Best regards, Anna Lindqvist, news desk",
                "I'm on the night bus till seven so ring, don't text.",
                "Bitte auf die Kreisseite, oben. Bild macht Uwe morgen früh im Stall, ich kläre das.",
                "Puść to proszę na jedynkę. Autor prosi o niepodpisywanie.",
                "Lo passo in pagina e ti mando il PDF domani, grazie ancora.",
                "Bugün 15.00'ten önce girersek iyi olur.",
                "下記、出稿します。ご確認ください。"
            })
    void whoAsksForSomethingElseIsNot(String line) {
        assertFalse(HoldLines.isSaidToDesk(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge stays shut until Thursday, when the divers will have finished.",
                "“Do not publish this before the vote,” the minister wrote to three reporters.",
                "Residents were asked to wait for the report, which is to be published in March.",
                "Die Schule bleibt bis Montag geschlossen.",
                "Το παγκάκι που κανείς δεν θέλει να επισκευάσει",
                "이 기사는 광고 이후 계속됩니다",
                "Die Abstimmung läuft noch bis Mittwoch, 20 Uhr",
                "18 éven aluliaknak nem ajánlott, csak 22 óra után nézhető",
                "L'embargo sur le pétrole ne sera pas levé avant mars.",
                "Kolmapäeval avaldatud audit heidab linnavalitsusele ette puudulikku arvestust. Abilinnapea vabandas ja lubas aasta lõpuks korda luua."
            })
    void aStoryMaySpeakOfWaiting(String line) {
        assertFalse(HoldLines.isSaidInStory(line));
    }

    /** What has not come, is not known, or must wait for something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Η πρώτη ταινία θα προβληθεί χωρίς ήχο, γιατί τα ηχεία δεν έχουν φτάσει ακόμη.",
                "상자에는 소금에 절인 전어가 들어 있었고, 보낸 사람은 아직 알려지지 않았다.",
                "não falar com a pedra parada,",
                "Den anden klokke er ikke kommet endnu, så på søndag ringer kun én.",
                "De lift blijft dicht tot de nieuwe kabel er is.",
                "Drugi dzwon jeszcze nie dotarł, więc w niedzielę zabrzmi tylko jeden.",
                "Второй колокол ещё не прибыл, поэтому в воскресенье зазвонит один.",
                "Κανείς δεν μπορεί να αγγίξει το ρολόι μέχρι να στεγνώσει η κόλλα.",
                "İkinci çan henüz gelmedi, bu yüzden pazar günü yalnızca biri çalacak.",
                "霧が晴れるまで船は出ない。",
                "העירייה עדיין ממתינה לאישור המשרד.",
                "Antrasis varpas dar neatvyko, tad sekmadienį skambės tik vienas.",
                "Kukaan ei vielä tiedä, kuka jätti kaksitoista laatikkoa laiturille.",
                "Les archéologues ne diront pas avant le printemps ce que vaut la trouvaille.",
                "Los arqueólogos no dirán hasta la primavera cuánto vale el hallazgo.",
                "Gli archeologi non diranno prima della primavera quanto vale il ritrovamento."
            })
    void aStoryMayTellOfWhatIsNotYet(String line) {
        assertFalse(HoldLines.isSaidInStory(line));
    }

    /** Who waits for a story is no reason to wait with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gaëlle, il nous faut ton papier avant 20 h, on boucle plus tôt ce soir.",
                "Wir brauchen deinen Text vor 20 Uhr, heute ist früher Schluss.",
                "Ci serve il pezzo prima delle otto, stasera chiudiamo presto.",
                "Нам нужен твой текст до восьми, сегодня сдаём номер раньше.",
                "Can you get it to us by six? The page closes early."
            })
    void aDeadlineIsNoRequestToWait(String line) {
        assertFalse(HoldLines.isSaidToDesk(line));
    }

    @Test
    void aHeadlineIsPartedFromWhatItAsks() {
        assertEquals(
                Optional.of(new HoldLines.Parted("Ferry to sail again in March", "DO NOT PUBLISH BEFORE TUESDAY 6 AM")),
                HoldLines.parted("DO NOT PUBLISH BEFORE TUESDAY 6 AM – Ferry to sail again in March"));
    }

    @Test
    void aHeadlineOfTwoPartsStaysWhole() {
        for (String headline : List.of(
                "Wait for it: ferry to sail again in March",
                "Harbour – not before Thursday, says the mayor",
                "Opinion | Hold the line on rents")) {
            assertEquals(Optional.empty(), HoldLines.parted(headline), headline);
        }
    }
}
