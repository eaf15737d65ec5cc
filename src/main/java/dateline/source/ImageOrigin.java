package dateline.source;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.Image;
import dateline.article.Version;
import dateline.ingest.model.Sender;
import dateline.store.AuditEntry;
import dateline.store.StoreReader;
import java.util.List;
import java.util.Optional;

/** Who has put an image into a story. */
final class ImageOrigin {
    private ImageOrigin() {}

    /** The sender of the version since which the story has had the image that it has. */
    static Sender of(Article article, StoreReader reader) {
        int since = since(article, reader.versions(article.id()));
        if (since <= 1) {
            return Sender.named(reader.ownerOf(article.id()));
        }
        return reader.auditEntries(article.id()).stream()
                .filter(entry -> !entry.isRefused() && entry.version() == since)
                .findFirst()
                .map(AuditEntry::actor)
                .map(Sender::named)
                .orElse(Sender.NEWSROOM);
    }

    private static int since(Article article, List<Version> versions) {
        int since = article.version();
        for (int at = versions.size() - 1; at >= 0 && hasSameImage(versions.get(at), article); at--) {
            since = versions.get(at).number();
        }
        return since;
    }

    private static boolean hasSameImage(Version version, Article article) {
        return address(version.content()).equals(address(article.content()));
    }

    private static Optional<String> address(Content content) {
        return content.image().map(Image::url);
    }
}
