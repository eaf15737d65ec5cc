package dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetLabelsTest {
    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1252",
        "Latin1, windows-1252",
        "L1, windows-1252",
        "cp819, windows-1252",
        "ISO_8859-1:1987, windows-1252",
        "ascii, windows-1252",
        "ANSI_X3.4-1968, windows-1252",
        "latin5, windows-1254",
        "GB2312, GB18030",
        "cp936, GB18030",
        "x-sjis, windows-31j",
        "ms_kanji, windows-31j",
        "ksc5601, x-windows-949",
        "csBig5, Big5-HKSCS",
        "' tis-620 ', x-windows-874"
    })
    void aLabelIsReadAsBrowsersReadIt(String label, String charset) {
        assertEquals(Optional.of(Charset.forName(charset)), CharsetLabels.charset(label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"utf-8", "UTF-16", "utf-16le", "iso-8859-15", "iso-8859-2", "windows-1251", "koi8-r", "IBM037"})
    void whatHasNoLargerCharsetStays(String label) {
        assertEquals(Optional.of(Charset.forName(label)), CharsetLabels.charset(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nonsense", "utf 8", "\u00e9"})
    void whatNobodyKnowsIsNone(String label) {
        assertEquals(Optional.empty(), CharsetLabels.charset(label));
    }
}
