package dateline.ingest.page.outline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the link that a block is, or holds. */
public final class BlockLink {
    private static final int LEVELS = 5;

    private static final Pattern TO_TAG = Pattern.compile(
            "/(?:tags?|tagged|topics?|hashtags?|keywords?|themen?|themes?|schlagwort|schlagworte|etiquetas?|temas?|argomenti|trefwoorden|mots?|mot-cle|tagi|etiket|label)/[^/?#]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_CATEGORY = Pattern.compile(
            "/(?:category|categories|categoria|categorias|categorie|kategorie|kategorien|kategori|kategoria|rubrik|rubriken|rubrique|rubriques|ressort|sections?|seccion|secciones)/[^/?#]",
            Pattern.CASE_INSENSITIVE);

    private BlockLink() {}

    /** Whether the address is made as those of a site's tags are. */
    public static boolean leadsToTag(Element link) {
        return TO_TAG.matcher(link.attr("href")).find();
    }

    /** Whether the address is made as those of a site's sections are. */
    public static boolean leadsToCategory(Element link) {
        return TO_CATEGORY.matcher(link.attr("href")).find();
    }

    /** The address of the first link around or in the block, as it is written. */
    public static Optional<String> of(Block block) {
        return element(block).map(link -> link.attr("href"));
    }

    /** The first link around or in the block. */
    public static Optional<Element> element(Block block) {
        for (TextNode node : block.nodes()) {
            Element at = node.parent();
            for (int level = 0; at != null && level < LEVELS; level++) {
                if (at.normalName().equals("a")) {
                    return Optional.of(at);
                }
                at = at.parent();
            }
        }
        return Optional.empty();
    }

    /** All the links around or in the block, in their order. */
    public static List<Element> all(Block block) {
        var links = new LinkedHashSet<Element>();
        for (TextNode node : block.nodes()) {
            Element at = node.parent();
            for (int level = 0; at != null && level < LEVELS; level++) {
                if (at.normalName().equals("a")) {
                    links.add(at);
                    break;
                }
                at = at.parent();
            }
        }
        return List.copyOf(links);
    }

    /** Whether two absolute addresses are of one page: scheme, {@code www.}, query, fragment and a last slash aside. */
    public static boolean isSamePage(String one, String other) {
        return bare(one).equalsIgnoreCase(bare(other));
    }

    private static String bare(String address) {
        int scheme = address.indexOf("://");
        String bare = scheme < 0 ? address : address.substring(scheme + 3);
        for (char end : new char[] {'#', '?'}) {
            int at = bare.indexOf(end);
            bare = at < 0 ? bare : bare.substring(0, at);
        }
        bare = bare.startsWith("www.") ? bare.substring(4) : bare;
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
