package dateline.source;

import dateline.article.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code X-Hub-Signature} (WebSub section 7.1): the method and the HMAC of the body. SHA-1 is understood too:
 * as a HMAC it is not broken, and large hubs sign with nothing else.
 */
record HubSignature(String method, String hex) {
    private static final Pattern FORM = Pattern.compile("(sha1|sha256|sha384|sha512)=([0-9a-fA-F]{40,128})");

    /** Whether this value can be a signature at all. */
    static boolean isFormed(String value) {
        return FORM.matcher(value.strip()).matches();
    }

    /** Whether this value signs this body under this secret; takes the same time whatever differs. */
    static boolean isOf(String value, String secret, byte[] body) {
        Matcher form = FORM.matcher(value.strip());
        return form.matches()
                && new HubSignature(form.group(1), form.group(2).toLowerCase(Locale.ROOT)).signs(secret, body);
    }

    private boolean signs(String secret, byte[] body) {
        byte[] code = new Hmac(Hmac.Hash.named(method), secret).of(body);
        byte[] own = HexFormat.of().formatHex(code).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(own, hex.getBytes(StandardCharsets.US_ASCII));
    }
}
