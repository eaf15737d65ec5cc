package dateline.bench;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The site of a page: the name that its owner registered. Pages of one site look alike, so a test must not part them. */
final class Site {
    private static final Pattern ARCHIVED = Pattern.compile("^https?://web\\.archive\\.org/web/\\w+/(?=https?://)");
    private static final Set<String> SECOND_LEVEL =
            Set.of("co", "com", "org", "net", "gov", "gob", "ac", "edu", "or", "ne");

    private Site() {}

    /** In lower case; empty for what is no address. A copy in the web's archive belongs to the site that it is a copy of. */
    static String of(String url) {
        Matcher archived = ARCHIVED.matcher(url);
        return host(archived.find() ? url.substring(archived.end()) : url)
                .map(Site::registered)
                .orElse("");
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url.replaceAll("[?#].*", "")).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String registered(String host) {
        String[] labels = host.split("\\.");
        int last = labels.length - 1;
        boolean isSecondLevel = last >= 2 && labels[last].length() == 2 && SECOND_LEVEL.contains(labels[last - 1]);
        int first = Math.max(0, last - (isSecondLevel ? 2 : 1));
        return String.join(".", Arrays.copyOfRange(labels, first, labels.length));
    }
}
