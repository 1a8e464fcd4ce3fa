//! `groundsign run`: runs and scores a patrol without a window.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::class_key::ClassKeyFrom;
use super::console::Console;
use super::exit::ExitStatus;
use super::patrolling::{self, Assignment};
use super::stop::Stop;
use super::value::seed;
use super::{findings, locate};
use crate::record::{self, format::EXTENSION};
use crate::text::Message;

/// Run a patrol without a window, led by a virtual trainee or a script, and score it.
///
/// A virtual trainee acts only on what a person there could see: careful follows every rule, trained and novice can
/// miss things as people do, hasty walks on and reports late, alarmist marks everything, frozen stops at everything,
/// pupil does exactly what learn mode's coach says. A script (a .ron file) does exactly what you wrote in it.
#[derive(Debug, Args)]
#[command(after_long_help = crate::trainee::script::guide())]
pub(super) struct Run {
    /// A scenario file or pack, or the id of a scenario
    scenario: PathBuf,
    /// A virtual trainee (careful, trained, novice, hasty, alarmist, frozen, pupil) or a script file
    #[arg(long, value_name = "NAME|FILE.ron", default_value = "careful")]
    trainee: PathBuf,
    /// Which variation of the scenario
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = seed)]
    seed: u64,
    /// How it is played; written into the record and the scorecard
    #[arg(long, value_enum, default_value_t)]
    mode: Mode,
    /// Folder that takes the record, the scorecard (.json) and the debrief page (.html)
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Print the scorecard as one JSON document and nothing else
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    class_key: ClassKeyFrom,
}

/// How a session is played.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(super) enum Mode {
    /// Coached, feedback at once
    Learn,
    /// Feedback at the debrief
    #[default]
    Practise,
    /// No help, no feedback until the end
    Assess,
}

impl From<Mode> for record::Mode {
    fn from(mode: Mode) -> Self {
        match mode {
            Mode::Learn => Self::Learn,
            Mode::Practise => Self::Practise,
            Mode::Assess => Self::Assess,
        }
    }
}

impl Run {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let loaded = locate::scenario_to_patrol(&self.scenario, &self.class_key, console)?;
        if !loaded.warnings.is_empty() {
            findings::report(console, &loaded.warnings);
        }
        let assignment = Assignment {
            loaded: &loaded,
            seed: self.seed,
            mode: self.mode.into(),
            trainee: &self.trainee,
            out: self.out.as_deref(),
        };
        let outcome = patrolling::patrol(&assignment, console)?;
        let is_sealed = loaded.seal.is_some();
        if is_sealed {
            // A score tells where something was.
            console.note(&Message::new("record-made-sealed"));
        } else {
            patrolling::print(&outcome, &loaded, console, self.json)?;
        }
        if let Some(error) = &outcome.captured.write_error {
            console.note(&error.message());
        }
        if !is_sealed {
            patrolling::write_reports(&outcome, &loaded, console)?;
        }
        if let Some(files) = &outcome.files {
            let record = patrolling::with_ending(files, EXTENSION);
            let written = Message::new("cli-written").with("path", record.display().to_string());
            console.note(&written);
        }
        let whole = self.out.is_none() || outcome.files.is_some();
        Ok(if whole && outcome.captured.write_error.is_none() {
            ExitStatus::Done
        } else {
            ExitStatus::CannotDo
        })
    }
}
