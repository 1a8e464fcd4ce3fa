//! Drills in the store: what is kept of one, and how it comes in, each once.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Transaction, params};

use super::add::{Added, Inserting, json};
use super::database::Database;
use super::entry::{Patrolled, RecordHash, ScoredBy};
use super::error::StoreError;
use super::words::Kept;
use crate::drill::{DrillRecord, Kind, Practised, Replayed};
use crate::record::RecordError;

/// What the store keeps of a drill.
#[derive(Debug, Clone, PartialEq)]
pub struct DrillEntry {
    /// The file.
    pub hash: RecordHash,
    /// The same for a drill and for what it becomes when it goes on.
    pub start: RecordHash,
    /// Pseudonym, or name of a virtual observer.
    pub trainee: String,
    /// The scenario drilled on.
    pub scenario: Patrolled,
    /// What it was judged by.
    pub doctrine: ScoredBy,
    /// Which drill of the scenario.
    pub seed: u64,
    /// Its kind.
    pub kind: Kind,
    /// When it was begun, ISO 8601 in UTC.
    pub begun: Option<String>,
    /// Number of answers.
    pub answered: u32,
    /// What it practised.
    pub practised: Vec<Practised>,
}

impl DrillEntry {
    /// Of a drill that was worked out again.
    pub fn of(
        hash: RecordHash,
        drill: &DrillRecord,
        replayed: &Replayed,
    ) -> Result<Self, RecordError> {
        let header = &drill.header;
        let kept = header.kept()?;
        let scenario = &kept.exercise.scenario;
        Ok(Self {
            hash,
            start: start_of(drill).unwrap_or(hash),
            trainee: header.trainee().to_owned(),
            scenario: Patrolled {
                id: scenario.id.clone(),
                hash: header.scenario_hash.clone(),
                title: scenario.title.clone(),
            },
            doctrine: ScoredBy {
                id: kept.doctrine.pack.id.clone(),
                version: kept.doctrine.pack.version.clone(),
                hash: header.doctrine_hash.clone(),
            },
            seed: header.seed,
            kind: drill.kind(),
            begun: header.recorded_at.clone(),
            answered: drill.answered() as u32,
            practised: replayed.practised.clone(),
        })
    }
}

/// What a drill and its continuation have in common; none where nothing tells two drills apart.
fn start_of(drill: &DrillRecord) -> Option<RecordHash> {
    let header = &drill.header;
    let begun = header.recorded_at.as_deref()?;
    let mut hash = blake3::Hasher::new();
    for part in [
        begun,
        header.trainee(),
        &header.scenario_hash,
        &header.doctrine_hash,
        &header.seed.to_string(),
        drill.kind().word(),
    ] {
        hash.update(part.as_bytes());
        hash.update(&[0]);
    }
    Some(hash.finalize().into())
}

impl Database {
    /// Adds drills, all of them or none. One that is there already, and one that stops where a longer file of the same drill
    /// goes on, changes nothing; the longer one takes the place of what it continues.
    pub fn add_drills(&mut self, drills: &[DrillEntry]) -> Result<Added, StoreError> {
        self.change(|transaction| {
            let mut forget = transaction.prepare(
                "DELETE FROM drill WHERE hash = ?1 AND id IN (SELECT drill FROM mended_drill)",
            )?;
            for drill in drills {
                forget.execute([&drill.hash])?;
            }
            let mut into = transaction;
            let mut inserting = Inserting::begin(&mut into)?;
            let mut added = Added::default();
            for drill in drills {
                if takes_the_place(transaction, drill)? {
                    insert(transaction, &mut inserting, drill)?;
                    added.new += 1;
                } else {
                    added.known += 1;
                }
            }
            Ok(added)
        })
    }

    /// Drill files that are in the store.
    pub fn known_drills(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        let all = || {
            let mut statement = self.connection.prepare(
                "SELECT hash FROM drill WHERE id NOT IN (SELECT drill FROM mended_drill)",
            )?;
            let rows = statement.query_map([], |row| row.get(0))?;
            rows.collect()
        };
        self.told(all())
    }
}

fn takes_the_place(transaction: &Transaction<'_>, drill: &DrillEntry) -> rusqlite::Result<bool> {
    let find = "SELECT answered FROM drill WHERE hash = ?1 OR start = ?2 ORDER BY answered DESC";
    let most: Option<u32> = transaction
        .prepare_cached(find)?
        .query_row(params![drill.hash, drill.start], |row| row.get(0))
        .optional()?;
    if most.is_some_and(|most| most >= drill.answered) {
        return Ok(false);
    }
    transaction
        .prepare_cached("DELETE FROM drill WHERE start = ?1")?
        .execute([drill.start])?;
    Ok(true)
}

fn insert(
    transaction: &Transaction<'_>,
    inserting: &mut Inserting<'_>,
    drill: &DrillEntry,
) -> rusqlite::Result<()> {
    let right: f32 = drill.practised.iter().map(Practised::right).sum();
    let id = transaction
        .prepare_cached(
            "INSERT INTO drill (hash, start, trainee, scenario, doctrine, seed, kind, begun, answered, called_for, was_right)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .insert(params![
            drill.hash,
            drill.start,
            inserting.trainee(&drill.trainee)?,
            inserting.scenario(&drill.scenario)?,
            inserting.pack(&drill.doctrine)?,
            drill.seed.to_string(),
            drill.kind.word(),
            drill.begun,
            drill.answered,
            drill.practised.len() as u32,
            right,
        ])?;
    for (n, practised) in (0_u32..).zip(&drill.practised) {
        match practised {
            Practised::Sign {
                kind,
                light,
                range_m,
                chance,
                found,
            } => {
                let (kind, light) = (inserting.term(kind.word())?, inserting.term(light.word())?);
                transaction
                    .prepare_cached("INSERT INTO drill_sign VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
                    .execute(params![id, n, kind, light, range_m, chance, found])?;
            }
            Practised::Line { form, line } => {
                let field = format!("{:?}", line.field);
                let asks = json(&line.asks);
                let asked = inserting.line(&[form, &line.label, &field, &asks])?;
                let outcome = inserting.outcome(line.outcome);
                transaction
                    .prepare_cached("INSERT INTO drill_line VALUES (?1, ?2, ?3, ?4)")?
                    .execute(params![id, n, asked, outcome])?;
            }
            Practised::Criterion {
                id: criterion,
                outcome,
            } => {
                let criterion = inserting.term(criterion)?;
                let outcome = inserting.outcome(*outcome);
                transaction
                    .prepare_cached("INSERT INTO drill_criterion VALUES (?1, ?2, ?3, ?4)")?
                    .execute(params![id, n, criterion, outcome])?;
            }
        }
    }
    Ok(())
}
