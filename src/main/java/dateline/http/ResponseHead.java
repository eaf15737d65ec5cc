package dateline.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** The head of one answer as it goes over the wire, which differs from second to second in its date alone. */
final class ResponseHead {
    private record Dated(HttpField date, HttpFields before, ByteBuffer bytes) {}

    private final byte[] statusLine;
    private final byte[] fields;
    private volatile @Nullable Dated last;

    ResponseHead(int status, HttpFields fields) {
        this.statusLine = ascii("HTTP/1.1 " + status + " " + HttpStatus.getMessage(status) + "\r\n");
        this.fields = lines(fields);
    }

    /**
     * All of it, a view of its own for whoever asks.
     *
     * @param date the field of this second
     * @param before what is said in every answer
     */
    @SuppressWarnings("ReferenceEquality")
    ByteBuffer bytes(HttpField date, HttpFields before) {
        Dated present = last;
        if (present == null || present.date != date || present.before != before) {
            present = new Dated(date, before, made(date, before));
            last = present;
        }
        return present.bytes.duplicate();
    }

    private ByteBuffer made(HttpField date, HttpFields before) {
        var head = new ByteArrayOutputStream();
        head.writeBytes(statusLine);
        head.writeBytes(lines(HttpFields.from(date)));
        head.writeBytes(lines(before));
        head.writeBytes(fields);
        head.writeBytes(ascii("\r\n"));
        return ByteBuffer.wrap(head.toByteArray());
    }

    /** A line for each of these. */
    static byte[] lines(Iterable<HttpField> fields) {
        var lines = new ByteArrayOutputStream();
        for (HttpField field : fields) {
            lines.writeBytes(ascii(field.getName() + ": " + field.getValue() + "\r\n"));
        }
        return lines.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
