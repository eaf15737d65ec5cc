package dateline.article;

import java.util.Optional;
import java.util.regex.Pattern;

/** The part of an address behind the hash, as far as it may name a story. */
final class UrlFragment {
    /** Where every page of a site has the same, whatever its story is. */
    private static final Pattern PAGE_PARTS = Pattern.compile(
            "(?i)(top|content|main|main-content|comments?|comments?-\\d+|respond|disqus_thread|more|more-\\d+)?");

    /** What makes a browser look for words in a page: the WICG's URL Fragment Text Directives. */
    private static final String DIRECTIVE = ":~:";

    private UrlFragment() {}

    static Optional<String> kept(String fragment) {
        int directive = fragment.indexOf(DIRECTIVE);
        String place = directive < 0 ? fragment : fragment.substring(0, directive);
        boolean isTracking = place.contains("=") && TrackingParameters.contain(place);
        return Optional.of(place)
                .filter(name -> !isTracking && !PAGE_PARTS.matcher(name).matches());
    }
}
