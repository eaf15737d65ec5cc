package dateline.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What another site answered, decompressed.
 *
 * @param status of the last hop
 * @param targetUrl that gave it
 * @param movedTo where the site says that the document is from now on: the end of redirects that are all permanent (301, 308)
 * @param headers of the last hop by lower-case name; of several of one name the first, but of {@code link} all, as one list
 */
@SuppressWarnings("ArrayRecordComponent") // answers are read once and never compared
public record OutboundResponse(
        int status, TargetUrl targetUrl, Optional<TargetUrl> movedTo, Map<String, String> headers, byte[] body) {
    public OutboundResponse {
        headers = Map.copyOf(headers);
    }

    /** The first value of this field, whose name has no case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The charset parameter of Content-Type. */
    public Optional<String> charset() {
        return header("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("charset="))
                .map(type -> type.replaceFirst("(?i).*?charset=\\s*\"?([^\\s\";]*).*", "$1"))
                .filter(charset -> !charset.isEmpty());
    }

    /** The media type of Content-Type, in lower case and without parameters. */
    public Optional<String> mediaType() {
        return header("content-type")
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty());
    }

    /** Whether it is the document (2xx). */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
