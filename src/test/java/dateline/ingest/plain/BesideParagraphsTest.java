package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that pages put between and under the paragraphs of a story, and such as look alike and are its own. */
class BesideParagraphsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Type your email…",
                "The Ferry Letter is a reader-supported publication. To receive new posts, become a subscriber.",
                "Thanks for reading The Ferry Letter! This post is public so feel free to share it.",
                "Copyright Harbour Gazette.",
                "© 2026 Sound Ferries and Docks",
                "Why the last lighthouse keeper came back Read more",
                "Der Hafen, der nicht sterben will Weiterlesen",
                "Veja os vídeos mais assistidos da semana",
                "Jump to Recipe",
                "S’abonner",
                "Suscríbete",
                "Jetzt anmelden",
            })
    void theseAreBesideTheStory(String line) {
        assertTrue(Boilerplate.isLine(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright law is to be written anew, the minister said.",
                "Her teachers wanted the boys to read more",
                "Thanks for reading the letter aloud, he told her.",
                "Suscríbete a lo que crees, decía su abuela.",
                "The recipe was printed on the back of the ticket.",
            })
    void theseAreOfTheStory(String line) {
        assertFalse(Boilerplate.isLine(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A correction was made on May 3, 2026: The ferry has nine decks, not eight.",
                "When we learn of a mistake, we say so here.",
                "If you spot an error in our reporting, please tell us.",
                "An earlier version of this article misstated the name of the ship.",
                "Vous avez repéré une erreur ? Écrivez-nous.",
                "Нашли опечатку? Выделите её и нажмите Ctrl+Enter.",
            })
    void theseAreToldOfTheStory(String line) {
        assertTrue(BoxLabel.isEndNote(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If you see smoke, the harbour master said, you run.",
                "A correction of the river began in 1871.",
                "When we find the money we will repair the pier, she said.",
            })
    void theseAreNotToldOfIt(String line) {
        assertFalse(BoxLabel.isEndNote(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ansel Rowe|Ansel works on the night desk. He lives in Leeds with two cats.|true",
                "Ansel Rowe|Rowe is the Courier’s harbour correspondent.|true",
                "Ansel Rowe|Rowe, a baker and essayist, writes from Hull.|true",
                "Marta Linde|Marta schreibt über Häfen und Werften.|true",
                "Ana Ruiz|Ana escribe de puertos desde 2014.|true",
                "Ansel Rowe|Anselm works on the night desk.|false",
                "Ansel Rowe|Rowe told the court that he had seen nothing.|false",
                "Ansel|Ansel is the name of the ship.|false",
            })
    void whoTheAuthorIsMayBeToldByOneName(String author, String line, boolean is) {
        assertEquals(is, AuthorBiography.isOf(List.of(author), line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "First published on Wed 13 May 2026 08.05 BST|true",
                "Erstmals veröffentlicht am 3. Mai 2026|true",
                "Publicado por primera vez el 3 de mayo de 2026|true",
                "Published on Wed 13 May 2026|false",
                "His first published novel came out in 2019|false",
            })
    void whenItCameOutFirstIsTold(String line, boolean is) {
        assertEquals(is, ChangeTime.isFirst(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Haberler > Yaşam > 1.700 yıllık zeytin ağacı emekli edildi|true",
                "Home › News › Local › Ferry sold for one pound|true",
                "Harbour > town: why the mayor of Whitcombe has sold the last ferry for one pound|false",
            })
    void theWayToThePageIsNoHeadline(String line, boolean is) {
        assertEquals(is, Boilerplate.isNoTitle(line));
    }
}
