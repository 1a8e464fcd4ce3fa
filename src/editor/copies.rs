//! Second ones of things: with short names of their own, and among themselves as they were.

use std::collections::{BTreeMap, BTreeSet};

use super::written::{Written, quoted};
use crate::source::splice::{NoPlace, Splices};

/// Short names that are taken.
pub(super) fn taken(text: &str) -> BTreeSet<String> {
    let ids = Written::of(text).ids("").into_iter();
    ids.map(|(_, id)| id).collect()
}

/// A short name like `wished` that nothing has yet; it is taken then.
pub(super) fn free(wished: &str, taken: &mut BTreeSet<String>) -> String {
    let stem = match wished.rsplit_once('-') {
        Some((stem, number)) if number.parse::<u32>().is_ok() => stem,
        _ => wished,
    };
    let free = std::iter::once(wished.to_owned())
        .chain((2..).map(|number: u32| format!("{stem}-{number}")))
        .find(|id| !taken.contains(id))
        .expect("there are more numbers than names");
    taken.insert(free.clone());
    free
}

/// New short names for those in a piece of text, by the old ones.
pub(super) fn names(piece: &str, taken: &mut BTreeSet<String>) -> BTreeMap<String, String> {
    let written = Written::of(piece);
    let old: BTreeSet<String> = written.ids("").into_iter().map(|(_, id)| id).collect();
    old.into_iter()
        .map(|id| {
            let new = free(&id, taken);
            (id, new)
        })
        .collect()
}

/// A piece of text with its short names, and its references to them, replaced.
pub(super) fn renamed(piece: &str, names: &BTreeMap<String, String>) -> Result<String, NoPlace> {
    let written = Written::of(piece);
    let mut splices = Splices::of(piece);
    for (path, id) in written.ids("").into_iter().chain(written.references("")) {
        if let Some(new) = names.get(&id) {
            splices.replace(&path, &quoted(new))?;
        }
    }
    Ok(splices.applied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_its_own_names_and_refers_to_itself() {
        let mut taken = BTreeSet::from(["a".to_owned(), "b-2".to_owned(), "b-3".to_owned()]);
        let piece = r#"(id: "a", parts: [(id: "b-2", secondary_to: Some("a")), (id: "c", about: "other")])"#;
        let names = names(piece, &mut taken);
        assert_eq!(
            renamed(piece, &names).expect("places"),
            r#"(id: "a-2", parts: [(id: "b-4", secondary_to: Some("a-2")), (id: "c", about: "other")])"#
        );
    }
}
