//! The journal of a text: every step at once on disk, one JSON document a line, and read again at the next opening.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::history::{History, Step};

/// A line of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) enum Entry {
    /// The text that the first step is of.
    Begun(String),
    /// A step was made.
    Did(Step),
    /// The last step was undone.
    Undid,
    /// It was made again.
    Redid,
    /// The text is about to be written to its file; BLAKE3 of it, hexadecimal.
    Saves(String),
}

/// A journal that is open; nobody else can open it.
#[derive(Debug)]
pub(super) struct Journal(File);

/// What a journal tells.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told {
    pub(super) text: String,
    pub(super) history: History,
    /// What can stand in the file when nobody else has written it: the texts last saved, by their BLAKE3.
    pub(super) saved: Vec<String>,
}

impl Journal {
    /// Opens or begins a journal, and tells what it holds; a torn end is cut off.
    pub(super) fn open(path: &Path) -> io::Result<(Self, Option<Told>)> {
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)?;
        file.try_lock().map_err(io::Error::from)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let (told, sound) = told(&bytes);
        if sound < bytes.len() {
            file.set_len(sound as u64)?;
        }
        file.seek(SeekFrom::End(0))?;
        Ok((Self(file), told))
    }

    /// Empties it, and begins it with a text.
    pub(super) fn begin(&mut self, text: &str) -> io::Result<()> {
        self.0.set_len(0)?;
        self.0.seek(SeekFrom::Start(0))?;
        self.add(&Entry::Begun(text.to_owned()))
    }

    /// Adds a line; it is on disk afterwards.
    pub(super) fn add(&mut self, entry: &Entry) -> io::Result<()> {
        let mut line = serde_json::to_vec(entry)?;
        line.push(b'\n');
        self.0.write_all(&line)?;
        self.0.sync_data()
    }
}

/// What the bytes of a journal tell, and how many of them are sound.
fn told(bytes: &[u8]) -> (Option<Told>, usize) {
    let mut told: Option<Told> = None;
    let mut sound = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let entry = line
            .strip_suffix(b"\n")
            .and_then(|line| serde_json::from_slice::<Entry>(line).ok());
        let Some(next) = entry.and_then(|entry| after(told.clone(), entry)) else {
            break;
        };
        told = Some(next);
        sound += line.len();
    }
    (told, sound)
}

/// What is told after one more line; none when the line does not follow.
fn after(told: Option<Told>, entry: Entry) -> Option<Told> {
    let Some(mut told) = told else {
        return match entry {
            Entry::Begun(text) => Some(Told {
                saved: vec![hash(&text)],
                text,
                history: History::default(),
            }),
            _ => None,
        };
    };
    match entry {
        Entry::Begun(_) => return None,
        Entry::Did(step) => {
            told.text = History::followed(&told.text, &step)?;
            told.history.add(step);
        }
        Entry::Undid => {
            told.text = told.history.undone(&told.text)?;
            told.history.back();
        }
        Entry::Redid => {
            told.text = told.history.redone(&told.text)?;
            told.history.forth();
        }
        // The one before it stands in the file when the program ended before it was written.
        Entry::Saves(hash) => {
            told.saved = told.saved.pop().into_iter().chain([hash]).collect();
        }
    }
    Some(told)
}

/// BLAKE3 of a text, hexadecimal.
pub(super) fn hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_told_again_and_a_torn_end_is_cut() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("j");
        let step = Step::between("one", "two", "x").expect("a step");
        {
            let (mut journal, told) = Journal::open(&path).expect("opened");
            assert_eq!(told, None);
            journal.begin("one").expect("written");
            journal.add(&Entry::Did(step.clone())).expect("written");
            assert!(Journal::open(&path).is_err(), "nobody else opens it");
        }
        let whole = std::fs::read(&path).expect("there");
        std::fs::write(&path, [&whole[..], b"{\"Did\":{\"at\":0,"].concat()).expect("written");
        let (_, told) = Journal::open(&path).expect("opened");
        let told = told.expect("something");
        assert_eq!(told.text, "two");
        assert_eq!(told.history.undone("two").as_deref(), Some("one"));
        assert_eq!(std::fs::read(&path).expect("there"), whole);
    }
}
