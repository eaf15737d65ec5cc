package dateline.http.desk;

import dateline.article.PercentEncoding;
import dateline.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form of the desk has sent: as a query string (WHATWG URL section 5), or in parts where files go along (RFC
 * 7578).
 */
final class DeskForm {
    static final DeskForm EMPTY = new DeskForm(Map.of(), List.of());
    private static final int MOST_FIELDS = 200;
    private static final Pattern BOUNDARY = Pattern.compile("(?i)\\bboundary=\"?([^\";,]{1,70})");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[; ]filename=\"([^\"]*)\"");

    private final Map<String, String> fields;
    private final List<Upload> uploads;

    /**
     * A file that was sent.
     *
     * @param field of the form
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Upload(String field, String name, byte[] bytes) {}

    private DeskForm(Map<String, String> fields, List<Upload> uploads) {
        this.fields = fields;
        this.uploads = uploads;
    }

    static DeskForm of(byte[] body, Optional<String> contentType) {
        String type = contentType.orElse("").toLowerCase(Locale.ROOT);
        if (body.length == 0) {
            return EMPTY;
        }
        if (type.startsWith("multipart/form-data")) {
            Matcher boundary = BOUNDARY.matcher(contentType.orElse(""));
            if (boundary.find()) {
                return parts(new String(body, StandardCharsets.ISO_8859_1), "--" + boundary.group(1));
            }
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return new DeskForm(pairs(new String(body, StandardCharsets.UTF_8)), List.of());
        }
        throw unreadable();
    }

    private static Map<String, String> pairs(String text) {
        var fields = new HashMap<String, String>();
        Arrays.stream(text.split("&")).limit(MOST_FIELDS).forEach(pair -> {
            int sign = pair.indexOf('=');
            String name = sign < 0 ? pair : pair.substring(0, sign);
            String value = sign < 0 ? "" : pair.substring(sign + 1);
            fields.putIfAbsent(decoded(name), decoded(value));
        });
        return fields;
    }

    private static String decoded(String text) {
        return PercentEncoding.decodedForm(text).orElseThrow(DeskForm::unreadable);
    }

    /** Every byte stands for one character in {@code body}, so that files go through unharmed. */
    private static DeskForm parts(String body, String delimiter) {
        var fields = new HashMap<String, String>();
        var uploads = new ArrayList<Upload>();
        int at = body.indexOf(delimiter);
        while (at >= 0 && fields.size() + uploads.size() < MOST_FIELDS) {
            int head = at + delimiter.length() + 2;
            int end = body.indexOf("\r\n" + delimiter, at + delimiter.length());
            int blank = body.indexOf("\r\n\r\n", at);
            if (end < 0 || blank < 0 || blank + 4 > end + 2) {
                break;
            }
            String header = body.substring(Math.min(head, blank), blank);
            byte[] content = body.substring(Math.min(blank + 4, end), end).getBytes(StandardCharsets.ISO_8859_1);
            Optional<String> file = found(FILE_NAME, header);
            found(NAME, header).ifPresent(field -> {
                if (file.isPresent()) {
                    uploads.add(new Upload(field, file.get(), content));
                } else {
                    fields.putIfAbsent(field, new String(content, StandardCharsets.UTF_8));
                }
            });
            at = end + 2;
        }
        return new DeskForm(fields, uploads);
    }

    private static Optional<String> found(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        return matcher.find()
                ? Optional.of(
                        new String(matcher.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** As it was typed, but for the ends of lines. */
    Optional<String> raw(String name) {
        return Optional.ofNullable(fields.get(name)).map(value -> value.replace("\r\n", "\n"));
    }

    /** What was typed there; empty for nothing. */
    Optional<String> text(String name) {
        return raw(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The files that were chosen there, in their order. */
    List<Upload> uploads(String field) {
        return uploads.stream()
                .filter(upload -> upload.field().equals(field) && upload.bytes().length > 0)
                .toList();
    }

    private static ProblemException unreadable() {
        return ProblemException.with(
                400, "unreadable-form", "The form cannot be read", "Go back, and send it once more.");
    }
}
