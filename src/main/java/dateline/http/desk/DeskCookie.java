package dateline.http.desk;

import dateline.publication.Publication;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie of the desk: no script reads it, no other site has it sent (RFC 6265bis). Where the public address is
 * https, it is never sent without, and no other host of the site can set it.
 */
record DeskCookie(String name, Optional<Duration> kept) {
    static final DeskCookie SESSION = new DeskCookie("dateline-desk", Optional.empty());
    static final DeskCookie BROWSER = new DeskCookie("dateline-browser", Optional.of(DeskSessions.browserKept()));

    Optional<String> in(Context ctx, Publication publication) {
        return Optional.ofNullable(ctx.cookie(fullName(publication)));
    }

    /** The field Set-Cookie. */
    String set(String value, Publication publication) {
        String age = kept.map(time -> "; Max-Age=" + time.toSeconds()).orElse("");
        return field(value + age, publication);
    }

    String clear(Publication publication) {
        return field("; Max-Age=0", publication);
    }

    private String field(String value, Publication publication) {
        return fullName(publication) + "=" + value + "; Path=/; HttpOnly; SameSite=Strict"
                + (isSecure(publication) ? "; Secure" : "");
    }

    private String fullName(Publication publication) {
        return isSecure(publication) ? "__Host-" + name : name;
    }

    private static boolean isSecure(Publication publication) {
        return "https".equals(publication.baseUrl().getScheme());
    }
}
