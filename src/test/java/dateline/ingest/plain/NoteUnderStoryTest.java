package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says under a story of the story itself, and last sentences that sound like it. */
class NoteUnderStoryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi retter: I en tidligere utgave sto det at ferjen tar 40 biler. Den tar 30.",
                "Vi korrigerar: Bron är 212 meter lång, inte 312.",
                "Klarstellung: Die Fähre nimmt 30 Autos mit, nicht 40.",
                "Richtigstellung vom 4. März: Der Steg gehört der Gemeinde.",
                "Précision : le bac embarque trente voitures.",
                "Nota de la redacción: el puente mide 212 metros.",
                "Precisazione: il traghetto porta trenta auto.",
                "Od redakcji: most ma 212 metrów.",
                "От редакции: паром берёт тридцать машин.",
                "声明：本站转载此文是为了传递更多信息，不代表本站赞同其观点。",
                "免责声明：文中观点仅代表作者本人。",
                "編集部注：橋の長さを訂正しました。",
                "This story was distributed by the Sound News Agency and has not been edited.",
                "This article has been translated from the Welsh with the help of a machine.",
                "This story has not been edited by our staff and is published from a syndicated feed.",
                "This report first appeared in the Saturday edition.",
                "Diese Meldung wurde von der Agentur unverändert übernommen.",
                "Dieser Text ist maschinell übersetzt worden.",
                "Cet article a été traduit automatiquement.",
                "Este texto ha sido distribuido por la agencia y publicado sin edición.",
                "Esta notícia foi distribuída pela Agência do Sul e publicada sem edição.",
                "Questo articolo è stato tradotto automaticamente.",
                "Dit bericht is automatisch overgenomen van het persbureau.",
                "Denne saken er levert av nyhetsbyrået.",
                "Den här artikeln är översatt av en maskin.",
                "Ten tekst został automatycznie przetłumaczony.",
                "Tento text byl převzat z agentury bez úprav.",
                "Этот материал распространён агентством без правок.",
                "Цей текст перекладено автоматично, його поширено агентством.",
                "Bu haber ajans tarafından servis edilmiş, editör müdahalesi yapılmamıştır.",
                "この記事は通信社から配信されたものです。",
                "本文由江风社授权转载，未经许可不得使用。",
                "이 기사는 통신사가 제공한 것으로 편집하지 않았습니다.",
            })
    void theseAreNotes(String line) {
        assertTrue(NoteUnderStory.isOne(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This story has been told on the island for two hundred years.",
                "This text was found in the wall of the school when it was pulled down.",
                "This article of the treaty was never applied.",
                "The text was translated by monks in the eleventh century.",
                "We correct ourselves every day, she says: that is what the log is for.",
                "Vi retter baker for smed når vi kutter i skolen, sier hun.",
                "Dieser Text ist ihr liebster, sagt die Kantorin.",
                "Cet article de la loi n’a jamais été appliqué.",
                "Este texto es el más antiguo del archivo.",
                "Este artículo de la ley nunca se aplicó.",
                "Esta reportagem de 1974 mudou a lei da pesca.",
                "Ten tekst znalazła w szufladzie po babce.",
                "Этот текст она знала наизусть.",
                "Bu yazı taşın üzerinde hâlâ okunuyor.",
                "この記事は港の壁にまだ貼ってある。",
                "本文作者在灯塔里住了四十年。",
                "他在声明中说：船会在周五出发。",
                "In a statement he said: the ferry sails on Friday.",
                "Заявление подписали трое: мэр, лоцман и смотритель.",
            })
    void theseAreTheStorys(String line) {
        assertFalse(NoteUnderStory.isOne(line), line);
    }
}
