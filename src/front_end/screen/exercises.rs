//! The list of exercises, with what matters for the choice: what each trains, earlier results, mode, and variation.

mod closer;
mod hard;

use std::path::{Path, PathBuf};

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::shelf::{self, PictureOf, Shelf, Shelved};
use super::{Heading, Sheet, point, trouble};
use crate::front_end::icon::{Icon, icon};
use crate::front_end::settings::{DataFolder, Settings};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::trainees::Trainees;
use crate::front_end::widget::{Kit, OneOf, Weight, panel, pressable_in};
use crate::front_end::words::Words;
use crate::package;
use crate::record::Mode;
use crate::report::wording;
use crate::scenario::LoadedScenario;
use crate::store::Achieved;
use crate::text::Message;

/// The selected exercise, and how to play it.
#[derive(Resource, Debug, Clone, Default)]
pub(super) struct Picked {
    scenario: Option<PathBuf>,
    mode: Mode,
    variation: Variation,
}

impl Picked {
    /// Selects the exercise of a file.
    pub(super) fn pick(&mut self, path: &Path) {
        self.scenario = Some(path.to_owned());
    }
}

/// Which variation is to be played.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Variation {
    /// One that the trainee has not had yet.
    #[default]
    Another,
    /// The one of a number that is written down.
    ByNumber,
}

impl OneOf for Variation {
    const GROUP: &'static str = "variation";
    const ALL: &'static [Self] = &[Self::Another, Self::ByNumber];

    fn called(self) -> &'static str {
        match self {
            Self::Another => "another",
            Self::ByNumber => "number",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Another => "exercises-variation-another",
            Self::ByNumber => "exercises-variation-number",
        }
    }
}

fn open(
    mut commands: Commands,
    kit: Kit,
    shelf: Res<Shelf>,
    picked: Res<Picked>,
    settings: Res<Settings>,
    trainees: Res<Trainees>,
    folder: Res<DataFolder>,
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
            Ok(loaded) => closer::open(
                &mut commands,
                &kit,
                shelved,
                loaded,
                &picked,
                &trainees,
                &who,
                &folder.0,
            ),
            Err(diagnostics) => {
                let title = name_of(shelved, &kit.words);
                let sheet = closer::sheet(&mut commands, &kit, &title);
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
        held.spawn(Node {
            flex_direction: FlexDirection::Row,
            flex_wrap: FlexWrap::Wrap,
            // Otherwise the layout distributes spare height between the rows of a long line.
            align_content: AlignContent::FlexStart,
            column_gap: px(16),
            row_gap: px(16),
            ..default()
        })
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
    sheet.ends(commands, |foot| {
        foot.spawn((
            kit.icon_button("new", Icon::Plus, &words.word("editor-new"), Weight::Plain),
            observe(|_: On<Activate>, mut travel: Travel| travel.go(Stage::NewScenario)),
        ));
        foot.spawn((
            kit.icon_button(
                "packs",
                Icon::Save,
                &words.word("packs-title"),
                Weight::Plain,
            ),
            observe(|_: On<Activate>, mut travel: Travel| travel.go(Stage::Packs)),
        ));
    });
}

/// What a mode is called: by a message of the reports.
fn result_line(words: &Words, result: &Achieved) -> String {
    words.say(
        &Message::new("exercises-result")
            .with(
                "verdict",
                words.word(wording::verdict_id(result.verdict.into())),
            )
            .with("earned", wording::hundredths(result.earned))
            .with("possible", wording::hundredths(result.possible)),
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
    // A pack may bear the name of an exercise that is shipped.
    if package::is_named(&shelved.path) {
        called.insert_str(0, "pack-");
    }
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
            lines.push((
                Icon::Target,
                theme::INK_FAINT,
                words.say(&hard::words(scenario)),
            ));
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

/// The image of an exercise with an aspect ratio.
fn picture(path: &Path, shape: f32) -> impl Bundle + use<> {
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

/// Whoever has patrolled an exercise and chooses again is shown the list, not the same one.
fn choose_anew(mut picked: ResMut<Picked>) {
    picked.scenario = None;
}

/// Shows the exercises once the folders have been read.
fn say_filled(shelf: Res<Shelf>, shown: Res<ShownEdition>, mut travel: Travel) {
    if shelf.filled && shelf.edition != shown.0 {
        travel.again();
    }
}

/// The edition of the shelf shown.
#[derive(Resource, Default)]
struct ShownEdition(u32);

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Picked {
        mode: Mode::Learn,
        ..default()
    })
    .init_resource::<ShownEdition>()
    .add_systems(OnExit(Stage::Debrief), choose_anew)
    .add_systems(OnEnter(Stage::Exercises), (shelf::fill, open).chain())
    .add_systems(Update, say_filled.in_set(Stage::Exercises));
}
