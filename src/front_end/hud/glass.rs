//! Binoculars: a round field of view as wide as theirs, and black around it.

use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use crate::front_end::patrolling::Patrolling;
use crate::front_end::shown::Shown;
use crate::front_end::stage::Stage;
use crate::scenario::schema::Optics;

/// The edge of the field of view.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Edge;

/// Wide enough to reach the corners of any window, logical pixels.
const BLACK_PX: f32 = 3_000.0;

/// The diameter of the field of view as a share of the window's width: the tangents of the half angles of what the glass
/// shows, which is magnified, and of what the window shows.
pub fn diameter_share(true_field_deg: f32, shown_field_deg: f32) -> f32 {
    let half = |degrees: f32| (degrees.to_radians() / 2.0).tan();
    half(true_field_deg) / half(shown_field_deg).max(1e-6)
}

pub(super) fn raise(
    mut commands: Commands,
    patrolling: Res<Patrolling>,
    shown: Res<Shown>,
    mut edges: Query<(Entity, &mut Node), With<Edge>>,
    windows: Query<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
) {
    let Some(optics) = patrolling.exercise().scenario.patrol.optics else {
        return;
    };
    if !patrolling.view().optics {
        for (edge, _) in &edges {
            commands.entity(edge).despawn();
        }
        return;
    }
    let width = windows.iter().next().map_or(1280.0, Window::width) / scale.0;
    let diameter = diameter_px(optics, &shown, width);
    if let Some((_, mut node)) = edges.iter_mut().next() {
        if node.width != px(diameter + 2.0 * BLACK_PX) {
            node.width = px(diameter + 2.0 * BLACK_PX);
            node.height = px(diameter + 2.0 * BLACK_PX);
            node.margin = around(diameter);
        }
        return;
    }
    commands.spawn((
        Edge,
        DespawnOnExit(Stage::Patrol),
        Pickable::IGNORE,
        GlobalZIndex(2),
        Node {
            position_type: PositionType::Absolute,
            left: percent(50),
            top: percent(50),
            width: px(diameter + 2.0 * BLACK_PX),
            height: px(diameter + 2.0 * BLACK_PX),
            margin: around(diameter),
            // A ring as thick as the window: its inner edge is the edge of the field of view.
            border: UiRect::all(px(BLACK_PX)),
            border_radius: BorderRadius::MAX,
            ..default()
        },
        BorderColor::all(Color::BLACK),
    ));
}

fn diameter_px(optics: Optics, shown: &Shown, width_px: f32) -> f32 {
    width_px * diameter_share(optics.field_of_view_deg, shown.eye.field_deg)
}

/// Width of the black at either side of what binoculars show, logical pixels; none where none are carried.
pub(super) fn rim_px(patrolling: &Patrolling, shown: &Shown, width_px: f32) -> Option<f32> {
    let optics = patrolling.exercise().scenario.patrol.optics?;
    Some((width_px - diameter_px(optics, shown, width_px)) / 2.0)
}

/// Margins that put the middle of a node where its corner would be.
fn around(diameter: f32) -> UiRect {
    UiRect {
        left: px(-diameter / 2.0 - BLACK_PX),
        top: px(-diameter / 2.0 - BLACK_PX),
        ..default()
    }
}

#[cfg(test)]
mod tests {
    use super::diameter_share;
    use crate::front_end::shown::magnified_field_deg;

    #[test]
    fn the_glass_shows_what_its_field_of_view_holds() {
        let shown = magnified_field_deg(8.0);
        assert!((diameter_share(shown, shown) - 1.0).abs() < 1e-6);
        let narrow = diameter_share(6.3, shown);
        assert!((0.74..0.78).contains(&narrow), "{narrow}");
    }
}
