package dateline.ingest.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.html.MarkdownComments;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownCommentsTest {
    private static final String FIRST = "The sluice at Holm stays shut until spring, the harbour board said.";
    private static final String LAST = "Boats wait at the quay, and the ferry sails at noon.";

    private static Reading read(String between) {
        String text = "# Sluice stays shut\n\n" + FIRST + "\n\n" + between + "\n\n" + LAST + "\n";
        return IngestHarness.readAll(BytesInput.of("a.md", text.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    private static String body(String between) {
        Reading reading = read(between);
        assertTrue(reading instanceof Reading.Clean, reading.toString());
        return ((Reading.Clean) reading).content().body().text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% comment %}the keeper sounded odd{% endcomment %}",
                "{%- comment -%}\nthe keeper sounded odd\n\nask his wife too\n{%- endcomment -%}",
                "{% # the keeper sounded odd %}",
                "{%- # the keeper\n     # sounded odd -%}",
                "{% comment %}the keeper sounded odd",
                "{% if false %}the keeper sounded odd{% endif %}",
                "{% unless true %}the keeper sounded odd{% endunless %}",
                "{# the keeper sounded odd #}",
                "{#the keeper sounded odd#}",
                "{#\nthe keeper {{ name }} sounded odd\n#}",
                "{{/* the keeper sounded odd */}}",
                "{{- /* the keeper\nsounded odd */ -}}",
                "{{< comment >}}the keeper sounded odd{{< /comment >}}",
                "{{% private %}}\nthe keeper sounded odd\n{{% /private %}}",
                "{{!-- the keeper {{name}} sounded odd --}}",
                "{{! the keeper sounded odd }}",
                "{/* the keeper sounded odd */}",
                "[//]: # (the keeper (Ann) sounded odd)",
                "[comment]: <> (the keeper sounded odd)",
                "[//]: # \"the keeper sounded odd\"",
                "[note]: # 'the keeper sounded odd'",
                "<!-- the keeper sounded odd -->",
                "<!--\nthe keeper sounded odd\n\nask his wife too\n-->"
            })
    @DisplayName("What an author remarks in the words of a generator is not published")
    void remarksAreNotPublished(String remark) {
        assertEquals(FIRST + "\n\n" + LAST, body(remark));
    }

    @Test
    @DisplayName("A remark within a paragraph leaves the paragraph whole")
    void aRemarkWithinAParagraph() {
        assertTrue(body("The board {# odd #}met twice.").contains("The board met twice."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% comment %}do not publish before Friday noon{% endcomment %}",
                "{# Please hold this until the board has voted on Friday #}",
                "{{/* EMBARGOED UNTIL FRIDAY 10:00 */}}",
                "[//]: # (please do not publish this before the vote on Friday)"
            })
    @DisplayName("A remark that asks to wait holds the story")
    void aRemarkMayAskToWait(String remark) {
        assertFalse(read(remark) instanceof Reading.Clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```liquid\n{% comment %}the keeper{% endcomment %}\n```",
                "Write `{# the keeper #}` for a remark.",
                "Write `{% comment %}` before and `{% endcomment %}` behind it.",
                "    {{!-- the keeper --}}",
                "She said {so} and [so](https://a.example/#x).",
                "[note]: https://a.example/note\n\nSee the [note].",
                "The set {1, 2} # of ships",
                "{% raw %}{# the keeper #}{% endraw %}"
            })
    @DisplayName("Code, links and braces stay")
    void otherBracesStay(String text) {
        assertEquals(text, MarkdownComments.of(text).text());
    }

    @Test
    @DisplayName("The name of a heading is no remark")
    void namesOfHeadingsAreNone() {
        String text = "## What broke {#broke}\n\nThe beam {#beam .old} split # and #} fell.";

        assertTrue(MarkdownComments.of(text).comments().isEmpty());
    }
}
