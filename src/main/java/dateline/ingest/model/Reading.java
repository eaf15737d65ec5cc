package dateline.ingest.model;

import dateline.article.ArticleId;
import dateline.article.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What reading and normalising one article of an input gave. */
public sealed interface Reading {
    /** Name of the input, as it stands in the receipt. */
    String input();

    /** Why there is no article, when there is none. */
    Optional<String> reasonAgainst();

    /** The same with its content completed, where there is one; who has sent it decides what may be asked for it. */
    default Reading completed(BiFunction<Content, Sender, Content> completion) {
        return this;
    }

    /**
     * A clean article.
     *
     * @param claimedId the id of ours that the input names
     * @param keptId the sender's id that becomes ours, if the story is new
     * @param aliases names that lead to this article, strongest first
     * @param sender who has sent it
     * @param asOf as {@link Input#asOf}
     * @param doubt why a person must look at it before it becomes a story
     */
    record Clean(
            String input,
            Content content,
            Optional<ArticleId> claimedId,
            Optional<ArticleId> keptId,
            List<String> aliases,
            List<String> repairs,
            Map<String, Double> confidence,
            Sender sender,
            Optional<Instant> asOf,
            Optional<Doubt> doubt)
            implements Reading {
        @Override
        public Optional<String> reasonAgainst() {
            return Optional.empty();
        }

        /**
         * The same, and the sender's id is kept if it has one.
         *
         * @param isPermalink whether the sender says that it is the address of the story
         */
        public Clean keepingId(boolean isPermalink) {
            Optional<ArticleId> kept = content.sourceId().map(ArticleId::new);
            Stream<String> further = kept.filter(id -> isPermalink).map(ArticleId::permalinkAlias).stream();
            return with(content, kept, Stream.concat(aliases.stream(), further).toList());
        }

        /** The same, sent as this input was. */
        public Clean sentAs(Input one) {
            return new Clean(
                    input, content, claimedId, keptId, aliases, repairs, confidence, one.sender(), one.asOf(), doubt);
        }

        @Override
        public Reading completed(BiFunction<Content, Sender, Content> completion) {
            return with(completion.apply(content, sender), keptId, aliases);
        }

        private Clean with(Content newContent, Optional<ArticleId> newKeptId, List<String> newAliases) {
            return new Clean(
                    input, newContent, claimedId, newKeptId, newAliases, repairs, confidence, sender, asOf, doubt);
        }
    }

    /**
     * No article, but word that one which was sent before must not be public.
     *
     * @param aliases any of which may lead to it, strongest first
     * @param sender whose word it is
     */
    record Recalled(String input, List<String> aliases, Recall recall, Sender sender) implements Reading {
        public Recalled {
            aliases = List.copyOf(aliases);
        }

        @Override
        public Optional<String> reasonAgainst() {
            return Optional.of(recall.sentence());
        }
    }

    /** No article, and why: what was wrong, where, what to do. */
    record Rejected(String input, String reason) implements Reading {
        @Override
        public Optional<String> reasonAgainst() {
            return Optional.of(reason);
        }
    }
}
