//! `groundsign calibrate`: measures a scenario's difficulty with a population of virtual trainees.

mod rows;
mod tables;
mod variations;

use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::stop::Stop;
use super::value;
use crate::calibration;
use crate::text::Message;
use crate::trainee;

/// Let many virtual trainees patrol a scenario, and say how hard it is.
///
/// Every kind of trainee patrols the same variations, on all cores. The answer: verdicts, hit rates and false alarms of
/// each kind, how hard each item is (with 95 % intervals), what each variation holds and which are equally hard, and
/// which criteria tell a trained person from a novice.
#[derive(Debug, Args)]
pub(super) struct Calibrate {
    /// A scenario file, or the id of a scenario
    scenario: PathBuf,
    /// How many variations each kind of trainee patrols
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = value::whole::<u32>(1..=100_000, 20))]
    runs: u32,
    /// Print the answer as one JSON document and nothing else
    #[arg(long)]
    json: bool,
}

impl Calibrate {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let loaded = locate::scenario(&self.scenario)?;
        let names: Vec<&str> = trainee::names().collect();
        let runs = self.runs as usize;
        let progress = console.progress("cli-calibrating", (runs * names.len()) as u64);
        let calibration = calibration::calibrate(&loaded, runs, &names, &|done| {
            progress.set_position(done as u64);
        })
        .map_err(|error| Stop::cannot(Message::new("cli-failed").with("why", error.to_string())))?;
        progress.finish_and_clear();
        if self.json {
            let mut document = serde_json::to_string_pretty(&calibration)
                .expect("the types have string keys and finite or null numbers only");
            document.push('\n');
            console.print(&document)?;
        } else {
            console.print(&tables::printed(
                &calibration,
                &console.catalogue,
                console.width,
            ))?;
        }
        Ok(ExitStatus::Done)
    }
}
