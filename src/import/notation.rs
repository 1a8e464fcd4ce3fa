//! Points, lists and words as RON has them.

use super::shape::tenths;
use crate::units::Point;

/// Words of a file on one line, without what a text of a scenario may not have.
pub(super) fn plain(words: &str) -> String {
    const LONGEST: usize = 80;
    let kept = words.chars().map(|letter| match letter {
        '<' | '>' | '{' | '}' | '\\' => ' ',
        letter if letter.is_control() => ' ',
        letter => letter,
    });
    let kept: String = kept.take(LONGEST).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn quoted(words: &str) -> String {
    ron::to_string(words).expect("a string can be written")
}

pub(super) fn point(at: Point) -> String {
    let at = tenths(at);
    format!("({}, {})", at.0, at.1)
}

pub(super) fn points(line: &[Point]) -> String {
    let all: Vec<String> = line.iter().map(|at| point(*at)).collect();
    format!("[{}]", all.join(", "))
}

/// A list with each thing on a line of its own.
pub(super) fn list(things: &[String]) -> String {
    if things.is_empty() {
        return "[]".to_owned();
    }
    format!("[\n{}\n]", things.join(",\n"))
}
