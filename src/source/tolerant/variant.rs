//! Enum variants and their content.

use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, Visitor};

use super::Halt;
use super::expected::Expected;
use super::reader::Reader;
use super::stand_in::StandIn;
use crate::source::problem::{unknown_choice, wrong_value};
use crate::source::tree::{Kind, Node, plain_name};
use crate::text::Message;

/// A known variant, at the node that names it.
pub(super) struct Choice<'s, 'n, 't> {
    reader: Reader<'s, 'n, 't>,
    name: &'static str,
}

impl<'s, 'n, 't> Choice<'s, 'n, 't> {
    /// The variant that a node names, corrected when misspelt; any other name, or a node that is no name, is noted
    /// and answered with a stand-in.
    pub(super) fn of(
        reader: Reader<'s, 'n, 't>,
        variants: &'static [&'static str],
    ) -> Result<Self, StandIn<'s>> {
        let known = |name: &str| variants.iter().copied().find(|variant| *variant == name);
        let node = reader.node;
        let Some(written) = node.name() else {
            let in_quotes = match node.kind {
                Kind::Text => known(node.text.trim_matches('"')),
                _ => None,
            };
            let stand_in = reader.mistake(Expected::Choice(variants));
            return in_quotes.map(|name| Self { reader, name }).ok_or(stand_in);
        };
        if let Some(name) = known(written) {
            return Ok(Self { reader, name });
        }
        let stand_in = reader.replace(Expected::Choice(variants), |span| {
            unknown_choice::problem(span, plain_name(written), variants)
        });
        let meant = reader.notes.borrow_mut().guess(written, variants);
        match meant {
            Some(name) => Ok(Self { reader, name }),
            None => Err(stand_in),
        }
    }

    /// Notes that the variant's content is malformed.
    fn complain(&self, id: &str) {
        self.reader.complain(self.reader.node.span, |span| {
            wrong_value::because(span, Message::new(id).with("name", self.name))
        });
    }
}

impl<'de, 's, 'n, 't> de::EnumAccess<'de> for Choice<'s, 'n, 't> {
    type Error = Halt;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Halt> {
        Ok((seed.deserialize(StrDeserializer::new(self.name))?, self))
    }
}

impl<'de, 's, 'n, 't> de::VariantAccess<'de> for Choice<'s, 'n, 't> {
    type Error = Halt;

    fn unit_variant(self) -> Result<(), Halt> {
        if !matches!(self.reader.node.kind, Kind::Word | Kind::Text) {
            self.complain("source-choice-holds-nothing");
        }
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Halt> {
        let reader = self.reader;
        match &reader.node.kind {
            Kind::Tuple(items) if items.len() == 1 => seed.deserialize(reader.of(&items[0])),
            Kind::Tuple(_) | Kind::Fields(_) => {
                if !reader.extensions.unwrap_variant_newtypes {
                    self.complain("source-choice-double-brackets");
                }
                // Reads it as if the second pair of brackets were there.
                let inner = Node {
                    text: "".into(),
                    ..reader.node.clone()
                };
                let reader = Reader {
                    notes: reader.notes,
                    extensions: reader.extensions,
                    node: &inner,
                };
                seed.deserialize(reader)
            }
            _ => {
                self.complain("source-choice-needs-value");
                reader.notes.borrow_mut().stand_in();
                seed.deserialize(StandIn::quiet(reader.notes))
            }
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Halt> {
        self.reader.values(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Halt> {
        if let Kind::Word | Kind::Text = self.reader.node.kind {
            self.reader.complain(self.reader.node.span, |span| {
                let message = Message::new("source-choice-needs-fields")
                    .with("name", self.name)
                    .with("allowed", crate::source::problem::in_a_row(fields));
                wrong_value::because(span, message)
            });
            self.reader.notes.borrow_mut().stand_in();
            return StandIn::quiet(self.reader.notes).deserialize_struct("", fields, visitor);
        }
        self.reader.fields(self.name, fields, visitor)
    }
}
