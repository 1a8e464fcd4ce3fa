//! The command line for instructors and their scripts. The only module that prints.
//!
//! One file per command. Each returns an [`ExitStatus`], or a [`Stop`] that tells why it could not continue.

mod calibrate;
mod check;
mod class_key;
mod cohort;
mod console;
mod course;
mod debrief;
mod demonstration;
mod diff;
mod drill;
mod edit;
mod exit;
mod explain;
mod findings;
mod fmt;
mod grades;
mod group;
mod guide;
mod hazards;
mod import;
mod locate;
mod lsp;
mod new;
mod new_scenario;
mod opening;
mod pack;
mod packs;
mod patrolling;
mod play;
mod records;
mod refresh;
mod replay;
mod resources;
mod results;
mod run;
mod score;
mod show;
mod stop;
mod study;
mod today;
mod value;
mod vary;
mod visibility;
mod watch;
mod wildcards;

use std::ffi::OsString;
use std::path::Path;

use clap::{Parser, Subcommand};

pub use console::Console;
pub use exit::ExitStatus;
pub use stop::Stop;

use crate::text::{Catalogue, Message, language_of_system};
use crate::{assets, files, package};
use resources::Threads;

/// Groundsign trains peacekeepers to notice the signs of a possible explosive hazard on a patrol route, to report it
/// properly and to keep everybody at a safe distance.
///
/// Without a command it opens the trainer. Without a window it runs the demonstration patrol and prints its
/// scorecard. It supports, and does not replace, a qualified instructor's briefing.
#[derive(Debug, Parser)]
#[command(name = "groundsign", version, after_long_help = include_str!("cli/help/groundsign.txt"))]
struct Arguments {
    /// Language of all texts, for example en or fr; if it is not given, the one chosen in the window, else the system's
    /// (LANG), else en
    #[arg(long, global = true, value_name = "LANGUAGE")]
    language: Option<String>,
    /// Keep settings, store and records in groundsign-data beside the program, as on a stick; a file
    /// groundsign-portable.txt beside the program does the same for every start
    #[arg(long, global = true)]
    portable: bool,
    #[command(flatten)]
    window: opening::Window,
    #[command(subcommand)]
    command: Option<Command>,
}

impl Arguments {
    fn opens_a_window(&self) -> bool {
        matches!(
            self.command,
            None | Some(Command::Play(_) | Command::Edit(_) | Command::Open(_))
        )
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
enum Command {
    /// Patrol a scenario yourself, in the window
    Play(play::Play),
    /// Run a patrol without a window, led by a virtual trainee or a script, and score it
    Run(run::Run),
    /// Check scenarios, doctrine packs and trainee scripts, and show where every mistake is
    Check(check::Check),
    /// Make a scenario from a template
    New(new::New),
    /// Make or change a scenario in the window
    Edit(edit::Edit),
    /// Make a scenario of real land
    Import(import::Import),
    /// Lay out scenarios, doctrine packs and scripts
    Fmt(fmt::Fmt),
    /// Answer an editor of texts while a scenario is written
    Lsp(lsp::Lsp),
    /// Check a scenario each time it is saved
    Watch(watch::Watch),
    /// Show what is in a scenario, or a doctrine pack with its sources
    Show(show::Show),
    /// Compare two scenarios by what they mean
    Diff(diff::Diff),
    Pack(pack::Pack),
    Unpack(pack::Unpack),
    Install(packs::Install),
    Open(packs::Open),
    Packs(packs::Packs),
    /// Choose equally hard variations of a scenario for a class, with an answer key each
    Vary(vary::Vary),
    /// Let many virtual trainees patrol a scenario, and say how hard it is
    Calibrate(calibrate::Calibrate),
    /// Simulate a recorded patrol again and compare it with the record
    Replay(replay::Replay),
    /// Score a recorded patrol, under its own doctrine pack or another
    Score(score::Score),
    /// Print the scores of recorded patrols as one table for a spreadsheet or a gradebook
    Grades(grades::Grades),
    /// Write the debrief page of a recorded patrol
    Debrief(debrief::Debrief),
    /// Write the hazard reports that were sent in recorded patrols, as a table and a map layer
    Hazards(hazards::Hazards),
    /// Drill for some minutes on a scenario without a window, or work a recorded drill out again
    Drill(drill::Drill),
    Group(group::GroupCommand),
    Results(results::Results),
    /// Keep the store of what trainees have done: import records, merge another store, mend a damaged one
    Records(records::Records),
    Cohort(cohort::CohortCommand),
    Course(course::Course),
    Refresh(refresh::Refresh),
    Study(study::Study),
    /// Write the field guide of signs, as a page to read or to print
    Guide(guide::Guide),
    Visibility(visibility::Visibility),
}

/// Runs the command given by the arguments; the first is the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitStatus {
    let mut typed: Vec<OsString> = arguments.into_iter().collect();
    if cfg!(windows) {
        typed = wildcards::expanded(typed);
    }
    // What a file manager gives to the program that opens a file.
    if typed.len() == 2 && package::is_named(Path::new(&typed[1])) {
        typed.insert(1, "open".into());
    }
    let arguments = match Arguments::try_parse_from(&typed) {
        Ok(arguments) => arguments,
        // Help and version come this way too; clap prints each to its own stream.
        Err(error) => {
            let shown = console::print_help_or_error(&error);
            return match (error.use_stderr(), shown) {
                (false, Ok(())) => ExitStatus::Done,
                _ => ExitStatus::CannotDo,
            };
        }
    };
    if arguments.opens_a_window() {
        resources::be_frugal(&typed);
    }
    if arguments.portable {
        files::carry_data_along();
    }
    let language = arguments
        .language
        .clone()
        .filter(|tag| !tag.is_empty())
        .or_else(|| language_of_system(&assets::folder()));
    let catalogue = match Catalogue::read(&assets::folder(), language.as_deref().unwrap_or("en")) {
        Ok(catalogue) => catalogue,
        Err(error) => {
            console::complain(&error.to_string());
            return ExitStatus::CannotDo;
        }
    };
    let console = Console::new(catalogue);
    let arguments = Arguments {
        language: arguments
            .language
            .filter(|tag| !tag.is_empty())
            .map(|_| console.catalogue.language().to_owned()),
        ..arguments
    };
    if let Some(status) = resources::supervise(&typed, &console) {
        return status;
    }
    let threads = resources::settle();
    carry_out(arguments, threads, &console).unwrap_or_else(|stop| stop.report(&console))
}

fn carry_out(
    arguments: Arguments,
    threads: Threads,
    console: &Console,
) -> Result<ExitStatus, Stop> {
    let Arguments {
        language,
        window,
        command,
        ..
    } = arguments;
    match command {
        // A window needs its threads: it cannot run on one.
        None if threads == Threads::One => {
            demonstration::run(Some(&Message::new("cli-no-threads")), console)
        }
        Some(Command::Play(_) | Command::Edit(_) | Command::Open(_)) if threads == Threads::One => {
            Err(Stop::cannot(Message::new("cli-no-threads")))
        }
        None => opening::home(&window, language, console),
        Some(Command::Play(play)) => play.run(&window, language, console),
        Some(Command::Run(run)) => run.run(console),
        Some(Command::Check(check)) => check.run(console),
        Some(Command::New(new)) => new.run(console),
        Some(Command::Edit(edit)) => edit.run(&window, language, console),
        Some(Command::Import(import)) => import.run(console),
        Some(Command::Fmt(fmt)) => fmt.run(console),
        Some(Command::Lsp(lsp)) => lsp.run(console),
        Some(Command::Watch(watch)) => watch.run(console),
        Some(Command::Show(show)) => show.run(console),
        Some(Command::Diff(diff)) => diff.run(console),
        Some(Command::Pack(pack)) => pack.run(console),
        Some(Command::Unpack(unpack)) => unpack.run(console),
        Some(Command::Install(install)) => install.run(console),
        Some(Command::Open(open)) => open.run(&window, language, console),
        Some(Command::Packs(_)) => packs::Packs::run(console),
        Some(Command::Vary(vary)) => vary.run(console),
        Some(Command::Calibrate(calibrate)) => calibrate.run(console),
        Some(Command::Replay(replay)) => replay.run(console),
        Some(Command::Score(score)) => score.run(console),
        Some(Command::Grades(grades)) => grades.run(console),
        Some(Command::Debrief(debrief)) => debrief.run(console),
        Some(Command::Hazards(hazards)) => hazards.run(console),
        Some(Command::Drill(drill)) => drill.run(console),
        Some(Command::Group(group)) => group.run(console),
        Some(Command::Results(results)) => results.run(console),
        Some(Command::Records(records)) => records.run(console),
        Some(Command::Cohort(cohort)) => cohort.run(console),
        Some(Command::Course(course)) => course.run(console),
        Some(Command::Refresh(refresh)) => refresh.run(console),
        Some(Command::Study(study)) => study.run(console),
        Some(Command::Guide(guide)) => guide.run(console),
        Some(Command::Visibility(visibility)) => visibility.run(console),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Arguments;

    #[test]
    fn the_commands_are_well_formed() {
        Arguments::command().debug_assert();
    }
}
