//! Stand-ins: a plain value of whatever type is requested.

use std::cell::RefCell;

use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, Visitor};

use super::expected::Expected;
use super::{Halt, Notes};
use crate::source::limits::MOST_NESTING;
use crate::source::problem::missing_field;
use crate::source::tree::Span;

/// Zero, nothing, the first choice. One for a missing field reports it once the type is known.
pub(super) struct StandIn<'s> {
    pub(super) notes: &'s RefCell<Notes>,
    pub(super) missing: Option<(Span, &'static str)>,
    pub(super) depth: usize,
}

impl<'s> StandIn<'s> {
    /// For a value whose problem is reported already.
    pub(super) fn quiet(notes: &'s RefCell<Notes>) -> Self {
        Self {
            notes,
            missing: None,
            depth: 0,
        }
    }

    fn wanted(&self, expected: Expected) {
        if let Some((span, field)) = self.missing {
            let mut notes = self.notes.borrow_mut();
            notes.complain(span.start as usize, || {
                missing_field::problem(span.range(), field, expected.message())
            });
            if matches!(expected, Expected::Fields | Expected::Choice(_)) || field == "id" {
                notes.names_lost = true;
            }
        }
    }

    fn inner(&self) -> Result<Self, Halt> {
        if self.depth >= MOST_NESTING {
            return Err(Halt::Refused("endless".to_owned()));
        }
        Ok(Self {
            notes: self.notes,
            missing: None,
            depth: self.depth + 1,
        })
    }
}

macro_rules! plain {
    ($($method:ident => $expected:ident, $visit:ident($($value:expr)?);)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
            self.wanted(Expected::$expected);
            visitor.$visit($($value)?)
        }
    )*};
}

impl<'de, 's> Deserializer<'de> for StandIn<'s> {
    type Error = Halt;

    plain! {
        deserialize_bool => YesOrNo, visit_bool(false);
        deserialize_i8 => WholeNumber, visit_i8(0);
        deserialize_i16 => WholeNumber, visit_i16(0);
        deserialize_i32 => WholeNumber, visit_i32(0);
        deserialize_i64 => WholeNumber, visit_i64(0);
        deserialize_u8 => WholeNumber, visit_u8(0);
        deserialize_u16 => WholeNumber, visit_u16(0);
        deserialize_u32 => WholeNumber, visit_u32(0);
        deserialize_u64 => WholeNumber, visit_u64(0);
        deserialize_f32 => Number, visit_f32(0.0);
        deserialize_f64 => Number, visit_f64(0.0);
        deserialize_char => Letter, visit_char('-');
        deserialize_str => Text, visit_str("");
        deserialize_string => Text, visit_str("");
        deserialize_bytes => Text, visit_bytes(&[]);
        deserialize_byte_buf => Text, visit_bytes(&[]);
        deserialize_identifier => Text, visit_str("");
        deserialize_ignored_any => Anything, visit_unit();
        deserialize_unit => Nothing, visit_unit();
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.wanted(Expected::Anything);
        visitor.visit_none()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Halt> {
        self.wanted(Expected::Nothing);
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Halt> {
        let missing = self.missing;
        let inner = Self {
            missing,
            ..self.inner()?
        };
        visitor.visit_newtype_struct(inner)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.wanted(Expected::List);
        visitor.visit_seq(Fill {
            like: self.inner()?,
            left: 0,
            fields: &[],
        })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Halt> {
        self.wanted(Expected::Values(len));
        visitor.visit_seq(Fill {
            like: self.inner()?,
            left: len,
            fields: &[],
        })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Halt> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.wanted(Expected::Map);
        visitor.visit_map(Fill {
            like: self.inner()?,
            left: 0,
            fields: &[],
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Halt> {
        self.wanted(Expected::Fields);
        visitor.visit_map(Fill {
            like: self.inner()?,
            left: 0,
            fields,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Halt> {
        self.wanted(Expected::Choice(variants));
        let first = variants.first().copied().unwrap_or("");
        visitor.visit_enum(FirstChoice(self.inner()?, first))
    }
}

/// A fixed number of stand-ins, or one for each field.
struct Fill<'s> {
    like: StandIn<'s>,
    left: usize,
    fields: &'static [&'static str],
}

impl<'de, 's> de::SeqAccess<'de> for Fill<'s> {
    type Error = Halt;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Halt> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(self.like.inner()?).map(Some)
    }
}

impl<'de, 's> de::MapAccess<'de> for Fill<'s> {
    type Error = Halt;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Halt> {
        let Some((first, others)) = self.fields.split_first() else {
            return Ok(None);
        };
        self.fields = others;
        seed.deserialize(StrDeserializer::new(first)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Halt> {
        seed.deserialize(self.like.inner()?)
    }
}

/// The first choice, its content filled with stand-ins.
struct FirstChoice<'s>(StandIn<'s>, &'static str);

impl<'de, 's> de::EnumAccess<'de> for FirstChoice<'s> {
    type Error = Halt;
    type Variant = StandIn<'s>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, StandIn<'s>), Halt> {
        Ok((seed.deserialize(StrDeserializer::new(self.1))?, self.0))
    }
}

impl<'de, 's> de::VariantAccess<'de> for StandIn<'s> {
    type Error = Halt;

    fn unit_variant(self) -> Result<(), Halt> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Halt> {
        seed.deserialize(self.inner()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Halt> {
        self.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Halt> {
        self.deserialize_struct("", fields, visitor)
    }
}
