//! What is filled into a form, as edits.

use super::blank::Blanks;
use super::document::Document;
use super::edit::Edit;
use super::form::{Row, Takes};
use super::format::at;
use super::names::Names;
use super::worded::worded;
use super::written::{Written, joined, quoted};
use super::{copies, thing};
use crate::text::normal;
use crate::units::Point;

/// Why what was typed is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistyped {
    /// It is no number.
    NotNumber,
    /// It is not two numbers.
    NotTwo,
    /// It is not one letter.
    NotLetter,
}

impl Mistyped {
    /// Message that says so.
    pub fn message(self) -> &'static str {
        match self {
            Self::NotNumber => "editor-not-number",
            Self::NotTwo => "editor-not-two",
            Self::NotLetter => "editor-not-letter",
        }
    }
}

/// What is typed into a row, as an edit; none when it changes nothing.
pub fn typed(row: &Row, typed: &str, language: &str) -> Result<Option<Edit>, Mistyped> {
    let path = row.path.clone();
    let said = typed.trim();
    let set = |value: String| {
        Some(Edit::Set {
            path: path.clone(),
            value,
        })
    };
    let cleared = || row.may_go.then(|| Edit::Clear { path: path.clone() });
    let is_empty = said.is_empty() && (row.may_go || !row.is_written);
    Ok(match &row.takes {
        Takes::Figure(before) | Takes::Pair(before) if said == before.trim() => None,
        Takes::Figure(_) | Takes::Pair(_) | Takes::Letter(_) if is_empty => cleared(),
        Takes::Figure(_) => set(figure(said).ok_or(Mistyped::NotNumber)?),
        Takes::Pair(_) => {
            let (one, other) = two(said).ok_or(Mistyped::NotTwo)?;
            set(format!("({one}, {other})"))
        }
        Takes::Letter(before) if said == before => None,
        Takes::Letter(_) => {
            let mut letters = said.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => set(format!("{letter:?}")),
                _ => return Err(Mistyped::NotLetter),
            }
        }
        Takes::Line(before) if said == before => None,
        Takes::Line(_) if is_empty => cleared(),
        // Figures of another script are figures: dates and times are told in them.
        Takes::Line(_) => set(quoted(&normal(said))),
        Takes::OwnName(before) if said == before => None,
        Takes::OwnName(_) => {
            let thing = path.strip_suffix(".id").unwrap_or(&path).to_owned();
            Some(Edit::Rename {
                thing,
                to: said.to_owned(),
            })
        }
        Takes::Words(before) => said_in(row, before.get(language), before.len(), typed, language),
        _ => None,
    })
}

/// Words in a language; empty ones are taken away.
fn said_in(
    row: &Row,
    before: Option<&String>,
    languages: usize,
    typed: &str,
    language: &str,
) -> Option<Edit> {
    let words = typed.trim_end();
    let path = row.path.clone();
    if before.map_or("", String::as_str) == words {
        None
    } else if words.is_empty() && languages > 1 {
        Some(Edit::Clear {
            path: joined(&path, language),
        })
    } else if words.is_empty() && row.may_go {
        Some(Edit::Clear { path })
    } else {
        Some(Edit::Say {
            path,
            language: language.to_owned(),
            words: words.to_owned(),
        })
    }
}

/// A number as the file has it: with a point, in the figures of the file.
fn figure(typed: &str) -> Option<String> {
    let figure = normal(typed).trim().replace(',', ".");
    let number: f64 = figure.parse().ok()?;
    let is_plain = figure
        .chars()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-'));
    (number.is_finite() && is_plain).then_some(figure)
}

/// Two numbers: `12, -3`, `12 -3`, `12,5 × 3`.
fn two(typed: &str) -> Option<(String, String)> {
    let typed = normal(typed);
    let parts: Vec<&str> = typed
        .split(|letter: char| letter.is_whitespace() || matches!(letter, ';' | '×' | '،'))
        .map(|part| part.trim_matches([',', '(', ')']))
        .filter(|part| !part.is_empty())
        .collect();
    match parts[..] {
        [one, other] => Some((figure(one)?, figure(other)?)),
        [both] => {
            let (one, other) = both.split_once(',')?;
            Some((figure(one)?, figure(other)?))
        }
        _ => None,
    }
}

/// Takes one of the choices of a row.
pub fn chosen(document: &Document, row: &Row, name: &str, language: &str) -> Option<Edit> {
    let (shape, _) = at(document.content(), &row.path)?;
    let value = if shape.variants().is_empty() {
        quoted(name)
    } else {
        with_blanks(document, None, language, |blanks| {
            blanks.of_choice(shape, name)
        })
    };
    Some(Edit::Set {
        path: row.path.clone(),
        value,
    })
}

/// Puts one of several into a list, or takes it out.
pub fn toggled(row: &Row, name: &str) -> Option<Edit> {
    let Takes::Several { of, offers, now } = &row.takes else {
        return None;
    };
    let mut after: Vec<&String> = now.iter().filter(|other| *other != name).collect();
    if after.len() == now.len() {
        after.extend(offers.iter().find(|offer| *offer == name));
    }
    let is_named = matches!(of, super::form::Choices::Family(_));
    let said: Vec<String> = after
        .into_iter()
        .map(|name| if is_named { quoted(name) } else { name.clone() })
        .collect();
    Some(if said.is_empty() && row.may_go {
        Edit::Clear {
            path: row.path.clone(),
        }
    } else {
        Edit::Set {
            path: row.path.clone(),
            value: format!("[{}]", said.join(", ")),
        }
    })
}

/// Says yes or no.
pub fn ticked(row: &Row, yes: bool) -> Edit {
    Edit::Set {
        path: row.path.clone(),
        value: yes.to_string(),
    }
}

/// Adds an item to a list, or what is not there; `cursor` is where something new lies.
pub fn added(document: &Document, path: &str, cursor: Point, language: &str) -> Option<Edit> {
    let (shape, value) = at(document.content(), path)?;
    let field = path.rsplit('.').next().unwrap_or(path);
    if !shape.is_list() {
        let value = with_blanks(document, Some(cursor), language, |blanks| {
            blanks.of(shape, field)
        });
        return Some(Edit::Set {
            path: path.to_owned(),
            value,
        });
    }
    let items = value.as_array().map_or(0, Vec::len);
    let last = items.checked_sub(1).map(|last| format!("{path}[{last}]"));
    let like_it = last.filter(|_| !thing::holds_things(path) && path != "terrain.land_forms");
    let item = match like_it {
        Some(last) => copy(document, &last)?,
        None => with_blanks(document, Some(cursor), language, |blanks| {
            shape.item(items).map(|item| blanks.of(item, ""))
        })?,
    };
    // A list that stands by default is written out with what it holds.
    let is_default = items > 0 && Written::of(document.text()).whole(path).is_none();
    Some(if is_default {
        let whole = worded(shape, value);
        let open = whole.strip_suffix(']').unwrap_or(&whole);
        Edit::Set {
            path: path.to_owned(),
            value: format!("{open}, {item}]"),
        }
    } else {
        Edit::Add {
            list: path.to_owned(),
            item,
        }
    })
}

/// What stands at a path once more, with short names of its own.
fn copy(document: &Document, path: &str) -> Option<String> {
    let mut taken = copies::taken(document.text());
    let piece = match Written::of(document.text()).whole(path) {
        Some(piece) => piece.to_owned(),
        None => {
            let (shape, value) = at(document.content(), path)?;
            worded(shape, value)
        }
    };
    let names = copies::names(&piece, &mut taken);
    copies::renamed(&piece, &names).ok()
}

fn with_blanks<T>(
    document: &Document,
    cursor: Option<Point>,
    language: &str,
    make: impl FnOnce(&mut Blanks<'_>) -> T,
) -> T {
    let names = Names::of(document);
    let family = |family: &str| names.family(family);
    make(&mut Blanks {
        at: cursor.unwrap_or_default(),
        language: language.to_owned(),
        taken: copies::taken(document.text()),
        names: &family,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_numbers_are_read_however_they_are_typed() {
        let read = |typed: &str| two(typed).map(|(one, other)| format!("{one} {other}"));
        for (typed, meant) in [
            ("12, -3", "12 -3"),
            ("12,-3", "12 -3"),
            ("(12.5, 3)", "12.5 3"),
            ("12,5 × 3,25", "12.5 3.25"),
            ("١٢ ٣", "12 3"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(meant), "{typed}");
        }
        for typed in ["", "12", "1, 2, 3", "a, b", "1e3, 2"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
