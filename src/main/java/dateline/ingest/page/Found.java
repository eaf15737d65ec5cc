package dateline.ingest.page;

/**
 * Something that was found in a page.
 *
 * @param confidence how sure it is that this is right, 0 to 1
 */
record Found<T>(T value, double confidence) {}
