//! Details of one exercise: what it trains, earlier results, mode, and variation.

use std::path::Path;

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::super::shelf::Shelved;
use super::super::{Heading, Sheet, fact, point};
use super::{Picked, Variation, hard, picture, result_line};
use crate::assets;
use crate::front_end::editor::ToEdit;
use crate::front_end::icon::Icon;
use crate::front_end::making_ready::Wanted;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::trainees::Trainees;
use crate::front_end::widget::{
    Blank, Choice, Chosen, Fields, Kit, Offer, OnEscape, OneOf, TabPage, Weight, panel,
};
use crate::front_end::words::Words;
use crate::package;
use crate::record::Mode;
use crate::scenario::LoadedScenario;
use crate::scenario::schema::Purpose;
use crate::store::{self, Database, State};
use crate::text::{Message, normal};

/// Modes in the order offered.
const MODES: [Mode; 3] = [Mode::Learn, Mode::Practise, Mode::Assess];

/// Stable id of the variation field.
const NUMBER: &str = "variation-number";

pub(super) fn sheet(commands: &mut Commands, kit: &Kit, title: &str) -> Sheet {
    let sheet = Sheet::open(
        commands,
        kit,
        &Heading::new(Stage::Exercises, title).without_back(),
    );
    sheet.ends(commands, |foot| {
        foot.spawn((
            kit.icon_button(
                "back",
                Icon::Back,
                &kit.words.word("exercises-others"),
                Weight::Plain,
            ),
            OnEscape,
            observe(
                |_: On<Activate>, mut picked: ResMut<Picked>, mut travel: Travel| {
                    picked.scenario = None;
                    travel.again();
                },
            ),
        ));
    });
    sheet
}

pub(super) fn open(
    commands: &mut Commands,
    kit: &Kit,
    shelved: &Shelved,
    loaded: &LoadedScenario,
    picked: &Picked,
    trainees: &Trainees,
    who: &str,
    data_folder: &Path,
) {
    let words = &kit.words;
    let scenario = &loaded.scenario;
    let title = words.authored(&scenario.title).to_owned();
    let sheet = sheet(commands, kit, &title);
    let of_course = of_course(data_folder, who, &scenario.id);
    let is_given = of_course.is_some();
    let given = of_course.filter(|(_, seed)| !is_done(trainees, who, &scenario.id, *seed));
    let next = match &given {
        Some((_, seed)) => *seed,
        None => trainees.next_seed(who, &scenario.id),
    };
    let rules = &scenario.modes;
    let allowed: Vec<Mode> = MODES
        .into_iter()
        .filter(|mode| match mode {
            Mode::Learn => rules.learn,
            Mode::Practise => rules.practise,
            Mode::Assess => rules.assess,
        })
        .collect();
    sheet.holds(commands, |held| {
        // What there is to choose comes first: what leads on to the briefing has the focus.
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&words.word("exercises-mode")));
            let offers = allowed
                .iter()
                .map(|mode| {
                    let name = mode_name(*mode);
                    Offer::new(name, words.word(&format!("exercises-mode-{name}")))
                        .explained(words.word(&format!("exercises-mode-{name}-explained")))
                })
                .collect();
            let modes = allowed.clone();
            let chosen = allowed
                .iter()
                .position(|mode| *mode == picked.mode)
                .unwrap_or(0);
            panel.spawn((
                kit.choices("mode", &words.word("exercises-mode"), offers, chosen),
                observe(move |chosen: On<Chosen>, mut picked: ResMut<Picked>| {
                    if let Some(mode) = modes.get(chosen.number) {
                        picked.mode = *mode;
                    }
                }),
            ));
        });
        held.spawn(picture(&shelved.path, 4.0));
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(fact(
                kit,
                &words.word("exercises-place"),
                words.authored(&scenario.place.name),
            ));
            if let Some((metres, minutes)) = shelved.length_m_and_minutes() {
                panel.spawn(fact(
                    kit,
                    &words.word("exercises-long"),
                    &words.say(
                        &Message::new("exercises-length")
                            .with("metres", (metres / 10.0).round() * 10.0)
                            .with("minutes", minutes.round().max(1.0)),
                    ),
                ));
            }
            panel.spawn(fact(
                kit,
                &words.word("exercises-hard"),
                &words.say(&hard::words(scenario)),
            ));
            panel.spawn(fact(
                kit,
                &words.word("exercises-purpose"),
                &words.word(purpose_id(scenario.purpose)),
            ));
            if let Some((best, last)) = trainees.best_and_last(who, &scenario.id) {
                panel.spawn(fact(
                    kit,
                    &words.word("exercises-your-last"),
                    &result_line(words, last),
                ));
                panel.spawn(fact(
                    kit,
                    &words.word("exercises-your-best"),
                    &result_line(words, best),
                ));
            }
        });
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&words.word("exercises-trains")));
            for objective in &scenario.objectives {
                panel.spawn(point(
                    kit,
                    Icon::Tick,
                    theme::ACCENT,
                    words.authored(objective.text()),
                ));
            }
        });
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&words.word("exercises-variation")));
            panel.spawn((
                kit.choices(
                    Variation::GROUP,
                    &words.word("exercises-variation"),
                    Variation::ALL
                        .iter()
                        .map(|one| {
                            let explained = match one {
                                Variation::Another => words.say(&match &given {
                                    Some((course, seed)) => {
                                        Message::new("exercises-variation-given")
                                            .with("course", course.as_str())
                                            .with("number", seed.to_string())
                                    }
                                    None => Message::new("exercises-variation-which")
                                        .with("number", next.to_string()),
                                }),
                                Variation::ByNumber => {
                                    words.word("exercises-variation-number-explained")
                                }
                            };
                            Offer::of(*one, words).explained(explained)
                        })
                        .collect(),
                    Choice::of(picked.variation).0,
                ),
                observe(|chosen: On<Chosen>, mut picked: ResMut<Picked>| {
                    if let Some(variation) = chosen.one() {
                        picked.variation = variation;
                    }
                }),
            ));
            panel
                .spawn((
                    TabPage::of(Variation::ByNumber),
                    Node {
                        max_width: px(280),
                        flex_direction: FlexDirection::Column,
                        ..default()
                    },
                ))
                .with_children(|page| {
                    page.spawn(kit.field(
                        &Blank {
                            called: NUMBER,
                            label: &words.word("exercises-variation-label"),
                            value: &next.to_string(),
                            lines: 1,
                            most: 12,
                        },
                        (),
                    ));
                });
        });
    });
    let edit = if shelved.path.starts_with(assets::scenarios()) {
        "editor-edit-copy"
    } else {
        "editor-edit"
    };
    let edited = shelved.path.clone();
    let is_pack = package::is_named(&edited);
    sheet.ends(commands, |foot| {
        // What is in a pack is changed where it was made, and nobody looks into what a course has given them to patrol.
        if is_pack || is_given {
            return;
        }
        foot.spawn((
            kit.icon_button("edit", Icon::Map, &words.word(edit), Weight::Plain),
            observe(
                move |_: On<Activate>, mut commands: Commands, mut travel: Travel| {
                    commands.insert_resource(ToEdit(edited.clone()));
                    travel.go(Stage::Editor);
                },
            ),
        ));
    });
    let begin = words.word("exercises-begin");
    let (path, name) = (shelved.path.clone(), who.to_owned());
    let mode_of = move |picked: &Picked| {
        let first = allowed.first().copied().unwrap_or_default();
        Some(picked.mode)
            .filter(|mode| allowed.contains(mode))
            .unwrap_or(first)
    };
    sheet.next(
        commands,
        kit,
        "begin",
        &begin,
        move |_: On<Activate>,
              mut commands: Commands,
              mut fields: Fields,
              picked: Res<Picked>,
              words: Res<Words>,
              mut travel: Travel| {
            let seed = if picked.variation == Variation::ByNumber {
                match normal(&fields.value(NUMBER)).trim().parse::<u64>() {
                    Ok(seed) => seed,
                    Err(_) => {
                        fields.complain(NUMBER, Some(&words.word("exercises-variation-bad")));
                        return;
                    }
                }
            } else {
                next
            };
            commands.insert_resource(Wanted::Patrol {
                scenario: path.clone(),
                seed,
                mode: mode_of(&picked),
                trainee: name.clone(),
            });
            travel.go(Stage::Loading);
        },
    );
}

/// The variation that a course gave to a trainee: the course and the seed.
fn of_course(data_folder: &Path, who: &str, scenario: &str) -> Option<(String, u64)> {
    let file = data_folder.join(store::database::NAME);
    if !file.exists() {
        return None;
    }
    Database::read(&file)
        .and_then(|store| store.given(who, scenario))
        .inspect_err(|error| warn!("{error}"))
        .ok()?
}

/// True once a trainee has patrolled a variation in an assessment.
fn is_done(trainees: &Trainees, who: &str, scenario: &str, seed: u64) -> bool {
    trainees.outings(who).iter().any(|outing| {
        outing.scenario == scenario
            && outing.seed == seed
            && outing.mode == Mode::Assess
            && matches!(outing.state, State::Over(_))
    })
}

fn purpose_id(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Teach => "exercises-purpose-teach",
        Purpose::Test => "exercises-purpose-test",
        Purpose::Refresh => "exercises-purpose-refresh",
    }
}

fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Learn => "learn",
        Mode::Practise => "practise",
        Mode::Assess => "assess",
    }
}
