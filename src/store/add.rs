//! Entries into a store, each record once.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;

use super::entry::{Entry, Patrolled, RecordHash, ScoredBy};
use super::pseudonym;
use super::signatures;
use super::sql::{Cell, Fault, Reading, Writing};
use super::words::Kept;
use crate::scoring::Outcome;
use crate::text::Text;

/// What became of entries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Added {
    /// They are in the store.
    pub new: usize,
    /// They were there already, or a longer record of the same patrol was.
    pub known: usize,
}

impl AddAssign for Added {
    fn add_assign(&mut self, more: Self) {
        self.new += more.new;
        self.known += more.known;
    }
}

/// Hashes of the files in a table.
pub(super) fn hashes(store: &dyn Reading, table: &str) -> Result<BTreeSet<RecordHash>, Fault> {
    let mut all = BTreeSet::new();
    store.each(&format!("SELECT hash FROM {table}"), &[], &mut |row| {
        all.extend(RecordHash::try_from(row.bytes(0)?));
        Ok(())
    })?;
    Ok(all)
}

/// True for a record of somebody who was erased, or for what became of it since.
pub(super) fn is_erased(
    store: &mut dyn Writing,
    hash: &RecordHash,
    start: &RecordHash,
) -> Result<bool, Fault> {
    let count = "SELECT count(*) FROM erased WHERE hash = $1 OR hash = $2";
    let count = store.find(count, &[hash.into(), start.into()])?;
    Ok(count.is_some_and(|count| count > 0))
}

/// Adds entries within a change.
pub(super) fn added(into: &mut dyn Writing, entries: &[Entry]) -> Result<Added, Fault> {
    let mut inserting = Inserting::begin(into)?;
    let mut added = Added::default();
    for entry in entries {
        if inserting.add(entry)? {
            added.new += 1;
        } else {
            added.known += 1;
        }
    }
    Ok(added)
}

/// A change, and the ids given so far.
pub(super) struct Inserting<'a> {
    pub(super) into: &'a mut dyn Writing,
    terms: BTreeMap<String, i64>,
    outcomes: [i64; 3],
    trainees: BTreeMap<String, i64>,
    scenarios: BTreeMap<(String, String), i64>,
    packs: BTreeMap<String, i64>,
    lines: BTreeMap<[String; 4], i64>,
}

impl<'a> Inserting<'a> {
    pub(super) fn begin(into: &'a mut dyn Writing) -> Result<Self, Fault> {
        let mut inserting = Self {
            into,
            terms: BTreeMap::new(),
            outcomes: [0; 3],
            trainees: BTreeMap::new(),
            scenarios: BTreeMap::new(),
            packs: BTreeMap::new(),
            lines: BTreeMap::new(),
        };
        inserting.outcomes = [
            inserting.term(Outcome::Met.word())?,
            inserting.term(Outcome::PartlyMet.word())?,
            inserting.term(Outcome::NotMet.word())?,
        ];
        Ok(inserting)
    }

    /// Adds an entry; false when nothing is new in it.
    fn add(&mut self, entry: &Entry) -> Result<bool, Fault> {
        let known = "SELECT id FROM session WHERE hash = $1";
        let is_known = self.into.find(known, &[(&entry.hash).into()])?.is_some();
        if is_known
            || is_erased(self.into, &entry.hash, &entry.start)?
            || !self.takes_the_place(entry)?
        {
            return Ok(false);
        }
        let session = self.session(entry)?;
        signatures::keep(self.into, session, &entry.signature)?;
        // What was broken off can be resumed: it shows nothing yet.
        if !entry.broken_off {
            self.rows(session, entry)?;
        }
        Ok(true)
    }

    fn session(&mut self, entry: &Entry) -> Result<i64, Fault> {
        let trainee = self.trainee(&entry.trainee)?;
        let scenario = self.scenario(&entry.scenario)?;
        let pack = self.pack(&entry.doctrine)?;
        let seed = entry.seed.to_string();
        let cells: [Cell<'_>; 17] = [
            (&entry.hash).into(),
            (&entry.start).into(),
            trainee.into(),
            scenario.into(),
            pack.into(),
            seed.as_str().into(),
            entry.mode.word().into(),
            entry.begun.as_deref().into(),
            entry.broken_off.into(),
            entry.verdict.word().into(),
            entry.points.earned.into(),
            entry.points.possible.into(),
            entry.duration_s.into(),
            entry.trials.hits.into(),
            entry.trials.misses.into(),
            entry.trials.chances_with_alarm.into(),
            entry.trials.chances_without_alarm.into(),
        ];
        let insert = "INSERT INTO session (hash, start, trainee, scenario, doctrine, seed, mode, begun, broken_off,
                verdict, earned, possible, duration_s, hits, misses, false_alarms, correct_rejections)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id";
        // A row that was put in has its id.
        Ok(self.into.find(insert, &cells)?.unwrap_or_default())
    }

    /// What a session shows.
    fn rows(&mut self, session: i64, entry: &Entry) -> Result<(), Fault> {
        let session: Cell<'_> = session.into();
        for (n, opportunity) in (0_u32..).zip(&entry.opportunities) {
            let device = self.term(&opportunity.device)?;
            let kind = self.term(opportunity.kind.word())?;
            let light = self.term(opportunity.light.word())?;
            let cells = [
                session,
                n.into(),
                device.into(),
                kind.into(),
                light.into(),
                opportunity.second_item.into(),
                opportunity.range_m.into(),
                opportunity.found.into(),
                opportunity.taken_s.into(),
                opportunity.mark_range_m.into(),
            ];
            self.into.execute(
                "INSERT INTO opportunity VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                &cells,
            )?;
        }
        for (criterion, outcome) in &entry.criteria {
            let criterion = self.term(criterion)?;
            let cells = [session, criterion.into(), self.outcome(*outcome).into()];
            self.into.execute(
                "INSERT INTO criterion VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                &cells,
            )?;
        }
        for (n, line) in (0_u32..).zip(&entry.lines) {
            let asks = json(&line.asks);
            let id = self.line(&[&line.form, &line.label, &line.field, &asks])?;
            let outcome = self.outcome(line.outcome);
            let cells = [session, n.into(), id.into(), outcome.into()];
            self.into
                .execute("INSERT INTO report_line VALUES ($1, $2, $3, $4)", &cells)?;
        }
        for error in &entry.critical_errors {
            let error = self.term(error)?;
            self.into.execute(
                "INSERT INTO critical_error VALUES ($1, $2) ON CONFLICT DO NOTHING",
                &[session, error.into()],
            )?;
        }
        for (n, kept) in (0_u32..).zip(&entry.distances) {
            let cells = [
                session,
                n.into(),
                kept.required_m.into(),
                kept.achieved_m.into(),
                kept.inside_s.into(),
            ];
            self.into
                .execute("INSERT INTO distance VALUES ($1, $2, $3, $4, $5)", &cells)?;
        }
        Ok(())
    }

    /// Whether an entry has its place beside the other records of the same patrol; those that it continues make room.
    fn takes_the_place(&mut self, entry: &Entry) -> Result<bool, Fault> {
        let start: Cell<'_> = (&entry.start).into();
        // A patrol comes to its end once, whatever stands behind that in copies of its record.
        let ended = "SELECT id FROM session WHERE start = $1 AND broken_off = 0 LIMIT 1";
        let goes_on = "SELECT id FROM session WHERE start = $1 AND duration_s >= $2 LIMIT 1";
        let longer = [start, entry.duration_s.into()];
        if self.into.find(ended, &[start])?.is_some()
            || (entry.broken_off && self.into.find(goes_on, &longer)?.is_some())
        {
            return Ok(false);
        }
        let remove = "DELETE FROM session WHERE start = $1 AND broken_off = 1";
        self.into.execute(remove, &[start])?;
        Ok(true)
    }

    pub(super) fn outcome(&self, outcome: Outcome) -> i64 {
        match outcome {
            Outcome::Met => self.outcomes[0],
            Outcome::PartlyMet => self.outcomes[1],
            Outcome::NotMet | Outcome::NeverEvaluated => self.outcomes[2],
        }
    }

    pub(super) fn term(&mut self, word: &str) -> Result<i64, Fault> {
        if let Some(id) = self.terms.get(word) {
            return Ok(*id);
        }
        let id = found_or_made(
            self.into,
            ("SELECT id FROM term WHERE word = $1", &[word.into()]),
            (
                "INSERT INTO term (word) VALUES ($1) RETURNING id",
                &[word.into()],
            ),
        )?;
        self.terms.insert(word.to_owned(), id);
        Ok(id)
    }

    pub(super) fn trainee(&mut self, name: &str) -> Result<i64, Fault> {
        if let Some(id) = self.trainees.get(name) {
            return Ok(*id);
        }
        let id = trainee_of(self.into, &pseudonym::kept(name))?;
        self.trainees.insert(name.to_owned(), id);
        Ok(id)
    }

    pub(super) fn scenario(&mut self, scenario: &Patrolled) -> Result<i64, Fault> {
        let key = (scenario.id.clone(), scenario.hash.clone());
        if let Some(id) = self.scenarios.get(&key) {
            return Ok(*id);
        }
        let (name, hash) = (scenario.id.as_str().into(), scenario.hash.as_str().into());
        let title = json(&scenario.title);
        let id = found_or_made(
            self.into,
            (
                "SELECT id FROM scenario WHERE name = $1 AND hash = $2",
                &[name, hash],
            ),
            (
                "INSERT INTO scenario (name, hash, title) VALUES ($1, $2, $3) RETURNING id",
                &[name, hash, title.as_str().into()],
            ),
        )?;
        self.scenarios.insert(key, id);
        Ok(id)
    }

    pub(super) fn pack(&mut self, pack: &ScoredBy) -> Result<i64, Fault> {
        if let Some(id) = self.packs.get(&pack.hash) {
            return Ok(*id);
        }
        let (name, version) = (pack.id.as_str().into(), pack.version.as_str().into());
        let hash = pack.hash.as_str().into();
        let id = found_or_made(
            self.into,
            ("SELECT id FROM doctrine WHERE hash = $1", &[hash]),
            (
                "INSERT INTO doctrine (name, version, hash) VALUES ($1, $2, $3) RETURNING id",
                &[name, version, hash],
            ),
        )?;
        self.packs.insert(pack.hash.clone(), id);
        Ok(id)
    }

    pub(super) fn line(&mut self, parts: &[&str; 4]) -> Result<i64, Fault> {
        let key = parts.map(str::to_owned);
        if let Some(id) = self.lines.get(&key) {
            return Ok(*id);
        }
        let cells = parts.map(Cell::from);
        let id = found_or_made(
            self.into,
            (
                "SELECT id FROM line WHERE form = $1 AND label = $2 AND field = $3 AND asks = $4",
                &cells,
            ),
            (
                "INSERT INTO line (form, label, field, asks) VALUES ($1, $2, $3, $4) RETURNING id",
                &cells,
            ),
        )?;
        self.lines.insert(key, id);
        Ok(id)
    }
}

/// The row of a trainee; it is made where there is none.
pub(super) fn trainee_of(into: &mut dyn Writing, pseudonym: &str) -> Result<i64, Fault> {
    let cells = [pseudonym.into()];
    found_or_made(
        into,
        ("SELECT id FROM trainee WHERE pseudonym = $1", &cells),
        (
            "INSERT INTO trainee (pseudonym) VALUES ($1) RETURNING id",
            &cells,
        ),
    )
}

/// The id of a row; it is made where there is none.
pub(super) fn found_or_made(
    into: &mut dyn Writing,
    find: (&str, &[Cell<'_>]),
    make: (&str, &[Cell<'_>]),
) -> Result<i64, Fault> {
    match into.find(find.0, find.1)? {
        Some(id) => Ok(id),
        // A row that was put in has its id.
        None => Ok(into.find(make.0, make.1)?.unwrap_or_default()),
    }
}

/// Words by language, as they stand in the store.
pub(super) fn json(words: &Text) -> String {
    serde_json::to_string(words).expect("the type has string keys")
}
