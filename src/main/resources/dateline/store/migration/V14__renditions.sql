-- The feeds as they were printed last, so that a restart serves at once: what they were made by and of, and their bytes.
CREATE TABLE printed_edition (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    circumstances TEXT NOT NULL,
    sequence BIGINT NOT NULL
);

CREATE TABLE printed_document (
    name TEXT PRIMARY KEY,
    bytes ${bytes} NOT NULL
);

-- How the history of each long feed is cut into archive documents, as far as it was read.
CREATE TABLE feed_archive (
    path TEXT PRIMARY KEY,
    bytes ${bytes} NOT NULL
);
