//! The serde deserializer over a node.

use std::collections::BTreeSet;

use serde::de::{Deserializer, Visitor};

use super::super::Halt;
use super::super::expected::{Expected, is_word_for_nothing, shown};
use super::super::variant::Choice;
use super::Reader;
use super::access::{ItemsAccess, MapAccess};
use crate::source::problem::{given_twice, wrong_value};
use crate::source::tree::Kind;

macro_rules! whole_numbers {
    ($($method:ident => $type:ident, $visit:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
            if let Some(stand_in) = self.refused()? {
                return stand_in.$method(visitor);
            }
            let number = self.whole_number(i128::from($type::MIN), i128::from($type::MAX));
            visitor
                .$visit(number.and_then(|number| $type::try_from(number).ok()).unwrap_or(0))
                .map_err(|halt| self.learn(halt))
        }
    )*};
}

impl<'de, 's, 'n, 't> Deserializer<'de> for Reader<'s, 'n, 't> {
    type Error = Halt;

    whole_numbers! {
        deserialize_i8 => i8, visit_i8;
        deserialize_i16 => i16, visit_i16;
        deserialize_i32 => i32, visit_i32;
        deserialize_i64 => i64, visit_i64;
        deserialize_u8 => u8, visit_u8;
        deserialize_u16 => u16, visit_u16;
        deserialize_u32 => u32, visit_u32;
        deserialize_u64 => u64, visit_u64;
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_f32(visitor);
        }
        // Straight to single precision, as RON itself parses it: no double rounding.
        let number = self
            .number(f64::from(f32::MAX))
            .map(|number| ron::from_str(&self.node.text).unwrap_or(number as f32));
        visitor
            .visit_f32(number.unwrap_or(0.0))
            .map_err(|halt| self.learn(halt))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_f64(visitor);
        }
        visitor
            .visit_f64(self.number(f64::MAX).unwrap_or(0.0))
            .map_err(|halt| self.learn(halt))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_bool(visitor);
        }
        let value = match (&self.node.kind, &*self.node.text) {
            (Kind::Word, "true") => true,
            (Kind::Word, "false") => false,
            _ => return self.mistake(Expected::YesOrNo).deserialize_bool(visitor),
        };
        visitor.visit_bool(value).map_err(|halt| self.learn(halt))
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_char(visitor);
        }
        match (&self.node.kind, ron::from_str::<char>(&self.node.text)) {
            (Kind::Letter, Ok(letter)) => {
                visitor.visit_char(letter).map_err(|halt| self.learn(halt))
            }
            _ => self.mistake(Expected::Letter).deserialize_char(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_str(visitor);
        }
        visitor
            .visit_string(self.string().unwrap_or_default())
            .map_err(|halt| self.learn(halt))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.mistake(Expected::Text).deserialize_bytes(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_option(visitor);
        }
        match (self.node.name(), &self.node.kind) {
            (Some("None"), Kind::Word) => visitor.visit_none(),
            (Some("Some"), Kind::Tuple(items)) if items.len() == 1 => {
                visitor.visit_some(self.of(&items[0]))
            }
            (Some(word), Kind::Word) if is_word_for_nothing(word) => {
                self.replace(Expected::Anything, |span| wrong_value::nothing(span, word));
                visitor.visit_none()
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        match &self.node.kind {
            Kind::Tuple(items) if items.is_empty() => {}
            _ => {
                self.mistake(Expected::Nothing);
            }
        }
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Halt> {
        if self.node.name() == Some(name) {
            return visitor.visit_unit();
        }
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Halt> {
        match &self.node.kind {
            Kind::Tuple(items) if items.len() == 1 => {
                self.wrong_name(name);
                visitor.visit_newtype_struct(self.of(&items[0]))
            }
            _ => {
                if !self.extensions.unwrap_newtypes {
                    self.wrong_brackets(Expected::Values(1));
                }
                visitor.visit_newtype_struct(self)
            }
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_seq(visitor);
        }
        let items = self.list_items().unwrap_or(&[]);
        visitor
            .visit_seq(ItemsAccess {
                reader: self,
                items,
                next: 0,
                least: 0,
                most: items.len(),
            })
            .map_err(|halt| self.learn(halt))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_tuple(len, visitor);
        }
        self.wrong_name("");
        self.values(len, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_tuple(len, visitor);
        }
        self.wrong_name(name);
        self.values(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_map(visitor);
        }
        let Kind::Map(entries) = &self.node.kind else {
            return self.mistake(Expected::Map).deserialize_map(visitor);
        };
        let mut seen = BTreeSet::new();
        let mut once = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            if seen.insert(&key.text) {
                once.push((key, value));
            } else {
                self.complain(key.span, |span| given_twice::problem(span, &shown(key)));
            }
        }
        visitor
            .visit_map(MapAccess {
                reader: self,
                entries: once.into_iter(),
                value: None,
            })
            .map_err(|halt| self.learn(halt))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_struct(name, fields, visitor);
        }
        self.wrong_name(name);
        self.fields(name, fields, visitor)
            .map_err(|halt| self.learn(halt))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Halt> {
        if let Some(stand_in) = self.refused()? {
            return stand_in.deserialize_enum("", variants, visitor);
        }
        match Choice::of(self, variants) {
            Ok(choice) => visitor.visit_enum(choice).map_err(|halt| self.learn(halt)),
            Err(stand_in) => stand_in.deserialize_enum("", variants, visitor),
        }
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        match self.node.name() {
            Some(name) => visitor.visit_str(name),
            None => self.deserialize_str(visitor),
        }
    }

    /// Called by types that accept a map or, with more detail, a struct: fields are passed on as a struct, whose
    /// names the type knows.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        match &self.node.kind {
            Kind::Fields(_) => visitor.visit_newtype_struct(self),
            _ => self.deserialize_map(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        visitor.visit_unit()
    }
}
