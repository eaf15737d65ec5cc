package dateline.ingest.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A sender's word that a story which it sent must not be public: an agency's cancelled or withheld item, a post that was
 * deleted or taken off its site.
 *
 * @param forGood whether the story never comes back; otherwise the sender may send it again
 * @param at when the sender did so, where it says when: what is older than that is not taken any more
 * @param reason for the public, in neutral words
 */
public record Recall(boolean forGood, Optional<Instant> at, String reason) {
    /** What it means, for whoever sent it. */
    public String sentence() {
        return forGood
                ? "Its sender has cancelled it: it is not taken, and withdrawn where it is here already."
                : "Its sender withholds it until further notice: it is not taken, and held where it is here already.";
    }
}
