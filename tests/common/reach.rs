//! What of a screen is within reach: all that is pressed and read lies in the window, or is rolled into it.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use groundsign::front_end::hud::panels::PanelRoot;
use groundsign::front_end::widget::{ScrollContent, StableId};

/// The least of an area that rolls that has to be in the window, physical pixels at a scale of one: a button.
const LEAST_PX: f32 = 44.0;

/// Rounding, physical pixels.
const ROUNDED_PX: f32 = 1.5;

/// What cannot be reached on the screen as it is, in words.
pub(crate) fn out_of_reach(world: &mut World) -> Vec<String> {
    let mut windows = world.query::<&Window>();
    let size = windows
        .single(world)
        .expect("a window")
        .resolution
        .physical_size();
    let window = Rect::from_corners(Vec2::ZERO, size.as_vec2());
    let scale = world.resource::<UiScale>().0;
    let mut panels = world.query_filtered::<Entity, With<PanelRoot>>();
    let panel = panels.iter(world).next();
    let mut things = world.query_filtered::<(
        Entity,
        Option<&Text>,
        Option<&StableId>,
        &ComputedNode,
        &UiGlobalTransform,
        &InheritedVisibility,
    ), Or<(With<Text>, With<TabIndex>)>>();
    let mut found = Vec::new();
    for (entity, text, called, node, place, visible) in things.iter(world) {
        let says_something = text.is_none_or(|text| !text.trim().is_empty());
        if !visible.get() || node.size().min_element() <= 0.0 || !says_something {
            continue;
        }
        let above: Vec<Entity> = std::iter::successors(Some(entity), |entity| {
            world.get::<ChildOf>(*entity).map(ChildOf::parent)
        })
        .collect();
        // What lies behind an open panel waits there until it is closed.
        if panel.is_some_and(|panel| !above.contains(&panel)) {
            continue;
        }
        // What is cut off on purpose says nothing that cannot be read elsewhere.
        let is_cut_off = above[1..].iter().any(|entity| {
            world.get::<Node>(*entity).is_some_and(|node| {
                node.overflow.y == OverflowAxis::Clip || node.overflow.x == OverflowAxis::Clip
            })
        });
        if is_cut_off {
            continue;
        }
        let rect = Rect::from_center_size(place.translation, node.size());
        let name = called.map_or_else(
            || text.map_or("nameless", |text| text.0.as_str()).to_owned(),
            |called| called.0.clone(),
        );
        let area = above[1..]
            .iter()
            .find(|entity| world.get::<ScrollContent>(**entity).is_some());
        let held = match area {
            None => window.inflate(ROUNDED_PX),
            Some(area) => {
                let area_node = world.get::<ComputedNode>(*area).expect("laid out");
                let middle = world
                    .get::<UiGlobalTransform>(*area)
                    .expect("laid out")
                    .translation;
                let shown = Rect::from_center_size(middle, area_node.size()).intersect(window);
                let least = (LEAST_PX * scale).min(area_node.content_size().y);
                if shown.height() < least - ROUNDED_PX {
                    found.push(format!("{name}: {} px are left to roll in", shown.height()));
                    continue;
                }
                let all = area_node.content_size().y.max(area_node.size().y);
                Rect::new(shown.min.x, rect.min.y, shown.max.x, rect.min.y + all)
                    .inflate(ROUNDED_PX)
            }
        };
        if !held.contains(rect.min) || !held.contains(rect.max) {
            found.push(format!("{name}: {rect:?} of {:?}", window.size()));
        }
    }
    found
}
