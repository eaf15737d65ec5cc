package dateline.ingest.docx;

import dateline.ingest.text.xml.XmlElement;
import java.util.Optional;

/** One of several ways in which a document says the same (ISO/IEC 29500-3 section 9.3), so that it is said once. */
final class DocxChoice {
    private DocxChoice() {}

    /** The first choice that holds something, or what stands there for older programs. */
    static Optional<XmlElement> of(XmlElement alternate) {
        return alternate
                .children("Choice")
                .filter(choice -> choice.children().findAny().isPresent())
                .findFirst()
                .or(() -> alternate.first("Fallback"));
    }
}
