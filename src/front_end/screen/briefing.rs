//! The briefing: task, map, signs to look for, patrol and communications, the doctrine in force, the keys.

mod in_force;
mod route;

use bevy::ecs::hierarchy::ChildSpawnerCommands;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Heading, Sheet, fact, point};
use crate::doctrine::LoadedPack;
use crate::front_end::card;
use crate::front_end::hud::hurry::may_hurry;
use crate::front_end::icon::Icon;
use crate::front_end::input::{Control, prompt};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{Kit, OnEscape, OneOf, TabPage, Weight, panel};
use crate::front_end::words::Words;
use crate::record::Mode;
use crate::scenario::Exercise;
use crate::scenario::schema::{Light, Role, Sky};
use crate::text::Message;
use crate::units::Tick;
use crate::units::dtg::Clock;
use crate::vocabulary::{Radio, SignKind};

/// A part of the briefing, on a tab of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Task,
    Map,
    Signs,
    Card,
    Patrol,
    Doctrine,
    Keys,
}

impl OneOf for Part {
    const GROUP: &'static str = "briefing-part";
    const ALL: &'static [Self] = &[
        Self::Task,
        Self::Map,
        Self::Signs,
        Self::Card,
        Self::Patrol,
        Self::Doctrine,
        Self::Keys,
    ];

    fn called(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Map => "map",
            Self::Signs => "signs",
            Self::Card => "card",
            Self::Patrol => "patrol",
            Self::Doctrine => "doctrine",
            Self::Keys => "keys",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Task => "briefing-part-task",
            Self::Map => "briefing-part-map",
            Self::Signs => "briefing-part-signs",
            Self::Card => "briefing-part-card",
            Self::Patrol => "briefing-part-patrol",
            Self::Doctrine => "briefing-part-doctrine",
            Self::Keys => "briefing-part-keys",
        }
    }
}

impl Part {
    fn fill(self, page: &mut Content, kit: &Kit, briefed: &Briefed) {
        match self {
            Self::Task => task(page, kit, briefed),
            Self::Map => route::tell(page, kit, briefed),
            Self::Signs => signs(page, kit, briefed),
            Self::Card => card_of_signs(page, kit),
            Self::Patrol => patrol(page, kit, briefed),
            Self::Doctrine => in_force::tell(page, kit, briefed),
            Self::Keys => keys(page, kit, briefed),
        }
    }
}

fn open(
    mut commands: Commands,
    kit: Kit,
    patrolling: Option<Res<Patrolling>>,
    settings: Res<Settings>,
    mut travel: Travel,
) {
    let words = &kit.words;
    // After a debrief there is no patrol to be briefed on.
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
        bar.spawn(kit.tabs_of::<Part>(&words.word("briefing-title")));
    });
    sheet.holds(&mut commands, |held| {
        let briefed = Briefed {
            exercise: &exercise,
            doctrine: &doctrine,
            settings: &settings,
            mode: patrolling.mode(),
        };
        for &part in Part::ALL {
            held.spawn((
                TabPage::of(part),
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(14),
                    width: percent(100),
                    ..default()
                },
            ))
            .with_children(|page| part.fill(page, &kit, &briefed));
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
    route::draw(&mut commands, exercise, words.catalogue().clone());
}

/// Input of the briefing.
struct Briefed<'a> {
    exercise: &'a Exercise,
    doctrine: &'a LoadedPack,
    settings: &'a Settings,
    mode: Mode,
}

type Content<'w> = ChildSpawnerCommands<'w>;

fn task(held: &mut Content, kit: &Kit, briefed: &Briefed) {
    let words = &kit.words;
    let scenario = &briefed.exercise.scenario;
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
            &weather(words, briefed),
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

fn weather(words: &Words, briefed: &Briefed) -> String {
    let weather = &briefed.exercise.scenario.weather;
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

fn signs(held: &mut Content, kit: &Kit, briefed: &Briefed) {
    let words = &kit.words;
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-threat")));
        for objective in &briefed.exercise.scenario.objectives {
            panel.spawn(point(
                kit,
                Icon::Target,
                theme::ACCENT,
                words.authored(objective.text()),
            ));
        }
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-signs")));
        for kind in &briefed.doctrine.pack.marking.kinds {
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

/// The card of signs, page by page.
fn card_of_signs(held: &mut Content, kit: &Kit) {
    held.spawn(kit.tabs_of::<SignKind>(&kit.words.word("card-title")));
    for &kind in <SignKind as OneOf>::ALL {
        held.spawn((
            TabPage::of(kind),
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(14),
                width: percent(100),
                ..default()
            },
        ))
        .with_children(|page| card::page(page, kit, kind));
    }
}

fn patrol(held: &mut Content, kit: &Kit, briefed: &Briefed) {
    let words = &kit.words;
    let scenario = &briefed.exercise.scenario;
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-people")));
        let others = scenario.patrol.people.len().saturating_sub(1);
        let how_many = Message::new("briefing-with-you").with("count", others);
        panel.spawn(kit.text(&words.say(&how_many)));
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
            let name = words.say(&scenario.person_called(&member.id));
            // Whoever has no name is called by their role.
            let said = match (number == 0, name.to_lowercase() == role.to_lowercase()) {
                (true, _) => words.say(&Message::new("briefing-you").with("role", role)),
                (false, true) => role,
                (false, false) => words.say(
                    &Message::new("briefing-member")
                        .with("name", name)
                        .with("role", role),
                ),
            };
            let place = Message::new("briefing-place-in-file").with("number", number + 1);
            panel.spawn(fact(kit, &words.say(&place), &said));
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
        if !comms.stations.is_empty() {
            panel.spawn(fact(
                kit,
                &words.word("briefing-stations"),
                &comms.stations.join(", "),
            ));
        }
        panel.spawn(fact(
            kit,
            &words.word("briefing-frequency"),
            &comms.frequency,
        ));
        let (radio, silent) = match scenario.patrol.radio {
            Radio::HandHeld => (
                "pack-radio-hand-held",
                briefed.doctrine.pack.silent_within_m(Radio::HandHeld),
            ),
            Radio::Vehicle => (
                "pack-radio-vehicle",
                briefed.doctrine.pack.silent_within_m(Radio::Vehicle),
            ),
        };
        panel.spawn(fact(
            kit,
            &words.word("briefing-radio"),
            &words.say(
                &Message::new("briefing-radio-silent")
                    .with("radio", words.word(radio))
                    .with("metres", silent.ceil()),
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

fn keys(held: &mut Content, kit: &Kit, briefed: &Briefed) {
    let words = &kit.words;
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-keys")));
        panel.spawn(kit.text(&words.word("briefing-keys-explained")));
        for control in [
            Control::WalkOn,
            Control::WalkBack,
            Control::Stop,
            Control::Hurry,
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
            Control::Card,
            Control::Menu,
        ] {
            if control == Control::Hurry && !may_hurry(briefed.mode) {
                continue;
            }
            panel.spawn(fact(
                kit,
                &prompt(words, briefed.settings, control),
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

/// Back to the exercises; a patrol that has not begun leaves no record.
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

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(route::plugin)
        .add_systems(OnEnter(Stage::Briefing), open);
}
