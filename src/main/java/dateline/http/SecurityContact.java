package dateline.http;

import dateline.publication.Publication;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;

/** {@code /.well-known/security.txt}: whom to tell of a hole (RFC 9116, DISC-09). */
public final class SecurityContact {
    /** Where it stands. */
    public static final String PATH = "/.well-known/security.txt";

    /** Less than a year, as RFC 9116 section 2.5.5 recommends; the same text for a month. */
    private static final int VALID_MONTHS = 6;

    private static final String TEXT = "text/plain; charset=utf-8";

    private final Supplier<Publication> publication;
    private final InstantSource clock;

    /** @param publication as it is at each request */
    public SecurityContact(Supplier<Publication> publication, InstantSource clock) {
        this.publication = publication;
        this.clock = clock;
    }

    /** Answers it; 404 where nobody is named. */
    public void text(Context ctx) {
        Publication said = publication.get();
        URI contact = said.policies().security().orElseThrow(() -> ProblemException.with(ProblemDetail.NOT_FOUND));
        Instant expires = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC))
                .plusMonths(VALID_MONTHS)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        String text = """
            Contact: %s
            Expires: %s
            Canonical: %s
            Preferred-Languages: %s
            """.formatted(contact.toASCIIString(), expires, SiteAddresses.of(said, PATH), said.language());
        HttpFields.Mutable common = HttpFields.build(HeaderFields.FEED).add(HeaderFields.field(CachePolicy.LIVE));
        Representation document = Representation.ofPage(TEXT, text.getBytes(StandardCharsets.UTF_8), common);
        JavalinAdapter.send(ctx, document.answer(JavalinAdapter.fields(ctx), clock.instant()));
    }
}
