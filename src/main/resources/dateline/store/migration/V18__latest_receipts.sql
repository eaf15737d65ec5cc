-- What was put right in an input, and why it was not accepted, is asked for after it was filed. The latest alone stay.
CREATE TABLE receipt (
    number BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    input TEXT NOT NULL,
    outcome TEXT NOT NULL,
    article TEXT,
    repairs TEXT NOT NULL,
    reason TEXT
);
