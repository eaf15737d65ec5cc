package dateline.editorial;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.Sha256;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Sender;
import dateline.store.StoreWriter;

/** What the sender of a story said of it last. */
final class LastFiled {
    private LastFiled() {}

    /**
     * Whether its sender says only what it said last, while an editor has put other words into the story: a file that is
     * read anew, for a changed configuration or after a restart, undoes no correction.
     */
    static boolean isSaidAgain(StoreWriter store, Reading.Clean reading, Article known) {
        return !ArticleLifecycle.saysTheSame(known.content(), reading.content())
                && store.filedBefore(said(reading), words(reading.content()))
                        .filter(known.id()::equals)
                        .isPresent();
    }

    /** Whether the words of the story are an editor's, and not those that its sender said last. */
    static boolean isEdited(StoreWriter store, Reading.Clean reading, Article known) {
        return !ArticleLifecycle.saysTheSame(known.content(), reading.content())
                && store.filedBefore(said(reading), words(known.content()))
                        .filter(known.id()::equals)
                        .isEmpty();
    }

    static void markSaid(StoreWriter store, Reading.Clean reading, ArticleId id) {
        store.markFiled(said(reading), words(reading.content()), id);
    }

    /** What a key says stands apart: its names of stories may be those of others. */
    private static String said(Reading.Clean reading) {
        String key = reading.sender() instanceof Sender.Key named ? named.who() + " " : "";
        return "said:" + key + reading.aliases().get(0);
    }

    private static String words(Content content) {
        return Sha256.hex(content.title() + "\n" + content.standfirst().orElse("") + "\n"
                + content.body().text());
    }
}
