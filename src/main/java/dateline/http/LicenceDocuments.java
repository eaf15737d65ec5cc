package dateline.http;

import dateline.feed.FeedLinks;
import dateline.feed.format.RslFormat;
import dateline.publication.LicenceTerms;
import dateline.publication.Publication;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;

/** What programs may do with the stories: the licence and the policy that feeds, headers and robots.txt lead to. */
public final class LicenceDocuments {
    /** Where the policy for text and data mining stands. */
    static final String POLICY = "/tdm-policy.json";

    private static final String JSON = "application/json";
    private static final String RSL = "application/rsl+xml";
    private static final String JSON_LD = "application/ld+json";

    private final Supplier<Publication> publication;
    private final InstantSource clock;

    /** @param publication as it is at each request */
    public LicenceDocuments(Supplier<Publication> publication, InstantSource clock) {
        this.publication = publication;
        this.clock = clock;
    }

    /** Lines of {@code robots.txt} (RSL 1.0 section 4.4); they change nothing of what may be fetched. */
    public static List<String> robotsLines(Publication publication) {
        return publication.licence().stream()
                .map(terms -> "License: " + FeedLinks.licence(publication).href())
                .toList();
    }

    /** Answers {@code /license.xml}. */
    public void licence(Context ctx) {
        send(ctx, RSL, RslFormat.document(publication.get()));
    }

    /** Answers {@code /tdm-policy.json}. */
    public void policy(Context ctx) {
        Publication said = publication.get();
        send(ctx, JSON_LD, said.licence().filter(LicenceTerms::isMiningReserved).map(terms -> policy(terms, said)));
    }

    /** Answers {@code /.well-known/tdmrep.json}: the reservation of the header fields, for whoever asks before all else. */
    public void reservation(Context ctx) {
        Publication said = publication.get();
        send(ctx, JSON, said.licence().filter(LicenceTerms::isMiningReserved).map(terms -> reservation(said)));
    }

    /** Of all that stands here (RIGHTS-07). */
    private static byte[] reservation(Publication said) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("location", "/");
        rule.put("tdm-reservation", 1);
        rule.put("tdm-policy", FeedLinks.absolute(said, POLICY));
        return ("[" + JsonWriter.text(rule) + "]").getBytes(StandardCharsets.UTF_8);
    }

    /** An offer that leads to consent (RIGHTS-09). */
    private static byte[] policy(LicenceTerms terms, Publication said) {
        var policy = new LinkedHashMap<String, Object>();
        policy.put(
                "@context",
                List.of(
                        "http://www.w3.org/ns/odrl.jsonld",
                        Map.of("tdm", "http://www.w3.org/ns/tdmrep#"),
                        Map.of("vcard", "http://www.w3.org/2006/vcard/ns#")));
        policy.put("@type", "Offer");
        policy.put("profile", "http://www.w3.org/ns/tdmrep");
        policy.put("uid", FeedLinks.absolute(said, POLICY));
        var assigner = new LinkedHashMap<String, Object>();
        assigner.put("uid", said.site().toASCIIString());
        assigner.put("vcard:fn", said.title());
        assigner.put("vcard:hasURL", terms.terms().orElse(said.site()).toASCIIString());
        policy.put("assigner", assigner);
        var permission = new LinkedHashMap<String, Object>();
        permission.put("target", FeedLinks.absolute(said, "/"));
        permission.put("action", "tdm:mine");
        permission.put("duty", List.of(Map.of("action", "obtainConsent")));
        policy.put("permission", List.of(permission));
        return JsonWriter.bytes(policy);
    }

    private void send(Context ctx, String type, Optional<byte[]> bytes) {
        HttpFields.Mutable common = HttpFields.build(HeaderFields.FEED).add(HeaderFields.field(CachePolicy.LIVE));
        Representation document = bytes.map(body -> Representation.ofPage(type, body, common))
                .orElseThrow(() -> ProblemException.with(ProblemDetail.NOT_FOUND));
        JavalinAdapter.send(ctx, document.answer(JavalinAdapter.fields(ctx), clock.instant()));
    }
}
