package dateline.http;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * An answer as it goes over the wire: what many requests are given without another look at it.
 *
 * @param fields those that Jetty has to know of by themselves, and all others as one
 * @param head of an answer that Jetty has no part in
 * @param body a view of it is sent; empty for an answer without one
 * @param frequent has the file that it is sent from when it is given often
 */
record EncodedResponse(int status, HttpFields fields, ResponseHead head, ByteBuffer body, FrequentResponse frequent) {
    /** This response, its body in memory that the system can send from. */
    static EncodedResponse of(HttpResponse httpResponse, DirectMemory directMemory, ResponseFiles responseFiles) {
        ByteBuffer body = directMemory.copy(httpResponse.body());
        return new EncodedResponse(
                httpResponse.status(),
                encoded(httpResponse.fields()),
                new ResponseHead(httpResponse.status(), httpResponse.fields()),
                body,
                new FrequentResponse(responseFiles, body));
    }

    private static HttpFields encoded(HttpFields fields) {
        List<HttpField> together = new ArrayList<>();
        List<HttpField> apart = new ArrayList<>();
        for (HttpField field : fields) {
            if (field.getHeader() == HttpHeader.CONTENT_LENGTH) {
                apart.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, field.getLongValue()));
            } else if (field.getHeader() == HttpHeader.CONTENT_TYPE) {
                apart.add(field);
            } else {
                together.add(field);
            }
        }
        apart.add(0, new FieldBlock(together));
        return HttpFields.from(apart.toArray(HttpField[]::new));
    }

    /** Many fields, encoded as one: Jetty looks at each by itself otherwise, at every request. */
    private static final class FieldBlock extends PreEncodedHttpField {
        private final byte[] lines;

        FieldBlock(List<HttpField> fields) {
            super(fields.get(0).getName(), fields.get(0).getValue());
            lines = ResponseHead.lines(fields);
        }

        @Override
        public void putTo(ByteBuffer bufferInFillMode, HttpVersion version) {
            bufferInFillMode.put(lines);
        }

        @Override
        public int getEncodedLength(HttpVersion version) {
            return lines.length;
        }
    }
}
