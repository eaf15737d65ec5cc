package dateline.ingest.page.fields;

/**
 * Something that was found in a page.
 *
 * @param confidence how sure it is that this is right, 0 to 1
 */
public record FoundValue<T>(T value, double confidence) {}
