//! Findings as a person or a program reads them: with the source line for a terminal, one line each for a pipe, and as
//! a JSON document.

use std::fmt::Display;
use std::path::Path;

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceCode};

use super::place::line_and_column;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Catalogue;

/// Gives the text of a file that findings are about; none when it cannot be read.
pub type TextOf<'a> = &'a dyn Fn(&Path) -> Option<String>;

/// For a terminal of so many columns: each finding with its source line, its code and its hint. Without `color` it is
/// the same in plain characters, as `NO_COLOR` asks for.
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
        let text = texts.of(&diagnostic.file).map(str::to_owned);
        let framed = Framed::new(diagnostic, text, catalogue);
        if handler.render_report(&mut shown, &framed).is_err() {
            shown.push_str(&framed.message);
        }
        shown.push('\n');
    }
    shown
}

/// For a pipe, a log or a screen reader: `file:line:column: error S003: what is wrong`, and the hint in a line below.
pub fn plain(diagnostics: &[Diagnostic], text_of: TextOf<'_>, catalogue: &Catalogue) -> String {
    let mut texts = Texts::new(text_of);
    let mut shown = String::new();
    for diagnostic in diagnostics {
        let (line, column) = texts.place_of(diagnostic);
        shown.push_str(&format!(
            "{}:{line}:{column}: {} {}: {}\n",
            diagnostic.file.display(),
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

/// The last text asked for, so that a hundred findings about one file read it once.
struct Texts<'a> {
    text_of: TextOf<'a>,
    last: Option<(std::path::PathBuf, Option<String>)>,
}

impl<'a> Texts<'a> {
    fn new(text_of: TextOf<'a>) -> Self {
        Self {
            text_of,
            last: None,
        }
    }

    fn of(&mut self, file: &Path) -> Option<&str> {
        if self.last.as_ref().is_none_or(|(last, _)| last != file) {
            self.last = Some((file.to_owned(), (self.text_of)(file)));
        }
        self.last.as_ref().and_then(|(_, text)| text.as_deref())
    }

    fn place_of(&mut self, diagnostic: &Diagnostic) -> (usize, usize) {
        self.of(&diagnostic.file)
            .map_or((1, 1), |text| line_and_column(text, diagnostic.span.start))
    }
}

/// A finding in the shape that miette draws.
#[derive(Debug)]
struct Framed {
    message: String,
    code: &'static str,
    severity: Severity,
    hint: Option<String>,
    source: Option<NamedSource<String>>,
    label: Option<LabeledSpan>,
}

impl Framed {
    fn new(diagnostic: &Diagnostic, text: Option<String>, catalogue: &Catalogue) -> Self {
        // A line longer than this is no line that anybody wrote; drawing it would drown the finding.
        const LONGEST_LINE: usize = 1_000;
        let sentence = catalogue.say(&diagnostic.message);
        let drawn = text.filter(|text| {
            !text.is_empty() && lines_around(text, diagnostic.span.start) <= LONGEST_LINE
        });
        let name = diagnostic.file.display().to_string();
        Self {
            message: match drawn {
                Some(_) => sentence,
                None => format!("{name}: {sentence}"),
            },
            code: diagnostic.code,
            severity: diagnostic.severity,
            hint: diagnostic.hint.as_ref().map(|hint| catalogue.say(hint)),
            label: drawn.as_ref().map(|_| {
                LabeledSpan::new(None, diagnostic.span.start, diagnostic.span.len().max(1))
            }),
            source: drawn.map(|text| NamedSource::new(name, text)),
        }
    }
}

/// Bytes of the line of a place, with the line before and the line after.
fn lines_around(text: &str, byte: usize) -> usize {
    let bytes = text.as_bytes();
    let at = byte.min(bytes.len());
    let ends = |count: usize, mut rest: Box<dyn Iterator<Item = &u8> + '_>| {
        let mut passed = 0;
        for _ in 0..count {
            for &next in rest.by_ref() {
                passed += 1;
                if next == b'\n' {
                    break;
                }
            }
        }
        passed
    };
    ends(2, Box::new(bytes[..at].iter().rev())) + ends(2, Box::new(bytes[at..].iter()))
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
        let source = self.source.as_ref()?;
        Some(source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = self.label.clone()?;
        Some(Box::new(std::iter::once(label)))
    }
}
