//! Training objectives, and the criteria that show them.

use std::fmt;

use schemars::JsonSchema;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A training objective: `{"en": "…"}`, or `(text: {"en": "…"}, criteria: ["…"])`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Objective {
    /// Text only: no verdict depends on it.
    Words(Text),
    /// With criteria.
    Shown(Shown),
}

/// An objective with criteria. Failing one of them fails the objective, and readiness requires every objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The objective.
    pub text: Text,
    /// Ids of the doctrine pack's criteria that show it.
    #[serde(default)]
    #[schemars(extend("wants" = ["criterion"]))]
    pub criteria: Vec<String>,
}

impl Objective {
    /// The objective's text.
    pub fn text(&self) -> &Text {
        match self {
            Self::Words(text) => text,
            Self::Shown(shown) => &shown.text,
        }
    }

    /// Ids of the doctrine pack's criteria that show it.
    pub fn criteria(&self) -> &[String] {
        match self {
            Self::Words(_) => &[],
            Self::Shown(shown) => &shown.criteria,
        }
    }
}

impl<'de> Deserialize<'de> for Objective {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EitherForm)
    }
}

/// Deserialises either form. RON presents both as a map, told apart by its first key; the tolerant reader presents
/// fields as a struct.
struct EitherForm;

impl<'de> Visitor<'de> for EitherForm {
    type Value = Objective;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("words by language, or `text` and `criteria`")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Objective, D::Error> {
        Shown::deserialize(inner).map(Objective::Shown)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Objective, A::Error> {
        let mut words = Text::default();
        let (mut text, mut criteria) = (None, None);
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "text" if text.is_none() => text = Some(map.next_value()?),
                "criteria" if criteria.is_none() => criteria = Some(map.next_value()?),
                "text" => return Err(de::Error::duplicate_field("text")),
                "criteria" => return Err(de::Error::duplicate_field("criteria")),
                _ => {
                    words.0.insert(name, map.next_value()?);
                }
            }
        }
        match (text, criteria, words.0.keys().next()) {
            (None, None, _) => Ok(Objective::Words(words)),
            (Some(text), criteria, None) => Ok(Objective::Shown(Shown {
                text,
                criteria: criteria.unwrap_or_default(),
            })),
            (None, _, None) => Err(de::Error::missing_field("text")),
            (_, _, Some(stray)) => Err(de::Error::unknown_field(stray, &["text", "criteria"])),
        }
    }
}
