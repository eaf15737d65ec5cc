package dateline.article;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text mean itself in HTML. */
public final class HtmlEscape {
    private static final Pattern REFERENCE = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});");
    private static final Map<String, String> NAMES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private HtmlEscape() {}

    /** Between tags. */
    public static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Between tags, and in attribute values that stand in double quotes. */
    public static String textOrAttribute(String text) {
        return text(text).replace("\"", "&quot;");
    }

    /** The text that escaped text means, as bodies are written: numbers, and the few names that XML and no-break spaces need. */
    public static String plain(String escaped) {
        return REFERENCE
                .matcher(escaped)
                .replaceAll(
                        found -> Matcher.quoteReplacement(meant(found.group(1)).orElse(found.group())));
    }

    private static Optional<String> meant(String reference) {
        if (reference.startsWith("#")) {
            boolean isHex = reference.charAt(1) == 'x';
            int point = Integer.parseInt(reference.substring(isHex ? 2 : 1), isHex ? 16 : 10);
            boolean isCharacter = Character.isValidCodePoint(point)
                    && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
            return isCharacter ? Optional.of(Character.toString(point)) : Optional.empty();
        }
        return Optional.ofNullable(NAMES.get(reference));
    }
}
