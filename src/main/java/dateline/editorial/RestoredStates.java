package dateline.editorial;

import dateline.article.Article;
import dateline.article.State;
import dateline.article.Story;
import dateline.article.Tombstone;
import dateline.article.Version;
import dateline.store.AccessKey;
import dateline.store.ArticleStore;
import dateline.store.AuditEntry;
import dateline.store.StoreReader;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an older copy of a store is told when it takes the place of a later state: nothing that was withdrawn, kept back or
 * revoked since comes back by that, and no number of a change is used again.
 */
public final class RestoredStates {
    /** Numbers of changes that may have been given between a backup and a loss of which nothing can be read. */
    public static final long LOST_NUMBERS = 1_000_000;

    /** Who is on record for it ({@link AuditEntry#actor}). */
    private static final String RESTORE = "restore";

    private static final String WITHDRAWN = "Withdrawn.";

    /**
     * What was done to the older copy.
     *
     * @param withdrawn number of stories that were withdrawn later
     * @param keptBack number of stories that were held, under embargo or expired later
     * @param revokedKeys names of keys that open nothing any more
     */
    public record Carried(int withdrawn, int keptBack, List<String> revokedKeys) {}

    private final StoreReader later;
    private final StoreWriter restored;
    private final Instant now;

    private RestoredStates(StoreReader later, StoreWriter restored, Instant now) {
        this.later = later;
        this.restored = restored;
        this.now = now;
    }

    /**
     * Carries it over, in one transaction.
     *
     * @param later what the copy takes the place of
     * @param restored the copy
     */
    public static Carried carryOver(ArticleStore later, ArticleStore restored, Instant now) {
        return later.read(reader -> restored.write(writer -> new RestoredStates(reader, writer, now).carryOver()));
    }

    /** Leaves out the numbers of changes that may have been given since, where nothing tells how many there were. */
    public static void leaveOutLostNumbers(ArticleStore restored) {
        restored.write(writer -> {
            writer.raiseSequence(writer.sequence() + LOST_NUMBERS);
            return writer.sequence();
        });
    }

    private Carried carryOver() {
        restored.raiseSequence(later.sequence());
        List<State> carried = Stream.of(State.values())
                .filter(state -> state != State.LIVE)
                .flatMap(state -> later.articles(Optional.empty(), Optional.of(state), Integer.MAX_VALUE).stream())
                .filter(this::isCarried)
                .map(Article::state)
                .toList();
        int withdrawn = Collections.frequency(carried, State.WITHDRAWN);
        return new Carried(withdrawn, carried.size() - withdrawn, revokedKeys());
    }

    private boolean isCarried(Article known) {
        Optional<Article> here = restored.article(known.id());
        Optional<Article> changed = here.isEmpty() ? Optional.of(arrived(known)) : changed(here.get(), known);
        changed.ifPresent(article -> restored.addAuditEntry(new AuditEntry(
                now, RESTORE, article.state().word(), article.id(), article.version(), Optional.empty())));
        return changed.isPresent();
    }

    /** When a story was changed, or anything done to it, last. */
    private static Instant lastAct(StoreReader reader, Article article) {
        Stream<Instant> versions = reader.versions(article.id()).stream().map(Version::at);
        Stream<Instant> acts = reader.auditEntries(article.id()).stream()
                .filter(act -> !act.isRefused())
                .map(AuditEntry::at);
        return Stream.concat(versions, acts).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** A story that came after the copy: whoever was shown it is told when it is withdrawn. */
    private Article arrived(Article known) {
        Optional.of(later.ownerOf(known.id()))
                .filter(owner -> !owner.isEmpty())
                .ifPresent(owner -> restored.keepOwner(known.id(), owner));
        if (known.state() != State.WITHDRAWN) {
            restored.save(known, now);
            return known;
        }
        if (later.hasBeenPublic(known.id())) {
            restored.save(known.with(State.LIVE, known.published(), known.updated()), now);
        }
        restored.withdraw(known, tombstone(known), now);
        return known;
    }

    private Optional<Article> changed(Article here, Article known) {
        if (here.state() == State.WITHDRAWN) {
            return Optional.empty();
        }
        if (known.state() == State.WITHDRAWN) {
            Tombstone tombstone = tombstone(known);
            return StateTransitions.withdraw(
                            restored, here, tombstone.reason().orElse(WITHDRAWN), tombstone.substitute(), now)
                    .article();
        }
        boolean isOlder = lastAct(later, known).isBefore(lastAct(restored, here));
        if (isOlder || !comesSooner(here, known)) {
            return Optional.empty();
        }
        Article keptBack = known.state() == State.EXPIRED
                ? here.with(State.EXPIRED, here.published(), here.updated())
                : here.heldUntil(Optional.empty());
        restored.save(keptBack, now);
        return Optional.of(keptBack);
    }

    /** Whether the copy's is public now, or will be by itself before the other one is. */
    private static boolean comesSooner(Article here, Article known) {
        if (here.state() == State.LIVE) {
            return true;
        }
        Optional<Instant> comes = here.stateChangesAt();
        Optional<Instant> then = known.state() == State.EXPIRED ? Optional.empty() : known.stateChangesAt();
        return comes.isPresent()
                && then.filter(time -> !comes.get().isBefore(time)).isEmpty();
    }

    private Tombstone tombstone(Article known) {
        Optional<Story> shown = later.publicStory(known.id().key());
        return shown.filter(Tombstone.class::isInstance)
                .map(Tombstone.class::cast)
                .orElseGet(() -> new Tombstone(known.id(), now, Optional.of(WITHDRAWN), Optional.empty()));
    }

    private List<String> revokedKeys() {
        return later.accessKeys().stream()
                .filter(key -> key.revokedAt().isPresent())
                .map(AccessKey::name)
                .filter(name -> restored.revokeAccessKey(name, now))
                .sorted()
                .toList();
    }
}
