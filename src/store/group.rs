//! What classes voted on together: group sessions into the store, and what they came to.

use std::collections::BTreeSet;
use std::path::Path;

use super::add::{Added, Inserting, found_or_made};
use super::database::Database;
use super::entry::{Patrolled, RecordHash};
use super::error::StoreError;
use super::heading;
use super::sql::{Cell, Fault, Reading, Row, Writing};
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
            begun: heading::begun(&record.header),
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
    /// What classes voted on together; of one trainee nothing is known.
    pub fn group_votes(&self, whose: &Whose) -> Result<GroupVotes, StoreError> {
        self.told(votes(&self.connection, whose).map_err(Into::into))
    }
}

/// [`Database::group_votes`] of any store.
pub(super) fn votes(store: &dyn Reading, whose: &Whose) -> Result<GroupVotes, Fault> {
    let course = match whose {
        Whose::Everybody => None,
        Whose::Course(name) => Some(Cell::from(name.as_str())),
        Whose::Trainee(_) | Whose::Enrolled { .. } => return Ok(GroupVotes::default()),
    };
    let condition = match course {
        Some(_) => "WHERE group_session.course = (SELECT id FROM course WHERE name = $1)",
        None => "",
    };
    let mut sessions = 0;
    let count = format!("SELECT count(*) FROM group_session {condition}");
    store.each(&count, course.as_slice(), &mut |row| {
        sessions = counted(row, 0)?;
        Ok(())
    })?;
    let sum = |column| format!("CAST(sum({column}) AS BIGINT)");
    let sums = [
        "places_right",
        "places_of",
        "next_right",
        "next_of",
        "nearer",
    ]
    .map(sum);
    let by_kind = format!(
        "SELECT term.word, count(*), {} FROM group_view JOIN group_session ON group_session.id = session
         LEFT JOIN term ON term.id = kind {condition} GROUP BY term.word",
        sums.join(", ")
    );
    let mut kinds: Vec<VotesOnKind> = Vec::new();
    store.each(&by_kind, course.as_slice(), &mut |row| {
        let hands = |right, of| -> Result<RightHands, Fault> {
            Ok(RightHands {
                right: counted(row, right)?,
                of: counted(row, of)?,
            })
        };
        kinds.push(VotesOnKind {
            kind: row.words(0)?.and_then(SignKind::of_word),
            views: counted(row, 1)?,
            places: hands(2, 3)?,
            next: hands(4, 5)?,
            nearer: counted(row, 6)?,
        });
        Ok(())
    })?;
    // Each store has its own order of words.
    kinds.sort_by_key(|votes| votes.kind.map(Kept::word));
    Ok(GroupVotes::of(sessions, kinds))
}

fn counted(row: &dyn Row, at: usize) -> Result<u32, Fault> {
    Ok(u32::try_from(row.number(at)?).unwrap_or(u32::MAX))
}

/// Adds group sessions within a change.
pub(super) fn added(into: &mut dyn Writing, entries: &[GroupEntry]) -> Result<Added, Fault> {
    let mut inserting = Inserting::begin(into)?;
    let mut added = Added::default();
    for entry in entries {
        if add(&mut inserting, entry)? {
            added.new += 1;
        } else {
            added.known += 1;
        }
    }
    Ok(added)
}

/// Adds a session; false when nothing is new in it.
fn add(inserting: &mut Inserting<'_>, entry: &GroupEntry) -> Result<bool, Fault> {
    let start: Cell<'_> = (&entry.start).into();
    let there = inserting
        .into
        .find("SELECT votes FROM group_session WHERE start = $1", &[start])?;
    let votes = entry.votes as i64;
    if there.is_some_and(|there| there >= votes) {
        return Ok(false);
    }
    let remove = "DELETE FROM group_session WHERE start = $1";
    inserting.into.execute(remove, &[start])?;
    let course = match &entry.course {
        Some(name) => {
            let cells = [name.as_str().into()];
            Some(found_or_made(
                inserting.into,
                ("SELECT id FROM course WHERE name = $1", &cells),
                ("INSERT INTO course (name) VALUES ($1) RETURNING id", &cells),
            )?)
        }
        None => None,
    };
    let cells = [
        start,
        (&entry.hash).into(),
        course.into(),
        inserting.scenario(&entry.scenario)?.into(),
        entry.begun.as_deref().into(),
        votes.into(),
    ];
    let insert = "INSERT INTO group_session (start, hash, course, scenario, begun, votes)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
    // A row that was put in has its id.
    let session = inserting.into.find(insert, &cells)?.unwrap_or_default();
    for (n, view) in (0_u32..).zip(&entry.views) {
        let kind = match view.kind {
            Some(kind) => Some(inserting.term(kind.word())?),
            None => None,
        };
        let cells = [
            session.into(),
            n.into(),
            kind.into(),
            view.places.right.into(),
            view.places.of.into(),
            view.next.right.into(),
            view.next.of.into(),
            view.nearer.into(),
        ];
        let insert = "INSERT INTO group_view VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        inserting.into.execute(insert, &cells)?;
    }
    Ok(true)
}
