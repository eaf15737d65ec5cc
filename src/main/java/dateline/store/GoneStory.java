package dateline.store;

import dateline.article.ArticleId;
import java.time.Instant;
import java.util.Optional;

/**
 * A story that a partner was served and that is not public any more.
 *
 * @param document in which the partner was served it last
 * @param version that the partner was served last
 * @param told whether the partner was served the takedown
 * @param when it went, in whole seconds
 * @param reason why it was withdrawn; absent when it was not withdrawn
 */
public record GoneStory(
        String partner,
        String document,
        ArticleId article,
        int version,
        boolean told,
        Instant when,
        Optional<String> reason) {}
