//! # The file is not well written RON
//!
//! A bracket, comma, colon or quote is missing, stands too much or is the wrong one, so that the program cannot tell
//! which value belongs where.
//!
//! ```ron
//! // wrong: no comma after the first field
//! (id: "vp1" radius_m: 10.0)
//! // right
//! (id: "vp1", radius_m: 10.0)
//! ```
//!
//! What to know when writing RON:
//!
//! - fields stand in round brackets, `name: value`, with a comma between them;
//! - lists stand in square brackets, `[1.0, 2.0]`;
//! - words by language stand in curly brackets, `{"en": "The well"}`;
//! - text stands in double quotes; names of choices (`Day`, `Culvert`) stand without quotes;
//! - numbers have a point, `5.5`, and no sign of a unit behind them;
//! - `// …` is a comment to the end of the line.
//!
//! Word processors put other letters in the place of plain ones: “ ” for `"`, − for `-`, a space that no line breaks at
//! for an ordinary one. Each is named with what to type instead.
//!
//! A bracket that is never closed is shown where it opens. When the margins tell that another bracket was meant, that
//! one is shown. After such a mistake the rest of the file cannot be checked: mend it and check again.

use std::ops::Range;

use super::{Kind, Problem};
use crate::text::Message;

fn problem(span: Range<usize>, message: Message) -> Problem {
    Problem::new(Kind::Syntax, span, message)
}

/// An unexpected token, for display.
fn shown(token: &str) -> String {
    const LONGEST: usize = 40;
    match token.char_indices().nth(LONGEST) {
        None => token.to_owned(),
        Some((end, _)) => format!("{}…", &token[..end]),
    }
}

fn about(id: &str, span: Range<usize>, found: &str) -> Problem {
    if found.is_empty() {
        return problem(span, Message::new("source-syntax-ends"));
    }
    problem(span, Message::new(id).with("found", shown(found)))
}

/// The RON library's own message, when nothing more specific is known.
pub(crate) fn said_by_ron(span: Range<usize>, why: &str) -> Problem {
    problem(span, Message::new("source-syntax-ron").with("why", why))
}

/// A file without a value.
pub(crate) fn empty() -> Problem {
    problem(0..0, Message::new("source-syntax-empty"))
}

/// An unclosed comment.
pub(crate) fn unclosed_comment(span: Range<usize>) -> Problem {
    problem(span, Message::new("source-syntax-unclosed-comment"))
        .hint(Message::new("source-hint-close-comment"))
}

/// An unclosed string.
pub(crate) fn unclosed_text(span: Range<usize>) -> Problem {
    problem(span, Message::new("source-syntax-unclosed-text"))
        .hint(Message::new("source-hint-close-text"))
}

/// An unclosed bracket.
pub(crate) fn unclosed(span: Range<usize>) -> Problem {
    problem(span, Message::new("source-syntax-unclosed"))
}

/// The line whose closing bracket was taken for this one's.
pub(crate) fn closed_too_late(line: usize) -> Message {
    Message::new("source-hint-closed-too-late").with("line", line.to_string())
}

/// The line before which the closing bracket belongs.
pub(crate) fn belongs_before(line: usize) -> Message {
    Message::new("source-hint-belongs-before").with("line", line.to_string())
}

/// A closing bracket of the wrong kind.
pub(crate) fn wrong_closing(span: Range<usize>, found: u8, expected: u8) -> Problem {
    let bracket = |byte: u8| char::from(byte).to_string();
    problem(
        span,
        Message::new("source-syntax-wrong-closing")
            .with("found", bracket(found))
            .with("expected", bracket(expected)),
    )
}

/// The line where the bracket was opened.
pub(crate) fn opened_at(line: usize) -> Message {
    Message::new("source-hint-opened-at").with("line", line.to_string())
}

/// Something after the document's end.
pub(crate) fn after_the_end(span: Range<usize>, found: &str) -> Problem {
    about("source-syntax-after-the-end", span, found)
}

/// A value is missing.
pub(crate) fn expected_value(span: Range<usize>, found: &str) -> Problem {
    about("source-syntax-expected-value", span, found)
}

/// A token that is out of place.
pub(crate) fn unexpected(span: Range<usize>, found: &str) -> Problem {
    about("source-syntax-unexpected", span, found)
}

/// A comma is missing before this.
pub(crate) fn missing_comma(span: Range<usize>, found: &str) -> Problem {
    about("source-syntax-missing-comma", span, found)
}

/// A colon is missing before this.
pub(crate) fn missing_colon(span: Range<usize>, found: &str) -> Problem {
    about("source-syntax-missing-colon", span, found)
}

/// `=` in place of `:`.
pub(crate) fn equals_for_colon(span: Range<usize>) -> Problem {
    problem(span, Message::new("source-syntax-equals"))
}

/// `;` in place of `,`.
pub(crate) fn semicolon(span: Range<usize>) -> Problem {
    problem(span, Message::new("source-syntax-semicolon"))
}

/// A field's name in quotes.
pub(crate) fn quoted_field(span: Range<usize>, found: &str) -> Problem {
    about("source-syntax-quoted-field", span, found)
        .hint(Message::new("source-hint-write").with("form", found.trim_matches('"')))
}

/// A value without a name among named fields.
pub(crate) fn nameless_field(span: Range<usize>) -> Problem {
    problem(span, Message::new("source-syntax-nameless-field"))
}

/// A look-alike or invisible letter.
pub(crate) fn twin(span: Range<usize>, message: Message) -> Problem {
    problem(span, message)
}

/// A comma between the digits of one number.
pub(crate) fn decimal_comma(span: Range<usize>, found: &str, meant: &str) -> Problem {
    about("source-syntax-decimal-comma", span, found)
        .hint(Message::new("source-hint-write").with("form", meant))
}

fn instead(id: &str, span: Range<usize>, found: &str, meant: Option<&str>) -> Problem {
    let problem = about(id, span, found);
    match meant {
        Some(meant) => problem.hint(Message::new("source-hint-write").with("form", meant)),
        None => problem,
    }
}

/// A comma between digits that may be one of decimals or of thousands.
pub(crate) fn comma_in_number(
    span: Range<usize>,
    found: &str,
    whole: &str,
    decimal: &str,
) -> Problem {
    about("source-syntax-comma-in-number", span, found).hint(
        Message::new("source-hint-write-either")
            .with("whole", whole)
            .with("decimal", decimal),
    )
}

/// Digits in groups.
pub(crate) fn digits_apart(span: Range<usize>, found: &str, meant: &str) -> Problem {
    instead("source-syntax-digits-apart", span, found, Some(meant))
}

/// A sign apart from its number.
pub(crate) fn sign_apart(span: Range<usize>, found: &str, meant: &str) -> Problem {
    instead("source-syntax-sign-apart", span, found, Some(meant))
}

/// A number with its unit.
pub(crate) fn unit(span: Range<usize>, found: &str, number: Option<&str>) -> Problem {
    instead("source-syntax-unit", span, found, number)
}

/// A number in percent.
pub(crate) fn percent(span: Range<usize>, found: &str, share: Option<&str>) -> Problem {
    instead("source-syntax-percent", span, found, share)
}

/// A number as a fraction.
pub(crate) fn fraction(span: Range<usize>, found: &str, decimal: Option<&str>) -> Problem {
    instead("source-syntax-fraction", span, found, decimal)
}

/// A note that begins with another sign than `//`.
pub(crate) fn other_note(span: Range<usize>, found: &str) -> Problem {
    about("source-syntax-other-note", span, found)
}
