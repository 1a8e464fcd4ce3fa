-- What was saved of a damaged store here makes room for what is whole there.
DELETE FROM main.session WHERE id IN (SELECT session FROM main.mended_session)
    AND hash IN (SELECT hash FROM other.session WHERE id NOT IN (SELECT session FROM other.mended_session));
DELETE FROM main.drill WHERE id IN (SELECT drill FROM main.mended_drill)
    AND hash IN (SELECT hash FROM other.drill WHERE id NOT IN (SELECT drill FROM other.mended_drill));

-- Whoever was erased here stays erased, unless they have done something since.
CREATE TEMP TABLE recorded_there AS
    SELECT trainee, hash IN (SELECT hash FROM main.erased) OR start IN (SELECT hash FROM main.erased) AS erased
    FROM (SELECT trainee, hash, start FROM other.session UNION ALL SELECT trainee, hash, start FROM other.drill);
CREATE TEMP TABLE gone AS
    SELECT there.id AS there FROM other.trainee AS there
    WHERE there.pseudonym NOT IN (SELECT pseudonym FROM main.trainee)
    AND EXISTS (SELECT 1 FROM recorded_there WHERE trainee = there.id)
    AND NOT EXISTS (SELECT 1 FROM recorded_there WHERE trainee = there.id AND NOT erased);

INSERT OR IGNORE INTO main.term (word) SELECT word FROM other.term ORDER BY id;

INSERT INTO main.trainee (pseudonym, here)
    SELECT pseudonym, here FROM other.trainee WHERE id NOT IN (SELECT there FROM gone) ORDER BY id
    ON CONFLICT (pseudonym) DO UPDATE SET here = max(here, excluded.here);

INSERT OR IGNORE INTO main.person
    SELECT here.id, person.name
    FROM other.person JOIN other.trainee AS there ON there.id = person.trainee
    JOIN main.trainee AS here ON here.pseudonym = there.pseudonym;

INSERT OR IGNORE INTO main.background
    SELECT here.id, sex, age
    FROM other.background JOIN other.trainee AS there ON there.id = background.trainee
    JOIN main.trainee AS here ON here.pseudonym = there.pseudonym;

INSERT OR IGNORE INTO main.course (name) SELECT name FROM other.course ORDER BY id;

INSERT OR IGNORE INTO main.enrolment (course, trainee)
    SELECT here_course.id, here.id
    FROM other.enrolment
    JOIN other.course AS there_course ON there_course.id = enrolment.course
    JOIN main.course AS here_course ON here_course.name = there_course.name
    JOIN other.trainee AS there ON there.id = enrolment.trainee
    JOIN main.trainee AS here ON here.pseudonym = there.pseudonym;

INSERT OR IGNORE INTO main.task
    SELECT here_course.id, n, scenario, seeds, task.hash
    FROM other.task JOIN other.course AS there_course ON there_course.id = task.course
    JOIN main.course AS here_course ON here_course.name = there_course.name;

INSERT OR IGNORE INTO main.assignment
    SELECT here_course.id, here.id, n, seed
    FROM other.assignment
    JOIN other.course AS there_course ON there_course.id = assignment.course
    JOIN main.course AS here_course ON here_course.name = there_course.name
    JOIN other.trainee AS there ON there.id = assignment.trainee
    JOIN main.trainee AS here ON here.pseudonym = there.pseudonym;

INSERT OR IGNORE INTO main.outing
    SELECT here.id, record, body
    FROM other.outing JOIN other.trainee AS there ON there.id = outing.trainee
    JOIN main.trainee AS here ON here.pseudonym = there.pseudonym;

-- Of a record that both gave to the queue, what either has sent is sent.
DELETE FROM main.waiting WHERE EXISTS (
    SELECT 1 FROM main.pushed AS here JOIN other.pushed AS there ON there.lrs = here.lrs AND there.record = here.record
    WHERE here.id = waiting.pushed AND NOT EXISTS (
        SELECT 1 FROM other.waiting AS still WHERE still.pushed = there.id AND still.n = waiting.n));
CREATE TEMP TABLE pushed_there AS
    SELECT there.id AS there, there.lrs AS lrs, there.record AS record, here.id AS trainee
    FROM other.pushed AS there JOIN other.trainee AS there_trainee ON there_trainee.id = there.trainee
    JOIN main.trainee AS here ON here.pseudonym = there_trainee.pseudonym
    WHERE NOT EXISTS (
        SELECT 1 FROM main.pushed AS known WHERE known.lrs = there.lrs AND known.record = there.record);
INSERT INTO main.pushed (lrs, record, trainee) SELECT lrs, record, trainee FROM pushed_there ORDER BY there;
INSERT INTO main.waiting
    SELECT here.id, n, body FROM pushed_there
    JOIN other.waiting AS row ON row.pushed = pushed_there.there
    JOIN main.pushed AS here ON here.lrs = pushed_there.lrs AND here.record = pushed_there.record;

INSERT OR IGNORE INTO main.scenario (name, hash, title)
    SELECT name, hash, title FROM other.scenario ORDER BY id;
INSERT OR IGNORE INTO main.doctrine (name, version, hash)
    SELECT name, version, hash FROM other.doctrine ORDER BY id;
INSERT OR IGNORE INTO main.line (form, label, field, asks)
    SELECT form, label, field, asks FROM other.line ORDER BY id;

CREATE TEMP TABLE incoming AS
    SELECT there.id AS there, there.hash AS hash FROM other.session AS there
    WHERE there.hash NOT IN (SELECT hash FROM main.session UNION ALL SELECT hash FROM main.erased)
    AND there.start NOT IN (SELECT hash FROM main.erased)
    -- A patrol comes to its end once; one that stops goes on in a longer record.
    AND NOT EXISTS (
        SELECT 1 FROM main.session AS longer WHERE longer.start = there.start
        AND (NOT longer.broken_off OR (there.broken_off AND longer.duration_s >= there.duration_s)));

DELETE FROM main.session WHERE broken_off AND EXISTS (
    SELECT 1 FROM incoming JOIN other.session AS longer ON longer.id = incoming.there
    WHERE longer.start = main.session.start AND longer.duration_s > main.session.duration_s);

INSERT INTO main.session (hash, start, trainee, scenario, doctrine, seed, mode, begun, broken_off, verdict, earned,
        possible, duration_s, hits, misses, false_alarms, correct_rejections)
    SELECT there.hash, start, here.id, here_scenario.id, here_doctrine.id, seed, mode, begun, broken_off, verdict, earned,
        possible, duration_s, hits, misses, false_alarms, correct_rejections
    FROM incoming
    JOIN other.session AS there ON there.id = incoming.there
    JOIN other.trainee AS there_trainee ON there_trainee.id = there.trainee
    JOIN main.trainee AS here ON here.pseudonym = there_trainee.pseudonym
    JOIN other.scenario AS there_scenario ON there_scenario.id = there.scenario
    JOIN main.scenario AS here_scenario
        ON here_scenario.name = there_scenario.name AND here_scenario.hash = there_scenario.hash
    JOIN other.doctrine AS there_doctrine ON there_doctrine.id = there.doctrine
    JOIN main.doctrine AS here_doctrine ON here_doctrine.hash = there_doctrine.hash
    ORDER BY incoming.there;

CREATE TEMP TABLE session_map AS
    SELECT incoming.there AS there, here.id AS here
    FROM incoming JOIN main.session AS here ON here.hash = incoming.hash;
CREATE TEMP TABLE term_map (there INTEGER PRIMARY KEY, here INTEGER NOT NULL);
INSERT INTO term_map
    SELECT there.id, here.id FROM other.term AS there JOIN main.term AS here ON here.word = there.word;

INSERT INTO main.opportunity
    SELECT session_map.here, n, device.here, kind.here, light.here, second_item, range_m, found, taken_s, mark_range_m
    FROM session_map JOIN other.opportunity AS row ON row.session = session_map.there
    JOIN term_map AS device ON device.there = row.device
    JOIN term_map AS kind ON kind.there = row.kind
    JOIN term_map AS light ON light.there = row.light;

INSERT INTO main.criterion
    SELECT session_map.here, criterion.here, outcome.here
    FROM session_map JOIN other.criterion AS row ON row.session = session_map.there
    JOIN term_map AS criterion ON criterion.there = row.criterion
    JOIN term_map AS outcome ON outcome.there = row.outcome;

INSERT INTO main.report_line
    SELECT session_map.here, n, here_line.id, outcome.here
    FROM session_map JOIN other.report_line AS row ON row.session = session_map.there
    JOIN other.line AS there_line ON there_line.id = row.line
    JOIN main.line AS here_line
        ON here_line.form = there_line.form AND here_line.label = there_line.label
        AND here_line.field = there_line.field AND here_line.asks = there_line.asks
    JOIN term_map AS outcome ON outcome.there = row.outcome;

INSERT INTO main.critical_error
    SELECT session_map.here, error.here
    FROM session_map JOIN other.critical_error AS row ON row.session = session_map.there
    JOIN term_map AS error ON error.there = row.error;

INSERT INTO main.distance
    SELECT session_map.here, n, required_m, achieved_m, inside_s
    FROM session_map JOIN other.distance AS row ON row.session = session_map.there;

INSERT INTO main.signature
    SELECT session_map.here, state, installation
    FROM session_map JOIN other.signature AS row ON row.session = session_map.there;

INSERT OR IGNORE INTO main.mended_session
    SELECT session_map.here FROM session_map JOIN other.mended_session AS row ON row.session = session_map.there;

-- Group sessions: the one that got further takes the place of its beginning.
DELETE FROM main.group_session WHERE EXISTS (
    SELECT 1 FROM other.group_session AS there
    WHERE there.start = main.group_session.start AND there.votes > main.group_session.votes);

INSERT INTO main.group_session (start, hash, course, scenario, begun, votes)
    SELECT there.start, there.hash, here_course.id, here_scenario.id, begun, votes
    FROM other.group_session AS there
    LEFT JOIN other.course AS there_course ON there_course.id = there.course
    LEFT JOIN main.course AS here_course ON here_course.name = there_course.name
    JOIN other.scenario AS there_scenario ON there_scenario.id = there.scenario
    JOIN main.scenario AS here_scenario
        ON here_scenario.name = there_scenario.name AND here_scenario.hash = there_scenario.hash
    WHERE there.start NOT IN (SELECT start FROM main.group_session)
    ORDER BY there.id;

INSERT OR IGNORE INTO main.group_view
    SELECT here.id, n, kind.here, places_right, places_of, next_right, next_of, nearer
    FROM other.group_view AS row JOIN other.group_session AS there ON there.id = row.session
    JOIN main.group_session AS here ON here.start = there.start AND here.votes = there.votes
    LEFT JOIN term_map AS kind ON kind.there = row.kind;

-- Drills: likewise.
CREATE TEMP TABLE incoming_drill AS
    SELECT there.id AS there, there.hash AS hash FROM other.drill AS there
    WHERE there.hash NOT IN (SELECT hash FROM main.erased) AND there.start NOT IN (SELECT hash FROM main.erased)
    AND NOT EXISTS (
        SELECT 1 FROM main.drill AS longer
        WHERE longer.hash = there.hash OR (longer.start = there.start AND longer.answered >= there.answered));

DELETE FROM main.drill WHERE start IN (
    SELECT start FROM other.drill WHERE id IN (SELECT there FROM incoming_drill));

INSERT INTO main.drill (hash, start, trainee, scenario, doctrine, seed, kind, begun, answered, called_for, was_right)
    SELECT there.hash, start, here.id, here_scenario.id, here_doctrine.id, seed, kind, begun, answered, called_for, was_right
    FROM incoming_drill
    JOIN other.drill AS there ON there.id = incoming_drill.there
    JOIN other.trainee AS there_trainee ON there_trainee.id = there.trainee
    JOIN main.trainee AS here ON here.pseudonym = there_trainee.pseudonym
    JOIN other.scenario AS there_scenario ON there_scenario.id = there.scenario
    JOIN main.scenario AS here_scenario
        ON here_scenario.name = there_scenario.name AND here_scenario.hash = there_scenario.hash
    JOIN other.doctrine AS there_doctrine ON there_doctrine.id = there.doctrine
    JOIN main.doctrine AS here_doctrine ON here_doctrine.hash = there_doctrine.hash
    ORDER BY incoming_drill.there;

CREATE TEMP TABLE drill_map AS
    SELECT incoming_drill.there AS there, here.id AS here
    FROM incoming_drill JOIN main.drill AS here ON here.hash = incoming_drill.hash;

INSERT INTO main.drill_sign
    SELECT drill_map.here, n, kind.here, light.here, range_m, chance, found
    FROM drill_map JOIN other.drill_sign AS row ON row.drill = drill_map.there
    JOIN term_map AS kind ON kind.there = row.kind
    JOIN term_map AS light ON light.there = row.light;

INSERT INTO main.drill_line
    SELECT drill_map.here, n, here_line.id, outcome.here
    FROM drill_map JOIN other.drill_line AS row ON row.drill = drill_map.there
    JOIN other.line AS there_line ON there_line.id = row.line
    JOIN main.line AS here_line
        ON here_line.form = there_line.form AND here_line.label = there_line.label
        AND here_line.field = there_line.field AND here_line.asks = there_line.asks
    JOIN term_map AS outcome ON outcome.there = row.outcome;

INSERT INTO main.drill_criterion
    SELECT drill_map.here, n, criterion.here, outcome.here
    FROM drill_map JOIN other.drill_criterion AS row ON row.drill = drill_map.there
    JOIN term_map AS criterion ON criterion.there = row.criterion
    JOIN term_map AS outcome ON outcome.there = row.outcome;

INSERT OR IGNORE INTO main.mended_drill
    SELECT drill_map.here FROM drill_map JOIN other.mended_drill AS row ON row.drill = drill_map.there;

-- What was erased there stays out of here as well, where it is not yet.
INSERT OR IGNORE INTO main.erased
    SELECT hash FROM other.erased
    WHERE hash NOT IN (SELECT hash FROM main.session UNION ALL SELECT start FROM main.session)
    AND hash NOT IN (SELECT hash FROM main.drill UNION ALL SELECT start FROM main.drill);

DROP TABLE recorded_there;
DROP TABLE gone;
DROP TABLE pushed_there;
DROP TABLE incoming_drill;
DROP TABLE drill_map;
DROP TABLE incoming;
DROP TABLE session_map;
DROP TABLE term_map;
