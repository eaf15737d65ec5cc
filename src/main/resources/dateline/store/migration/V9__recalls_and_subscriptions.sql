-- Names by which senders know stories that they have taken back; at is the sender's time, in milliseconds since 1970 (UTC).
CREATE TABLE sender_recall (
    alias TEXT PRIMARY KEY,
    for_good BOOLEAN NOT NULL,
    at BIGINT NOT NULL
);

-- What we have asked hubs for (WebSub), one a source. Moments are seconds since 1970 (UTC).
CREATE TABLE source_subscription (
    callback TEXT PRIMARY KEY,
    source TEXT NOT NULL UNIQUE,
    topic TEXT NOT NULL,
    hub TEXT NOT NULL,
    secret TEXT NOT NULL,
    pending_secret TEXT,
    until BIGINT NOT NULL,
    ask_at BIGINT NOT NULL
);
