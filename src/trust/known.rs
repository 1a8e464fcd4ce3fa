//! Installations that somebody has given a name: a list in the data folder, a line each.

use std::path::{Path, PathBuf};

use super::error::TrustError;
use super::installation::Installation;
use super::signature::PublicKey;
use crate::files;
use crate::text::plain::in_a_line;

/// The list's name in the data folder.
pub const NAME: &str = "known-installations.txt";

/// Most bytes of a list that are read: thousands of installations.
const MOST_BYTES: u64 = 1 << 20;

/// Longest name, letters.
const MOST_LETTERS: usize = 60;

/// What the list begins with, so that whoever opens it knows what it is.
const HEAD: &str = "(groundsign: known installations, a key and a name a line)\n";

/// Whose an installation is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// This one.
    Own,
    /// One that was given a name here.
    Known(String),
    /// Any other.
    Unknown,
}

/// The installations that are known here.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    own: Option<PublicKey>,
    named: Vec<(PublicKey, String)>,
}

impl Known {
    /// The list of a data folder. A folder without a list, or without a key, knows nobody.
    pub fn read(folder: &Path) -> Result<Self, TrustError> {
        let path = folder.join(NAME);
        let own = Installation::read(folder)?.map(|own| own.public());
        let text = match std::fs::metadata(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Ok(about) if about.len() > MOST_BYTES => return Err(TrustError::NotAKey(path)),
            _ => std::fs::read_to_string(&path)
                .map_err(|error| TrustError::refused(&path, &error))?,
        };
        let mut named = Vec::new();
        for line in text.strip_prefix(HEAD).unwrap_or(&text).lines() {
            let (digits, name) = line.split_once(' ').unwrap_or((line, ""));
            let key = PublicKey::from_hex(digits);
            let key = key.ok_or_else(|| TrustError::NotAKey(path.clone()))?;
            named.push((key, plain(name)));
        }
        Ok(Self { own, named })
    }

    /// Whose a key is.
    pub fn who(&self, key: &PublicKey) -> Who {
        if self.own.as_ref() == Some(key) {
            return Who::Own;
        }
        let named = self.named.iter().find(|(known, _)| known == key);
        named.map_or(Who::Unknown, |(_, name)| Who::Known(name.clone()))
    }

    /// This installation's own key, once it has one.
    pub fn own(&self) -> Option<PublicKey> {
        self.own
    }

    /// Those with a name, in the order in which they got it.
    pub fn named(&self) -> &[(PublicKey, String)] {
        &self.named
    }

    /// Gives an installation a name, another one if it had one.
    pub fn name(&mut self, key: PublicKey, name: &str) {
        self.named.retain(|(known, _)| *known != key);
        self.named.push((key, plain(name)));
    }

    /// Takes an installation's name away, by that name or its fingerprint; false when none has it.
    pub fn forget(&mut self, called: &str) -> bool {
        let before = self.named.len();
        self.named
            .retain(|(key, name)| name != called && key.fingerprint() != called);
        self.named.len() < before
    }

    /// Keeps the list in a data folder.
    pub fn write(&self, folder: &Path) -> Result<(), files::Unwritten> {
        let path: PathBuf = folder.join(NAME);
        let lines = self
            .named
            .iter()
            .map(|(key, name)| format!("{key} {name}\n"));
        let text: String = std::iter::once(HEAD.to_owned()).chain(lines).collect();
        files::write(&path, text.as_bytes())
    }
}

/// A name in one line, without what a terminal obeys.
fn plain(name: &str) -> String {
    let name: String = in_a_line(name).chars().take(MOST_LETTERS).collect();
    name.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_with_its_key_and_can_be_taken_away() {
        let folder = tempfile::tempdir().expect("a folder");
        let own = Installation::of(folder.path()).expect("made").public();
        let (room, other) = (PublicKey([1; 32]), PublicKey([2; 32]));
        let mut known = Known::read(folder.path()).expect("an empty list");
        assert_eq!(known.who(&own), Who::Own);
        assert_eq!(known.who(&room), Who::Unknown);
        known.name(room, "Room 2\u{1b}[2J\nroom");
        known.write(folder.path()).expect("written");
        let mut known = Known::read(folder.path()).expect("written");
        assert_eq!(
            known.who(&room),
            Who::Known("Room 2\u{fffd}[2J room".to_owned())
        );
        assert_eq!(known.who(&other), Who::Unknown);
        assert!(!known.forget("Room 3"));
        assert!(known.forget(&room.fingerprint()));
        known.write(folder.path()).expect("written again");
        assert_eq!(Known::read(folder.path()).expect("read").named(), []);
    }

    #[test]
    fn a_list_of_anything_else_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(NAME), "Room 2").expect("written");
        assert!(matches!(
            Known::read(folder.path()),
            Err(TrustError::NotAKey(_))
        ));
    }
}
