package dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                " Bridge opens",
                "Bridge opens ",
                "Bridge  opens",
                "Bridge\u00a0opens",
                "Bridge\topens",
                "Bridge\r\nopens",
                "Bridge\u2028opens",
                "Bridge\u0085opens",
                "Bri\u0000dge op\u007fens",
                "Bridge opens\ufffe",
                "\ud800Bridge opens"
            })
    void oneLineHasSingleSpacesAndNoForbiddenCharacter(String text) {
        assertEquals("Bridge opens", PlainText.oneLine(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Br\u00fccke \u00f6ffnet",
                "\u0141\u00f3d\u017a",
                "caf\u00e9",
                "\u6a4b",
                "\ufa19\u8c37\u3055\u3093\u3068\ufa1b\u7530\u3055\u3093",
                "\ud87e\udc00",
                "Tab\tstays",
                "Two\nlines"
            })
    void whatIsCleanStaysAsItIs(String text) {
        assertEquals(text, PlainText.clean(text));
    }

    @Test
    void lettersAreComposed() {
        assertEquals("caf\u00e9", PlainText.oneLine("cafe\u0301"));
        assertEquals("caf\u00e9", PlainText.clean("cafe\u0301"));
    }
}
