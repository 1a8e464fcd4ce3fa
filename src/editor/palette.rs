//! The palette: ready things, and sites with what they may hold, that drop in whole.
//!
//! # A new ready thing
//!
//! A file in `assets/palette`: its `name` in each language; `on_the_way: true` when it belongs into the middle of the way;
//! and under `adds` the items by the list that they go into, as in a scenario. Its points are metres right and ahead, as
//! seen by a patrol that passes: north is along the way. Every scenario that is shipped takes it, which a test holds.

use std::collections::BTreeMap;
use std::path::Path;

use super::copies;
use super::edited::{Edited, add};
use super::measure::way_at;
use super::shift::turned_about;
use super::written::{Written, metres, point};
use crate::assets;
use crate::files;
use crate::scenario::RawScenario;
use crate::source::splice::{NoPlace, Splices};
use crate::source::{file, layout};
use crate::text::Text;
use crate::units::Point;

/// A ready thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Short name: of its file.
    pub id: String,
    /// Name.
    pub name: Text,
    on_the_way: bool,
    /// Items by the list that they go into, in the order of the file.
    adds: Vec<(String, Vec<String>)>,
}

/// A file of the palette, as far as it has types: what it adds is kept as text.
#[derive(serde::Deserialize)]
struct Head {
    name: Text,
    #[serde(default)]
    on_the_way: bool,
    adds: BTreeMap<String, serde::de::IgnoredAny>,
}

impl Piece {
    /// From the text of a file; none when it is no ready thing.
    pub fn read(id: &str, text: &str) -> Option<Self> {
        let head: Head = ron::from_str(text).ok()?;
        let written = Written::of(text);
        let adds = written
            .keys("adds")
            .into_iter()
            .filter(|list| head.adds.contains_key(list))
            .enumerate()
            .map(|(number, list)| {
                let path = format!("adds[{number}]");
                let count = written.count(&path).unwrap_or(0);
                let items = (0..count)
                    .filter_map(|index| written.whole(&format!("{path}[{index}]")))
                    .map(str::to_owned)
                    .collect();
                (list, items)
            })
            .collect();
        Some(Self {
            id: id.to_owned(),
            name: head.name,
            on_the_way: head.on_the_way,
            adds,
        })
    }

    /// True when it belongs into the middle of the way, wherever it is dropped.
    pub fn is_on_the_way(&self) -> bool {
        self.on_the_way
    }

    /// The text with the thing dropped at a place, turned as the way there runs.
    pub(super) fn dropped(
        &self,
        text: &str,
        raw: &RawScenario,
        at: Point,
    ) -> Result<Edited, NoPlace> {
        let (bearing_deg, foot) = way_at(raw, at);
        let at = if self.on_the_way { foot } else { at };
        let mut taken = copies::taken(text);
        let all: Vec<String> = self
            .adds
            .iter()
            .flat_map(|(_, items)| items.clone())
            .collect();
        let names = copies::names(&format!("[{}]", all.join(", ")), &mut taken);
        let written = Written::of(text);
        let mut splices = Splices::of(text);
        let mut selected = Vec::new();
        for (list, items) in &self.adds {
            let first = written.count(list).unwrap_or(0);
            let placed = items
                .iter()
                .map(|item| placed(&copies::renamed(item, &names)?, at, bearing_deg))
                .collect::<Result<Vec<_>, _>>()?;
            add(&written, &mut splices, list, &placed.join(",\n        "))?;
            selected.extend((first..first + items.len()).map(|index| format!("{list}[{index}]")));
        }
        let dropped = splices.applied();
        // A text in the program's layout stays in it; any other keeps the author's.
        let text = if layout::laid_out(text) == text {
            layout::laid_out(&dropped)
        } else {
            dropped
        };
        Ok(Edited {
            text,
            selected: Some(selected),
        })
    }
}

/// An item with its points and bearings where it is dropped.
fn placed(item: &str, at: Point, bearing_deg: f32) -> Result<String, NoPlace> {
    let written = Written::of(item);
    let mut splices = Splices::of(item);
    for (path, own) in written.points("") {
        let turned = turned_about(own, Point::default(), bearing_deg);
        splices.replace(&path, &point((turned.vec() + at.vec()).into()))?;
    }
    for (path, deg) in written.bearings("") {
        splices.replace(&path, &metres((deg + bearing_deg).rem_euclid(360.0)))?;
    }
    Ok(splices.applied())
}

/// The palette, by file name. A file that is none of its kind is passed over.
pub fn palette() -> Vec<Piece> {
    let found = files::files_in(&assets::folder().join("palette"), "ron").unwrap_or_default();
    let read = |path: &Path| {
        let id = path.file_stem()?.to_string_lossy().into_owned();
        Piece::read(&id, &file::read_text(path).ok()?)
    };
    found.iter().filter_map(|path| read(path)).collect()
}
