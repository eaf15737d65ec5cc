package dateline.editorial;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.EditorialClass;
import dateline.article.PlainText;
import dateline.article.State;
import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.store.ArticleStore;
import dateline.store.AuditEntry;
import dateline.store.StoreWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What editors do with a story that is here: the verbs of the command line and of the HTTP interface, each with the states
 * it may begin in. Every act is one transaction, durable when its {@link ActionResult} is given.
 *
 * <p>An id may be given in full or by its last part.
 */
public final class EditorialActions {
    private static final int LONGEST_SENTENCE = 1_000;

    private final ArticleStore store;
    private final Function<Input, List<Reading>> reader;
    private final Consumer<ArticleId> revised;
    private final Clock clock;
    private final ActionRecord onRecord;

    /**
     * @param reader reads an input as it is read when it is filed
     * @param revised is told of each story that an input was put in, once that is durable
     * @param actor who is on record for the acts
     */
    public EditorialActions(
            ArticleStore store,
            Function<Input, List<Reading>> reader,
            Consumer<ArticleId> revised,
            Clock clock,
            String actor) {
        this(store, reader, revised, clock, new ActionRecord(actor, Optional.empty(), any -> true));
    }

    private EditorialActions(
            ArticleStore store,
            Function<Input, List<Reading>> reader,
            Consumer<ArticleId> revised,
            Clock clock,
            ActionRecord onRecord) {
        this.store = store;
        this.reader = reader;
        this.revised = revised;
        this.clock = clock;
        this.onRecord = onRecord;
    }

    /** The same acts, for which somebody else is on record ({@link AuditEntry#actor}). */
    public EditorialActions by(String who) {
        return as(onRecord.by(who));
    }

    /** The same acts, with these words on record for each, such as why a story is held. */
    public EditorialActions remarking(Optional<String> words) {
        return as(onRecord.remarking(words));
    }

    /** The same acts, each refused when the story does not stand any more as it was seen when it was decided on. */
    public EditorialActions ifStill(Predicate<Article> asSeen) {
        return as(onRecord.ifStill(asSeen));
    }

    private EditorialActions as(ActionRecord record) {
        return new EditorialActions(store, reader, revised, clock, record);
    }

    /** Puts on record that this act was refused to who is on record for it, if there is such a story. */
    public void refused(String id, String verb, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        store.write(writer -> {
            Optional<Article> known = writer.articleNamed(id);
            known.ifPresent(article -> Ownership.recordRefusal(writer, article, onRecord.actor(), verb, reason, now));
            return known.isPresent();
        });
    }

    private interface Step {
        ActionResult take(StoreWriter writer, Article article, Instant now);
    }

    /**
     * Makes a story public now and until further notice: whatever it waited for, and also when it has expired. Of a live
     * story it takes away the expiry.
     */
    public ActionResult publish(String id) {
        return decide(id, "publish", Optional.empty(), (writer, article, now) -> {
            boolean live = article.state() == State.LIVE;
            if (live && article.content().expires().isEmpty()) {
                return ActionResult.outOfPlace("It is public already.");
            }
            Article open = StateTransitions.unexpiring(article);
            return live
                    ? saved(writer, open, now, "It stays public; its expiry is taken away.")
                    : saved(writer, madePublic(writer, open, now), now, "It is public.");
        });
    }

    /** Takes a story out, or keeps it back, until it is released. Its place in the feeds is empty; there is no tombstone. */
    public ActionResult hold(String id) {
        return decide(id, "hold", Optional.empty(), (writer, article, now) -> {
            // From now on it is the editor's hold: the sender's next version does not end it.
            writer.forgetSenderRecalls(article.aliases(), writer.ownerOf(article.id()));
            return StateTransitions.hold(writer, article, now);
        });
    }

    /** Ends a hold: the story is public, unless it still waits for the end of its embargo. */
    public ActionResult release(String id) {
        return decide(id, "release", Optional.empty(), StateTransitions::release);
    }

    /**
     * Sets when a story becomes public that never was, or when one that is held is let go; never before the end of its
     * embargo. {@code at} counts in seconds, and a part of one is waited for.
     */
    public ActionResult schedule(String id, Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Instant time = second.isBefore(at) && at.isBefore(Instant.MAX) ? second.plusSeconds(1) : second;
        return decide(id, "schedule", Optional.of(time.toString()), (writer, article, now) -> {
            if (article.state() == State.LIVE) {
                return ActionResult.outOfPlace("It is public already. To take it out, hold it.");
            }
            if (article.state() == State.EXPIRED && writer.hasBeenPublic(article.id())) {
                return ActionResult.outOfPlace(
                        "It was public before, and keeps its date. Publish it when it is to come back.");
            }
            if (!time.isAfter(now)) {
                return ActionResult.unusable("The time " + time + " has passed. To make it public now, publish it.");
            }
            Optional<Instant> embargo = article.content().embargo().filter(end -> end.isAfter(time));
            if (embargo.isPresent()) {
                return ActionResult.unusable(
                        "It is under embargo until " + embargo.get() + ". Schedule it for then or later.");
            }
            if (writer.hasBeenPublic(article.id())) {
                return saved(
                        writer,
                        article.heldUntil(Optional.of(time)),
                        now,
                        "It is held, and public again at " + time + ".");
            }
            var planned = time.atOffset(article.published().getOffset());
            return saved(
                    writer, article.with(State.SCHEDULED, planned, planned), now, "It becomes public at " + time + ".");
        });
    }

    /**
     * Takes a story out quietly, without a tombstone.
     *
     * @param at when; without it, now. It counts in seconds
     */
    public ActionResult expire(String id, Optional<Instant> at) {
        return decide(id, "expire", at.map(Instant::toString), (writer, article, now) -> {
            if (article.state() == State.EXPIRED) {
                return ActionResult.outOfPlace("It has expired already.");
            }
            if (at.isEmpty()) {
                return saved(
                        writer,
                        article.with(State.EXPIRED, article.published(), article.updated()),
                        now,
                        "It has expired.");
            }
            Instant time = at.get().truncatedTo(ChronoUnit.SECONDS);
            if (!time.isAfter(now)) {
                return ActionResult.unusable(
                        "The time " + time + " has passed. To let it expire now, leave the time out.");
            }
            return saved(
                    writer,
                    article.next(
                            EditorialClass.REFILE,
                            article.note(),
                            article.content().toBuilder()
                                    .expires(Optional.of(time))
                                    .build()),
                    now,
                    "It expires at " + time + ".");
        });
    }

    /**
     * Takes a story out everywhere and for good. One that was public leaves a tombstone.
     *
     * @param reason for the public, in neutral words
     * @param substitute id of the public story to be read in its place
     */
    public ActionResult withdraw(String id, String reason, Optional<String> substitute) {
        String why = PlainText.oneLine(reason);
        if (why.isEmpty() || why.length() > LONGEST_SENTENCE) {
            return ActionResult.unusable(
                    "A withdrawal needs its reason, in at most " + LONGEST_SENTENCE + " characters.");
        }
        return decide(id, "withdraw", Optional.of(why), (writer, article, now) -> {
            Optional<Article> other = substitute.flatMap(writer::articleNamed);
            boolean usable = other.filter(instead -> instead.state() == State.LIVE)
                    .filter(instead -> !instead.id().equals(article.id()))
                    .isPresent();
            if (substitute.isPresent() && !usable) {
                return ActionResult.unusable("The substitute has to be another story that is public.");
            }
            return StateTransitions.withdraw(writer, article, why, other.map(Article::id), now);
        });
    }

    /** Puts a material error right: a new version with a public note, which stays on the story until another replaces it. */
    public ActionResult correct(String id, Input input, String note) {
        String words = PlainText.oneLine(note);
        if (words.isEmpty() || words.length() > LONGEST_SENTENCE) {
            return ActionResult.unusable(
                    "A correction needs its public note, in at most " + LONGEST_SENTENCE + " characters.");
        }
        return revise("correct", id, input, EditorialClass.CORRECTED, Optional.of(words));
    }

    /** Adds new facts: a new version, which moves {@code updated}. */
    public ActionResult update(String id, Input input) {
        return revise("update", id, input, EditorialClass.UPDATE, Optional.empty());
    }

    /** Repairs what is cosmetic: a new version, which moves no date. */
    public ActionResult refile(String id, Input input) {
        return revise("refile", id, input, EditorialClass.REFILE, Optional.empty());
    }

    private ActionResult revise(
            String verb, String id, Input input, EditorialClass editorialClass, Optional<String> note) {
        List<Reading> readings = reader.apply(input);
        if (readings.size() != 1) {
            return ActionResult.unusable(
                    input.name() + " holds " + readings.size() + " articles. Give the one that is meant.");
        }
        if (!(readings.get(0) instanceof Reading.Clean clean)) {
            return ActionResult.unusable(
                    input.name() + ": " + readings.get(0).reasonAgainst().orElse(""));
        }
        ActionResult actionResult = decide(
                id,
                verb,
                note,
                (writer, article, now) -> Revisions.revise(writer, article, clean, editorialClass, note, now));
        actionResult.article().map(Article::id).ifPresent(revised);
        return actionResult;
    }

    private static Article madePublic(StoreWriter writer, Article article, Instant now) {
        return PublicDates.madePublic(article, writer.hasBeenPublic(article.id()), now);
    }

    private static ActionResult saved(StoreWriter writer, Article article, Instant now, String sentence) {
        writer.save(article, now);
        return ActionResult.done(article, sentence);
    }

    private ActionResult decide(String id, String verb, Optional<String> words, Step step) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return store.write(writer -> {
            Optional<Article> known = writer.articleNamed(id);
            if (known.isEmpty()) {
                return ActionResult.unknown(id);
            }
            ActionResult actionResult = take(step, writer, known.get(), now);
            if (!actionResult.isDone()) {
                Ownership.recordRefusal(writer, known.get(), onRecord.actor(), verb, actionResult.sentence(), now);
            }
            actionResult
                    .article()
                    .ifPresent(article -> writer.addAuditEntry(onRecord.entry(now, verb, article, words)));
            return actionResult;
        });
    }

    private ActionResult take(Step step, StoreWriter writer, Article article, Instant now) {
        if (article.state() == State.WITHDRAWN) {
            return ActionResult.outOfPlace(StateTransitions.GONE);
        }
        return onRecord.asSeen().test(article) ? step.take(writer, article, now) : ActionResult.outdated();
    }
}
