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
use crate::drill::Kind;
use crate::files::{self, Unwritten};
use crate::report::layout::TerminalText;
use crate::report::wording;
use crate::store::own::{Own, OwnDrill, OwnSession};
use crate::store::pseudonym;
use crate::store::signatures::Kept;
use crate::text::{Figures, Message, number};
use crate::trust::Known;

/// Show a trainee everything that the store and the data folder have about them, or hand it out
///
/// Lists name, courses, sessions with their scores and signatures, drills, what was given to a learning record store, and their
/// files: records, drills, and the scorecards and debrief pages beside them. With --out all of it is copied: the
/// files as they are, and the rest as one JSON document. To erase it: groundsign records erase TRAINEE --files
#[derive(Debug, Args)]
pub(super) struct Mine {
    /// Pseudonym of the trainee
    trainee: String,
    /// New folder that takes a copy of everything
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(
        long,
        value_name = "ADDRESS",
        help = "Show what a PostgreSQL server has instead, for example postgres://user@host/groundsign; its password is read from PGPASSWORD"
    )]
    store: Option<String>,
}

impl Mine {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let (own, files) = match &self.store {
            Some(address) => {
                let store = super::server(address)?.open()?;
                let own = store.own(&self.trainee)?;
                if own.is_none() {
                    return Err(super::nobody_among(&self.trainee, &store.pseudonyms()?));
                }
                (own, Vec::new())
            }
            None => {
                let store = super::own_store()?;
                let files = store.own_files(&files::data_folder(), &self.trainee)?;
                let own = store.own(&self.trainee)?;
                if own.is_none() && files.recorded.is_empty() {
                    return Err(super::nobody(&self.trainee));
                }
                (own, files.all().cloned().collect())
            }
        };
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
