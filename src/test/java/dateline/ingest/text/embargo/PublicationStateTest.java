package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationStateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Status|Draft",
                "Estado|Borrador",
                "Statut|Brouillon",
                "Stato|In bozza",
                "Situação|Rascunho",
                "Status|Entwurf",
                "Sichtbarkeit|Privat",
                "Stav|Rozpracováno",
                "Stan|Szkic",
                "Tila|Luonnos",
                "Állapot|Piszkozat",
                "Stare|Ciornă",
                "Durum|Taslak",
                "Статус|Черновик",
                "Видимость|Скрыто",
                "Стан|Чернетка",
                "Κατάσταση|Πρόχειρο",
                "الحالة|مسودة",
                "סטטוס|טיוטה",
                "स्थिति|मसौदा",
                "상태|임시저장",
                "노출|비공개",
                "状態|下書き",
                "公開設定|非公開",
                "状态|草稿",
                "สถานะ|ฉบับร่าง",
                "Trạng thái|Bản nháp",
                "Published|No",
                "Veröffentlicht|Nein"
            })
    @DisplayName("A draft is one by the word of any program, in any language")
    void aDraftIsOne(String label, String value) {
        assertTrue(EmbargoRow.draftOf(label, value).isPresent());
        assertTrue(EmbargoRow.draftIn(label + ": " + value).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Status|Published",
                "Estado|Jalisco",
                "Estado|Publicado",
                "Stato|Italia",
                "상태|게시됨",
                "노출|공개",
                "状態|公開済み",
                "State|Private",
                "Type|Draft",
                "Status|draft law passed in committee",
                "Previous state|Draft",
                "Published|28 November 2026"
            })
    @DisplayName("What is published, and a field of something else, is none")
    void otherFieldsAreNone(String label, String value) {
        assertFalse(EmbargoRow.draftOf(label, value).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published",
                "objavljeno",
                "objavené",
                "publikováno",
                "opublikowano",
                "опубликовано",
                "опубліковано",
                "публикувано",
                "Veröffentlicht",
                "publié",
                "publicado",
                "pubblicato",
                "gepubliceerd",
                "publicerad",
                "publisert",
                "udgivet",
                "julkaistu",
                "megjelent",
                "publicat",
                "δημοσιεύτηκε",
                "yayınlandı",
                "منشور",
                "פורסם",
                "प्रकाशित",
                "公開済み",
                "已发布",
                "게시됨",
                "diterbitkan"
            })
    @DisplayName("Published is published in any language")
    void publishedIsPublished(String word) {
        assertTrue(PublicationState.isPublished(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concept",
                "neobjavljeno",
                "не опубликовано",
                "nieopublikowane",
                "no publicado",
                "非公開",
                "비공개",
                "hidden"
            })
    @DisplayName("What denies it is not")
    void whatDeniesItIsNot(String word) {
        assertFalse(PublicationState.isPublished(word));
    }
}
