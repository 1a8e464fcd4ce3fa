//! Text into a value.

use std::collections::BTreeSet;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::problem::{Codes, Problem, syntax};
use super::tree::Tree;
use super::{Doubt, Locator, file, parser, place, scan, tolerant};
use crate::diagnostic::Diagnostic;

/// A document that was read: the value, and all that is wrong with it.
#[derive(Debug)]
pub struct Document<'t, T> {
    /// The value. When there are problems, with stand-ins where they are; none when not even those made one.
    pub value: Option<T>,
    /// Every problem, by place.
    pub problems: Vec<Problem>,
    /// What cannot be judged because of them.
    pub doubt: Doubt,
    text: &'t str,
    tree: Option<Tree<'t>>,
}

/// A step that changes a document of an older format before it is read.
pub type Migration = fn(&mut Tree<'_>);

/// Reads a text; every problem at once when there is one.
pub fn read<T: DeserializeOwned>(
    path: &Path,
    text: &str,
    codes: &Codes,
) -> Result<T, Vec<Diagnostic>> {
    let in_file = |problem: Problem| problem.in_file(path, codes);
    file::check_size(text.len())
        .and_then(|()| scan::scan(text))
        .map_err(|problem| vec![in_file(problem)])
        .and_then(|scan| {
            let document = Document::read(text, scan.wants_closer_look, &[]);
            match document.value {
                Some(value) if document.problems.is_empty() => Ok(value),
                _ => Err(document.problems.into_iter().map(in_file).collect()),
            }
        })
}

impl<'t, T: DeserializeOwned> Document<'t, T> {
    /// Reads a text that is within the limits of [`scan`], migrated by `steps`.
    pub fn read(text: &'t str, wants_closer_look: bool, steps: &[Migration]) -> Self {
        let by_ron = if steps.is_empty() {
            Some(read_by_ron(text))
        } else {
            None
        };
        match by_ron {
            Some(Ok(value)) if !wants_closer_look => Self {
                value: Some(value),
                problems: Vec::new(),
                doubt: Doubt::default(),
                text,
                tree: None,
            },
            by_ron => Self::read_tolerantly(text, steps, by_ron),
        }
    }

    fn read_tolerantly(
        text: &'t str,
        steps: &[Migration],
        by_ron: Option<Result<T, Problem>>,
    ) -> Self {
        let parsed = parser::parse(text);
        let mut document = Self {
            value: None,
            problems: parsed.problems,
            doubt: Doubt::default(),
            text,
            tree: parsed.tree,
        };
        if let Some(tree) = document.tree.as_mut().filter(|_| !parsed.broken) {
            for step in steps {
                step(tree);
            }
            let told: BTreeSet<u32> = document
                .problems
                .iter()
                .map(|problem| problem.span.start as u32)
                .collect();
            let reading = tolerant::read_tree(tree, told);
            document.value = reading.value;
            document.doubt = reading.doubt;
            document.problems.extend(reading.problems);
            document.problems.sort_by_key(|problem| problem.span.start);
        }
        match by_ron {
            Some(Ok(value)) if document.problems.is_empty() => document.value = Some(value),
            Some(Err(problem)) if document.problems.is_empty() => document.problems.push(problem),
            _ => {}
        }
        document
    }
}

impl<'t, T> Document<'t, T> {
    /// Finds places in the document; made only when one is asked for.
    pub fn into_locator(self) -> Locator<'t> {
        match self.tree {
            Some(tree) => Locator::of(tree),
            None => Locator::new(self.text),
        }
    }
}

fn read_by_ron<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let bare = text.trim_start_matches('\u{feff}');
    options.from_str(bare).map_err(|error| {
        let skipped = text.len() - bare.len();
        let start = place::offset_of(bare, error.span.start.line, error.span.start.col);
        let end = place::offset_of(bare, error.span.end.line, error.span.end.col);
        syntax::said_by_ron(
            skipped + start..skipped + end.max(start),
            &error.code.to_string(),
        )
    })
}
