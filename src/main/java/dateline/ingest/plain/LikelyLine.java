package dateline.ingest.plain;

/** A line that is likely what is looked for, and how likely. */
record LikelyLine(int at, double probability) {}
