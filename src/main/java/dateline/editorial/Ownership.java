package dateline.editorial;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.ingest.model.ArticleAliases;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Sender;
import dateline.store.AuditEntry;
import dateline.store.StoreReader;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whose story is whose: it belongs to who was the first to file it, and names of stories are its sender's own, so that no
 * sender can change, take back or forbid what another one has sent. Inbox, command line and desk are one sender, the
 * newsroom, which may change whatever is here, as an editor's key may.
 */
final class Ownership {
    /** So many refusals of one actor stand on record of a story: a stranger fills no store. */
    static final int MOST_REFUSALS = 100;

    private static final String NEWSROOM = "";

    private Ownership() {}

    /** Remembers whose this new story is. */
    static void claim(StoreWriter store, Sender sender, ArticleId id) {
        if (!name(sender).equals(NEWSROOM)) {
            store.keepOwner(id, name(sender));
        }
    }

    /** By which the store knows the stories of this sender; the newsroom's have no name. */
    static String name(Sender sender) {
        return isNewsroom(sender) ? NEWSROOM : sender.who();
    }

    private static boolean isNewsroom(Sender sender) {
        return sender.equals(Sender.NEWSROOM) || sender instanceof Sender.Editor;
    }

    /** Whether it was the first to file this story. */
    static boolean isOwner(StoreReader store, Sender sender, Article article) {
        return store.ownerOf(article.id()).equals(name(sender));
    }

    /** Whether it may change this story. */
    static boolean mayChange(StoreReader store, Sender sender, Article article) {
        return mayChangeAny(sender) || isOwner(store, sender, article);
    }

    /** Whether a person who edits stories has sent it, and no program that passes them on. */
    static boolean isEditor(Sender sender) {
        return sender instanceof Sender.Editor || (sender instanceof Sender.Key key && key.edits());
    }

    /** Whether it may change whatever is here. */
    static boolean mayChangeAny(Sender sender) {
        return isNewsroom(sender) || (sender instanceof Sender.Key key && key.edits());
    }

    /** The story that this recall is about, if it is here and whose recall it is may take it back. */
    static Optional<Article> own(StoreReader store, Reading.Recalled reading) {
        Sender sender = reading.sender();
        List<String> names = sender instanceof Sender.Source ? List.of(name(sender), NEWSROOM) : List.of(name(sender));
        return reading.aliases().stream()
                .flatMap(alias ->
                        names.stream().flatMap(name -> store.idOf(alias, name).flatMap(store::article).stream()))
                .filter(article -> isOwner(store, sender, article)
                        ? isNamed(reading, article)
                        : isImportedFrom(store, sender, article))
                .findFirst();
    }

    /** An address may have been that of another story of the same sender before. */
    private static boolean isNamed(Reading.Recalled reading, Article article) {
        return article.content().sourceId().isEmpty()
                || reading.aliases().stream().noneMatch(ArticleAliases::isId)
                || reading.aliases().stream().filter(ArticleAliases::isId).anyMatch(article.aliases()::contains);
    }

    /** A site's stories may have come as files before it was connected, and are taken off it all the same. */
    private static boolean isImportedFrom(StoreReader store, Sender sender, Article article) {
        String told = article.content().source().orElse(Sender.Source.INBOX);
        return sender instanceof Sender.Source source
                && store.ownerOf(article.id()).equals(NEWSROOM)
                && (told.equals(source.name()) || told.equals(Sender.Source.INBOX));
    }

    /** Puts on record that this was tried of a story and not done. */
    static void recordRefusal(
            StoreWriter store, Article article, String actor, String verb, String reason, Instant now) {
        long before = store.auditEntries(article.id()).stream()
                .filter(entry -> entry.isRefused() && entry.actor().equals(actor))
                .count();
        if (before < MOST_REFUSALS) {
            store.addAuditEntry(
                    new AuditEntry(now, actor, verb, article.id(), article.version(), Optional.of(reason), true));
        }
    }

    /** That there is nothing to take back; whether another sender has sent such a story is not told. */
    static String unknown(Sender sender, String name) {
        return sender instanceof Sender.Key
                ? "This key has filed no story \"" + name + "\", and takes back none but its own."
                : "There is no story \"" + name + "\" here.";
    }

    /** That no story is changed by this id; whether another sender has such a story is not told. */
    static String noSuchId(Sender sender, ArticleId id) {
        return mayChangeAny(sender)
                ? "There is no article with the id " + id
                        + ". Leave the id out to file a new story, or give the id of one that is here."
                : "There is no article with the id " + id
                        + " among what this sender has filed, and it changes none but its"
                        + " own. Leave the id out to file a new story.";
    }
}
