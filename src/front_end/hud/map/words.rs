//! What the map says in words: where the cursor is, and what to be warned of there.

use bevy::prelude::*;

use crate::front_end::hud::panels::{Panel, Panels, Purpose};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::theme;
use crate::front_end::widget::Kit;
use crate::front_end::words::Words;
use crate::sim::action::MarkId;
use crate::text::Message;
use crate::units::grid::GridFrame;
use crate::units::place::nearest_on_segment;
use crate::units::{Place, Point};

use super::MapSheet;

/// Less than this nearer to a mark is not worth a warning, metres: a step.
const NEARER_M: f32 = 1.0;

/// The words about the cursor.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct CursorSays;

/// What to be warned of at the cursor.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct CursorWarns;

/// The lines for those words, empty yet.
pub(super) fn lines(parent: &mut ChildSpawnerCommands, kit: &Kit, purpose: Purpose) {
    let line = || Node {
        flex_shrink: 0.0,
        ..default()
    };
    parent.spawn((CursorSays, kit.text(""), line()));
    if matches!(purpose, Purpose::Post(_)) {
        let warning = kit.spoken(
            "",
            theme::TEXT_PX,
            theme::WARN,
            true,
            accesskit::Role::Label,
        );
        parent.spawn((CursorWarns, warning, line()));
    }
}

/// The mark nearest to a place, and how far from it.
fn nearest_mark(marks: &[(MarkId, Place)], to: Point) -> Option<(MarkId, f32)> {
    marks
        .iter()
        .map(|(mark, place)| (*mark, place.point().distance_m(to)))
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// What to be warned of before somebody is sent from one place to another: marks that the new place, or the straight way
/// to it, lies nearer to than the person stands. The worst one; pure.
pub fn way_warning(marks: &[(MarkId, Place)], from: Point, to: Point) -> Option<Message> {
    let (mark, passes_m, ends_m) = marks
        .iter()
        .map(|(mark, place)| {
            let at = place.point();
            let passes_m = at.distance_m(nearest_on_segment(at, from, to).0);
            (*mark, passes_m, at.distance_m(to), at.distance_m(from))
        })
        .filter(|(_, passes_m, _, stands_m)| passes_m + NEARER_M < *stands_m)
        .map(|(mark, passes_m, ends_m, _)| (mark, passes_m, ends_m))
        .min_by(|a, b| a.1.total_cmp(&b.1))?;
    let past = passes_m + NEARER_M < ends_m;
    Some(
        Message::new(if past {
            "hud-map-way-past"
        } else {
            "hud-map-place-nearer"
        })
        .with("mark", mark.shown())
        .with("distance", passes_m.round()),
    )
}

/// Says where the cursor is, and what to be warned of there.
pub(super) fn say_where(
    sheet: Res<MapSheet>,
    patrolling: Res<Patrolling>,
    words: Res<Words>,
    panels: Res<Panels>,
    mut says: Query<(&mut Text, Has<CursorWarns>), Or<(With<CursorSays>, With<CursorWarns>)>>,
) {
    let Some(Panel::Map(purpose)) = panels.top() else {
        return;
    };
    let view = patrolling.view();
    let here = view.here.point();
    let frame = GridFrame::of(&patrolling.exercise().scenario.place);
    let mut said = words.say(
        &Message::new("hud-map-cursor")
            .with("grid", frame.mgrs(sheet.cursor, 8))
            .with("distance", here.distance_m(sheet.cursor).round())
            .with(
                "bearing",
                format!("{:03}", here.bearing_deg(sheet.cursor).round() as u32 % 360),
            ),
    );
    if let Some((mark, distance_m)) = nearest_mark(&view.marks, sheet.cursor) {
        let from_mark = Message::new("hud-map-from-mark")
            .with("mark", mark.shown())
            .with("distance", distance_m.round());
        said = format!("{said} · {}", words.say(&from_mark));
    }
    let sent_from = match purpose {
        Purpose::Post(person) => view
            .patrol
            .iter()
            .find(|comrade| comrade.person == person)
            .map(|comrade| comrade.at),
        _ => None,
    };
    let warning = sent_from
        .and_then(|from| way_warning(&view.marks, from, sheet.cursor))
        .map_or_else(String::new, |warning| format!("⚠ {}", words.say(&warning)));
    for (mut text, warns) in &mut says {
        let wanted = if warns { &warning } else { &said };
        if text.0 != *wanted {
            text.0.clone_from(wanted);
        }
    }
}
