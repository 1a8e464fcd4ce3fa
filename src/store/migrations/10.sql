-- Whoever was erased stays erased: the hash of each of their records and drills, and of how each began, by which a longer
-- copy of it is known again. Nothing else is kept of them.
CREATE TABLE erased (
    hash BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;
