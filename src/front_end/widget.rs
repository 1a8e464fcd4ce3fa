//! The parts that every screen is built from: one look, one behaviour, labelled for screen readers, reached with Tab and
//! pressed with Enter, space, a click or a tap. Rows run the way the language does without any screen's doing
//! ([`super::words`]).

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::ecs::system::SystemParam;
use bevy::input_focus::InputFocus;
use bevy::input_focus::tab_navigation::{TabGroup, TabIndex};
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::{InteractionDisabled, Pressed};
use bevy::ui_widgets::Button;

use super::stage::Stage;
use super::theme::{self, Fonts};
use super::words::Words;

/// What a screen needs to build itself.
#[derive(SystemParam)]
pub struct Kit<'w> {
    /// What is said.
    pub words: Res<'w, Words>,
    /// In which letters.
    pub fonts: Res<'w, Fonts>,
}

/// How much a button asks for attention.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Weight {
    /// One among others.
    #[default]
    Plain,
    /// The one thing to do next.
    Main,
    /// Cannot be undone.
    Grave,
}

/// The stable name of something that can be pressed or read, the same in every language: what tests and the machine
/// that drives the window look for.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
pub struct Called(pub String);

impl Kit<'_> {
    /// Words of ordinary weight.
    pub fn text(&self, words: &str) -> impl Bundle + use<> {
        self.letters(words.to_owned(), theme::TEXT_PX, theme::INK, false)
    }

    /// Small print.
    pub fn small(&self, words: &str) -> impl Bundle + use<> {
        self.letters(words.to_owned(), theme::SMALL_PX, theme::INK_FAINT, false)
    }

    /// A heading within a screen.
    pub fn heading(&self, words: &str) -> impl Bundle + use<> {
        self.letters(words.to_owned(), theme::HEADING_PX, theme::INK, true)
    }

    /// The title of a screen.
    pub fn title(&self, words: &str) -> impl Bundle + use<> {
        self.letters(words.to_owned(), theme::TITLE_PX, theme::INK, true)
    }

    /// Words in any size and colour.
    pub fn letters(
        &self,
        words: String,
        size_px: f32,
        colour: Color,
        bold: bool,
    ) -> impl Bundle + use<> {
        (
            Text::new(words),
            TextFont {
                font: if bold {
                    self.fonts.bold.clone().into()
                } else {
                    self.fonts.regular.clone().into()
                },
                font_size: FontSize::Px(size_px),
                ..default()
            },
            TextColor(colour),
            TextLayout {
                justify: Justify::Start,
                ..default()
            },
        )
    }

    /// A button with words on it. Observe [`bevy::ui_widgets::Activate`] on the entity.
    pub fn button(&self, called: &str, words: &str, weight: Weight) -> impl Bundle + use<> {
        let ink = match weight {
            Weight::Plain => theme::INK,
            Weight::Main | Weight::Grave => theme::ON_ACCENT,
        };
        (
            pressable(called, words, weight),
            children![self.letters(
                words.to_owned(),
                theme::TEXT_PX,
                ink,
                weight == Weight::Main
            )],
        )
    }
}

/// A button without anything on it yet; `label` is what a screen reader says.
pub fn pressable(called: &str, label: &str, weight: Weight) -> impl Bundle + use<> {
    let mut accessible = Accessible::new(Role::Button);
    accessible.set_label(label);
    (
        Button,
        Called(called.to_owned()),
        weight,
        Hovered::default(),
        TabIndex(0),
        AccessibilityNode::from(accessible),
        Node {
            min_height: px(theme::TARGET_PX),
            padding: UiRect::axes(px(16), px(8)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(theme::ROUND_PX)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            column_gap: px(theme::GAP_PX),
            ..default()
        },
        BackgroundColor(theme::RAISED),
        BorderColor::all(Color::NONE),
    )
}

/// The whole window, gone with its screen; `label` is its name for screen readers.
pub fn screen(stage: Stage, label: &str) -> impl Bundle + use<> {
    let mut accessible = Accessible::new(Role::Window);
    accessible.set_label(label);
    (
        DespawnOnExit(stage),
        TabGroup::new(0),
        AccessibilityNode::from(accessible),
        Node {
            width: percent(100),
            height: percent(100),
            flex_direction: FlexDirection::Column,
            row_gap: px(theme::GAP_PX),
            padding: UiRect::all(px(24)),
            ..default()
        },
        BackgroundColor(theme::BACKGROUND),
    )
}

/// Things beside one another, in the direction of the language.
pub fn row() -> impl Bundle {
    Node {
        flex_direction: FlexDirection::Row,
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(theme::GAP_PX),
        row_gap: px(theme::GAP_PX),
        align_items: AlignItems::Center,
        ..default()
    }
}

/// Things below one another.
pub fn column() -> impl Bundle {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(theme::GAP_PX),
        ..default()
    }
}

/// Things below one another on a panel.
pub fn panel() -> impl Bundle {
    (
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(theme::GAP_PX),
            padding: UiRect::all(px(16)),
            border_radius: BorderRadius::all(px(theme::ROUND_PX)),
            ..default()
        },
        BackgroundColor(theme::PANEL),
    )
}

/// Shows what a button is: under the pointer, pressed, in focus, out of use.
fn dress(
    mut buttons: Query<
        (
            Entity,
            &Weight,
            &Hovered,
            Has<Pressed>,
            Has<InteractionDisabled>,
            &mut BackgroundColor,
            &mut BorderColor,
        ),
        With<Button>,
    >,
    focus: Res<InputFocus>,
) {
    for (entity, weight, hovered, pressed, disabled, mut background, mut border) in &mut buttons {
        let active = !disabled && (hovered.0 || pressed);
        let colour = match (weight, active) {
            _ if disabled => theme::PANEL,
            (Weight::Plain, false) => theme::RAISED,
            (Weight::Plain, true) => theme::RAISED_HOVER,
            (Weight::Main, false) => theme::ACCENT,
            (Weight::Main, true) => theme::ACCENT.lighter(0.1),
            (Weight::Grave, false) => theme::BAD,
            (Weight::Grave, true) => theme::BAD.lighter(0.1),
        };
        background.set_if_neq(BackgroundColor(colour));
        let edge = match (focus.get() == Some(entity), weight) {
            (true, Weight::Plain) => theme::ACCENT,
            (true, _) => theme::INK,
            (false, _) => Color::NONE,
        };
        border.set_if_neq(BorderColor::all(edge));
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, dress);
}
