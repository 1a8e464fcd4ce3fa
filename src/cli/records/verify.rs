//! `groundsign records verify`: what can be proven of records.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anstyle::Style;
use clap::Args;

use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::locate;
use crate::cli::packs::who;
use crate::cli::stop::Stop;
use crate::drill::{self, Inspected};
use crate::files;
use crate::record::survey::{Survey, survey};
use crate::record::{Opened, RecordError, Signature, reader, replay};
use crate::report::layout::{BAD, GOOD, TerminalText};
use crate::report::verification::{
    self, Compared, Content, Kind, Mark, Says, Score, SignatureState, Signed, Verified, Whose,
};
use crate::report::{json, tally, wording};
use crate::scoring;
use crate::store::entry::RecordHash;
use crate::store::{self, Database};
use crate::text::Message;
use crate::trust::{Known, Who};

/// Say of each record whether it is intact, where it was altered, who signed it, and what its score is when it is worked out
/// again from the record.
///
/// A folder is searched with all folders in it, for patrols and drills. If a scorecard (.json) of the same name lies beside a
/// record, it is compared with what the record gives: scores are never taken from it. The status is 1 when something was
/// altered, a signature does not hold, a scorecard differs or, of the whole data folder, a record that the store has is not there; unsigned records and unknown installations are said, and are an
/// error with --known only.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// Records, drills and folders of them
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Simulate each patrol again as well and compare it with the record
    #[arg(long)]
    replay: bool,
    /// Count as failed whatever is not signed, as a whole, by this or a known installation
    #[arg(long)]
    known: bool,
    /// Print what was found as one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

/// What came of one file.
struct Verdict {
    file: Verified,
    lines: Vec<(Mark, Message)>,
}

impl Verdict {
    fn of(path: &Path, kind: Kind) -> Self {
        let file = Verified {
            path: path.display().to_string(),
            kind,
            failed: false,
            content: Content::Unreadable,
            whole_seconds: None,
            signature: None,
            sealed: false,
            score: None,
            scenario_hash: None,
            doctrine_hash: None,
            scorecard: None,
            replay: None,
            says: Vec::new(),
        };
        Self {
            file,
            lines: Vec::new(),
        }
    }

    fn says(&mut self, mark: Mark, message: Message) {
        self.file.failed |= mark == Mark::Bad;
        self.lines.push((mark, message));
    }

    /// With its sentences.
    fn said(mut self, console: &Console) -> Verified {
        let says = |(mark, message): (Mark, Message)| Says {
            mark,
            text: console.catalogue.say(&message),
            id: message.id,
        };
        self.file.says = self.lines.into_iter().map(says).collect();
        self.file
    }

    fn print(&self, console: &Console) -> Result<(), Stop> {
        let mut page = TerminalText::new(console.width);
        page.heading(&self.file.path, "");
        for (mark, message) in &self.lines {
            let (sign, style) = match mark {
                Mark::Good => ("  ✓ ", GOOD),
                Mark::Bad => ("  ✗ ", BAD),
                Mark::Plain => ("    ", Style::new()),
            };
            page.hanging(sign, 4, &console.catalogue.say(message), style);
        }
        console.print(&page.finish())
    }
}

impl Verify {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let known = Known::read(&files::data_folder())?;
        let found = locate::records_below(&self.paths)?;
        let all: Vec<&PathBuf> = found.looked_at().collect();
        let mut failed = 0;
        let mut verified = Vec::new();
        for path in &all {
            let verdict = if files::has_ending(path, drill::EXTENSION) {
                self.drill(path, &known)
            } else {
                self.patrol(path, &known)
            };
            failed += usize::from(verdict.file.failed);
            if self.json {
                verified.push(verdict.said(console));
            } else {
                verdict.print(console)?;
            }
        }
        let without_file = self.without_file(&all)?;
        failed += without_file.len();
        if self.json {
            for message in &without_file {
                console.note(message);
            }
            let language = console.catalogue.language();
            console.print(&verification::document(&verified, language))?;
        } else {
            for message in &without_file {
                console.print_message(message)?;
            }
            console.print_message(
                &Message::new("verify-summary")
                    .with("files", all.len())
                    .with("failed", failed),
            )?;
        }
        Ok(match failed {
            0 => ExitStatus::Done,
            _ => ExitStatus::CheckFailed,
        })
    }

    /// Records that stand in the store of this machine and lie nowhere, when all that it keeps is looked at.
    fn without_file(&self, all: &[&PathBuf]) -> Result<Vec<Message>, Stop> {
        let data = files::data_folder();
        let kept = store::records(&data);
        let covers = |path: &PathBuf| match (path.canonicalize(), kept.canonicalize()) {
            (Ok(path), Ok(kept)) => kept.starts_with(path),
            _ => false,
        };
        let index = data.join(store::database::NAME);
        if !self.paths.iter().any(covers) || !index.is_file() {
            return Ok(Vec::new());
        }
        let hash = |path: &&PathBuf| std::fs::read(path).ok().map(|bytes| blake3::hash(&bytes));
        let here: BTreeSet<RecordHash> = all.iter().filter_map(hash).map(Into::into).collect();
        let recorded = Database::read(&index)?.recorded()?;
        let lost = recorded.iter().filter(|one| !here.contains(&one.hash));
        Ok(lost
            .map(|one| {
                Message::new("verify-without-file")
                    .with("trainee", &one.trainee)
                    .with("scenario", &one.scenario)
                    .with("begun", one.begun.as_deref().unwrap_or("–"))
            })
            .collect())
    }

    fn patrol(&self, path: &Path, known: &Known) -> Verdict {
        let mut verdict = Verdict::of(path, Kind::Patrol);
        let read = reader::bytes(path).and_then(|bytes| Ok((survey(&bytes)?, bytes)));
        let (surveyed, bytes) = match read {
            Ok(read) => read,
            Err(error) => {
                verdict.says(Mark::Bad, error.message());
                return verdict;
            }
        };
        integrity(&surveyed, &mut verdict);
        self.signature(&surveyed.signature, known, &mut verdict);
        if surveyed.is_sealed() {
            verdict.file.sealed = true;
            verdict.says(Mark::Plain, Message::new("record-sealed"));
            return verdict;
        }
        match reader::parse(&bytes).and_then(reader::Contents::open) {
            Ok(opened) => self.content(path, &opened, &mut verdict),
            Err(error) => verdict.says(Mark::Bad, error.message()),
        }
        verdict
    }

    fn signature(&self, signature: &Signature, known: &Known, verdict: &mut Verdict) {
        let strict = |fine: bool| match fine || !self.known {
            true => Mark::Plain,
            false => Mark::Bad,
        };
        let (mark, message) = match signature {
            Signature::None => (strict(false), Message::new("verify-unsigned")),
            Signature::Wrong(by) => (
                Mark::Bad,
                Message::new("verify-wrong-signature").with("who", who(by, known)),
            ),
            Signature::UpTo(by, second) => (
                strict(false),
                Message::new("verify-signed-up-to")
                    .with("who", who(by, known))
                    .with("second", *second),
            ),
            Signature::Whole(by) => {
                let mark = match known.who(by) {
                    Who::Unknown => strict(false),
                    Who::Own | Who::Known(_) => Mark::Good,
                };
                (
                    mark,
                    Message::new("verify-signed").with("who", who(by, known)),
                )
            }
        };
        verdict.says(mark, message);
        verdict.file.signature = signed(signature, known);
    }

    /// The score, worked out again, and what it rests on.
    fn content(&self, path: &Path, opened: &Opened, verdict: &mut Verdict) {
        let header = &opened.session.header;
        let card = scoring::score(&opened.session, &opened.doctrine.pack);
        let points = tally::tally(&card).whole;
        verdict.file.score = Some(Score {
            verdict: card.verdict,
            earned: points.earned,
            possible: points.possible,
        });
        verdict.file.scenario_hash = Some(header.scenario_hash.clone());
        verdict.file.doctrine_hash = Some(header.doctrine_hash.clone());
        verdict.says(
            Mark::Plain,
            Message::new("verify-score")
                .with("verdict", Message::new(wording::verdict_id(card.verdict)))
                .with("earned", f64::from(points.earned))
                .with("possible", f64::from(points.possible)),
        );
        let start = |hash: &str| hash.chars().take(16).collect::<String>();
        verdict.says(
            Mark::Plain,
            Message::new("verify-hashes")
                .with("scenario", start(&header.scenario_hash))
                .with("doctrine", start(&header.doctrine_hash)),
        );
        if let Some(same) = json::same_score(&path.with_extension("json"), &card) {
            let (mark, id) = match same {
                true => (Mark::Good, "verify-card-same"),
                false => (Mark::Bad, "verify-card-differs"),
            };
            verdict.says(mark, Message::new(id));
            verdict.file.scorecard = Some(Compared::of(same));
        }
        if self.replay {
            let report = replay(&opened.session);
            let (mark, compared) = match (report.same(), &report.other_build) {
                (true, _) => (Mark::Good, Compared::Same),
                // Another build may simulate a little differently.
                (false, Some(_)) => (Mark::Plain, Compared::Unproven),
                (false, None) => (Mark::Bad, Compared::Differs),
            };
            verdict.file.replay = Some(compared);
            verdict.says(mark, report.message());
        }
    }

    fn drill(&self, path: &Path, known: &Known) -> Verdict {
        let mut verdict = Verdict::of(path, Kind::Drill);
        let cannot = |error: &drill::DrillError| error.message(path);
        let Inspected { altered, signature } = match drill::inspect(path) {
            Ok(inspected) => inspected,
            Err(error) => {
                verdict.says(Mark::Bad, cannot(&error));
                return verdict;
            }
        };
        verdict.file.content = match altered {
            None => Content::Intact,
            Some(_) => Content::Altered,
        };
        if let Some(part) = altered {
            verdict.says(Mark::Bad, part.message());
        }
        self.signature(&signature, known, &mut verdict);
        match drill::read(path).and_then(|drill| drill::replay(&drill)) {
            Ok(replayed) => {
                verdict.file.replay = Some(Compared::of(replayed.differs_at.is_none()));
                match replayed.differs_at {
                    None => verdict.says(Mark::Good, Message::new("verify-drill-same")),
                    Some(number) => verdict.says(
                        Mark::Bad,
                        Message::new("drill-differs").with("number", number + 1),
                    ),
                }
            }
            Err(_) if altered.is_some() => {}
            Err(error) => verdict.says(Mark::Bad, cannot(&error)),
        }
        verdict
    }
}

/// A signature for programs.
fn signed(signature: &Signature, known: &Known) -> Option<Signed> {
    let (state, by) = match signature {
        Signature::None => return None,
        Signature::Whole(by) => (SignatureState::Whole, by),
        Signature::UpTo(by, _) => (SignatureState::Part, by),
        Signature::Wrong(by) => (SignatureState::Wrong, by),
    };
    let (whose, name) = match known.who(by) {
        Who::Own => (Whose::Own, None),
        Who::Known(name) => (Whose::Known, Some(name)),
        Who::Unknown => (Whose::Unknown, None),
    };
    Some(Signed {
        state,
        installation: by.fingerprint(),
        whose,
        name,
    })
}

fn integrity(surveyed: &Survey, verdict: &mut Verdict) {
    verdict.file.whole_seconds = Some(surveyed.seconds);
    let damage = surveyed.loss.as_ref().map(|loss| loss.damage().is_some());
    verdict.file.content = match damage {
        None => Content::Intact,
        Some(false) => Content::Unfinished,
        Some(true) => Content::Altered,
    };
    let Some(loss) = &surveyed.loss else {
        // A record can be cut between two seconds; only a signature behind the last says that it was the last.
        let (mark, told) = match surveyed.signature {
            Signature::Whole(_) => (Mark::Good, Message::new("verify-intact")),
            Signature::None | Signature::UpTo(..) | Signature::Wrong(_) => {
                verdict.file.content = Content::IntactSoFar;
                (Mark::Plain, Message::new("verify-intact-so-far"))
            }
        };
        return verdict.says(mark, told.with("seconds", surveyed.seconds));
    };
    let mark = match loss.damage() {
        Some(_) => Mark::Bad,
        None => Mark::Plain,
    };
    let place = match loss.damage() {
        Some(RecordError::Damaged { first, last, .. }) if surveyed.lost_in_page => {
            Message::new("verify-altered-page")
                .with("first", first.to_string())
                .with("last", last.to_string())
                .with("seconds", surveyed.seconds)
        }
        _ => loss.message(),
    };
    verdict.says(mark, place);
}
