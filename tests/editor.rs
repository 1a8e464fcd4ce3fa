//! What the editor promises its authors: nothing of theirs is lost, and no file is written that does not load.

#[path = "editor/edits.rs"]
mod edits;
#[path = "editor/forms.rs"]
mod forms;
#[path = "editor/kept.rs"]
mod kept;
#[path = "editor/palette.rs"]
mod palette;
#[path = "editor/tried.rs"]
mod tried;

use std::path::{Path, PathBuf};

use groundsign::assets;
use groundsign::editor::Document;

/// A folder with a copy of a template.
struct Bench {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

impl Bench {
    fn of(name: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(format!("{name}.ron"));
        let template = assets::folder()
            .join("templates")
            .join(format!("{name}.ron"));
        std::fs::copy(template, &path).expect("copied");
        Self {
            _folder: folder,
            path,
        }
    }

    fn text(&self) -> String {
        std::fs::read_to_string(&self.path).expect("there")
    }
}

fn opened(path: &Path) -> Document {
    Document::open(path)
        .unwrap_or_else(|why| panic!("{why:?}"))
        .document
}

/// The path of the thing with a short name, and kind, of a document.
fn path_of(document: &Document, id: &str) -> String {
    let named = document.things().iter().find(|thing| thing.id == id);
    named.unwrap_or_else(|| panic!("no {id}")).path.clone()
}
