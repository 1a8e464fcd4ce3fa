//! XML of other programs: with prefixes that they forgot to declare, and without entities.

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::Misread;
use crate::text::Message;

/// Elements and texts of one file.
const MOST_NODES: u32 = 20_000_000;

/// Prefixes that a file may use without declaring them.
const MOST_PREFIXES: usize = 16;

/// The text of a file: UTF-8 with or without a mark, else Latin-1, as old devices write it.
pub(super) fn text_of(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}

/// Reads a document and hands it on. A prefix without a declaration is declared at the root: some programs forget it.
pub(super) fn read<T>(
    mut text: String,
    then: impl FnOnce(&Document<'_>) -> Result<T, Misread>,
) -> Result<T, Misread> {
    for _ in 0..MOST_PREFIXES {
        let options = ParsingOptions {
            nodes_limit: MOST_NODES,
            ..ParsingOptions::default()
        };
        match Document::parse_with_options(&text, options) {
            Ok(document) => return then(&document),
            Err(Error::UnknownNamespace(prefix, _)) => {
                let Some(at) = end_of_root_name(&text) else {
                    break;
                };
                text.insert_str(at, &format!(" xmlns:{prefix}=\"urn:undeclared:{prefix}\""));
            }
            Err(error) => {
                let place = error.pos();
                let why = Message::new("import-xml").with("why", error.to_string());
                return Err(Misread::from(why).at(place.row, place.col));
            }
        }
    }
    Err(Misread::new("import-prefixes"))
}

/// Just behind the name of the outermost element.
fn end_of_root_name(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let start = from + text[from..].find('<')?;
        let rest = &text[start + 1..];
        let passed = match rest {
            _ if rest.starts_with("!--") => rest.find("-->")? + 3,
            _ if rest.starts_with(['?', '!']) => rest.find('>')? + 1,
            _ => {
                let end =
                    rest.find(|letter: char| letter.is_whitespace() || "/>".contains(letter))?;
                return Some(start + 1 + end);
            }
        };
        from = start + 1 + passed;
    }
}

/// An element's name, whatever its namespace.
pub(super) fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// The words of the first child of this name.
pub(super) fn child_words<'n>(node: &Node<'n, '_>, name: &str) -> Option<&'n str> {
    let child = node.children().find(|child| is(child, name))?;
    child
        .text()
        .map(str::trim)
        .filter(|words| !words.is_empty())
}

/// A problem at a node.
pub(super) fn wrong(node: &Node<'_, '_>, why: Message) -> Misread {
    let place = node.document().text_pos_at(node.range().start);
    Misread::from(why).at(place.row, place.col)
}
