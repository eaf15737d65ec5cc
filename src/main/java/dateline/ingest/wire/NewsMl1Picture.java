package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.text.xml.XmlElement;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A picture of NewsML 1: a component with its forms, of which the widest is taken, and with its caption. */
final class NewsMl1Picture {
    static final Pattern CAPTION = Pattern.compile(".*(?:caption|legend|cutline|leyenda|pie de foto).*");

    private NewsMl1Picture() {}

    /** The picture; nothing for one without an address on the web. */
    static Optional<Picture> of(XmlElement component) {
        Optional<String> credit = said(component, "CreditLine")
                .or(() -> said(component, "ByLine"))
                .or(() -> said(component, "CopyrightLine"));
        return component
                .descendants("ContentItem")
                .filter(content -> content.attribute("Href").orElse("").startsWith("http"))
                .filter(content -> NewsMl1Component.formal(content, "MimeType").isEmpty()
                        || NewsMl1Component.formal(content, "MimeType").startsWith("image/"))
                .max(Comparator.comparingInt(content -> number(content, "Width")))
                .map(content -> new Picture(
                        content.attribute("Href"),
                        Optional.empty(),
                        caption(component),
                        credit,
                        Optional.of(number(content, "Width"))
                                .filter(width -> width > 0)
                                .map(String::valueOf),
                        Optional.of(number(content, "Height"))
                                .filter(height -> height > 0)
                                .map(String::valueOf),
                        Optional.of(NewsMl1Component.formal(content, "MimeType"))
                                .filter(type -> !type.isEmpty()),
                        Optional.empty()));
    }

    private static Optional<String> caption(XmlElement component) {
        Stream<String> told = Stream.concat(Stream.of(component), NewsMl1Component.within(component))
                .filter(part -> CAPTION.matcher(NewsMl1Component.role(part)).matches())
                .flatMap(part -> part.descendants("DataContent"))
                .flatMap(data -> data.said().stream());
        Stream<String> lines = component
                .descendants("NewsLine")
                .filter(line -> CAPTION.matcher(
                                NewsMl1Component.formal(line, "NewsLineType").toLowerCase(Locale.ROOT))
                        .matches())
                .flatMap(line -> line.first("NewsLineText").flatMap(XmlElement::said).stream());
        return Stream.concat(told, lines).findFirst();
    }

    private static Optional<String> said(XmlElement component, String line) {
        return Stream.concat(Stream.of(component), NewsMl1Component.within(component))
                .flatMap(part -> part.all("NewsLines", line))
                .flatMap(found -> found.said().stream())
                .findFirst();
    }

    private static int number(XmlElement content, String property) {
        return content.all("Characteristics", "Property")
                .filter(found -> found.attribute("FormalName").orElse("").equalsIgnoreCase(property))
                .flatMap(found -> found.attribute("Value").stream())
                .filter(value -> value.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}
