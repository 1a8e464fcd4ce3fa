//! Edits of a RON text as splices: only the bytes of what changes are replaced, so that comments, order and layout of
//! everything else stay the author's.

use std::ops::Range;

use super::Locator;
use super::lexer::Lexer;
use super::token::Token;
use super::tree::{Kind, Node};

/// Edits of one text, applied together. Paths are of the text as it was.
#[derive(Debug)]
pub struct Splices<'t> {
    text: &'t str,
    locator: Locator<'t>,
    changes: Vec<(Range<usize>, String)>,
}

/// There is nothing at the path that could be edited so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no place for {0}")]
pub struct NoPlace(pub String);

impl<'t> Splices<'t> {
    /// For a text without syntax problems.
    pub fn of(text: &'t str) -> Self {
        Self {
            text,
            locator: Locator::new(text),
            changes: Vec::new(),
        }
    }

    /// Replaces the value at a path, written as RON; adds the field at the end of its bracket where there is none.
    pub fn set(&mut self, path: &str, value: &str) -> Result<(), NoPlace> {
        if let Some(node) = self.locator.node_at(path) {
            self.changes.push((node.whole.range(), value.to_owned()));
            return Ok(());
        }
        let no_place = || NoPlace(path.to_owned());
        let (outer, name) = path.rsplit_once('.').unwrap_or(("", path));
        let node = self.inner(outer).ok_or_else(no_place)?;
        let last = match &node.kind {
            Kind::Fields(fields) => fields.last().map(|field| field.value.whole.range().end),
            Kind::Tuple(items) if items.is_empty() => None,
            Kind::Map(entries) => entries.last().map(|(_, value)| value.whole.range().end),
            _ => return Err(no_place()),
        };
        let name = match node.kind {
            Kind::Map(_) => format!("{name:?}"),
            _ => name.to_owned(),
        };
        let range = node.whole.range();
        self.add_after(last, &range, &format!("{name}: {value}"));
        Ok(())
    }

    /// Replaces the value at a path by another, written as RON; a `Some` that the author wrote around it stays.
    pub fn replace(&mut self, path: &str, value: &str) -> Result<(), NoPlace> {
        let node = self.locator.inner_at(path);
        let range = node.ok_or_else(|| NoPlace(path.to_owned()))?.whole.range();
        self.changes.push((range, value.to_owned()));
        Ok(())
    }

    /// Adds an item, written as RON, at the end of the list at a path.
    pub fn push(&mut self, path: &str, item: &str) -> Result<(), NoPlace> {
        let node = self.locator.node_at(path);
        let Some((Kind::List(items), range)) = node.map(|node| (&node.kind, node.whole.range()))
        else {
            return Err(NoPlace(path.to_owned()));
        };
        let last = items.last().map(|item| item.whole.range().end);
        self.add_after(last, &range, item);
        Ok(())
    }

    /// Adds an item, written as RON, behind the item of a list at a path.
    pub fn insert_after(&mut self, path: &str, item: &str) -> Result<(), NoPlace> {
        let no_place = || NoPlace(path.to_owned());
        let (list, _) = path.rsplit_once('[').ok_or_else(no_place)?;
        let ranges = |path: &str| self.locator.node_at(path).map(|node| node.whole.range());
        let (Some(bracket), Some(before)) = (ranges(list), ranges(path)) else {
            return Err(no_place());
        };
        self.add_after(Some(before.end), &bracket, item);
        Ok(())
    }

    /// Removes the field, entry or item at a path with its comma, and its line when nothing else is on it.
    pub fn remove(&mut self, path: &str) -> Result<(), NoPlace> {
        let Some(node) = self.locator.node_at(path).filter(|_| !path.is_empty()) else {
            return Err(NoPlace(path.to_owned()));
        };
        let start = self
            .locator
            .key_span_of(path)
            .start
            .min(node.whole.range().start);
        let mut range = start..self.after_comma(node.whole.range().end);
        let before = self.text[..start].trim_end_matches([' ', '\t']);
        let after = self.text[range.end..].trim_start_matches([' ', '\t']);
        let after_at = self.text.len() - after.len();
        if before.ends_with('\n') && after.starts_with('\n') {
            range = before.len()..after_at + 1;
        } else if !after.starts_with("//") {
            range.end = after_at;
        }
        self.changes.push((range, String::new()));
        Ok(())
    }

    /// The text with every edit. Of edits that overlap, the first counts.
    pub fn applied(mut self) -> String {
        self.changes
            .sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = String::with_capacity(self.text.len());
        let mut from = 0;
        for (range, value) in &self.changes {
            if range.start >= from {
                text.push_str(&self.text[from..range.start]);
                text.push_str(value);
                from = range.end;
            }
        }
        text.push_str(&self.text[from..]);
        text
    }

    /// The bracket at a path; of a choice around a bracket, the inner one.
    fn inner(&self, path: &str) -> Option<&Node<'t>> {
        let mut node = self.locator.node_at(path)?;
        while let Kind::Tuple(items) = &node.kind
            && let [only] = &items[..]
        {
            node = only;
        }
        Some(node)
    }

    /// Writes `words` after what ends at `last`, or first in an empty bracket.
    fn add_after(&mut self, last: Option<usize>, bracket: &Range<usize>, words: &str) {
        let closing = bracket.end - 1;
        let Some(last) = last else {
            self.changes.push((closing..closing, words.to_owned()));
            return;
        };
        let after = self.after_comma(last);
        // On a line of its own where the things before it are.
        let line = self.text[..last].rfind('\n').map_or(0, |end| end + 1);
        let own_line = line > bracket.start && self.text[after..closing].contains('\n');
        if after > last && !own_line {
            self.changes.push((after..after, format!(" {words},")));
        } else if own_line {
            let margin = &self.text[line..last];
            let margin = &margin[..margin.len() - margin.trim_start().len()];
            let comma = if after == last { "," } else { "" };
            self.changes.push((
                last..after,
                format!("{comma}{}\n{margin}{words},", &self.text[last..after]),
            ));
        } else {
            self.changes.push((last..last, format!(", {words}")));
        }
    }

    /// Behind the comma that follows `end`; `end` where none does.
    fn after_comma(&self, end: usize) -> usize {
        let mut lexer = Lexer::new(&self.text[end..]);
        match lexer.next_token() {
            (Token::Comma, span) => end + span.range().end,
            _ => end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "(\n    a: 1, // one\n    b: [(x: 1), (x: 2)],\n    c: Some((d: {\"en\": \"x\"})), e: (),\n    f: [\n        1,\n        2\n    ],\n)\n";

    fn edited(edit: impl FnOnce(&mut Splices<'_>)) -> String {
        let mut splices = Splices::of(TEXT);
        edit(&mut splices);
        splices.applied()
    }

    #[test]
    fn only_what_changes_is_replaced() {
        let set = |path: &str, value: &str| edited(|s| s.set(path, value).expect("a place"));
        assert_eq!(set("a", "7"), TEXT.replace("a: 1", "a: 7"));
        assert_eq!(set("b", "[]"), TEXT.replace("[(x: 1), (x: 2)]", "[]"));
        assert_eq!(set("b[1].x", "9"), TEXT.replace("x: 2", "x: 9"));
        assert_eq!(set("c.d.en", "\"y\""), TEXT.replace("\"x\"", "\"y\""));
        assert_eq!(edited(|_| {}), TEXT);
    }

    #[test]
    fn what_is_not_there_is_added_where_it_belongs() {
        let set = |path: &str, value: &str| edited(|s| s.set(path, value).expect("a place"));
        assert_eq!(set("b[0].y", "5"), TEXT.replace("(x: 1)", "(x: 1, y: 5)"));
        assert_eq!(
            set("c.d.fr", "\"z\""),
            TEXT.replace("\"x\"}", "\"x\", \"fr\": \"z\"}")
        );
        assert_eq!(set("c.g", "3"), TEXT.replace("\"x\"}))", "\"x\"}, g: 3))"));
        assert_eq!(set("e.g", "3"), TEXT.replace("e: ()", "e: (g: 3)"));
        assert_eq!(
            set("g", "3"),
            TEXT.replace("    ],\n)", "    ],\n    g: 3,\n)")
        );
        assert_eq!(
            edited(|s| s.push("f", "3").expect("a list")),
            TEXT.replace("        2\n", "        2,\n        3,\n")
        );
        assert_eq!(
            edited(|s| s.insert_after("f[0]", "3").expect("an item")),
            TEXT.replace("        1,\n", "        1,\n        3,\n")
        );
        assert_eq!(
            edited(|s| s.insert_after("b[0]", "(x: 3)").expect("an item")),
            TEXT.replace("(x: 1), ", "(x: 1), (x: 3), ")
        );
        let mut splices = Splices::of(TEXT);
        assert_eq!(
            splices.set("nothing.at.all", "1"),
            Err(NoPlace("nothing.at.all".into()))
        );
        assert_eq!(splices.push("a", "1"), Err(NoPlace("a".into())));
    }

    #[test]
    fn what_is_removed_takes_its_comma_along() {
        let remove = |path: &str| edited(|s| s.remove(path).expect("a place"));
        assert_eq!(remove("b[0]"), TEXT.replace("(x: 1), ", ""));
        assert_eq!(remove("f[0]"), TEXT.replace("        1,\n", ""));
        assert_eq!(remove("b"), TEXT.replace("    b: [(x: 1), (x: 2)],\n", ""));
        assert!(remove("a").contains("// one"), "a comment beside it stays");
    }
}
