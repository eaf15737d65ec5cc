package dateline.article;

import java.util.Optional;

/**
 * Another story that the article points to.
 *
 * @param title plain text
 * @param url absolute; absent when the input gave the title alone
 */
public record RelatedLink(String title, Optional<String> url) {}
