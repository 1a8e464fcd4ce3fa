//! `groundsign drill`: spot drills without a window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anstyle::Style;
use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::pack::own_installation;
use super::seed::seed;
use super::stop::Stop;
use crate::drill::{self, Bank, Course, DrillRecord, EXTENSION, Observer, Replayed, json, wording};
use crate::files::Unwritten;
use crate::record::{Header, Mode};
use crate::report::layout::TerminalText;
use crate::sim::Digest;
use crate::text::Message;

/// Drill on single views of a scenario: look at a view from a halt for half a minute, and say whether something is out of
/// place. In the window this is the refresher; here a virtual observer answers, or a recorded drill is worked out again.
///
/// A drill has 14 views. In the first eight few have an item, as on a patrol; the last six are a closing bout in which half
/// have one. How hard they are follows the answers. The same scenario, seed and answers give the same drill.
#[derive(Debug, Args)]
pub(super) struct Drill {
    /// A scenario file, or the id of a scenario
    #[arg(required_unless_present = "replay", conflicts_with = "replay")]
    scenario: Option<PathBuf>,
    /// Work out again what a recorded drill was, and compare every view with the record
    #[arg(long, value_name = "FILE.gsdrill")]
    replay: Option<PathBuf>,
    /// Which drill of the scenario
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = seed)]
    seed: u64,
    /// Who looks: trained or novice
    #[arg(long, value_name = "NAME", default_value = "trained", value_parser = ["trained", "novice"])]
    observer: String,
    /// Folder that takes the record of the drill
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Print the drill as one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

impl Drill {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let recorded = match (&self.replay, &self.scenario) {
            (Some(replay), _) => drill::read(replay).map_err(|error| cannot(&error, replay))?,
            (None, scenario) => self.observed(scenario.as_deref().unwrap_or(Path::new("")))?,
        };
        let named = self.replay.as_deref().unwrap_or(Path::new(""));
        let replayed = drill::replay(&recorded).map_err(|error| cannot(&error, named))?;
        if self.json {
            let document = json::document(&recorded, &replayed);
            let text = serde_json::to_string_pretty(&document)
                .expect("the types have string keys and finite or null numbers only");
            console.print(&format!("{text}\n"))?;
        } else {
            console.print(&printed(&replayed, console))?;
        }
        if let Some(folder) = &self.out {
            let name = format!(
                "{}-{}.{EXTENSION}",
                recorded.header.scenario_file, self.seed
            );
            let path = folder.join(name.replace(".ron-", "-"));
            std::fs::create_dir_all(folder)
                .map_err(|error| Unwritten::Refused(folder.clone(), error))?;
            let own = own_installation(console);
            drill::write_signed(&path, &recorded, own.as_ref())
                .map_err(|error| cannot(&error, &path))?;
            let path = path.display().to_string();
            console.note(&Message::new("cli-written").with("path", path));
        }
        Ok(match replayed.differs_at {
            Some(_) => ExitStatus::CheckFailed,
            None => ExitStatus::Done,
        })
    }

    /// A drill answered by a virtual observer.
    fn observed(&self, scenario: &Path) -> Result<DrillRecord, Stop> {
        let loaded = locate::scenario(scenario)?;
        let bank = Arc::new(Bank::of(&loaded.scenario, &loaded.doctrine));
        let none = || Stop::cannot(Message::new("drill-nothing-to-find"));
        let mut course = Course::begin(&bank, self.seed).ok_or_else(none)?;
        let mut observer = Observer::called(&self.observer, &bank, self.seed).ok_or_else(none)?;
        while let Some(view) = course.view() {
            let answered = observer.answer(view);
            course.answer(answered);
        }
        let mode = Mode::Practise;
        let header = Header::of(&loaded, self.seed, mode, &self.observer, Digest::default());
        Ok(DrillRecord::of(header, &course))
    }
}

fn cannot(error: &drill::DrillError, path: &Path) -> Stop {
    Stop::cannot(error.message(path))
}

fn printed(replayed: &Replayed, console: &Console) -> String {
    let catalogue = &console.catalogue;
    let mut page = TerminalText::new(console.width);
    page.heading(&catalogue.word("drill-title"), "");
    for (number, (view, answered, outcome)) in replayed.passed.iter().enumerate() {
        let line = Message::new("drill-line")
            .with("number", number + 1)
            .with("outcome", wording::outcome(*outcome))
            .with("seconds", f64::from(answered.after_ms / 100) / 10.0);
        let mark = if outcome.is_right() { "✓" } else { "✗" };
        let probability = view.item().map(|item| {
            let percent = f64::from((item.notice * 100.0).round());
            Message::new("drill-line-probability").with("percent", percent)
        });
        let probability = probability.map_or_else(String::new, |said| catalogue.say(&said));
        let text = format!("{mark} {} {probability}", catalogue.say(&line));
        page.paragraph(2, text.trim_end(), Style::new());
    }
    page.rule();
    page.paragraph(
        0,
        &catalogue.say(&wording::counts(&replayed.tally)),
        Style::new(),
    );
    if let Some(interval) = wording::interval(&replayed.tally) {
        page.paragraph(0, &catalogue.say(&interval), Style::new());
    }
    if let Some(number) = replayed.differs_at {
        let differs = Message::new("drill-differs").with("number", number + 1);
        page.paragraph(0, &catalogue.say(&differs), Style::new());
    }
    page.finish()
}
