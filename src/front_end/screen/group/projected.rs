//! A view on the projector: the picture, and over it the lines and letters of its fields.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::ecs::hierarchy::ChildSpawnerCommands;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, Button};

use super::Session;
use super::voting::Counted;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, StableId};
use crate::group::field::{COLUMNS, HEIGHT_SHARE, ROWS};
use crate::group::{Field, wording};

/// Height of the letters of the fields, logical pixels.
const LETTER_PX: f32 = 34.0;

/// What the fields are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fields {
    /// To say where something is.
    Named,
    /// To be pressed, a hand each time; the hands raised stand in them.
    Voted,
}

/// The picture with its fields, at most so many hundredths of the window's height wide.
pub(super) fn picture(
    held: &mut ChildSpawnerCommands,
    kit: &Kit,
    image: &Handle<Image>,
    widest_vh: f32,
    fields: Fields,
) {
    held.spawn((
        ImageNode {
            image: image.clone(),
            image_mode: NodeImageMode::Stretch,
            ..default()
        },
        Node {
            width: percent(100),
            max_width: vh(widest_vh),
            aspect_ratio: Some(1.0 / HEIGHT_SHARE),
            align_self: AlignSelf::Center,
            flex_shrink: 0.0,
            ..default()
        },
    ))
    .with_children(|over| {
        for field in Field::ALL {
            match fields {
                Fields::Named => {
                    over.spawn((cell(field), Pickable::IGNORE))
                        .with_children(|cell| letter(cell, kit, field, None));
                }
                Fields::Voted => {
                    over.spawn(pressed(kit, field))
                        .observe(move |_: On<Activate>, mut session: ResMut<Session>| {
                            // Beyond the limit nothing more is counted.
                            let _ = session.hands.raise(field as usize);
                        })
                        .with_children(|cell| letter(cell, kit, field, Some(field as usize)));
                }
            }
        }
    });
}

/// Lines around a field. Without a colour of its own: it must not hide what lies in it.
fn cell(field: Field) -> impl Bundle {
    let share = |number: usize, of: usize| percent(100.0 * number as f32 / of as f32);
    (
        Node {
            position_type: PositionType::Absolute,
            left: share(field.column(), COLUMNS),
            top: share(field.row(), ROWS),
            width: share(1, COLUMNS),
            height: share(1, ROWS),
            border: UiRect::all(px(1)),
            flex_direction: FlexDirection::Row,
            align_items: AlignItems::Start,
            ..default()
        },
        BorderColor::all(theme::INK.with_alpha(0.7)),
    )
}

fn pressed(kit: &Kit, field: Field) -> impl Bundle + use<> {
    let mut accessible = Accessible::new(Role::Button);
    accessible.set_label(kit.words.say(&wording::place(field as usize)));
    (
        Button,
        StableId(format!("field-{}", field.letter())),
        TabIndex(0),
        AccessibilityNode::from(accessible),
        cell(field),
    )
}

/// The letter in the corner, and beside it the hands.
fn letter(cell: &mut ChildSpawnerCommands, kit: &Kit, field: Field, option: Option<usize>) {
    let plate = || {
        (
            Node {
                padding: UiRect::axes(px(8), px(0)),
                ..default()
            },
            BackgroundColor(theme::BACKGROUND.with_alpha(0.75)),
            Pickable::IGNORE,
        )
    };
    let letter = field.letter().to_string();
    cell.spawn((
        plate(),
        children![(
            kit.letters(letter, LETTER_PX, theme::INK, true),
            Pickable::IGNORE
        )],
    ));
    if let Some(option) = option {
        cell.spawn((
            plate(),
            children![(
                Counted(option),
                kit.letters(String::new(), LETTER_PX, theme::ACCENT, true),
                Pickable::IGNORE
            )],
        ));
    }
}
