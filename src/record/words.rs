//! The words of a record's header, as they may be shown. Whoever wrote the record could write anything: a name that
//! clears a terminal, a file name that leads out of every folder.

use super::session::{AtControls, Header};
use crate::text::plain::strange_in_line;

/// Letters of a word of the header; a pseudonym or a file's name has a few.
const MOST_LETTERS: usize = 200;
/// What is shown in the place of a letter that may not be shown.
const REPLACEMENT: char = '\u{fffd}';

impl Header {
    /// The same, with every word such as a scenario may hold, and names of files that are names and no paths.
    #[must_use]
    pub fn in_plain_words(self) -> Self {
        Self {
            build: plain(&self.build),
            scenario_file: name_of(&self.scenario_file),
            scenario_hash: plain(&self.scenario_hash),
            doctrine_file: name_of(&self.doctrine_file),
            doctrine_hash: plain(&self.doctrine_hash),
            seats: self.seats.into_iter().map(in_plain_words).collect(),
            recorded_at: self.recorded_at.filter(|at| is_time(at)),
            ..self
        }
    }
}

fn in_plain_words(seat: AtControls) -> AtControls {
    AtControls {
        trainee: plain(&seat.trainee),
        ..seat
    }
}

fn plain(word: &str) -> String {
    let word: String = word.chars().take(MOST_LETTERS).collect();
    if strange_in_line(&word).is_none() {
        return word;
    }
    let shown = |letter: char| match strange_in_line(letter.encode_utf8(&mut [0; 4])) {
        Some(_) => REPLACEMENT,
        None => letter,
    };
    word.chars().map(shown).collect()
}

/// The last part of a path, whichever system wrote it; none for what leads somewhere else.
fn name_of(path: &str) -> String {
    let name = path.rsplit(['/', '\\', ':']).next().unwrap_or_default();
    match name {
        "." | ".." => String::new(),
        name => plain(name),
    }
}

fn is_time(at: &str) -> bool {
    at.parse::<jiff::Timestamp>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_keeps_its_letters_and_loses_what_a_terminal_obeys() {
        assert_eq!(plain("Héron 2 نمی\u{200c}دانم"), "Héron 2 نمی\u{200c}دانم");
        assert_eq!(
            plain("a\u{1b}[2J\r\nb\u{202e}"),
            "a\u{fffd}[2J\u{fffd}\u{fffd}b\u{fffd}"
        );
        assert_eq!(plain(&"x".repeat(1_000)).len(), MOST_LETTERS);
    }

    #[test]
    fn a_file_name_is_a_name_whatever_stands_before_it() {
        for path in [
            "a.ron",
            "/etc/a.ron",
            "../../a.ron",
            r"C:\x\a.ron",
            "C:a.ron",
        ] {
            assert_eq!(name_of(path), "a.ron", "{path}");
        }
        for path in ["..", "/etc/..", "."] {
            assert_eq!(name_of(path), "");
        }
    }
}
