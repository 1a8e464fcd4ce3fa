-- A drill that was worked out again. `hash` is BLAKE3 of the file's bytes; `start` is the same for a drill and for what it
-- becomes when it goes on. `called_for` and `was_right` sum up what it practised.
CREATE TABLE drill (
    id         INTEGER PRIMARY KEY,
    hash       BLOB    NOT NULL UNIQUE,
    start      BLOB    NOT NULL,
    trainee    INTEGER NOT NULL REFERENCES trainee ON DELETE CASCADE,
    scenario   INTEGER NOT NULL REFERENCES scenario,
    doctrine   INTEGER NOT NULL REFERENCES doctrine,
    seed       TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    -- ISO 8601 in UTC; none where the file does not say.
    begun      TEXT,
    answered   INTEGER NOT NULL,
    called_for INTEGER NOT NULL,
    was_right  REAL    NOT NULL
) STRICT;
CREATE INDEX drill_by_trainee ON drill (trainee);
CREATE INDEX drill_by_start ON drill (start);

-- Items in the views of a spot drill. `chance` is that with which an attentive look notices the sign.
CREATE TABLE drill_sign (
    drill   INTEGER NOT NULL REFERENCES drill ON DELETE CASCADE,
    n       INTEGER NOT NULL,
    kind    INTEGER NOT NULL REFERENCES term,
    light   INTEGER NOT NULL REFERENCES term,
    range_m REAL    NOT NULL,
    chance  REAL    NOT NULL,
    found   INTEGER NOT NULL,
    PRIMARY KEY (drill, n)
) STRICT, WITHOUT ROWID;

-- Report lines that could be judged.
CREATE TABLE drill_line (
    drill   INTEGER NOT NULL REFERENCES drill ON DELETE CASCADE,
    n       INTEGER NOT NULL,
    line    INTEGER NOT NULL REFERENCES line,
    outcome INTEGER NOT NULL REFERENCES term,
    PRIMARY KEY (drill, n)
) STRICT, WITHOUT ROWID;

-- Criteria of a patrol that were called for, as often as they were.
CREATE TABLE drill_criterion (
    drill     INTEGER NOT NULL REFERENCES drill ON DELETE CASCADE,
    n         INTEGER NOT NULL,
    criterion INTEGER NOT NULL REFERENCES term,
    outcome   INTEGER NOT NULL REFERENCES term,
    PRIMARY KEY (drill, n)
) STRICT, WITHOUT ROWID;
