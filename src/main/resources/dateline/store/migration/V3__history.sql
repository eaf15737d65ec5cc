-- The tombstone that the public saw from a removal on, so that any past state can be told after it is gone or reworded.
CREATE TABLE change_tombstone (
    sequence BIGINT PRIMARY KEY REFERENCES change (sequence),
    withdrawn_at BIGINT NOT NULL,
    reason TEXT,
    substitute TEXT
);

INSERT INTO change_tombstone (sequence, withdrawn_at, reason, substitute)
SELECT c.sequence, t.withdrawn_at, t.reason, t.substitute
FROM tombstone t JOIN change c ON c.article = t.article
WHERE c.kind = 'REMOVE' AND c.sequence = (SELECT MAX(l.sequence) FROM change l WHERE l.article = t.article);

-- The last bytes at each address, and the change that they show: who has them can be told what came after (RFC 3229).
CREATE TABLE rendition_state (
    address TEXT NOT NULL,
    etag TEXT NOT NULL,
    composition TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (address, etag)
);

CREATE INDEX rendition_state_by_sequence ON rendition_state (address, sequence);
