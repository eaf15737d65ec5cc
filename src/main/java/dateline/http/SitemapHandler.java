package dateline.http;

import dateline.feed.publish.RenderingSlots;
import dateline.feed.sitemap.Sitemaps;
import dateline.publication.Publication;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;

/** What search engines ask for: {@code robots.txt} and the sitemaps that it names. */
public final class SitemapHandler {
    private static final String XML = "application/xml; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final List<String> EVERYBODY_MAY_READ = List.of("User-agent: *", "Disallow:");
    private static final List<String> NAMES = List.of("sitemap", "news-sitemap");

    private final Sitemaps sitemaps;
    private final Supplier<Publication> publication;
    private final InstantSource clock;
    private final PageCache pageCache = new PageCache(RenderingSlots.ofThisMachine());
    /** Each adds lines to robots.txt. */
    private final List<Function<Publication, List<String>>> robotsLines = List.of(
            said -> EVERYBODY_MAY_READ,
            said -> NAMES.stream()
                    .map(name -> "Sitemap: " + said.baseUrl().toASCIIString() + "/" + name + ".xml")
                    .toList(),
            LicenceDocuments::robotsLines);

    /** Serves these sitemaps of the publication that there is at each request. */
    public SitemapHandler(Sitemaps sitemaps, Supplier<Publication> publication, InstantSource clock) {
        this.sitemaps = sitemaps;
        this.publication = publication;
        this.clock = clock;
    }

    /** Answers {@code /robots.txt} (RFC 9309). */
    public void robots(Context ctx) {
        Publication said = publication.get();
        pageCache.get(ctx.path(), said, () -> Optional.of(robots(said))).ifPresent(page -> send(ctx, page));
    }

    private Representation robots(Publication said) {
        String text = robotsLines.stream()
                .map(lines -> lines.apply(said))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> String.join("\n", lines) + "\n")
                .collect(Collectors.joining("\n"));
        return representation(TEXT, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Answers {@code /sitemap.xml}, and {@code /sitemap-2.xml} where it is split. */
    public void sitemap(Context ctx) {
        answer(ctx, NAMES.get(0));
    }

    /** Answers {@code /news-sitemap.xml}, and {@code /news-sitemap-2.xml} where it is split. */
    public void news(Context ctx) {
        answer(ctx, NAMES.get(1));
    }

    private void answer(Context ctx, String name) {
        Sitemaps.Documents documents = sitemaps.current(publication.get());
        Optional<Integer> part = Optional.ofNullable(ctx.pathParamMap().get("part"))
                .map(number -> number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 0);
        Representation document = pageCache
                .get(ctx.path(), documents, () -> documents
                        .document(name, part)
                        .map(bytes -> representation(XML, bytes)))
                .orElseThrow(() -> ProblemException.with(ProblemDetail.NOT_FOUND));
        send(ctx, document);
    }

    private static Representation representation(String type, byte[] bytes) {
        HttpFields.Mutable common = HttpFields.build(HeaderFields.FEED).add(HeaderFields.field(CachePolicy.LIVE));
        return Representation.ofPage(type, bytes, common);
    }

    private void send(Context ctx, Representation representation) {
        JavalinAdapter.send(ctx, representation.answer(JavalinAdapter.fields(ctx), clock.instant()));
    }
}
