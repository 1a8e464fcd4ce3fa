//! What is selected, in figures and words, and what can be done with it; with nothing selected, the whole scenario.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::screen::tool;
use super::{Asked, Editing};
use crate::editor::{Align, Edit, Thing};
use crate::front_end::icon::Icon;
use crate::front_end::widget::{Blank, Chosen, Fields, Kit, Offer, Weight, row};
use crate::front_end::words::Words;
use crate::scenario::schema::Light;
use crate::text::normal;

/// Most characters of a title or a figure, and of a briefing.
const SHORT: usize = 120;
const LONG: usize = 2_000;

/// Lights in the order offered, with their messages.
const LIGHTS: [(Light, &str); 4] = [
    (Light::Day, "editor-light-day"),
    (Light::Dull, "editor-light-dull"),
    (Light::Dusk, "editor-light-dusk"),
    (Light::Twilight, "editor-light-twilight"),
];

pub(super) fn fill(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing) {
    if editing.selected.is_empty() {
        whole(held, kit, editing);
        return;
    }
    tools(held, kit, editing.selected.len() > 1);
    if let [only] = &editing.selected[..]
        && let Some(thing) = editing.document.thing(only)
    {
        one(held, kit, thing);
    }
}

/// What can be done with the selection.
fn tools(held: &mut ChildSpawnerCommands, kit: &Kit, several: bool) {
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

fn field(
    held: &mut ChildSpawnerCommands,
    kit: &Kit,
    (called, label): (&str, &str),
    value: &str,
    lines: u8,
) {
    held.spawn(kit.field(
        &Blank {
            called,
            label: &kit.words.word(label),
            value,
            lines,
            most: if lines > 1 { LONG } else { SHORT },
        },
        (),
    ));
}

/// The figures of one thing.
fn one(held: &mut ChildSpawnerCommands, kit: &Kit, thing: &Thing) {
    if thing.kind.is_named() {
        field(
            held,
            kit,
            ("editor-field-name", "editor-name"),
            &thing.id,
            1,
        );
    }
    if let Some(middle) = thing.middle() {
        field(
            held,
            kit,
            ("editor-field-east", "editor-east"),
            &figure(middle.0),
            1,
        );
        field(
            held,
            kit,
            ("editor-field-north", "editor-north"),
            &figure(middle.1),
            1,
        );
    }
    if let Some(facing_deg) = thing.facing_deg {
        field(
            held,
            kit,
            ("editor-field-facing", "editor-facing"),
            &figure(facing_deg),
            1,
        );
    }
    let thing = thing.clone();
    apply(held, kit, move |fields, words| edits(&thing, fields, words));
}

/// The edits that make a thing what its fields say; none when one of them is no figure.
fn edits(thing: &Thing, fields: &mut Fields, words: &Words) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    let things = vec![thing.path.clone()];
    if let Some(middle) = thing.middle() {
        let east = number(fields, words, "editor-field-east")?;
        let north = number(fields, words, "editor-field-north")?;
        let (east_m, north_m) = (east - middle.0, north - middle.1);
        if east_m.abs().max(north_m.abs()) >= 0.01 {
            edits.push(Edit::Move {
                things: things.clone(),
                east_m,
                north_m,
            });
        }
    }
    if let Some(facing_deg) = thing.facing_deg {
        let by_deg = number(fields, words, "editor-field-facing")? - facing_deg;
        if by_deg.abs() >= 0.01 {
            edits.push(Edit::Rotate { things, by_deg });
        }
    }
    if thing.kind.is_named() {
        let to = fields.value("editor-field-name").trim().to_owned();
        if to != thing.id {
            edits.push(Edit::Rename {
                thing: thing.path.clone(),
                to,
            });
        }
    }
    Some(edits)
}

/// The scenario as a whole: its texts, date and weather.
fn whole(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing) {
    let words = &kit.words;
    let scenario = &editing.document.loaded().scenario;
    held.spawn(kit.heading(&words.word("editor-scenario")));
    let title = words.authored(&scenario.title).to_owned();
    let briefing = words.authored(&scenario.briefing).to_owned();
    let when = scenario.when.clone();
    let visibility = figure(scenario.weather.visibility_m);
    for (called, label, value, lines) in [
        ("editor-field-title", "editor-scenario-title", &title, 1),
        ("editor-field-briefing", "editor-briefing", &briefing, 4),
        ("editor-field-date", "editor-date", &when.date, 1),
        ("editor-field-time", "editor-time", &when.time, 1),
        (
            "editor-field-visibility",
            "editor-visibility",
            &visibility,
            1,
        ),
    ] {
        field(held, kit, (called, label), value, lines);
    }
    apply(held, kit, move |fields, words| {
        let metres = number(fields, words, "editor-field-visibility")?;
        let mut edits = Vec::new();
        for (path, called, before) in [
            ("title", "editor-field-title", &title),
            ("briefing", "editor-field-briefing", &briefing),
        ] {
            let said = fields.value(called);
            if said != *before {
                edits.push(Edit::Say {
                    path: path.to_owned(),
                    language: words.language().to_owned(),
                    words: said,
                });
            }
        }
        for (path, called, before) in [
            ("when.date", "editor-field-date", &when.date),
            ("when.time", "editor-field-time", &when.time),
        ] {
            let said = normal(fields.value(called).trim()).into_owned();
            if said != *before {
                edits.push(Edit::Set {
                    path: path.to_owned(),
                    value: format!("{said:?}"),
                });
            }
        }
        if figure(metres) != visibility {
            edits.push(Edit::Set {
                path: "weather.visibility_m".to_owned(),
                value: figure(metres),
            });
        }
        Some(edits)
    });
    let offers = LIGHTS.map(|(light, id)| Offer::new(format!("{light:?}"), words.word(id)));
    let now = LIGHTS
        .iter()
        .position(|(light, _)| *light == scenario.weather.light);
    held.spawn(kit.text(&words.word("editor-light")));
    held.spawn((
        kit.choices(
            "editor-light",
            &words.word("editor-light"),
            offers.into(),
            now.unwrap_or(0),
        ),
        observe(|chosen: On<Chosen>, mut asked: MessageWriter<Asked>| {
            if let Some((light, _)) = LIGHTS.get(chosen.number) {
                asked.write(Asked::Make(Edit::Set {
                    path: "weather.light".to_owned(),
                    value: format!("{light:?}"),
                }));
            }
        }),
    ));
}

/// The button that makes what the fields say.
fn apply(
    held: &mut ChildSpawnerCommands,
    kit: &Kit,
    edits: impl Fn(&mut Fields, &Words) -> Option<Vec<Edit>> + Send + Sync + 'static,
) {
    held.spawn((
        kit.icon_button(
            "editor-apply",
            Icon::Tick,
            &kit.words.word("editor-apply"),
            Weight::Main,
        ),
        observe(
            move |_: On<Activate>,
                  mut fields: Fields,
                  words: Res<Words>,
                  mut asked: MessageWriter<Asked>| {
                for edit in edits(&mut fields, &words).unwrap_or_default() {
                    asked.write(Asked::Make(edit));
                }
            },
        ),
    ));
}

/// The figure in a field; where there is none, the field says so.
fn number(fields: &mut Fields, words: &Words, called: &str) -> Option<f32> {
    let typed = fields.value(called);
    let figure = normal(typed.trim()).replace(',', ".").parse::<f32>().ok();
    let figure = figure.filter(|figure| figure.is_finite());
    let complaint = words.word("editor-not-number");
    fields.complain(called, figure.is_none().then_some(complaint.as_str()));
    figure
}

fn figure(value: f32) -> String {
    format!("{}", (f64::from(value) * 100.0).round() / 100.0)
}
