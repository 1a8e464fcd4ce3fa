//! XML of other programs: with prefixes that they forgot to declare, and without entities.

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::Misread;
use crate::text::Message;

/// Elements and texts of one file.
const MOST_NODES: u32 = 20_000_000;

/// Prefixes that a file may use without declaring them.
const MOST_PREFIXES: usize = 16;

/// The text of a file: UTF-8 with or without a mark, UTF-16, else Latin-1, as old devices write it.
pub(super) fn text_of(bytes: &[u8]) -> String {
    if let Some(text) = of_utf_16(bytes) {
        return text;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}

/// The text of a file in UTF-16, which its mark tells or the zero beside its first letter.
fn of_utf_16(bytes: &[u8]) -> Option<String> {
    let join: fn([u8; 2]) -> u16 = match bytes.get(..2)? {
        [0xff, 0xfe] | [b'<' | b'{', 0] => u16::from_le_bytes,
        [0xfe, 0xff] | [0, b'<' | b'{'] => u16::from_be_bytes,
        _ => return None,
    };
    let units = bytes.chunks_exact(2).map(|pair| join([pair[0], pair[1]]));
    let letters =
        char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    let text: String = letters.collect();
    Some(text.trim_start_matches('\u{feff}').to_owned())
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
            Err(_) if is_web_page(&text) => return Err(Misread::new("import-web-page")),
            Err(Error::UnclosedRootNode | Error::UnexpectedEndOfStream) => {
                let (line, column) = end_of(&text);
                return Err(Misread::new("import-xml-cut").at(line, column));
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

/// A page that a portal sent in place of the file, as when nobody is logged in.
fn is_web_page(text: &str) -> bool {
    let begun: String = text.trim_start().chars().take(14).collect();
    let begun = begun.to_ascii_lowercase();
    begun.starts_with("<!doctype html") || begun.starts_with("<html")
}

/// Line and column of the end, from 1.
fn end_of(text: &str) -> (u32, u32) {
    let line = text.matches('\n').count() + 1;
    let last = text.rsplit('\n').next().unwrap_or_default();
    (line as u32, last.chars().count() as u32 + 1)
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

/// What an element and the elements in it say: the name of each, as an attribute or an element has it, and its words. What
/// is apart is left out with all that is in it.
pub(super) fn sayings<'n>(
    node: &Node<'n, '_>,
    is_apart: fn(&str) -> bool,
) -> Vec<(&'n str, &'n str)> {
    let mut said = Vec::new();
    let mut open = vec![*node];
    while let Some(node) = open.pop() {
        let inner = node.children().filter(Node::is_element);
        open.extend(inner.filter(|child| !is_apart(child.tag_name().name())));
        // Of a pair the name is an attribute of the one around both: `<Data name="…"><value>…</value></Data>`.
        let around = node
            .parent_element()
            .and_then(|around| around.attribute("name"));
        let name = node.attribute("name").or(around);
        let name = name.unwrap_or(node.tag_name().name());
        said.extend(node.text().map(|words| (name, words)));
        let others = node.attributes().filter(|other| other.name() != "name");
        said.extend(others.map(|other| (other.name(), other.value())));
    }
    said
}

/// A problem at a node.
pub(super) fn wrong(node: &Node<'_, '_>, why: Message) -> Misread {
    let place = node.document().text_pos_at(node.range().start);
    Misread::from(why).at(place.row, place.col)
}
