//! Expected and found, in an author's terms.

use crate::source::tree::{Kind, Node};
use crate::text::Message;

/// The type of value expected.
#[derive(Debug, Clone, Copy)]
pub(super) enum Expected {
    YesOrNo,
    Number,
    WholeNumber,
    Text,
    Letter,
    List,
    Map,
    Fields,
    Values(usize),
    Choice(&'static [&'static str]),
    Nothing,
    Anything,
}

impl Expected {
    pub(super) fn message(self) -> Message {
        let id = match self {
            Self::YesOrNo => "source-kind-yes-or-no",
            Self::Number => "source-kind-number",
            Self::WholeNumber => "source-kind-whole-number",
            Self::Text => "source-kind-text",
            Self::Letter => "source-kind-letter",
            Self::List => "source-kind-list",
            Self::Map => "source-kind-map",
            Self::Fields => "source-kind-fields",
            Self::Values(count) => {
                return Message::new("source-kind-values").with("count", count);
            }
            Self::Choice(names) => {
                return Message::new("source-kind-choice")
                    .with("allowed", crate::source::problem::in_a_row(names));
            }
            Self::Nothing => "source-kind-nothing",
            Self::Anything => "source-kind-anything",
        };
        Message::new(id)
    }
}

/// Describes the value found.
pub(super) fn found(node: &Node<'_>) -> Message {
    let id = match &node.kind {
        Kind::Word => return Message::new("source-found-word").with("word", shown(node)),
        Kind::Number => return Message::new("source-found-number").with("number", shown(node)),
        Kind::Text | Kind::Bytes => "source-found-text",
        Kind::Letter => "source-found-letter",
        Kind::List(_) => "source-found-list",
        Kind::Map(_) => "source-found-map",
        Kind::Tuple(items) if items.is_empty() && node.text.is_empty() => "source-found-empty",
        Kind::Tuple(items) => {
            return Message::new("source-found-values").with("count", items.len());
        }
        Kind::Fields(_) => "source-found-fields",
    };
    Message::new(id)
}

/// A token for display, cut when it is long.
pub(super) fn shown(node: &Node<'_>) -> String {
    const LONGEST: usize = 40;
    match node.text.char_indices().nth(LONGEST) {
        None => node.text.to_string(),
        Some((end, _)) => format!("{}…", &node.text[..end]),
    }
}

/// True for other languages' null.
pub(super) fn is_word_for_nothing(word: &str) -> bool {
    matches!(
        word,
        "null" | "Null" | "NULL" | "nil" | "none" | "undefined"
    )
}

/// The number as it should be written, when this is one with a unit, a decimal comma, or in a base other than ten.
fn number_meant(written: &str) -> Option<String> {
    let point = written.replacen(',', ".", 1);
    let number = point.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == ' ');
    if number.parse::<f64>().is_ok_and(f64::is_finite) {
        return Some(number.to_owned());
    }
    let whole = ron::from_str::<i64>(written).ok()?;
    Some(whole.to_string())
}

/// Twice as many numbers as expected, with commas that no blank follows: `(5,5, 3,2)`.
fn decimal_commas(items: &[Node<'_>], count: usize) -> Option<String> {
    let whole = |item: &Node<'_>| item.kind == Kind::Number && !item.text.contains('.');
    if items.len() != 2 * count || !items.iter().all(whole) {
        return None;
    }
    let numbers = items.chunks(2).map(|pair| {
        let joined = pair[0].span.end + 1 == pair[1].span.start;
        joined.then(|| format!("{}.{}", pair[0].text, pair[1].text))
    });
    let numbers: Option<Vec<String>> = numbers.collect();
    numbers.map(|numbers| format!("({})", numbers.join(", ")))
}

/// How to write what was probably meant.
pub(super) fn hint(expected: Expected, node: &Node<'_>) -> Option<Message> {
    if node.kind == Kind::Word && is_word_for_nothing(&node.text) {
        return Some(Message::new("source-hint-no-null"));
    }
    let inner = node.text.trim_matches('"');
    let form = match (expected, &node.kind) {
        (Expected::Number, Kind::Text | Kind::Number) => number_meant(inner),
        (Expected::Values(count), Kind::Tuple(items)) => decimal_commas(items, count),
        (Expected::WholeNumber, Kind::Text) => inner.parse::<i64>().ok().map(|_| inner.to_owned()),
        (Expected::WholeNumber, Kind::Number) => number_meant(inner)
            .and_then(|number| number.parse::<f64>().ok())
            .filter(|number| number.fract() == 0.0 && number.abs() < 1e9)
            .map(|number| format!("{number:.0}")),
        (Expected::Text, Kind::Word | Kind::Number) => Some(format!("\"{}\"", shown(node))),
        (Expected::Text, Kind::Letter) => Some(format!("\"{}\"", node.text.trim_matches('\''))),
        (Expected::Letter, Kind::Word) if node.text.chars().count() == 1 => {
            Some(format!("'{}'", node.text))
        }
        (Expected::Letter, Kind::Text) if inner.chars().count() == 1 => Some(format!("'{inner}'")),
        (Expected::YesOrNo, Kind::Word | Kind::Text | Kind::Number) => {
            match inner.to_lowercase().as_str() {
                "yes" | "true" | "on" | "1" => Some("true".to_owned()),
                "no" | "false" | "off" | "0" => Some("false".to_owned()),
                _ => None,
            }
        }
        (Expected::Choice(names), Kind::Text) => {
            crate::source::suggest(inner, names.iter().copied())
                .map(|name| crate::source::problem::in_a_row(&[name]))
        }
        (Expected::Map, Kind::Text) if node.text.chars().count() <= 60 => {
            Some(format!("{{\"en\": {}}}", node.text))
        }
        _ => None,
    };
    form.map(|form| Message::new("source-hint-write").with("form", form))
}
