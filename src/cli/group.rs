//! `groundsign group`: tells a group's session.

use std::path::{Path, PathBuf};

use anstyle::Style;
use clap::Args;
use unicode_width::UnicodeWidthStr;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use crate::group::{self, GroupRecord, Replayed, Round, Vote, json, wording};
use crate::report::layout::{Column, FAINT, GOOD, TerminalText, in_columns, styled};
use crate::scoring::report_truth;
use crate::text::{Catalogue, Message};

/// Widest bar of a vote, columns.
const BAR: u32 = 30;

/// Tell a session of group mode: what was shown, how the class voted, and what was right.
///
/// Group mode is in the window, under "The class": one projector, and a room that votes where the sign is and what to do
/// next. Its sessions lie in the folder groups of the data folder and hold counts of hands, no names. They count in the
/// results of their course (groundsign cohort --course).
#[derive(Debug, Args)]
pub(super) struct GroupCommand {
    /// The session
    #[arg(value_name = "FILE.gsgroup")]
    file: PathBuf,
    /// Print the session as one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

impl GroupCommand {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let record = group::read(&self.file).map_err(|error| cannot(&error, &self.file))?;
        let replayed = group::replay(&record).map_err(|error| cannot(&error, &self.file))?;
        if self.json {
            let text = serde_json::to_string_pretty(&json::document(&record, &replayed))
                .expect("the types have string keys and finite or null numbers only");
            console.print(&format!("{text}\n"))?;
        } else {
            console.print(&printed(&record, &replayed, console))?;
        }
        Ok(match replayed.differs_at {
            Some(_) => ExitStatus::CheckFailed,
            None => ExitStatus::Done,
        })
    }
}

fn cannot(error: &group::GroupError, path: &Path) -> Stop {
    Stop::cannot(error.message(path))
}

fn printed(record: &GroupRecord, replayed: &Replayed, console: &Console) -> String {
    let catalogue = &console.catalogue;
    let mut page = TerminalText::new(console.width);
    page.heading(&catalogue.word("group-title"), "");
    let about = match &record.course {
        Some(course) => Message::new("group-about-course").with("course", course),
        None => Message::new("group-about"),
    };
    let about = about
        .with("title", &replayed.title)
        .with("date", day(record))
        .with("views", replayed.rounds.len());
    page.paragraph(2, &catalogue.say(&about), Style::new());
    for (number, round) in replayed.rounds.iter().enumerate() {
        told(&mut page, catalogue, number, round, replayed);
    }
    if let Some(number) = replayed.differs_at {
        page.rule();
        let differs = Message::new("group-differs").with("number", number + 1);
        page.paragraph(0, &catalogue.say(&differs), Style::new());
    }
    page.finish()
}

fn day(record: &GroupRecord) -> String {
    let begun = record.header.recorded_at.as_deref();
    begun.and_then(|at| at.get(..10)).unwrap_or("–").to_owned()
}

fn told(
    page: &mut TerminalText,
    catalogue: &Catalogue,
    number: usize,
    round: &Round,
    replayed: &Replayed,
) {
    let kind = round.kind.map_or_else(
        || catalogue.word("group-kind-none"),
        |kind| catalogue.say(&report_truth::kind(kind)),
    );
    let heading = Message::new("group-view")
        .with("number", number + 1)
        .with("kind", kind);
    page.heading(&catalogue.say(&heading), "");
    page.paragraph(2, &catalogue.say(&wording::outcome(round)), Style::new());
    let places = |option: usize| catalogue.say(&wording::place(option));
    bars(page, catalogue, &round.places, places);
    let (Some(vote), Some(said)) = (&round.next, wording::next_outcome(round)) else {
        return;
    };
    page.paragraph(2, &catalogue.say(&said), Style::new());
    let options = |option: usize| {
        let option = replayed.options.get(option);
        option.map_or_else(String::new, |(_, says)| catalogue.say(says))
    };
    bars(page, catalogue, vote, options);
}

/// The options that somebody chose or that were right, with the hands for each.
fn bars(
    page: &mut TerminalText,
    catalogue: &Catalogue,
    vote: &Vote,
    words: impl Fn(usize) -> String,
) {
    let most = (0..vote.hands.options())
        .map(|option| vote.hands.of(option))
        .max();
    let most = most.unwrap_or(0).max(1);
    for option in 0..vote.hands.options() {
        let (hands, right) = (vote.hands.of(option), vote.is_right(option));
        if hands == 0 && !right {
            continue;
        }
        let mark = if right { "✓" } else { " " };
        let bar = "█".repeat((hands * BAR / most) as usize);
        let figures = in_columns(&[Column::Right(3)], &[hands.to_string()]);
        let lead = format!("  {mark} {figures}  ");
        let style = if right { GOOD } else { Style::new() };
        page.hanging(&lead, lead.width(), &words(option), style);
        if hands > 0 {
            page.line(format!(
                "{}{}",
                " ".repeat(lead.width()),
                styled(FAINT, &bar)
            ));
        }
    }
    page.paragraph(4, &catalogue.say(&wording::right_hands(vote)), FAINT);
}
