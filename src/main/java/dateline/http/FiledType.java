package dateline.http;

import dateline.ingest.BytesInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A media type in which articles are filed.
 *
 * @param type without parameters, lower case
 * @param name of the input in the receipt; ingest takes its ending as a hint
 * @param isList whether it holds any number of articles
 */
record FiledType(String type, String name, boolean isList) {
    static final List<FiledType> ALL = List.of(
            new FiledType("application/json", "request.json", false),
            new FiledType("application/x-ndjson", "request.ndjson", true),
            new FiledType("text/html", "request.html", false),
            new FiledType("text/markdown", "request.md", false),
            new FiledType("text/plain", "request.txt", false));

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @throws Rejection for any other type */
    static FiledType of(Optional<String> contentType) {
        String bare = contentType.map(FiledType::bare).orElse("");
        return ALL.stream().filter(known -> known.type.equals(bare)).findFirst().orElseThrow(FiledType::unsupported);
    }

    /** The body as an input, in the characters that its type names: those overrule what the document says of itself. */
    BytesInput input(byte[] body, Optional<String> contentType) {
        Optional<String> named = contentType
                .map(CHARSET::matcher)
                .filter(parameter -> parameter.find())
                .map(parameter -> parameter.group(1));
        return BytesInput.of(name, named.isPresent() ? inUtf8(body, charset(named.get())) : body);
    }

    /** A byte order mark is believed before anything else. */
    private static byte[] inUtf8(byte[] body, Charset charset) {
        String text = new String(body, charset);
        return (text.startsWith(BYTE_ORDER_MARK) ? text : BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw unsupported();
        }
    }

    private static String bare(String contentType) {
        return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Rejection unsupported() {
        List<String> types = ALL.stream().map(FiledType::type).toList();
        return Rejection.with(
                        415,
                        "unsupported-type",
                        "Articles are not filed in this type",
                        "Name one of these as Content-Type, and a known charset: " + String.join(", ", types) + ".")
                .with("Accept-Post", String.join(", ", types));
    }
}
