//! The map with the route card: legs and vulnerable points.

use std::sync::Arc;

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use resvg::tiny_skia::Pixmap;

use super::super::{fact, shelf};
use super::{Briefed, Content};
use crate::front_end::icon::image_of;
use crate::front_end::stage::Frame;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, panel};
use crate::scenario::Exercise;
use crate::scenario::schema::VulnerablePointKind;
use crate::text::{Catalogue, Message};
use crate::units::grid::GridFrame;

/// The map being drawn in the background.
#[derive(Resource)]
struct DrawingMap(Task<Option<Pixmap>>);

/// The node waiting for the map.
#[derive(Component)]
struct MapHere;

/// Draws the map in the background.
pub(super) fn draw(commands: &mut Commands, exercise: Arc<Exercise>, catalogue: Arc<Catalogue>) {
    commands.insert_resource(DrawingMap(
        AsyncComputeTaskPool::get().spawn(async move { shelf::map_of(&exercise, &catalogue) }),
    ));
}

pub(super) fn tell(held: &mut Content, kit: &Kit, briefed: &Briefed) {
    let words = &kit.words;
    let scenario = &briefed.exercise.scenario;
    let frame = GridFrame::of(&scenario.place);
    held.spawn((
        // Wider than a column of text, so that its labels are readable.
        Node {
            width: vw(92),
            min_width: percent(100),
            max_width: px(1_180),
            align_self: AlignSelf::Center,
            min_height: px(240),
            border_radius: BorderRadius::all(px(4)),
            flex_direction: FlexDirection::Column,
            ..default()
        },
        BackgroundColor(theme::PANEL),
        children![(
            MapHere,
            ImageNode {
                color: Color::NONE,
                ..default()
            },
            Node {
                width: percent(100),
                ..default()
            },
        )],
    ));
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-route")));
        for pair in scenario.route.waypoints.windows(2) {
            panel.spawn(fact(
                kit,
                &words.say(
                    &Message::new("briefing-leg-name")
                        .with("from", pair[0].called())
                        .with("to", pair[1].called()),
                ),
                &words.say(
                    &Message::new("briefing-leg")
                        .with("metres", pair[0].at.distance_m(pair[1].at).round())
                        .with("bearing", pair[0].at.bearing_deg(pair[1].at).round())
                        .with("grid", frame.mgrs(pair[1].at, 8)),
                ),
            ));
        }
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-vulnerable-points")));
        panel.spawn(kit.text(&words.word("briefing-vulnerable-points-explained")));
        for point in &scenario.route.vulnerable_points {
            panel.spawn(fact(
                kit,
                words.authored(&point.name),
                &words.say(
                    &Message::new("briefing-vulnerable-point")
                        .with("kind", words.word(vulnerable_id(point.kind)))
                        .with("grid", frame.mgrs(point.at, 8)),
                ),
            ));
        }
    });
}

fn vulnerable_id(kind: VulnerablePointKind) -> &'static str {
    match kind {
        VulnerablePointKind::Culvert => "briefing-vp-culvert",
        VulnerablePointKind::Bridge => "briefing-vp-bridge",
        VulnerablePointKind::Junction => "briefing-vp-junction",
        VulnerablePointKind::Defile => "briefing-vp-defile",
        VulnerablePointKind::BuiltUpEdge => "briefing-vp-built-up-edge",
        VulnerablePointKind::AbandonedVehicle => "briefing-vp-abandoned-vehicle",
        VulnerablePointKind::AbandonedBuilding => "briefing-vp-abandoned-building",
        VulnerablePointKind::Bend => "briefing-vp-bend",
        VulnerablePointKind::Crossing => "briefing-vp-crossing",
        VulnerablePointKind::Market => "briefing-vp-market",
        VulnerablePointKind::HaltingPlace => "briefing-vp-halting-place",
    }
}

fn hang_map(
    mut commands: Commands,
    mut drawing: ResMut<DrawingMap>,
    mut here: Query<&mut ImageNode, With<MapHere>>,
    images: Option<ResMut<Assets<Image>>>,
) {
    let Some(drawn) = block_on(poll_once(&mut drawing.0)) else {
        return;
    };
    commands.remove_resource::<DrawingMap>();
    if let (Some(pixels), Some(mut images)) = (drawn, images) {
        let picture = images.add(image_of(&pixels));
        for mut node in &mut here {
            node.image = picture.clone();
            node.color = Color::WHITE;
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        hang_map
            .in_set(Frame::Arrivals)
            .after(shelf::show)
            .run_if(resource_exists::<DrawingMap>),
    );
}
