-- Records whose statements were given to the queue for a learning record store, by its address. They stay when everything
-- is sent, so that nothing is sent twice.
CREATE TABLE pushed (
    id      INTEGER PRIMARY KEY,
    lrs     TEXT    NOT NULL,
    record  BLOB    NOT NULL,
    trainee INTEGER NOT NULL REFERENCES trainee ON DELETE CASCADE,
    UNIQUE (lrs, record)
) STRICT;
CREATE INDEX pushed_by_trainee ON pushed (trainee);

-- The queue: statements that the learning record store does not have yet, JSON, in their order.
CREATE TABLE waiting (
    pushed INTEGER NOT NULL REFERENCES pushed ON DELETE CASCADE,
    n      INTEGER NOT NULL,
    body   TEXT    NOT NULL,
    PRIMARY KEY (pushed, n)
) STRICT, WITHOUT ROWID;
