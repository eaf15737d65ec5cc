package dateline.editorial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Body;
import dateline.article.Content;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionDiffTest {
    private static Content content(String title, String text) {
        return Content.builder(title, "world", new Body("<p>" + text + "</p>", text))
                .build();
    }

    private static String marked(Content before, Content after) {
        return VersionDiff.between(before, after).passages().stream()
                .map(passage -> passage.place() + ": "
                        + passage.pieces().stream().map(VersionDiffTest::marked).collect(Collectors.joining()))
                .collect(Collectors.joining(" | "));
    }

    private static String marked(VersionDiff.Piece piece) {
        return switch (piece.kind()) {
            case KEPT -> piece.text();
            case REMOVED -> "-" + piece.text() + "-";
            case ADDED -> "+" + piece.text() + "+";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "It has four lanes.; It has two lanes.; text: It has -four -+two +lanes.",
                "One.~Two.~Three.; One.~Three.; text: -Two.-",
                "One.; One.~Two.; text: +Two.+",
                "One.~Two.; One.~Two.; ''",
                "橋は四車線だ。; 橋は二車線だ。; text: 橋は-四-+二+車線だ。"
            })
    void whatChangedIsToldWordByWord(String before, String after, String expected) {
        assertEquals(
                expected,
                marked(content("Bridge", before.replace("~", "\n\n")), content("Bridge", after.replace("~", "\n\n"))));
    }

    @Test
    void aHeadlineIsComparedToo() {
        assertEquals(
                "title: Bridge -opens-+closes+", marked(content("Bridge opens", "x"), content("Bridge closes", "x")));
    }

    @Test
    void whatIsTooLongForWordsIsToldWhole() {
        String before = words(3_000, "a");
        String after = words(3_000, "b");

        assertEquals("text: -" + before + "-+" + after + "+", marked(content("T", before), content("T", after)));
    }

    private static String words(int count, String letter) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).collect(Collectors.joining(" "));
    }
}
