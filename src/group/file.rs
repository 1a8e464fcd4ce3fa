//! A group's session on disk. It holds scenario, doctrine and ballots, and from them everything follows again: views,
//! what was right, what came of it.
//!
//! Written anew after every vote, each time whole: what is on disk is a session as far as it got. It names a course and
//! nobody.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::hands::Hands;
use super::next::Next;
use super::session::{Asks, Group, PLACES, Round};
use crate::drill::{Bank, VIEWS};
use crate::files::{self, Broken, GROUP};
use crate::record::format::{LIMIT_FILE_BYTES, LIMIT_HEADER_BYTES};
use crate::record::{Header, Mode, RecordError};
use crate::scenario::LoadedScenario;
use crate::sim::Digest;
use crate::text::{Message, Text};

/// File extension of group sessions.
pub const EXTENSION: &str = "gsgroup";

/// Version of the layout.
const FORMAT: u32 = 1;

/// A session as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupRecord {
    /// Scenario, doctrine, seed and when: as of a patrol, with nobody at the controls.
    pub header: Header,
    /// The course to which the results go; none where it is of no course.
    pub course: Option<String>,
    ballots: Vec<Ballot>,
}

/// A view, and the hands raised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Ballot {
    /// Fingerprint of the view.
    view: [u8; 8],
    places: Hands,
    next: Option<Hands>,
}

/// Why a session cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum GroupError {
    /// The file cannot be read.
    #[error("cannot be read: {0}")]
    Unreadable(std::io::Error),
    /// Not a group's session.
    #[error("this is not a group's session")]
    NotAGroup,
    /// Of a newer program.
    #[error("group format {0}, this build reads {FORMAT}")]
    OtherFormat(u32),
    /// Bytes have changed since it was written, or are missing.
    #[error("the session is damaged")]
    Damaged,
    /// Its scenario or its doctrine cannot be used.
    #[error("{0}")]
    Contents(#[from] RecordError),
    /// It cannot be written.
    #[error("{0}")]
    Unwritten(#[from] files::Unwritten),
}

impl GroupError {
    /// What happened to the file, in one sentence.
    pub fn message(&self, path: &Path) -> Message {
        let path = path.display().to_string();
        match self {
            Self::Unreadable(why) => Message::new("group-unreadable")
                .with("path", path)
                .with("why", why.to_string()),
            Self::NotAGroup => Message::new("group-none").with("path", path),
            Self::OtherFormat(found) => Message::new("group-newer")
                .with("path", path)
                .with("found", *found),
            Self::Damaged => Message::new("group-damaged").with("path", path),
            Self::Contents(why) => why.message(),
            Self::Unwritten(why) => Message::from(why),
        }
    }
}

impl From<Broken> for GroupError {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Other => Self::NotAGroup,
            Broken::Format(found) => Self::OtherFormat(found),
            Broken::Damaged => Self::Damaged,
        }
    }
}

impl GroupRecord {
    /// The header of a session that begins: nobody in particular is at the controls.
    pub fn header(loaded: &LoadedScenario, seed: u64) -> Header {
        Header::of(loaded, seed, Mode::Learn, "", Digest::default())
    }

    /// A session as far as it has got.
    pub fn of(header: Header, course: Option<String>, group: &Group) -> Self {
        let ballots = group.rounds().iter().map(|round| Ballot {
            view: round.view.digest(),
            places: round.places.hands.clone(),
            next: round.next.as_ref().map(|vote| vote.hands.clone()),
        });
        Self {
            header,
            course,
            ballots: ballots.collect(),
        }
    }

    /// The votes that it holds.
    pub fn votes(&self) -> usize {
        let ballots = self.ballots.iter();
        ballots
            .map(|ballot| 1 + usize::from(ballot.next.is_some()))
            .sum()
    }

    /// The same for a session and for what it becomes as it goes on.
    pub fn start(&self) -> [u8; 32] {
        let begun = Self {
            header: self.header.clone(),
            course: self.course.clone(),
            ballots: Vec::new(),
        };
        begun.hash()
    }

    /// BLAKE3 of all that it holds.
    pub fn hash(&self) -> [u8; 32] {
        blake3::hash(&self.plain()).into()
    }

    /// A vector takes all that is written.
    fn plain(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    fn parse(bytes: &[u8]) -> Result<Self, GroupError> {
        let (_, plain) = files::unseal(GROUP, FORMAT, bytes, LIMIT_HEADER_BYTES)?;
        let group: Self = postcard::from_bytes(&plain).map_err(|_| GroupError::Damaged)?;
        let mut ballots = group.ballots.iter();
        let fits =
            group.ballots.len() <= VIEWS && ballots.all(|ballot| ballot.places.options() == PLACES);
        if fits {
            Ok(group)
        } else {
            Err(GroupError::Damaged)
        }
    }
}

/// Writes a session, whole or not at all.
pub fn write(path: &Path, group: &GroupRecord) -> Result<(), GroupError> {
    Ok(files::write(
        path,
        &files::seal(GROUP, FORMAT, &group.plain()),
    )?)
}

/// Reads a session.
pub fn read(path: &Path) -> Result<GroupRecord, GroupError> {
    let file = files::open(path).map_err(GroupError::Unreadable)?;
    let mut bytes = Vec::new();
    file.take(LIMIT_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(GroupError::Unreadable)?;
    if bytes.len() as u64 > LIMIT_FILE_BYTES {
        return Err(GroupError::NotAGroup);
    }
    GroupRecord::parse(&bytes)
}

/// A session worked out again from its record.
#[derive(Debug, Clone, PartialEq)]
pub struct Replayed {
    /// Id of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: Text,
    /// The options of the question what to do next, each with its words.
    pub options: Vec<(Next, Message)>,
    /// Views, hands and what came of them.
    pub rounds: Vec<Round>,
    /// The first view that is not the one voted on then, from 0; none when all are.
    pub differs_at: Option<usize>,
}

/// Works a session out again.
pub fn replay(record: &GroupRecord) -> Result<Replayed, GroupError> {
    let kept = record.header.kept()?;
    let scenario = &kept.exercise.scenario;
    let drill = &kept.doctrine.pack.drill;
    let bank = Arc::new(Bank::of(scenario, &kept.doctrine));
    let mut group = Group::begin(&bank, record.header.seed);
    let mut differs_at = None;
    for (number, ballot) in record.ballots.iter().enumerate() {
        let same = group.as_mut().is_some_and(|group| {
            let same = match group.asks() {
                Asks::Where(view) => view.digest() == ballot.view,
                Asks::Next(_) | Asks::Over => false,
            };
            group.vote_where(ballot.places.clone());
            let mut next = ballot.next.iter();
            next.all(|hands| group.vote_next(hands.clone())) && same
        });
        if !same {
            differs_at = differs_at.or(Some(number));
        }
    }
    let options = Next::options(drill).into_iter();
    Ok(Replayed {
        scenario: scenario.id.clone(),
        title: scenario.title.clone(),
        options: options
            .map(|next| (next, super::wording::next(next, drill)))
            .collect(),
        rounds: group.map_or_else(Vec::new, |group| group.rounds().to_vec()),
        differs_at,
    })
}
