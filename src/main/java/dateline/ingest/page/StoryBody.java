package dateline.ingest.page;

/**
 * The body of a story, as the page has it.
 *
 * @param html a fragment, not yet clean
 * @param confidence how sure it is that it is the whole story and nothing else, 0 to 1
 */
record StoryBody(String html, double confidence) {}
