package dateline.ingest.text.byline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylineNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "अनुराधा तिवारी",
                "রহিমা খাতুনী",
                "மீனா குமாரி",
                "ਹਰਪ੍ਰੀਤ ਕੌਰੀ",
                "మీనా కుమారి",
                "มาลี ใจดี",
                "Ada Quill",
                "Ada Quill Jr."
            })
    void aNameKeepsTheVowelAtItsEnd(String name) {
        assertEquals(List.of(name), BylineNames.in(name));
    }
}
