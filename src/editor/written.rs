//! Points, bearings and short names in a text, each with its path.

use std::collections::BTreeMap;

use crate::source::Locator;
use crate::source::tree::{Kind, Node};
use crate::units::Point;

/// Fields that hold a point, or points.
const POINTS: [&str; 6] = ["at", "line", "path", "corners", "approach", "to"];

/// Fields that hold the bearing that a thing faces.
const BEARINGS: [&str; 2] = ["facing_deg", "bearing_deg"];

/// Fields that hold the short name of another thing, or several.
const REFERENCES: [&str; 5] = ["secondary_to", "about", "not_with", "device", "civilians"];

/// A text that can be parsed.
pub(super) struct Written<'t> {
    text: &'t str,
    locator: Locator<'t>,
}

impl<'t> Written<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            locator: Locator::new(text),
        }
    }

    /// The whole of what stands at a path.
    pub(super) fn whole(&self, path: &str) -> Option<&'t str> {
        let node = self.locator.node_at(path)?;
        Some(&self.text[node.whole.range()])
    }

    /// The same, within a `Some` around it.
    pub(super) fn inner(&self, path: &str) -> Option<&'t str> {
        let node = self.locator.inner_at(path)?;
        Some(&self.text[node.whole.range()])
    }

    /// Words by key of the map at a path; nothing where there is no map.
    pub(super) fn entries(&self, path: &str) -> BTreeMap<String, String> {
        match self.locator.node_at(path).map(|node| &node.kind) {
            Some(Kind::Map(entries)) => entries
                .iter()
                .filter_map(|(key, value)| Some((words(key)?, words(value)?)))
                .collect(),
            _ => BTreeMap::new(),
        }
    }

    /// Number of items of the list at a path; none where there is no list.
    pub(super) fn count(&self, path: &str) -> Option<usize> {
        match &self.locator.node_at(path)?.kind {
            Kind::List(items) => Some(items.len()),
            _ => None,
        }
    }

    /// Keys of the map at a path.
    pub(super) fn keys(&self, path: &str) -> Vec<String> {
        match self.locator.node_at(path).map(|node| &node.kind) {
            Some(Kind::Map(entries)) => {
                let keys = entries.iter().filter_map(|(key, _)| words(key));
                keys.collect()
            }
            _ => Vec::new(),
        }
    }

    /// Points at or below a path.
    pub(super) fn points(&self, path: &str) -> Vec<(String, Point)> {
        self.found(path, &|field, node| {
            POINTS.contains(&field).then(|| point_of(node)).flatten()
        })
    }

    /// Bearings at or below a path, degrees.
    pub(super) fn bearings(&self, path: &str) -> Vec<(String, f32)> {
        self.found(path, &|field, node| {
            BEARINGS.contains(&field).then(|| number(node)).flatten()
        })
    }

    /// Short names at or below a path.
    pub(super) fn ids(&self, path: &str) -> Vec<(String, String)> {
        self.found(path, &|field, node| {
            (field == "id").then(|| words(node)).flatten()
        })
    }

    /// Short names of other things at or below a path.
    pub(super) fn references(&self, path: &str) -> Vec<(String, String)> {
        self.found(path, &|field, node| {
            REFERENCES.contains(&field).then(|| words(node)).flatten()
        })
    }

    fn found<T>(
        &self,
        path: &str,
        wanted: &dyn Fn(&str, &Node<'t>) -> Option<T>,
    ) -> Vec<(String, T)> {
        let mut found = Vec::new();
        if let Some(node) = self.locator.node_at(path) {
            each(node, path, last_field(path), &mut |path, field, node| {
                if let Some(value) = wanted(field, node) {
                    found.push((path.to_owned(), value));
                }
            });
        }
        found
    }
}

/// Visits a value and all below it, with its path and the field that it belongs to.
fn each<'t>(
    node: &Node<'t>,
    path: &str,
    field: &str,
    visit: &mut dyn FnMut(&str, &str, &Node<'t>),
) {
    visit(path, field, node);
    match &node.kind {
        Kind::Fields(fields) => {
            for field in fields {
                let below = joined(path, &field.name);
                each(&field.value, &below, &field.name, visit);
            }
        }
        Kind::Map(entries) => {
            for (key, value) in entries {
                let name = key.text.trim_matches('"');
                each(value, &joined(path, name), name, visit);
            }
        }
        // A variant, or `Some`, around one value has the value's path.
        Kind::Tuple(items) if items.len() == 1 => each(&items[0], path, field, visit),
        Kind::List(items) | Kind::Tuple(items) => {
            for (index, item) in items.iter().enumerate() {
                each(item, &format!("{path}[{index}]"), field, visit);
            }
        }
        _ => {}
    }
}

/// A path one field further.
pub(super) fn joined(path: &str, field: &str) -> String {
    if path.is_empty() {
        field.to_owned()
    } else {
        format!("{path}.{field}")
    }
}

/// True when what is at `path` is part of what is at `whole`, or the same.
pub(super) fn is_within(path: &str, whole: &str) -> bool {
    path.strip_prefix(whole)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Metres as they are written: to the centimetre, without needless digits.
pub(super) fn metres(value: f32) -> String {
    let rounded = (f64::from(value) * 100.0).round() / 100.0;
    // No minus before a nought.
    format!("{}", rounded + 0.0)
}

/// A point as it is written.
pub(super) fn point(at: Point) -> String {
    format!("({}, {})", metres(at.0), metres(at.1))
}

/// Words in quotes.
pub(super) fn quoted(words: &str) -> String {
    ron::to_string(words).expect("a string can be written")
}

fn last_field(path: &str) -> &str {
    let last = path.rsplit('.').next().unwrap_or(path);
    last.split('[').next().unwrap_or(last)
}

fn point_of(node: &Node<'_>) -> Option<Point> {
    match &node.kind {
        Kind::Tuple(items) => match &items[..] {
            [east, north] => Some(Point(number(east)?, number(north)?)),
            _ => None,
        },
        _ => None,
    }
}

fn number(node: &Node<'_>) -> Option<f32> {
    (node.kind == Kind::Number)
        .then(|| node.text.replace('_', "").parse().ok())
        .flatten()
}

fn words(node: &Node<'_>) -> Option<String> {
    (node.kind == Kind::Text)
        .then(|| ron::from_str(&node.text).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"(a: (id: "x", at: (1, -2.5), size_m: (3, 4), what: Strip(line: [(0, 0), (9.5, 8)])), to: (7, 7),
        b: Some((facing_deg: 30, about: Some("x"), civilians: ["p", "q"])))"#;

    #[test]
    fn points_are_told_from_sizes_by_their_field() {
        let written = Written::of(TEXT);
        let paths: Vec<String> = written
            .points("")
            .into_iter()
            .map(|(path, _)| path)
            .collect();
        assert_eq!(paths, ["a.at", "a.what.line[0]", "a.what.line[1]", "to"]);
        assert_eq!(
            written.points("a.what.line[1]"),
            [("a.what.line[1]".to_owned(), Point(9.5, 8.0))]
        );
        assert_eq!(written.bearings("b"), [("b.facing_deg".to_owned(), 30.0)]);
    }

    #[test]
    fn names_and_references_are_found_through_choices() {
        let written = Written::of(TEXT);
        assert_eq!(written.ids(""), [("a.id".to_owned(), "x".to_owned())]);
        let named: Vec<String> = written
            .references("")
            .into_iter()
            .map(|(_, id)| id)
            .collect();
        assert_eq!(named, ["x", "p", "q"]);
    }

    #[test]
    fn metres_are_written_to_the_centimetre() {
        assert_eq!(metres(-0.001), "0");
        assert_eq!(metres(12.3), "12.3");
        assert_eq!(metres(-7.0), "-7");
        assert_eq!(metres(0.126), "0.13");
        assert!(is_within("a.b[2].c", "a.b[2]") && !is_within("a.b[21]", "a.b[2]"));
    }
}
