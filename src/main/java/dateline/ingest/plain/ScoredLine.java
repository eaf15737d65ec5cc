package dateline.ingest.plain;

/** A line that is likely what is looked for, and how likely. */
record ScoredLine(int at, double probability) {}
