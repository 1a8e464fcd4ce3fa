//! A RON document with every token's place kept: what the tolerant reader, the locator and the migrations walk.

use std::borrow::Cow;
use std::ops::Range;

/// Bytes of the author's text. Texts are bounded far below 4 GiB (see [`super::limits`]).
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
    /// Its token; of a list, map or bracket the first token only (its name, else the bracket that opens it), so that
    /// a caret under it is one line.
    pub span: Span,
    /// The token's text. A migration may put other text here while `span` stays where the author wrote.
    pub text: Cow<'t, str>,
    /// What it is.
    pub kind: Kind<'t>,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind<'t> {
    /// A bare word: `true`, `None`, `Day`.
    Word,
    /// `12`, `-0.5`, `0xff`.
    Number,
    /// `"…"` or `r#"…"#`.
    Text,
    /// `'A'`.
    Letter,
    /// `b"…"`, which no file of ours holds.
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
    /// Where its name stands.
    pub key: Span,
    /// Its name. A migration may put another name here.
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
    /// Its one value.
    pub root: Node<'t>,
    /// What it switches on.
    pub extensions: Extensions,
}

impl<'t> Node<'t> {
    /// The name before the bracket, or the bare word; without the `r#` of a raw one.
    pub fn name(&self) -> Option<&str> {
        let named = match self.kind {
            Kind::Word => true,
            Kind::Tuple(_) | Kind::Fields(_) => !self.text.is_empty(),
            _ => false,
        };
        named.then(|| plain_name(&self.text))
    }

    /// The value of a field, when this is a struct (or a variant or `Some` around one) that has it.
    pub fn field(&self, name: &str) -> Option<&Field<'t>> {
        match &self.kind {
            Kind::Fields(fields) => fields.iter().find(|field| field.name == name),
            Kind::Tuple(items) if items.len() == 1 => items[0].field(name),
            _ => None,
        }
    }
}

/// A word without the `r#` that lets it hold hyphens.
pub fn plain_name(word: &str) -> &str {
    word.strip_prefix("r#").unwrap_or(word)
}
