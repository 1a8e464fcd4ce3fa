-- Sessions and drills that were saved from a damaged store. What they showed may be lost, so their records count as not
-- imported: the next import takes them in anew.
CREATE TABLE mended_session (
    session INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE
) STRICT;
CREATE TABLE mended_drill (
    drill INTEGER PRIMARY KEY REFERENCES drill ON DELETE CASCADE
) STRICT;

-- The text of a task's scenario when the course was made; none in older courses.
ALTER TABLE task ADD COLUMN hash TEXT;
