package dateline.partner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what stands in a partner's document and did not stand in one that it holds (RFC 3229), as far back as the documents
 * are remembered; after a restart whoever asks gets the whole once. Safe for use by many threads.
 */
final class PartnerDeltas {
    /** A few days of a busy feed, of which each document shares its stories with the one before. */
    static final int MOST = 500;

    private record Key(String file, String etag) {}

    private final Cache<Key, PartnerDocument> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Remembers a document by the tag of its bytes. */
    void remember(DocumentContents contents, PartnerDocument document) {
        known.put(new Key(contents.document(), contents.etag()), document);
    }

    /**
     * The bytes with the news alone; absent when none of the held documents is known.
     *
     * @param held tags of documents, as they were when whole
     */
    Optional<byte[]> since(List<String> held, DocumentContents contents, Partner partner) {
        Optional<PartnerDocument> now = find(contents.document(), contents.etag());
        return held.stream()
                .flatMap(tag -> find(contents.document(), tag).stream())
                .findFirst()
                .flatMap(before -> now.map(document -> partner.profile().render(news(before, document))));
    }

    private Optional<PartnerDocument> find(String file, String etag) {
        return Optional.ofNullable(known.getIfPresent(new Key(file, etag)));
    }

    private static PartnerDocument news(PartnerDocument before, PartnerDocument now) {
        Map<ArticleId, Article> stories = before.stories().stream()
                .collect(Collectors.toMap(
                        SyndicatedStory::id, story -> story.entry().article(), (one, other) -> one));
        Set<ArticleId> gone = before.withdrawals().stream().map(Withdrawal::id).collect(Collectors.toSet());
        return new PartnerDocument(
                now.terms(),
                now.feed(),
                now.stories().stream()
                        .filter(story -> !story.entry().article().equals(stories.get(story.id())))
                        .toList(),
                now.withdrawals().stream()
                        .filter(withdrawal -> !gone.contains(withdrawal.id()))
                        .toList());
    }
}
