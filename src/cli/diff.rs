//! `groundsign diff`: two scenarios compared by meaning.

use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::stop::Stop;
use crate::calibration::comparison::{Change, Comparison, ItemChange, What};
use crate::calibration::{self, Calibration};
use crate::report::layout::TerminalText;
use crate::report::wording::quantity;
use crate::scenario::LoadedScenario;
use crate::text::{Catalogue, Message};
use crate::trainee::novice;

/// Compare two scenarios by what they mean: what was added, removed, moved and changed, and what that does to how hard each
/// item is to notice.
///
/// Layout, comments and the order of things do not count.
#[derive(Debug, Args)]
pub(super) struct Diff {
    /// A scenario: a file, or the id of a scenario
    first: PathBuf,
    /// Another
    second: PathBuf,
    /// How many novices patrol each, to predict the hit rates
    #[arg(long, value_name = "N", default_value_t = 40, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    runs: u32,
    /// Print the differences as one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

impl Diff {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let first = locate::scenario(&self.first)?;
        let second = locate::scenario(&self.second)?;
        let comparison = Comparison::of(
            [&first, &second],
            [
                &predicted(&first, self.runs, console)?,
                &predicted(&second, self.runs, console)?,
            ],
        );
        if self.json {
            let document = serde_json::to_string_pretty(&comparison)
                .expect("the types have string keys and finite or null numbers only");
            console.print(&format!("{document}\n"))?;
        } else {
            console.print(&printed(&comparison, &console.catalogue, console.width))?;
        }
        Ok(ExitStatus::Done)
    }
}

/// What novices notice of a scenario.
pub(super) fn predicted(
    loaded: &LoadedScenario,
    runs: u32,
    console: &Console,
) -> Result<Calibration, Stop> {
    let progress = console.progress("vary-predicting", u64::from(runs));
    let calibration = calibration::calibrate(loaded, runs as usize, &[novice::NAME], &|done| {
        progress.set_position(done as u64);
    })
    .map_err(|error| Stop::cannot(Message::new("cli-failed").with("why", error.to_string())))?;
    progress.finish_and_clear();
    Ok(calibration)
}

fn printed(comparison: &Comparison, catalogue: &Catalogue, width: usize) -> String {
    let mut page = TerminalText::new(width);
    if comparison.is_none() {
        page.line(catalogue.word("diff-none"));
    }
    for change in &comparison.changes {
        page.line(catalogue.say(&sentence(change)));
    }
    if !comparison.items.is_empty() {
        page.heading(&catalogue.word("diff-items"), "");
        for item in &comparison.items {
            page.line(catalogue.say(&of_item(item, catalogue)));
        }
    }
    page.finish()
}

fn sentence(change: &Change) -> Message {
    let id = match &change.what {
        What::Added => "diff-added",
        What::Removed => "diff-removed",
        What::Moved { leg: Some(_), .. } => "diff-moved-along",
        What::Moved { leg: None, .. } => "diff-moved",
        What::Reworded => "diff-reworded",
        What::Changed { .. } => "diff-changed",
        What::Redone => "diff-redone",
    };
    let message = Message::new(id).with("thing", change.thing.as_str());
    match &change.what {
        What::Moved { metres, leg } => {
            let message = message.with("metres", metres.round());
            match leg {
                Some(leg) => message.with("leg", *leg),
                None => message,
            }
        }
        What::Changed { from, to } => message.with("from", from.as_str()).with("to", to.as_str()),
        What::Added | What::Removed | What::Reworded | What::Redone => message,
    }
}

fn of_item(item: &ItemChange, catalogue: &Catalogue) -> Message {
    let share = |rate: Option<f64>| {
        rate.map_or_else(
            || "–".to_owned(),
            |rate| catalogue.figures(&quantity(rate, "share")),
        )
    };
    let seconds = |seconds: f32| catalogue.figures(&quantity(f64::from(seconds), "s"));
    Message::new("diff-item")
        .with("item", item.item.as_str())
        .with("from", share(item.hit_rate[0]))
        .with("to", share(item.hit_rate[1]))
        .with("from_s", seconds(item.opportunity_s[0]))
        .with("to_s", seconds(item.opportunity_s[1]))
}
