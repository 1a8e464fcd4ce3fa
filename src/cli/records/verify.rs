//! `groundsign records verify`: what can be proven of records.

use std::path::{Path, PathBuf};

use anstyle::Style;
use clap::Args;

use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::packs::who;
use crate::cli::stop::Stop;
use crate::drill::{self, Inspected};
use crate::files;
use crate::record::survey::{Survey, survey};
use crate::record::{Opened, RecordError, Signature, reader, replay};
use crate::report::layout::{BAD, GOOD, TerminalText};
use crate::report::{json, tally, wording};
use crate::scoring;
use crate::text::Message;
use crate::trust::{Known, Who};

/// Say of each record whether it is intact, where it was altered, who signed it, and what its score is when it is worked out
/// again from the record.
///
/// A folder is searched with all folders in it, for patrols and drills. If a scorecard (.json) of the same name lies beside a
/// record, it is compared with what the record gives: scores are never taken from it. The status is 1 when something was
/// altered, a signature does not hold or a scorecard differs; unsigned records and unknown installations are said, and are an
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
}

/// What came of one file.
#[derive(Default)]
struct Verdict {
    lines: Vec<(Mark, Message)>,
}

/// What a line means.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Good,
    Bad,
    Plain,
}

impl Verdict {
    fn says(&mut self, mark: Mark, message: Message) {
        self.lines.push((mark, message));
    }

    fn fails(&self) -> bool {
        self.lines.iter().any(|(mark, _)| *mark == Mark::Bad)
    }
}

impl Verify {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let known = Known::read(&files::data_folder())?;
        let found = super::import::find(&self.paths)?;
        let all: Vec<&PathBuf> = found.looked_at().collect();
        let mut failed = 0;
        for path in &all {
            let verdict = if files::has_ending(path, drill::EXTENSION) {
                self.drill(path, &known)
            } else {
                self.patrol(path, &known)
            };
            failed += usize::from(verdict.fails());
            let mut page = TerminalText::new(console.width);
            page.heading(&path.display().to_string(), "");
            for (mark, message) in &verdict.lines {
                let (sign, style) = match mark {
                    Mark::Good => ("  ✓ ", GOOD),
                    Mark::Bad => ("  ✗ ", BAD),
                    Mark::Plain => ("    ", Style::new()),
                };
                page.hanging(sign, 4, &console.catalogue.say(message), style);
            }
            console.print(&page.finish())?;
        }
        console.print_message(
            &Message::new("verify-summary")
                .with("files", all.len())
                .with("failed", failed),
        )?;
        Ok(match failed {
            0 => ExitStatus::Done,
            _ => ExitStatus::CheckFailed,
        })
    }

    fn patrol(&self, path: &Path, known: &Known) -> Verdict {
        let mut verdict = Verdict::default();
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
    }

    /// The score, worked out again, and what it rests on.
    fn content(&self, path: &Path, opened: &Opened, verdict: &mut Verdict) {
        let header = &opened.session.header;
        let card = scoring::score(&opened.session, &opened.doctrine.pack);
        let points = tally::tally(&card).whole;
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
        }
        if self.replay {
            let report = replay(&opened.session);
            let mark = match (report.same(), &report.other_build) {
                (true, _) => Mark::Good,
                // It proves nothing: another build may simulate a little differently.
                (false, Some(_)) => Mark::Plain,
                (false, None) => Mark::Bad,
            };
            verdict.says(mark, report.message());
        }
    }

    fn drill(&self, path: &Path, known: &Known) -> Verdict {
        let mut verdict = Verdict::default();
        let cannot = |error: &drill::DrillError| error.message(path);
        let Inspected { altered, signature } = match drill::inspect(path) {
            Ok(inspected) => inspected,
            Err(error) => {
                verdict.says(Mark::Bad, cannot(&error));
                return verdict;
            }
        };
        if let Some(part) = altered {
            verdict.says(Mark::Bad, part.message());
        }
        self.signature(&signature, known, &mut verdict);
        match drill::read(path).and_then(|drill| drill::replay(&drill)) {
            Ok(replayed) => match replayed.differs_at {
                None => verdict.says(Mark::Good, Message::new("verify-drill-same")),
                Some(number) => verdict.says(
                    Mark::Bad,
                    Message::new("drill-differs").with("number", number + 1),
                ),
            },
            Err(_) if altered.is_some() => {}
            Err(error) => verdict.says(Mark::Bad, cannot(&error)),
        }
        verdict
    }
}

fn integrity(surveyed: &Survey, verdict: &mut Verdict) {
    let Some(loss) = &surveyed.loss else {
        // A record can be cut between two seconds; only a signature behind the last says that it was the last.
        let (mark, told) = match surveyed.signature {
            Signature::Whole(_) => (Mark::Good, Message::new("verify-intact")),
            Signature::None | Signature::UpTo(..) | Signature::Wrong(_) => {
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
