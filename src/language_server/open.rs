//! A text open in the editor.

use std::path::{Path, PathBuf};

use lsp_types::Uri;

use super::spots::Spots;
use super::uri;
use crate::scenario::shape::Shape;
use crate::source::kind::{self, FileKind};

/// A text open in the editor.
#[derive(Debug, Clone)]
pub(super) struct OpenText {
    /// Its address.
    pub(super) uri: Uri,
    /// Its file; `-` while it has none.
    pub(super) path: PathBuf,
    /// The text.
    pub(super) text: String,
    /// The editor's number of this state of it.
    pub(super) version: i32,
    kind: Option<FileKind>,
}

impl OpenText {
    /// A text as the editor gives it.
    pub(super) fn new(uri: Uri, text: String, version: i32) -> Self {
        Self {
            path: uri::path_of(&uri).unwrap_or_else(|| PathBuf::from("-")),
            kind: kind::of(&text),
            uri,
            text,
            version,
        }
    }

    /// Takes a new state. While it is too broken to tell, it is of the kind that it was.
    pub(super) fn change(&mut self, text: String, version: i32) {
        self.kind = kind::of(&text).or(self.kind);
        self.text = text;
        self.version = version;
    }

    /// What kind of file it is.
    pub(super) fn kind(&self) -> Option<FileKind> {
        self.kind
    }

    /// Its tokens with their meaning.
    pub(super) fn spots(&self) -> Spots<'_> {
        Spots::of(&self.text, self.kind.and_then(Shape::of))
    }

    /// The folder in which it refers to other files.
    pub(super) fn folder(&self) -> &Path {
        crate::source::file::folder_of(&self.path)
    }
}
