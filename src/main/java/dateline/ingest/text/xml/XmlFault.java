package dateline.ingest.text.xml;

import java.io.IOException;

/** A document that cannot be read as XML, or must not be; the message is a sentence for people. */
public final class XmlFault extends IOException {
    private static final long serialVersionUID = 1L;

    XmlFault(String sentence) {
        super(sentence);
    }

    /** What was wrong, where, and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
