package dateline.ingest.page.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What the names of RDFa mean at one place of the page: the vocabulary and the prefixes that its elements declare (RDFa Lite
 * 1.1, section 2; {@code xmlns:} as in RDFa 1.0), over the prefixes that need no declaration.
 *
 * @param vocab address of the vocabulary of names without a prefix; empty when none is declared
 */
record RdfaVocabulary(String vocab, Map<String, String> prefixes) {
    private static final String SCHEMA = "schema.org/";
    private static final String XMLNS = "xmlns:";
    private static final int MOST_PREFIXES = 50;

    /** RDFa's initial context, as far as it speaks of stories, and what pages use as if it were in it. */
    static final RdfaVocabulary INITIAL = new RdfaVocabulary(
            "",
            Map.of(
                    "schema", "http://schema.org/",
                    "og", "http://ogp.me/ns#",
                    "article", "http://ogp.me/ns/article#",
                    "dc", "http://purl.org/dc/terms/",
                    "dcterms", "http://purl.org/dc/terms/",
                    "dct", "http://purl.org/dc/terms/",
                    "dc11", "http://purl.org/dc/elements/1.1/",
                    "rnews", "http://iptc.org/std/rNews/2011-10-07#"));

    /** Before what our names have, the beginning of the address without its scheme. */
    private static final Map<String, String> KNOWN = Map.of(
            SCHEMA,
            "",
            "iptc.org/std/rnews/2011-10-07#",
            "",
            "ogp.me/ns#",
            "og:",
            "ogp.me/ns/article#",
            "article:",
            "purl.org/dc/terms/",
            "dcterms.",
            "purl.org/dc/elements/1.1/",
            "dc.");

    /** The one that holds inside this element. */
    RdfaVocabulary within(Element element) {
        String declared = element.attr("vocab").strip();
        Map<String, String> more = new HashMap<>(prefixes);
        List<String> words = TokenList.of(element.attr("prefix"));
        for (int i = 0; i + 1 < words.size() && more.size() < MOST_PREFIXES; i += 2) {
            String prefix = words.get(i);
            if (prefix.endsWith(":")) {
                more.put(prefix.substring(0, prefix.length() - 1).toLowerCase(Locale.ROOT), words.get(i + 1));
            }
        }
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith(XMLNS) && more.size() < MOST_PREFIXES) {
                more.put(attribute.getKey().substring(XMLNS.length()), attribute.getValue());
            }
        }
        return new RdfaVocabulary(declared.isEmpty() ? vocab : declared, more);
    }

    /**
     * Whether this element, which has attributes, declares names.
     *
     * @param typed whether it begins a thing
     */
    static boolean isDeclaredBy(Element element, boolean typed) {
        return element.attributes().hasKey("vocab")
                || element.attributes().hasKey("prefix")
                || ((typed || element.normalName().equals("html")) && hasNamespaces(element));
    }

    private static boolean hasNamespaces(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith(XMLNS)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The name under which we know what this one means: a property of schema.org or rNews by its own name ({@code headline}),
     * one of Open Graph or Dublin Core as {@code meta} elements write it ({@code og:title}, {@code dcterms.created}). A name
     * that stands alone, with no vocabulary to it, is taken for one of schema.org, for which it is nearly always meant.
     */
    Optional<String> name(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            return vocab.isEmpty() ? Optional.of(word) : known(vocab + word);
        }
        String prefix = word.substring(0, colon).toLowerCase(Locale.ROOT);
        String space = prefixes.get(prefix);
        return known(space == null ? word : space + word.substring(colon + 1));
    }

    private static Optional<String> known(String address) {
        int scheme = address.indexOf("://");
        String bare = scheme < 0 ? address : address.substring(scheme + 3);
        for (var space : KNOWN.entrySet()) {
            if (bare.regionMatches(true, 0, space.getKey(), 0, space.getKey().length())) {
                return Optional.of(
                        space.getValue() + bare.substring(space.getKey().length()));
            }
        }
        return Optional.empty();
    }
}
