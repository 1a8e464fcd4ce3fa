//! The distances to keep from what was marked and from an incident: rings on the map, and what they say below it.
//!
//! They are the pack's own for the class that the trainee has named in the report, and those in doubt, which hold until
//! the class was told rightly.

use bevy::prelude::*;

use crate::doctrine::{Pack, Why};
use crate::front_end::hud::known::Known;
use crate::front_end::hud::report::Occasion;
use crate::front_end::hud::sheet::MapSheet;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, StableId};
use crate::sim::action::Answer;
use crate::text::Message;
use crate::units::Point;

use super::Pane;

/// A ring around a place.
#[derive(Component, Debug, Clone, Copy)]
pub(in crate::front_end::hud) struct Ring {
    at: Point,
    radius_m: f32,
}

/// A distance to keep.
#[derive(Debug, Clone, PartialEq)]
struct Distance {
    radius_m: f32,
    says: Message,
    look: Look,
}

/// How its ring is drawn: told apart by the line, not by the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Mandatory,
    OfClass,
    InDoubt,
}

impl Look {
    fn line_px(self) -> f32 {
        match self {
            Self::Mandatory => 4.0,
            Self::OfClass => 1.0,
            Self::InDoubt => 2.0,
        }
    }

    fn called(self) -> &'static str {
        match self {
            Self::Mandatory => "ring-mandatory",
            Self::OfClass => "ring-class",
            Self::InDoubt => "ring-in-doubt",
        }
    }
}

const INK: Color = Color::srgb(0.69, 0.227, 0.0);

/// The distances to keep from something of that class, or of none that was named.
fn distances(pack: &Pack, class: Option<&str>) -> Vec<Distance> {
    let radius_m = pack.mandatory_of(class);
    let mandatory = Distance {
        radius_m,
        says: Message::new(if class.is_some() {
            "hud-map-mandatory"
        } else {
            "hud-map-mandatory-at-least"
        })
        .with("distance", radius_m),
        look: Look::Mandatory,
    };
    let required = pack.rings_of(class.unwrap_or_default());
    let required = required.into_iter().map(|required| Distance {
        radius_m: required.metres,
        says: Message::new("map-required-distance").with("required", required.message(pack)),
        look: match required.why {
            Why::InDoubt => Look::InDoubt,
            Why::Class(_) | Why::CouldBeTold(_) | Why::MayBe(_) => Look::OfClass,
        },
    });
    std::iter::once(mandatory).chain(required).collect()
}

/// The class that the trainee has named in the report.
fn class_named<'a>(known: &'a Known) -> Option<&'a str> {
    let answers = &known.drafts.of(Occasion::Find).answers;
    answers.iter().find_map(|answer| match answer {
        Answer::Item { class, .. } => class.as_deref(),
        _ => None,
    })
}

/// What there is to keep away from, each with its distances.
fn around(known: &Known) -> Vec<(Point, Vec<Distance>)> {
    let view = known.patrolling.view();
    let pack = &known.patrolling.doctrine().pack;
    let found = distances(pack, class_named(known));
    let unknown = distances(pack, None);
    let marks = view.marks.iter().map(|(_, place)| (place.point(), &found));
    let incidents = view.incidents.iter().map(|one| (one.at, &unknown));
    marks
        .chain(incidents)
        .map(|(at, distances)| (at, distances.clone()))
        .collect()
}

/// The rings.
pub(super) fn draw(pane: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    for (at, distances) in around(known) {
        for distance in distances {
            let metres = Message::new("map-metres").with("metres", distance.radius_m);
            pane.spawn((
                Ring {
                    at,
                    radius_m: distance.radius_m,
                },
                StableId(distance.look.called().to_owned()),
                Node {
                    position_type: PositionType::Absolute,
                    ..line(distance.look)
                },
                BorderColor::all(INK),
                Pickable::IGNORE,
            ))
            .with_children(|ring| {
                ring.spawn((
                    kit.letters(kit.words.say(&metres), theme::SMALL_PX, INK, true),
                    Node {
                        position_type: PositionType::Absolute,
                        top: px(-10),
                        padding: UiRect::horizontal(px(2)),
                        border_radius: BorderRadius::all(px(3)),
                        ..default()
                    },
                    BackgroundColor(Color::WHITE.with_alpha(0.85)),
                    Pickable::IGNORE,
                ))
                // The ring may be narrower than its own words.
                .insert(TextLayout::no_wrap());
            });
        }
    }
}

/// A round line.
fn line(look: Look) -> Node {
    Node {
        border: UiRect::all(px(look.line_px())),
        border_radius: BorderRadius::MAX,
        justify_content: JustifyContent::Center,
        flex_shrink: 0.0,
        ..default()
    }
}

/// What the rings mean, below the map.
pub(super) fn legend(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let mut told: Vec<Distance> = Vec::new();
    for (_, distances) in around(known) {
        for distance in distances {
            if !told.contains(&distance) {
                told.push(distance);
            }
        }
    }
    if told.is_empty() {
        return;
    }
    parent
        .spawn(Node {
            flex_wrap: FlexWrap::Wrap,
            column_gap: px(14),
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|row| {
            for distance in told {
                row.spawn(Node {
                    column_gap: px(6),
                    align_items: AlignItems::Center,
                    ..default()
                })
                .with_children(|entry| {
                    let swatch = Node {
                        width: px(18),
                        height: px(18),
                        ..line(distance.look)
                    };
                    entry.spawn((swatch, BorderColor::all(theme::INK)));
                    entry.spawn(kit.small(&kit.words.say(&distance.says)));
                });
            }
        });
}

/// Puts the rings where they are now.
pub(in crate::front_end::hud) fn lay_out(
    sheet: Res<MapSheet>,
    panes: Query<&ComputedNode, With<Pane>>,
    mut rings: Query<(&Ring, &mut Node)>,
) {
    let Some(node) = panes.iter().next() else {
        return;
    };
    let pane = node.size() * node.inverse_scale_factor;
    for (ring, mut node) in &mut rings {
        let edge = Point(ring.at.0 + ring.radius_m, ring.at.1);
        let places = sheet.in_pane(ring.at, pane).zip(sheet.in_pane(edge, pane));
        let Some((middle, edge)) = places else {
            continue;
        };
        let radius_px = middle.distance(edge);
        let (left, top) = (px(middle.x - radius_px), px(middle.y - radius_px));
        let side = px(2.0 * radius_px);
        if (node.left, node.top, node.width) != (left, top, side) {
            (node.left, node.top) = (left, top);
            (node.width, node.height) = (side, side);
        }
    }
}
