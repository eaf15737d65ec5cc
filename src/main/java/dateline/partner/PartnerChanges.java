package dateline.partner;

import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.publish.PartnerSelection;
import dateline.feed.publish.Publisher;
import dateline.feed.publish.Recipient;
import java.time.Instant;
import java.util.Optional;

/** Writes what changed for a partner after a cursor, under the same terms as its feed. */
final class PartnerChanges {
    /** What a reader that was away for a day can take at once. */
    static final int AT_A_TIME = 100;

    /** What is delayed is told again until it comes, so that more has to have room beside it. */
    static final int AT_A_TIME_WITH_DELAY = 500;

    private final Publisher publisher;

    PartnerChanges(Publisher publisher) {
        this.publisher = publisher;
    }

    /** The account; absent when there is no change of this number yet. */
    Optional<PartnerFeed> after(long cursor, Partner partner, Recipient recipient, Instant now) {
        int most = partner.terms().syndication().delay().isZero() ? AT_A_TIME : AT_A_TIME_WITH_DELAY;
        while (true) {
            Optional<PartnerFeed> found = told(cursor, partner, recipient, now, most);
            boolean fits = found.map(feed -> feed.bodies().getOrDefault(ContentCoding.IDENTITY, new byte[0]).length
                            <= partner.terms().window().bytes())
                    .orElse(true);
            if (fits || most == 1) {
                return found;
            }
            most = Math.max(1, most / 2);
        }
    }

    private Optional<PartnerFeed> told(long cursor, Partner partner, Recipient recipient, Instant now, int most) {
        var view = new PartnerTermsView(partner, now);
        return publisher
                .partnerSelections()
                .changes(partner.feed(), recipient, partner.narrowing(), view.ofChanges(recipient), cursor, most)
                .map(selection -> written(
                        selection,
                        partner,
                        view.next().isPresent()
                                || selection.document().documentLinks().hasMore()));
    }

    private static PartnerFeed written(PartnerSelection selection, Partner partner, boolean lacksStories) {
        var document = new PartnerDocument(
                partner.terms(),
                selection.document(),
                Lint.of(partner, selection.document(), true).fit(),
                selection.withdrawals());
        byte[] bytes = partner.profile().render(document);
        return PartnerFeed.of(
                partner.profile().contentType(),
                bytes,
                selection.document().updated(),
                new DocumentContents(
                        partner.terms().slug(),
                        partner.file(),
                        EntityTag.of(bytes).in(ContentCoding.IDENTITY),
                        DocumentContents.known(selection, lacksStories),
                        DocumentContents.items(document)));
    }
}
