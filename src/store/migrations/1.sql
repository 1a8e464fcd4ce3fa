-- Words that stand in many rows: ids of criteria and devices, kinds, outcomes.
CREATE TABLE term (
    id   INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT;

-- Pseudonyms. `here`: who trains on this machine, and not only came with a record or another store.
CREATE TABLE trainee (
    id        INTEGER PRIMARY KEY,
    pseudonym TEXT    NOT NULL UNIQUE,
    here      INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Real names, kept apart so that everything else can be passed on without them.
CREATE TABLE person (
    trainee INTEGER PRIMARY KEY REFERENCES trainee ON DELETE CASCADE,
    name    TEXT NOT NULL
) STRICT;

CREATE TABLE course (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE enrolment (
    course  INTEGER NOT NULL REFERENCES course ON DELETE CASCADE,
    trainee INTEGER NOT NULL REFERENCES trainee ON DELETE CASCADE,
    PRIMARY KEY (course, trainee)
) STRICT, WITHOUT ROWID;

-- What the window lists of this machine's record files; the body is an outing in RON.
CREATE TABLE outing (
    trainee INTEGER NOT NULL REFERENCES trainee ON DELETE CASCADE,
    record  TEXT NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (trainee, record)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenario (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL,
    hash  TEXT NOT NULL,
    -- By language, JSON.
    title TEXT NOT NULL,
    UNIQUE (name, hash)
) STRICT;

CREATE TABLE doctrine (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    version TEXT NOT NULL,
    hash    TEXT NOT NULL UNIQUE
) STRICT;

-- A line of a report form.
CREATE TABLE line (
    id    INTEGER PRIMARY KEY,
    form  TEXT NOT NULL,
    label TEXT NOT NULL,
    field TEXT NOT NULL,
    -- By language, JSON.
    asks  TEXT NOT NULL,
    UNIQUE (form, label, field, asks)
) STRICT;

-- A record that was scored. `hash` is BLAKE3 of its bytes; `start` is the same for a record and for what it becomes
-- when the patrol is resumed. Of one that was broken off there are no rows in the tables below.
CREATE TABLE session (
    id                 INTEGER PRIMARY KEY,
    hash               BLOB    NOT NULL UNIQUE,
    start              BLOB    NOT NULL,
    trainee            INTEGER NOT NULL REFERENCES trainee ON DELETE CASCADE,
    scenario           INTEGER NOT NULL REFERENCES scenario,
    doctrine           INTEGER NOT NULL REFERENCES doctrine,
    -- Up to 64 bits without a sign, which no integer here holds.
    seed               TEXT    NOT NULL,
    mode               TEXT    NOT NULL,
    -- ISO 8601 in UTC; none where the record does not say.
    begun              TEXT,
    broken_off         INTEGER NOT NULL,
    verdict            TEXT    NOT NULL,
    earned             REAL    NOT NULL,
    possible           REAL    NOT NULL,
    duration_s         REAL    NOT NULL,
    hits               INTEGER NOT NULL,
    misses             INTEGER NOT NULL,
    false_alarms       INTEGER NOT NULL,
    correct_rejections INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_trainee ON session (trainee);
CREATE INDEX session_by_start ON session (start);

-- Devices that could be noticed. Kind and range are those of the sign that could be noticed first.
CREATE TABLE opportunity (
    session       INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    n             INTEGER NOT NULL,
    device        INTEGER NOT NULL REFERENCES term,
    kind          INTEGER NOT NULL REFERENCES term,
    light         INTEGER NOT NULL REFERENCES term,
    second_item   INTEGER NOT NULL,
    range_m       REAL,
    found         INTEGER NOT NULL,
    -- From the opportunity to the mark.
    taken_s       REAL,
    mark_range_m  REAL,
    PRIMARY KEY (session, n)
) STRICT, WITHOUT ROWID;

-- Criteria that the session called for; one that was never evaluated has no row.
CREATE TABLE criterion (
    session   INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    criterion INTEGER NOT NULL REFERENCES term,
    outcome   INTEGER NOT NULL REFERENCES term,
    PRIMARY KEY (session, criterion)
) STRICT, WITHOUT ROWID;
-- Counts over all sessions are read from here alone.
CREATE INDEX criterion_outcomes ON criterion (criterion, outcome);

-- Report lines that could be judged.
CREATE TABLE report_line (
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    n       INTEGER NOT NULL,
    line    INTEGER NOT NULL REFERENCES line,
    outcome INTEGER NOT NULL REFERENCES term,
    PRIMARY KEY (session, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE critical_error (
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    error   INTEGER NOT NULL REFERENCES term,
    PRIMARY KEY (session, error)
) STRICT, WITHOUT ROWID;

-- Items with a required distance: how far the nearest of the patrol was in the end, and how long inside.
CREATE TABLE distance (
    session    INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    required_m REAL NOT NULL,
    achieved_m REAL NOT NULL,
    inside_s   REAL NOT NULL,
    PRIMARY KEY (session, n)
) STRICT, WITHOUT ROWID;
