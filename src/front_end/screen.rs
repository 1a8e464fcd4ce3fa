//! The screens before and after the patrol, one file each, with their common layout.

mod briefing;
mod class;
mod controls;
mod drill;
mod exercises;
mod first_run;
mod group;
mod home;
mod languages;
mod loading;
mod new_scenario;
mod packs;
mod results;
mod settings;
mod shelf;
mod trouble;
mod who;

pub use languages::languages;
pub use packs::Brought;
pub use shelf::{Shelf, Shelved};

use bevy::ecs::hierarchy::ChildSpawnerCommands;
use bevy::input_focus::{AutoFocus, FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::icon::Icon;
use super::stage::{Frame, Stage, Travel};
use super::theme;
use super::widget::{EDGE_PX, Kit, OnEscape, ScrollContent, StableId, Weight, screen, scroll_area};
use super::words::Words;

/// Widest readable column of text, logical pixels.
const COLUMN_PX: f32 = 880.0;

/// Layout of a screen: title and back button above, scrollable content in the middle, what to do next below.
struct Sheet {
    head: Entity,
    bar: Entity,
    content: Entity,
    foot: Entity,
}

/// Texts of a screen's layout.
struct Heading<'a> {
    stage: Stage,
    title: &'a str,
    /// Widest column, logical pixels.
    widest_px: f32,
    back: bool,
}

impl<'a> Heading<'a> {
    fn new(stage: Stage, title: &'a str) -> Self {
        Self {
            stage,
            title,
            widest_px: COLUMN_PX,
            back: true,
        }
    }

    fn wide(mut self) -> Self {
        self.widest_px = 1180.0;
        self
    }

    fn without_back(mut self) -> Self {
        self.back = false;
        self
    }
}

impl Sheet {
    /// Lays out a screen; its back button leads to the screen before.
    fn open(commands: &mut Commands, kit: &Kit, heading: &Heading) -> Self {
        let root = commands.spawn(screen(heading.stage, heading.title)).id();
        let beside = |justify: JustifyContent| Node {
            flex_direction: FlexDirection::Row,
            flex_wrap: FlexWrap::Wrap,
            align_items: AlignItems::Center,
            justify_content: justify,
            column_gap: px(14),
            row_gap: px(8),
            flex_shrink: 0.0,
            width: percent(100),
            // In line with the scrollable content between head and foot.
            max_width: px(heading.widest_px + 2.0 * EDGE_PX),
            padding: UiRect::axes(px(EDGE_PX), px(0)),
            align_self: AlignSelf::Center,
            ..default()
        };
        let mut head = commands.spawn((ChildOf(root), beside(JustifyContent::Start)));
        head.with_children(|head| {
            if heading.back {
                // Focused until something on the screen takes the focus.
                head.spawn((
                    kit.icon_only("back", Icon::Back, &kit.words.word("screen-back")),
                    OnEscape,
                    AutoFocus,
                    observe(go_back),
                ));
            }
            head.spawn((
                Node {
                    flex_shrink: 1.0,
                    min_width: px(0),
                    ..default()
                },
                children![kit.title(heading.title)],
            ));
        });
        let head = head.id();
        let bar = commands
            .spawn((ChildOf(root), beside(JustifyContent::Start)))
            .id();
        let content = commands.spawn(column_of(px(heading.widest_px))).id();
        commands.spawn((ChildOf(root), scroll_area(Adopts(content))));
        let foot = commands
            .spawn((ChildOf(root), beside(JustifyContent::End)))
            .id();
        Self {
            head,
            bar,
            content,
            foot,
        }
    }

    /// Adds content between the title and the scrollable content.
    fn begins(&self, commands: &mut Commands, make: impl FnOnce(&mut ChildSpawnerCommands)) {
        commands.entity(self.bar).with_children(make);
    }

    /// Adds scrollable content.
    fn holds(&self, commands: &mut Commands, make: impl FnOnce(&mut ChildSpawnerCommands)) {
        commands.entity(self.content).with_children(make);
    }

    /// Adds content below.
    fn ends(&self, commands: &mut Commands, make: impl FnOnce(&mut ChildSpawnerCommands)) {
        commands.entity(self.foot).with_children(make);
    }

    /// The main button: below, focused.
    fn next<M, I>(&self, commands: &mut Commands, kit: &Kit, called: &str, words: &str, then: I)
    where
        M: Send + Sync + 'static,
        I: bevy::ecs::system::IntoObserverSystem<Activate, (), M> + Send + Sync,
    {
        let button = self.next_beside_a_field(commands, kit, called, words, then);
        commands.entity(button).insert(AutoFocus);
    }

    /// The main button of a screen with a field to type in, which has the focus.
    fn next_beside_a_field<M, I>(
        &self,
        commands: &mut Commands,
        kit: &Kit,
        called: &str,
        words: &str,
        then: I,
    ) -> Entity
    where
        M: Send + Sync + 'static,
        I: bevy::ecs::system::IntoObserverSystem<Activate, (), M> + Send + Sync,
    {
        commands
            .spawn((
                ChildOf(self.foot),
                kit.icon_button(called, Icon::Begin, words, Weight::Main),
            ))
            .observe(then)
            .id()
    }
}

fn column_of(widest: Val) -> impl Bundle {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(14),
        width: percent(100),
        max_width: widest,
        align_self: AlignSelf::Center,
        flex_shrink: 0.0,
        ..default()
    }
}

/// Adopts an entity once it exists.
#[derive(Component)]
struct Adopts(Entity);

fn adopt(added: On<Add, Adopts>, adopting: Query<&Adopts>, mut commands: Commands) {
    if let Ok(adopts) = adopting.get(added.entity) {
        commands.entity(added.entity).add_child(adopts.0);
    }
}

fn go_back(_: On<Activate>, mut travel: Travel) {
    travel.back();
}

/// A labelled fact.
fn fact(kit: &Kit, label: &str, value: &str) -> impl Bundle + use<> {
    (
        Node {
            flex_direction: FlexDirection::Row,
            flex_wrap: FlexWrap::Wrap,
            column_gap: px(12),
            row_gap: px(2),
            ..default()
        },
        children![
            (
                Node {
                    width: px(190),
                    ..default()
                },
                children![kit.spoken(
                    label,
                    theme::TEXT_PX,
                    theme::INK_FAINT,
                    false,
                    accesskit::Role::Label
                )],
            ),
            (
                Node {
                    flex_grow: 1.0,
                    flex_basis: px(240),
                    min_width: px(0),
                    ..default()
                },
                children![kit.text(value)],
            ),
        ],
    )
}

/// A line with an icon before it.
fn point(kit: &Kit, picture: Icon, colour: Color, words: &str) -> impl Bundle + use<> {
    (
        Node {
            flex_direction: FlexDirection::Row,
            column_gap: px(10),
            align_items: AlignItems::Start,
            ..default()
        },
        children![
            super::icon::icon(picture, 20.0, colour),
            (
                Node {
                    flex_shrink: 1.0,
                    min_width: px(0),
                    ..default()
                },
                children![kit.text(words)],
            ),
        ],
    )
}

/// Reads settings, then opens the first screen.
fn set_out(settings: Res<super::settings::Settings>, mut travel: Travel) {
    let asked = settings.language.is_some() && settings.quality.is_some();
    travel.go(if asked { Stage::Home } else { Stage::FirstRun });
}

/// Focus and scroll position of a screen that is rebuilt.
#[derive(Resource)]
struct Stay {
    called: Option<String>,
    scrolled: Option<Vec2>,
    frames: u8,
}

/// Rebuilds the screen in another language, keeping focus and scroll position.
fn rewrite(
    mut commands: Commands,
    words: Res<Words>,
    focus: Res<InputFocus>,
    names: Query<&StableId>,
    positions: Query<&ScrollPosition, With<ScrollContent>>,
    mut travel: Travel,
) {
    let written = !matches!(
        travel.here(),
        Stage::Opening | Stage::Loading | Stage::Patrol | Stage::Debrief
    );
    if words.is_changed() && !words.is_added() && written {
        commands.insert_resource(Stay {
            called: focus
                .get()
                .and_then(|entity| Some(names.get(entity).ok()?.0.clone())),
            scrolled: positions.iter().next().map(|position| position.0),
            frames: 0,
        });
        travel.again();
    }
}

/// Two frames later the screen is built and laid out.
fn stay(
    mut commands: Commands,
    mut stay: ResMut<Stay>,
    mut focus: ResMut<InputFocus>,
    names: Query<(Entity, &StableId)>,
    mut positions: Query<&mut ScrollPosition, With<ScrollContent>>,
) {
    stay.frames += 1;
    if stay.frames < 3 {
        return;
    }
    let before = names
        .iter()
        .find(|(_, called)| stay.called.as_ref() == Some(&called.0));
    if let Some((entity, _)) = before {
        focus.set(entity, FocusCause::Navigated);
    }
    if let (Some(mut position), Some(scrolled)) = (positions.iter_mut().next(), stay.scrolled) {
        position.0 = scrolled;
    }
    commands.remove_resource::<Stay>();
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(adopt)
        .add_systems(Update, set_out.in_set(Stage::Opening))
        .add_systems(
            Update,
            (rewrite, stay.run_if(resource_exists::<Stay>))
                .chain()
                .in_set(Frame::Settling),
        )
        .add_plugins((
            briefing::plugin,
            class::plugin,
            controls::plugin,
            drill::plugin,
            exercises::plugin,
            first_run::plugin,
            group::plugin,
            home::plugin,
            loading::plugin,
            (new_scenario::plugin, packs::plugin),
            results::plugin,
            settings::plugin,
            shelf::plugin,
            trouble::plugin,
            who::plugin,
        ));
}
