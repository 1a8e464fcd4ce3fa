//! `groundsign records mine`: what there is about a trainee, for that trainee.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anstyle::Style;
use clap::Args;
use serde_json::{Value, json};

use crate::cli::console::Console;
use crate::cli::exit::ExitStatus;
use crate::cli::packs::who;
use crate::cli::stop::Stop;
use crate::drill::{self, Kind};
use crate::files::{self, Unwritten};
use crate::record::reader;
use crate::report::layout::TerminalText;
use crate::report::wording;
use crate::store::own::{Own, OwnDrill, OwnSession};
use crate::store::signatures::Kept;
use crate::store::{self, pseudonym};
use crate::text::{Figures, Message, number};
use crate::trust::Known;

/// Show a trainee everything that the store and the data folder have about them, or hand it out
///
/// Lists name, courses, sessions with their scores and signatures, drills, what was given to a learning record store, and record
/// files. With --out all of it is copied: the
/// records and drills as they are, and the rest as one JSON document. To erase it: groundsign records erase TRAINEE --files
#[derive(Debug, Args)]
pub(super) struct Mine {
    /// Pseudonym of the trainee
    trainee: String,
    /// New folder that takes a copy of everything
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Mine {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let own = super::own_store()?.own(&self.trainee)?;
        let files = files_of(&self.trainee);
        if own.is_none() && files.is_empty() {
            return Err(super::nobody(&self.trainee));
        }
        let own = own.unwrap_or_else(|| Own {
            trainee: pseudonym::kept(&self.trainee),
            name: None,
            courses: Vec::new(),
            sessions: Vec::new(),
            drills: Vec::new(),
            more: BTreeMap::new(),
        });
        match &self.out {
            None => console.print(&printed(&own, &files, console)?)?,
            Some(folder) => {
                hand_out(folder, &own, &files)?;
                let path = folder.display().to_string();
                console.note(&Message::new("cli-written").with("path", path));
            }
        }
        Ok(ExitStatus::Done)
    }
}

/// Record files and drills of a trainee in the data folder, and what was written of them beside them. A sealed record does not say whose it is.
pub(super) fn files_of(trainee: &str) -> Vec<PathBuf> {
    let trainee = pseudonym::kept(trainee);
    let is_own = |path: &PathBuf| {
        let name = if files::has_ending(path, drill::EXTENSION) {
            drill::read(path)
                .ok()
                .map(|drill| drill.header.trainee().to_owned())
        } else {
            let contents = reader::bytes(path).and_then(|bytes| reader::parse(&bytes));
            contents
                .ok()
                .map(|contents| contents.header.trainee().to_owned())
        };
        name.is_some_and(|name| pseudonym::kept(&name) == trainee)
    };
    let mut found = Vec::new();
    below(&store::records(&files::data_folder()), &mut found);
    found.retain(is_own);
    let written_from = found.clone();
    found.extend(written_from.iter().flat_map(|path| reports_on(path)));
    found
}

/// Scorecard and debrief page that `run --out` writes beside a record.
fn reports_on(record: &Path) -> impl Iterator<Item = PathBuf> {
    let named = ["json", "html"].map(|ending| record.with_extension(ending));
    named.into_iter().filter(|path| path.is_file())
}

fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    for ending in [crate::record::format::EXTENSION, drill::EXTENSION] {
        found.extend(files::files_in(folder, ending).unwrap_or_default());
    }
    for inner in files::folders_in(folder).unwrap_or_default() {
        below(&inner, found);
    }
}

fn signature(kept: &Kept, known: &Known) -> Message {
    let named = |id: &str, by| Message::new(id).with("who", who(by, known));
    match kept {
        Kept::None => Message::new("pack-about-unsigned"),
        Kept::Whole(by) => named("pack-about-signed", by),
        Kept::UpTo(by) => named("own-signed-in-part", by),
        Kept::Wrong(by) => named("own-wrong-signature", by),
    }
}

fn printed(own: &Own, files: &[PathBuf], console: &Console) -> Result<String, Stop> {
    let known = Known::read(&files::data_folder())?;
    let catalogue = &console.catalogue;
    let mut page = TerminalText::new(console.width);
    page.heading(&own.trainee, "");
    let mut lines = vec![match &own.name {
        Some(name) => Message::new("own-name").with("name", name),
        None => Message::new("own-no-name"),
    }];
    let course = |name: &String| Message::new("own-course").with("name", name);
    lines.extend(own.courses.iter().map(course));
    lines.extend(
        own.sessions
            .iter()
            .map(|session| of_session(session, &known)),
    );
    lines.extend(own.drills.iter().map(of_drill));
    let pushed = own.more.get("pushed").into_iter().flatten();
    lines.extend(pushed.filter_map(|row| {
        let lrs = row.get("lrs")?.as_str()?;
        let record = row.get("record")?.as_str()?;
        Some(
            Message::new("own-pushed")
                .with("lrs", lrs)
                .with("record", record.get(..12)?),
        )
    }));
    let file = |path: &PathBuf| Message::new("own-file").with("path", path.display().to_string());
    lines.extend(files.iter().map(file));
    for line in lines {
        page.paragraph(2, &catalogue.say(&line), Style::new());
    }
    Ok(page.finish())
}

fn of_drill(drill: &OwnDrill) -> Message {
    let kind = drill.kind.map_or("report-none", Kind::title);
    Message::new("own-drill")
        .with("begun", drill.begun.as_deref().unwrap_or("–"))
        .with("kind", Message::new(kind))
        .with("scenario", &drill.scenario)
        .with("seed", &drill.seed)
        .with("right", Figures::new(number(drill.right.0)))
        .with("called_for", drill.right.1)
}

fn of_session(session: &OwnSession, known: &Known) -> Message {
    let verdict = session
        .verdict
        .map_or("sheet-verdict-incomplete", wording::verdict_id);
    Message::new("own-session")
        .with("begun", session.begun.as_deref().unwrap_or("–"))
        .with("scenario", &session.scenario.0)
        .with("seed", &session.seed)
        .with("verdict", Message::new(verdict))
        .with("earned", f64::from(session.points.earned))
        .with("possible", f64::from(session.points.possible))
        .with("signature", signature(&session.signature, known))
}

fn hand_out(folder: &Path, own: &Own, files: &[PathBuf]) -> Result<(), Stop> {
    let refused = |path: &Path| {
        let path = path.to_owned();
        move |error| Stop::from(Unwritten::Refused(path, error))
    };
    std::fs::create_dir(folder).map_err(refused(folder))?;
    let mut names = Vec::new();
    for (number, path) in files.iter().enumerate() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{:04}-{name}", number + 1);
        std::fs::copy(path, folder.join(&name)).map_err(refused(path))?;
        names.push(name);
    }
    let text =
        serde_json::to_string_pretty(&document(own, &names)).expect("the document has string keys");
    files::write(&folder.join("my-data.json"), text.as_bytes())?;
    Ok(())
}

fn document(own: &Own, files: &[String]) -> Value {
    let session = |session: &OwnSession| {
        let (state, by) = match session.signature {
            Kept::None => ("none", None),
            Kept::Whole(by) => ("whole", Some(by)),
            Kept::UpTo(by) => ("up-to", Some(by)),
            Kept::Wrong(by) => ("wrong", Some(by)),
        };
        json!({
            "record": session.record,
            "begun": session.begun,
            "scenario": { "id": session.scenario.0, "hash": session.scenario.1 },
            "doctrine": {
                "id": session.doctrine.0,
                "version": session.doctrine.1,
                "hash": session.doctrine.2,
            },
            "seed": session.seed,
            "mode": session.mode,
            "verdict": session.verdict,
            "earned": session.points.earned,
            "possible": session.points.possible,
            "signature": state,
            "installation": by.map(|by| by.to_string()),
        })
    };
    let drill = |drill: &OwnDrill| {
        json!({
            "file": drill.file,
            "begun": drill.begun,
            "kind": drill.kind.map(Kind::word),
            "scenario": drill.scenario,
            "seed": drill.seed,
            "right": drill.right.0,
            "called_for": drill.right.1,
        })
    };
    json!({
        "schema": "groundsign.own/1",
        "trainee": own.trainee,
        "name": own.name,
        "courses": own.courses,
        "sessions": own.sessions.iter().map(session).collect::<Vec<Value>>(),
        "drills": own.drills.iter().map(drill).collect::<Vec<Value>>(),
        "more": own.more,
        "files": files,
    })
}
