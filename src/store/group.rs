//! What classes voted on together: group sessions into the store, and what they came to.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::add::{Added, Inserting, found_or_made};
use super::database::Database;
use super::entry::{Patrolled, RecordHash};
use super::error::StoreError;
use super::words::Kept;
use crate::group::{self, GroupError, GroupRecord, Next, Replayed, Round, Vote};
use crate::scoring::cohort::{GroupVotes, RightHands, VotesOnKind, Whose};
use crate::text::Message;
use crate::vocabulary::SignKind;

/// What the store keeps of a group's session.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupEntry {
    /// BLAKE3 of all that it holds.
    pub hash: RecordHash,
    /// The same for a session and for what it becomes as it goes on.
    pub start: RecordHash,
    /// The course to which the results go.
    pub course: Option<String>,
    /// What was shown.
    pub scenario: Patrolled,
    /// When it was begun, ISO 8601 in UTC.
    pub begun: Option<String>,
    /// Votes that it holds.
    pub votes: usize,
    /// View by view.
    pub views: Vec<GroupView>,
}

/// What the store keeps of a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupView {
    /// Kind of what was out of place; none where nothing was.
    pub kind: Option<SignKind>,
    /// Hands for where the sign is.
    pub places: RightHands,
    /// Hands for what to do next.
    pub next: RightHands,
    /// Hands for going nearer.
    pub nearer: u32,
}

/// Why a session's results are not kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// Its file cannot be read.
    #[error("{0}")]
    File(#[from] GroupError),
    /// This program works it out differently from the one that recorded it.
    #[error("view {0} is not the one that was voted on")]
    Differs(usize),
}

impl NotKept {
    /// In one sentence.
    pub fn message(&self, path: &Path) -> Message {
        match self {
            Self::File(error) => error.message(path),
            Self::Differs(number) => Message::new("group-differs").with("number", *number),
        }
    }
}

impl GroupEntry {
    /// Of a session and what it came to.
    pub fn of(record: &GroupRecord, replayed: &Replayed) -> Self {
        let rounds = replayed.rounds.iter();
        Self {
            hash: record.hash(),
            start: record.start(),
            course: record.course.clone(),
            scenario: Patrolled {
                id: replayed.scenario.clone(),
                hash: record.header.scenario_hash.clone(),
                title: replayed.title.clone(),
            },
            begun: record.header.recorded_at.clone(),
            votes: record.votes(),
            views: rounds.map(|round| view(round, replayed)).collect(),
        }
    }
}

fn view(round: &Round, replayed: &Replayed) -> GroupView {
    let hands = |vote: &Vote| RightHands {
        right: vote.right_hands(),
        of: vote.hands.total(),
    };
    let mut options = replayed.options.iter();
    let nearer = options.position(|(next, _)| *next == Next::Nearer);
    let nearer = round.next.as_ref().zip(nearer);
    GroupView {
        kind: round.kind,
        places: hands(&round.places),
        next: round.next.as_ref().map(hands).unwrap_or_default(),
        nearer: nearer.map_or(0, |(vote, option)| vote.hands.of(option)),
    }
}

/// Reads a group's session and works it out, unless it is known.
pub fn look(path: &Path, known: &BTreeSet<RecordHash>) -> Result<Option<GroupEntry>, NotKept> {
    let record = group::read(path)?;
    if known.contains(&record.hash()) {
        return Ok(None);
    }
    let replayed = group::replay(&record)?;
    match replayed.differs_at {
        Some(number) => Err(NotKept::Differs(number + 1)),
        None => Ok(Some(GroupEntry::of(&record, &replayed))),
    }
}

impl Database {
    /// Adds group sessions, all of them or none. One that is there already, or of which more is there, changes nothing;
    /// one that got further takes the place of its beginning.
    pub fn add_groups(&mut self, entries: &[GroupEntry]) -> Result<Added, StoreError> {
        self.change(|transaction| {
            let mut added = Added::default();
            for entry in entries {
                if add(transaction, entry)? {
                    added.new += 1;
                } else {
                    added.known += 1;
                }
            }
            Ok(added)
        })
    }

    /// Files of group sessions that are in the store.
    pub fn known_groups(&self) -> Result<BTreeSet<RecordHash>, StoreError> {
        let all = || {
            let mut statement = self.connection.prepare("SELECT hash FROM group_session")?;
            let rows = statement.query_map([], |row| row.get(0))?;
            rows.collect()
        };
        self.told(all())
    }

    /// What classes voted on together; of one trainee nothing is known.
    pub fn group_votes(&self, whose: &Whose) -> Result<GroupVotes, StoreError> {
        let (course, condition) = match whose {
            Whose::Everybody => ("", "?1 = ?1"),
            Whose::Course(name) => (
                name.as_str(),
                "group_session.course = (SELECT id FROM course WHERE name = ?1)",
            ),
            Whose::Trainee(_) => return Ok(GroupVotes::default()),
        };
        let votes = || {
            let count = format!("SELECT count(*) FROM group_session WHERE {condition}");
            let sessions = self
                .connection
                .query_row(&count, [course], |row| row.get(0))?;
            let mut statement = self.connection.prepare(&format!(
                "SELECT term.word, count(*), sum(places_right), sum(places_of), sum(next_right), sum(next_of), sum(nearer)
                 FROM group_view JOIN group_session ON group_session.id = session
                 LEFT JOIN term ON term.id = kind
                 WHERE {condition} GROUP BY term.word ORDER BY term.word"
            ))?;
            let rows = statement.query_map([course], on_kind)?;
            let kinds: Vec<VotesOnKind> = rows.collect::<Result<_, _>>()?;
            Ok(GroupVotes::of(sessions, kinds))
        };
        self.told(votes())
    }
}

fn on_kind(row: &Row<'_>) -> rusqlite::Result<VotesOnKind> {
    let kind: Option<String> = row.get(0)?;
    let hands = |right, of| {
        Ok::<_, rusqlite::Error>(RightHands {
            right: row.get(right)?,
            of: row.get(of)?,
        })
    };
    Ok(VotesOnKind {
        kind: kind.and_then(|word| SignKind::of_word(&word)),
        views: row.get(1)?,
        places: hands(2, 3)?,
        next: hands(4, 5)?,
        nearer: row.get(6)?,
    })
}

/// Adds a session; false when nothing is new in it.
fn add(transaction: &Transaction<'_>, entry: &GroupEntry) -> rusqlite::Result<bool> {
    let there: Option<(i64, u32)> = transaction
        .prepare_cached("SELECT id, votes FROM group_session WHERE start = ?1")?
        .query_row([entry.start], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match there {
        Some((_, votes)) if votes as usize >= entry.votes => return Ok(false),
        Some((id, _)) => {
            transaction.execute("DELETE FROM group_session WHERE id = ?1", [id])?;
        }
        None => {}
    }
    let mut into = transaction;
    let course = match &entry.course {
        Some(name) => {
            let cells = [name.as_str().into()];
            Some(found_or_made(
                &mut into,
                ("SELECT id FROM course WHERE name = $1", &cells),
                ("INSERT INTO course (name) VALUES ($1) RETURNING id", &cells),
            )?)
        }
        None => None,
    };
    let mut inserting = Inserting::begin(&mut into)?;
    let scenario = inserting.scenario(&entry.scenario)?;
    let session = transaction
        .prepare_cached(
            "INSERT INTO group_session (start, hash, course, scenario, begun, votes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .insert(params![
            entry.start,
            entry.hash,
            course,
            scenario,
            entry.begun,
            entry.votes as i64
        ])?;
    for (n, view) in entry.views.iter().enumerate() {
        let kind = match view.kind {
            Some(kind) => Some(inserting.term(kind.word())?),
            None => None,
        };
        transaction
            .prepare_cached("INSERT INTO group_view VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?
            .execute(params![
                session,
                n as i64,
                kind,
                view.places.right,
                view.places.of,
                view.next.right,
                view.next.of,
                view.nearer,
            ])?;
    }
    Ok(true)
}
