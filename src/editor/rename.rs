//! A thing under another short name, wherever it is referred to.

use super::thing::{Thing, ThingKind};
use super::written::{Written, joined, quoted};
use crate::source::splice::{NoPlace, Splices};

/// The text with a thing's short name replaced, and every reference to it.
pub(super) fn renamed(text: &str, thing: &Thing, to: &str) -> Result<String, NoPlace> {
    let written = Written::of(text);
    let mut splices = Splices::of(text);
    splices.set(&joined(&thing.path, "id"), &quoted(to))?;
    for (path, id) in written.references("") {
        if id == thing.id && refers_to(&path, thing.kind) {
            splices.replace(&path, &quoted(to))?;
        }
    }
    Ok(splices.applied())
}

/// True when the reference at a path can be to a kind of thing: each kind has short names of its own.
fn refers_to(path: &str, kind: ThingKind) -> bool {
    let field = path.rsplit('.').next().unwrap_or(path);
    let field = field.split('[').next().unwrap_or(field);
    match kind {
        ThingKind::Site => matches!(field, "not_with" | "about"),
        ThingKind::Device => matches!(field, "secondary_to" | "device" | "about"),
        ThingKind::LookAlike => field == "about",
        ThingKind::Civilian => field == "civilians",
        _ => false,
    }
}
