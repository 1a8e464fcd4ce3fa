//! Serde's accesses to items, fields and entries.

use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeSeed};

use super::super::Halt;
use super::super::stand_in::StandIn;
use super::Reader;
use crate::source::tree::Node;

/// Items in order; missing ones are stand-ins.
pub(super) struct ItemsAccess<'s, 'n, 't> {
    pub(super) reader: Reader<'s, 'n, 't>,
    pub(super) items: &'n [Node<'t>],
    pub(super) next: usize,
    pub(super) least: usize,
    pub(super) most: usize,
}

impl<'de, 's, 'n, 't> de::SeqAccess<'de> for ItemsAccess<'s, 'n, 't> {
    type Error = Halt;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Halt> {
        let index = self.next;
        if index >= self.most {
            return Ok(None);
        }
        self.next += 1;
        let Some(item) = self.items.get(index) else {
            return if index < self.least {
                seed.deserialize(StandIn::quiet(self.reader.notes))
                    .map(Some)
            } else {
                Ok(None)
            };
        };
        let back = self.reader.notes.borrow_mut().go_to_item(index);
        let value = seed.deserialize(self.reader.of(item))?;
        self.reader.notes.borrow_mut().go_back(back);
        Ok(Some(value))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The fields of a struct.
pub(super) struct FieldsAccess<'s, 'n, 't> {
    pub(super) reader: Reader<'s, 'n, 't>,
    pub(super) entries: std::vec::IntoIter<(&'static str, Option<&'n Node<'t>>)>,
    pub(super) value: Option<(&'static str, Option<&'n Node<'t>>)>,
}

impl<'de, 's, 'n, 't> de::MapAccess<'de> for FieldsAccess<'s, 'n, 't> {
    type Error = Halt;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Halt> {
        self.value = self.entries.next();
        match self.value {
            Some((name, _)) => seed.deserialize(StrDeserializer::new(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Halt> {
        let (name, node) = self
            .value
            .take()
            .ok_or_else(|| Halt::Refused("value without a name".to_owned()))?;
        let back = self.reader.notes.borrow_mut().go_to_field(name);
        let value = match node {
            Some(node) => seed.deserialize(self.reader.of(node))?,
            None => {
                self.reader.notes.borrow_mut().stand_in();
                seed.deserialize(StandIn {
                    notes: self.reader.notes,
                    missing: Some((self.reader.node.span, name)),
                    depth: 0,
                })?
            }
        };
        self.reader.notes.borrow_mut().go_back(back);
        Ok(value)
    }
}

/// The entries of a map.
pub(super) struct MapAccess<'s, 'n, 't> {
    pub(super) reader: Reader<'s, 'n, 't>,
    pub(super) entries: std::vec::IntoIter<(&'n Node<'t>, &'n Node<'t>)>,
    pub(super) value: Option<(&'n Node<'t>, &'n Node<'t>)>,
}

impl<'de, 's, 'n, 't> de::MapAccess<'de> for MapAccess<'s, 'n, 't> {
    type Error = Halt;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Halt> {
        self.value = self.entries.next();
        match self.value {
            Some((key, _)) => seed.deserialize(self.reader.of(key)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Halt> {
        let (key, node) = self
            .value
            .take()
            .ok_or_else(|| Halt::Refused("value without a key".to_owned()))?;
        let back = {
            let mut notes = self.reader.notes.borrow_mut();
            notes.go_to_field(key.text.trim_matches('"'))
        };
        let value = seed.deserialize(self.reader.of(node))?;
        self.reader.notes.borrow_mut().go_back(back);
        Ok(value)
    }
}
