package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.mail.lines.ClassifiedLine;
import dateline.ingest.mail.lines.MailLineKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeftOutLinesTest {
    private static final MailContext CONTEXT = new MailContext(List.of(), "");
    private static final List<String> LINES = List.of(
            "The oldest club of the valley won by two hundredths of a second.",
            "",
            "Results of the men",
            "",
            "1. | Lower Brooks | 15.31",
            "2. | Swamps | 15.33",
            "",
            "All the best from the meadow");

    private static Set<Integer> leftOut(Integer... forDesk) {
        Map<String, ClassifiedLine> kinds = new HashMap<>();
        for (int i = 0; i < LINES.size(); i++) {
            if (LINES.get(i).isBlank()) {
                continue;
            }
            boolean isForDesk = List.of(forDesk).contains(i);
            MailLineKind kind = isForDesk ? MailLineKind.END : MailLineKind.STORY;
            kinds.put(LINES.get(i), new ClassifiedLine(LINES.get(i), kind, 0.99, isForDesk ? 0.99 : 0.01));
        }
        return LeftOutLines.of(LINES, new MailLineKinds(kinds), CONTEXT, false)
                .changes()
                .keySet();
    }

    @Test
    @DisplayName("What heads a table stays where one of its rows does, and goes with all of them")
    void titleOfTable() {
        assertEquals(Set.of(7), leftOut(2, 7));
        assertEquals(Set.of(7), leftOut(2, 5, 7));
        assertEquals(Set.of(2, 4, 5, 7), leftOut(2, 4, 5, 7));
    }
}
