package dateline.ingest.docx;

import java.util.ArrayList;
import java.util.List;

/** Counts what of a Word document is not taken over. */
final class DocxOmissions {
    private int pictures;
    private int notes;
    private int diagrams;
    private int symbols;
    private int formulas;
    private int readings;
    private int inserted;
    private boolean tracked;

    void picture() {
        pictures++;
    }

    void note() {
        notes++;
    }

    void diagram() {
        diagrams++;
    }

    /** A sign of a font whose signs are unknown. */
    void symbol() {
        symbols++;
    }

    /** One that stands there as text. */
    void formula() {
        formulas++;
    }

    /** How a word is read, in small letters beside it. */
    void reading() {
        readings++;
    }

    /** Another document that is shown inside of this one. */
    void inserted() {
        inserted++;
    }

    /** Whether words of the story are missing. */
    boolean tearsTheText() {
        return notes + diagrams + symbols + inserted > 0;
    }

    void tracked() {
        tracked = true;
    }

    /** One sentence each. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (tracked) {
            sentences.add("The document has tracked changes; it was read as if all were accepted.");
        }
        if (pictures > 0) {
            sentences.add("Pictures in the document were not taken over: " + pictures
                    + ". Give the lead picture's address" + " in a side file (image).");
        }
        if (notes > 0) {
            sentences.add("Footnotes were not taken over: " + notes + ".");
        }
        tell(sentences, diagrams, "Charts and diagrams in the document were not taken over: %d.");
        tell(sentences, symbols, "Signs of a font of symbols that are unknown here were left out: %d. Type them.");
        tell(sentences, formulas, "Formulas were written out in one line of text: %d. See whether they are right.");
        tell(sentences, readings, "Reading aids beside words (ruby) were left out: %d.");
        tell(
                sentences,
                inserted,
                "Documents that are inserted into this one were not taken over: %d. Paste their text.");
        return sentences;
    }

    private static void tell(List<String> sentences, int number, String sentence) {
        if (number > 0) {
            sentences.add(sentence.formatted(number));
        }
    }
}
