package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DividerLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * *",
                "______",
                "⁂",
                "------8<------",
                "--- 8< --- 8< ---",
                "-----------✂-----------",
                "===8<==================",
                "✂ - - - - - -",
                "- - - - >8 - - - -"
            })
    @DisplayName("A line of signs parts, and so does one that says where to cut")
    void parts(String line) {
        assertTrue(DividerLine.isOne(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8<9", "– 8 < 10 –", "-- Anna --", "5 – 8", "✂", "1. 8<"})
    @DisplayName("What says something parts nothing")
    void says(String line) {
        assertFalse(DividerLine.isOne(line));
    }
}
