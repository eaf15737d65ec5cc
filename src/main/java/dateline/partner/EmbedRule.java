package dateline.partner;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Which players of other services a platform shows in a frame. A stored body has a link to each player, alone in its
 * paragraph or figure.
 *
 * @param addresses of the players, each as a whole
 */
record EmbedRule(List<Pattern> addresses) {
    static final EmbedRule NONE = new EmbedRule(List.of());

    EmbedRule {
        addresses = List.copyOf(addresses);
    }

    /** The players whose addresses have one of these forms. */
    static EmbedRule of(String... forms) {
        return new EmbedRule(List.of(forms).stream().map(Pattern::compile).toList());
    }

    boolean takes(String address) {
        return addresses.stream().anyMatch(form -> form.matcher(address).matches());
    }

    /** Makes a frame of each link in this body that stands alone for a player. */
    void frame(Element body) {
        body.select("a[href]").stream()
                .filter(link -> takes(link.attr("href")) && isAlone(link))
                .forEach(link -> link.replaceWith(
                        new Element("iframe").attr("src", link.attr("href")).attr("title", link.text())));
    }

    private static boolean isAlone(Element link) {
        Element place = link.parent();
        return place != null
                && (place.nameIs("p") || place.nameIs("figure"))
                && place.ownText().isBlank()
                && place.children().stream().allMatch(child -> child.equals(link) || child.nameIs("figcaption"));
    }
}
