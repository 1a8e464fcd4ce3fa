//! What is selected: what can be done with it, and every field of it; with nothing selected, the whole scenario page by
//! page.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::screen::tool;
use super::{Asked, Editing, forms};
use crate::editor::Align;
use crate::front_end::icon::Icon;
use crate::front_end::screen::languages;
use crate::front_end::widget::{Kit, Weight, row};

pub(super) fn fill(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing) {
    if editing.selected.is_empty() {
        held.spawn(kit.heading(&kit.words.word("editor-scenario")));
        forms::page(held, kit, editing);
    } else {
        tools(held, kit, editing);
    }
    if editing.selected.len() < 2 {
        forms::languages(held, kit, editing, &languages());
        forms::fill(held, kit, editing);
    }
}

/// What can be done with the selection.
fn tools(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing) {
    held.spawn(row()).with_children(|row| {
        for (what, asked) in [
            (
                ("duplicate", Icon::Copy, "editor-duplicate"),
                Asked::Duplicate,
            ),
            (("delete", Icon::Bin, "editor-delete"), Asked::Delete),
            (
                ("turn-left", Icon::TurnLeft, "editor-turn-left"),
                Asked::Turn(-15.0),
            ),
            (
                ("turn-right", Icon::TurnRight, "editor-turn-right"),
                Asked::Turn(15.0),
            ),
        ] {
            tool(row, kit, what, asked);
        }
        if !editing.corners.all().is_empty() {
            for (what, asked) in [
                (
                    ("corner-before", Icon::Earlier, "editor-corner-before"),
                    Asked::Corner(false),
                ),
                (
                    ("corner-next", Icon::Later, "editor-corner-next"),
                    Asked::Corner(true),
                ),
                (
                    ("put-point", Icon::Plus, "editor-put-point"),
                    Asked::PutPoint,
                ),
            ] {
                tool(row, kit, what, asked);
            }
        }
    });
    let always = [
        ("editor-to-way", Asked::ToWay),
        ("editor-to-ground", Asked::ToGround),
    ];
    let lined_up = [
        ("editor-align-easting", Asked::Align(Align::Easting)),
        ("editor-align-northing", Asked::Align(Align::Northing)),
        ("editor-align-row", Asked::Align(Align::Row)),
    ];
    let several = editing.selected.len() > 1;
    let offered = always
        .into_iter()
        .chain(lined_up.into_iter().filter(|_| several));
    for (called, asked) in offered {
        held.spawn((
            kit.button(called, &kit.words.word(called), Weight::Plain),
            observe(move |_: On<Activate>, mut all: MessageWriter<Asked>| {
                all.write(asked.clone());
            }),
        ));
    }
}
