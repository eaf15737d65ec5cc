package dateline.feed.format;

import dateline.feed.Feed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The id of an entry as Atom can say it: an absolute IRI (RFC 4287 section 4.2.6). */
final class AtomId {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

    private AtomId() {}

    /**
     * The id itself; for a guid that was kept from another system and is no IRI, the tag of this newsroom that holds it, the
     * same for ever.
     */
    static String of(String id, Feed feed) {
        return ABSOLUTE.matcher(id).matches() ? id : feed.named("guid/" + encoded(id));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
