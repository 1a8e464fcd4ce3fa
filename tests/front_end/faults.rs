//! What can be wrong with a screen: words that nobody wrote, nothing to press it by, no room.

use std::collections::BTreeSet;

use bevy::a11y::AccessibilityNode;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use groundsign::assets;
use groundsign::front_end::widget::StableId;
use groundsign::front_end::words::Words;

use super::Trainer;

/// Every message there is in English.
pub(crate) fn message_ids() -> BTreeSet<String> {
    std::fs::read_dir(assets::folder().join("lang/en"))
        .expect("English")
        .flat_map(|entry| {
            std::fs::read_to_string(entry.expect("a file").path())
                .expect("readable")
                .lines()
                .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
                .collect::<Vec<_>>()
        })
        .filter(|id| id.starts_with(|letter: char| letter.is_ascii_lowercase()) && id.contains('-'))
        .collect()
}

/// What is wrong with the screen that is open.
pub(crate) fn faults(trainer: &mut Trainer, ids: &BTreeSet<String>) -> Vec<String> {
    let stage = trainer.stage();
    let mut faults = Vec::new();
    let texts = trainer.texts();
    if texts.iter().all(|text| text.trim().is_empty()) {
        faults.push(format!("{stage:?}: nothing is said"));
    }
    for text in &texts {
        if ids.contains(text.trim()) || text.contains("{ $") || text.contains("{$") {
            faults.push(format!("{stage:?}: nobody has said {text:?}"));
        }
    }
    let direction = trainer.app.world().resource::<Words>().direction;
    let world = trainer.app.world_mut();
    let mut nodes = world.query::<&Node>();
    let strays = nodes
        .iter(world)
        .filter(|node| node.direction != direction)
        .count();
    if strays > 0 {
        faults.push(format!("{stage:?}: {strays} nodes run the wrong way"));
    }
    faults.extend(
        squeezed(world)
            .into_iter()
            .map(|words| format!("{stage:?}: no room is left for {words:?}")),
    );
    let mut windows = world.query::<&Window>();
    let wide = windows.single(world).expect("a window").width();
    let mut stops = world.query_filtered::<(
        Option<&StableId>,
        Option<&AccessibilityNode>,
        &ComputedNode,
        &UiGlobalTransform,
        &Node,
        Option<&Pickable>,
    ), With<TabIndex>>();
    for (called, accessible, computed, place, node, pickable) in stops.iter(world) {
        let name = called.map_or("nameless", |called| called.0.as_str());
        if called.is_none() {
            faults.push(format!("{stage:?}: something to press has no stable name"));
        }
        if accessible
            .and_then(|node| node.label())
            .is_none_or(|label| label.trim().is_empty())
        {
            faults.push(format!("{stage:?}: {name} has no label"));
        }
        let size = computed.size() * computed.inverse_scale_factor();
        let laid_out = size.x > 0.0 && node.display != Display::None;
        // What no finger can press needs no room for one.
        if laid_out && size.y < 43.5 && pickable != Some(&Pickable::IGNORE) {
            faults.push(format!("{stage:?}: {name} is {} px high", size.y));
        }
        let (middle, half) = (place.translation.x, computed.size().x / 2.0);
        if laid_out && (middle - half < -1.0 || middle + half > wide + 1.0) {
            faults.push(format!(
                "{stage:?}: {name} reaches from {} to {} of {wide} px",
                middle - half,
                middle + half
            ));
        }
    }
    faults
}

/// Words on the screen that were laid out without any width, so that nobody can read them.
fn squeezed(world: &mut World) -> Vec<String> {
    let mut texts = world.query::<(Entity, &Text, &ComputedNode)>();
    let narrow: Vec<(Entity, String)> = texts
        .iter(world)
        .filter(|(_, text, node)| !text.trim().is_empty() && node.size().x < 1.0)
        .map(|(entity, text, _)| (entity, text.0.clone()))
        .collect();
    narrow
        .into_iter()
        .filter(|(entity, _)| {
            let above = std::iter::successors(Some(*entity), |entity| {
                world.get::<ChildOf>(*entity).map(ChildOf::parent)
            });
            above
                .filter_map(|entity| world.get::<Node>(entity))
                .all(|node| node.display != Display::None)
        })
        .map(|(_, words)| words)
        .collect()
}
