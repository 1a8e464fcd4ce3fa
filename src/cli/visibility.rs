//! `groundsign visibility`: whether the signs of a scenario can be seen, measured from pictures.

mod table;

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use super::{locate, value};
use crate::files::Unwritten;
use crate::report::visibility::{self, Survey, sheet};
use crate::scenario::LoadedScenario;
use crate::text::Message;
use crate::{assets, files, scenario};

/// Measure from pictures from where the signs of a scenario can be seen, and compare that with what the model predicts.
///
/// Every sign is drawn from the walker's eye along the route, with it and without it. The answer: from where it first
/// stands out, how many pixels and how much contrast it has there, and for how long it stands out at the planned pace
/// before the mandatory distance. The status is 1 when an item shows none of its signs before that. It shows what a
/// trainee must not know before the patrol.
#[derive(Debug, Args)]
pub(super) struct Visibility {
    /// Scenario files, or ids of scenarios
    #[arg(required_unless_present = "all", value_name = "SCENARIO")]
    scenarios: Vec<PathBuf>,
    /// Every shipped scenario
    #[arg(long, conflicts_with = "scenarios")]
    all: bool,
    /// Only this variation
    #[arg(long, value_name = "N", value_parser = value::seed, conflicts_with = "seeds")]
    seed: Option<u64>,
    /// The first so many variations
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = value::whole::<u64>(1..=1_000, 5))]
    seeds: u64,
    /// Print the answer as one JSON document and nothing else
    #[arg(long)]
    json: bool,
    /// Write a contact sheet: for one scenario an .html file, for several a folder of them
    #[arg(short, long, value_name = "FILE.html|DIR")]
    output: Option<PathBuf>,
}

impl Visibility {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let loaded = self.loaded()?;
        if let Some(output) = &self.output
            && loaded.len() > 1
            && files::has_ending(output, "html")
        {
            return Err(Stop::cannot(Message::new("visibility-one-file")));
        }
        let seeds: Vec<u64> = match self.seed {
            Some(seed) => vec![seed],
            None => (0..self.seeds).collect(),
        };
        let mut scenarios = Vec::with_capacity(loaded.len());
        for loaded in &loaded {
            let progress = console.progress("visibility-looking", 1);
            let signs = visibility::signs_of(loaded, &seeds, &|done, of| {
                progress.set_length(of as u64);
                progress.set_position(done as u64);
            });
            progress.finish_and_clear();
            if let Some(output) = &self.output {
                let page = sheet::page(loaded, &signs, &console.catalogue);
                write(output, loaded, &page, console)?;
            }
            scenarios.push(signs);
        }
        let survey = Survey::of(scenarios);
        if self.json {
            console.print(&visibility::document(&survey))?;
        } else {
            console.print(&table::printed(&survey, &console.catalogue, console.width))?;
        }
        let mut scenarios = survey.scenarios.iter();
        let all_show = scenarios.all(|scenario| scenario.unseen_devices().is_empty());
        Ok(if all_show {
            ExitStatus::Done
        } else {
            ExitStatus::CheckFailed
        })
    }

    fn loaded(&self) -> Result<Vec<LoadedScenario>, Stop> {
        if !self.all {
            return self
                .scenarios
                .iter()
                .map(|named| locate::scenario(named))
                .collect();
        }
        let folder = assets::scenarios();
        let shipped = files::files_in(&folder, "ron").map_err(|error| {
            Stop::cannot(
                Message::new("cli-cannot-read")
                    .with("path", folder.display().to_string())
                    .with("why", error.to_string()),
            )
        })?;
        let load = |path: &PathBuf| scenario::load(path).map_err(Stop::Faulty);
        shipped.iter().map(load).collect()
    }
}

/// Writes a contact sheet into its file, or into a folder under the scenario's id.
fn write(
    output: &Path,
    loaded: &LoadedScenario,
    page: &str,
    console: &Console,
) -> Result<(), Stop> {
    let path = if files::has_ending(output, "html") {
        output.to_owned()
    } else {
        std::fs::create_dir_all(output)
            .map_err(|error| Unwritten::Refused(output.to_owned(), error))?;
        output.join(format!("{}.html", loaded.scenario.id))
    };
    let origin = &loaded.scenario.origin().path;
    files::write_beside(&path, page.as_bytes(), &[Path::new(origin)])?;
    console.note(&Message::new("cli-written").with("path", path.display().to_string()));
    Ok(())
}
