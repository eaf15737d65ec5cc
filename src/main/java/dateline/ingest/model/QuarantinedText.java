package dateline.ingest.model;

import dateline.ingest.text.Refusal;
import dateline.ingest.text.charset.Charsets;
import java.util.Arrays;

/** What was not accepted, as people read it: in whatever charset it is. */
public final class QuarantinedText {
    private QuarantinedText() {}

    /** Its characters; of what is no text, a sentence in their place. */
    public static String of(byte[] bytes) {
        try {
            return Charsets.of(bytes).text();
        } catch (Refusal e) {
            return "(" + e.getMessage() + ")";
        }
    }

    /** The same of its beginning, up to the last line that ends within so many bytes. */
    public static String ofBeginning(byte[] bytes, int most) {
        if (bytes.length <= most) {
            return of(bytes);
        }
        int end = most;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return of(Arrays.copyOf(bytes, end == 0 ? most : end));
    }
}
