//! A short name changed wherever it stands. Only the names are spliced: comments and layout stay.

use std::ops::Range;
use std::path::Path;

use super::findings;
use super::names::{self, Name};
use super::reply::Refusal;
use super::spots::Spots;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::place::line_and_column;
use crate::text::Message;

/// The name at a byte, when it can be changed: its place, and every place where it stands.
pub(super) fn places(
    spots: &Spots<'_>,
    byte: usize,
) -> Result<(Range<usize>, Vec<Range<usize>>), Refusal> {
    let all = names::of(spots);
    let name = names::at(&all, byte).ok_or_else(|| Refusal(Message::new("lsp-no-name")))?;
    let thing = only_meaning(&all, name)?;
    let places = all
        .iter()
        .filter(|other| other.means(thing) || *other == thing);
    let places = places.map(|other| other.bytes.clone()).collect();
    Ok((name.bytes.clone(), places))
}

/// The places at which `new` is to be written for the name at a byte; refused where the file would say something else then,
/// or have a mistake that it has not now.
pub(super) fn changes(
    spots: &Spots<'_>,
    path: &Path,
    byte: usize,
    new: &str,
) -> Result<Vec<Range<usize>>, Refusal> {
    let all = names::of(spots);
    let (_, places) = places(spots, byte)?;
    let same_families = |other: &Name<'_>| {
        let mut using = all.iter().filter(|name| places.contains(&name.bytes));
        using.any(|name| name.families.contains(&other.families[0]))
    };
    let taken = |other: &&Name<'_>| {
        other.defines && other.id == new && !places.contains(&other.bytes) && same_families(other)
    };
    if let Some(other) = all.iter().find(taken) {
        let (line, _) = line_and_column(spots.text, other.bytes.start);
        let taken = Message::new("lsp-name-taken")
            .with("name", new)
            .with("line", line);
        return Err(Refusal(taken));
    }
    if new.contains(['"', '\\', '\n', '\r']) || new.is_empty() {
        return Err(Refusal(Message::new("lsp-no-such-name")));
    }
    let renamed = spliced(spots.text, &places, new);
    let before = mistakes(path, spots.text);
    let after = mistakes(path, &renamed);
    if after.len() > before.len() {
        let codes: Vec<&str> = before.iter().map(|finding| finding.code).collect();
        let fresh = after
            .iter()
            .find(|finding| !codes.contains(&finding.code))
            .or(after.last());
        return Err(Refusal(fresh.map_or_else(
            || Message::new("lsp-no-such-name"),
            |finding| finding.message.clone(),
        )));
    }
    Ok(places)
}

/// The one thing that a name means.
fn only_meaning<'n, 't>(all: &'n [Name<'t>], name: &'n Name<'t>) -> Result<&'n Name<'t>, Refusal> {
    let meant = names::meant(all, name);
    match &meant[..] {
        [] => Err(Refusal(
            Message::new("lsp-named-elsewhere").with("name", name.id),
        )),
        [only] => Ok(only),
        [first, rest @ ..] if rest.iter().all(|other| other.families == first.families) => {
            Ok(first)
        }
        _ => Err(Refusal(
            Message::new("lsp-names-several").with("name", name.id),
        )),
    }
}

fn spliced(text: &str, places: &[Range<usize>], new: &str) -> String {
    let mut renamed = String::with_capacity(text.len());
    let mut from = 0;
    for place in places {
        renamed.push_str(&text[from..place.start]);
        renamed.push_str(new);
        from = place.end;
    }
    renamed.push_str(&text[from..]);
    renamed
}

fn mistakes(path: &Path, text: &str) -> Vec<Diagnostic> {
    let mut found = findings::of_text(path, text);
    found.retain(|finding| finding.severity == Severity::Error);
    found
}
