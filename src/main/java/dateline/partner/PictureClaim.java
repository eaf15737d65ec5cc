package dateline.partner;

import dateline.publication.SyndicationTerms.Pictures;
import java.util.Optional;

/**
 * What is known of the right to a picture.
 *
 * @param syndicated whether partners may have it, where somebody said so
 * @param credit who made it or owns it
 * @param ours whether it is the newsroom's own
 */
record PictureClaim(Optional<Boolean> syndicated, Optional<String> credit, boolean ours) {
    /** A film or recording, which is passed on unless somebody said that it must not be. */
    static PictureClaim ofRecording(Optional<Boolean> syndicated) {
        return new PictureClaim(Optional.of(syndicated.orElse(true)), Optional.empty(), true);
    }

    /** What is known when the same picture stands in two places: the strictest word counts. */
    PictureClaim and(PictureClaim other) {
        boolean forbidden = isForbidden() || other.isForbidden();
        return new PictureClaim(
                forbidden ? Optional.of(false) : syndicated.or(other::syndicated),
                credit.or(other::credit),
                credit.isPresent() == other.credit.isPresent()
                        ? ours && other.ours
                        : (credit.isPresent() ? ours : other.ours));
    }

    private boolean isForbidden() {
        return syndicated.filter(may -> !may).isPresent();
    }

    /** Whether a partner whose terms let these pictures through may have it. */
    boolean mayPass(Pictures allowed) {
        if (isForbidden()) {
            return false;
        }
        return switch (allowed) {
            case ALL -> true;
            case LICENSED -> ours || syndicated.isPresent();
            case OURS -> ours;
        };
    }
}
