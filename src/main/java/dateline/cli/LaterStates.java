package dateline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.editorial.RestoredStates;
import dateline.server.NewsroomWiring;
import dateline.store.ArticleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells an older copy of a store what has happened since, as far as that can be read, and people what was told. */
final class LaterStates {
    private final CommandEnvironment commandEnvironment;
    private Optional<RestoredStates.Carried> carried = Optional.empty();
    private Optional<String> unread = Optional.empty();

    LaterStates(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    /**
     * Carries what there is from one folder into another.
     *
     * @param replaced the folder of the store that the copy takes the place of, if there is one
     */
    void carryOver(Optional<Path> replaced, Path restored) {
        try (ArticleStore copy = NewsroomWiring.existingStore(restored, commandEnvironment.random())) {
            if (!replaced.map(later -> isCarried(later, copy)).orElse(false)) {
                RestoredStates.leaveOutLostNumbers(copy);
            }
        }
    }

    private boolean isCarried(Path folder, ArticleStore copy) {
        Instant now = commandEnvironment.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        try (ArticleStore later = NewsroomWiring.existingStore(folder, commandEnvironment.random())) {
            if (!later.authority().equals(copy.authority()) || later.foundingYear() != copy.foundingYear()) {
                unread = Optional.of("What lay there was the store of another publication.");
                return false;
            }
            carried = Optional.of(RestoredStates.carryOver(later, copy, now));
            return true;
        } catch (RuntimeException e) {
            unread = Optional.of(
                    "What lay there cannot be read (" + e.getMessage() + "): what was withdrawn, held or put under"
                            + " embargo after the backup is as it was before, and so are keys that were revoked.");
            return false;
        }
    }

    /** For people; empty when there was nothing to carry. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        unread.ifPresent(sentences::add);
        carried.ifPresent(done -> {
            if (done.withdrawn() > 0) {
                sentences.add("Withdrawn after the backup, and withdrawn still: " + done.withdrawn() + ".");
            }
            if (done.keptBack() > 0) {
                sentences.add("Kept back after the backup, and held or expired still: " + done.keptBack() + ".");
            }
            if (!done.revokedKeys().isEmpty()) {
                sentences.add("Keys revoked after the backup, and revoked still: "
                        + String.join(", ", done.revokedKeys()) + ".");
            }
        });
        return sentences;
    }

    void put(ObjectNode json) {
        carried.ifPresent(done -> {
            json.put("withdrawnSince", done.withdrawn()).put("keptBackSince", done.keptBack());
            done.revokedKeys().forEach(json.putArray("revokedSince")::add);
        });
        unread.ifPresent(sentence -> json.put("unread", sentence));
    }
}
