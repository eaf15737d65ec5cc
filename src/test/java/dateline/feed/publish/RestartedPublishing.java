package dateline.feed.publish;

import dateline.article.Article;
import dateline.feed.Fixture;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A store with stories of the Gazette, whose publishers end and begin again. */
final class RestartedPublishing implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Path folder;
    private ArticleStore store;

    RestartedPublishing(Path folder) {
        this.folder = folder;
        this.store = open();
    }

    private ArticleStore open() {
        return SqlArticleStore.open(folder, Fixture.AUTHORITY, Fixture.FOUNDED);
    }

    void save(Article article) {
        store.write(writer -> {
            writer.save(article, NOON);
            return article;
        });
    }

    Publisher publisher(Publication publication, String program) {
        return new Publisher(store, publication, store.renditionLog(), program);
    }

    /** That of the Gazette as it is, by the first program. */
    Publisher publisher() {
        return publisher(Fixture.GAZETTE, "1");
    }

    /** What this publisher has printed before the restart. */
    Edition printedAndRestarted(Publisher publisher) {
        Edition printed = publisher.print(Optional.empty(), PrintMode.COMPLETE);
        store.close();
        store = open();
        return printed;
    }

    @Override
    public void close() {
        store.close();
    }
}
