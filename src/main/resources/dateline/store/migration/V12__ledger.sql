-- Keys that end by themselves, and when each opened something last.
ALTER TABLE access_key ADD COLUMN expires_at BIGINT;
ALTER TABLE access_key ADD COLUMN last_used_at BIGINT;

INSERT INTO counter (name, value) VALUES ('ledger', 0);

-- Which document of a partner was fetched with which key (empty for none). Fetches of the same document, one after the
-- other, are one row; sequence is the last public change that the document knew of.
CREATE TABLE ledger_fetch (
    number BIGINT PRIMARY KEY,
    partner TEXT NOT NULL,
    access_key TEXT NOT NULL,
    document TEXT NOT NULL,
    etag TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    times BIGINT NOT NULL
);

CREATE INDEX ledger_fetch_by_key ON ledger_fetch (partner, access_key, document, number);

-- What these fetches carried of a story: a version of it, or that it is to be taken down; from which one on (since), and up
-- to which one (until; NULL as long as the last one carried it).
CREATE TABLE ledger_story (
    article TEXT NOT NULL REFERENCES article (id),
    partner TEXT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT,
    access_key TEXT NOT NULL,
    document TEXT NOT NULL,
    version INTEGER NOT NULL,
    takedown BOOLEAN NOT NULL,
    served BIGINT NOT NULL,
    PRIMARY KEY (article, partner, since)
);

CREATE INDEX ledger_story_by_partner ON ledger_story (partner, since);
CREATE INDEX ledger_story_open ON ledger_story (partner, access_key, document, until);
