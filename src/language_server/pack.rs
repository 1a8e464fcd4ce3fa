//! The doctrine pack that a scenario names, for the short names in it.

use std::path::{Path, PathBuf};

use super::spots::Spots;
use crate::doctrine::load;
use crate::scenario::shape::Shape;
use crate::source::kind::FileKind;
use crate::source::{file, parser};

/// A doctrine pack's file, sound or not.
pub(super) struct PackText {
    /// The file.
    pub(super) path: PathBuf,
    /// Its text.
    pub(super) text: String,
}

impl PackText {
    /// Its tokens with their meaning.
    pub(super) fn spots(&self) -> Spots<'_> {
        Spots::of(&self.text, Shape::of(FileKind::Pack))
    }
}

/// The pack of a scenario's text, looked for from its folder.
pub(super) fn of(text: &str, folder: &Path) -> Option<PackText> {
    let named = parser::parse(text).tree.and_then(|tree| {
        let field = tree.root.field("doctrine")?;
        Some(field.value.text.trim_matches('"').to_owned())
    });
    let by_default = || {
        let field = Shape::of(FileKind::Scenario)?.field("doctrine")?;
        Some(field.shape.by_default()?.to_owned())
    };
    called(&named.or_else(by_default)?, folder)
}

/// The pack of an id.
pub(super) fn called(id: &str, folder: &Path) -> Option<PackText> {
    let path = load::file_of(id, folder)?;
    Some(PackText {
        text: file::read_text(&path).ok()?,
        path,
    })
}
