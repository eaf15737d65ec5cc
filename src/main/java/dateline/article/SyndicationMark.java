package dateline.article;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says of a picture, a film or a recording in a body whether partners may have it: the attribute {@code data-syndicate},
 * which stands in the store and in the article form, and in nothing that is public.
 */
public final class SyndicationMark {
    /** Its name. */
    public static final String ATTRIBUTE = "data-syndicate";

    /** Its value where partners must not have it. */
    public static final String NO = "false";

    /** Its values. */
    public static final Set<String> VALUES = Set.of("true", NO);

    private static final Pattern MARKED =
            Pattern.compile("(<(?:img|video|audio)(?: src=\"[^\"]*+\")?) " + ATTRIBUTE + "=\"(?:true|false)\"");

    private SyndicationMark() {}

    /** The same body without it. */
    public static String without(String html) {
        return html.contains(ATTRIBUTE) ? MARKED.matcher(html).replaceAll("$1") : html;
    }
}
