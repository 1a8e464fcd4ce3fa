//! `groundsign drill`: drills without a window.

mod printed;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::pack::own_installation;
use super::stop::Stop;
use super::value::seed;
use crate::drill::{
    self, Bank, Course, Distances, DrillRecord, EXTENSION, Filled, Kind, Length, Observer,
    Replayed, Reporting, Work, Worked, json,
};
use crate::files::{self, Unwritten};
use crate::record::{Header, Mode};
use crate::scenario::LoadedScenario;
use crate::sim::Digest;
use crate::text::Message;
use crate::trainee::trained;

/// Drill for a few minutes on a scenario: search views, fill in a report, or draw distances on the map. In the window these
/// are the parts of a refresher; here a virtual trainee answers, or a recorded drill is worked out again.
///
/// A spot drill has 14 views from halts. In the first eight few have an item, as on a patrol; the last six are a closing bout
/// in which half have one. How hard they are follows the answers. A report drill is a scene and a slip of what is known; the
/// lines are judged as those of a patrol's report. A distance drill asks three times where the patrol stops, which way it goes
/// back and where the control point is. The same scenario, seed and answers give the same drill.
#[derive(Debug, Args)]
pub(super) struct Drill {
    /// A scenario file, or the id of a scenario
    #[arg(required_unless_present = "replay", conflicts_with = "replay")]
    scenario: Option<PathBuf>,
    /// Work out again what a recorded drill was, and compare everything shown with the record
    #[arg(long, value_name = "FILE.gsdrill")]
    replay: Option<PathBuf>,
    /// What to drill: views to search, a report to fill in, distances on the map
    #[arg(long, value_name = "KIND", default_value = "spot", value_parser = ["spot", "report", "distance"])]
    kind: String,
    /// A spot drill of 8 views, as in a refresher
    #[arg(long)]
    short: bool,
    /// Which drill of the scenario
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = seed)]
    seed: u64,
    /// Who answers: trained or novice
    #[arg(long, value_name = "NAME", default_value = "trained", value_parser = ["trained", "novice"])]
    observer: String,
    /// Folder that takes the record of the drill; a file that is there stays
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
        console.print(&if self.json {
            documented(&recorded, &replayed, console)
        } else {
            printed::printed(&recorded, &replayed, console)
        })?;
        if let Some(folder) = &self.out {
            let path = folder.join(Self::file_name(&recorded));
            std::fs::create_dir_all(folder)
                .map_err(|error| Unwritten::Refused(folder.clone(), error))?;
            if path.symlink_metadata().is_ok() {
                return Err(Stop::CannotDo {
                    message: Message::new("drill-is-there")
                        .with("path", path.display().to_string()),
                    hint: Some(Message::new("file-other-folder")),
                });
            }
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

    fn file_name(recorded: &DrillRecord) -> String {
        let file = &recorded.header.scenario_file;
        let scenario = file.strip_suffix(".ron").unwrap_or(file);
        let kind = recorded.kind().word();
        let whose = files::name_from(recorded.header.trainee());
        let seed = recorded.header.seed;
        format!("{scenario}-{kind}-{seed}-{whose}.{EXTENSION}")
    }

    /// A drill answered by a virtual trainee.
    fn observed(&self, scenario: &Path) -> Result<DrillRecord, Stop> {
        let loaded = locate::scenario(scenario)?;
        let bank = Arc::new(Bank::of(&loaded.scenario, &loaded.doctrine));
        let header = header(&loaded, self.seed, &self.observer);
        // A file is dated, so that it counts for what is refreshed.
        let header = match self.out {
            Some(_) => header.begun_now(),
            None => header,
        };
        let is_trained = self.observer == trained::NAME;
        let record = match Kind::of_word(&self.kind).unwrap_or(Kind::Spot) {
            Kind::Spot => self.spotted(&bank, header),
            Kind::Report => Reporting::begin(&bank, self.seed).map(|reporting| {
                let filled = Filled {
                    lines: if is_trained {
                        reporting.exact()
                    } else {
                        reporting.careless(self.seed)
                    },
                    after_ms: 150_000,
                    sent: true,
                };
                DrillRecord::of_report(header, &reporting, filled)
            }),
            Kind::Distance => Distances::begin(&bank, self.seed).map(|mut distances| {
                while let Some(situation) = distances.situation() {
                    let drawn = if is_trained {
                        distances.exact(situation)
                    } else {
                        distances.careless(situation)
                    };
                    distances.answer(drawn);
                }
                DrillRecord::of_distances(header, &distances)
            }),
        };
        record.ok_or_else(|| Stop::cannot(Message::new("drill-nothing-to-find")))
    }

    fn spotted(&self, bank: &Arc<Bank>, header: Header) -> Option<DrillRecord> {
        let length = if self.short {
            Length::Short
        } else {
            Length::Whole
        };
        let mut course = Course::of_length(bank, self.seed, length)?;
        let mut observer = Observer::called(&self.observer, bank, self.seed)?;
        while let Some(view) = course.view() {
            let answered = observer.answer(view);
            course.answer(answered);
        }
        Some(DrillRecord::of(header, &course))
    }
}

fn header(loaded: &LoadedScenario, seed: u64, observer: &str) -> Header {
    Header::of(loaded, seed, Mode::Practise, observer, Digest::default())
}

fn cannot(error: &drill::DrillError, path: &Path) -> Stop {
    Stop::cannot(error.message(path))
}

fn documented(recorded: &DrillRecord, replayed: &Replayed, console: &Console) -> String {
    let catalogue = &console.catalogue;
    let text = match (&replayed.worked, &recorded.work) {
        (Some(Worked::Report(_, judged)), Work::Report { filled, .. }) => {
            let differs = replayed.differs_at.is_some();
            serde_json::to_string_pretty(&json::report_document(
                recorded, filled, judged, differs, catalogue,
            ))
        }
        (Some(Worked::Distance(distances)), _) => serde_json::to_string_pretty(
            &json::distance_document(recorded, distances, replayed.differs_at, catalogue),
        ),
        _ => serde_json::to_string_pretty(&json::document(recorded, replayed)),
    };
    let text = text.expect("the types have string keys and finite or null numbers only");
    format!("{text}\n")
}
