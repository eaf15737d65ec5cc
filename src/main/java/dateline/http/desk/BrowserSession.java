package dateline.http.desk;

import dateline.article.Hmac;
import dateline.article.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A browser at the desk.
 *
 * @param user name of the editor who is signed in there, if there is one
 * @param secret of its cookie
 * @param formSecret what its forms are bound to; of an editor's own browser it outlives the session, so that a form that
 *     was filled in before the next sign-in can still be sent
 */
record BrowserSession(Optional<String> user, String secret, String formSecret) {
    private static final int BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");

    static String mint(RandomGenerator random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    static boolean isSecret(String text) {
        return SECRET.matcher(text).matches();
    }

    /** What stands in every form of this browser, and what no other site can know. */
    String token() {
        byte[] code = new Hmac(Hmac.Hash.SHA256, formSecret).of("desk form".getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(code);
    }

    boolean hasSent(Optional<String> token) {
        return token.filter(given -> MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    String hash() {
        return Sha256.hex(secret);
    }

    /** The editor; there is one behind every page but that of the sign-in. */
    String name() {
        return user.orElseThrow();
    }

    /** As the record of acts names the editor. */
    String actor() {
        return "desk " + name();
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return user.orElse("nobody");
    }
}
