//! Renders diagnostics: with source lines for a terminal, one line each for a pipe, and as a JSON document.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents,
    SourceCode, SourceSpan, SpanContents,
};

use super::place::line_and_column;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::{Catalogue, plain};

/// Looks up the text of a file; none when it cannot be read.
pub type TextOf<'a> = &'a dyn Fn(&Path) -> Option<String>;

/// For a terminal of this many columns: each finding with its source line, its code and its hint. Without `color` the
/// same in plain characters, as `NO_COLOR` asks for.
pub fn terminal(
    diagnostics: &[Diagnostic],
    text_of: TextOf<'_>,
    catalogue: &Catalogue,
    color: bool,
    width: usize,
) -> String {
    let theme = if color {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(width.max(40))
        .with_links(false)
        .with_context_lines(1);
    let mut texts = Texts::new(text_of);
    let mut shown = String::new();
    for diagnostic in diagnostics {
        let (place, excerpt) = (texts.place_of(diagnostic), texts.excerpt_of(diagnostic));
        let framed = Framed::new(diagnostic, place, excerpt, catalogue);
        if handler.render_report(&mut shown, &framed).is_err() {
            shown.push_str(&framed.message);
        }
        shown.push('\n');
    }
    shown
}

/// For a pipe, a log or a screen reader: `file:line:column: error S003: what is wrong`, and the hint on the next
/// line.
pub fn plain(diagnostics: &[Diagnostic], text_of: TextOf<'_>, catalogue: &Catalogue) -> String {
    let mut texts = Texts::new(text_of);
    let mut shown = String::new();
    for diagnostic in diagnostics {
        let (line, column) = texts.place_of(diagnostic);
        shown.push_str(&format!(
            "{}:{line}:{column}: {} {}: {}\n",
            name_of(&diagnostic.file),
            word(diagnostic.severity),
            diagnostic.code,
            catalogue.say(&diagnostic.message),
        ));
        if let Some(hint) = &diagnostic.hint {
            shown.push_str(&format!("    {}\n", catalogue.say(hint)));
        }
    }
    shown
}

/// As the document `groundsign.findings/1` (`assets/schema/findings.schema.json`).
pub fn json(
    diagnostics: &[Diagnostic],
    text_of: TextOf<'_>,
    catalogue: &Catalogue,
) -> serde_json::Value {
    let mut texts = Texts::new(text_of);
    let findings: Vec<serde_json::Value> = diagnostics
        .iter()
        .map(|diagnostic| {
            let (line, column) = texts.place_of(diagnostic);
            serde_json::json!({
                "code": diagnostic.code,
                "severity": word(diagnostic.severity),
                "file": diagnostic.file.to_string_lossy(),
                "line": line,
                "column": column,
                "path": diagnostic.path,
                "message": catalogue.say(&diagnostic.message),
                "hint": diagnostic.hint.as_ref().map(|hint| catalogue.say(hint)),
            })
        })
        .collect();
    serde_json::json!({ "schema": "groundsign.findings/1", "findings": findings })
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// A file's name for a line of output; file systems allow almost anything in it.
fn name_of(file: &Path) -> String {
    plain::in_a_line(&file.display().to_string()).into_owned()
}

/// Caches the last text, so that a hundred findings about one file read it once and count its lines once.
struct Texts<'a> {
    text_of: TextOf<'a>,
    last: Option<(PathBuf, Option<Lines>)>,
}

impl<'a> Texts<'a> {
    fn new(text_of: TextOf<'a>) -> Self {
        Self {
            text_of,
            last: None,
        }
    }

    fn of(&mut self, file: &Path) -> Option<&mut Lines> {
        if self.last.as_ref().is_none_or(|(last, _)| last != file) {
            let text = (self.text_of)(file).filter(|text| !text.is_empty());
            self.last = Some((file.to_owned(), text.map(|text| Lines::of(&text))));
        }
        self.last.as_mut().and_then(|(_, lines)| lines.as_mut())
    }

    fn place_of(&mut self, diagnostic: &Diagnostic) -> (usize, usize) {
        self.of(&diagnostic.file)
            .map_or((1, 1), |lines| lines.place_of(diagnostic.span.start))
    }

    fn excerpt_of(&mut self, diagnostic: &Diagnostic) -> Option<Excerpt> {
        self.of(&diagnostic.file)?.excerpt_of(diagnostic)
    }
}

/// Counts the lines of a text incrementally: findings come by place, so each line is counted once.
struct Lines {
    text: String,
    /// The last byte offset whose line and column (both from 1) are known.
    byte: usize,
    line: usize,
    column: usize,
}

impl Lines {
    fn of(text: &str) -> Self {
        Self {
            text: plain::in_place(text).into_owned(),
            byte: 0,
            line: 1,
            column: 1,
        }
    }

    fn place_of(&mut self, byte: usize) -> (usize, usize) {
        let byte = self.text.floor_char_boundary(byte);
        if byte < self.byte {
            (self.byte, self.line, self.column) = (0, 1, 1);
        }
        let (lines, column) = line_and_column(&self.text[self.byte..], byte - self.byte);
        self.column = if lines == 1 {
            self.column + column - 1
        } else {
            column
        };
        self.line += lines - 1;
        self.byte = byte;
        (self.line, self.column)
    }

    /// The line of a finding with its neighbours; none where they are too long to draw.
    fn excerpt_of(&mut self, diagnostic: &Diagnostic) -> Option<Excerpt> {
        // Longer lines would drown the finding.
        const LONGEST: usize = 1_000;
        let (line, _) = self.place_of(diagnostic.span.start);
        let (at, bytes) = (self.byte, self.text.as_bytes());
        let before = &bytes[at.saturating_sub(LONGEST)..at];
        let mut ends_before = before
            .iter()
            .rev()
            .enumerate()
            .filter(|(_, b)| **b == b'\n');
        let first = ends_before.by_ref().take(2).collect::<Vec<_>>();
        let start = match (&first[..], at <= LONGEST) {
            (&[_, (back, _)], _) => at - back,
            (_, true) => 0,
            (_, false) => return None,
        };
        let after = &bytes[at..bytes.len().min(at + LONGEST)];
        let mut ends_after = after.iter().enumerate().filter(|(_, b)| **b == b'\n');
        let end = match ends_after.nth(1) {
            Some((on, _)) => at + on + 1,
            None if at + after.len() == bytes.len() => bytes.len(),
            None => return None,
        };
        let span = diagnostic.span.clone();
        Some(Excerpt {
            name: name_of(&diagnostic.file),
            text: self.text[start..end].to_owned(),
            start,
            lines_before: line - 1 - first.len().min(1),
            label: (at, span.end.clamp(at + 1, end.max(at + 1)) - at),
        })
    }
}

/// A few lines of a file, with their place in it.
#[derive(Debug)]
struct Excerpt {
    name: String,
    text: String,
    /// Byte offset of its start in the file.
    start: usize,
    /// Number of lines of the file before it.
    lines_before: usize,
    /// The range of the finding in the file: byte offset and length.
    label: (usize, usize),
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let here = SourceSpan::new(span.offset().saturating_sub(self.start).into(), span.len());
        let contents = self.text.read_span(&here, lines_before, lines_after)?;
        let shown = contents.span();
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            contents.data(),
            SourceSpan::new((shown.offset() + self.start).into(), shown.len()),
            contents.line() + self.lines_before,
            contents.column(),
            contents.line_count(),
        )))
    }
}

/// A finding as a `miette` diagnostic.
#[derive(Debug)]
struct Framed {
    message: String,
    code: &'static str,
    severity: Severity,
    hint: Option<String>,
    excerpt: Option<Excerpt>,
}

impl Framed {
    fn new(
        diagnostic: &Diagnostic,
        (line, column): (usize, usize),
        excerpt: Option<Excerpt>,
        catalogue: &Catalogue,
    ) -> Self {
        let sentence = catalogue.say(&diagnostic.message);
        Self {
            message: match excerpt {
                Some(_) => sentence,
                None if (line, column) == (1, 1) => {
                    format!("{}: {sentence}", name_of(&diagnostic.file))
                }
                None => format!("{}:{line}:{column}: {sentence}", name_of(&diagnostic.file)),
            },
            code: diagnostic.code,
            severity: diagnostic.severity,
            hint: diagnostic.hint.as_ref().map(|hint| catalogue.say(hint)),
            excerpt,
        }
    }
}

impl Display for Framed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Framed {}

impl miette::Diagnostic for Framed {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(self.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Warning => miette::Severity::Warning,
            Severity::Error => miette::Severity::Error,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let hint = self.hint.as_ref()?;
        Some(Box::new(hint))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        let excerpt = self.excerpt.as_ref()?;
        Some(excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let (start, length) = self.excerpt.as_ref()?.label;
        Some(Box::new(std::iter::once(LabeledSpan::new(
            None, start, length,
        ))))
    }
}
