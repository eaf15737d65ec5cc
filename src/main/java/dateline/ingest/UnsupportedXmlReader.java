package dateline.ingest;

import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.text.Refusal;
import java.util.regex.Pattern;

/** Recognises XML that is no page, and says why it is not taken. */
final class UnsupportedXmlReader implements ArticleReader {
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]*)[\\s>/]");
    private static final Pattern BEGINNING =
            Pattern.compile("\\A\\s*(?:<\\?xml\\b|<!DOCTYPE\\b|<!ENTITY\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KNOWN_ROOT = Pattern.compile(
            "\\A\\s*(?:<!--.*?-->\\s*)*<(?:rss|feed|rdf:RDF|svg|nitf|newsItem|newsMessage)\\b", Pattern.DOTALL);

    private static final Pattern DECLARING =
            Pattern.compile("<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\\b|<!DOCTYPE[^>\\[]*+\\[", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(InputText input) {
        String text = input.text();
        String head = text.substring(0, Math.min(text.length(), 4_000));
        return BEGINNING.matcher(head).find()
                || KNOWN_ROOT.matcher(head).find()
                || (input.isNamed(".xml") && head.strip().startsWith("<"));
    }

    @Override
    public void read(InputText input, Taker taker) throws Refusal {
        String head = input.text().substring(0, Math.min(input.text().length(), 10_000));
        if (DECLARING.matcher(head).find()) {
            throw new Refusal(
                    "It is XML with a DOCTYPE that declares entities or elements of its own, which may name files and"
                            + " addresses to be read in their place, and is never opened. File it as HTML, Markdown,"
                            + " JSON or text.");
        }
        var root = ROOT.matcher(head);
        String name = root.find() ? " (" + root.group(1) + ")" : "";
        throw new Refusal(
                "It is XML" + name + ", from which no article is read. File it as HTML, Markdown, JSON or text.");
    }
}
