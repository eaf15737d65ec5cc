package dateline.editorial;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.ArticleIdGenerator;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.Sha256;
import dateline.article.State;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;

/** Decides what a clean article is to the store: a new story, a new version, nothing new, or a doubt for a person. */
public final class Filing {
    private final ArticleIdGenerator ids;

    /** Files what it is given; {@code ids} names new stories. */
    public Filing(ArticleIdGenerator ids) {
        this.ids = ids;
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
        Optional<Article> kept = reading.keptId().flatMap(store::article);
        if (kept.isPresent()) {
            return fileAgain(store, reading, kept.get(), now);
        }
        for (String alias : reading.aliases()) {
            Optional<Article> known = store.idOf(alias).flatMap(store::article);
            if (known.isPresent()) {
                return alias.startsWith(Reading.Clean.TEXT_ALIAS)
                        ? sameText(reading, known.get())
                        : fileAgain(store, reading, known.get(), now);
            }
        }
        return RecallPolicy.objection(store, reading)
                .map(objection -> receipt(reading, Outcome.REFUSED, Optional.empty(), objection))
                .orElseGet(() -> fileNew(store, reading, now));
    }

    private Receipt fileUnderClaimedId(StoreWriter store, Reading.Clean reading, ArticleId id, Instant now) {
        return store.articleNamed(id.value())
                .map(known -> fileAgain(store, reading, known, now))
                .orElseGet(() -> receipt(
                        reading,
                        Outcome.REFUSED,
                        Optional.empty(),
                        "There is no article with the id " + id
                                + ". Leave the id out to file a new story, or give the id of one that is here."));
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
                reading.aliases(),
                content);
        store.save(article, now);
        store.addAliases(article.id(), reading.aliases());
        markSaid(store, reading, article.id());
        Ownership.markFirst(store, reading, article.id());
        var repairs = new ArrayList<>(reading.repairs());
        if (content.published().isEmpty()) {
            repairs.add("No date was found: it is dated by when it was first seen, " + now + ".");
        }
        return Receipt.of(reading, Outcome.ACCEPTED)
                .told(Optional.of(article.id()), content)
                .found(repairs, reading.confidence())
                .because(waiting(article));
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
        Receipt receipt = revise(store, reading, known, now);
        if (receipt.outcome() == Outcome.HELD) {
            return receipt;
        }
        return RecallPolicy.end(store, reading, store.article(known.id()).orElse(known), now)
                .map(sentence -> receipt(reading, Outcome.CHANGED, id, "Its sender has sent it again. " + sentence))
                .orElse(receipt);
    }

    private Receipt revise(StoreWriter store, Reading.Clean reading, Article known, Instant now) {
        Optional<ArticleId> id = Optional.of(known.id());
        if (isSaidAgain(store, reading, known)) {
            return receipt(
                    reading,
                    Outcome.UNCHANGED,
                    id,
                    "It says what it said before, and the story has been revised since; it stays as it is.");
        }
        markSaid(store, reading, known.id());
        Content content = ArticleLifecycle.filedAgain(known.content(), reading);
        if (known.content().equals(content)) {
            store.addAliases(known.id(), reading.aliases());
            return Receipt.of(reading, Outcome.UNCHANGED).told(id, known.content());
        }
        if (reading.claimedId().isEmpty() && Similarity.isAnotherStory(known.content(), reading.content())) {
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
                ArticleLifecycle.saysTheSame(known.content(), content) ? EditorialClass.REFILE : EditorialClass.UPDATE,
                Optional.empty(),
                content,
                store.hasBeenPublic(known.id()),
                now);
        store.save(next, now);
        store.addAliases(next.id(), reading.aliases());
        return Receipt.of(reading, Outcome.CHANGED).told(id, next.content()).because(waiting(next));
    }

    /**
     * Whether its sender says only what it said last, while an editor has put other words into the story: a file that is
     * read anew, for a changed configuration or after a restart, undoes no correction.
     */
    private static boolean isSaidAgain(StoreWriter store, Reading.Clean reading, Article known) {
        return !ArticleLifecycle.saysTheSame(known.content(), reading.content())
                && store.filedBefore(sender(reading), words(reading.content()))
                        .filter(known.id()::equals)
                        .isPresent();
    }

    private static void markSaid(StoreWriter store, Reading.Clean reading, ArticleId id) {
        store.markFiled(sender(reading), words(reading.content()), id);
    }

    private static String sender(Reading.Clean reading) {
        return "said:" + reading.aliases().get(0);
    }

    private static String words(Content content) {
        return Sha256.hex(content.title() + "\n" + content.standfirst().orElse("") + "\n"
                + content.body().text());
    }

    private static Optional<String> waiting(Article article) {
        return switch (article.state()) {
            case EMBARGOED, SCHEDULED ->
                article.turnsAt()
                        .map(time -> "It is " + article.state().word() + " and becomes public at " + time + ".");
            case EXPIRED -> Optional.of("It has expired and is not public until it is published.");
            case HELD -> Optional.of("It is held and becomes public when it is released.");
            case LIVE, WITHDRAWN -> Optional.empty();
        };
    }

    private static Receipt sameText(Reading.Clean reading, Article known) {
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
