package dateline.feed;

import dateline.article.Article;

/**
 * One article as it stands in a feed document.
 *
 * @param full whether the whole text is given; otherwise its summary alone
 */
public record Entry(Article article, boolean full) {}
