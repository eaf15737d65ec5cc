package dateline.ingest.text.json;

import java.io.IOException;

/** A document that cannot be read as JSON; the message is a sentence for people. */
public final class JsonFault extends IOException {
    private static final long serialVersionUID = 1L;

    JsonFault(String sentence) {
        super(sentence);
    }

    /** What was wrong, where, and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
