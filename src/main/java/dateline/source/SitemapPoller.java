package dateline.source;

import dateline.ingest.feed.Sitemap;
import dateline.ingest.feed.Sitemap.Place;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.outbound.Decompression;
import dateline.outbound.OutboundFailure;
import dateline.outbound.TargetUrl;
import dateline.publication.SourceTerms;
import dateline.source.FetchResult.Failed;
import dateline.store.KnownDocument;
import dateline.store.KnownItem;
import dateline.store.SourceLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Polls a sitemap or an index of sitemaps, and fetches the pages in it that are new or say that they have changed, the
 * newest first and a bounded number at a time.
 */
final class SitemapPoller implements SourcePoller {
    private static final String ACCEPTED = "application/xml, text/xml;q=0.9, */*;q=0.5";
    private static final int SITEMAPS_PER_POLL = 10;
    private static final int LARGEST_SITEMAP = 50 * 1024 * 1024;

    private final Fetcher fetcher;
    private final SourceLog log;
    private final PagePoller pages;
    private final PolledDocumentReader polledDocumentReader;

    SitemapPoller(Fetcher fetcher, SourceLog log, PagePoller pages, PolledDocumentReader polledDocumentReader) {
        this.fetcher = fetcher;
        this.log = log;
        this.pages = pages;
        this.polledDocumentReader = polledDocumentReader;
    }

    /** A page that the sitemap names and that is not known as it is now. */
    private record Candidate(String address, Place place) {}

    /** A sitemap of pages: dealt with when all of its candidates are. */
    private record Leaf(KnownDocument document, Optional<Candidate> inIndex, List<Candidate> candidates) {}

    @Override
    public void poll(SourceTerms terms, PollResult pollResult) {
        String address = terms.addresses().get(0).toString();
        var leaves = new ArrayList<Leaf>();
        Optional<Failed> failed = walk(terms, address, Optional.empty(), leaves, pollResult);
        if (failed.isPresent()) {
            pollResult.fail(failed.get());
            return;
        }
        List<Candidate> turn = leaves.stream()
                .flatMap(leaf -> leaf.candidates().stream())
                .sorted(newestFirst())
                .limit(PagePoller.PAGES_PER_POLL)
                .toList();
        var done = new ArrayList<Candidate>();
        for (Candidate candidate : turn) {
            if (fetch(terms, candidate, pollResult)) {
                done.add(candidate);
            }
        }
        leaves.stream().filter(leaf -> done.containsAll(leaf.candidates())).forEach(leaf -> {
            pollResult.remember(leaf.document());
            leaf.inIndex().map(SitemapPoller::item).ifPresent(pollResult::remember);
        });
    }

    /**
     * Reads a sitemap; of an index also those that it names. Gives why it could not be had. An index is read in full each
     * time: it may stay the same while a sitemap in it changes.
     */
    private Optional<Failed> walk(
            SourceTerms terms, String address, Optional<Candidate> inIndex, List<Leaf> leaves, PollResult pollResult) {
        FetchResult fetchResult = fetcher.fetch(terms, address, log.document(terms.name(), address), ACCEPTED);
        if (fetchResult instanceof Failed failed) {
            return Optional.of(failed);
        }
        if (fetchResult instanceof FetchResult.Same same) {
            pollResult.remember(same.document());
            inIndex.map(SitemapPoller::item).ifPresent(pollResult::remember);
            return Optional.empty();
        }
        var fresh = (FetchResult.Fresh) fetchResult;
        Optional<Sitemap> sitemap = sitemap(address, fresh.outboundResponse().body());
        if (sitemap.isEmpty()) {
            return Optional.of(Failed.lasting("The address " + address + " holds no sitemap that can be read."));
        }
        List<Candidate> places =
                candidates(terms, sitemap.get(), fresh.outboundResponse().targetUrl());
        if (!sitemap.get().isIndex()) {
            leaves.add(new Leaf(fresh.document(), inIndex, places));
        } else if (inIndex.isEmpty()) {
            places.stream()
                    .sorted(newestFirst().thenComparing(child -> lastChecked(terms, child)))
                    .limit(SITEMAPS_PER_POLL)
                    .forEach(child -> walk(terms, child.address(), Optional.of(child), leaves, pollResult)
                            .ifPresent(failed -> pollResult.note(failed.why())));
        }
        return Optional.empty();
    }

    private Instant lastChecked(SourceTerms terms, Candidate child) {
        return log.document(terms.name(), child.address())
                .map(KnownDocument::checkedAt)
                .orElse(Instant.EPOCH);
    }

    private Optional<Sitemap> sitemap(String address, byte[] body) {
        try {
            return polledDocumentReader.sitemap(
                    address, Decompression.isGzip(body) ? Decompression.gunzip(body, LARGEST_SITEMAP) : body);
        } catch (OutboundFailure e) {
            return Optional.empty();
        }
    }

    /** What is new or changed; a sitemap speaks for its own site alone (sitemaps.org, "Sitemap file location"). */
    private List<Candidate> candidates(SourceTerms terms, Sitemap sitemap, TargetUrl base) {
        var candidates = new ArrayList<Candidate>();
        for (Place place : sitemap.places()) {
            resolved(place, base)
                    .filter(targetUrl -> isSameSite(targetUrl.host(), base.host()))
                    .map(targetUrl -> new Candidate(targetUrl.toString(), place))
                    .filter(candidate -> !isKnown(terms, candidate, sitemap.isIndex()))
                    .ifPresent(candidates::add);
        }
        return candidates;
    }

    /** A page without lastmod is new once; a sitemap without it may have changed each time. */
    private boolean isKnown(SourceTerms terms, Candidate candidate, boolean isSitemap) {
        Optional<KnownItem> known = log.item(terms.name(), candidate.address());
        return known.isPresent()
                && (candidate.place().lastmod().isEmpty()
                        ? !isSitemap
                        : known.get()
                                .fingerprint()
                                .equals(candidate.place().lastmod().get()));
    }

    /** Gives whether the page is dealt with. */
    private boolean fetch(SourceTerms terms, Candidate candidate, PollResult pollResult) {
        Optional<KnownDocument> known = log.document(terms.name(), candidate.address());
        Optional<Failed> failed =
                pages.page(terms, candidate.address(), known, page -> completed(page, candidate.place()), pollResult);
        failed.ifPresent(reason -> pollResult.note(reason.why()));
        boolean isDone = failed.isEmpty() || !failed.get().mayPass();
        if (isDone) {
            pollResult.remember(item(candidate));
        }
        return isDone;
    }

    /** A news sitemap knows when a story was published, also where its page does not say. */
    private static RawArticle completed(RawArticle page, Place place) {
        RawArticleBuilder draft = RawArticleBuilder.of(page);
        if (page.published().isEmpty()) {
            place.published().map(RawDate::of).ifPresent(draft::published);
        }
        if (page.title().isEmpty()) {
            place.title().ifPresent(draft::title);
        }
        return draft.done();
    }

    private static KnownItem item(Candidate candidate) {
        return new KnownItem(
                candidate.address(),
                Optional.of(candidate.address()),
                candidate.place().lastmod().orElse(""));
    }

    private static Comparator<Candidate> newestFirst() {
        return Comparator.comparing(
                        (Candidate candidate) -> candidate.place().lastmod().orElse(""))
                .reversed();
    }

    private static Optional<TargetUrl> resolved(Place place, TargetUrl base) {
        try {
            return Optional.of(base.resolve(place.address()));
        } catch (OutboundFailure e) {
            return Optional.empty();
        }
    }

    private static boolean isSameSite(String host, String other) {
        String a = host.replaceFirst("^www\\.", "");
        String b = other.replaceFirst("^www\\.", "");
        return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
    }
}
