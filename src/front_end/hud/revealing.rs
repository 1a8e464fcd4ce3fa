//! What is out of place in view, framed and named for a class. What is part of a possible hazard and what only looks like it
//! are told apart by words, by a picture and by the line, never by colour alone.

use bevy::math::ops;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use crate::front_end::icon::{Icon, icon};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::shown::{Eye, Ground, Shown};
use crate::front_end::stage::Stage;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, StableId};
use crate::front_end::words::Words;
use crate::scenario::exercise::{Exercise, Owner, SignId};
use crate::text::Message;
use crate::units::Place;
use crate::units::maths::hypot;

use super::class::{Class, OverView};

/// What is farther away is not pointed out, metres: nobody in the room could see it.
const FARTHEST_M: f32 = 250.0;

/// The smallest frame, logical pixels.
const LEAST_PX: f32 = 36.0;

/// Room between a thing and its frame, logical pixels.
const ROOM_PX: f32 = 6.0;

/// A line of sight that ends this near to a thing has met it, metres.
const MET_WITHIN_M: f32 = 1.0;

/// The frame of a sign.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Framed(SignId);

/// Where a box lies on the screen, in shares of its width and height; none for what lies behind.
fn on_screen(eye: &Eye, aspect: f32, low: Vec3, high: Vec3) -> Option<Rect> {
    let turned = Quat::from_rotation_y(-eye.bearing_deg.to_radians())
        * Quat::from_rotation_x(eye.pitch_deg.to_radians());
    let back = turned.inverse();
    let half = ops::tan((eye.field_deg / 2.0).to_radians());
    let mut corners = (0..8).map(|corner| {
        let pick = |bit: u8, low: f32, high: f32| if corner & bit == 0 { low } else { high };
        let at = Vec3::new(
            pick(1, low.x, high.x),
            pick(2, low.y, high.y),
            pick(4, low.z, high.z),
        );
        let seen = back * (at - eye.at.world());
        (seen.z < -0.1).then(|| {
            Vec2::new(
                0.5 + 0.5 * seen.x / -seen.z / half,
                0.5 - 0.5 * seen.y / -seen.z / half * aspect,
            )
        })
    });
    let first = corners.next()??;
    corners.try_fold(Rect::from_corners(first, first), |rect, corner| {
        Some(rect.union_point(corner?))
    })
}

/// The box around a sign.
fn bounds(ground: &Ground, sign: SignId) -> Option<(Vec3, Vec3)> {
    let placed = ground.exercise.signs.get(sign.index())?;
    let mesh = ground.scenery.signs.get(sign.index());
    mesh.and_then(|mesh| mesh.bounds()).or_else(|| {
        // A parked vehicle is drawn with the land.
        let foot = ground.terrain.place(placed.sign.at).world();
        let half = Vec3::new(placed.sign.size_m.0 / 2.0, 0.0, placed.sign.size_m.0 / 2.0);
        Some((foot - half, foot + half + Vec3::Y * placed.sign.size_m.1))
    })
}

/// True when nothing stands between the eye and the thing.
fn in_sight(patrolling: &Patrolling, eye: Place, low: Vec3, high: Vec3) -> bool {
    let to = (low + high) / 2.0 + Vec3::Y * (high.y - low.y) / 2.0 - eye.world();
    let level_m = hypot(to.x, to.z);
    let bearing_deg = ops::atan2(to.x, -to.z).to_degrees();
    let pitch_deg = ops::atan2(to.y, level_m).to_degrees();
    let range_m = to.length();
    let short_m = MET_WITHIN_M + (high - low).length() / 2.0;
    patrolling
        .patrol()
        .look_meets(bearing_deg, pitch_deg, range_m)
        .is_none_or(|met| met.world().distance(eye.world()) >= range_m - short_m)
}

/// What it is called: whether it belongs to a possible hazard, what it looks like, and what is harmless about it.
fn named(words: &Words, exercise: &Exercise, sign: SignId) -> String {
    let placed = &exercise.signs[sign.index()];
    let look = placed.sign.look.called();
    match placed.owner {
        Owner::Device(_) => words.say(&Message::new("reveal-sign").with("look", look)),
        Owner::LookAlike(id) => {
            let name = exercise
                .look_alikes
                .iter()
                .find(|placed| placed.id == id)
                .map_or("", |placed| words.authored(&placed.look_alike.name));
            let message = if name.is_empty() {
                Message::new("reveal-look-alike")
            } else {
                Message::new("reveal-look-alike-named").with("name", name)
            };
            words.say(&message.with("look", look))
        }
    }
}

/// Frames what is out of place in view while it is revealed.
pub(super) fn lay_out(
    mut commands: Commands,
    class: Res<Class>,
    ground: Option<Res<Ground>>,
    shown: Res<Shown>,
    patrolling: Res<Patrolling>,
    kit: Kit,
    windows: Query<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    mut frames: Query<(Entity, &Framed, &mut Node)>,
) {
    let wanted: Vec<(SignId, Rect)> = match (&ground, windows.iter().next()) {
        (Some(ground), Some(window)) if class.reveals => {
            let size = window.resolution.size() / scale.0;
            let aspect = size.x / size.y.max(1.0);
            let whole = Rect::from_corners(Vec2::ZERO, size);
            shown
                .signs
                .iter()
                .filter_map(|sign| {
                    let (low, high) = bounds(ground, *sign)?;
                    let eye = shown.eye.at;
                    let near = eye.world().distance((low + high) / 2.0) <= FARTHEST_M;
                    let share = on_screen(&shown.eye, aspect, low, high).filter(|_| near)?;
                    let tight = Rect::from_corners(share.min * size, share.max * size);
                    let least = Vec2::splat(LEAST_PX).max(tight.size() + 2.0 * ROOM_PX);
                    let rect = Rect::from_center_size(tight.center(), least);
                    let seen = !rect.intersect(whole).is_empty();
                    (seen && in_sight(&patrolling, eye, low, high)).then_some((*sign, rect))
                })
                .collect()
        }
        _ => Vec::new(),
    };
    for (entity, framed, mut node) in &mut frames {
        let Some((_, rect)) = wanted.iter().find(|(sign, _)| *sign == framed.0) else {
            commands.entity(entity).despawn();
            continue;
        };
        let place = at(*rect);
        if (node.left, node.top) != (place.left, place.top)
            || (node.width, node.height) != (place.width, place.height)
        {
            (node.left, node.top) = (place.left, place.top);
            (node.width, node.height) = (place.width, place.height);
        }
    }
    let Some(ground) = ground else {
        return;
    };
    for (sign, rect) in &wanted {
        if !frames.iter().any(|(_, framed, _)| framed.0 == *sign) {
            frame(&mut commands, &kit, &ground.exercise, *sign, *rect);
        }
    }
}

fn at(rect: Rect) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(rect.min.x),
        top: px(rect.min.y),
        width: px(rect.width()),
        height: px(rect.height()),
        ..default()
    }
}

fn frame(commands: &mut Commands, kit: &Kit, exercise: &Exercise, sign: SignId, rect: Rect) {
    let is_hazard = matches!(exercise.signs[sign.index()].owner, Owner::Device(_));
    let (line_px, colour, picture) = if is_hazard {
        (4.0, theme::WARN, Icon::Warning)
    } else {
        (2.0, theme::INK, Icon::Tick)
    };
    let said = named(&kit.words, exercise, sign);
    commands
        .spawn((
            Framed(sign),
            OverView,
            DespawnOnExit(Stage::Patrol),
            StableId(format!("revealed-{}", exercise.signs[sign.index()].sign.id)),
            GlobalZIndex(4),
            Pickable::IGNORE,
            Node {
                border: UiRect::all(px(line_px)),
                border_radius: BorderRadius::all(px(if is_hazard { 4.0 } else { 18.0 })),
                justify_content: JustifyContent::Center,
                ..at(rect)
            },
            BorderColor::all(colour),
        ))
        .with_children(|framed| {
            framed.spawn((
                Node {
                    position_type: PositionType::Absolute,
                    top: percent(100),
                    column_gap: px(6),
                    align_items: AlignItems::Center,
                    margin: UiRect::top(px(8)),
                    padding: UiRect::axes(px(8), px(3)),
                    border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                    max_width: px(300),
                    ..default()
                },
                BackgroundColor(theme::BACKGROUND.with_alpha(0.9)),
                Pickable::IGNORE,
                children![
                    (icon(picture, 20.0, colour), Pickable::IGNORE),
                    (
                        kit.spoken(
                            &said,
                            theme::TEXT_PX,
                            theme::INK,
                            true,
                            accesskit::Role::Label
                        ),
                        Pickable::IGNORE,
                    ),
                ],
            ));
        });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eye() -> Eye {
        Eye {
            at: Place::from_world(Vec3::new(0.0, 1.6, 0.0)),
            bearing_deg: 90.0,
            pitch_deg: 0.0,
            field_deg: 60.0,
        }
    }

    #[test]
    fn what_lies_straight_ahead_is_in_the_middle_and_what_lies_behind_nowhere() {
        let near = Vec3::splat(0.2);
        let ahead = Vec3::new(20.0, 1.6, 0.0);
        let rect = on_screen(&eye(), 16.0 / 9.0, ahead - near, ahead + near).expect("in view");
        assert!(rect.center().distance(Vec2::splat(0.5)) < 0.01, "{rect:?}");
        let behind = -ahead;
        assert_eq!(on_screen(&eye(), 1.0, behind - near, behind + near), None);
    }

    #[test]
    fn what_lies_to_the_right_is_right_and_what_lies_low_is_below() {
        let near = Vec3::splat(0.1);
        let at = Vec3::new(20.0, 0.0, 4.0);
        let rect = on_screen(&eye(), 16.0 / 9.0, at - near, at + near).expect("in view");
        assert!(rect.center().x > 0.55 && rect.center().y > 0.55, "{rect:?}");
    }
}
