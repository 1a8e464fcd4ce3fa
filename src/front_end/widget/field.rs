//! Text fields: single or multi-line, with a label above and an error below.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::ecs::system::SystemParam;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::text::{EditableText, TextCursorStyle, TextEdit, TextEditChange};

use super::{Kit, StableId};
use crate::front_end::icon::{Icon, icon};
use crate::front_end::theme;

/// Description of a field.
#[derive(Debug, Clone)]
pub struct Blank<'a> {
    /// Stable id.
    pub called: &'a str,
    /// Label.
    pub label: &'a str,
    /// Initial text.
    pub value: &'a str,
    /// Visible lines; with more than one, Enter begins a new line.
    pub lines: u8,
    /// Most characters.
    pub most: usize,
}

/// The text below a field.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
struct Below(String);

/// A field's text when last reported.
#[derive(Component, Debug, Clone, Default, PartialEq, Eq)]
struct LastReported(String);

/// The text of a field changed; sent to the field itself.
#[derive(EntityEvent, Debug, Clone)]
pub struct Written {
    /// The field.
    pub entity: Entity,
    /// Its text.
    pub words: String,
}

/// Accesses fields by stable id.
#[derive(SystemParam)]
pub struct Fields<'w, 's> {
    fields: Query<'w, 's, (Entity, &'static StableId, &'static mut EditableText)>,
    messages: Query<'w, 's, (&'static Below, &'static Children, &'static mut Node)>,
    texts: Query<'w, 's, &'static mut Text>,
    readers: Query<'w, 's, &'static mut AccessibilityNode>,
}

impl Fields<'_, '_> {
    /// The text of a field; empty when there is no such field.
    pub fn value(&self, called: &str) -> String {
        self.fields
            .iter()
            .find(|(_, name, _)| name.0 == called)
            .map_or_else(String::new, |(.., text)| text.value().to_string())
    }

    /// Stable ids of all fields.
    pub fn names(&self) -> Vec<String> {
        let names = self.fields.iter().map(|(_, name, _)| name.0.clone());
        names.collect()
    }

    /// Sets the text of a field.
    pub fn write(&mut self, called: &str, words: &str) {
        for (_, name, mut text) in &mut self.fields {
            if name.0 == called {
                text.queue_edit(TextEdit::SelectAll);
                text.queue_edit(if words.is_empty() {
                    TextEdit::Delete
                } else {
                    TextEdit::Insert(words.into())
                });
            }
        }
    }

    /// Shows an error below a field; none clears it.
    pub fn complain(&mut self, called: &str, about: Option<&str>) {
        for (below, children, mut node) in &mut self.messages {
            if below.0 == called {
                node.display = if about.is_some() {
                    Display::Flex
                } else {
                    Display::None
                };
                for child in children {
                    if let Ok(mut text) = self.texts.get_mut(*child) {
                        about.unwrap_or_default().clone_into(&mut text.0);
                    }
                }
            }
        }
        for (entity, name, _) in &self.fields {
            if name.0 == called
                && let Ok(mut reader) = self.readers.get_mut(entity)
            {
                match about {
                    Some(about) => {
                        reader.set_description(about);
                        reader.set_invalid(accesskit::Invalid::True);
                    }
                    None => {
                        reader.clear_description();
                        reader.clear_invalid();
                    }
                }
            }
        }
    }
}

impl Kit<'_> {
    /// A text field. `then` is added to the field itself: `observe(|written: On<Written>| …)`.
    pub fn field<B: Bundle>(&self, blank: &Blank, then: B) -> impl Bundle + use<B> {
        let several = blank.lines > 1;
        let mut accessible = Accessible::new(if several {
            Role::MultilineTextInput
        } else {
            Role::TextInput
        });
        accessible.set_label(blank.label);
        accessible.set_value(blank.value);
        let mut text = EditableText::new(blank.value);
        text.visible_lines = Some(f32::from(blank.lines.max(1)));
        text.allow_newlines = several;
        text.max_characters = Some(blank.most);
        text.cursor_width = 0.1;
        (
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(4),
                ..default()
            },
            children![
                self.letters(blank.label.to_owned(), theme::TEXT_PX, theme::INK, false),
                (
                    text,
                    self.font(theme::TEXT_PX, false),
                    TextColor(theme::INK),
                    TextCursorStyle {
                        color: theme::INK,
                        selection_color: theme::ACCENT,
                        unfocused_selection_color: Color::NONE,
                        selected_text_color: Some(theme::ON_ACCENT),
                    },
                    LastReported(blank.value.to_owned()),
                    then,
                    StableId(blank.called.to_owned()),
                    TabIndex(0),
                    AccessibilityNode::from(accessible),
                    Node {
                        width: percent(100),
                        min_height: px(theme::TARGET_PX),
                        padding: UiRect::axes(px(12), px(10)),
                        border: UiRect::all(px(2)),
                        border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                        ..default()
                    },
                    BackgroundColor(theme::BACKGROUND),
                    BorderColor::all(theme::LINE),
                ),
                (
                    Below(blank.called.to_owned()),
                    Node {
                        display: Display::None,
                        column_gap: px(6),
                        align_items: AlignItems::Center,
                        ..default()
                    },
                    children![
                        icon(Icon::Warning, 18.0, theme::WARN),
                        self.letters(String::new(), theme::SMALL_PX, theme::WARN, false),
                    ],
                ),
            ],
        )
    }
}

/// Reports changes of text, not of the cursor.
fn tell(
    change: On<TextEditChange>,
    mut fields: Query<(&EditableText, &mut LastReported, &mut AccessibilityNode)>,
    mut commands: Commands,
) {
    let entity = change.event_target();
    let Ok((text, mut last, mut reader)) = fields.get_mut(entity) else {
        return;
    };
    let words = text.value().to_string();
    if last.0 != words {
        last.0.clone_from(&words);
        reader.set_value(words.clone());
        commands.trigger(Written { entity, words });
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(tell);
}
