package dateline.cli;

import dateline.ProgramVersion;
import dateline.article.HttpDate;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundRequest;
import dateline.outbound.OutboundResponse;
import dateline.outbound.OutboundSettings;
import dateline.outbound.SystemResolver;
import dateline.outbound.TargetUrl;
import dateline.publication.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gets a feed from base-url as a reader does, and sees what a proxy has left of the answer. */
record ReaderProbe(Publication publication, Clock clock) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final String FEED = "/feeds/all.rss";

    List<DoctorFinding> findings() {
        var findings = new ArrayList<DoctorFinding>();
        findings.add(transport());
        try {
            TargetUrl feed = TargetUrl.of(publication.baseUrl().toString().replaceFirst("/$", "") + FEED);
            var settings = new OutboundSettings(
                    "Dateline-Doctor/" + ProgramVersion.number(), Set.of(feed.port()), PATIENCE, PATIENCE, MOST_BYTES);
            try (var client = new OutboundClient(settings, new SystemResolver(PATIENCE))) {
                ask(client, feed, findings);
            }
        } catch (OutboundFailure e) {
            findings.add(DoctorFinding.bad(
                    "base-url",
                    publication.baseUrl() + " cannot be reached: " + e.sentence()
                            + " Start the server, or correct base-url, or the proxy before it."));
        }
        return findings;
    }

    private DoctorFinding transport() {
        boolean isSecure = "https".equals(publication.baseUrl().getScheme());
        String host = Optional.ofNullable(publication.baseUrl().getHost()).orElse("");
        boolean isLocal = host.equals("localhost") || host.startsWith("127.");
        if (isSecure) {
            return DoctorFinding.well("tls", publication.baseUrl() + " is https; its certificate is looked at below.");
        }
        return isLocal
                ? DoctorFinding.warn(
                        "tls",
                        publication.baseUrl() + " is this machine alone. Write base-url into publication.yaml before"
                                + " you go public.")
                : DoctorFinding.warn(
                        "tls", publication.baseUrl() + " is http. Put a proxy with a certificate before the server.");
    }

    private static OutboundRequest request(TargetUrl feed) {
        return OutboundRequest.get(feed).permitting(Set.of(feed.host() + ":" + feed.port(), feed.host()));
    }

    private void ask(OutboundClient client, TargetUrl feed, List<DoctorFinding> findings) throws OutboundFailure {
        OutboundResponse first = client.ask(request(feed));
        findings.add(DoctorFinding.of(
                first.status() == 200,
                "base-url",
                feed + " answers.",
                feed + " answers " + first.status() + ", not 200. " + reason(first)));
        if (first.status() != 200) {
            return;
        }
        boolean isTyped = first.header("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/rss+xml"))
                .isPresent();
        findings.add(DoctorFinding.of(
                isTyped,
                "content-type",
                "The type of the feed comes through.",
                "The type of the feed comes as " + first.header("content-type").orElse("none")
                        + ". Let the proxy leave Content-Type alone."));
        boolean isVaried = first.header("vary")
                .filter(vary -> vary.toLowerCase(Locale.ROOT).contains("accept-encoding"))
                .isPresent();
        findings.add(DoctorFinding.of(
                isVaried,
                "vary",
                "Vary comes through.",
                "Vary does not name Accept-Encoding: a cache gives compressed bytes to who cannot read them. Let the"
                        + " proxy leave Vary alone."));
        findings.add(DoctorFinding.of(
                first.header("cache-control")
                        .filter(value -> value.contains("max-age="))
                        .isPresent(),
                "cache",
                "Cache-Control comes through.",
                "There is no Cache-Control. Let the proxy leave it alone."));
        if (first.header("set-cookie").isPresent()) {
            findings.add(DoctorFinding.warn(
                    "cookie",
                    "The feed comes with a cookie: feed readers keep none, and a cache keeps no such answer. Let the proxy"
                            + " set none for /feeds."));
        }
        findings.add(selfLink(first));
        findings.add(clockOf(first));
        findings.addAll(conditional(client, feed, first));
        OutboundResponse changes = client.ask(request(TargetUrl.of(feed + "?since=wrong")));
        findings.add(DoctorFinding.of(
                changes.status() == 400,
                "query",
                "The query comes through.",
                "The query of ?since= does not reach the server: nobody can follow the changes. Let the proxy pass it"
                        + " on, and let a cache keep answers apart by it."));
    }

    /** What refuses programs is mostly no server of ours: its refusals of a feed are problem documents. */
    private static String reason(OutboundResponse refused) {
        boolean isRefusal = refused.status() == 401
                || refused.status() == 403
                || refused.status() == 429
                || refused.status() == 503;
        return isRefusal && !refused.header("content-type").orElse("").startsWith("application/problem+json")
                ? "A proxy or a CDN refuses programs: let it ask feed readers for no cookie, script or browser."
                : "Look at the server and at the proxy before it.";
    }

    private DoctorFinding selfLink(OutboundResponse first) {
        String body = new String(first.body(), StandardCharsets.UTF_8);
        return DoctorFinding.of(
                body.contains(publication.baseUrl().toString().replaceFirst("/$", "") + FEED),
                "self",
                "The feed calls itself by base-url.",
                "The feed calls itself otherwise than " + publication.baseUrl()
                        + ". Another server answers there, or this one runs with another --base-url.");
    }

    private DoctorFinding clockOf(OutboundResponse first) {
        Optional<Instant> theirs = first.header("date").flatMap(date -> HttpDate.parseLeniently(date, clock.instant()));
        if (theirs.isEmpty()) {
            return DoctorFinding.warn("date", "The answer has no Date. Let the proxy leave it alone.");
        }
        Duration apart = Duration.between(theirs.get(), clock.instant()).abs();
        return apart.compareTo(CLOCKS_APART) < 0
                ? DoctorFinding.well("date", "The clock of base-url is that of this machine.")
                : DoctorFinding.warn(
                        "date",
                        "The clock of base-url and that of this machine are " + apart.toSeconds() + " s apart.");
    }

    private static List<DoctorFinding> conditional(OutboundClient client, TargetUrl feed, OutboundResponse first)
            throws OutboundFailure {
        var findings = new ArrayList<DoctorFinding>();
        for (String[] pair : new String[][] {{"ETag", "If-None-Match"}, {"Last-Modified", "If-Modified-Since"}}) {
            Optional<String> validator = first.header(pair[0]);
            if (validator.isEmpty()) {
                findings.add(DoctorFinding.bad(
                        pair[0].toLowerCase(Locale.ROOT),
                        pair[0] + " is missing: every poll takes the whole feed. Let the proxy leave it alone"
                                + " (in nginx, its own gzip takes the strong one away)."));
                continue;
            }
            int status =
                    client.ask(request(feed).with(pair[1], validator.get())).status();
            findings.add(DoctorFinding.of(
                    status == 304 && !validator.get().startsWith("W/"),
                    pair[0].toLowerCase(Locale.ROOT),
                    pair[1] + " is answered with 304.",
                    validator.get().startsWith("W/")
                            ? "The ETag is weak: the proxy compresses by itself. Switch that off for the feeds."
                            : pair[1] + " is answered with " + status + ", not 304. Let the proxy pass it on."));
        }
        return findings;
    }
}
