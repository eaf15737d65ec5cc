package dateline.ingest.page.fields;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The address of a recording that an element plays: an {@code audio} element's, or that of whatever a script makes a player of,
 * which has it in an attribute of its own, by itself or in JSON.
 */
final class PlayerAddress {
    private static final String NAMES = "mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac|weba";
    private static final Pattern FILE =
            Pattern.compile("(?i)(?:https?:)?/{0,2}[^\\s\"'<>{}]{1,2000}\\.(?:" + NAMES + ")(?:[?#][^\\s\"'<>]*)?");
    private static final Pattern IN_JSON =
            Pattern.compile("(?i)\"((?:https?:)?(?:\\\\?/)?[^\\s\"'<>{}]{1,2000}\\.(?:" + NAMES + ")(?:[?#][^\\s\"'<>]*)?)\"");
    private static final Pattern NAMED = Pattern.compile("(?i)\\.(?:" + NAMES + ")(?![a-z0-9])");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?/[^\\s\"'<>]{1,2000}");
    private static final Pattern SAYS_AUDIO = Pattern.compile("data-(?:[a-z-]+-)?(?:audio|mp3|sound|podcast)(?:-(?:src|url|file|href))?");
    private static final Set<String> PLAYED = Set.of("src", "data-src", "data-lazy-src", "data-audio-src");
    private static final int LONGEST = 20_000;

    private PlayerAddress() {}

    static Optional<String> in(Element player) {
        String name = player.normalName();
        if (player.attributesSize() == 0
                || name.equals("video")
                || (name.equals("source") && player.closest("video") != null)) {
            return Optional.empty();
        }
        boolean audio = name.equals("audio")
                || name.equals("amp-audio")
                || (name.equals("source") && player.closest("audio, amp-audio") != null);
        for (Attribute attribute : player.attributes()) {
            Optional<String> address = address(attribute, audio);
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> address(Attribute attribute, boolean audio) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().strip();
        boolean own = key.equals("src") || key.equals("data") || key.startsWith("data-") || key.equals(":src");
        if (!own || value.isEmpty() || value.length() > LONGEST) {
            return Optional.empty();
        }
        boolean played = audio && PLAYED.contains(key);
        boolean says = SAYS_AUDIO.matcher(key).matches();
        if (!played && !says && !NAMED.matcher(value).find()) {
            return Optional.empty();
        }
        boolean told = played
                || FILE.matcher(value).matches()
                || (says && ADDRESS.matcher(value).matches());
        if (told) {
            return Optional.of(value);
        }
        Matcher json = IN_JSON.matcher(value);
        return (value.startsWith("{") || value.startsWith("[")) && json.find()
                ? Optional.of(json.group(1).replace("\\/", "/"))
                : Optional.empty();
    }
}
