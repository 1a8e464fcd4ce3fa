//! Text for people, independent of language.
//!
//! Code never builds a sentence: it builds a [`Message`] (an id and its arguments), and a [`Catalogue`] renders it
//! from the Fluent files in `assets/lang/<language>/`. Authors' own words (titles, briefings) are a [`Text`], one
//! string per language.

mod base64;
mod catalogue;
mod composed;
pub mod content_line;
pub mod direction;
mod figures;
mod folded;
mod glyphs;
mod natural;
mod normal;
mod of_system;
pub mod plain;
mod typed;
mod unwritten;

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

pub use base64::base64;
pub use catalogue::{Catalogue, CatalogueError};
pub use composed::composed;
pub use figures::{Figures, clock, duration, number};
pub use folded::{folded, is_mark};
pub use glyphs::without_glyph;
pub use natural::natural;
pub use normal::{normal, plainly, without_copied_marks};
pub use of_system::language_of_system;
pub use typed::typed;

/// A language tag as files spell it: `en`, `fr`, `es`, `ar`, …
pub type Language = String;

/// An author's words in one or more languages: `{"en": "…", "fr": "…"}`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Text(pub BTreeMap<Language, String>);

/// Normalises line endings to `\n`.
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut words = BTreeMap::<Language, String>::deserialize(deserializer)?;
        for words in words.values_mut().filter(|words| words.contains('\r')) {
            *words = words.replace("\r\n", "\n");
        }
        Ok(Self(words))
    }
}

impl Text {
    /// Text in English only.
    pub fn english(words: impl Into<String>) -> Self {
        Self(BTreeMap::from([("en".to_owned(), words.into())]))
    }

    /// The text in `language`, else in English, else in the first language there is; empty when there is none.
    pub fn in_language(&self, language: &str) -> &str {
        self.0
            .get(language)
            .or_else(|| self.0.get("en"))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }
}

/// One argument of a [`Message`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Argument {
    /// Shown verbatim.
    Word(String),
    /// Formatted by the rules of the language.
    Number(f64),
    /// Preformatted figures with a decimal point: shown with the language's decimal sign.
    Figures(String),
    /// Authored text: shown in the reader's language.
    Authored(Text),
    /// Another message, rendered first.
    Message(Box<Message>),
}

/// A sentence to be rendered: the id of a Fluent message and its named arguments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Id of the message in the Fluent files, for example `finding-marked-hit`.
    pub id: String,
    /// Named arguments, in name order so that two equal messages are equal byte for byte.
    pub arguments: BTreeMap<String, Argument>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            arguments: BTreeMap::new(),
        }
    }

    /// Adds one argument: `Message::new("x").with("range_m", 41.5)`.
    #[must_use]
    pub fn with(mut self, name: &str, argument: impl Into<Argument>) -> Self {
        self.arguments.insert(name.to_owned(), argument.into());
        self
    }
}

impl From<&str> for Argument {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}

impl From<String> for Argument {
    fn from(word: String) -> Self {
        Self::Word(word)
    }
}

impl From<&String> for Argument {
    fn from(word: &String) -> Self {
        Self::Word(word.clone())
    }
}

impl From<f64> for Argument {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<f32> for Argument {
    fn from(number: f32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl From<Figures> for Argument {
    fn from(figures: Figures) -> Self {
        Self::Figures(figures.0)
    }
}

impl From<Text> for Argument {
    fn from(words: Text) -> Self {
        Self::Authored(words)
    }
}

impl From<&Text> for Argument {
    fn from(words: &Text) -> Self {
        Self::Authored(words.clone())
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
