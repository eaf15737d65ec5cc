-- Names by which senders know stories that they have taken back; at is the sender's time, in milliseconds since 1970 (UTC).
CREATE TABLE sender_recall (
    alias TEXT PRIMARY KEY,
    for_good BOOLEAN NOT NULL,
    at BIGINT NOT NULL
);

-- What we have asked hubs for (WebSub). Moments are seconds since 1970 (UTC).
CREATE TABLE subscription (
    callback TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    topic TEXT NOT NULL,
    hub TEXT NOT NULL,
    secret TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    until BIGINT NOT NULL
);

CREATE INDEX subscription_by_source ON subscription (source);
