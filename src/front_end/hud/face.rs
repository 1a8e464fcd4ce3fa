//! How a button of the HUD looks: a picture, words, and the key that does the same.

use bevy::prelude::*;
use bevy::ui::InteractionDisabled;

use crate::front_end::icon::{Icon, icon};
use crate::front_end::input::{CHOICES, NUMBERS, prompt};
use crate::front_end::settings::Settings;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Weight, pressable};

use super::doing::{Does, Doing, Numbered};
use super::panels::FirstFocus;

/// Side of a picture, logical pixels.
const ICON_PX: f32 = 22.0;

/// A button to be.
#[derive(Debug, Clone)]
pub struct Face {
    called: String,
    words: String,
    icon: Option<Icon>,
    key: String,
    on_bar: bool,
    key_below: bool,
    number: Option<usize>,
    weight: Weight,
    doing: Doing,
    chosen: Option<bool>,
    one_of: bool,
    disabled: bool,
    held: bool,
    first: bool,
}

impl Face {
    /// A button with a stable name, words and what it does.
    pub fn new(called: impl Into<String>, words: impl Into<String>, doing: Doing) -> Self {
        Self {
            called: called.into(),
            words: words.into(),
            icon: None,
            key: String::new(),
            on_bar: false,
            key_below: false,
            number: None,
            weight: Weight::Plain,
            doing,
            chosen: None,
            one_of: false,
            disabled: false,
            held: false,
            first: false,
        }
    }

    /// Its stable name.
    pub fn called(&self) -> &str {
        &self.called
    }

    /// With a picture.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// On a bar that is there all the time: words and key go where there is no room.
    pub fn on_bar(mut self) -> Self {
        self.on_bar = true;
        self
    }

    /// With the key below the picture, where there is no room beside it.
    pub fn key_below(mut self) -> Self {
        self.key_below = true;
        self
    }

    /// With the key that does the same.
    #[must_use]
    pub fn key(mut self, key: String) -> Self {
        self.key = key;
        self
    }

    /// With the number key of its place in a list, from 0; beyond the tenth there is none.
    #[must_use]
    pub fn number(mut self, number: usize) -> Self {
        if number < NUMBERS {
            self.number = Some(number);
            self.key = ((number + 1) % 10).to_string();
        }
        self
    }

    /// With the key of its place in a list that goes on beyond the tenth, from 0.
    #[must_use]
    pub fn choice(mut self, number: usize, kit: &Kit, settings: &Settings) -> Self {
        if let Some(control) = CHOICES.get(number) {
            self.number = Some(number);
            self.key = prompt(&kit.words, settings, *control);
        }
        self
    }

    /// One that asks for attention.
    #[must_use]
    pub fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// One of several, chosen or not: with a tick or an empty box, never by colour alone.
    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }

    /// One of several of which only one can be chosen: with a dot or an empty ring.
    #[must_use]
    pub fn one_of(mut self, chosen: bool) -> Self {
        self.one_of = true;
        self.chosen(chosen)
    }

    /// Out of use.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    /// To be held before it acts.
    #[must_use]
    pub fn held(mut self) -> Self {
        self.held = true;
        self
    }

    /// Gets the focus when its panel opens.
    #[must_use]
    pub fn first(mut self) -> Self {
        self.first = true;
        self
    }

    /// Puts the button there; `wide` fills the row.
    pub fn add(self, parent: &mut ChildSpawnerCommands, kit: &Kit, wide: bool) -> Entity {
        if self.held {
            return self.add_held(parent, kit);
        }
        let ink = match self.weight {
            _ if self.disabled => theme::INK_FAINT,
            Weight::Plain => theme::INK,
            _ => theme::ON_ACCENT,
        };
        let below = self.key_below;
        let label = if self.key.is_empty() {
            self.words.clone()
        } else {
            format!("{} ({})", self.words, self.key)
        };
        let mut button = parent.spawn((
            pressable(&self.called, &label, self.weight),
            Does(self.doing.clone()),
        ));
        button.entry::<Node>().and_modify(move |mut node| {
            node.padding = UiRect::axes(px(10), px(6));
            node.column_gap = px(8);
            node.flex_shrink = 0.0;
            if wide {
                node.width = percent(100);
                node.justify_content = JustifyContent::Start;
            }
            if below {
                node.flex_direction = FlexDirection::ColumnReverse;
                node.padding = UiRect::axes(px(8), px(3));
                node.row_gap = px(0);
            }
        });
        if self.disabled {
            button.insert(InteractionDisabled);
        }
        if let Some(number) = self.number {
            button.insert(Numbered(number));
        }
        if self.first {
            button.insert(FirstFocus);
        }
        button.with_children(|inside| {
            if !self.key.is_empty() {
                let mut cap = if below {
                    inside.spawn(kit.letters(self.key.clone(), theme::SMALL_PX, ink, true))
                } else {
                    inside.spawn(key_cap(kit, &self.key, ink))
                };
                if self.on_bar || below {
                    cap.insert(Needs::width(NARROW_PX));
                }
            }
            if let Some(chosen) = self.chosen {
                let mut mark = inside.spawn(empty_box(chosen, self.one_of));
                match (chosen, self.one_of) {
                    (true, true) => mark.with_child(dot()),
                    (true, false) => mark.with_child(icon(Icon::Tick, 16.0, theme::ACCENT)),
                    (false, _) => &mut mark,
                };
            }
            if let Some(shown) = self.icon {
                inside.spawn(icon(shown, ICON_PX, ink));
            }
            if !self.words.is_empty() {
                let mut words = inside.spawn((
                    kit.letters(
                        self.words.clone(),
                        theme::TEXT_PX,
                        ink,
                        self.weight != Weight::Plain,
                    ),
                    Node {
                        flex_shrink: 1.0,
                        ..default()
                    },
                ));
                if self.on_bar {
                    words.insert(Needs::width(WORDS_PX));
                }
            }
        });
        button.id()
    }

    fn add_held(self, parent: &mut ChildSpawnerCommands, kit: &Kit) -> Entity {
        let picture = self.icon.unwrap_or(Icon::Warning);
        let mut button = parent.spawn((
            kit.held_button(&self.called, picture, &self.words),
            Does(self.doing),
        ));
        if let Some(number) = self.number {
            button.insert(Numbered(number));
        }
        if self.disabled {
            button.insert(InteractionDisabled);
        }
        let button = button.id();
        if !self.key.is_empty() {
            let mut commands = parent.commands();
            let cap = commands
                .spawn(key_cap(kit, &self.key, theme::ON_ACCENT))
                .id();
            // Before the picture, behind it the bar that fills.
            commands.entity(button).insert_children(1, &[cap]);
        }
        button
    }
}

/// Left out in a window with less room than this, logical pixels; a screen reader has it all the same.
#[derive(Component, Debug, Clone, Copy)]
pub struct Needs {
    /// Width.
    pub width_px: f32,
    /// Height.
    pub height_px: f32,
}

impl Needs {
    /// So much width.
    pub fn width(width_px: f32) -> Self {
        Self {
            width_px,
            height_px: 0.0,
        }
    }
}

/// Below this width of the window the buttons of the bar show their pictures and keys alone.
const WORDS_PX: f32 = 1_150.0;

/// Below this width they show their pictures alone.
pub const NARROW_PX: f32 = 640.0;

/// A key as it looks on the keyboard.
fn key_cap(kit: &Kit, key: &str, ink: Color) -> impl Bundle {
    (
        Node {
            min_width: px(22),
            height: px(22),
            padding: UiRect::axes(px(4), px(0)),
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(4)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            flex_shrink: 0.0,
            ..default()
        },
        BorderColor::all(ink),
        children![kit.letters(key.to_owned(), theme::SMALL_PX, ink, true)],
    )
}

/// The box of a tick, or the ring of a dot.
fn empty_box(chosen: bool, round: bool) -> impl Bundle {
    let ink = if chosen {
        theme::ACCENT
    } else {
        theme::INK_FAINT
    };
    (
        Node {
            width: px(24),
            height: px(24),
            flex_shrink: 0.0,
            border: UiRect::all(px(2)),
            border_radius: if round {
                BorderRadius::MAX
            } else {
                BorderRadius::all(px(4))
            },
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..default()
        },
        BorderColor::all(ink),
    )
}

/// What says that one of several is chosen.
fn dot() -> impl Bundle {
    (
        Node {
            width: px(12),
            height: px(12),
            border_radius: BorderRadius::MAX,
            ..default()
        },
        BackgroundColor(theme::ACCENT),
    )
}
