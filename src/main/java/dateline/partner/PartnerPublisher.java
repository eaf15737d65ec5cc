package dateline.partner;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.publish.PartnerSelection;
import dateline.feed.publish.Publisher;
import dateline.feed.publish.Recipient;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.LedgerItem;
import dateline.store.PublicReader;
import dateline.store.RenditionLog;
import dateline.store.StoreUnavailableException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints the feeds of partners, at the first request after a change, from what is public and nothing else. Safe for use by
 * many threads.
 */
public final class PartnerPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerPublisher.class);

    private final ArticleStore store;
    private final PartnerLedger ledger;
    private final PartnerDeltas deltas = new PartnerDeltas();
    private volatile Served served;

    /** What is made anew when the configuration changes. */
    private record Served(
            Publisher publisher,
            Map<String, Partner> partners,
            Map<String, Printed> printed,
            Map<String, RevokedStories> revoked) {
        RevokedStories revoked(Partner partner) {
            return revoked.computeIfAbsent(
                    partner.terms().slug(), slug -> new RevokedStories(partner, publisher.publication()));
        }
    }

    /** What a print shows: a number that moves with what the partner may see, and a time. */
    private record Observed(long number, Instant time) {}

    private record Printed(long number, Instant until, PartnerFeed feed, Set<LintFinding> findings) {
        boolean isOf(Observed state) {
            return number == state.number() && state.time().isBefore(until);
        }
    }

    /** @param partners that there are at first */
    public PartnerPublisher(ArticleStore store, Publication publication, List<PartnerTerms> partners) {
        this.store = store;
        this.ledger = new PartnerLedger(store);
        this.served = served(publication, partners);
    }

    /** Takes a changed configuration. */
    public void follow(Publication publication, List<PartnerTerms> partners) {
        served = served(publication, partners);
    }

    private Served served(Publication publication, List<PartnerTerms> terms) {
        Map<String, Partner> partners = terms.stream()
                .flatMap(one -> Partner.of(one).stream())
                .collect(Collectors.toUnmodifiableMap(partner -> partner.terms().slug(), partner -> partner));
        var publisher = new Publisher(store, publication, store.renditionLog());
        return new Served(publisher, partners, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** Where what partners were served is put on record. */
    public PartnerLedger ledger() {
        return ledger;
    }

    /** A feed is about to go out; how that ended is told by {@link #served} or {@link #broken}. */
    public void sending(PartnerFeed feed) {
        ledger.sending(feed.contents());
    }

    /** A feed that was on its way did not arrive. */
    public void broken(PartnerFeed feed) {
        ledger.broken(feed.contents());
    }

    /**
     * A feed was served, or found to be what the partner holds. One that was printed meanwhile cannot know of it, and is
     * printed again.
     *
     * @param accessKey name of the key; empty when it needs none
     */
    public void served(PartnerFeed feed, String accessKey, Instant at) {
        ledger.served(feed.contents(), accessKey, at);
        served.printed().values().removeIf(printed -> {
            DocumentContents contents = printed.feed().contents();
            return contents.partner().equals(feed.contents().partner())
                    && !contents.items().equals(feed.contents().items());
        });
    }

    /** All partners, by name. */
    public List<Partner> partners() {
        return served.partners().values().stream()
                .sorted(Comparator.comparing(partner -> partner.terms().slug()))
                .toList();
    }

    /** For what the platforms of all partners would say of a story that comes in now. */
    public PartnerReview review(Instant now) {
        return new PartnerReview(
                served.publisher().publication(),
                partners().stream().map(Partner::terms).toList(),
                now);
    }

    /** Which stories the partner of this name gets; absent when there is no such partner. */
    public Optional<Selection> selection(String slug) {
        Served now = served;
        return Optional.ofNullable(now.partners().get(slug))
                .flatMap(partner ->
                        now.publisher().feed(partner.feed()).map(feed -> partner.narrowed(feed.selection())));
    }

    /**
     * When the partner of this name gets this story, which is public: absent when its terms refuse it, a time that is past
     * when it has it already.
     */
    public Optional<Instant> admitted(String slug, Article article, Instant now) {
        Admission.Verdict verdict = partner(slug)
                .map(partner -> new Admission(partner, served.publisher().publication(), now).of(article))
                .orElseGet(() -> new Admission.Verdict.Refused("There is no such partner."));
        if (verdict instanceof Admission.Verdict.Delayed delayed) {
            return Optional.of(delayed.from());
        }
        return verdict instanceof Admission.Verdict.Admitted ? Optional.of(Instant.MIN) : Optional.empty();
    }

    /** The partner of this name. */
    public Optional<Partner> partner(String slug) {
        return Optional.ofNullable(served.partners().get(slug));
    }

    /**
     * The feed of a partner, as it is at this time, or as it was last while the store cannot be had; absent when there is no
     * such partner any more.
     *
     * @throws StoreUnavailableException when the store cannot be had and nothing was printed before
     */
    public Optional<PartnerFeed> feed(Partner partner, Instant time) {
        Served now = served;
        String slug = partner.file();
        if (!now.partners().containsKey(partner.terms().slug())) {
            return Optional.empty();
        }
        try {
            var state =
                    new Observed(partner.isTrusted() ? store.dataVersion() : store.read(PublicReader::sequence), time);
            return Optional.ofNullable(now.printed()
                            .compute(
                                    slug,
                                    (name, last) -> last != null && last.isOf(state)
                                            ? last
                                            : print(now, partner, state, Optional.ofNullable(last))))
                    .map(Printed::feed);
        } catch (StoreUnavailableException e) {
            Printed last = now.printed().get(slug);
            if (last == null) {
                throw e;
            }
            LOG.warn("The feed of partner {} is that of the last print: {}", slug, e.getMessage());
            return Optional.of(last.feed());
        }
    }

    private Printed print(Served now, Partner partner, Observed state, Optional<Printed> last) {
        var view = new PartnerTermsView(partner, state.time());
        Recipient recipient = recipient(now, partner, state.time());
        PartnerSelection partnerSelection = now.publisher()
                .partnerSelections()
                .of(partner.feed(), partner.terms().window(), recipient, partner.narrowing(), view)
                .orElseThrow();
        Lint lint = Lint.of(
                partner,
                partnerSelection.document(),
                !partnerSelection.withdrawals().isEmpty());
        var document = new PartnerDocument(
                partner.terms(), partnerSelection.document(), lint.fit(), partnerSelection.withdrawals());
        var fitted = WindowedDocument.of(partner, document);
        Set<LintFinding> findings = findings(partner, lint, document, fitted.bytes());
        tell(partner, findings, last.map(Printed::findings).orElse(Set.of()));
        return new Printed(
                state.number(),
                view.next().orElse(Instant.MAX),
                feed(partner, fitted, partnerSelection, view),
                findings);
    }

    /**
     * What changed for a partner after a cursor; absent when there is no change of this number yet.
     *
     * @throws StoreUnavailableException when the store cannot be had
     */
    public Optional<PartnerFeed> changes(Partner partner, long cursor, Instant time) {
        Served now = served;
        return new PartnerChanges(now.publisher()).after(cursor, partner, recipient(now, partner, time), time);
    }

    /**
     * What stands in this feed of a partner and in none of the documents that it holds; absent when the whole has to be given.
     *
     * @param held tags of documents
     */
    public Optional<byte[]> delta(Partner partner, PartnerFeed feed, List<String> held) {
        return partner.isToldChanges() ? deltas.since(held, feed.contents(), partner) : Optional.empty();
    }

    private Recipient recipient(Served now, Partner partner, Instant time) {
        List<LedgerItem> unwritten = ledger.unwritten(partner.terms().slug());
        List<ArticleId> justServed = unwritten.stream().map(LedgerItem::article).toList();
        return new Recipient(
                partner.terms().slug(), partner.file(), unwritten, store.read(reader -> now.revoked(partner)
                        .at(reader, time, justServed)));
    }

    private PartnerFeed feed(
            Partner partner, WindowedDocument fitted, PartnerSelection partnerSelection, PartnerTermsView view) {
        String tag = EntityTag.of(fitted.bytes()).in(ContentCoding.IDENTITY);
        var contents = new DocumentContents(
                partner.terms().slug(),
                partner.file(),
                tag,
                DocumentContents.known(partnerSelection, view.next().isPresent()),
                DocumentContents.items(fitted.document()));
        deltas.remember(contents, fitted.document());
        return PartnerFeed.of(
                partner.profile().contentType(),
                fitted.bytes(),
                lastModified(partner, tag, partnerSelection),
                contents);
    }

    /** What a partner gets of its feed, without what its platform refuses and what has no room. */
    static WindowedDocument fitted(Partner partner, PartnerSelection partnerSelection) {
        Lint lint = Lint.of(
                partner,
                partnerSelection.document(),
                !partnerSelection.withdrawals().isEmpty());
        return WindowedDocument.of(
                partner,
                new PartnerDocument(
                        partner.terms(), partnerSelection.document(), lint.fit(), partnerSelection.withdrawals()));
    }

    private static Set<LintFinding> findings(Partner partner, Lint lint, PartnerDocument document, byte[] bytes) {
        return Stream.concat(
                        lint.findings().stream(), Lint.ofDocument(partner.profile(), document, bytes.length).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each finding once, while it stands. */
    private static void tell(Partner partner, Set<LintFinding> findings, Set<LintFinding> known) {
        findings.stream()
                .filter(finding -> !known.contains(finding))
                .forEach(finding -> LOG.info(
                        finding.leftOut() ? "Partner {} does not get {}: {} ({})" : "Partner {} may refuse {}: {} ({})",
                        partner.terms().slug(),
                        finding.story().map(ArticleId::value).orElse("the feed"),
                        finding.sentence(),
                        finding.clause().rule()));
    }

    private Instant lastModified(Partner partner, String tag, PartnerSelection partnerSelection) {
        var printed = new RenditionLog.Printed(
                "partners/" + partner.file(), tag, partnerSelection.document().updated());
        return store.renditionLog().lastModified(List.of(printed)).get(0);
    }
}
