//! Text to a value.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::problem::{Codes, Problem, newer_format, syntax};
use super::scan::Scan;
use super::tree::Tree;
use super::{Doubt, Locator, file, parser, place, scan, tolerant};
use crate::diagnostic::Diagnostic;

/// A document as read: the value, and every problem.
#[derive(Debug)]
pub struct Document<'t, T> {
    /// The value. When there are problems, with stand-ins in their places; none when not even stand-ins could
    /// complete it.
    pub value: Option<T>,
    /// Every problem, by place.
    pub problems: Vec<Problem>,
    /// What cannot be judged because of them.
    pub doubt: Doubt,
    text: &'t str,
    locator: OnceCell<Locator<'t>>,
}

/// A migration step: brings a document of an older format to the next one before it is read.
pub type Migration = fn(&mut Tree<'_>);

/// Reads a text; every problem when there is any.
pub fn read<T: DeserializeOwned>(
    path: &Path,
    text: &str,
    codes: &Codes,
) -> Result<T, Vec<Diagnostic>> {
    let in_file = |problem: Problem| problem.in_file(path, codes);
    let document = look_over(text)
        .map(|scan| Document::read(text, scan.wants_closer_look, &[]))
        .map_err(|problem| vec![in_file(problem)])?;
    match document.value {
        Some(value) if document.problems.is_empty() => Ok(value),
        _ => Err(document.problems.into_iter().map(in_file).collect()),
    }
}

fn look_over(text: &str) -> Result<Scan, Problem> {
    file::check_size(text.len())?;
    scan::scan(text)
}

impl<'t, T: DeserializeOwned> Document<'t, T> {
    /// Reads a text whose outermost `format` is at most `newest`. The last of `steps` leads to `newest`, the one
    /// before it to the format before, and so on; the steps from the text's own format on are applied.
    pub fn open(text: &'t str, newest: u32, steps: &[Migration]) -> Result<Self, Problem> {
        let scan = look_over(text)?;
        let mut needed: &[Migration] = &[];
        if let Some((format, span)) = scan.format {
            let Some(behind) = u64::from(newest).checked_sub(format) else {
                return Err(newer_format::problem(span, format, newest));
            };
            let first = usize::try_from(behind)
                .ok()
                .and_then(|behind| steps.len().checked_sub(behind))
                .ok_or_else(|| {
                    let oldest = u64::from(newest) - steps.len() as u64;
                    newer_format::too_old(span, format, oldest, newest)
                })?;
            needed = &steps[first..];
        }
        Ok(Self::read(text, scan.wants_closer_look, needed))
    }

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
                locator: OnceCell::new(),
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
            locator: OnceCell::new(),
        };
        if let Some(mut tree) = parsed.tree {
            for step in steps {
                step(&mut tree);
            }
            if !parsed.broken {
                document.read_tree(&tree);
            }
            document.locator = Locator::of(tree).into();
        }
        match by_ron {
            Some(Ok(value)) if document.problems.is_empty() => document.value = Some(value),
            Some(Err(problem)) if document.problems.is_empty() => document.problems.push(problem),
            _ => {}
        }
        document
    }

    fn read_tree(&mut self, tree: &Tree<'t>) {
        let reported: BTreeSet<u32> = self
            .problems
            .iter()
            .map(|problem| problem.span.start as u32)
            .collect();
        let reading = tolerant::read_tree(tree, reported);
        self.value = reading.value;
        self.doubt = reading.doubt;
        self.problems.extend(reading.problems);
        self.problems.sort_by_key(|problem| problem.span.start);
    }
}

impl<'t, T> Document<'t, T> {
    /// Locates parts of the document; built on first use.
    pub fn locator(&self) -> &Locator<'t> {
        self.locator.get_or_init(|| Locator::new(self.text))
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
