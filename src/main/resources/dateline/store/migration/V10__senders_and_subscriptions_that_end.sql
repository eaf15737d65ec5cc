-- A subscription that is being ended stays until its hub has confirmed it, beside the one that its source may have by then.
CREATE TABLE subscription (
    callback TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    topic TEXT NOT NULL,
    hub TEXT NOT NULL,
    secret TEXT NOT NULL,
    pending_secret TEXT,
    until BIGINT NOT NULL,
    ask_at BIGINT NOT NULL,
    ends BOOLEAN NOT NULL
);

INSERT INTO subscription (callback, source, topic, hub, secret, pending_secret, until, ask_at, ends)
    SELECT callback, source, topic, hub, secret, pending_secret, until, ask_at, FALSE FROM source_subscription;

DROP TABLE source_subscription;

ALTER TABLE subscription RENAME TO source_subscription;

-- Whose recall it is: what one sender takes back binds no other. Empty for the newsroom's own, which bind all.
CREATE TABLE recall (
    alias TEXT NOT NULL,
    sender TEXT NOT NULL,
    for_good BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (alias, sender)
);

INSERT INTO recall (alias, sender, for_good, at) SELECT alias, '', for_good, at FROM sender_recall;

DROP TABLE sender_recall;

ALTER TABLE recall RENAME TO sender_recall;
