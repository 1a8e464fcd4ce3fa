//! The briefing: task, map, what to look for, who goes and how they talk, the doctrine in force, the keys.

use bevy::ecs::hierarchy::ChildSpawnerCommands;
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use bevy::ui_widgets::{Activate, observe};
use resvg::tiny_skia::Pixmap;

use super::{Heading, Sheet, fact, point, shelf};
use crate::doctrine::LoadedPack;
use crate::doctrine::schema::{Sourced, Sure};
use crate::front_end::icon::{Icon, image_of};
use crate::front_end::input::{Control, prompt};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Offer, OnEscape, Page, Weight, panel};
use crate::front_end::words::Words;
use crate::report::wording;
use crate::scenario::Exercise;
use crate::scenario::schema::{Light, Role, Sky, VulnerablePointKind};
use crate::text::Message;
use crate::units::Tick;
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;
use crate::vocabulary::{Radio, SignKind};

/// Stable name of the tabs.
const TABS: &str = "briefing-part";

/// The tabs in order.
const PARTS: [(&str, &str); 6] = [
    ("task", "briefing-part-task"),
    ("map", "briefing-part-map"),
    ("signs", "briefing-part-signs"),
    ("patrol", "briefing-part-patrol"),
    ("doctrine", "briefing-part-doctrine"),
    ("keys", "briefing-part-keys"),
];

/// The map being drawn.
#[derive(Resource)]
struct DrawingMap(Task<Option<Pixmap>>);

/// The node that waits for it.
#[derive(Component)]
struct MapHere;

fn open(
    mut commands: Commands,
    kit: Kit,
    patrolling: Option<Res<Patrolling>>,
    settings: Res<Settings>,
    mut travel: Travel,
) {
    let words = &kit.words;
    // Back from a debrief there is nothing to be briefed on any more.
    let Some(patrolling) = patrolling else {
        travel.back();
        return;
    };
    let exercise = patrolling.exercise().clone();
    let doctrine = patrolling.doctrine().clone();
    let title = words.authored(&exercise.scenario.title).to_owned();
    let sheet = Sheet::open(
        &mut commands,
        &kit,
        &Heading::new(Stage::Briefing, &title).without_back(),
    );
    sheet.begins(&mut commands, |bar| {
        let offers = PARTS
            .iter()
            .map(|(called, id)| Offer::new(*called, words.word(id)))
            .collect();
        bar.spawn(kit.tabs(TABS, &words.word("briefing-title"), offers, 0));
    });
    sheet.holds(&mut commands, |held| {
        type Part = fn(&mut Held, &Kit, &Told);
        let parts: [Part; 6] = [task, map, signs, patrol, in_force, keys];
        let told = Told {
            exercise: &exercise,
            doctrine: &doctrine,
            settings: &settings,
        };
        for (number, part) in parts.into_iter().enumerate() {
            held.spawn((
                Page { of: TABS, number },
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(14),
                    width: percent(100),
                    ..default()
                },
            ))
            .with_children(|page| part(page, &kit, &told));
        }
    });
    sheet.ends(&mut commands, |foot| {
        foot.spawn((
            kit.icon_button(
                "back",
                Icon::Back,
                &words.word("briefing-back"),
                Weight::Plain,
            ),
            OnEscape,
            observe(leave),
        ));
    });
    let begin = words.word("briefing-begin");
    sheet.next(
        &mut commands,
        &kit,
        "begin-patrol",
        &begin,
        |_: On<Activate>, mut travel: Travel| travel.go(Stage::Patrol),
    );
    let (exercise, catalogue) = (exercise, words.catalogue().clone());
    commands.insert_resource(DrawingMap(
        AsyncComputeTaskPool::get().spawn(async move { shelf::map_of(&exercise, &catalogue) }),
    ));
}

/// What the briefing is about.
struct Told<'a> {
    exercise: &'a Exercise,
    doctrine: &'a LoadedPack,
    settings: &'a Settings,
}

type Held<'w> = ChildSpawnerCommands<'w>;

fn task(held: &mut Held, kit: &Kit, told: &Told) {
    let words = &kit.words;
    let scenario = &told.exercise.scenario;
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-situation")));
        panel.spawn(kit.text(words.authored(&scenario.briefing)));
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-task")));
        panel.spawn(kit.text(words.authored(&scenario.patrol.mission.task)));
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-when")));
        let when = &scenario.when;
        if let Some(clock) = Clock::starting(&when.date, &when.time, when.zone) {
            panel.spawn(fact(
                kit,
                &words.word("briefing-dtg"),
                &clock.dtg(Tick(0)).to_string(),
            ));
            panel.spawn(kit.small(&words.word("briefing-dtg-explained")));
        }
        panel.spawn(fact(
            kit,
            &words.word("briefing-weather"),
            &weather(words, told),
        ));
        panel.spawn(fact(
            kit,
            &words.word("briefing-place"),
            words.authored(&scenario.place.name),
        ));
        panel.spawn(fact(
            kit,
            &words.word("briefing-time-limit"),
            &words.say(
                &Message::new("briefing-minutes")
                    .with("minutes", (scenario.time_limit_s / 60.0).round()),
            ),
        ));
    });
}

fn weather(words: &Words, told: &Told) -> String {
    let weather = &told.exercise.scenario.weather;
    words.say(
        &Message::new("briefing-weather-line")
            .with(
                "light",
                words.word(match weather.light {
                    Light::Day => "briefing-light-day",
                    Light::Dull => "briefing-light-dull",
                    Light::Dusk => "briefing-light-dusk",
                    Light::Twilight => "briefing-light-twilight",
                }),
            )
            .with(
                "sky",
                words.word(match weather.sky {
                    Sky::Clear => "briefing-sky-clear",
                    Sky::Cloudy => "briefing-sky-cloudy",
                    Sky::Overcast => "briefing-sky-overcast",
                    Sky::Dusty => "briefing-sky-dusty",
                    Sky::Rain => "briefing-sky-rain",
                }),
            )
            .with("visibility_m", weather.visibility_m.round()),
    )
}

fn map(held: &mut Held, kit: &Kit, told: &Told) {
    let words = &kit.words;
    let scenario = &told.exercise.scenario;
    let frame = GridFrame::of(&scenario.place);
    held.spawn((
        // Wider than a column of text: the names on it are to be read.
        Node {
            width: vw(92),
            min_width: percent(100),
            max_width: px(1_180),
            align_self: AlignSelf::Center,
            min_height: px(240),
            border_radius: BorderRadius::all(px(4)),
            flex_direction: FlexDirection::Column,
            ..default()
        },
        BackgroundColor(theme::PANEL),
        children![(
            MapHere,
            ImageNode {
                color: Color::NONE,
                ..default()
            },
            Node {
                width: percent(100),
                ..default()
            },
        )],
    ));
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-route")));
        for pair in scenario.route.waypoints.windows(2) {
            panel.spawn(fact(
                kit,
                &words.say(
                    &Message::new("briefing-leg-name")
                        .with("from", pair[0].called())
                        .with("to", pair[1].called()),
                ),
                &words.say(
                    &Message::new("briefing-leg")
                        .with("metres", pair[0].at.distance_m(pair[1].at).round())
                        .with("bearing", pair[0].at.bearing_deg(pair[1].at).round())
                        .with("grid", frame.mgrs(pair[1].at, 8)),
                ),
            ));
        }
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-vulnerable-points")));
        panel.spawn(kit.text(&words.word("briefing-vulnerable-points-explained")));
        for point in &scenario.route.vulnerable_points {
            panel.spawn(fact(
                kit,
                words.authored(&point.name),
                &words.say(
                    &Message::new("briefing-vulnerable-point")
                        .with("kind", words.word(vulnerable_id(point.kind)))
                        .with("grid", frame.mgrs(point.at, 8)),
                ),
            ));
        }
    });
}

fn vulnerable_id(kind: VulnerablePointKind) -> &'static str {
    match kind {
        VulnerablePointKind::Culvert => "briefing-vp-culvert",
        VulnerablePointKind::Bridge => "briefing-vp-bridge",
        VulnerablePointKind::Junction => "briefing-vp-junction",
        VulnerablePointKind::Defile => "briefing-vp-defile",
        VulnerablePointKind::BuiltUpEdge => "briefing-vp-built-up-edge",
        VulnerablePointKind::AbandonedVehicle => "briefing-vp-abandoned-vehicle",
        VulnerablePointKind::AbandonedBuilding => "briefing-vp-abandoned-building",
        VulnerablePointKind::Bend => "briefing-vp-bend",
        VulnerablePointKind::Crossing => "briefing-vp-crossing",
        VulnerablePointKind::Market => "briefing-vp-market",
        VulnerablePointKind::HaltingPlace => "briefing-vp-halting-place",
    }
}

fn signs(held: &mut Held, kit: &Kit, told: &Told) {
    let words = &kit.words;
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-threat")));
        for objective in &told.exercise.scenario.objectives {
            panel.spawn(point(
                kit,
                Icon::Target,
                theme::ACCENT,
                words.authored(objective),
            ));
        }
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-signs")));
        for kind in &told.doctrine.pack.marking.kinds {
            let (name, explained) = match kind {
                SignKind::WarningSign => ("briefing-sign-warning", "briefing-sign-warning-what"),
                SignKind::WarningClue => ("briefing-sign-clue", "briefing-sign-clue-what"),
                SignKind::MilitaryActivity => {
                    ("briefing-sign-military", "briefing-sign-military-what")
                }
                SignKind::Environment => (
                    "briefing-sign-environment",
                    "briefing-sign-environment-what",
                ),
                SignKind::LocalBehaviour => {
                    ("briefing-sign-behaviour", "briefing-sign-behaviour-what")
                }
            };
            panel.spawn(fact(kit, &words.word(name), &words.word(explained)));
        }
        panel.spawn(point(
            kit,
            Icon::Info,
            theme::INK_FAINT,
            &words.word("briefing-look-alikes"),
        ));
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(point(
            kit,
            Icon::Halt,
            theme::WARN,
            &words.word("briefing-never-touch"),
        ));
    });
}

fn patrol(held: &mut Held, kit: &Kit, told: &Told) {
    let words = &kit.words;
    let scenario = &told.exercise.scenario;
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-people")));
        for (number, member) in scenario.patrol.people.iter().enumerate() {
            let role = words.word(match member.role {
                Role::Leader => "briefing-role-leader",
                Role::SecondInCommand => "briefing-role-second",
                Role::Signaller => "briefing-role-signaller",
                Role::Medic => "briefing-role-medic",
                Role::Interpreter => "briefing-role-interpreter",
                Role::Observer => "briefing-role-observer",
                Role::Soldier => "briefing-role-soldier",
            });
            let role = if number == 0 {
                words.say(&Message::new("briefing-you").with("role", role))
            } else {
                role
            };
            panel.spawn(fact(kit, &member.id, &role));
        }
        panel.spawn(fact(
            kit,
            &words.word("briefing-spacing"),
            &metres(words, scenario.patrol.spacing_m),
        ));
        if let Some(optics) = scenario.patrol.optics {
            panel.spawn(fact(
                kit,
                &words.word("briefing-optics"),
                &words.say(
                    &Message::new("briefing-optics-times").with("times", optics.magnification),
                ),
            ));
        }
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-comms")));
        let comms = &scenario.comms;
        panel.spawn(fact(kit, &words.word("briefing-own-call-sign"), &comms.own));
        panel.spawn(fact(
            kit,
            &words.word("briefing-headquarters"),
            &comms.headquarters,
        ));
        panel.spawn(fact(
            kit,
            &words.word("briefing-frequency"),
            &comms.frequency,
        ));
        let (radio, silent) = match scenario.patrol.radio {
            Radio::HandHeld => (
                "pack-radio-hand-held",
                told.doctrine.pack.silent_within_m(Radio::HandHeld),
            ),
            Radio::Vehicle => (
                "pack-radio-vehicle",
                told.doctrine.pack.silent_within_m(Radio::Vehicle),
            ),
        };
        panel.spawn(fact(
            kit,
            &words.word("briefing-radio"),
            &words.say(
                &Message::new("briefing-radio-silent")
                    .with("radio", words.word(radio))
                    .with("metres", silent),
            ),
        ));
        panel.spawn(kit.text(&words.word(if comms.runner.is_some() {
            "briefing-runner"
        } else {
            "briefing-no-runner"
        })));
    });
}

fn metres(words: &Words, value: f32) -> String {
    words.say(&Message::new("map-metres").with("metres", value))
}

/// A number with where it comes from, and a warning when nobody has confirmed it.
fn sourced(
    kit: &Kit,
    told: &Told,
    label: &str,
    said: String,
    number: &Sourced<f32>,
) -> impl Bundle + use<> {
    let words = &kit.words;
    let source = told
        .doctrine
        .pack
        .source(&number.source)
        .map_or_else(|| number.source.clone(), |source| source.title.clone());
    let (picture, colour) = match number.sure {
        Sure::Unverified | Sure::Example => (Icon::Warning, theme::WARN),
        _ => (Icon::Info, theme::INK_FAINT),
    };
    let from = words.say(
        &Message::new("briefing-from")
            .with("source", source)
            .with("sure", words.word(wording::sure_id(number.sure))),
    );
    (
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(2),
            ..default()
        },
        children![
            fact(kit, label, &said),
            (
                Node {
                    flex_direction: FlexDirection::Row,
                    column_gap: px(6),
                    align_items: AlignItems::Start,
                    ..default()
                },
                children![
                    crate::front_end::icon::icon(picture, 16.0, colour),
                    (
                        Node {
                            flex_shrink: 1.0,
                            min_width: px(0),
                            ..default()
                        },
                        children![kit.small(&from)],
                    ),
                ],
            )
        ],
    )
}

fn in_force(held: &mut Held, kit: &Kit, told: &Told) {
    let words = &kit.words;
    let pack = &told.doctrine.pack;
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(words.authored(&pack.title)));
        panel.spawn(
            kit.small(
                &words.say(
                    &Message::new("briefing-pack")
                        .with("id", pack.id.as_str())
                        .with("version", pack.version.as_str())
                        .with("date", pack.date.as_str()),
                ),
            ),
        );
        panel.spawn(kit.text(words.authored(&pack.preface)));
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(words.authored(&pack.drill.name)));
        for (number, step) in pack.drill.steps.iter().enumerate() {
            panel.spawn(fact(
                kit,
                &(number + 1).to_string(),
                words.authored(&step.says),
            ));
        }
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-distances")));
        panel.spawn(kit.text(&words.word("briefing-distances-explained")));
        for class in &pack.distances.classes {
            let said = words.say(
                &Message::new("briefing-class")
                    .with("mandatory_m", class.mandatory_m.value)
                    .with("required_m", class.required_m.value),
            );
            panel.spawn(sourced(
                kit,
                told,
                words.authored(&class.name),
                said,
                &class.required_m,
            ));
        }
        panel.spawn(sourced(
            kit,
            told,
            &words.word("briefing-in-doubt"),
            metres(words, pack.distances.in_doubt_m.value),
            &pack.distances.in_doubt_m,
        ));
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-halts")));
        let halts = &pack.halts;
        for (id, number) in [
            ("briefing-near-check", &halts.near_check_m),
            ("briefing-far-check", &halts.far_check_m),
            ("briefing-short-of", &halts.short_of_vulnerable_point_m),
        ] {
            panel.spawn(sourced(
                kit,
                told,
                &words.word(id),
                metres(words, number.value),
                number,
            ));
        }
    });
    if let Some(format) = pack.report_in_force() {
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(
                kit.heading(
                    &words.say(&Message::new("briefing-report").with("name", &format.name)),
                ),
            );
            for line in &format.lines {
                panel.spawn(fact(kit, &line.label, words.authored(&line.asks)));
            }
        });
    }
}

fn keys(held: &mut Held, kit: &Kit, told: &Told) {
    let words = &kit.words;
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-keys")));
        panel.spawn(kit.text(&words.word("briefing-keys-explained")));
        for control in [
            Control::WalkOn,
            Control::WalkBack,
            Control::Stop,
            Control::LookLeft,
            Control::LookRight,
            Control::Optics,
            Control::Mark,
            Control::CheckNear,
            Control::CheckFar,
            Control::Warn,
            Control::Orders,
            Control::Report,
            Control::Map,
            Control::Menu,
        ] {
            panel.spawn(fact(
                kit,
                &prompt(words, told.settings, control),
                &words.word(&control.label()),
            ));
        }
        panel.spawn((
            kit.icon_button(
                "controls",
                Icon::Keys,
                &words.word("home-controls"),
                Weight::Plain,
            ),
            observe(|_: On<Activate>, mut travel: Travel| travel.go(Stage::Controls)),
        ));
    });
}

/// Goes back to the exercises; a patrol that has not begun leaves no record behind.
fn leave(_: On<Activate>, mut commands: Commands, mut travel: Travel) {
    commands.queue(|world: &mut World| {
        if let Some(patrolling) = world.remove_resource::<Patrolling>() {
            let (record, begun) = (patrolling.record().to_owned(), patrolling.tick().0 > 0);
            drop(patrolling);
            if !begun && let Err(error) = std::fs::remove_file(&record) {
                warn!("{}: {error}", record.display());
            }
        }
    });
    travel.back();
}

fn hang_map(
    mut commands: Commands,
    mut drawing: ResMut<DrawingMap>,
    mut here: Query<&mut ImageNode, With<MapHere>>,
    images: Option<ResMut<Assets<Image>>>,
) {
    let Some(drawn) = block_on(poll_once(&mut drawing.0)) else {
        return;
    };
    commands.remove_resource::<DrawingMap>();
    if let (Some(pixels), Some(mut images)) = (drawn, images) {
        let picture = images.add(image_of(&pixels));
        for mut node in &mut here {
            node.image = picture.clone();
            node.color = Color::WHITE;
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Stage::Briefing), open)
        .add_systems(Update, hang_map.run_if(resource_exists::<DrawingMap>));
}
