package dateline.editorial;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Sender;
import dateline.store.StoreReader;
import dateline.store.StoreWriter;
import java.util.Optional;

/**
 * Whose story is whose. Names of stories are free for all to use, so that a sender could take back, or forbid, what another
 * one has sent. What a key takes back is what it was the first to send; what a source takes back is none of another source.
 */
final class Ownership {
    private static final String FIRST = "first:";

    private Ownership() {}

    /** Remembers who was the first to send this new story. */
    static void markFirst(StoreWriter store, Reading.Clean reading, ArticleId id) {
        if (reading.sender() instanceof Sender.Key key
                && reading.content().sourceId().isPresent()) {
            store.markFiled(place(key, reading.aliases().get(0)), "", id);
        }
    }

    /** The story that this recall is about, if it is here and whose recall it is may take it back. */
    static Optional<Article> own(StoreReader store, Reading.Recalled reading) {
        return reading.aliases().stream()
                .flatMap(alias -> store.idOf(alias).flatMap(store::article).stream())
                .filter(article -> isOwn(store, reading, article))
                .findFirst();
    }

    private static boolean isOwn(StoreReader store, Reading.Recalled reading, Article article) {
        if (reading.sender() instanceof Sender.Key key) {
            return reading.aliases().stream()
                    .flatMap(alias -> store.filedBefore(place(key, alias), "").stream())
                    .anyMatch(article.id()::equals);
        }
        return !(reading.sender() instanceof Sender.Source source) || isOf(source, article);
    }

    /** A site's stories may have come as files before it was connected, and are taken off it all the same. */
    private static boolean isOf(Sender.Source source, Article article) {
        String told = article.content().source().orElse(Sender.Source.INBOX);
        return told.equals(source.name()) || told.equals(Sender.Source.INBOX);
    }

    private static String place(Sender.Key key, String alias) {
        return FIRST + key.who() + " " + alias;
    }

    /** Under which a recall of this sender is kept; the newsroom's own are nobody's, and bind all. */
    static String name(Sender sender) {
        return sender.equals(Sender.NEWSROOM) ? "" : sender.who();
    }

    /** That there is nothing to take back; whether another sender has sent such a story is not told. */
    static String unknown(Sender sender, String name) {
        return sender instanceof Sender.Key
                ? "This key has filed no story \"" + name + "\", and takes back none but its own."
                : "There is no story \"" + name + "\" here.";
    }
}
