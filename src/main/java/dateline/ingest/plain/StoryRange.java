package dateline.ingest.plain;

/** From which line to before which a story goes. */
record StoryRange(int start, int end) {}
