-- Every address at which a feed was ever listed, or which one had before. A listed one has neither a successor nor an end.
CREATE TABLE feed_address (
    path TEXT PRIMARY KEY,
    successor TEXT,
    retired_at BIGINT
);

-- What decides how feeds look, as it was when they were printed last.
CREATE TABLE printed_configuration (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    configuration TEXT NOT NULL
);
