package dateline.ingest.frontmatter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter with any character in it. */
class YamlFormTest {
    /** Where the parser's buffers end, by itself and doubled. */
    private static final List<Integer> BUFFERS = List.of(0, 1_024, 2_048, 8_192);

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "\uD83E\uDDAD seal", "\uD840\uDC00", "\u00E9", "\uFEFFx", "\u00A0x"})
    @DisplayName("a character beyond the first plane is read wherever it stands")
    void anyCharacterIsReadAnywhere(String character) throws Refusal {
        for (int buffer : BUFFERS) {
            for (int before = Math.max(0, buffer - 40); before < buffer + 4; before++) {
                String yaml =
                        "# " + "x".repeat(before) + "\ntitle: Seal " + character + "\ntags: [" + character + "]\n";

                var draft = form(yaml);

                assertEquals(Optional.of("Seal " + character), draft.done().title());
                assertEquals(List.of(character), draft.done().tags());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u0000", "\u001B", "\u0080", "\u009F", "\uD83D", "\uDE00", "\uFFFE", "\uFFFF"})
    @DisplayName("YAML 1.2.2 section 5.1: a character that YAML does not admit is left out, as in any other text")
    void whatYamlDoesNotAdmitIsLeftOut(String character) throws Refusal {
        assertEquals(
                Optional.of("Seal asleep"),
                form("title: Seal " + character + "asleep\n").done().title());
        assertEquals(
                Optional.of("Seal asleep"),
                form("title: Seal asleep\n" + character).done().title());
    }

    @Test
    void aTabStandsBetweenKeyAndValue() throws Refusal {
        var draft = form("title:\tSeal asleep\n \t\nsection:\t\tcoast\t\n");

        assertEquals(Optional.of("Seal asleep"), draft.done().title());
        assertEquals(Optional.of("coast"), draft.done().section());
    }

    private static RawArticleBuilder form(String yaml) throws Refusal {
        var draft = new RawArticleBuilder();
        new YamlForm("the front matter", yaml, 1).apply(draft);
        return draft;
    }
}
