//! A RON document with every token's place: shared by the tolerant reader, the locator, the migrations and the
//! [splices](super::splice).

use std::borrow::Cow;
use std::ops::Range;

/// Byte range in the author's text. Texts are bounded far below 4 GiB (see [`super::limits`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// From byte offsets.
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// As a range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'t> {
    /// Its token; for a list, map or bracket the first token only (its name, else the opening bracket), so that a
    /// caret under it spans one line.
    pub span: Span,
    /// All of it, from its first token to the end of its last: what a splice replaces.
    pub whole: Span,
    /// The token's text. A migration may replace it; `span` stays at the author's.
    pub text: Cow<'t, str>,
    /// What it is.
    pub kind: Kind<'t>,
}

/// Kind of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind<'t> {
    /// An identifier: `true`, `None`, `Day`.
    Word,
    /// `12`, `-0.5`, `0xff`.
    Number,
    /// `"…"` or `r#"…"#`.
    Text,
    /// `'A'`.
    Letter,
    /// `b"…"`, used by no format of this program.
    Bytes,
    /// `[…]`.
    List(Vec<Node<'t>>),
    /// `{…}`.
    Map(Vec<(Node<'t>, Node<'t>)>),
    /// `(…)` or `Name(…)` without field names; the name is the node's text.
    Tuple(Vec<Node<'t>>),
    /// `(…)` or `Name(…)` with field names; the name is the node's text.
    Fields(Vec<Field<'t>>),
}

/// A field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field<'t> {
    /// Place of its name.
    pub key: Span,
    /// Its name. A migration may replace it.
    pub name: Cow<'t, str>,
    /// Its value.
    pub value: Node<'t>,
}

/// Extensions that a document may switch on with `#![enable(…)]`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extensions {
    /// `unwrap_newtypes`.
    pub unwrap_newtypes: bool,
    /// `unwrap_variant_newtypes`.
    pub unwrap_variant_newtypes: bool,
}

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree<'t> {
    /// Its only value.
    pub root: Node<'t>,
    /// Extensions switched on.
    pub extensions: Extensions,
}

impl<'t> Node<'t> {
    /// The name before the bracket, or the identifier; without the `r#` of a raw one.
    pub fn name(&self) -> Option<&str> {
        let named = match self.kind {
            Kind::Word => true,
            Kind::Tuple(_) | Kind::Fields(_) => !self.text.is_empty(),
            _ => false,
        };
        named.then(|| plain_name(&self.text))
    }

    /// A field, when this is a struct (or a variant or `Some` around one) that has it.
    pub fn field(&self, name: &str) -> Option<&Field<'t>> {
        match &self.kind {
            Kind::Fields(fields) => fields.iter().find(|field| field.name == name),
            Kind::Tuple(items) if items.len() == 1 => items[0].field(name),
            _ => None,
        }
    }
}

/// An identifier without the `r#` prefix that allows hyphens.
pub fn plain_name(word: &str) -> &str {
    word.strip_prefix("r#").unwrap_or(word)
}
