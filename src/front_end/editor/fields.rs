//! What is typed into the fields of a form: made as one edit when the field is left, or refused at the field.

use std::collections::BTreeMap;

use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::text::EditableText;

use super::Editing;
use crate::editor::fill;
use crate::editor::form::{self, Row};
use crate::front_end::widget::{Fields, StableId};
use crate::front_end::words::Words;

/// Name of a field, before the path of its value.
const FIELD: &str = "editor-field-";

/// Stable id of the field for the value at a path.
pub(super) fn called(path: &str) -> String {
    format!("{FIELD}{path}")
}

/// What is typed and not made.
#[derive(Debug, Default)]
pub(super) struct Typing {
    /// Typed since the last edit, by path.
    pending: BTreeMap<String, String>,
    /// Typed and not taken, with the reason.
    refused: BTreeMap<String, (String, String)>,
}

impl Typing {
    /// Notes what stands in a field.
    pub(super) fn note(&mut self, path: &str, words: &str) {
        self.pending.insert(path.to_owned(), words.to_owned());
    }

    /// What stands in a field although it was not taken.
    pub(super) fn kept(&self, path: &str) -> Option<&str> {
        self.refused.get(path).map(|(typed, _)| typed.as_str())
    }
}

impl Editing {
    /// The rows of the form that is shown; none while several things are selected.
    pub(super) fn form(&self) -> Vec<Row> {
        match &self.selected[..] {
            [] => form::of_page(&self.document, self.page),
            [only] => self
                .document
                .thing(only)
                .map(|thing| form::of_thing(&self.document, thing))
                .unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// Makes what is typed.
    pub(super) fn take_typed(&mut self, words: &Words) {
        for (path, typed) in std::mem::take(&mut self.typing.pending) {
            let Some(row) = self.form().into_iter().find(|row| row.path == path) else {
                continue;
            };
            let refused = match fill::typed(&row, &typed, &self.language) {
                Ok(None) => None,
                Ok(Some(edit)) => {
                    let before = self.edition;
                    self.make(&edit, words);
                    (self.edition == before).then(|| self.told.clone())
                }
                Err(why) => Some(words.word(why.message())),
            };
            match refused {
                Some(why) => self.typing.refused.insert(path, (typed, why)),
                None => self.typing.refused.remove(&path),
            };
        }
    }

    /// Forgets what was not taken, when its field is shown no more.
    pub(super) fn forget_refused(&mut self) {
        if !self.typing.refused.is_empty() {
            let rows = self.form();
            let shown = |path: &String| rows.iter().any(|row| row.path == *path);
            self.typing.refused.retain(|path, _| shown(path));
        }
    }

    /// What is wrong with the value at a path: what was typed, else what was found.
    fn complaint(&self, path: &str, words: &Words) -> Option<String> {
        if let Some((_, why)) = self.typing.refused.get(path) {
            return Some(why.clone());
        }
        let about = |found: &str| {
            found
                .strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let mut all = self.all_found().into_iter();
        let found = all.find(|found| about(&found.finding.path))?;
        Some(words.say(&found.finding.message))
    }
}

/// A field that is left is made.
pub(super) fn leave(
    mut editing: ResMut<Editing>,
    focus: Res<InputFocus>,
    names: Query<&StableId, With<EditableText>>,
    words: Res<Words>,
) {
    if editing.typing.pending.is_empty() {
        return;
    }
    let here = focus.get().and_then(|entity| names.get(entity).ok());
    let path = here.and_then(|name| name.0.strip_prefix(FIELD));
    let is_here = path.is_some_and(|path| editing.typing.pending.contains_key(path));
    if !is_here {
        editing.take_typed(&words);
    }
}

/// Shows at each field what is wrong with it.
pub(super) fn complain(
    editing: Res<Editing>,
    words: Res<Words>,
    added: Query<(), Added<StableId>>,
    mut fields: Fields,
) {
    if !editing.is_changed() && added.is_empty() {
        return;
    }
    for name in fields.names() {
        if let Some(path) = name.strip_prefix(FIELD) {
            let about = editing.complaint(path, &words);
            fields.complain(&name, about.as_deref());
        }
    }
}
