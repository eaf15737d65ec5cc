package dateline.http.api;

import dateline.article.CharsetLabels;
import dateline.article.HeaderValue;
import dateline.http.ProblemException;
import dateline.ingest.model.BytesInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A media type in which articles are filed.
 *
 * @param type without parameters, lower case
 * @param name of the input in the receipt; ingest takes its ending as a hint
 * @param isList whether it holds any number of articles
 */
record FiledMediaType(String type, String name, boolean isList) {
    static final List<FiledMediaType> ALL = List.of(
            new FiledMediaType("application/json", "request.json", false),
            new FiledMediaType("application/x-ndjson", "request.ndjson", true),
            new FiledMediaType("text/html", "request.html", false),
            new FiledMediaType("text/markdown", "request.md", false),
            new FiledMediaType("text/plain", "request.txt", false));

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @throws ProblemException for any other type */
    static FiledMediaType of(Optional<String> contentType) {
        String bare = contentType.map(HeaderValue::withoutParameters).orElse("");
        return ALL.stream()
                .filter(known -> known.type.equals(bare))
                .findFirst()
                .orElseThrow(FiledMediaType::unsupported);
    }

    /** The body as an input, in the characters that its type names: those overrule what the document says of itself. */
    BytesInput input(byte[] body, Optional<String> contentType) {
        Optional<String> named = contentType
                .map(CHARSET::matcher)
                .filter(parameter -> parameter.find())
                .map(parameter -> parameter.group(1));
        return BytesInput.of(
                name,
                named.isPresent()
                        ? inUtf8(body, CharsetLabels.charset(named.get()).orElseThrow(FiledMediaType::unsupported))
                        : body);
    }

    /** A byte order mark is believed before anything else. */
    private static byte[] inUtf8(byte[] body, Charset charset) {
        String text = new String(body, charset);
        return (text.startsWith(BYTE_ORDER_MARK) ? text : BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static ProblemException unsupported() {
        List<String> types = ALL.stream().map(FiledMediaType::type).toList();
        return ProblemException.with(
                        415,
                        "unsupported-type",
                        "Articles are not filed in this type",
                        "Name one of these as Content-Type, and a known charset: " + String.join(", ", types) + ".")
                .with("Accept-Post", String.join(", ", types));
    }
}
