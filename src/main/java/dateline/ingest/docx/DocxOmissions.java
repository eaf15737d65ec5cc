package dateline.ingest.docx;

import java.util.ArrayList;
import java.util.List;

/** Counts what of a Word document is not taken over. */
final class DocxOmissions {
    private int pictures;
    private int notes;
    private boolean tracked;

    void picture() {
        pictures++;
    }

    void note() {
        notes++;
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
        return sentences;
    }
}
