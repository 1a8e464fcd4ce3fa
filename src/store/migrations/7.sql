-- Sex and age group of those who gave them, kept apart like names; the view of a class by groups is made from here alone.
CREATE TABLE background (
    trainee INTEGER PRIMARY KEY REFERENCES trainee ON DELETE CASCADE,
    sex     TEXT,
    age     TEXT
) STRICT;
