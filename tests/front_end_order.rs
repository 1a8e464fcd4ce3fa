//! The window's systems run in the order that their sources state: whichever two of them touch the same thing, it is said
//! which comes first.

#![cfg(feature = "gui")]

#[path = "common/engine.rs"]
mod engine;

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};

use bevy::ecs::schedule::graph::Direction;
use bevy::ecs::schedule::{InternedScheduleLabel, NodeId, ScheduleGraph, Schedules, SystemKey};
use bevy::input_focus::tab_navigation::TabNavigationPlugin;
use bevy::prelude::*;
use bevy_enhanced_input::prelude::EnhancedInputPlugin;
use engine::engine;
use groundsign::front_end::settings::DataFolder;
use groundsign::front_end::{FrontEnd, Opening};

/// The engine with the libraries that the window adds to it, and nothing of ours.
fn without_the_window() -> App {
    let mut app = App::new();
    app.add_plugins(engine(Some((1280, 720))))
        .add_plugins((EnhancedInputPlugin, TabNavigationPlugin));
    built(app)
}

fn window() -> App {
    let folder = tempfile::tempdir().expect("a folder").keep();
    let mut app = App::new();
    app.add_plugins(engine(Some((1280, 720))))
        .add_plugins(FrontEnd {
            opening: Opening::default(),
            folder: DataFolder(folder),
        });
    built(app)
}

fn built(mut app: App) -> App {
    app.finish();
    app.cleanup();
    app
}

/// Looks at every schedule, laid out as it is run.
fn each_schedule(app: &mut App, mut look: impl FnMut(&InternedScheduleLabel, &Schedule, &World)) {
    let labels: Vec<InternedScheduleLabel> = app
        .world()
        .resource::<Schedules>()
        .iter()
        .map(|(_, schedule)| schedule.label())
        .collect();
    for label in labels {
        app.world_mut().schedule_scope(label, |world, schedule| {
            schedule
                .initialize(world)
                .unwrap_or_else(|error| panic!("{label:?}: {error:?}"));
            look(&label, schedule, world);
        });
    }
}

/// The systems of an app, by type.
fn systems_of(app: &mut App) -> BTreeSet<TypeId> {
    let mut all = BTreeSet::new();
    each_schedule(app, |_, schedule, _| {
        let systems = schedule.systems().expect("laid out");
        all.extend(systems.map(|(_, system)| system.system_type()));
    });
    all
}

/// Names of what systems often touch, for an engine that was built without names.
fn known(kind: Option<TypeId>) -> Option<String> {
    let all: [(TypeId, &str); 12] = [
        (TypeId::of::<bevy::input_focus::InputFocus>(), "InputFocus"),
        (
            TypeId::of::<bevy::input_focus::InputFocusVisible>(),
            "InputFocusVisible",
        ),
        (TypeId::of::<Assets<Image>>(), "Assets<Image>"),
        (TypeId::of::<Assets<Mesh>>(), "Assets<Mesh>"),
        (TypeId::of::<Window>(), "Window"),
        (TypeId::of::<Node>(), "Node"),
        (TypeId::of::<Text>(), "Text"),
        (TypeId::of::<Visibility>(), "Visibility"),
        (TypeId::of::<Transform>(), "Transform"),
        (TypeId::of::<ButtonInput<KeyCode>>(), "ButtonInput<KeyCode>"),
        (TypeId::of::<Interaction>(), "Interaction"),
        (
            TypeId::of::<NextState<groundsign::front_end::stage::Stage>>(),
            "NextState<Stage>",
        ),
    ];
    let (_, name) = all.iter().find(|(id, _)| Some(*id) == kind)?;
    Some((*name).to_owned())
}

/// The sets that a system is in: where to look for it when the engine was built without names.
fn sets_of(graph: &ScheduleGraph, system: SystemKey) -> BTreeSet<String> {
    let (mut found, mut ahead) = (BTreeSet::new(), vec![NodeId::System(system)]);
    while let Some(node) = ahead.pop() {
        let hierarchy = graph.hierarchy().graph();
        ahead.extend(hierarchy.neighbors_directed(node, Direction::Incoming));
        if let Some(set) = node.as_set().and_then(|key| graph.system_sets.get(key)) {
            found.insert(format!("{set:?}"));
        }
    }
    found
}

/// Pairs of systems that touch the same thing in an order that nobody has stated, one of them at least not among `theirs`.
fn left_open(app: &mut App, theirs: &BTreeSet<TypeId>) -> Vec<String> {
    let mut open = Vec::new();
    each_schedule(app, |label, schedule, world| {
        let graph = schedule.graph();
        let conflicts = graph.conflicting_systems();
        let components = world.components();
        for (a, b, on) in conflicts.iter() {
            let pair: Vec<_> = schedule
                .systems()
                .expect("laid out")
                .filter(|(key, _)| key == a || key == b)
                .map(|(_, system)| (system.name(), system.system_type()))
                .collect();
            if pair.iter().any(|(_, kind)| !theirs.contains(kind)) {
                let named = pair.iter().map(|(name, _)| name.to_string());
                let names: Vec<_> = named
                    .zip([a, b])
                    .map(|(name, key)| format!("{name} in {:?}", sets_of(graph, *key)))
                    .collect();
                let on: Vec<_> = on
                    .iter()
                    .filter_map(|component| components.get_info(*component))
                    .map(|info| known(info.type_id()).unwrap_or_else(|| info.name().to_string()))
                    .collect();
                open.push(format!("{label:?}: {names:?} on {on:?}"));
            }
        }
    });
    open
}

/// Pairs whose order is not stated yet, by schedule. The numbers may only fall.
const STILL_OPEN: [(&str, usize); 3] = [
    ("PostUpdate", 1),
    ("PreUpdate", 7),
    // The engine's own steps of two states that do not touch each other.
    ("StateTransition", 9),
];

#[test]
fn no_new_pair_of_systems_touches_the_same_thing_in_an_order_that_is_left_open() {
    let theirs = systems_of(&mut without_the_window());
    let open = left_open(&mut window(), &theirs);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in &open {
        let (schedule, _) = pair.split_once(": ").expect("a schedule's name");
        *counts.entry(schedule).or_default() += 1;
    }
    for (schedule, count) in counts {
        let known = STILL_OPEN.iter().find(|(known, _)| *known == schedule);
        assert!(
            count <= known.map_or(0, |(_, most)| *most),
            "{schedule}: {count} pairs; names are told with `--features bevy/debug`:\n{}",
            open.join("\n")
        );
    }
}

#[test]
fn a_pair_whose_order_is_left_open_is_found() {
    fn one(mut settings: ResMut<UiScale>) {
        settings.0 = 1.0;
    }
    fn other(mut settings: ResMut<UiScale>) {
        settings.0 = 2.0;
    }
    let mut app = without_the_window();
    let theirs = systems_of(&mut app);
    app.add_systems(Update, (one, other));
    assert_eq!(left_open(&mut app, &theirs).len(), 1);
    let mut app = without_the_window();
    app.add_systems(Update, (one, other).chain());
    assert_eq!(left_open(&mut app, &theirs).len(), 0);
}
