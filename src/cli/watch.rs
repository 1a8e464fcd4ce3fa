//! `groundsign watch`: the findings of a file at each save.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::stop::Stop;
use super::{findings, locate};
use crate::diagnostic::Diagnostic;
use crate::language_server::findings::of_text;
use crate::source::{file, parser};
use crate::text::Message;
use crate::watched::Watched;

/// How long a file that is not whole may be in the making.
const IN_THE_MAKING: Duration = Duration::from_millis(150);

/// Looks at a file that is not whole before its mistakes are told.
const LOOKS: u32 = 3;

/// Check a scenario, a doctrine pack or a script each time it is saved, and tell what is new and what is mended.
///
/// Checked is what check --quick checks. It goes on until it is stopped with Ctrl-C, also when the file is deleted and comes
/// back.
#[derive(Debug, Args)]
pub(super) struct Watch {
    /// A file, or the id of a scenario
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Watch {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let path = locate::scenario_file(&self.file)?;
        if file::is_stream(&path) {
            return Err(Stop::cannot(Message::new("watch-no-stream")));
        }
        follow(&path, console)
    }
}

/// Tells the findings of a file at each save, until the process ends.
pub(super) fn follow(path: &Path, console: &Console) -> Result<ExitStatus, Stop> {
    let mut watched = Watched::new(path);
    let mut told = Told::default();
    let started = Message::new("watch-started").with("path", path.display().to_string());
    console.print_message(&started)?;
    loop {
        told.tell(whole_text(path), path, console)?;
        watched.wait();
    }
}

/// The file's text; none when it is gone. A file that breaks off may still be written: it is looked at again a few times.
fn whole_text(path: &Path) -> Option<String> {
    let mut text = file::read_text(path).ok();
    for _ in 0..LOOKS {
        if text.as_deref().is_some_and(|text| !breaks_off(text)) {
            break;
        }
        thread::sleep(IN_THE_MAKING);
        let again = file::read_text(path).ok();
        if again == text && text.is_some() {
            break;
        }
        text = again;
    }
    text
}

fn breaks_off(text: &str) -> bool {
    text.trim().is_empty() || parser::parse(text).broken
}

/// What has been told of the file.
#[derive(Debug, Default)]
struct Told {
    /// Its text; none before the first look and while it is gone.
    text: Option<String>,
    found: Option<Vec<Diagnostic>>,
}

impl Told {
    fn tell(&mut self, text: Option<String>, path: &Path, console: &Console) -> Result<(), Stop> {
        let Some(text) = text else {
            if self.text.take().is_some() {
                let unreadable = file::read_text(path).err();
                let why = unreadable.map(|problem| problem.message);
                let gone = Message::new("watch-gone")
                    .with("path", path.display().to_string())
                    .with(
                        "why",
                        why.unwrap_or_else(|| Message::new("watch-no-reason")),
                    );
                console.print_message(&gone)?;
            }
            return Ok(());
        };
        // Findings of what it refers to may be other ones although the text is the same.
        let found = of_text(path, &text);
        let same_text = self.text.as_ref() == Some(&text);
        if same_text && self.found.as_ref() == Some(&found) {
            return Ok(());
        }
        self.print(&text, &found, path, console)?;
        self.text = Some(text);
        self.found = Some(found);
        Ok(())
    }

    fn print(
        &self,
        text: &str,
        found: &[Diagnostic],
        path: &Path,
        console: &Console,
    ) -> Result<(), Stop> {
        let before = self.found.as_deref().unwrap_or_default();
        let fresh = without(found, before);
        let mended = without(before, found);
        for finding in &mended {
            let said = Message::new("watch-mended")
                .with("code", finding.code)
                .with("what", finding.message.clone());
            console.print_message(&said)?;
        }
        findings::print_in(console, &fresh, text)?;
        let name = file::name_of(path);
        let state = match found.len() {
            0 => Message::new("watch-well").with("file", name),
            count => Message::new("watch-findings")
                .with("file", name)
                .with("count", count)
                .with("fresh", fresh.len())
                .with("mended", mended.len()),
        };
        console.print_message(&state)
    }
}

/// Findings of `these` that are not among `those`, wherever in the text they stand.
fn without(these: &[Diagnostic], those: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut left: Vec<&Diagnostic> = those.iter().collect();
    let mut fresh = Vec::new();
    for finding in these {
        let same = |other: &&Diagnostic| {
            other.code == finding.code
                && other.path == finding.path
                && other.message == finding.message
        };
        match left.iter().position(same) {
            Some(place) => {
                left.swap_remove(place);
            }
            None => fresh.push(finding.clone()),
        }
    }
    fresh
}
