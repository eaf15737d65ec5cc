-- Editors who sign in at the desk. password is a bcrypt hash.
CREATE TABLE desk_user (
    name TEXT PRIMARY KEY,
    password TEXT NOT NULL,
    added_at BIGINT NOT NULL
);

-- Who is signed in. The secret of the cookie is nowhere: hash is its SHA-256 in hexadecimal.
CREATE TABLE desk_session (
    hash TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);

-- Browsers in which an editor has signed in before, by the hash of a cookie of theirs.
CREATE TABLE desk_browser (
    hash TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    seen_at BIGINT NOT NULL
);
