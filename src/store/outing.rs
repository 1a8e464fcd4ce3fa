//! One patrol that somebody went on, and what came of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{heading, weakness};
use crate::doctrine::Pack;
use crate::record::{Mode, Session};
use crate::report::tally::tally;
use crate::scoring::score;
use crate::scoring::scorecard::{Points, Scorecard, Verdict};
use crate::sim::event::Ending;
use crate::text::{Message, Text};
use crate::vocabulary::SignKind;

/// One patrol that somebody went on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outing {
    /// Its record, below the folder of records.
    pub record: PathBuf,
    /// The record's length when it was read, bytes.
    pub bytes: u64,
    /// When the record was written last, seconds since 1970.
    pub written_s: u64,
    /// When it began, ISO 8601 in UTC; none where the record does not say, and in lists of format 1.
    #[serde(default)]
    pub begun: Option<String>,
    /// Id of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: Text,
    /// Seed of the variation.
    pub seed: u64,
    /// How it was played.
    pub mode: Mode,
    /// How far it came.
    pub state: State,
    /// How long it lasted, seconds.
    pub duration_s: f32,
}

/// How far an outing came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum State {
    /// To its end.
    Over(Achieved),
    /// It stopped in the middle and can be resumed.
    BrokenOff,
    /// It stopped in the middle and was laid aside.
    LaidAside,
}

/// What came of an outing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Achieved {
    /// The verdict.
    pub verdict: Judged,
    /// Points earned.
    pub earned: f32,
    /// Points possible.
    pub possible: f32,
    /// Kinds of sign that could have been noticed and were not.
    pub missed: BTreeSet<SignKind>,
    /// What to train next, most useful first.
    pub train_next: Vec<Message>,
}

/// [`Verdict`] as it is kept, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Judged {
    /// The session does not show enough.
    Incomplete,
    /// Something to train first.
    NotYet,
    /// Did what the doctrine asks.
    Ready,
}

impl From<Judged> for Verdict {
    fn from(judged: Judged) -> Self {
        match judged {
            Judged::Ready => Self::Ready,
            Judged::NotYet => Self::NotYet,
            Judged::Incomplete => Self::Incomplete,
        }
    }
}

impl From<Verdict> for Judged {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Ready => Self::Ready,
            Verdict::NotYet => Self::NotYet,
            Verdict::Incomplete => Self::Incomplete,
        }
    }
}

impl Achieved {
    /// What came of a session.
    pub fn of(session: &Session, pack: &Pack) -> Self {
        Self::judged(session, &score(session, pack))
    }

    /// What came of a session that was scored.
    pub(super) fn judged(session: &Session, card: &Scorecard) -> Self {
        let points = tally(card).whole;
        Self {
            verdict: card.verdict.into(),
            earned: points.earned,
            possible: points.possible,
            missed: weakness::missed_in(session, card),
            train_next: weakness::advice(card),
        }
    }

    /// Points earned of those possible.
    pub fn points(&self) -> Points {
        Points {
            earned: self.earned,
            possible: self.possible,
        }
    }

    /// Points earned of those possible, 0..1.
    pub fn share(&self) -> f32 {
        if self.possible > 0.0 {
            self.earned / self.possible
        } else {
            0.0
        }
    }
}

impl Outing {
    /// The outing that a session was. Its record lies at `path`; one that does not lie below `records` keeps the whole
    /// path.
    pub fn of(records: &Path, path: &Path, session: &Session, pack: &Pack) -> Self {
        Self::judged(records, path, session, &score(session, pack))
    }

    /// The same of a session that was scored.
    pub(super) fn judged(records: &Path, path: &Path, session: &Session, card: &Scorecard) -> Self {
        let (bytes, written_s) = stamp(path).unwrap_or_default();
        let scenario = session.scenario();
        let below = path.strip_prefix(records).unwrap_or(path);
        Self {
            record: if cfg!(windows) {
                with_slashes(below)
            } else {
                below.to_owned()
            },
            bytes,
            written_s,
            begun: heading::begun(&session.header),
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            seed: session.header.seed,
            mode: session.header.mode,
            state: if session.ending() == Ending::BrokenOff {
                State::BrokenOff
            } else {
                State::Over(Achieved::judged(session, card))
            },
            duration_s: session.last_tick.seconds(),
        }
    }

    /// What came of it, once it is over.
    pub fn result(&self) -> Option<&Achieved> {
        match &self.state {
            State::Over(result) => Some(result),
            State::BrokenOff | State::LaidAside => None,
        }
    }

    /// When it began; where nothing says so, when its record was written last. A copied record has the time of the copy.
    pub fn when(&self) -> Timestamp {
        let written = || Timestamp::from_second(self.written_s.try_into().ok()?).ok();
        let begun = self.begun.as_deref().and_then(|begun| begun.parse().ok());
        begun.or_else(written).unwrap_or_default()
    }

    /// Day and minute of [`Outing::when`], UTC, as on a form.
    pub fn date(&self) -> String {
        self.when().strftime("%Y-%m-%d %H:%MZ").to_string()
    }
}

/// A path below the folder of records as every system reads it: a stick goes from Windows to Linux and back.
pub(super) fn with_slashes(below: &Path) -> PathBuf {
    match below.to_str() {
        Some(words) if !below.is_absolute() => words.replace('\\', "/").into(),
        _ => below.to_owned(),
    }
}

/// Length of a record, bytes, and time of last writing, seconds since 1970.
pub(super) fn stamp(path: &Path) -> Option<(u64, u64)> {
    let about = std::fs::metadata(path).ok()?;
    let since = about
        .modified()
        .ok()?
        .duration_since(std::time::UNIX_EPOCH)
        .ok()?;
    Some((about.len(), since.as_secs()))
}
