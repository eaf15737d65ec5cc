package dateline.partner;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The HTML that a platform takes in the text of a story (HTML-12). Every list is a part of what a stored body may have.
 *
 * @param elements by name, in lower case
 * @param deepest how many elements may stand within each other
 * @param textInParagraphs whether all text has to stand in a paragraph, a heading, a caption or a cell
 * @param links where links may lead
 * @param pictures which pictures may stand in it
 * @param embeds which players may stand in it
 */
record AllowedHtml(
        Set<String> elements,
        int deepest,
        boolean textInParagraphs,
        AddressRule links,
        PictureRule pictures,
        EmbedRule embeds) {
    /** A body as it is stored is never nested deeper. */
    static final int ANY_DEPTH = 50;

    AllowedHtml {
        elements = Set.copyOf(elements);
    }

    /** The same for a platform that takes no players. */
    AllowedHtml(Set<String> elements, int deepest, boolean textInParagraphs, AddressRule links, PictureRule pictures) {
        this(elements, deepest, textInParagraphs, links, pictures, EmbedRule.NONE);
    }

    /** The names in these texts, parted by spaces. */
    static Set<String> elements(String... names) {
        return Stream.of(names).flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String element) {
        return elements.contains(element);
    }
}
