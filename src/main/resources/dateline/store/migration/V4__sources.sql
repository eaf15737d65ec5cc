-- What is known of each source of articles. Moments are seconds since 1970 (UTC).

CREATE TABLE source (
    name TEXT PRIMARY KEY,
    -- What sources.yaml says of its addresses: when that changes, it is another source.
    addresses TEXT NOT NULL,
    since BIGINT NOT NULL,
    polled_at BIGINT,
    succeeded_at BIGINT,
    new_at BIGINT,
    next_at BIGINT NOT NULL,
    failures INTEGER NOT NULL,
    ended BOOLEAN NOT NULL,
    alarm TEXT,
    message TEXT NOT NULL
);

-- Each document of a source that is asked for again: what makes the question conditional.
CREATE TABLE source_document (
    source TEXT NOT NULL,
    address TEXT NOT NULL,
    moved_to TEXT,
    etag TEXT,
    last_modified TEXT,
    digest TEXT NOT NULL,
    checked_at BIGINT NOT NULL,
    PRIMARY KEY (source, address)
);

-- Each story that a source has told of, as it was when it was filed last.
CREATE TABLE source_item (
    source TEXT NOT NULL,
    item TEXT NOT NULL,
    link TEXT,
    fingerprint TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (source, item)
);

CREATE INDEX source_item_by_link ON source_item (source, link);

-- Hosts that are left alone for a while.
CREATE TABLE source_host (
    host TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    rests_until BIGINT NOT NULL
);

-- Lead images that were measured; without a type when nothing could be learned.
CREATE TABLE image_size (
    address TEXT PRIMARY KEY,
    asked_at BIGINT NOT NULL,
    width INTEGER,
    height INTEGER,
    type TEXT,
    length BIGINT
);
