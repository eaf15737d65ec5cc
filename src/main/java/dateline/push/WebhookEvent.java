package dateline.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.EditorialClass;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Tombstone;
import dateline.article.Version;
import dateline.feed.FeedLinks;
import dateline.publication.Publication;
import dateline.store.Change;
import dateline.store.LedgerItem;
import dateline.store.SelectionChange;
import dateline.store.StoreReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a partner is told of a change to one of its stories: that something happened, and where to read it. The story itself
 * is in the partner's feed, in the shape that its terms allow.
 *
 * @param previous number of the change that the partner was told of before this one
 * @param link the page of the story
 * @param notBefore when the partner may be told, where its terms delay a story
 */
record WebhookEvent(
        String partner,
        String type,
        ArticleId article,
        int version,
        long sequence,
        long previous,
        Instant at,
        String link,
        Instant notBefore) {
    private static final Set<String> GONE = Set.of("story.withdrawn", "story.held", "story.expired");

    /** So many changes are looked at at a time. */
    private static final int AT_A_TIME = 100;

    /**
     * What a partner may have.
     *
     * @param admission when it gets a story, or never
     */
    record Scope(String partner, Function<Article, Optional<Instant>> admission) {}

    /** The changes behind one number, up to another. */
    record Range(long after, long upTo) {}

    /** The first of these changes that the partner has to hear of; what its terms refuse is no matter of its. */
    static Optional<WebhookEvent> first(
            StoreReader reader, Scope scope, Selection selection, Publication publication, Range range) {
        long from = range.after();
        List<SelectionChange> next = reader.selectionChanges(selection, from, AT_A_TIME);
        while (!next.isEmpty() && from < range.upTo()) {
            for (SelectionChange change : next) {
                Optional<Instant> admitted = change.sequence() > range.upTo()
                        ? Optional.empty()
                        : told(reader, selection, change).flatMap(scope.admission());
                if (admitted.isPresent()) {
                    return Optional.of(
                            of(reader, scope, selection, publication, change, range.after(), admitted.get()));
                }
                from = change.sequence();
            }
            next = reader.selectionChanges(selection, from, AT_A_TIME);
        }
        return Optional.empty();
    }

    /** The story as the partner may have been told of it: of one that leaves, as it came. */
    private static Optional<Article> told(StoreReader reader, Selection selection, SelectionChange change) {
        Optional<Long> seen = change.is()
                ? Optional.of(change.sequence())
                : reader.firstSelectionChange(selection, change.article()).map(SelectionChange::sequence);
        return seen.flatMap(
                sequence -> reader.seenAt(List.of(sequence)).stream().findFirst());
    }

    private static WebhookEvent of(
            StoreReader reader,
            Scope scope,
            Selection selection,
            Publication publication,
            SelectionChange change,
            long previous,
            Instant notBefore) {
        return new WebhookEvent(
                scope.partner(),
                "story." + word(reader, selection, change),
                change.article(),
                change.version(),
                change.sequence(),
                previous,
                change.at(),
                FeedLinks.absolute(publication, "/articles/" + change.article().key()),
                notBefore);
    }

    private static String word(StoreReader reader, Selection selection, SelectionChange change) {
        if (!change.is()) {
            return departure(reader, selection, change);
        }
        if (!change.was()) {
            boolean isFirst = reader.firstSelectionChange(selection, change.article())
                    .filter(first -> first.sequence() < change.sequence())
                    .isEmpty();
            return isFirst ? "published" : "released";
        }
        return switch (editorialClass(reader, change)) {
            case CORRECTED -> "corrected";
            case REFILE -> "refiled";
            default -> "updated";
        };
    }

    /**
     * Of one that stands elsewhere now, too, the partner has to take its copy down. What was withdrawn came back never; a
     * departure before that, in the same second perhaps, was another one.
     */
    private static String departure(StoreReader reader, Selection selection, SelectionChange change) {
        Optional<Article> article = reader.article(change.article());
        boolean withdrawn = reader.publicStory(change.article().key())
                .filter(Tombstone.class::isInstance)
                .map(Tombstone.class::cast)
                .filter(tombstone -> !tombstone.when().isAfter(change.at()))
                .isPresent();
        boolean cameBack = withdrawn
                && reader.selectionChanges(selection, change.sequence(), Integer.MAX_VALUE).stream()
                        .anyMatch(later -> later.article().equals(change.article()));
        if ((withdrawn && !cameBack) || change.kind() != Change.Kind.REMOVE) {
            return "withdrawn";
        }
        boolean expired = article.filter(one -> one.state() == State.EXPIRED).isPresent()
                || article.flatMap(one -> one.content().expires())
                        .filter(end -> !end.isAfter(change.at()))
                        .isPresent();
        return expired ? "expired" : "held";
    }

    private static EditorialClass editorialClass(StoreReader reader, SelectionChange change) {
        return reader.versions(change.article()).stream()
                .filter(version -> version.number() == change.version())
                .map(Version::editorialClass)
                .findFirst()
                .orElse(EditorialClass.UPDATE);
    }

    /** The same over all attempts, whatever dies in between. */
    String message() {
        return "msg_" + partner + "_" + sequence;
    }

    /** The body of the message. */
    byte[] body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", type).put("timestamp", at.toString());
        body.putObject("data")
                .put("id", article.value())
                .put("version", version)
                .put("sequence", sequence)
                .put("previous", previous)
                .put("link", link);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the partner knows once it has taken the message. */
    LedgerItem item() {
        boolean down = GONE.contains(type);
        return down ? LedgerItem.takedown(article) : LedgerItem.story(article, version);
    }
}
