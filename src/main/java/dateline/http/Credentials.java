package dateline.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody sends to be let in, before it is looked at.
 *
 * @param name that came with the key (RFC 7617), or in front of it in the path; absent for a key alone (RFC 6750)
 * @param secret the text that is to be a key
 */
record Credentials(Optional<String> name, String secret) {
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");
    private static final Pattern BASIC = Pattern.compile("(?i)basic +([A-Za-z0-9+/]+={0,2}) *");

    /** Those of the Authorization field; absent when there is none that can be understood. */
    static Optional<Credentials> of(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization")).flatMap(Credentials::in);
    }

    /** Those of a path, for clients that can set no header field. */
    static Credentials ofPath(String name, String secret) {
        return new Credentials(Optional.of(name), secret);
    }

    private static Optional<Credentials> in(String authorization) {
        var bearer = BEARER.matcher(authorization);
        if (bearer.matches()) {
            return Optional.of(new Credentials(Optional.empty(), bearer.group(1)));
        }
        var basic = BASIC.matcher(authorization);
        return basic.matches() ? decoded(basic.group(1)) : Optional.empty();
    }

    private static Optional<Credentials> decoded(String pair) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(pair)))
                    .toString();
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(Optional.of(text.substring(0, colon)), text.substring(colon + 1)));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Tells nothing, so that no log does. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
