-- Who was given which variation, who is enrolled and who is who stand in no record. These hold the same once more, in another
-- order and on other pages of the file: damage to one of the two places loses nothing.
CREATE INDEX assignment_by_seed ON assignment (course, n, seed, trainee);
CREATE INDEX enrolment_by_trainee ON enrolment (trainee, course);
CREATE INDEX person_by_name ON person (name);
