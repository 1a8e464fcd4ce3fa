//! The kind of a RON file, by its content, not by its name or folder.

use super::tree::{self, Tree};
use super::{parser, scan};

/// Kinds of file that can be checked and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A scenario.
    Scenario,
    /// A doctrine pack.
    Pack,
    /// A trainee script.
    Script,
}

/// Fields that are unique to one kind of file.
const TELLING: [(FileKind, &[&str]); 3] = [
    (
        FileKind::Scenario,
        &[
            "briefing", "purpose", "place", "weather", "terrain", "route", "patrol", "sites",
            "draw",
        ],
    ),
    (
        FileKind::Pack,
        &[
            "preface",
            "distances",
            "radio",
            "halts",
            "drill",
            "reports",
            "priority",
            "scoring",
        ],
    ),
    (FileKind::Script, &["steps", "about"]),
];

/// The kind with most of its fields in the text; none without any match.
pub fn of(text: &str) -> Option<FileKind> {
    scan::scan(text).ok()?;
    of_tree(&parser::parse(text).tree?)
}

/// True for valid RON of no kind of ours: a word list, settings.
pub fn is_foreign(text: &str) -> bool {
    if scan::scan(text).is_err() {
        return false;
    }
    let parsed = parser::parse(text);
    let kind = parsed.tree.as_ref().and_then(of_tree);
    kind.is_none() && parsed.problems.is_empty()
}

fn of_tree(tree: &Tree<'_>) -> Option<FileKind> {
    let tree::Kind::Fields(fields) = &tree.root.kind else {
        return None;
    };
    let count = |telling: &[&str]| {
        fields
            .iter()
            .filter(|field| telling.contains(&field.name.as_ref()))
            .count()
    };
    TELLING
        .iter()
        .map(|(kind, telling)| (*kind, count(telling)))
        .filter(|(_, count)| *count > 0)
        .max_by_key(|(kind, count)| (*count, *kind == FileKind::Scenario))
        .map(|(kind, _)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_own_words_even_when_it_is_broken() {
        assert_eq!(
            of("(format: 1, sites: [], route: 3)"),
            Some(FileKind::Scenario)
        );
        assert_eq!(
            of("(id: \"x\", distances: (classes: [)"),
            Some(FileKind::Pack)
        );
        assert_eq!(
            of("// a script\n(format: 1, steps: [Halt])"),
            Some(FileKind::Script)
        );
        assert_eq!(of("(words: [\"a\"])"), None);
        assert_eq!(of(""), None);
    }
}
