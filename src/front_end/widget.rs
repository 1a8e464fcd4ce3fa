//! The parts that every screen is built from: one look, one behaviour, labelled for screen readers, reached with Tab and
//! pressed with Enter, space, a click or a tap. Rows run the way the language does without any screen's doing
//! ([`super::words`]).
//!
//! A screen's system takes a [`Kit`] and spawns bundles; what is pressed is observed on the spot:
//!
//! ```text
//! fn open(mut commands: Commands, kit: Kit) {
//!     let title = kit.words.word("home-title");
//!     commands.spawn((
//!         widget::screen(Stage::Home, &title),
//!         children![
//!             kit.title(&title),
//!             (
//!                 kit.icon_button("begin", Icon::Begin, &kit.words.word("home-begin"), Weight::Main),
//!                 Tip(kit.words.word("…")),
//!                 observe(|_: On<Activate>, mut travel: Travel| travel.go(Stage::Who)),
//!             ),
//!         ],
//!     ));
//! }
//! ```
//!
//! | part | made by | tells |
//! |---|---|---|
//! | button | [`Kit::button`], [`Kit::icon_button`], [`Kit::icon_only`]; a card: [`pressable`], [`pressable_in`] | `Activate` |
//! | what cannot be undone | [`Kit::held_button`] | `Activate`, once held or pressed twice |
//! | yes or no | [`Kit::check`] | `ValueChange<bool>` |
//! | one of several | [`Kit::choices`], [`Kit::tabs`], [`Kit::tabs_of`] with [`TabPage`]s; which: [`OneOf`], [`Choice`] | [`Chosen`] |
//! | a number | [`Kit::slider`] | [`Slid`] |
//! | words | [`Kit::field`]; read, written and complained about through [`Fields`] | [`Written`] |
//! | more than fits | [`scroll_area`] around `children![…]` | |
//! | a question | [`Kit::dialog`]; despawn it to close it | |
//! | a list | [`List`] on the node around: arrow keys, Home and End move in it | |
//! | a panel of its own | [`ByArrows`] on its root: arrow keys move the focus in it | |
//! | an explanation | [`Tip`] on anything that has `Hovered` | |
//! | the button Escape presses | [`OnEscape`] on it | `Activate` |
//! | out of use | `InteractionDisabled` on it | |
//!
//! `StableId` names everything that is pressed or read, the same in every language. Words that are not on a button come
//! from [`Kit::text`], [`Kit::small`], [`Kit::heading`] and [`Kit::title`], which screen readers read too; change them by
//! changing their `Text`.

mod arrows;
mod choice;
mod dialog;
mod field;
mod focus;
mod pad;
mod scroll;
mod slider;
mod tip;

pub use arrows::ByArrows;
pub use choice::{Choice, Chosen, Offer, OneOf, TabPage};
pub use dialog::{Dialog, HOLD_S, HoldButton};
pub use field::{Blank, Fields, Written};
pub use focus::{List, OnEscape};
pub use scroll::{EDGE_PX, ScrollContent, scroll_area, scroll_content, scroll_frame};
pub use slider::{Scale, Slid};
pub(crate) use slider::{THUMB_PX, thumb_way};
pub use tip::Tip;

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::camera::visibility::VisibilitySystems;
use bevy::ecs::system::SystemParam;
use bevy::input_focus::InputFocusSystems;
use bevy::input_focus::tab_navigation::{TabGroup, TabIndex, TabNavigationPlugin};
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::text::LineHeight;
use bevy::ui::{InteractionDisabled, Pressed, UiSystems};
use bevy::ui_widgets::Button;

use super::icon::{Icon, icon};
use super::stage::Stage;
use super::theme::{self, Fonts};
use super::words::Words;

/// What a screen needs to build itself.
#[derive(SystemParam)]
pub struct Kit<'w> {
    /// Texts.
    pub words: Res<'w, Words>,
    /// Fonts.
    pub fonts: Res<'w, Fonts>,
}

/// Emphasis of a button.
#[derive(Component, Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Weight {
    /// Ordinary.
    #[default]
    Plain,
    /// The main action.
    Main,
    /// Irreversible.
    Grave,
}

/// Stable id of a widget or a text, the same in every language: for tests and automation.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
pub struct StableId(pub String);

/// Text that a screen reader reads on its own.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct Spoken;

impl Kit<'_> {
    /// Body text.
    pub fn text(&self, words: &str) -> impl Bundle + use<> {
        self.spoken(words, theme::TEXT_PX, theme::INK, false, Role::Label)
    }

    /// Small print.
    pub fn small(&self, words: &str) -> impl Bundle + use<> {
        self.spoken(words, theme::SMALL_PX, theme::INK_FAINT, false, Role::Label)
    }

    /// A heading within a screen.
    pub fn heading(&self, words: &str) -> impl Bundle + use<> {
        self.spoken(words, theme::HEADING_PX, theme::INK, true, Role::Heading)
    }

    /// The title of a screen.
    pub fn title(&self, words: &str) -> impl Bundle + use<> {
        self.spoken(words, theme::TITLE_PX, theme::INK, true, Role::Heading)
    }

    /// Text in any size and colour that a screen reader reads on its own.
    pub fn spoken(
        &self,
        words: &str,
        size_px: f32,
        colour: Color,
        bold: bool,
        role: Role,
    ) -> impl Bundle + use<> {
        let mut accessible = Accessible::new(role);
        accessible.set_value(words);
        accessible.set_label(words);
        (
            Spoken,
            AccessibilityNode::from(accessible),
            self.letters(words.to_owned(), size_px, colour, bold),
        )
    }

    /// Text in any size and colour, as part of a labelled widget.
    pub fn letters(
        &self,
        words: String,
        size_px: f32,
        colour: Color,
        bold: bool,
    ) -> impl Bundle + use<> {
        (
            Text::new(words),
            self.font(size_px, bold),
            LineHeight::RelativeToFont(theme::LEADING),
            TextColor(colour),
            TextLayout {
                justify: Justify::Start,
                ..default()
            },
        )
    }

    /// The regular or bold font.
    pub fn font(&self, size_px: f32, bold: bool) -> TextFont {
        TextFont {
            font: if bold {
                self.fonts.bold.clone().into()
            } else {
                self.fonts.regular.clone().into()
            },
            font_size: FontSize::Px(size_px),
            // For fallback fonts.
            weight: if bold {
                FontWeight::BOLD
            } else {
                FontWeight::NORMAL
            },
            ..default()
        }
    }

    /// A button with text. Observe [`bevy::ui_widgets::Activate`] on the entity.
    pub fn button(&self, called: &str, words: &str, weight: Weight) -> impl Bundle + use<> {
        (
            pressable(called, words, weight),
            children![self.letters(
                words.to_owned(),
                theme::TEXT_PX,
                weight.ink(),
                weight == Weight::Main
            )],
        )
    }

    /// A button with icon and text.
    pub fn icon_button(
        &self,
        called: &str,
        picture: Icon,
        words: &str,
        weight: Weight,
    ) -> impl Bundle + use<> {
        (
            pressable(called, words, weight),
            children![
                icon(picture, 22.0, weight.ink()),
                self.letters(
                    words.to_owned(),
                    theme::TEXT_PX,
                    weight.ink(),
                    weight == Weight::Main
                )
            ],
        )
    }

    /// A square icon button; its text shows as a tip.
    pub fn icon_only(&self, called: &str, picture: Icon, words: &str) -> impl Bundle + use<> {
        (
            pressable(called, words, Weight::Plain),
            Tip(words.to_owned()),
            children![icon(picture, 24.0, theme::INK)],
        )
    }
}

/// What a screen reader reads instead of the words that are shown.
pub fn spoken_as(words: &str) -> impl Bundle + use<> {
    let mut accessible = Accessible::new(Role::Label);
    accessible.set_value(words);
    accessible.set_label(words);
    AccessibilityNode::from(accessible)
}

impl Weight {
    /// Text colour of a button.
    pub fn ink(self) -> Color {
        match self {
            Self::Plain => theme::INK,
            Self::Main | Self::Grave => theme::ON_ACCENT,
        }
    }
}

/// A button without content; `label` is for screen readers.
pub fn pressable(called: &str, label: &str, weight: Weight) -> impl Bundle + use<> {
    pressable_in(called, label, weight, target(JustifyContent::Center))
}

/// A button in a given node: a card, a line of a list. Keep it [`theme::TARGET_PX`] high at least.
pub fn pressable_in(called: &str, label: &str, weight: Weight, place: Node) -> impl Bundle + use<> {
    let mut accessible = Accessible::new(Role::Button);
    accessible.set_label(label);
    (
        Button,
        StableId(called.to_owned()),
        weight,
        Hovered::default(),
        TabIndex(0),
        AccessibilityNode::from(accessible),
        place,
        BackgroundColor(theme::RAISED),
        BorderColor::all(Color::NONE),
    )
}

/// Node of a button: large enough for a finger.
fn target(justify: JustifyContent) -> Node {
    Node {
        min_height: px(theme::TARGET_PX),
        min_width: px(theme::TARGET_PX),
        padding: UiRect::axes(px(14), px(8)),
        border: UiRect::all(px(2)),
        border_radius: BorderRadius::all(px(theme::ROUND_PX)),
        align_items: AlignItems::Center,
        justify_content: justify,
        column_gap: px(theme::GAP_PX),
        ..default()
    }
}

/// Node of a button that is a line of a list, as wide as the list.
pub fn line_of_list() -> Node {
    Node {
        width: percent(100),
        column_gap: px(14),
        ..target(JustifyContent::Start)
    }
}

/// A full-window screen, despawned with its stage; `label` is its name for screen readers.
pub fn screen(stage: Stage, label: &str) -> impl Bundle + use<> {
    let mut accessible = Accessible::new(Role::Window);
    accessible.set_label(label);
    (
        DespawnOnExit(stage),
        TabGroup::new(0),
        ByArrows,
        AccessibilityNode::from(accessible),
        Node {
            width: percent(100),
            height: percent(100),
            flex_direction: FlexDirection::Column,
            row_gap: px(theme::GAP_PX),
            // A low window with large letters has none to spare.
            padding: UiRect::axes(px(12), vh(2.3)),
            ..default()
        },
        BackgroundColor(theme::BACKGROUND),
    )
}

/// A row in the direction of the language.
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

/// A column.
pub fn column() -> impl Bundle {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(theme::GAP_PX),
        ..default()
    }
}

/// A column on a panel.
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

/// Shows a button's state: hovered, pressed, disabled.
fn dress(
    mut buttons: Query<(
        &Weight,
        &Hovered,
        Has<Pressed>,
        Has<InteractionDisabled>,
        &mut BackgroundColor,
        &mut BorderColor,
    )>,
) {
    for (weight, hovered, pressed, disabled, mut background, mut border) in &mut buttons {
        let active = !disabled && (hovered.0 || pressed);
        let colour = match (weight, active) {
            _ if disabled => theme::PANEL,
            (Weight::Plain, false) => theme::RAISED,
            (Weight::Plain, true) => theme::RAISED_HOVER,
            (Weight::Main, false) => theme::ACCENT,
            (Weight::Main, true) => theme::ACCENT.lighter(0.1),
            (Weight::Grave, false) => theme::BAD,
            (Weight::Grave, true) => theme::BAD.lighter(0.06),
        };
        background.set_if_neq(BackgroundColor(colour));
        let edge = match (weight, pressed) {
            (_, true) => theme::INK,
            (Weight::Plain, false) => theme::LINE,
            (_, false) => Color::NONE,
        };
        border.set_if_neq(BorderColor::all(edge));
    }
}

/// How widgets come to look as they stand, and to say it to a screen reader, before they are laid out; in this order.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Dressing {
    Choices,
    Sliders,
    Buttons,
    Words,
    Focus,
    Pictures,
    Direction,
}

/// What is out of use has faint words.
fn fade(
    disabled: Query<(Entity, &Weight), Added<InteractionDisabled>>,
    mut enabled: RemovedComponents<InteractionDisabled>,
    weights: Query<&Weight>,
    children: Query<&Children>,
    mut letters: Query<&mut TextColor>,
    mut pictures: Query<&mut ImageNode>,
) {
    let faint = disabled
        .iter()
        .map(|(entity, _)| (entity, theme::LINE.lighter(0.15)));
    let plain = enabled
        .read()
        .filter_map(|entity| Some((entity, weights.get(entity).ok()?.ink())));
    for (entity, ink) in faint.chain(plain).collect::<Vec<_>>() {
        for below in children.iter_descendants(entity) {
            if let Ok(mut colour) = letters.get_mut(below) {
                colour.0 = ink;
            }
            if let Ok(mut picture) = pictures.get_mut(below) {
                picture.color = ink;
            }
        }
    }
}

/// Passes changed text on to screen readers.
fn speak(mut texts: Query<(&Text, &mut AccessibilityNode), (With<Spoken>, Changed<Text>)>) {
    for (text, mut node) in &mut texts {
        node.set_value(text.0.as_str());
        node.set_label(text.0.as_str());
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        TabNavigationPlugin,
        arrows::plugin,
        choice::plugin,
        dialog::plugin,
        field::plugin,
        focus::plugin,
        pad::plugin,
        scroll::plugin,
        slider::plugin,
        tip::plugin,
    ))
    .configure_sets(
        PostUpdate,
        (
            Dressing::Choices,
            Dressing::Sliders,
            Dressing::Buttons,
            Dressing::Words,
            Dressing::Focus,
            Dressing::Pictures,
            Dressing::Direction,
        )
            .chain()
            .before(UiSystems::Prepare)
            .before(VisibilitySystems::VisibilityPropagate)
            .before(InputFocusSystems::FocusChangeEvents),
    )
    .add_systems(
        PostUpdate,
        (
            (dress, fade).chain().in_set(Dressing::Buttons),
            speak.in_set(Dressing::Words),
        ),
    );
}
