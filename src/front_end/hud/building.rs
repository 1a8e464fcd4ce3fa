//! Builds the panel that is open from what is known now.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use crate::front_end::icon::Icon;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::widget::Kit;
use crate::front_end::words::Words;

use super::captions::Log;
use super::doing::Doing;
use super::face::Face;
use super::map::MapSheet;
use super::panels::{self, Panel, PanelRoot, Panels, Place};
use super::report::Drafts;
use super::{HudBuilds, local_people, marking, menu, orders, report, team};

/// What panels are built from.
#[derive(SystemParam)]
pub(super) struct Known<'w> {
    pub(super) patrolling: Res<'w, Patrolling>,
    pub(super) settings: Res<'w, Settings>,
    pub(super) drafts: Res<'w, Drafts>,
    pub(super) log: Res<'w, Log>,
    pub(super) sheet: Res<'w, MapSheet>,
    pub(super) chosen: Res<'w, Chosen>,
}

/// What was chosen on a panel and is not an action yet.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct Chosen {
    /// A distance of one's own, metres.
    pub distance_m: f32,
}

impl Default for Chosen {
    fn default() -> Self {
        Self { distance_m: 100.0 }
    }
}

/// Takes a distance of one's own up and down.
fn choose(
    mut doings: MessageReader<Doing>,
    mut chosen: ResMut<Chosen>,
    mut panels: ResMut<Panels>,
) {
    for doing in doings.read() {
        if let Doing::ChangeDistance(by_m) = doing {
            chosen.distance_m = (chosen.distance_m + by_m).clamp(25.0, 2_000.0);
            panels.refresh();
        }
    }
}

fn build(
    mut commands: Commands,
    kit: Kit,
    words: Res<Words>,
    known: Known,
    panels: Res<Panels>,
    roots: Query<Entity, With<PanelRoot>>,
    mut built: Local<Panels>,
) {
    let stands = roots.is_empty() == panels.top().is_none();
    if stands && *built == *panels && !words.is_changed() {
        return;
    }
    built.clone_from(&panels);
    for old in &roots {
        commands.entity(old).despawn();
    }
    let Some(panel) = panels.top() else {
        return;
    };
    let title = kit.words.word(panel.title());
    let mut root = commands.spawn(panels::root(panel, &title, kit.words.right_to_left()));
    root.with_children(|parent| {
        parent
            .spawn((
                Node {
                    justify_content: JustifyContent::SpaceBetween,
                    align_items: AlignItems::Center,
                    column_gap: px(8),
                    flex_shrink: 0.0,
                    ..default()
                },
                Pickable::IGNORE,
            ))
            .with_children(|head| {
                head.spawn(kit.heading(&title));
                Face::new(panels::CLOSE, kit.words.word("hud-close"), Doing::Close)
                    .icon(Icon::Cross)
                    .key(crate::front_end::input::prompt(
                        &kit.words,
                        &known.settings,
                        crate::front_end::input::Control::Back,
                    ))
                    .add(head, &kit, false);
            });
        match panel {
            Panel::Map(purpose) => super::map::panel(parent, &kit, &known, purpose),
            Panel::Report(occasion) => report::panel(parent, &kit, &known, occasion),
            _ => {
                let whole = panel.place() == Place::Whole;
                let outside = Node {
                    flex_grow: if whole { 1.0 } else { 0.0 },
                    flex_basis: if whole { px(0) } else { auto() },
                    max_width: if whole { px(680) } else { auto() },
                    ..default()
                };
                panels::rolling(parent, outside, |inside| {
                    content(inside, &kit, &known, panel);
                });
            }
        }
    });
}

fn content(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, panel: Panel) {
    match panel {
        Panel::MarkKind => marking::kinds(parent, kit, known),
        Panel::MarkSure(kind) => marking::sure(parent, kit, kind),
        Panel::Marks => marking::marks(parent, kit, known),
        Panel::Orders => orders::list(parent, kit, known),
        Panel::Withdraw(from) => orders::withdraw(parent, kit, known, from),
        Panel::TakeCover => orders::take_cover(parent, kit, known),
        Panel::Posts => orders::posts(parent, kit, known),
        Panel::ControlPoint => orders::control_point(parent, kit, known),
        Panel::LocalPeople => local_people::list(parent, kit, known),
        Panel::Team => team::list(parent, kit, known),
        Panel::Log => menu::log(parent, kit, known),
        Panel::Menu => menu::list(parent, kit, known),
        Panel::Moments => menu::moments(parent, kit, known),
        Panel::Report(_) | Panel::Map(_) => {}
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Chosen>().add_systems(
        Update,
        (choose.in_set(super::HudReads), build.in_set(HudBuilds)),
    );
}
