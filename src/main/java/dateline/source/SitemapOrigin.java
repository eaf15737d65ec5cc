package dateline.source;

import dateline.ingest.Manuscript;
import dateline.ingest.Manuscript.RawDate;
import dateline.ingest.ManuscriptDraft;
import dateline.ingest.Sitemap;
import dateline.ingest.Sitemap.Place;
import dateline.outbound.Decompression;
import dateline.outbound.OutboundFailure;
import dateline.outbound.Target;
import dateline.publication.SourceTerms;
import dateline.source.Fetched.Failed;
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
final class SitemapOrigin implements Origin {
    private static final String ACCEPTED = "application/xml, text/xml;q=0.9, */*;q=0.5";
    private static final int SITEMAPS_PER_POLL = 10;
    private static final int LARGEST_SITEMAP = 50 * 1024 * 1024;

    private final Fetcher fetcher;
    private final SourceLog log;
    private final PageOrigin pages;

    SitemapOrigin(Fetcher fetcher, SourceLog log, PageOrigin pages) {
        this.fetcher = fetcher;
        this.log = log;
        this.pages = pages;
    }

    /** A page that the sitemap names and that is not known as it is now. */
    private record Candidate(String address, Place place) {}

    /** A sitemap of pages: dealt with when all of its candidates are. */
    private record Leaf(KnownDocument document, Optional<Candidate> inIndex, List<Candidate> candidates) {}

    @Override
    public void poll(SourceTerms terms, Haul haul) {
        String address = terms.addresses().get(0).toString();
        var leaves = new ArrayList<Leaf>();
        Optional<Failed> failed = walk(terms, address, Optional.empty(), leaves, haul);
        if (failed.isPresent()) {
            haul.fail(failed.get());
            return;
        }
        List<Candidate> turn = leaves.stream()
                .flatMap(leaf -> leaf.candidates().stream())
                .sorted(newestFirst())
                .limit(PageOrigin.PAGES_PER_POLL)
                .toList();
        var done = new ArrayList<Candidate>();
        for (Candidate candidate : turn) {
            if (fetch(terms, candidate, haul)) {
                done.add(candidate);
            }
        }
        leaves.stream().filter(leaf -> done.containsAll(leaf.candidates())).forEach(leaf -> {
            haul.remember(leaf.document());
            leaf.inIndex().map(SitemapOrigin::item).ifPresent(haul::remember);
        });
    }

    /**
     * Reads a sitemap; of an index also those that it names. Gives why it could not be had. An index is read in full each
     * time: it may stay the same while a sitemap in it changes.
     */
    private Optional<Failed> walk(
            SourceTerms terms, String address, Optional<Candidate> inIndex, List<Leaf> leaves, Haul haul) {
        Fetched fetched = fetcher.fetch(terms, address, log.document(terms.name(), address), ACCEPTED);
        if (fetched instanceof Failed failed) {
            return Optional.of(failed);
        }
        if (fetched instanceof Fetched.Same same) {
            haul.remember(same.document());
            inIndex.map(SitemapOrigin::item).ifPresent(haul::remember);
            return Optional.empty();
        }
        var fresh = (Fetched.Fresh) fetched;
        Optional<Sitemap> sitemap = sitemap(fresh.answer().body());
        if (sitemap.isEmpty()) {
            return Optional.of(Failed.lasting("The address " + address + " holds no sitemap that can be read."));
        }
        List<Candidate> places = candidates(terms, sitemap.get(), fresh.answer().target());
        if (!sitemap.get().isIndex()) {
            leaves.add(new Leaf(fresh.document(), inIndex, places));
        } else if (inIndex.isEmpty()) {
            places.stream()
                    .sorted(newestFirst().thenComparing(child -> lastChecked(terms, child)))
                    .limit(SITEMAPS_PER_POLL)
                    .forEach(child -> walk(terms, child.address(), Optional.of(child), leaves, haul)
                            .ifPresent(failed -> haul.note(failed.why())));
        }
        return Optional.empty();
    }

    private Instant lastChecked(SourceTerms terms, Candidate child) {
        return log.document(terms.name(), child.address())
                .map(KnownDocument::checkedAt)
                .orElse(Instant.EPOCH);
    }

    private static Optional<Sitemap> sitemap(byte[] body) {
        try {
            return Sitemap.read(Decompression.isGzip(body) ? Decompression.gunzip(body, LARGEST_SITEMAP) : body);
        } catch (OutboundFailure e) {
            return Optional.empty();
        }
    }

    /** What is new or changed; a sitemap speaks for its own site alone (sitemaps.org, "Sitemap file location"). */
    private List<Candidate> candidates(SourceTerms terms, Sitemap sitemap, Target base) {
        var candidates = new ArrayList<Candidate>();
        for (Place place : sitemap.places()) {
            resolved(place, base)
                    .filter(target -> isSameSite(target.host(), base.host()))
                    .map(target -> new Candidate(target.toString(), place))
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
    private boolean fetch(SourceTerms terms, Candidate candidate, Haul haul) {
        Optional<KnownDocument> known = log.document(terms.name(), candidate.address());
        Optional<Failed> failed =
                pages.page(terms, candidate.address(), known, page -> completed(page, candidate.place()), haul);
        failed.ifPresent(reason -> haul.note(reason.why()));
        boolean isDone = failed.isEmpty() || !failed.get().mayPass();
        if (isDone) {
            haul.remember(item(candidate));
        }
        return isDone;
    }

    /** A news sitemap knows when a story was published, also where its page does not say. */
    private static Manuscript completed(Manuscript page, Place place) {
        ManuscriptDraft draft = ManuscriptDraft.of(page);
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

    private static Optional<Target> resolved(Place place, Target base) {
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
