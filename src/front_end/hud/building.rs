//! The panels by name: what each is called, where it lies and what is on it. Builds the one that is open from what is
//! known now.

use bevy::prelude::*;

use crate::front_end::icon::Icon;
use crate::front_end::widget::{ByArrows, Kit};
use crate::front_end::words::Words;
use crate::scenario::exercise::PersonId;

use super::coach::Asks;
use super::doing::Doing;
use super::face::Face;
use super::known::{Chosen, Known};
use super::panels::{self, Panel, PanelRoot, Panels, Place};
use super::{card, class, local_people, map, marking, menu, orders, reporting, team};

/// A panel as it is laid out.
struct Laid {
    /// Id of the message that names it.
    title: &'static str,
    place: Place,
    /// Puts its content there.
    fill: Box<dyn FnOnce(&mut ChildSpawnerCommands, &Kit, &Known)>,
}

/// Every panel, one a line.
fn laid(panel: Panel) -> Laid {
    match panel {
        Panel::MarkKind => side("hud-mark-kind", marking::kinds),
        Panel::MarkSure(kind) => side("hud-mark-sure", move |to, kit, _| {
            marking::sure(to, kit, kind);
        }),
        Panel::Marks => side("hud-marks", marking::marks),
        Panel::Orders => side("hud-orders", orders::list),
        Panel::Withdraw(None) => side("hud-withdraw-from", orders::withdraw_from),
        Panel::Withdraw(Some(threat)) => side("hud-withdraw-how-far", move |to, kit, known| {
            orders::withdraw(to, kit, known, threat);
        }),
        Panel::TakeCover => side("hud-cover-from", orders::take_cover),
        Panel::Posts => side("hud-posts", orders::posts),
        Panel::ControlPoint => side("hud-control-point", orders::control_point),
        Panel::LocalPeople => side("hud-local-people", local_people::list),
        Panel::Team => side("hud-team", team::list),
        Panel::Log => side("hud-log", menu::log),
        Panel::Menu => side("hud-menu", menu::list),
        Panel::Moments => side("hud-moments", menu::moments),
        Panel::Class => side("hud-class", class::list),
        Panel::Card => whole("card-title", card::panel),
        Panel::Report(occasion) => whole(occasion.title(), move |to, kit, known| {
            reporting::panel(to, kit, known, occasion);
        }),
        Panel::Map(purpose) => whole(purpose.title(), move |to, kit, known| {
            map::panel(to, kit, known, purpose);
        }),
    }
}

/// At the side, in a column that scrolls.
fn side(
    title: &'static str,
    fill: impl FnOnce(&mut ChildSpawnerCommands, &Kit, &Known) + 'static,
) -> Laid {
    Laid {
        title,
        place: Place::Side,
        fill: Box::new(|to, kit, known| {
            panels::rolling(to, Node::default(), |inside| fill(inside, kit, known));
        }),
    }
}

/// Over everything; it sees to its own room.
fn whole(
    title: &'static str,
    fill: impl FnOnce(&mut ChildSpawnerCommands, &Kit, &Known) + 'static,
) -> Laid {
    Laid {
        title,
        place: Place::Whole,
        fill: Box::new(fill),
    }
}

/// Where a panel lies.
pub(super) fn place_of(panel: Panel) -> Place {
    laid(panel).place
}

/// What the panels of orders are laid out by and changes while they are open.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Basis {
    asks: Option<Asks>,
    near: Vec<PersonId>,
}

impl Basis {
    fn of(panels: &Panels, known: &Known) -> Self {
        let asks = known.coach.asks;
        let people = |asked| {
            let near = local_people::near(&known.patrolling, asked);
            near.map(|(person, _)| person).collect()
        };
        match panels.top() {
            Some(Panel::LocalPeople) => Self {
                asks: Some(asks),
                near: people(asks.talk_with),
            },
            Some(
                Panel::Orders
                | Panel::Withdraw(_)
                | Panel::TakeCover
                | Panel::Posts
                | Panel::ControlPoint,
            ) => Self {
                asks: Some(asks),
                near: Vec::new(),
            },
            _ => Self::default(),
        }
    }
}

/// Builds the panel on top anew when something of it has changed.
pub(super) fn build(
    mut commands: Commands,
    kit: Kit,
    words: Res<Words>,
    known: Known,
    panels: Res<Panels>,
    roots: Query<Entity, With<PanelRoot>>,
    mut built: Local<(Panels, Basis)>,
) {
    let basis = Basis::of(&panels, &known);
    let stands = roots.is_empty() == panels.top().is_none();
    if stands && built.0 == *panels && built.1 == basis && !words.is_changed() {
        return;
    }
    *built = (panels.clone(), basis);
    for old in &roots {
        commands.entity(old).despawn();
    }
    let Some(panel) = panels.top() else {
        return;
    };
    let Laid { title, place, fill } = laid(panel);
    let title = kit.words.word(title);
    let rtl = kit.words.right_to_left();
    let mut root = commands.spawn(panels::root(panel, place, &title, rtl));
    // On the map they move the cursor.
    if !matches!(panel, Panel::Map(_)) {
        root.insert(ByArrows);
    }
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
        fill(parent, &kit, &known);
    });
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Chosen>();
}
