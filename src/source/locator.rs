//! Locates parts of a document in its text.

use std::ops::Range;

use super::parser;
use super::tree::{Kind, Node, Span, Tree};

/// Finds the byte range of a part of a RON document by its path.
#[derive(Debug)]
pub struct Locator<'t> {
    tree: Option<Tree<'t>>,
}

/// One step of a path.
enum Step<'p> {
    Name(&'p str),
    Index(usize),
}

impl<'t> Locator<'t> {
    /// Parses a text.
    pub fn new(text: &'t str) -> Self {
        Self {
            tree: parser::parse(text).tree,
        }
    }

    /// For a document already parsed, and perhaps migrated: paths are of the migrated document, places of the
    /// author's text.
    pub fn of(tree: Tree<'t>) -> Self {
        Self { tree: Some(tree) }
    }

    /// Byte range of the value at a path such as `sites[2].at`; of the nearest enclosing value when there is none
    /// there. For a list, map or bracket this is its first token.
    pub fn span_of(&self, path: &str) -> Range<usize> {
        self.tree
            .as_ref()
            .map_or(0..0, |tree| find(&tree.root, path).1.span.range())
    }

    /// True when there is a value at the path.
    pub fn has(&self, path: &str) -> bool {
        self.node_at(path).is_some()
    }

    /// The value at a path, when there is one.
    pub fn node_at(&self, path: &str) -> Option<&Node<'t>> {
        let root = &self.tree.as_ref()?.root;
        steps(path).try_fold(root, |here, step| Some(descend(here, &step)?.1))
    }

    /// The same, within every `Some` around it.
    pub fn inner_at(&self, path: &str) -> Option<&Node<'t>> {
        self.node_at(path).map(within)
    }

    /// Byte range of the name of the field at a path; of the value when it has no name (an item of a list).
    pub fn key_span_of(&self, path: &str) -> Range<usize> {
        let Some(tree) = &self.tree else {
            return 0..0;
        };
        let (key, node) = find(&tree.root, path);
        key.unwrap_or(node.span).range()
    }

    /// True when the path leads to a string.
    pub(super) fn text_at(&self, path: &str) -> bool {
        self.tree
            .as_ref()
            .is_some_and(|tree| find(&tree.root, path).1.kind == Kind::Text)
    }
}

fn find<'n, 't>(root: &'n Node<'t>, path: &str) -> (Option<Span>, &'n Node<'t>) {
    let mut here = (None, root);
    for step in steps(path) {
        match descend(here.1, &step) {
            Some(next) => here = next,
            None => break,
        }
    }
    (here.0, within(here.1))
}

/// What stands in every `Some` around it.
fn within<'n, 't>(mut node: &'n Node<'t>) -> &'n Node<'t> {
    while let (Some("Some"), Kind::Tuple(items)) = (node.name(), &node.kind)
        && let [only] = &items[..]
    {
        node = only;
    }
    node
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '['])
        .filter(|part| !part.is_empty())
        .map(|part| match part.strip_suffix(']') {
            Some(index) => Step::Index(index.parse().unwrap_or(usize::MAX)),
            None => Step::Name(part),
        })
}

fn descend<'n, 't>(node: &'n Node<'t>, step: &Step<'_>) -> Option<(Option<Span>, &'n Node<'t>)> {
    match (&node.kind, step) {
        (Kind::Fields(fields), Step::Name(name)) => fields
            .iter()
            .find(|field| field.name == *name)
            .map(|field| (Some(field.key), &field.value)),
        (Kind::Map(entries), Step::Name(name)) => entries
            .iter()
            .find(|(key, _)| key.text.trim_matches('"') == *name)
            .map(|(key, value)| (Some(key.span), value)),
        (Kind::Map(entries), Step::Index(index)) => entries
            .get(*index)
            .map(|(key, value)| (Some(key.span), value)),
        (Kind::List(items), Step::Index(index)) => items.get(*index).map(|item| (None, item)),
        (Kind::Tuple(items), step) => match (&items[..], step) {
            // A variant, or `Some`, around one value: the path goes straight into it.
            ([only], Step::Name(_)) => descend(only, step),
            ([only], Step::Index(_)) if matches!(only.kind, Kind::List(_) | Kind::Tuple(_)) => {
                descend(only, step)
            }
            (items, Step::Index(index)) => items.get(*index).map(|item| (None, item)),
            (items, Step::Name(name)) => items
                .get(name.parse::<usize>().ok()?)
                .map(|item| (None, item)),
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"(
    id: "x", title: {"en": "One", "fr": "Un"},
    sites: [
        (at: (1.0, -2.5), what: Device((class: "small", of: Some("a")))),
        (at: (3.0, 4.0), what: Strip(line: [(0.0, 0.0), (9.0, 8.0)])),
    ],
)"#;

    fn at(path: &str) -> &str {
        &TEXT[Locator::new(TEXT).span_of(path)]
    }

    #[test]
    fn a_path_leads_to_its_token() {
        assert_eq!(at("id"), "\"x\"");
        assert_eq!(at("title.fr"), "\"Un\"");
        assert_eq!(at("sites[0].at"), "(");
        assert_eq!(at("sites[0].at[1]"), "-2.5");
        assert_eq!(at("sites[0].at.1"), "-2.5");
        assert_eq!(at("sites[0].what"), "Device");
        assert_eq!(at("sites[0].what.class"), "\"small\"");
        assert_eq!(at("sites[0].what.of"), "\"a\"");
        assert_eq!(at("sites[1].what.line[1][0]"), "9.0");
        assert_eq!(at("sites"), "[");
        assert_eq!(
            &TEXT[Locator::new(TEXT).key_span_of("sites[1].what")],
            "what"
        );
        assert_eq!(&TEXT[Locator::new(TEXT).key_span_of("title.en")], "\"en\"");
    }

    #[test]
    fn a_path_is_there_only_when_all_of_it_is() {
        let locator = Locator::new(TEXT);
        for path in [
            "",
            "id",
            "title.fr",
            "sites[1].what.line[1][0]",
            "sites[0].what.of",
        ] {
            assert!(locator.has(path), "{path}");
        }
        for path in [
            "nothing",
            "title.es",
            "sites[2]",
            "sites[0].what.signs",
            "id.x",
        ] {
            assert!(!locator.has(path), "{path}");
        }
        assert!(!Locator::new("").has("id"));
    }

    #[test]
    fn what_is_not_there_is_shown_at_what_would_hold_it() {
        assert_eq!(at("sites[0].what.signs[3].at"), "Device");
        assert_eq!(at("sites[7]"), "[");
        assert_eq!(at("title.es"), "{");
        assert_eq!(at("nothing"), "(");
        assert_eq!(at(""), "(");
    }
}
