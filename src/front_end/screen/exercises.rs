//! The exercises to choose from, and what one wants to know before choosing: what it trains, how it went before, how it
//! is played, and which variation.

use std::path::PathBuf;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::shelf::{self, PictureOf, Shelf, Shelved};
use super::{Heading, Sheet, fact, point, trouble};
use crate::front_end::icon::{Icon, icon};
use crate::front_end::making_ready::Wanted;
use crate::front_end::settings::Settings;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::trainees::{self, Trainees};
use crate::front_end::widget::{
    Blank, Chosen, Fields, Kit, List, Offer, OnEscape, Page, Weight, panel, pressable_in,
};
use crate::front_end::words::Words;
use crate::record::Mode;
use crate::report::wording;
use crate::scenario::LoadedScenario;
use crate::scenario::schema::Purpose;
use crate::text::Message;

/// The exercise that is looked at more closely, and how it is to be played.
#[derive(Resource, Debug, Clone, Default)]
pub(super) struct Picked {
    scenario: Option<PathBuf>,
    mode: Mode,
    by_number: bool,
}

/// The modes in the order in which they are offered.
const MODES: [Mode; 3] = [Mode::Learn, Mode::Practise, Mode::Assess];

/// Name of the field for the variation.
const NUMBER: &str = "variation-number";

fn open(
    mut commands: Commands,
    kit: Kit,
    shelf: Res<Shelf>,
    picked: Res<Picked>,
    settings: Res<Settings>,
    trainees: Res<Trainees>,
    mut shown: ResMut<ShownEdition>,
) {
    shown.0 = shelf.edition;
    let who = settings.trainee.clone().unwrap_or_default();
    let closer = picked
        .scenario
        .as_ref()
        .and_then(|path| shelf.all.iter().find(|shelved| shelved.path == *path));
    match closer {
        Some(shelved) => match &shelved.read {
            Ok(loaded) => look_closer(
                &mut commands,
                &kit,
                shelved,
                loaded,
                &picked,
                &trainees,
                &who,
            ),
            Err(diagnostics) => {
                let title = name_of(shelved, &kit.words);
                let sheet = closer_sheet(&mut commands, &kit, &title);
                sheet.holds(&mut commands, |held| {
                    held.spawn(kit.text(&kit.words.word("exercises-faulty")));
                    held.spawn(trouble::problems(&kit, diagnostics));
                });
            }
        },
        None => list(&mut commands, &kit, &shelf, &trainees, &who),
    }
}

fn name_of(shelved: &Shelved, words: &Words) -> String {
    match &shelved.read {
        Ok(loaded) => words.authored(&loaded.scenario.title).to_owned(),
        Err(_) => shelved
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
    }
}

fn list(commands: &mut Commands, kit: &Kit, shelf: &Shelf, trainees: &Trainees, who: &str) {
    let words = &kit.words;
    let title = words.word("exercises-title");
    let sheet = Sheet::open(
        commands,
        kit,
        &Heading::new(Stage::Exercises, &title).wide(),
    );
    let next = trainees.train_next(who);
    sheet.holds(commands, |held| {
        if !next.is_empty() {
            held.spawn(panel()).with_children(|panel| {
                panel.spawn(kit.heading(&words.word("sheet-train-next")));
                for advice in &next {
                    panel.spawn(point(kit, Icon::Target, theme::ACCENT, &words.say(advice)));
                }
            });
        }
        if !shelf.filled {
            held.spawn(kit.text(&words.word("exercises-reading")));
        } else if shelf.all.is_empty() {
            held.spawn(kit.text(&words.word("exercises-none")));
        }
        held.spawn((
            List,
            Node {
                flex_direction: FlexDirection::Row,
                flex_wrap: FlexWrap::Wrap,
                // Else the rows share what the layout reckons too much for a long line.
                align_content: AlignContent::FlexStart,
                column_gap: px(16),
                row_gap: px(16),
                ..default()
            },
        ))
        .with_children(|cards| {
            for (number, shelved) in shelf.all.iter().enumerate() {
                let mut card = cards.spawn(card(kit, shelved, trainees, who));
                if number == 0 {
                    card.insert(AutoFocus);
                }
            }
        });
        held.spawn(kit.small(&words.word("exercises-own")));
    });
}

/// What a mode is called: by a message of the reports.
fn result_line(words: &Words, result: &trainees::Achieved) -> String {
    words.say(
        &Message::new("exercises-result")
            .with(
                "verdict",
                words.word(wording::verdict_id(result.verdict.into())),
            )
            .with("earned", wording::tenths(result.earned))
            .with("possible", wording::tenths(result.possible)),
    )
}

fn card(kit: &Kit, shelved: &Shelved, trainees: &Trainees, who: &str) -> impl Bundle + use<> {
    let words = &kit.words;
    let title = name_of(shelved, words);
    let mut lines: Vec<(Icon, Color, String)> = Vec::new();
    let mut called = shelved
        .path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    match &shelved.read {
        Ok(loaded) => {
            let scenario = &loaded.scenario;
            called.clone_from(&scenario.id);
            lines.push((
                Icon::Map,
                theme::INK_FAINT,
                words.authored(&scenario.place.name).to_owned(),
            ));
            if let Some((metres, minutes)) = shelved.length_m_and_minutes() {
                lines.push((
                    Icon::Clock,
                    theme::INK_FAINT,
                    words.say(
                        &Message::new("exercises-length")
                            .with("metres", (metres / 10.0).round() * 10.0)
                            .with("minutes", minutes.round().max(1.0)),
                    ),
                ));
            }
            match trainees.best_and_last(who, &scenario.id) {
                Some((best, last)) => {
                    lines.push((
                        Icon::Report,
                        theme::INK_FAINT,
                        words.say(
                            &Message::new("exercises-last")
                                .with("result", result_line(words, last)),
                        ),
                    ));
                    if best != last {
                        lines.push((
                            Icon::Tick,
                            theme::GOOD,
                            words.say(
                                &Message::new("exercises-best")
                                    .with("result", result_line(words, best)),
                            ),
                        ));
                    }
                }
                None => lines.push((
                    Icon::Report,
                    theme::INK_FAINT,
                    words.word("exercises-not-yet"),
                )),
            }
            let missed = trainees.missed(who);
            if loaded_trains(loaded, &missed) {
                lines.push((
                    Icon::Target,
                    theme::ACCENT,
                    words.word("exercises-trains-missed"),
                ));
            }
        }
        Err(diagnostics) => lines.push((
            Icon::Warning,
            theme::WARN,
            words.say(&Message::new("exercises-faulty-count").with("count", diagnostics.len())),
        )),
    }
    let label = std::iter::once(title.as_str())
        .chain(lines.iter().map(|(_, _, line)| line.as_str()))
        .collect::<Vec<_>>()
        .join(". ");
    let lines: Vec<_> = lines
        .into_iter()
        .map(|(picture, colour, line)| {
            (
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
                        children![kit.letters(line, 14.5, theme::INK, false)],
                    ),
                ],
            )
        })
        .collect();
    let path = shelved.path.clone();
    (
        pressable_in(
            &format!("exercise-{called}"),
            &label,
            Weight::Plain,
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(10),
                padding: UiRect::all(px(12)),
                border: UiRect::all(px(2)),
                border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                width: px(280),
                flex_grow: 1.0,
                max_width: px(560),
                ..default()
            },
        ),
        observe(
            move |_: On<Activate>, mut picked: ResMut<Picked>, mut travel: Travel| {
                picked.scenario = Some(path.clone());
                travel.again();
            },
        ),
        children![
            picture(&shelved.path, 2.13),
            kit.letters(title, 18.0, theme::INK, true),
            (
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(6),
                    width: percent(100),
                    ..default()
                },
                Children::spawn(SpawnIter(lines.into_iter())),
            ),
        ],
    )
}

/// The picture of an exercise, `shape` times as wide as it is high.
fn picture(path: &std::path::Path, shape: f32) -> impl Bundle + use<> {
    (
        Node {
            width: percent(100),
            aspect_ratio: Some(shape),
            border_radius: BorderRadius::all(px(4)),
            overflow: Overflow::clip(),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            flex_shrink: 0.0,
            ..default()
        },
        BackgroundColor(theme::PANEL),
        children![(
            PictureOf(path.to_owned()),
            ImageNode {
                color: Color::NONE,
                ..default()
            },
            Node {
                width: percent(100),
                flex_shrink: 0.0,
                ..default()
            },
        )],
    )
}

/// True when an exercise may show a kind of sign that was missed.
fn loaded_trains(
    loaded: &LoadedScenario,
    missed: &std::collections::BTreeSet<crate::vocabulary::SignKind>,
) -> bool {
    use crate::scenario::schema::Holding;
    loaded
        .scenario
        .sites
        .iter()
        .flat_map(|site| &site.may_hold)
        .filter_map(|chance| match &chance.what {
            Holding::Device(device) => Some(device),
            _ => None,
        })
        .flat_map(|device| &device.signs)
        .any(|sign| missed.contains(&sign.kind))
}

fn closer_sheet(commands: &mut Commands, kit: &Kit, title: &str) -> Sheet {
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

fn look_closer(
    commands: &mut Commands,
    kit: &Kit,
    shelved: &Shelved,
    loaded: &LoadedScenario,
    picked: &Picked,
    trainees: &Trainees,
    who: &str,
) {
    let words = &kit.words;
    let scenario = &loaded.scenario;
    let title = words.authored(&scenario.title).to_owned();
    let sheet = closer_sheet(commands, kit, &title);
    let next = trainees.next_seed(who, &scenario.id);
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
                    words.authored(objective),
                ));
            }
        });
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
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(kit.heading(&words.word("exercises-variation")));
            panel.spawn((
                kit.choices(
                    "variation",
                    &words.word("exercises-variation"),
                    vec![
                        Offer::new("another", words.word("exercises-variation-another")).explained(
                            words.say(
                                &Message::new("exercises-variation-which")
                                    .with("number", next.to_string()),
                            ),
                        ),
                        Offer::new("number", words.word("exercises-variation-number"))
                            .explained(words.word("exercises-variation-number-explained")),
                    ],
                    usize::from(picked.by_number),
                ),
                observe(|chosen: On<Chosen>, mut picked: ResMut<Picked>| {
                    picked.by_number = chosen.number == 1;
                }),
            ));
            panel
                .spawn((
                    Page {
                        of: "variation",
                        number: 1,
                    },
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
            let seed = if picked.by_number {
                match fields.value(NUMBER).trim().parse::<u64>() {
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

/// Once the folders have been read, what is in them is shown.
fn say_filled(shelf: Res<Shelf>, shown: Res<ShownEdition>, mut travel: Travel) {
    if shelf.filled && shelf.edition != shown.0 {
        travel.again();
    }
}

/// Which edition of the shelf stands on the screen.
#[derive(Resource, Default)]
struct ShownEdition(u32);

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Picked {
        mode: Mode::Learn,
        ..default()
    })
    .init_resource::<ShownEdition>()
    .add_systems(OnEnter(Stage::Exercises), (shelf::fill, open))
    .add_systems(Update, say_filled.run_if(in_state(Stage::Exercises)));
}
