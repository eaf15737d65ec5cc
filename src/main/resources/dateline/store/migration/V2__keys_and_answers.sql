-- Keys of the HTTP interface. The key itself is nowhere: hash is its SHA-256 in hexadecimal.
CREATE TABLE access_key (
    name TEXT PRIMARY KEY,
    scope TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    added_at BIGINT NOT NULL,
    revoked_at BIGINT
);

-- What was answered to requests that may be sent twice (Idempotency-Key).
CREATE TABLE kept_answer (
    access_key TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request TEXT NOT NULL,
    at BIGINT NOT NULL,
    status INTEGER NOT NULL,
    location TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (access_key, idempotency_key)
);

CREATE INDEX kept_answer_by_time ON kept_answer (at);
