package dateline.partner;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A document for a partner with its bytes, of which there are as many as its window has room for. */
final class WindowedDocument {
    private static final Logger LOG = LoggerFactory.getLogger(WindowedDocument.class);

    private final PartnerDocument document;
    private final byte[] bytes;

    private WindowedDocument(Partner partner, PartnerDocument document) {
        this.document = document;
        this.bytes = partner.profile().render(document);
    }

    /**
     * As many of the newest stories as there is room for, without those that have no room even alone: a platform takes no
     * summary for a story.
     */
    static WindowedDocument of(Partner partner, PartnerDocument document) {
        WindowedDocument whole = new WindowedDocument(partner, document);
        long room = partner.terms().window().bytes();
        if (whole.bytes().length <= room) {
            return whole;
        }
        List<SyndicatedStory> possible = document.stories().stream()
                .filter(story -> new WindowedDocument(partner, document.with(List.of(story))).bytes().length <= room)
                .toList();
        WindowedDocument best = first(partner, document.with(possible), room);
        LOG.warn(
                "The feed of partner {} is larger than its window of {} bytes: {} of {} stories are in it. Raise"
                        + " window.bytes or lower window.entries if the partner shall have all of it.",
                partner.terms().slug(),
                room,
                best.document().stories().size(),
                document.stories().size());
        return best;
    }

    private static WindowedDocument first(Partner partner, PartnerDocument document, long room) {
        int low = 0;
        int high = document.stories().size() + 1;
        WindowedDocument best = new WindowedDocument(partner, document.first(0));
        while (high - low > 1) {
            int middle = (low + high) / 2;
            WindowedDocument candidate = new WindowedDocument(partner, document.first(middle));
            if (candidate.bytes().length <= room) {
                low = middle;
                best = candidate;
            } else {
                high = middle;
            }
        }
        return best;
    }

    PartnerDocument document() {
        return document;
    }

    byte[] bytes() {
        return bytes;
    }
}
