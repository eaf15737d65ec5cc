-- Whose story is whose, by the name of the sender that was the first to file it. What is not here is the newsroom's.
CREATE TABLE article_owner (
    article TEXT PRIMARY KEY REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    sender TEXT NOT NULL
);

-- What keys have filed first was on record for their recalls; what a source has sent has the source's own alias.
INSERT INTO article_owner (article, sender)
    SELECT filed.article, MIN('key ' || access_key.name) FROM filed
    JOIN access_key ON filed.place LIKE 'first:key ' || access_key.name || ' id:%'
    GROUP BY filed.article;

INSERT INTO article_owner (article, sender)
    SELECT alias.article, MIN('source ' || source.name) FROM alias
    JOIN source ON alias.alias LIKE 'source:' || source.name || ':%'
    WHERE alias.article NOT IN (SELECT article FROM article_owner)
    GROUP BY alias.article;

-- An alias is the sender's own: two senders may use the same one of two stories. The newsroom's have no name.
CREATE TABLE alias_of_sender (
    alias TEXT NOT NULL,
    sender TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    PRIMARY KEY (alias, sender)
);

INSERT INTO alias_of_sender (alias, sender, article, position)
    SELECT alias.alias, COALESCE(article_owner.sender, ''), alias.article, alias.position
    FROM alias LEFT JOIN article_owner ON article_owner.article = alias.article;

DROP TABLE alias;

ALTER TABLE alias_of_sender RENAME TO alias;

CREATE INDEX alias_by_article ON alias (article, position);

-- What was refused stands beside what was done.
ALTER TABLE act ADD COLUMN refused BOOLEAN NOT NULL DEFAULT FALSE;
