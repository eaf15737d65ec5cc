package dateline.ingest.docx;

import dateline.ingest.model.Input;
import dateline.ingest.model.PastedMail;
import dateline.ingest.model.StreamReader;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.xml.XmlFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a Word document (Office Open XML, ISO/IEC 29500, transitional or strict): one article. */
public final class DocxReader implements StreamReader {
    private final PastedMail mail;

    /** Reads a document that begins with the head of a mail as that mail. */
    public DocxReader(PastedMail mail) {
        this.mail = mail;
    }

    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("PK\u0003\u0004") && text.contains("word/");
    }

    @Override
    public void read(Input input, Taker taker) {
        try (InputStream bytes = input.open()) {
            var parts = DocxParts.of(bytes);
            var article = new DocxItem(parts);
            if (article.isEmpty()) {
                taker.refuse("", "The document has no text. If the text is in a picture, type it.");
            } else {
                taker.take("", article.rawArticle(mail));
            }
        } catch (DocxParts.Fault e) {
            taker.refuse("", e.sentence());
        } catch (Refusal e) {
            taker.refuse("", e.reason());
        } catch (XmlFault e) {
            taker.refuse("", "The document is damaged: " + e.sentence());
        } catch (IOException e) {
            taker.refuse("", "The document is damaged or encrypted. Open it in a word processor and save it again.");
        }
    }
}
