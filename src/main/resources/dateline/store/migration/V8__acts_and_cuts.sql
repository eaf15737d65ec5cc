-- Who did what to an article, and when: the verbs of its life, and what its time did by itself.
CREATE TABLE act (
    number BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (id),
    version INTEGER NOT NULL,
    words TEXT
);

CREATE INDEX act_by_article ON act (article, number);

INSERT INTO counter (name, value) VALUES ('act', 0);

-- Which stories the feed chose when it was listed last, and how often that changed: each time its archive is cut anew.
ALTER TABLE feed_address ADD COLUMN selection TEXT;
ALTER TABLE feed_address ADD COLUMN cut INTEGER NOT NULL DEFAULT 0;
