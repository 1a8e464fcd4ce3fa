//! What was expected and what was found, in words an author knows.

use crate::source::tree::{Kind, Node};
use crate::text::Message;

/// What a type asks for.
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

/// What stands there.
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

/// A token, cut when it is long.
pub(super) fn shown(node: &Node<'_>) -> String {
    const LONGEST: usize = 40;
    match node.text.char_indices().nth(LONGEST) {
        None => node.text.to_string(),
        Some((end, _)) => format!("{}…", &node.text[..end]),
    }
}

/// How to write what was probably meant.
pub(super) fn hint(expected: Expected, node: &Node<'_>) -> Option<Message> {
    let inner = node.text.trim_matches('"');
    let form = match (expected, &node.kind) {
        (Expected::Number | Expected::WholeNumber, Kind::Text) => {
            inner.parse::<f64>().ok().map(|_| inner.to_owned())
        }
        (Expected::WholeNumber, Kind::Number) => node
            .text
            .parse::<f64>()
            .ok()
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
