package dateline.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;

/** What a client would take instead of the whole document: {@code A-IM: feed} (RFC 3229 section 10.5.3). */
final class InstanceManipulation {
    static final String ACCEPTED = "A-IM";
    static final String APPLIED = "IM";

    /** Only the entries that are new or changed: what feed readers and publishers made of RFC 3229. */
    static final String FEED = "feed";

    private InstanceManipulation() {}

    /** Whether the client takes a feed with its news alone. */
    static boolean isFeedAccepted(HttpFields request) {
        return isFeedAccepted(request.getValuesList(ACCEPTED));
    }

    /** Whether these values of the field take a feed with its news alone. */
    static boolean isFeedAccepted(List<String> accepted) {
        return accepted.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("\\s", ""))
                .anyMatch(part -> part.equals(FEED)
                        || (part.startsWith(FEED + ";") && !part.matches("feed;q=0(\\.0{0,3})?(;.*)?")));
    }
}
