package dateline.publication.yaml;

import dateline.article.InternationalHost;
import dateline.article.WebUrl;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads absolute http and https addresses (RFC 3986, RFC 9110 section 4.2), and says how a wrong one is put right. */
final class WebUrlSetting {
    private static final Pattern SCHEME = Pattern.compile("(?i)(https?)://.*");
    private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:(?!\\d).*");
    private static final Pattern HOST = Pattern.compile("[^/?#@:]+");

    private WebUrlSetting() {}

    /** An address as the editor wrote it, scheme and host in lower case. */
    static Optional<URI> read(YamlValue value) {
        return value.asText().flatMap(text -> parse(text, value));
    }

    /** The address of a place under which others lie: it has no query and no fragment, and loses the slash at its end. */
    static Optional<URI> readBase(YamlValue value) {
        return read(value).flatMap(uri -> {
            if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
                String plain = uri.toString().replaceFirst("[?#].*$", "");
                value.complain("a base address has nothing after ? or #.", "Write " + plain);
                return Optional.empty();
            }
            return Optional.of(URI.create(uri.toString().replaceFirst("/+$", "")));
        });
    }

    private static Optional<URI> parse(String text, YamlValue value) {
        String example = "Write one such as https://www.harbour-gazette.example";
        if (!SCHEME.matcher(text).matches()) {
            boolean other = OTHER_SCHEME.matcher(text).matches();
            value.complain(
                    Quotation.of(text) + " does not begin with https:// or http://.",
                    other || text.startsWith("/") || text.startsWith("http") ? example : "Write https://" + text);
            return Optional.empty();
        }
        Optional<URI> uri = WebUrl.strict(text);
        if (uri.isEmpty()) {
            value.complain(
                    Quotation.of(text) + " is no web address.",
                    adviceForHost(text).orElse(example));
        }
        return uri;
    }

    /** Hosts beyond ASCII stand in addresses in their ASCII form (RFC 5891). */
    private static Optional<String> adviceForHost(String text) {
        int start = text.indexOf("://") + 3;
        var host = HOST.matcher(text);
        if (!host.find(start)) {
            return Optional.empty();
        }
        return InternationalHost.inAscii(host.group(), 0)
                .filter(ascii -> !ascii.equals(host.group()))
                .map(ascii -> "Write " + text.substring(0, host.start()) + ascii + text.substring(host.end()));
    }
}
