//! `groundsign diff`: two scenarios compared by meaning.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::stop::Stop;
use super::value;
use crate::calibration::comparison::{Change, Comparison, ItemChange, What};
use crate::calibration::{self, Calibration};
use crate::report::cohort::words;
use crate::report::layout::TerminalText;
use crate::report::wording::quantity;
use crate::scenario::LoadedScenario;
use crate::scoring::statistics::Estimate;
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
    /// How many novices patrol each, to predict the hit rates: 40 when left out, or fewer where they would take longer than a
    /// minute. None patrol where no item is in both, or nothing but words is different
    #[arg(long, value_name = "N", value_parser = value::whole::<u32>(1..=10_000, 40))]
    runs: Option<u32>,
    /// Print the differences as one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

/// Novices that patrol each scenario, where nobody says how many.
const USUAL: u32 = 40;
/// Fewer than these tell nothing.
const LEAST: u32 = 8;
/// For so long a reader waits, seconds.
const PATIENCE_S: f64 = 60.0;

impl Diff {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let first = locate::scenario(&self.first)?;
        let second = locate::scenario(&self.second)?;
        let both = [&first, &second];
        let mut comparison = Comparison::of(both);
        let mut runs = 0;
        if comparison.needs_patrols(both) {
            runs = match self.runs {
                Some(runs) => runs,
                None => affordable(both, console)?,
            };
            let calibrations = [
                &predicted(&first, runs, console)?,
                &predicted(&second, runs, console)?,
            ];
            comparison = comparison.with_items(both, calibrations);
        }
        if self.json {
            let document = serde_json::to_string_pretty(&comparison)
                .expect("the types have string keys and finite or null numbers only");
            console.print(&format!("{document}\n"))?;
        } else {
            console.print(&printed(
                &comparison,
                runs,
                &console.catalogue,
                console.width,
            ))?;
        }
        Ok(ExitStatus::Done)
    }
}

/// How many novices can patrol each scenario while a reader waits, from how long the first one takes; fewer than usual are
/// told.
fn affordable(both: [&LoadedScenario; 2], console: &Console) -> Result<u32, Stop> {
    // As many as patrol at once on this machine.
    let tried = (rayon::current_num_threads() as u32).min(LEAST);
    let began = Instant::now();
    for loaded in both {
        predicted(loaded, tried, console)?;
    }
    let each_s = began.elapsed().as_secs_f64() / f64::from(tried);
    let runs = (PATIENCE_S / each_s) as u32;
    let runs = runs.clamp(LEAST, USUAL);
    if runs < USUAL {
        console.note(
            &Message::new("diff-fewer")
                .with("runs", runs)
                .with("usual", USUAL),
        );
    }
    Ok(runs)
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

fn printed(comparison: &Comparison, runs: u32, catalogue: &Catalogue, width: usize) -> String {
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
        page.line(catalogue.say(&Message::new("diff-intervals").with("runs", runs)));
    }
    page.finish()
}

fn sentence(change: &Change) -> Message {
    let id = match &change.what {
        What::Added => "diff-added",
        What::Removed => "diff-removed",
        What::Moved {
            to_leg: Some(_), ..
        } => "diff-moved-across",
        What::Moved { leg: Some(_), .. } => "diff-moved-along",
        What::Moved { leg: None, .. } => "diff-moved",
        What::Reworded => "diff-reworded",
        What::Changed { .. } => "diff-changed",
        What::Resized { .. } => "diff-resized",
        What::Redone => "diff-redone",
    };
    let message = Message::new(id).with("thing", change.thing.as_str());
    match &change.what {
        What::Moved {
            metres,
            leg,
            to_leg,
        } => {
            // A move of less than a metre is one too.
            let shown = match *metres < 9.5 {
                true => (metres * 10.0).round() / 10.0,
                false => metres.round(),
            };
            let mut message = message.with("metres", shown);
            if let Some(leg) = leg {
                message = message.with("leg", *leg);
            }
            if let Some(to_leg) = to_leg {
                message = message.with("to_leg", *to_leg);
            }
            message
        }
        What::Resized { from, to } => message.with("from", *from).with("to", *to),
        What::Changed { from, to } => message.with("from", from.as_str()).with("to", to.as_str()),
        What::Added | What::Removed | What::Reworded | What::Redone => message,
    }
}

fn of_item(item: &ItemChange, catalogue: &Catalogue) -> Message {
    let share = |side: usize| {
        let estimate = item.hit_rate[side].zip(item.hit_rate_between[side]);
        let estimate = estimate.map(|(value, [low, high])| Estimate { value, low, high });
        words::percent(estimate.as_ref())
    };
    let seconds = |seconds: f32| catalogue.figures(&quantity(f64::from(seconds), "s"));
    Message::new("diff-item")
        .with("item", item.item.as_str())
        .with("from", share(0))
        .with("to", share(1))
        .with("from_s", seconds(item.opportunity_s[0]))
        .with("to_s", seconds(item.opportunity_s[1]))
}
