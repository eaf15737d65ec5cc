package dateline.article;

import java.util.Locale;

/** The value of a header field that has parameters, of HTTP (RFC 9110 section 5.6.6) or of mail (RFC 2045 section 5.1). */
public final class HeaderValue {
    private HeaderValue() {}

    /** What stands before the parameters, in lower case: a media type, or a disposition. */
    public static String withoutParameters(String value) {
        return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
