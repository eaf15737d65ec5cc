package dateline.export;

import java.util.List;
import java.util.Optional;

/** An answer. */
public final class SiteReply {
    private final int status;
    private final List<Field> fields;
    private final byte[] body;

    /** @param fields header fields in their order */
    public SiteReply(int status, List<Field> fields, byte[] body) {
        this.status = status;
        this.fields = List.copyOf(fields);
        this.body = body;
    }

    int status() {
        return status;
    }

    List<Field> fields() {
        return fields;
    }

    /** The bytes themselves; nobody changes them. */
    byte[] body() {
        return body;
    }

    /** A header field. */
    public record Field(String name, String value) {}

    /** The value of the first field of this name. */
    Optional<String> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** The address that a Link field gives for this relation (RFC 8288 section 3). */
    Optional<String> link(String relation) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase("Link"))
                .flatMap(field -> List.of(field.value().split(", ")).stream())
                .filter(link -> link.contains("; rel=\"" + relation + "\"") && link.startsWith("<"))
                .map(link -> link.substring(1, link.indexOf('>')))
                .findFirst();
    }
}
