package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelLinesTest {
    private static final LabelLines LABELS = LabelLines.of("l'essentiel|read more|de todo", "что дальше");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L’essentiel|true",
                "L'ESSENTIEL :|true",
                "Lessentiel|true",
                "Read more|true",
                "Что дальше?|true",
                "L’essentiel de la journée|false",
                "Read|false",
            })
    void aLineIsALabelWhateverItsCaseAndSigns(String line, boolean is) {
        assertEquals(is, LABELS.has(line));
    }
}
