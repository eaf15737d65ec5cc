package dateline.ingest.text.markup;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the place of something that is embedded, and sentences of stories that sound like it. */
class ReaderPromptsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Treść niedostępna. Sprawdź ustawienia prywatności.",
                "This content is not available. Please check your cookie settings.",
                "Inhalt nicht verfügbar. Bitte passen Sie Ihre Privatsphäre-Einstellungen an.",
                "Contenu indisponible : modifiez vos paramètres de confidentialité.",
                "Video no disponible. Revise sus ajustes de privacidad.",
                "Indholdet er ikke tilgængeligt. Tjek dine cookie-indstillinger.",
                "Obsah není k dispozici. Upravte nastavení soukromí.",
                "Содержимое недоступно. Проверьте настройки конфиденциальности.",
                "İçerik görüntülenemiyor. Gizlilik ayarlarınızı kontrol edin.",
                "このコンテンツは表示できません。プライバシー設定をご確認ください。",
            })
    void whatCannotBeShownIsNoParagraph(String line) {
        assertTrue(ReaderPrompts.isInPlaceOfEmbed(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The video is not available, for the privacy of the family, the court said.",
                "Das Protokoll ist nicht verfügbar, sagt der Datenschutzbeauftragte.",
                "The minister was not available to speak of the cookies.",
                "Check your settings before winter, the engineer advises.",
            })
    void aStoryMaySpeakOfThem(String line) {
        assertFalse(ReaderPrompts.isInPlaceOfEmbed(line));
    }
}
