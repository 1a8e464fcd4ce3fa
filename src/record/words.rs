//! Sanitises the text of a record for display: its header, and the reports sent. A record may come from anybody and
//! hold anything: a name that clears a terminal, a file name that escapes its folder.

use super::block::Second;
use super::header::{AtControls, Header};
use crate::sim::action::{Answer, Report, TraineeAction};
use crate::sim::event::Event;
use crate::text::plain::{in_a_line, strange_in_line};

/// Longest field of the header, characters.
const MOST_LETTERS: usize = 200;
/// Shown in place of a forbidden character.
const REPLACEMENT: char = '\u{fffd}';

impl Header {
    /// Sanitised as scenario text is, with file names reduced to bare names.
    #[must_use]
    pub fn sanitized(self) -> Self {
        Self {
            build: short(&self.build),
            scenario_file: name_of(&self.scenario_file),
            scenario_hash: short(&self.scenario_hash),
            doctrine_file: name_of(&self.doctrine_file),
            doctrine_hash: short(&self.doctrine_hash),
            seats: self.seats.into_iter().map(sanitized).collect(),
            recorded_at: self.recorded_at.filter(|at| is_time(at)),
            ..self
        }
    }
}

fn sanitized(seat: AtControls) -> AtControls {
    AtControls {
        trainee: short(&seat.trainee),
        ..seat
    }
}

impl Second {
    /// With all text of reports sanitised as scenario text is, in one line.
    #[must_use]
    pub(super) fn sanitized(mut self) -> Self {
        for (_, acted) in &mut self.actions {
            if let TraineeAction::SendReport(report) | TraineeAction::Brief(report) =
                &mut acted.action
            {
                make_plain(report);
            }
        }
        for (_, event) in &mut self.events {
            if let Event::ReportSent { report, .. } | Event::Briefed { report } = event {
                make_plain(report);
            }
        }
        self
    }
}

fn make_plain(report: &mut Report) {
    let mut words = vec![&mut report.format];
    for line in &mut report.lines {
        match line {
            Answer::Words(said)
            | Answer::DateTime(said)
            | Answer::Grid(said)
            | Answer::Priority(said) => words.push(said),
            Answer::WordsAndGrid(said, grid) => words.extend([said, grid]),
            Answer::Item { class, .. } => words.extend(class),
            Answer::Assets(assets) => words.extend(assets),
            Answer::Empty
            | Answer::Impact(_)
            | Answer::Measures(_)
            | Answer::YesNo(_)
            | Answer::Number(_)
            | Answer::SeenHow(_) => {}
        }
    }
    for said in words {
        *said = plain(&in_a_line(said));
    }
}

/// A field of the header, sanitised.
fn short(word: &str) -> String {
    let word: String = word.chars().take(MOST_LETTERS).collect();
    plain(&word)
}

fn plain(words: &str) -> String {
    if strange_in_line(words).is_none() {
        return words.to_owned();
    }
    let shown = |letter: char| match strange_in_line(letter.encode_utf8(&mut [0; 4])) {
        Some(_) => REPLACEMENT,
        None => letter,
    };
    words.chars().map(shown).collect()
}

/// The last component of a path of any system; empty for `.` and `..`.
fn name_of(path: &str) -> String {
    let name = path.rsplit(['/', '\\', ':']).next().unwrap_or_default();
    match name {
        "." | ".." => String::new(),
        name => short(name),
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
        assert_eq!(short(&"x".repeat(1_000)).len(), MOST_LETTERS);
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

    #[test]
    fn what_a_report_says_stays_in_its_line() {
        let mut report = Report {
            format: "ten\u{7}".to_owned(),
            channel: crate::sim::action::Channel::Radio,
            lines: vec![
                Answer::WordsAndGrid("a\nb".to_owned(), "30Q\u{9b}".to_owned()),
                Answer::Item {
                    class: Some("\u{202e}small".to_owned()),
                    signs: Vec::new(),
                },
            ],
        };
        make_plain(&mut report);
        assert_eq!(report.format, "ten\u{fffd}");
        assert_eq!(
            report.lines[0],
            Answer::WordsAndGrid("a b".to_owned(), "30Q\u{fffd}".to_owned())
        );
        assert!(
            matches!(&report.lines[1], Answer::Item { class: Some(class), .. } if class == "\u{fffd}small")
        );
    }
}
