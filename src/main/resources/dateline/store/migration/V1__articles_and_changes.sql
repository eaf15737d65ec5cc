-- Every statement is understood by SQLite and by PostgreSQL; ${bytes} is the engine's type for bytes.
-- Moments are seconds since 1970 (UTC); dates that keep a zone are RFC 3339 text.

CREATE TABLE setting (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    authority TEXT NOT NULL,
    founding_year INTEGER NOT NULL
);

-- Numbers are taken inside the writing transaction, so that a rollback leaves no gap.
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

INSERT INTO counter (name, value) VALUES ('change', 0), ('receipt', 0), ('quarantine', 0);

CREATE TABLE article (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    first_seen BIGINT NOT NULL,
    published BIGINT NOT NULL,
    published_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    -- When its state changes by itself: a release or an expiry.
    turns_at BIGINT
);

CREATE INDEX article_by_turn ON article (turns_at);
CREATE INDEX article_by_state ON article (state, published, id);
CREATE INDEX article_by_date ON article (published, id);

-- Rows are added and never altered.
CREATE TABLE article_version (
    article TEXT NOT NULL REFERENCES article (id),
    version INTEGER NOT NULL,
    editorial_class TEXT NOT NULL,
    note TEXT,
    published_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    filed_at BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (article, version)
);

-- The terms of each article's present version; state and date are repeated here so that a feed is one walk of an index.
CREATE TABLE article_term (
    article TEXT NOT NULL REFERENCES article (id),
    term TEXT NOT NULL,
    state TEXT NOT NULL,
    published BIGINT NOT NULL,
    PRIMARY KEY (article, term)
);

CREATE INDEX article_term_by_term ON article_term (term, state, published, article);

CREATE TABLE alias (
    alias TEXT PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
);

CREATE INDEX alias_by_article ON alias (article, position);

CREATE TABLE tombstone (
    article TEXT PRIMARY KEY REFERENCES article (id),
    withdrawn_at BIGINT NOT NULL,
    reason TEXT,
    substitute TEXT
);

-- The public sequence. With the version it keeps the dates that the public saw, so that any past state can be told.
CREATE TABLE change (
    sequence BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (id),
    version INTEGER NOT NULL,
    at BIGINT NOT NULL,
    published_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE INDEX change_by_article ON change (article, sequence);
CREATE INDEX change_by_time ON change (at, sequence);

-- had: the public saw the article under this term before the change; has: it does after it.
CREATE TABLE change_term (
    sequence BIGINT NOT NULL REFERENCES change (sequence),
    term TEXT NOT NULL,
    had BOOLEAN NOT NULL,
    has BOOLEAN NOT NULL,
    PRIMARY KEY (sequence, term)
);

CREATE INDEX change_term_by_term ON change_term (term, sequence);

-- What each place was filed with last.
CREATE TABLE filed (
    place TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE receipt (
    number BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    receipt TEXT NOT NULL
);

CREATE TABLE quarantine (
    number BIGINT PRIMARY KEY,
    input TEXT NOT NULL,
    held BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    size BIGINT NOT NULL,
    fingerprint TEXT NOT NULL,
    bytes ${bytes} NOT NULL,
    context TEXT NOT NULL,
    UNIQUE (input, fingerprint)
);

-- When the bytes at each address last changed (Last-Modified).
CREATE TABLE rendition (
    address TEXT PRIMARY KEY,
    etag TEXT NOT NULL,
    last_modified BIGINT NOT NULL
);
