package dateline.ingest.docx;

import dateline.ingest.text.markup.LinearFormula;
import dateline.ingest.text.xml.XmlElement;
import java.util.Optional;
import java.util.stream.Collectors;

/** A formula of Office MathML (ISO/IEC 29500-1 section 22.1) as it is written in one line of text. */
final class DocxFormula {
    private DocxFormula() {}

    static String text(XmlElement element) {
        return switch (element.name()) {
            case "t" -> element.rawText();
            case "f" -> grouped(element, "num") + "/" + grouped(element, "den");
            case "sSup" -> part(element, "e") + "^" + grouped(element, "sup");
            case "sSub" -> part(element, "e") + "_" + grouped(element, "sub");
            case "sSubSup" -> part(element, "e") + "_" + grouped(element, "sub") + "^" + grouped(element, "sup");
            case "rad" -> degree(element) + "√" + grouped(element, "e");
            case "d" -> delimited(element);
            case "nary" ->
                sign(element, "naryPr", "∫") + limit("_", element, "sub") + limit("^", element, "sup") + " "
                        + part(element, "e");
            case "func" -> part(element, "fName") + " " + part(element, "e");
            case "m" -> "[" + rows(element) + "]";
            case "rPr", "ctrlPr", "radPr", "fPr", "dPr", "sSupPr", "sSubPr", "sSubSupPr", "naryPr", "funcPr", "mPr" ->
                "";
            default -> element.children().map(DocxFormula::text).collect(Collectors.joining());
        };
    }

    private static String part(XmlElement element, String name) {
        return element.first(name).map(DocxFormula::text).orElse("");
    }

    private static String grouped(XmlElement element, String name) {
        return LinearFormula.grouped(part(element, name));
    }

    private static String degree(XmlElement root) {
        String degree = part(root, "deg").strip();
        return degree.isEmpty() || degree.equals("2") ? "" : degree;
    }

    private static String delimited(XmlElement element) {
        String inner = element.children("e").map(DocxFormula::text).collect(Collectors.joining(", "));
        return sign(element, "dPr", "(", "begChr") + inner + sign(element, "dPr", ")", "endChr");
    }

    private static String limit(String mark, XmlElement element, String name) {
        return part(element, name).isBlank() ? "" : mark + grouped(element, name);
    }

    private static String rows(XmlElement matrix) {
        return matrix.children("mr")
                .map(row -> row.children("e").map(DocxFormula::text).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String sign(XmlElement element, String properties, String usual) {
        return sign(element, properties, usual, "chr");
    }

    private static String sign(XmlElement element, String properties, String usual, String name) {
        Optional<XmlElement> said = element.first(properties, name);
        return said.isEmpty()
                ? usual
                : said.flatMap(mark -> mark.attribute("val")).orElse("");
    }
}
