package dateline.ingest.html;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The elements of AMP and of players that load late: they name what they show by its id instead of an address. */
enum EmbedElement {
    AMP_YOUTUBE("amp-youtube", "data-videoid", "https://www.youtube.com/watch?v="),
    LITE_YOUTUBE("lite-youtube", "videoid", "https://www.youtube.com/watch?v="),
    AMP_VIMEO("amp-vimeo", "data-videoid", "https://vimeo.com/"),
    LITE_VIMEO("lite-vimeo", "videoid", "https://vimeo.com/"),
    AMP_DAILYMOTION("amp-dailymotion", "data-videoid", "https://www.dailymotion.com/video/"),
    AMP_INSTAGRAM("amp-instagram", "data-shortcode", "https://www.instagram.com/p/"),
    AMP_TWITTER("amp-twitter", "data-tweetid", "https://x.com/i/status/"),
    AMP_FACEBOOK("amp-facebook", "data-href", ""),
    AMP_TIKTOK("amp-tiktok", "data-src", ""),
    AMP_IFRAME("amp-iframe", "src", "");

    /** Their names. */
    static final Set<String> TAGS = Arrays.stream(values()).map(e -> e.tag).collect(Collectors.toUnmodifiableSet());

    private static final Pattern ID = Pattern.compile("[\\w-]{1,60}");
    private static final Map<String, EmbedElement> BY_TAG =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(e -> e.tag, e -> e));

    private final String tag;
    private final String attribute;
    private final String prefix;

    EmbedElement(String tag, String attribute, String prefix) {
        this.tag = tag;
        this.attribute = attribute;
        this.prefix = prefix;
    }

    /** The address of the page for people that shows the same; empty for another element, and for one without an id. */
    static Optional<String> address(Element element) {
        return Optional.ofNullable(BY_TAG.get(element.normalName())).flatMap(kind -> kind.addressOf(element));
    }

    private Optional<String> addressOf(Element element) {
        String value = element.attr(attribute).strip();
        boolean usable = prefix.isEmpty() ? !value.isEmpty() : ID.matcher(value).matches();
        return usable ? Optional.of(prefix + value) : Optional.empty();
    }
}
