//! The outline of a file: its fields, and the things in them that have a name.

use std::collections::BTreeMap;
use std::ops::Range;

use super::names::{self, Name};
use super::spots::Spots;

/// An entry of an outline.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// What it is called: a thing's short name, a field's name.
    pub(super) name: String,
    /// True for a thing with a short name.
    pub(super) is_thing: bool,
    /// All of it.
    pub(super) bytes: Range<usize>,
    /// Its name.
    pub(super) name_bytes: Range<usize>,
    /// Entries within it.
    pub(super) within: Vec<Entry>,
}

/// The outline of a text.
pub(super) fn outline(spots: &Spots<'_>) -> Vec<Entry> {
    let mut page = Page {
        spots,
        within: vec![Vec::new(); spots.brackets.len()],
        things: BTreeMap::new(),
    };
    for (index, bracket) in spots.brackets.iter().enumerate() {
        if let Some(around) = bracket.around {
            page.within[around].push(index);
        }
    }
    for name in names::of(spots) {
        let has_name = spots.brackets[name.bracket].fields.contains(&"id");
        if name.defines && has_name && !name.id.is_empty() {
            page.things.entry(name.bracket).or_insert(name);
        }
    }
    page.entries(OUTERMOST)
}

/// The bracket round a whole file.
const OUTERMOST: usize = 1;

struct Page<'s, 't> {
    spots: &'s Spots<'t>,
    /// The brackets directly within each.
    within: Vec<Vec<usize>>,
    /// The things that have a name, by bracket.
    things: BTreeMap<usize, Name<'t>>,
}

impl Page<'_, '_> {
    /// What is within a bracket. A bracket without a name passes on what is in it.
    fn entries(&self, outer: usize) -> Vec<Entry> {
        let mut entries = Vec::new();
        for &index in self.within.get(outer).into_iter().flatten() {
            let bracket = &self.spots.brackets[index];
            let within = self.entries(index);
            match (self.things.get(&index), bracket.field) {
                (Some(name), _) => entries.push(Entry {
                    name: name.id.to_owned(),
                    is_thing: true,
                    bytes: bracket.bytes.clone(),
                    name_bytes: name.bytes.clone(),
                    within,
                }),
                (None, Some(field)) if outer == OUTERMOST => entries.push(Entry {
                    name: self.spots.text[field.range()].to_owned(),
                    is_thing: false,
                    bytes: field.range().start..bracket.bytes.end,
                    name_bytes: field.range(),
                    within,
                }),
                _ => entries.extend(within),
            }
        }
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::shape::Shape;
    use crate::source::kind::FileKind;

    fn said(entries: &[Entry]) -> String {
        let said = entries.iter().map(|entry| match &entry.within[..] {
            [] => entry.name.clone(),
            within => format!("{}({})", entry.name, said(within)),
        });
        said.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_outline_has_the_fields_and_the_named_things_in_them() {
        let text = r#"(id: "x", title: {"en": "X"}, sites: [
            (id: "s1", may_hold: [(what: Device((id: "d1", signs: [(id: "a"), (id: "b")])))]),
            (id: "s2", at: (1.0, 2.0)),
        ], route: (waypoints: [(id: "start")]))"#;
        let spots = Spots::of(text, Shape::of(FileKind::Scenario));
        assert_eq!(
            said(&outline(&spots)),
            "title sites(s1(d1(a b)) s2) route(start)"
        );
    }
}
