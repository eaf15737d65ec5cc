package dateline.editorial;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.State;
import java.time.Instant;
import java.util.Optional;

/**
 * In which state an act would leave a story, before it is done.
 *
 * @param article as it stands now
 * @param hasBeenPublic whether it was public at any time
 * @param now when the act would be done
 */
public record StateForecast(Article article, boolean hasBeenPublic, Instant now) {
    /** When its hold ended. */
    public State released() {
        return StateTransitions.released(article, hasBeenPublic, now).state();
    }

    /** When an editor gave it this content. */
    public State revised(Content content) {
        return ArticleLifecycle.next(article, EditorialClass.UPDATE, Optional.empty(), content, hasBeenPublic, now)
                .state();
    }
}
