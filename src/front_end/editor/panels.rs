//! The parts beside the map: the list of things, what was found, ready things, the legend of the keys; and the lines that
//! say what is selected and what was done.

use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::pointer::MORE;
use super::screen::Part;
use super::{Asked, Editing, Palette, details, fields};
use crate::diagnostic::{Diagnostic, Severity};
use crate::editor::form::{self, Row};
use crate::editor::measure::measured;
use crate::editor::{Sighted, Thing, ThingKind};
use crate::front_end::icon::{Icon, icon};
use crate::front_end::theme;
use crate::front_end::widget::{Choice, Kit, List, OneOf, StableId, Weight, column};
use crate::front_end::words::Words;
use crate::text::Message;
use crate::units::place::length_m;

/// A part that is filled anew when what it shows is different.
#[derive(Component)]
pub(super) struct Panel {
    part: Part,
    /// What it shows, in short.
    shows: Option<String>,
}

impl Panel {
    pub(super) fn of(part: Part) -> Self {
        Self { part, shows: None }
    }
}

/// A line that says something.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// What is selected.
    Selection,
    /// What was done, or why not; and whether it is saved.
    Told,
}

/// What had the focus in a part that is being filled anew, by its stable id.
#[derive(Resource, Debug, Default)]
pub(super) struct KeptFocus(Option<String>);

/// Notes what has the focus within a part.
fn keep_focus(world: &mut World, panel: Entity) {
    let Some(here) = world.resource::<InputFocus>().get() else {
        return;
    };
    let mut above = Some(here);
    while let Some(entity) = above {
        if entity == panel {
            let name = world.get::<StableId>(here).map(|name| name.0.clone());
            world.resource_mut::<KeptFocus>().0 = name;
            return;
        }
        above = world.get::<ChildOf>(entity).map(ChildOf::parent);
    }
}

/// What had the focus has it again.
fn give_focus(world: &mut World) {
    let Some(called) = world.resource_mut::<KeptFocus>().0.take() else {
        return;
    };
    let mut names = world.query::<(Entity, &StableId)>();
    let found = names.iter(world).find(|(_, name)| name.0 == called);
    if let Some((entity, _)) = found {
        let mut focus = world.resource_mut::<InputFocus>();
        focus.set(entity, FocusCause::Navigated);
    }
}

/// Fills the parts whose content is different.
pub(super) fn refresh(
    mut commands: Commands,
    kit: Kit,
    editing: Res<Editing>,
    palette: Option<Res<Palette>>,
    mut panels: Query<(Entity, &mut Panel)>,
) {
    for (entity, mut panel) in &mut panels {
        let shows = in_short(panel.part, &editing);
        if panel.shows.as_ref() == Some(&shows) {
            continue;
        }
        panel.shows = Some(shows);
        commands.queue(move |world: &mut World| keep_focus(world, entity));
        commands.entity(entity).despawn_children();
        commands
            .entity(entity)
            .with_children(|held| match panel.part {
                Part::Things => things(held, &kit, &editing),
                Part::Found => found(held, &kit, &editing),
                Part::Details => details::fill(held, &kit, &editing),
                Part::Add => add(held, &kit, palette.as_deref()),
                Part::Keys => keys(held, &kit),
                Part::Map | Part::View => {}
            });
        commands.queue(give_focus);
    }
}

fn in_short(part: Part, editing: &Editing) -> String {
    let (edition, selected) = (editing.edition, &editing.selected);
    match part {
        Part::Things => format!("{edition} {selected:?}"),
        Part::Details => format!(
            "{edition} {selected:?} {} {} {:?} {}",
            editing.page,
            editing.language,
            editing.unfolded,
            editing.corners.all().len()
        ),
        Part::Found => format!(
            "{edition} {} {} {:?} {:?}",
            editing.walked.is_some(),
            editing.refused.len(),
            editing.calibrating,
            editing.calibrated
        ),
        Part::Add | Part::Keys | Part::Map | Part::View => String::new(),
    }
}

/// What a thing is called: by its short name, else by its kind.
pub(super) fn name_of(thing: &Thing, words: &Words) -> String {
    if thing.id.is_empty() {
        words.word(thing.kind.called())
    } else {
        thing.id.clone()
    }
}

fn things(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing) {
    held.spawn((List, column())).with_children(|list| {
        let mut kind = None;
        for thing in editing.document.things() {
            if kind != Some(thing.kind) {
                kind = Some(thing.kind);
                list.spawn(kit.small(&kit.words.word(thing.kind.called())));
            }
            let weight = if editing.selected.contains(&thing.path) {
                Weight::Main
            } else {
                Weight::Plain
            };
            let path = thing.path.clone();
            list.spawn((
                kit.button(
                    &format!("editor-thing-{path}"),
                    &name_of(thing, &kit.words),
                    weight,
                ),
                observe(
                    move |_: On<Activate>,
                          keys: Option<Res<ButtonInput<KeyCode>>>,
                          mut asked: MessageWriter<Asked>| {
                        let more = keys.is_some_and(|keys| keys.any_pressed(MORE));
                        asked.write(if more {
                            Asked::Also(path.clone())
                        } else {
                            Asked::Select(path.clone())
                        });
                    },
                ),
            ));
        }
    });
}

fn found(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing) {
    let words = &kit.words;
    for finding in &editing.refused {
        sentence(held, kit, finding);
    }
    let all = editing.all_found();
    if editing.walked.is_none() {
        held.spawn(kit.small(&words.word("editor-walks")));
    } else if all.is_empty() {
        held.spawn(kit.text(&words.word("editor-no-findings")));
    }
    for found in &all {
        sentence(held, kit, &found.finding);
        let thing = found.thing.as_ref();
        let thing = thing.and_then(|path| editing.document.thing(path));
        if thing.is_none() {
            let page = form::page_of(&found.finding.path);
            held.spawn((
                kit.button(
                    &format!("editor-finding-{page}-{}", found.finding.code),
                    &words.word("editor-about-scenario"),
                    Weight::Plain,
                ),
                observe(move |_: On<Activate>, mut asked: MessageWriter<Asked>| {
                    asked.write(Asked::Page(page));
                }),
            ));
        }
        if let Some(thing) = thing {
            let about = Message::new("editor-about-thing").with("name", name_of(thing, words));
            let path = thing.path.clone();
            held.spawn((
                kit.button(
                    &format!("editor-finding-{path}-{}", found.finding.code),
                    &words.say(&about),
                    Weight::Plain,
                ),
                observe(move |_: On<Activate>, mut asked: MessageWriter<Asked>| {
                    asked.write(Asked::Select(path.clone()));
                }),
            ));
        }
    }
    hardness(held, kit, editing);
}

/// A finding, with the sign of how bad it is.
fn sentence(held: &mut ChildSpawnerCommands, kit: &Kit, finding: &Diagnostic) {
    let (picture, colour) = match finding.severity {
        Severity::Error => (Icon::Cross, theme::BAD),
        Severity::Warning => (Icon::Warning, theme::WARN),
    };
    let what = kit.words.say(&finding.message);
    let said = match &finding.hint {
        Some(hint) => kit.words.say(
            &Message::new("trouble-with-hint")
                .with("what", what)
                .with("hint", kit.words.say(hint)),
        ),
        None => what,
    };
    held.spawn((
        Node {
            flex_direction: FlexDirection::Row,
            column_gap: px(8),
            align_items: AlignItems::Start,
            ..default()
        },
        children![
            icon(picture, 18.0, colour),
            (
                Node {
                    flex_shrink: 1.0,
                    min_width: px(0),
                    ..default()
                },
                children![kit.text(&said)],
            ),
        ],
    ));
}

/// What virtual novices found of it.
fn hardness(held: &mut ChildSpawnerCommands, kit: &Kit, editing: &Editing) {
    let words = &kit.words;
    if let Some((done, all)) = editing.calibrating {
        let said = Message::new("editor-calibrating")
            .with("done", done as f64)
            .with("all", all as f64);
        held.spawn(kit.text(&words.say(&said)));
        return;
    }
    held.spawn((
        kit.icon_button(
            "editor-calibrate",
            Icon::Team,
            &words.word("editor-calibrate"),
            Weight::Plain,
        ),
        observe(|_: On<Activate>, mut asked: MessageWriter<Asked>| {
            asked.write(Asked::Calibrate);
        }),
    ));
    let Some(calibrated) = &editing.calibrated else {
        return;
    };
    let noticed = &calibrated.noticed;
    if !calibrated.is_of_now {
        held.spawn(kit.small(&words.word("editor-calibrated-earlier")));
    }
    if noticed.is_empty() {
        held.spawn(kit.text(&words.word("editor-calibrated-none")));
    }
    for item in noticed {
        let percent = f64::from(item.marked) / f64::from(item.met.max(1)) * 100.0;
        let said = Message::new("editor-calibrated")
            .with("device", item.device.as_str())
            .with("percent", percent.round());
        held.spawn(kit.text(&words.say(&said)));
    }
}

fn add(held: &mut ChildSpawnerCommands, kit: &Kit, palette: Option<&Palette>) {
    held.spawn(kit.small(&kit.words.word("editor-add-where")));
    held.spawn((List, column())).with_children(|list| {
        let pieces = palette.map_or(&[][..], |palette| &palette.0);
        for (number, piece) in pieces.iter().enumerate() {
            list.spawn((
                kit.icon_button(
                    &format!("editor-add-{}", piece.id),
                    Icon::Plus,
                    kit.words.authored(&piece.name),
                    Weight::Plain,
                ),
                observe(move |_: On<Activate>, mut asked: MessageWriter<Asked>| {
                    asked.write(Asked::Drop(number));
                }),
            ));
        }
        list.spawn(kit.small(&kit.words.word("editor-add-bare")));
        bare(list, kit);
    });
}

/// What is placed bare, to be filled in: the lists of things with the messages of their kinds.
const BARE: [(&str, ThingKind); 14] = [
    ("route.vulnerable_points", ThingKind::VulnerablePoint),
    ("sites", ThingKind::Site),
    ("civilians", ThingKind::Civilian),
    ("injects", ThingKind::Inject),
    ("assets", ThingKind::Asset),
    ("buildings", ThingKind::Building),
    ("walls", ThingKind::Wall),
    ("vehicles", ThingKind::Vehicle),
    ("vegetation", ThingKind::Vegetation),
    ("surfaces", ThingKind::Surface),
    ("water", ThingKind::Water),
    ("suspected_areas", ThingKind::SuspectedArea),
    ("terrain.land_forms", ThingKind::LandForm),
    ("route.waypoints", ThingKind::Waypoint),
];

fn bare(list: &mut ChildSpawnerCommands, kit: &Kit) {
    for (path, kind) in BARE {
        list.spawn((
            kit.icon_button(
                &format!("editor-put-{path}"),
                Icon::Plus,
                &kit.words.word(kind.called()),
                Weight::Plain,
            ),
            observe(move |_: On<Activate>, mut asked: MessageWriter<Asked>| {
                asked.write(Asked::Put(path.to_owned()));
            }),
        ));
    }
}

fn keys(held: &mut ChildSpawnerCommands, kit: &Kit) {
    for id in [
        "editor-key-arrows",
        "editor-key-tab",
        "editor-key-points",
        "editor-key-turn",
        "editor-key-edit",
        "editor-key-see",
        "editor-key-view",
        "editor-key-mouse",
    ] {
        held.spawn(kit.text(&kit.words.word(id)));
    }
}

/// Opens the part that is asked for; of the fields of what is selected, the first has the focus.
pub(super) fn turn(
    mut editing: ResMut<Editing>,
    mut tabs: Query<(&StableId, &mut Choice)>,
    mut focus_to: Local<bool>,
    mut commands: Commands,
) {
    if std::mem::take(&mut *focus_to) {
        let row = editing.form().into_iter().find(Row::is_typed);
        if let Some(name) = row.map(|row| fields::called(&row.path)) {
            commands.queue(move |world: &mut World| {
                world.resource_mut::<KeptFocus>().0 = Some(name);
                give_focus(world);
            });
        }
    }
    let Some(opens) = editing.opens else {
        return;
    };
    editing.opens = None;
    let number = Part::ALL.iter().position(|known| *known == opens.part);
    for (name, mut choice) in &mut tabs {
        if name.0 == Part::GROUP
            && let Some(number) = number
        {
            choice.set_if_neq(Choice(number));
        }
    }
    *focus_to = opens.to_write;
}

/// Says what is selected, and what was done.
pub(super) fn say(editing: Res<Editing>, words: Res<Words>, mut lines: Query<(&Line, &mut Text)>) {
    for (line, mut text) in &mut lines {
        let said = match line {
            Line::Selection => selection(&editing, &words),
            Line::Told => {
                let kept = words.word(if editing.document.is_unsaved() {
                    "editor-unsaved"
                } else {
                    "editor-all-saved"
                });
                joined(&editing.told, &kept)
            }
        };
        if text.0 != said {
            text.0 = said;
        }
    }
}

fn joined(one: &str, other: &str) -> String {
    if one.is_empty() {
        other.to_owned()
    } else {
        format!("{one}  {other}")
    }
}

fn selection(editing: &Editing, words: &Words) -> String {
    let tenths = |metres: f32| (f64::from(metres) * 10.0).round() / 10.0;
    let at = editing.looked_at();
    let what = match &editing.selected[..] {
        [] => return words.word("editor-none"),
        [one] => {
            let Some(thing) = editing.document.thing(one) else {
                return String::new();
            };
            words.say(
                &Message::new("editor-one")
                    .with("kind", words.word(thing.kind.called()))
                    .with("name", name_of(thing, words))
                    .with("east", tenths(at.0))
                    .with("north", tenths(at.1)),
            )
        }
        several => words.say(&Message::new("editor-several").with("count", several.len() as f64)),
    };
    let scenario = &editing.document.loaded().scenario;
    let from_cursor = measured(scenario, editing.cursor, at);
    let mut said = what;
    if from_cursor.distance_m >= 0.5 {
        let measure = Message::new("editor-measured")
            .with("distance", tenths(from_cursor.distance_m))
            .with("bearing", f64::from(from_cursor.bearing_deg.round()))
            .with("along", tenths(from_cursor.along_m));
        said = joined(&said, &words.say(&measure));
    }
    match &editing.sighted {
        Some(sighted) => joined(&said, &words.say(&seen(sighted))),
        None => said,
    }
}

fn seen(sighted: &Sighted) -> Message {
    let metres: f32 = sighted.stretches.iter().map(|line| length_m(line)).sum();
    if sighted.stretches.is_empty() {
        return Message::new("editor-seen-never");
    }
    match sighted.opportunity_s {
        Some(opportunity_s) => Message::new("editor-seen-item")
            .with("metres", f64::from(metres.round()))
            .with("seconds", f64::from(opportunity_s.round()))
            .with("least", f64::from(sighted.least_s.round())),
        None => Message::new("editor-seen").with("metres", f64::from(metres.round())),
    }
}
