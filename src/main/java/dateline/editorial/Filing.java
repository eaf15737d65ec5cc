package dateline.editorial;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.ArticleIdGenerator;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.ingest.model.ArticleAliases;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.Sender;
import dateline.store.AuditEntry;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what a clean article is to the store: a new story, a new version, nothing new, or a doubt for a person. */
public final class Filing {
    /** As the record of acts calls it that a sender files a story that is here. */
    private static final String FILE = "file";

    private final ArticleIdGenerator ids;
    private final boolean readsAnew;

    /** Files what it is given; {@code ids} names new stories. */
    public Filing(ArticleIdGenerator ids) {
        this(ids, false);
    }

    private Filing(ArticleIdGenerator ids, boolean readsAnew) {
        this.ids = ids;
        this.readsAnew = readsAnew;
    }

    /**
     * Files what was read anew from inputs that are the same as before: by another version of the program, or after a
     * change of the configuration. That is no news to anybody: what it says otherwise is a cosmetic repair, which moves
     * no date.
     */
    public Filing ofTheSameInputs() {
        return new Filing(ids, true);
    }

    /** Does what this reading asks for, and says what became of it. {@code now} is in whole seconds. */
    public Receipt receipt(StoreWriter store, Reading reading, Instant now) {
        if (reading instanceof Reading.Clean clean) {
            return file(store, clean, now);
        }
        return reading instanceof Reading.Recalled recalled
                ? RecallPolicy.take(store, recalled, now)
                : refused(reading.input(), reading.reasonAgainst().orElse(""));
    }

    private static Receipt refused(String input, String reason) {
        return Receipt.refused(input, reason);
    }

    /** Files this article and says what became of it. {@code now} is in whole seconds. */
    Receipt file(StoreWriter store, Reading.Clean reading, Instant now) {
        if (reading.claimedId().isPresent()) {
            return fileUnderClaimedId(store, reading, reading.claimedId().get(), now);
        }
        KnownStory known = KnownStory.of(store, reading);
        if (known instanceof KnownStory.Same same) {
            return fileAgain(store, reading, same.article(), now);
        }
        if (known instanceof KnownStory.SameWords sameWords) {
            return sameText(reading, sameWords.article());
        }
        if (known instanceof KnownStory.Foreign foreign) {
            return foreign(store, reading, foreign, now);
        }
        Optional<Receipt> withdrawn = withdrawnBefore(store, reading);
        if (withdrawn.isPresent()) {
            return withdrawn.get();
        }
        return RecallPolicy.objection(store, reading)
                .map(objection -> receipt(reading, staysAway(reading.sender()), Optional.empty(), objection))
                .orElseGet(() -> reading.doubt()
                        .map(doubt -> receipt(reading, Outcome.HELD, Optional.empty(), doubt.sentence()))
                        .orElseGet(() -> fileNew(store, reading, now)));
    }

    /** What was withdrawn does not come back by being sent under another name, unless an editor files it as a new story. */
    private static Optional<Receipt> withdrawnBefore(StoreWriter store, Reading.Clean reading) {
        if (Ownership.isEditor(reading.sender())) {
            return Optional.empty();
        }
        return KnownStory.withdrawn(store, reading)
                .map(known -> receipt(
                        reading,
                        Outcome.HELD,
                        Optional.of(known.id()),
                        "The same text was withdrawn as \"" + known.content().title()
                                + "\". To publish it again, an editor files it as a new story, at the desk or with a key of"
                                + " scope edit."));
    }

    /** A source is told in one message what it has said in another: nothing is wrong with either. */
    private static Outcome staysAway(Sender sender) {
        return sender instanceof Sender.Source ? Outcome.UNCHANGED : Outcome.REFUSED;
    }

    private Receipt fileUnderClaimedId(StoreWriter store, Reading.Clean reading, ArticleId id, Instant now) {
        Optional<Article> known = store.articleNamed(id.value());
        if (known.isPresent() && Ownership.mayChange(store, reading.sender(), known.get())) {
            return fileAgain(store, reading, known.get(), now);
        }
        known.ifPresent(article -> Ownership.recordRefusal(
                store, article, reading.sender().who(), FILE, "It is another sender's story: named by its id.", now));
        return receipt(reading, Outcome.REFUSED, Optional.empty(), Ownership.noSuchId(reading.sender(), id));
    }

    private static Receipt foreign(StoreWriter store, Reading.Clean reading, KnownStory.Foreign foreign, Instant now) {
        Ownership.recordRefusal(
                store,
                foreign.article(),
                reading.sender().who(),
                FILE,
                "It is another sender's story: named by its " + foreign.by() + ".",
                now);
        return receipt(
                reading,
                Outcome.REFUSED,
                Optional.empty(),
                "Its " + foreign.by() + " is not this sender's to file under. File it under one of its own.");
    }

    private Receipt fileNew(StoreWriter store, Reading.Clean reading, Instant now) {
        Content content = reading.content();
        OffsetDateTime published = content.published().orElseGet(() -> PublicDates.utc(now));
        State state = ArticleLifecycle.first(content, published, now);
        var article = new Article(
                reading.keptId().orElseGet(() -> ids.next(now)),
                1,
                EditorialClass.NEW,
                state,
                Optional.empty(),
                now,
                published,
                ArticleLifecycle.firstUpdated(content, published),
                List.of(),
                content);
        Ownership.claim(store, reading.sender(), article.id());
        store.save(article, now);
        addAliases(store, reading, article);
        LastFiled.markSaid(store, reading, article.id());
        if (reading.sender() instanceof Sender.Editor editor) {
            store.addAuditEntry(new AuditEntry(now, editor.who(), FILE, article.id(), 1, Optional.empty()));
        }
        var repairs = new ArrayList<>(reading.repairs());
        if (content.published().isEmpty()) {
            repairs.add("No date was found: it is dated by when it was first seen, " + now + ".");
        }
        return Receipt.of(reading, Outcome.ACCEPTED)
                .told(Optional.of(article.id()), content)
                .found(repairs, reading.confidence())
                .because(ReceiptReasons.waiting(article));
    }

    private Receipt fileAgain(StoreWriter store, Reading.Clean reading, Article known, Instant now) {
        Optional<ArticleId> id = Optional.of(known.id());
        if (known.state() == State.WITHDRAWN) {
            return receipt(reading, Outcome.UNCHANGED, id, "This story was withdrawn, and stays withdrawn.");
        }
        Optional<String> objection = RecallPolicy.objection(store, reading);
        if (objection.isPresent()) {
            return receipt(reading, Outcome.UNCHANGED, id, objection.get());
        }
        if (isLate(reading, known)) {
            return receipt(reading, Outcome.UNCHANGED, id, "A later state of this story is here already.");
        }
        Receipt receipt = revise(store, reading, known, now);
        if (receipt.outcome() == Outcome.HELD) {
            return receipt;
        }
        return RecallPolicy.end(store, reading, store.article(known.id()).orElse(known), now)
                .map(sentence -> receipt(reading, Outcome.CHANGED, id, "Its sender has sent it again. " + sentence))
                .orElse(receipt);
    }

    /** Messages overtake each other, and one that was caught can be sent again. */
    private static boolean isLate(Reading.Clean reading, Article known) {
        return known.content()
                .updated()
                .filter(here -> reading.asOf().filter(here.toInstant()::isAfter).isPresent())
                .isPresent();
    }

    /** The sender's own names lead to its newest story; an address or words stay with the story that had them first. */
    private static void addAliases(StoreWriter store, Reading.Clean reading, Article article) {
        String sender = Ownership.name(reading.sender());
        store.moveAliases(
                article.id(),
                reading.aliases().stream().filter(ArticleAliases::isId).toList(),
                sender);
        store.addAliases(article.id(), reading.aliases(), sender);
    }

    private Receipt revise(StoreWriter store, Reading.Clean reading, Article known, Instant now) {
        Optional<ArticleId> id = Optional.of(known.id());
        if (LastFiled.isSaidAgain(store, reading, known) || (readsAnew && LastFiled.isEdited(store, reading, known))) {
            return receipt(
                    reading,
                    Outcome.UNCHANGED,
                    id,
                    "It says what it said before, and the story has been revised since; it stays as it is.");
        }
        LastFiled.markSaid(store, reading, known.id());
        Content content = Ownership.isOwner(store, reading.sender(), known)
                ? ArticleLifecycle.filedAgain(known.content(), reading)
                : ArticleLifecycle.filedByAnother(known.content(), reading);
        if (known.content().equals(content)) {
            store.addAliases(known.id(), reading.aliases(), Ownership.name(reading.sender()));
            return Receipt.of(reading, Outcome.UNCHANGED)
                    .told(id, known.content())
                    .because(ReceiptReasons.embargoKept(reading, known));
        }
        if (reading.claimedId().isEmpty()
                && !readsAnew
                && Similarity.isAnotherStory(known.content(), reading.content())) {
            return receipt(
                    reading,
                    Outcome.HELD,
                    id,
                    "This looks like a new story, but it came under the name of \""
                            + known.content().title()
                            + "\". File it under another name or address to publish it as a story of its own.");
        }
        Article next = ArticleLifecycle.next(
                known,
                readsAnew || ArticleLifecycle.saysTheSame(known.content(), content)
                        ? EditorialClass.REFILE
                        : EditorialClass.UPDATE,
                Optional.empty(),
                content,
                store.hasBeenPublic(known.id()),
                now);
        store.save(next, now);
        store.addAliases(next.id(), reading.aliases(), Ownership.name(reading.sender()));
        store.addAuditEntry(
                new AuditEntry(now, reading.sender().who(), FILE, next.id(), next.version(), Optional.empty()));
        return Receipt.of(reading, Outcome.CHANGED)
                .told(id, next.content())
                .because(ReceiptReasons.changed(reading, known, next));
    }

    private static Receipt sameText(Reading.Clean reading, Article known) {
        if (KnownStory.isDoubtful(known.content(), reading.content())) {
            return receipt(
                    reading,
                    Outcome.HELD,
                    Optional.of(known.id()),
                    "The same text is here already as \"" + known.content().title()
                            + "\", and this has another address, date, picture or sound. Give it a sourceId of its own"
                            + " to publish it as a story of its own.");
        }
        return receipt(
                reading,
                Outcome.UNCHANGED,
                Optional.of(known.id()),
                "The same text is here already as \"" + known.content().title() + "\".");
    }

    private static Receipt receipt(Reading.Clean reading, Outcome outcome, Optional<ArticleId> id, String reason) {
        return Receipt.of(reading, outcome).told(id, reading.content()).because(reason);
    }
}
