//! What fields and choices of the format are called, by message. A new field needs its `field-…`, a new choice its
//! `choice-TYPE-…`, in each language: a test asks for them.

use super::form::{Choices, Label, Row};

/// Messages that may name a field, the most exact first.
pub fn of_field(outer: &str, name: &str) -> [String; 2] {
    let of = |name: &str| name.replace('_', "-");
    [
        format!("field-{}-{}", of(outer), of(name)),
        format!("field-{}", of(name)),
    ]
}

/// The same for a row; of an item, those of its list.
pub fn of_row(row: &Row) -> [String; 2] {
    match row.label {
        Label::Item(_) => of_field("", last(outer(&row.path, '['))),
        Label::Field(name) => of_field(last(outer(&row.path, '.')), name),
    }
}

/// The message that names a choice; none for a short name, which is its own.
pub fn of_choice(of: Choices, name: &str) -> Option<String> {
    Some(match of {
        Choices::Type("Look") => format!("look-{}", hyphened(name)),
        Choices::Type("HarmlessEvidence") => format!("shown-by-{}", hyphened(name)),
        Choices::Type(kind) => format!("choice-{}-{}", hyphened(kind), hyphened(name)),
        Choices::Family("criterion") => format!("criterion-{name}"),
        Choices::Family(_) => return None,
    })
}

fn outer(path: &str, before: char) -> &str {
    path.rsplit_once(before).map_or("", |(outer, _)| outer)
}

/// The last field of a path.
fn last(path: &str) -> &str {
    let field = path.rsplit('.').next().unwrap_or(path);
    field.split('[').next().unwrap_or(field)
}

/// `built-up-edge` of `BuiltUpEdge`.
fn hyphened(name: &str) -> String {
    let mut said = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !said.is_empty() {
            said.push('-');
        }
        said.push(letter.to_ascii_lowercase());
    }
    said
}
