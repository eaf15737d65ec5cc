package dateline.editorial;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.ingest.model.ArticleAliases;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Sender;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How what an editor gives becomes the next version of a story. */
final class Revisions {
    private Revisions() {}

    static ActionResult revise(
            StoreWriter writer,
            Article article,
            Reading.Clean reading,
            EditorialClass editorialClass,
            Optional<String> note,
            Instant now) {
        Optional<ArticleId> claimed =
                reading.claimedId().filter(other -> !article.id().isNamedBy(other.value()));
        if (claimed.isPresent()) {
            return ActionResult.unusable(reading.input() + " names another article, " + claimed.get() + ".");
        }
        boolean hasBeenPublic = writer.hasBeenPublic(article.id());
        if (note.isPresent() && !hasBeenPublic) {
            return ActionResult.outOfPlace("It was never public, so there is nothing to correct. Update it instead.");
        }
        Content content = reading.sender() instanceof Sender.Editor
                ? ArticleLifecycle.filledIn(article.content(), reading)
                : ArticleLifecycle.revised(article.content(), reading);
        if (note.isEmpty() && content.equals(article.content())) {
            return ActionResult.unusable("Nothing in " + reading.input() + " differs from what is here.");
        }
        Article next = ArticleLifecycle.next(article, editorialClass, note, content, hasBeenPublic, now);
        writer.addAliases(next.id(), textAliases(reading), writer.ownerOf(next.id()));
        writer.save(next, now);
        return ActionResult.done(
                next,
                "It is version " + next.version() + "."
                        + ReceiptReasons.changed(reading, article, next)
                                .map(reason -> " " + reason)
                                .orElse(""));
    }

    /** What leads to the story from now on is the text alone: the file of a revision may be that of another one tomorrow. */
    private static List<String> textAliases(Reading.Clean reading) {
        return reading.aliases().stream().filter(ArticleAliases::isText).toList();
    }
}
