-- Who hears of changes: a subscription to a topic of the hub, or the webhook of a partner. Of what is to be delivered nothing
-- is stored: the hub compares the tag of what was delivered last, a webhook goes on behind its cursor.
CREATE TABLE hub_subscription (
    id TEXT PRIMARY KEY,
    topic TEXT NOT NULL,
    callback TEXT NOT NULL,
    secret TEXT,
    lease_until BIGINT NOT NULL,
    delivered TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at BIGINT NOT NULL,
    failing_since BIGINT
);

CREATE TABLE webhook (
    partner TEXT PRIMARY KEY,
    secret TEXT NOT NULL,
    former_secret TEXT,
    former_until BIGINT NOT NULL,
    cursor BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at BIGINT NOT NULL,
    failing_since BIGINT,
    state TEXT NOT NULL
);

-- What became of each request to a webhook; kept for 14 days.
CREATE TABLE webhook_attempt (
    number BIGINT PRIMARY KEY,
    partner TEXT NOT NULL,
    message TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    type TEXT NOT NULL,
    at BIGINT NOT NULL,
    status INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    detail TEXT NOT NULL
);

CREATE INDEX webhook_attempt_by_partner ON webhook_attempt (partner, number);
CREATE INDEX webhook_attempt_by_time ON webhook_attempt (at);

-- Moves when somebody else than the running server has changed a row.
INSERT INTO counter (name, value) VALUES ('push', 0), ('webhook_attempt', 0);
