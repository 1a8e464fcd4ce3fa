-- What a class voted on together; nobody is named. `start` is the same for a session and for what it becomes as it goes
-- on; `hash` is BLAKE3 of all that it holds.
CREATE TABLE group_session (
    id       INTEGER PRIMARY KEY,
    start    BLOB    NOT NULL UNIQUE,
    hash     BLOB    NOT NULL UNIQUE,
    -- None: of no course.
    course   INTEGER REFERENCES course ON DELETE SET NULL,
    scenario INTEGER NOT NULL REFERENCES scenario,
    -- ISO 8601 in UTC.
    begun    TEXT,
    votes    INTEGER NOT NULL
) STRICT;

-- Hands for where the sign is and for what to do next: for what was right, and all.
CREATE TABLE group_view (
    session      INTEGER NOT NULL REFERENCES group_session ON DELETE CASCADE,
    n            INTEGER NOT NULL,
    -- Kind of what was out of place; none where nothing was.
    kind         INTEGER REFERENCES term,
    places_right INTEGER NOT NULL,
    places_of    INTEGER NOT NULL,
    next_right   INTEGER NOT NULL,
    next_of      INTEGER NOT NULL,
    nearer       INTEGER NOT NULL,
    PRIMARY KEY (session, n)
) STRICT, WITHOUT ROWID;
