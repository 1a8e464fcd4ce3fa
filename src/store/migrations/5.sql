-- Whether a session's record is signed (whole, up-to, wrong), and with which key (hexadecimal). No row for one that is not, or
-- that was imported before this was kept.
CREATE TABLE signature (
    session      INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE,
    state        TEXT NOT NULL,
    installation TEXT NOT NULL
) STRICT;
