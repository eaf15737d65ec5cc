package dateline.ingest.html;

import dateline.article.PlainText;
import dateline.article.WebUrl;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.markup.RedirectLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Keeps of an element's attributes those that {@link BodyRules} names, with values of the right form. */
final class CleanAttributes {
    private static final Set<String> KEPT_RELATIONS = Set.of("nofollow", "sponsored", "ugc");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern ORDINAL = Pattern.compile("-?\\d{1,5}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern LIST_TYPE = Pattern.compile("[1aAiI]");

    private final Optional<WebUrl> base;

    CleanAttributes(Optional<WebUrl> base) {
        this.base = base;
    }

    /** The clean attributes of this element under its new name, in a fixed order. */
    Attributes of(Element element, String tag) {
        var clean = new Attributes();
        Set<String> own = BodyRules.OWN_ATTRIBUTES.getOrDefault(tag, Set.of());
        for (String name : List.of(
                "href",
                "cite",
                "datetime",
                "title",
                "lang",
                "dir",
                "rel",
                "start",
                "value",
                "type",
                "colspan",
                "rowspan")) {
            boolean known = own.contains(name) || BodyRules.ATTRIBUTES.contains(name);
            if (name.equals("href") && FragmentLink.isIn(element)) {
                note(element).ifPresent(address -> clean.put(name, address));
            } else if (known && element.hasAttr(name)) {
                value(name, element.attr(name)).ifPresent(value -> clean.put(name, value));
            }
        }
        if (own.contains("reversed") && element.hasAttr("reversed")) {
            clean.put("reversed", true);
        }
        return clean;
    }

    /** The language and direction that a division gives to all that stands in it. */
    static Attributes inherited(Element division) {
        var handed = new Attributes();
        for (String name : List.of("lang", "dir")) {
            plainValue(name, PlainText.oneLine(division.attr(name))).ifPresent(value -> handed.put(name, value));
        }
        return handed;
    }

    /** Where a link to a note leads: to the note as it stands on the page. */
    private Optional<String> note(Element link) {
        return base.filter(page -> FragmentLink.isNote(link))
                .flatMap(page -> WebUrl.lenient(link.attr("href"), base))
                .map(WebUrl::toString);
    }

    /** Where a link leads: an address, a mailbox or a telephone; not a place within the same document. */
    Optional<String> link(String text) {
        String plain = RedirectLink.target(PlainText.oneLine(text));
        if (plain.startsWith("#")) {
            return Optional.empty();
        }
        return ContactLink.of(plain).or(() -> address(plain));
    }

    /** An http or https address, absolute. */
    Optional<String> address(String text) {
        return WebUrl.lenient(text, base).map(WebUrl::toString);
    }

    private Optional<String> value(String name, String text) {
        String plain = FieldText.balanced(PlainText.oneLine(text));
        return switch (name) {
            case "href" -> link(text);
            case "cite" -> address(text);
            case "rel" -> Optional.of(relations(plain)).filter(rel -> !rel.isEmpty());
            default -> plainValue(name, plain);
        };
    }

    private static Optional<String> plainValue(String name, String plain) {
        return switch (name) {
            case "lang" -> Optional.of(plain).filter(p -> LANGUAGE.matcher(p).matches());
            case "dir" -> Optional.of(plain.toLowerCase(Locale.ROOT)).filter(Set.of("ltr", "rtl", "auto")::contains);
            case "type" -> Optional.of(plain).filter(p -> LIST_TYPE.matcher(p).matches());
            case "start", "value" ->
                Optional.of(plain).filter(p -> ORDINAL.matcher(p).matches());
            case "colspan", "rowspan" ->
                Optional.of(plain).filter(p -> NUMBER.matcher(p).matches());
            default -> Optional.of(plain).filter(p -> !p.isEmpty());
        };
    }

    private static String relations(String rel) {
        return List.of(rel.toLowerCase(Locale.ROOT).split(" ")).stream()
                .filter(KEPT_RELATIONS::contains)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
