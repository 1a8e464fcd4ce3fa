//! Short names that can be referred to: of the scenario, of its doctrine pack, of the packs there are.

use std::cell::OnceCell;

use serde_json::Value;

use super::document::Document;
use super::format::scenario;
use crate::doctrine::load::packs_near;
use crate::scenario::shape::Shape;
use crate::source::kind::FileKind;

/// Finds names in a document.
pub(super) struct Names<'d> {
    document: &'d Document,
    pack: OnceCell<Value>,
}

impl<'d> Names<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        Self {
            document,
            pack: OnceCell::new(),
        }
    }

    /// Names that a text of a shape may give.
    pub(super) fn wanted(&self, shape: Shape) -> Vec<String> {
        let families = shape.wants().into_iter();
        families.flat_map(|family| self.family(family)).collect()
    }

    /// Names of a family, in order.
    pub(super) fn family(&self, family: &str) -> Vec<String> {
        if family == "pack" {
            let folder = self.document.path().parent();
            return folder.map(packs_near).unwrap_or_default();
        }
        let mut found = Vec::new();
        scenario().named_in(self.document.content(), family, &mut found);
        if let Some(shape) = Shape::of(FileKind::Pack).filter(|_| found.is_empty()) {
            let pack = &self.document.loaded().doctrine.pack;
            let pack = self
                .pack
                .get_or_init(|| serde_json::to_value(pack).unwrap_or_default());
            shape.named_in(pack, family, &mut found);
        }
        found.dedup();
        found
    }
}
