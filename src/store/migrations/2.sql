-- What the trainees of a course patrol: a scenario, and seeds of it that are equally hard (JSON).
CREATE TABLE task (
    course   INTEGER NOT NULL REFERENCES course ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    scenario TEXT    NOT NULL,
    seeds    TEXT    NOT NULL,
    PRIMARY KEY (course, n)
) STRICT, WITHOUT ROWID;

-- Each trainee's own variation of a task.
CREATE TABLE assignment (
    course  INTEGER NOT NULL REFERENCES course ON DELETE CASCADE,
    trainee INTEGER NOT NULL REFERENCES trainee ON DELETE CASCADE,
    n       INTEGER NOT NULL,
    seed    TEXT    NOT NULL,
    PRIMARY KEY (course, trainee, n)
) STRICT, WITHOUT ROWID;
