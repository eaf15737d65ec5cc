package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndentedParagraphsTest {
    @Test
    @DisplayName("Paragraphs that an indent alone begins are parted, in Latin and in scripts without spaces")
    void parted() {
        assertEquals(
                "The ferry to Skarholm ran again on Monday after nine weeks in\nthe dock.\n\nIts captain said that the new engine was quiet enough to hear\nthe gulls.",
                IndentedParagraphs.parted(
                        "    The ferry to Skarholm ran again on Monday after nine weeks in\nthe dock.\n    Its captain said that the new engine was quiet enough to hear\nthe gulls."));
        assertEquals(
                "十年前に閉校した町立北小学校の音楽室が喫茶店に\n生まれ変わった。\n\n机や椅子は当時のままで、黒板には品書きが書かれて\nいる。",
                IndentedParagraphs.parted("　十年前に閉校した町立北小学校の音楽室が喫茶店に\n生まれ変わった。\n　机や椅子は当時のままで、黒板には品書きが書かれて\nいる。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The wind went down to the harbour wall and sat\n   beside the boats\nand nobody who passed it there that night could say\n   whether it slept",
                "- a list whose first item is much longer than its line can hold\n  and so goes on\n- and another that is as long as the first one was, and more\n  than that",
                "    All lines of this block are indented, as a quotation may be.\n    So this one is as well, and it begins no paragraph of its own.",
                "One line only.",
                "Score by quarters\n  Oakhaven 3 0 6 8\n  Trenton 7 7 0 0"
            })
    @DisplayName("Verse, lists, quotations and tables stay as they are")
    void stays(String text) {
        assertEquals(text, IndentedParagraphs.parted(text));
    }
}
