//! The kind of a file by its first bytes: enough to refuse overwriting a file of another kind.

/// Kind of a file's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Empty,
    /// A recorded patrol.
    Record,
    /// A drill.
    Drill,
    /// A group's session.
    Group,
    /// A page.
    Page,
    /// A vector drawing.
    Drawing,
    /// A raster image.
    Picture,
    /// A JSON document.
    Document,
    /// RON: a scenario, a pack, a script, settings.
    Ron,
    /// An archive: a pack, a package for another system.
    Archive,
    /// A table for databases.
    Parquet,
    /// Anything else.
    Other,
}

/// How every record begins.
pub const RECORD: [u8; 8] = *b"GNDSIGN\x1a";

/// How every drill begins.
pub const DRILL: [u8; 8] = *b"GNDRILL\x1a";

/// How every group's session begins.
pub const GROUP: [u8; 8] = *b"GNGROUP\x1a";

/// How many first bytes are enough to tell.
pub(super) const ENOUGH_BYTES: usize = 512;

impl Kind {
    pub(super) fn of(first_bytes: &[u8]) -> Self {
        if first_bytes.is_empty() {
            return Self::Empty;
        }
        if first_bytes.starts_with(&DRILL) {
            return Self::Drill;
        }
        if first_bytes.starts_with(&GROUP) {
            return Self::Group;
        }
        if first_bytes.starts_with(&RECORD) {
            return Self::Record;
        }
        if first_bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Self::Picture;
        }
        if first_bytes.starts_with(b"PK\x03\x04") {
            return Self::Archive;
        }
        if first_bytes.starts_with(b"PAR1") {
            return Self::Parquet;
        }
        let begun = first_bytes
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(first_bytes)
            .trim_ascii_start();
        let begins_with = |word: &str| {
            begun
                .get(..word.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
        };
        let begins = |words: &[&str]| words.iter().any(|word| begins_with(word));
        if begins(&["<!doctype html", "<html"]) {
            Self::Page
        } else if begins(&["<svg", "<?xml", "<!doctype svg"]) {
            Self::Drawing
        } else if begins(&["{", "["]) {
            Self::Document
        } else if begins(&["(", "//", "/*", "#!["]) || is_named_struct(begun) {
            Self::Ron
        } else {
            Self::Other
        }
    }
}

/// RON lets a struct have its name before it: `Scenario(`.
fn is_named_struct(begun: &[u8]) -> bool {
    let named = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let name = begun.iter().take_while(|byte| named(byte)).count();
    name > 0 && begun[name..].trim_ascii_start().starts_with(b"(")
}
