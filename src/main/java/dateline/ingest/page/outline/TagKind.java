package dateline.ingest.page.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What an element is by its tag: of the line of text that it stands in, a picture or film, or none that shows text. */
public final class TagKind {
    /** Elements whose text is never shown as text. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "select",
            "option",
            "textarea",
            "canvas",
            "audio",
            "video",
            "button",
            "input",
            "map",
            "datalist",
            "dialog",
            "title");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "img", "picture", "source", "br", "meta", "link",
            "amp-img");

    /** Elements that show something. */
    public static final Set<String> MEDIA = Set.of(
            "img",
            "picture",
            "video",
            "audio",
            "iframe",
            "embed",
            "object",
            "amp-img",
            "amp-video",
            "amp-iframe",
            "amp-youtube",
            "amp-vimeo",
            "amp-dailymotion",
            "amp-instagram",
            "amp-twitter",
            "amp-facebook",
            "amp-tiktok",
            "lite-youtube",
            "lite-vimeo");

    private static final int SHOWS_NO_TEXT = 1;
    private static final int IS_INLINE = 2;
    private static final int IS_MEDIUM = 4;

    /** What the sets above say of each tag that is in any of them, so that one look is enough. */
    private static final Map<String, Integer> KINDS = kinds();

    private TagKind() {}

    private static Map<String, Integer> kinds() {
        var kinds = new HashMap<String, Integer>();
        WITHOUT_TEXT.forEach(tag -> kinds.merge(tag, SHOWS_NO_TEXT, Integer::sum));
        INLINE.forEach(tag -> kinds.merge(tag, IS_INLINE, Integer::sum));
        MEDIA.forEach(tag -> kinds.merge(tag, IS_MEDIUM, Integer::sum));
        return Map.copyOf(kinds);
    }

    /** To be asked what it is with the methods below. */
    static int of(String tag) {
        Integer kind = KINDS.get(tag);
        return kind == null ? 0 : kind;
    }

    static boolean showsNoText(int kind) {
        return (kind & SHOWS_NO_TEXT) != 0;
    }

    static boolean isInline(int kind) {
        return (kind & IS_INLINE) != 0;
    }

    static boolean isMedium(int kind) {
        return (kind & IS_MEDIUM) != 0;
    }
}
