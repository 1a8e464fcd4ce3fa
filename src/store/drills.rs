//! Drills in the store: what is kept of one, and how it comes in, each once.

use super::add::{Added, Inserting, is_erased, json};
use super::entry::{Patrolled, RecordHash, ScoredBy};
use super::heading;
use super::sql::{Cell, Fault, Writing};
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
            trainee: heading::trainee(header).unwrap_or_default(),
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
            begun: heading::begun(header),
            answered: drill.answered() as u32,
            practised: replayed.practised.clone(),
        })
    }
}

/// What a drill and its continuation have in common; none where nothing tells two drills apart.
pub(super) fn start_of(drill: &DrillRecord) -> Option<RecordHash> {
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

/// Adds drills within a change.
pub(super) fn added(into: &mut dyn Writing, drills: &[DrillEntry]) -> Result<Added, Fault> {
    let mut inserting = Inserting::begin(into)?;
    let mut added = Added::default();
    for drill in drills {
        if takes_the_place(inserting.into, drill)? {
            insert(&mut inserting, drill)?;
            added.new += 1;
        } else {
            added.known += 1;
        }
    }
    Ok(added)
}

fn takes_the_place(into: &mut dyn Writing, drill: &DrillEntry) -> Result<bool, Fault> {
    if is_erased(into, &drill.hash, &drill.start)? {
        return Ok(false);
    }
    let (hash, start) = ((&drill.hash).into(), (&drill.start).into());
    let find =
        "SELECT answered FROM drill WHERE hash = $1 OR start = $2 ORDER BY answered DESC LIMIT 1";
    let most = into.find(find, &[hash, start])?;
    if most.is_some_and(|most| most >= drill.answered.into()) {
        return Ok(false);
    }
    into.execute("DELETE FROM drill WHERE start = $1", &[start])?;
    Ok(true)
}

fn insert(inserting: &mut Inserting<'_>, drill: &DrillEntry) -> Result<(), Fault> {
    let right: f32 = drill.practised.iter().map(Practised::right).sum();
    let trainee = inserting.trainee(&drill.trainee)?;
    let scenario = inserting.scenario(&drill.scenario)?;
    let pack = inserting.pack(&drill.doctrine)?;
    let seed = drill.seed.to_string();
    let cells: [Cell<'_>; 11] = [
        (&drill.hash).into(),
        (&drill.start).into(),
        trainee.into(),
        scenario.into(),
        pack.into(),
        seed.as_str().into(),
        drill.kind.word().into(),
        drill.begun.as_deref().into(),
        drill.answered.into(),
        (drill.practised.len() as u32).into(),
        right.into(),
    ];
    let insert = "INSERT INTO drill (hash, start, trainee, scenario, doctrine, seed, kind, begun, answered, called_for, was_right)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id";
    // A row that was put in has its id.
    let id: Cell<'_> = inserting
        .into
        .find(insert, &cells)?
        .unwrap_or_default()
        .into();
    for (n, practised) in (0_u32..).zip(&drill.practised) {
        let n: Cell<'_> = n.into();
        match practised {
            Practised::Sign {
                kind,
                light,
                range_m,
                chance,
                found,
            } => {
                let (kind, light) = (inserting.term(kind.word())?, inserting.term(light.word())?);
                let cells = [
                    id,
                    n,
                    kind.into(),
                    light.into(),
                    (*range_m).into(),
                    (*chance).into(),
                    (*found).into(),
                ];
                let insert = "INSERT INTO drill_sign VALUES ($1, $2, $3, $4, $5, $6, $7)";
                inserting.into.execute(insert, &cells)?;
            }
            Practised::Line { form, line } => {
                let field = format!("{:?}", line.field);
                let asks = json(&line.asks);
                let asked = inserting.line(&[form, &line.label, &field, &asks])?;
                let cells = [id, n, asked.into(), inserting.outcome(line.outcome).into()];
                let insert = "INSERT INTO drill_line VALUES ($1, $2, $3, $4)";
                inserting.into.execute(insert, &cells)?;
            }
            Practised::Criterion {
                id: criterion,
                outcome,
            } => {
                let criterion = inserting.term(criterion)?;
                let cells = [id, n, criterion.into(), inserting.outcome(*outcome).into()];
                let insert = "INSERT INTO drill_criterion VALUES ($1, $2, $3, $4)";
                inserting.into.execute(insert, &cells)?;
            }
        }
    }
    Ok(())
}
