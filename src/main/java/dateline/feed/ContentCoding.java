package dateline.feed;

/** A content coding (RFC 9110 section 8.4.1) that renditions are kept in. */
public enum ContentCoding {
    IDENTITY("identity"),
    GZIP("gzip"),
    BROTLI("br");

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** As it stands in Accept-Encoding and Content-Encoding. */
    public String token() {
        return token;
    }
}
