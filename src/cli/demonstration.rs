//! The demonstration patrol: what `groundsign` runs without a command where no window is available.

use std::path::Path;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::patrolling::{self, Assignment};
use super::stop::Stop;
use crate::record::Mode;
use crate::text::Message;

/// The shipped scenario of the demonstration, and its seed.
const SCENARIO: &str = "first-lesson";
const SEED: u64 = 1;

/// Tells that there is no window, why if one was expected, and what is run in its place; then runs it.
pub(super) fn run(why: Option<&Message>, console: &Console) -> Result<ExitStatus, Stop> {
    if let Some(why) = why {
        console.note(why);
    }
    let loaded = locate::scenario(Path::new(SCENARIO))?;
    console.note(
        &Message::new("cli-no-window")
            .with("title", &loaded.scenario.title)
            .with(
                "command",
                format!("groundsign run {SCENARIO} --seed {SEED}"),
            ),
    );
    let assignment = Assignment {
        loaded: &loaded,
        seed: SEED,
        mode: Mode::Learn,
        trainee: Path::new(crate::trainee::careful::NAME),
        out: None,
    };
    let outcome = patrolling::patrol(&assignment, console)?;
    patrolling::print(&outcome, &loaded, console, false)?;
    console.note(&Message::new("cli-what-next"));
    Ok(ExitStatus::Done)
}
