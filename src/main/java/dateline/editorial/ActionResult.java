package dateline.editorial;

import dateline.article.Article;
import java.util.Optional;

/**
 * What became of an act of an editor.
 *
 * @param article as it is afterwards; absent when nothing was done
 * @param sentence what was done, or why not and what to do instead
 */
public record ActionResult(Kind kind, Optional<Article> article, String sentence) {
    /** How an act ends. */
    public enum Kind {
        /** It is done and durable. */
        DONE,
        /** There is no such article. */
        UNKNOWN,
        /** The article does not stand where this act begins. */
        OUT_OF_PLACE,
        /** The article has changed since who acts saw it. */
        OUTDATED,
        /** What was given with the act cannot be used. */
        UNUSABLE
    }

    static ActionResult done(Article article, String sentence) {
        return new ActionResult(Kind.DONE, Optional.of(article), sentence);
    }

    static ActionResult unknown(String id) {
        return new ActionResult(Kind.UNKNOWN, Optional.empty(), "There is no article with the id " + id + ".");
    }

    static ActionResult outOfPlace(String sentence) {
        return new ActionResult(Kind.OUT_OF_PLACE, Optional.empty(), sentence);
    }

    static ActionResult outdated() {
        return new ActionResult(
                Kind.OUTDATED, Optional.empty(), "Somebody has changed the story meanwhile. Look at it once more.");
    }

    static ActionResult unusable(String sentence) {
        return new ActionResult(Kind.UNUSABLE, Optional.empty(), sentence);
    }

    /** Whether it was done. */
    public boolean isDone() {
        return kind == Kind.DONE;
    }
}
