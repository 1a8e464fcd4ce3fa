//! A panel that is built again is scrolled as it was: what was just ticked stays in sight.

use bevy::prelude::*;

use crate::front_end::widget::ScrollContent;

use super::panels::{OpenLine, Panel, PanelRoot};

/// How far the panel that is open is scrolled, area by area, logical pixels.
#[derive(Debug, Clone, Default)]
pub(super) struct Scrolled {
    panel: Option<Panel>,
    line: Option<OpenLine>,
    areas: Vec<f32>,
}

/// Scrolls a panel built again as the one before it was. Another line of a form begins at its beginning.
pub(super) fn keep(
    roots: Query<(Entity, Ref<PanelRoot>)>,
    children: Query<&Children>,
    lines: Query<&OpenLine>,
    mut areas: Query<&mut ScrollPosition, With<ScrollContent>>,
    mut last: Local<Scrolled>,
) {
    let Some((root, panel)) = roots.iter().next() else {
        *last = Scrolled::default();
        return;
    };
    let inside: Vec<Entity> = children.iter_descendants_depth_first(root).collect();
    let line = inside.iter().find_map(|entity| lines.get(*entity).ok());
    let scrolled: Vec<Entity> = inside
        .iter()
        .filter(|entity| areas.contains(**entity))
        .copied()
        .collect();
    if panel.is_added() && last.panel == Some(panel.0) && last.areas.len() == scrolled.len() {
        // The answers are the last of them.
        let kept = last.areas.len() - usize::from(last.line.as_ref() != line);
        for (entity, down_px) in scrolled.iter().zip(&last.areas).take(kept) {
            if let Ok(mut position) = areas.get_mut(*entity) {
                position.y = *down_px;
            }
        }
    }
    *last = Scrolled {
        panel: Some(panel.0),
        line: line.copied(),
        areas: scrolled
            .iter()
            .filter_map(|entity| areas.get(*entity).ok())
            .map(|position| position.y)
            .collect(),
    };
}
