package dateline.ingest.html;

import dateline.article.PlainText;
import dateline.article.WebUrl;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Makes a plain link of what a page shows in a frame. */
final class Embeds {
    private static final Map<String, String> PROVIDERS = Map.ofEntries(
            Map.entry("youtube.com", "YouTube"),
            Map.entry("youtube-nocookie.com", "YouTube"),
            Map.entry("youtu.be", "YouTube"),
            Map.entry("vimeo.com", "Vimeo"),
            Map.entry("dailymotion.com", "Dailymotion"),
            Map.entry("twitch.tv", "Twitch"),
            Map.entry("spotify.com", "Spotify"),
            Map.entry("soundcloud.com", "SoundCloud"),
            Map.entry("bandcamp.com", "Bandcamp"),
            Map.entry("twitter.com", "X"),
            Map.entry("x.com", "X"),
            Map.entry("instagram.com", "Instagram"),
            Map.entry("facebook.com", "Facebook"),
            Map.entry("tiktok.com", "TikTok"),
            Map.entry("bsky.app", "Bluesky"),
            Map.entry("datawrapper.dwcdn.net", "Datawrapper"),
            Map.entry("infogram.com", "Infogram"),
            Map.entry("flourish.studio", "Flourish"));
    private static final List<String> ADDRESSES = List.of("src", "data-src", "data-lazy-src", "data");
    private static final List<String> COUNTERS = List.of(
            "doubleclick.net",
            "googlesyndication.com",
            "googletagmanager.com",
            "google-analytics.com",
            "amazon-adsystem.com",
            "adnxs.com",
            "criteo.com",
            "criteo.net",
            "taboola.com",
            "outbrain.com",
            "scorecardresearch.com",
            "quantserve.com");
    private static final Pattern YOUTUBE =
            Pattern.compile("https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]{6,20})(?:\\?.*)?");
    private static final Pattern VIMEO = Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d+)(?:\\?.*)?");

    /**
     * A link in the place of a frame.
     *
     * @param known whether it is a provider of films, sound, posts or charts
     */
    record Link(String address, String text, boolean known) {}

    private Embeds() {}

    /** The link; nothing for a frame without an address, and for those that only count or advertise. */
    static Optional<Link> link(Element frame, CleanAttributes attributes) {
        return Stream.concat(
                        EmbedElement.address(frame).stream(), ADDRESSES.stream().map(frame::attr))
                .filter(value -> !value.isBlank())
                .flatMap(value -> attributes.address(value).flatMap(WebUrl::lenient).stream())
                .findFirst()
                .filter(address -> COUNTERS.stream().noneMatch(host -> isAt(address, host)))
                .map(address -> link(address, PlainText.oneLine(frame.attr("title"))));
    }

    private static Link link(WebUrl address, String title) {
        Optional<String> provider = PROVIDERS.entrySet().stream()
                .filter(entry -> isAt(address, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        String text = title.isEmpty() ? provider.orElse(address.host()) : title;
        return new Link(watched(address.toString()), FieldText.cut(text, IngestLimits.LINE), provider.isPresent());
    }

    /** The page for people in the place of the one for frames. */
    private static String watched(String address) {
        var youtube = YOUTUBE.matcher(address);
        if (youtube.matches()) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1);
        }
        var vimeo = VIMEO.matcher(address);
        return vimeo.matches() ? "https://vimeo.com/" + vimeo.group(1) : address;
    }

    private static boolean isAt(WebUrl address, String host) {
        return address.host().equals(host) || address.host().endsWith("." + host);
    }
}
