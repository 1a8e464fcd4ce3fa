//! Entries into the store, each record once.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{CachedStatement, OptionalExtension, Transaction, params};

use super::database::Database;
use super::entry::{Entry, Patrolled, RecordHash, ScoredBy};
use super::error::StoreError;
use super::pseudonym;
use super::signatures;
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

impl Database {
    /// Adds entries, all of them or none. One that is there already, and one that stops where a longer record of the same
    /// patrol goes on, changes nothing; the longer record takes the place of what it continues.
    pub fn add(&mut self, entries: &[Entry]) -> Result<Added, StoreError> {
        self.change(|transaction| {
            let mut inserting = Inserting::begin(transaction)?;
            let mut added = Added::default();
            for entry in entries {
                if inserting.add(entry)? {
                    added.new += 1;
                } else {
                    added.known += 1;
                }
            }
            Ok(added)
        })
    }

    /// Records that are in the store.
    pub fn known(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        let all = || {
            let mut statement = self.connection.prepare("SELECT hash FROM session")?;
            let rows = statement.query_map([], |row| row.get(0))?;
            rows.collect()
        };
        self.told(all())
    }
}

/// The statements of one change, and the ids given so far.
pub(super) struct Inserting<'a> {
    transaction: &'a Transaction<'a>,
    is_known: CachedStatement<'a>,
    others: CachedStatement<'a>,
    session: CachedStatement<'a>,
    opportunity: CachedStatement<'a>,
    criterion: CachedStatement<'a>,
    line: CachedStatement<'a>,
    error: CachedStatement<'a>,
    distance: CachedStatement<'a>,
    terms: BTreeMap<String, i64>,
    outcomes: [i64; 3],
    trainees: BTreeMap<String, i64>,
    scenarios: BTreeMap<(String, String), i64>,
    packs: BTreeMap<String, i64>,
    lines: BTreeMap<[String; 4], i64>,
}

impl<'a> Inserting<'a> {
    pub(super) fn begin(transaction: &'a Transaction<'a>) -> rusqlite::Result<Self> {
        let statement = |sql: &str| transaction.prepare_cached(sql);
        let mut inserting = Self {
            is_known: statement("SELECT 1 FROM session WHERE hash = ?1")?,
            others: statement("SELECT id, broken_off, duration_s FROM session WHERE start = ?1")?,
            session: statement(
                "INSERT INTO session (hash, start, trainee, scenario, doctrine, seed, mode, begun, broken_off,
                    verdict, earned, possible, duration_s, hits, misses, false_alarms, correct_rejections)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            )?,
            opportunity: statement(
                "INSERT INTO opportunity VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?,
            criterion: statement("INSERT OR IGNORE INTO criterion VALUES (?1, ?2, ?3)")?,
            line: statement("INSERT INTO report_line VALUES (?1, ?2, ?3, ?4)")?,
            error: statement("INSERT OR IGNORE INTO critical_error VALUES (?1, ?2)")?,
            distance: statement("INSERT INTO distance VALUES (?1, ?2, ?3, ?4, ?5)")?,
            transaction,
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
    fn add(&mut self, entry: &Entry) -> rusqlite::Result<bool> {
        if self.is_known.exists([entry.hash])? || !self.takes_the_place(entry)? {
            return Ok(false);
        }
        let ids = (
            self.trainee(&entry.trainee)?,
            self.scenario(&entry.scenario)?,
            self.pack(&entry.doctrine)?,
        );
        let session = self.session.insert(params![
            entry.hash,
            entry.start,
            ids.0,
            ids.1,
            ids.2,
            entry.seed.to_string(),
            entry.mode.word(),
            entry.begun,
            entry.broken_off,
            entry.verdict.word(),
            entry.points.earned,
            entry.points.possible,
            entry.duration_s,
            entry.trials.hits,
            entry.trials.misses,
            entry.trials.false_alarms,
            entry.trials.correct_rejections,
        ])?;
        signatures::keep(self.transaction, session, &entry.signature)?;
        // What was broken off can be resumed: it shows nothing yet.
        if entry.broken_off {
            return Ok(true);
        }
        for (n, opportunity) in entry.opportunities.iter().enumerate() {
            let device = self.term(&opportunity.device)?;
            let kind = self.term(opportunity.kind.word())?;
            let light = self.term(opportunity.light.word())?;
            self.opportunity.execute(params![
                session,
                n as i64,
                device,
                kind,
                light,
                opportunity.second_item,
                opportunity.range_m,
                opportunity.found,
                opportunity.taken_s,
                opportunity.mark_range_m,
            ])?;
        }
        for (criterion, outcome) in &entry.criteria {
            let criterion = self.term(criterion)?;
            let outcome = self.outcome(*outcome);
            self.criterion.execute([session, criterion, outcome])?;
        }
        for (n, line) in entry.lines.iter().enumerate() {
            let asks = json(&line.asks);
            let id = self.line(&[&line.form, &line.label, &line.field, &asks])?;
            let outcome = self.outcome(line.outcome);
            self.line.execute([session, n as i64, id, outcome])?;
        }
        for error in &entry.critical_errors {
            let error = self.term(error)?;
            self.error.execute([session, error])?;
        }
        for (n, kept) in entry.distances.iter().enumerate() {
            self.distance.execute(params![
                session,
                n as i64,
                kept.required_m,
                kept.achieved_m,
                kept.inside_s,
            ])?;
        }
        Ok(true)
    }

    /// Whether an entry has its place beside the other records of the same patrol; those that it continues make room.
    fn takes_the_place(&mut self, entry: &Entry) -> rusqlite::Result<bool> {
        let rows = self.others.query_map([entry.start], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        let others: Vec<(i64, bool, f32)> = rows.collect::<Result<_, _>>()?;
        for (id, broken_off, duration_s) in others {
            if entry.broken_off && duration_s >= entry.duration_s {
                return Ok(false);
            }
            if broken_off {
                let mut remove = self
                    .transaction
                    .prepare_cached("DELETE FROM session WHERE id = ?1")?;
                remove.execute([id])?;
            }
        }
        Ok(true)
    }

    pub(super) fn outcome(&self, outcome: Outcome) -> i64 {
        match outcome {
            Outcome::Met => self.outcomes[0],
            Outcome::PartlyMet => self.outcomes[1],
            Outcome::NotMet | Outcome::NeverEvaluated => self.outcomes[2],
        }
    }

    pub(super) fn term(&mut self, word: &str) -> rusqlite::Result<i64> {
        if let Some(id) = self.terms.get(word) {
            return Ok(*id);
        }
        let id = found_or_made(
            self.transaction,
            "SELECT id FROM term WHERE word = ?1",
            "INSERT INTO term (word) VALUES (?1)",
            &[word],
        )?;
        self.terms.insert(word.to_owned(), id);
        Ok(id)
    }

    pub(super) fn trainee(&mut self, name: &str) -> rusqlite::Result<i64> {
        if let Some(id) = self.trainees.get(name) {
            return Ok(*id);
        }
        let id = found_or_made(
            self.transaction,
            "SELECT id FROM trainee WHERE pseudonym = ?1",
            "INSERT INTO trainee (pseudonym) VALUES (?1)",
            &[&pseudonym::kept(name)],
        )?;
        self.trainees.insert(name.to_owned(), id);
        Ok(id)
    }

    pub(super) fn scenario(&mut self, scenario: &Patrolled) -> rusqlite::Result<i64> {
        let key = (scenario.id.clone(), scenario.hash.clone());
        if let Some(id) = self.scenarios.get(&key) {
            return Ok(*id);
        }
        let id = found_or_made(
            self.transaction,
            "SELECT id FROM scenario WHERE name = ?1 AND hash = ?2 AND ?3 = ?3",
            "INSERT INTO scenario (name, hash, title) VALUES (?1, ?2, ?3)",
            &[&scenario.id, &scenario.hash, &json(&scenario.title)],
        )?;
        self.scenarios.insert(key, id);
        Ok(id)
    }

    pub(super) fn pack(&mut self, pack: &ScoredBy) -> rusqlite::Result<i64> {
        if let Some(id) = self.packs.get(&pack.hash) {
            return Ok(*id);
        }
        let id = found_or_made(
            self.transaction,
            "SELECT id FROM doctrine WHERE hash = ?3 AND ?1 = ?1 AND ?2 = ?2",
            "INSERT INTO doctrine (name, version, hash) VALUES (?1, ?2, ?3)",
            &[&pack.id, &pack.version, &pack.hash],
        )?;
        self.packs.insert(pack.hash.clone(), id);
        Ok(id)
    }

    pub(super) fn line(&mut self, parts: &[&str; 4]) -> rusqlite::Result<i64> {
        let key = parts.map(str::to_owned);
        if let Some(id) = self.lines.get(&key) {
            return Ok(*id);
        }
        let id = found_or_made(
            self.transaction,
            "SELECT id FROM line WHERE form = ?1 AND label = ?2 AND field = ?3 AND asks = ?4",
            "INSERT INTO line (form, label, field, asks) VALUES (?1, ?2, ?3, ?4)",
            parts,
        )?;
        self.lines.insert(key, id);
        Ok(id)
    }
}

/// The id of a row; it is made where there is none. Both statements take the same parameters.
pub(super) fn found_or_made(
    transaction: &Transaction<'_>,
    find: &str,
    make: &str,
    parts: &[&str],
) -> rusqlite::Result<i64> {
    let parts = rusqlite::params_from_iter(parts);
    let found = transaction
        .prepare_cached(find)?
        .query_row(parts.clone(), |row| row.get(0))
        .optional()?;
    match found {
        Some(id) => Ok(id),
        None => transaction.prepare_cached(make)?.insert(parts),
    }
}

/// Words by language, as they stand in the store.
pub(super) fn json(words: &Text) -> String {
    serde_json::to_string(words).expect("the type has string keys")
}
