//! A scenario that is being edited.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::edit::Edit;
use super::format::content;
use super::found::{Found, found};
use super::history::{History, Step};
use super::journal::{Entry, Journal, Told, hash};
use super::place;
use super::thing::{Thing, things};
use super::written::Written;
use crate::diagnostic::Diagnostic;
use crate::files::{self, Unwritten};
use crate::scenario::{LoadedScenario, load_text};
use crate::source::splice::NoPlace;
use crate::source::{Codes, file};
use crate::text::Message;
use crate::units::Point;

/// A scenario's text with what it means, and all that was done to it.
#[derive(Debug)]
pub struct Document {
    path: PathBuf,
    text: String,
    loaded: LoadedScenario,
    things: Vec<Thing>,
    /// What the scenario holds, defaults filled in, as its format tells it.
    content: Value,
    history: History,
    journal: Journal,
    /// BLAKE3 of the text in the file.
    saved: String,
}

/// A document, and what its author should know of it.
#[derive(Debug)]
pub struct Opened {
    /// The document.
    pub document: Document,
    /// What happened to it since.
    pub remark: Option<Message>,
}

/// Why a file cannot be edited.
#[derive(Debug)]
pub enum CannotOpen {
    /// It does not load.
    Faulty(Vec<Diagnostic>),
    /// It is open in another window.
    InUse,
    /// What is done could not be written down beside it.
    NoJournal(PathBuf, io::Error),
}

/// Why an edit was not made. Nothing has changed.
#[derive(Debug)]
pub enum Refused {
    /// It is an edit of something that is not there, or that has no place.
    NoPlace(NoPlace),
    /// It changes nothing.
    Nothing,
    /// The scenario would not load.
    Faulty(Vec<Diagnostic>),
    /// It could not be written down.
    NoJournal(io::Error),
}

/// A text was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Where the text is kept that stood there before, if one did.
    pub backup: Option<PathBuf>,
    /// True when that was not the text of this document: another program wrote it.
    pub written_elsewhere: bool,
}

/// Why a text was not saved. The file is as it was.
#[derive(Debug)]
pub enum Unsaved {
    /// It does not load any more, because of a file that it refers to.
    Faulty(Vec<Diagnostic>),
    /// It could not be written.
    Unwritten(Unwritten),
    /// The journal could not be written.
    NoJournal(io::Error),
}

impl CannotOpen {
    /// In words; the findings of a faulty file are beside them.
    pub fn message(&self) -> Message {
        match self {
            Self::Faulty(_) => Message::new("editor-cannot-load"),
            Self::InUse => Message::new("editor-in-use"),
            Self::NoJournal(path, error) => Message::new("editor-no-journal")
                .with("path", path.display().to_string())
                .with("why", error.to_string()),
        }
    }
}

impl Refused {
    /// In words; the findings are beside them.
    pub fn message(&self) -> Message {
        match self {
            Self::NoPlace(NoPlace(path)) => {
                Message::new("editor-no-place").with("path", path.as_str())
            }
            Self::Nothing => Message::new("editor-nothing"),
            Self::Faulty(findings) => findings.first().map_or_else(
                || Message::new("editor-cannot-load"),
                |first| first.message.clone(),
            ),
            Self::NoJournal(error) => {
                Message::new("editor-not-noted").with("why", error.to_string())
            }
        }
    }
}

impl Unsaved {
    /// In words.
    pub fn message(&self) -> Message {
        match self {
            Self::Faulty(_) => Message::new("editor-cannot-load"),
            Self::Unwritten(why) => Message::new("editor-not-saved").with("why", why.to_string()),
            Self::NoJournal(error) => {
                Message::new("editor-not-noted").with("why", error.to_string())
            }
        }
    }
}

impl Document {
    /// Opens a scenario's file, with everything that was done to it and not saved.
    pub fn open(path: &Path) -> Result<Opened, CannotOpen> {
        let on_disk = file::read_text(path)
            .map_err(|problem| CannotOpen::Faulty(vec![problem.in_file(path, &Codes::SCENARIO)]))?;
        let noted = place::journal(path);
        let no_journal = |error: io::Error| match error.kind() {
            io::ErrorKind::WouldBlock => CannotOpen::InUse,
            _ => CannotOpen::NoJournal(noted.clone(), error),
        };
        std::fs::create_dir_all(place::folder(path)).map_err(no_journal)?;
        let (mut journal, told) = Journal::open(&noted).map_err(no_journal)?;
        let saved = hash(&on_disk);
        let follows = |told: &Told| told.saved.contains(&saved) || told.text == on_disk;
        let (going_on, elsewhere) = match told {
            Some(told) if follows(&told) => {
                let loaded = load_text(path, told.text.clone(), &[]).ok();
                (loaded.map(|loaded| (told, loaded)), false)
            }
            Some(_) => (None, true),
            None => (None, false),
        };
        if let Some((told, loaded)) = going_on {
            let remark = (told.text != on_disk).then(|| Message::new("editor-found-again"));
            let document = Self {
                things: things(&loaded.scenario),
                content: content(&loaded.scenario),
                path: path.to_owned(),
                text: told.text,
                loaded,
                history: told.history,
                journal,
                saved,
            };
            return Ok(Opened { document, remark });
        }
        let loaded = load_text(path, on_disk.clone(), &[]).map_err(CannotOpen::Faulty)?;
        journal.begin(&on_disk).map_err(no_journal)?;
        let document = Self {
            things: things(&loaded.scenario),
            content: content(&loaded.scenario),
            path: path.to_owned(),
            text: on_disk,
            loaded,
            history: History::default(),
            journal,
            saved,
        };
        let remark = elsewhere.then(|| Message::new("editor-written-elsewhere"));
        Ok(Opened { document, remark })
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the text means.
    pub fn loaded(&self) -> &LoadedScenario {
        &self.loaded
    }

    /// Its things.
    pub fn things(&self) -> &[Thing] {
        &self.things
    }

    /// What it holds, for forms.
    pub(super) fn content(&self) -> &Value {
        &self.content
    }

    /// The points of a thing as its text has them, each by its path: what a hand can take hold of.
    pub fn points(&self, path: &str) -> Vec<(String, Point)> {
        Written::of(&self.text).points(path)
    }

    /// The thing at a path.
    pub fn thing(&self, path: &str) -> Option<&Thing> {
        self.things.iter().find(|thing| thing.path == path)
    }

    /// What the loader found; more shows when it is [walked](super::found::walked).
    pub fn findings(&self) -> Vec<Found> {
        found(&self.loaded.warnings, &self.things)
    }

    /// True while the file does not hold the text.
    pub fn is_unsaved(&self) -> bool {
        hash(&self.text) != self.saved
    }

    /// Message with the name of what undo takes back.
    pub fn undoes(&self) -> Option<&str> {
        self.history.last().map(|step| step.did.as_str())
    }

    /// Message with the name of what redo makes again.
    pub fn redoes(&self) -> Option<&str> {
        self.history.next().map(|step| step.did.as_str())
    }

    /// Makes an edit. What is selected then, by path; none when the same things are.
    pub fn make(&mut self, edit: &Edit) -> Result<Option<Vec<String>>, Refused> {
        let edited = edit
            .made(&self.text, &self.loaded.scenario, &self.things)
            .map_err(Refused::NoPlace)?;
        let step = Step::between(&self.text, &edited.text, edit.called());
        let step = step.ok_or(Refused::Nothing)?;
        let loaded = self.load(&edited.text).map_err(Refused::Faulty)?;
        self.journal
            .add(&Entry::Did(step.clone()))
            .map_err(Refused::NoJournal)?;
        self.history.add(step);
        self.take_over(edited.text, loaded);
        Ok(edited.selected)
    }

    /// Takes the last edit back. False when there is none.
    pub fn undo(&mut self) -> Result<bool, Refused> {
        let Some(text) = self.history.undone(&self.text) else {
            return Ok(false);
        };
        let loaded = self.load(&text).map_err(Refused::Faulty)?;
        self.journal
            .add(&Entry::Undid)
            .map_err(Refused::NoJournal)?;
        self.history.back();
        self.take_over(text, loaded);
        Ok(true)
    }

    /// Makes the edit again that was last undone. False when there is none.
    pub fn redo(&mut self) -> Result<bool, Refused> {
        let Some(text) = self.history.redone(&self.text) else {
            return Ok(false);
        };
        let loaded = self.load(&text).map_err(Refused::Faulty)?;
        self.journal
            .add(&Entry::Redid)
            .map_err(Refused::NoJournal)?;
        self.history.forth();
        self.take_over(text, loaded);
        Ok(true)
    }

    /// Writes the text to its file; what stood there before is kept beside it.
    pub fn save(&mut self) -> Result<Saved, Unsaved> {
        self.load(&self.text).map_err(Unsaved::Faulty)?;
        let before = file::read_text(&self.path).ok();
        let before = before.filter(|before| *before != self.text);
        let written_elsewhere = before
            .as_ref()
            .is_some_and(|before| hash(before) != self.saved);
        let backup = before
            .map(|before| place::keep(&self.path, &before))
            .transpose()
            .map_err(Unsaved::Unwritten)?;
        let saved = hash(&self.text);
        self.journal
            .add(&Entry::Saves(saved.clone()))
            .map_err(Unsaved::NoJournal)?;
        files::write(&self.path, self.text.as_bytes()).map_err(Unsaved::Unwritten)?;
        self.saved = saved;
        Ok(Saved {
            backup,
            written_elsewhere,
        })
    }

    fn load(&self, text: &str) -> Result<LoadedScenario, Vec<Diagnostic>> {
        let attached = &self.loaded.scenario.origin().attachments;
        load_text(&self.path, text.to_owned(), attached)
    }

    fn take_over(&mut self, text: String, loaded: LoadedScenario) {
        self.things = things(&loaded.scenario);
        self.content = content(&loaded.scenario);
        self.text = text;
        self.loaded = loaded;
    }
}

/// A scenario to edit: one that is shipped as a copy in a folder of one's own, with the copy's name as its short name; any
/// other as it is.
pub fn own(path: &Path, shipped: &Path, folder: &Path) -> Result<PathBuf, CannotOpen> {
    let is_shipped = path.canonicalize().ok().is_some_and(|path| {
        shipped
            .canonicalize()
            .is_ok_and(|shipped| path.starts_with(shipped))
    });
    if is_shipped {
        copied(path, folder)
    } else {
        Ok(path.to_owned())
    }
}

/// A copy of a scenario, and of the file that it refers to, in a folder.
pub fn copied(path: &Path, folder: &Path) -> Result<PathBuf, CannotOpen> {
    let text = file::read_text(path)
        .map_err(|problem| CannotOpen::Faulty(vec![problem.in_file(path, &Codes::SCENARIO)]))?;
    let loaded = load_text(path, text.clone(), &[]).map_err(CannotOpen::Faulty)?;
    let refused = |error: io::Error| CannotOpen::NoJournal(folder.to_owned(), error);
    let copy = place::free_copy(path, folder).map_err(refused)?;
    let id = copy.file_stem().unwrap_or_default().to_string_lossy();
    let mut splices = crate::source::splice::Splices::of(&text);
    splices
        .set("id", &super::written::quoted(&id))
        .expect("a scenario that loads has a short name");
    let written = |path: &Path, bytes: &[u8]| {
        files::write(path, bytes).map_err(|error| refused(io::Error::other(error.to_string())))
    };
    for (name, bytes) in &loaded.scenario.origin().attachments {
        let beside = folder.join(name);
        if beside.symlink_metadata().is_err() {
            written(&beside, bytes)?;
        }
    }
    written(&copy, splices.applied().as_bytes())?;
    Ok(copy)
}
