package dateline.partner;

import dateline.article.ArticleId;
import java.util.Optional;

/**
 * Something that a platform does not want.
 *
 * @param clause where the platform says so
 * @param story in which it was found; absent when it is the feed as a whole
 * @param leftOut whether the platform does not get the story for it
 * @param sentence for the newsroom
 */
public record LintFinding(Clause clause, Optional<ArticleId> story, boolean leftOut, String sentence) {}
