package dateline.editorial;

import dateline.article.Article;
import dateline.article.State;
import dateline.ingest.model.ArticleAliases;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.Sender;
import dateline.store.AuditEntry;
import dateline.store.SenderRecall;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of stories that their senders take back: held, until the sender sends a later state of them, or withdrawn
 * for good. A recall is remembered, so that neither a story that comes after it nor a message that is sent again brings
 * back what was killed.
 */
final class RecallPolicy {
    private RecallPolicy() {}

    /** Takes the story out, if it is here. */
    static Receipt take(StoreWriter store, Reading.Recalled reading, Instant now) {
        Instant at = reading.recall().at().orElse(now);
        Optional<SenderRecall> last = store.senderRecall(reading.aliases(), Ownership.name(reading.sender()));
        Optional<Article> known = Ownership.own(store, reading);
        boolean isLate = last.filter(recall -> recall.forGood() || !recall.at().isBefore(at))
                .isPresent();
        boolean forGood = reading.recall().forGood();
        Outcome without = reading.sender() instanceof Sender.Source ? Outcome.UNCHANGED : Outcome.REFUSED;
        if (!forGood
                && (isLate || known.filter(article -> saysLater(article, at)).isPresent())) {
            return receipt(
                    reading,
                    known.isPresent() ? Outcome.UNCHANGED : without,
                    known,
                    "Nothing follows from it: it is no later word than what is known.");
        }
        if (known.isPresent() || isWorthKeeping(reading)) {
            String sender = Ownership.name(reading.sender());
            reading.aliases().forEach(alias -> store.keepSenderRecall(new SenderRecall(alias, sender, forGood, at)));
        }
        return known.map(article -> takeOut(store, reading, article, now))
                .orElseGet(() -> receipt(
                        reading,
                        without,
                        Optional.empty(),
                        reading.recall().sentence() + " " + Ownership.unknown(reading.sender(), name(reading))));
    }

    /** A draft that was never here forbids nothing when nobody can tell what is later than it. */
    private static boolean isWorthKeeping(Reading.Recalled reading) {
        return !(reading.sender() instanceof Sender.Source)
                || reading.recall().forGood()
                || reading.recall().at().isPresent();
    }

    private static Receipt takeOut(StoreWriter store, Reading.Recalled reading, Article article, Instant now) {
        if (article.state() == State.WITHDRAWN) {
            return receipt(reading, Outcome.UNCHANGED, Optional.of(article), "This story was withdrawn already.");
        }
        boolean forGood = reading.recall().forGood();
        String reason = reading.recall().reason();
        ActionResult actionResult = forGood
                ? StateTransitions.withdraw(store, article, reason, Optional.empty(), now)
                : StateTransitions.hold(store, article, now);
        note(store, reading.sender(), forGood ? "withdraw" : "hold", actionResult, Optional.of(reason), now);
        return receipt(
                reading,
                actionResult.isDone() ? Outcome.CHANGED : Outcome.UNCHANGED,
                actionResult.article().or(() -> Optional.of(article)),
                reason + " " + actionResult.sentence());
    }

    private static void note(
            StoreWriter store,
            Sender sender,
            String verb,
            ActionResult actionResult,
            Optional<String> words,
            Instant now) {
        actionResult
                .article()
                .ifPresent(article -> store.addAuditEntry(
                        new AuditEntry(now, sender.who(), verb, article.id(), article.version(), words)));
    }

    private static boolean saysLater(Article article, Instant at) {
        return article.content()
                .updated()
                .filter(updated -> updated.toInstant().isAfter(at))
                .isPresent();
    }

    /** What forbids to file this, if anything does: its sender has taken it back, and it is no later state of it. */
    static Optional<String> objection(StoreWriter store, Reading.Clean reading) {
        return store.senderRecall(ownNames(reading), Ownership.name(reading.sender()))
                .filter(recall -> recall.forGood() || !isLater(reading, recall))
                .map(recall -> recall.forGood()
                        ? "Its sender has cancelled it, and it stays away."
                        : "Its sender has taken it back as of " + recall.at()
                                + ", and this is no later version of it.");
    }

    /** Ends the hold of its sender, who has sent it again. Gives the sentence about it; nothing when there was none. */
    static Optional<String> end(StoreWriter store, Reading.Clean reading, Article article, Instant now) {
        if (store.senderRecall(ownNames(reading), Ownership.name(reading.sender()))
                .isEmpty()) {
            return Optional.empty();
        }
        store.forgetSenderRecalls(names(reading), Ownership.name(reading.sender()));
        if (article.state() != State.HELD || article.releaseAt().isPresent()) {
            return Optional.empty();
        }
        ActionResult released = StateTransitions.release(store, article, now);
        note(store, reading.sender(), "release", released, Optional.empty(), now);
        return Optional.of(released.sentence());
    }

    private static boolean isLater(Reading.Clean reading, SenderRecall recall) {
        return reading.asOf()
                .or(() -> reading.content()
                        .updated()
                        .or(() -> reading.content().published())
                        .map(OffsetDateTime::toInstant))
                .filter(told -> told.isAfter(recall.at()))
                .isPresent();
    }

    /** By which a recall binds it: where its sender gave it an id, another story may have had its address. */
    private static List<String> ownNames(Reading.Clean reading) {
        List<String> ids =
                reading.aliases().stream().filter(ArticleAliases::isId).toList();
        return ids.isEmpty() ? names(reading) : ids;
    }

    private static List<String> names(Reading.Clean reading) {
        return reading.aliases().stream()
                .filter(alias -> !ArticleAliases.isText(alias))
                .toList();
    }

    /** The sender's own name of the story, without what makes an alias of it. */
    private static String name(Reading.Recalled reading) {
        return reading.aliases().isEmpty() ? "" : reading.aliases().get(0).replaceFirst("^id:[^:]*:", "");
    }

    private static Receipt receipt(
            Reading.Recalled reading, Outcome outcome, Optional<Article> article, String reason) {
        Receipt receipt = Receipt.of(reading.input(), outcome).because(reason);
        return article.map(receipt::about).orElse(receipt);
    }
}
