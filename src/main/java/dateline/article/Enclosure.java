package dateline.article;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that goes with an article: sound, film, document.
 *
 * @param url absolute, http or https
 * @param type media type
 * @param length in bytes
 */
public record Enclosure(String url, Optional<String> type, OptionalLong length) {}
