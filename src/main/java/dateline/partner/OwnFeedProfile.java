package dateline.partner;

import dateline.article.Tombstone;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The newsroom's own RSS, Atom and JSON Feed with the whole text, for partners that read what any reader reads. A partner
 * that has one of them has all three.
 */
final class OwnFeedProfile implements Profile {
    /** Whatever a body may have. */
    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements(
                    "a abbr aside audio b blockquote br caption cite code dd del dfn dl dt em figcaption figure h2 h3"
                            + " h4",
                    "h5 h6 hr i img ins kbd li ol p pre q rp rt ruby s samp small source strong sub sup table tbody td",
                    "tfoot th thead time tr u ul var video"),
            AllowedHtml.ANY_DEPTH,
            false,
            AddressRule.ANY,
            PictureRule.WEB);

    private final FeedFormat format;

    OwnFeedProfile(FeedFormat format) {
        this.format = format;
    }

    @Override
    public String name() {
        return format.extension();
    }

    @Override
    public String extension() {
        return format.extension();
    }

    @Override
    public String contentType() {
        return format.contentType();
    }

    @Override
    public Optional<Profile> in(String extension) {
        return FeedFormat.ofExtension(extension).map(OwnFeedProfile::new);
    }

    @Override
    public boolean tellsChanges() {
        return true;
    }

    @Override
    public boolean marksEmbargo() {
        return true;
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public AllowedHtml html() {
        return HTML;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }

    @Override
    public List<Requirement> wishes() {
        return List.of();
    }

    @Override
    public byte[] render(PartnerDocument document) {
        return FeedRenderers.render(format, feed(document), new EntryCache());
    }

    /** The document as the public formats write it. */
    static FeedDocument feed(PartnerDocument document) {
        FeedDocument whole = document.feed();
        Feed feed = whole.feed();
        return new FeedDocument(
                whole.publication(),
                new Feed(
                        FeedAddress.ofPartner(document.terms().slug()),
                        feed.named("feed/partner/" + document.terms().slug()),
                        document.title(),
                        feed.description(),
                        feed.language(),
                        feed.selection(),
                        feed.window()),
                document.stories().stream()
                        .map(story -> new Entry(story.entry().article(), true))
                        .toList(),
                document.withdrawals().stream()
                        .map(gone -> new Tombstone(gone.id(), gone.when(), gone.reason(), Optional.empty()))
                        .toList(),
                whole.updated(),
                whole.changesCursor(),
                whole.documentLinks());
    }
}
