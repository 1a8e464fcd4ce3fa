//! What the map says in words: where the cursor is, and what to be warned of there.

use bevy::prelude::*;

use crate::front_end::hud::panels::{Panel, Panels, Purpose};
use crate::front_end::hud::sheet::MapSheet;
use crate::front_end::hud::threat::{Threat, three_digits};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::theme;
use crate::front_end::widget::Kit;
use crate::front_end::words::Words;
use crate::record::Mode;
use crate::text::Message;
use crate::units::Point;
use crate::units::grid::GridFrame;
use crate::units::place::nearest_on_segment;

/// Less than this nearer to one is not worth a warning, metres: a step.
const NEARER_M: f32 = 1.0;

/// A place is told from so many of them: more is no help.
const MOST_PLOTTED: usize = 3;

/// The words about the cursor.
#[derive(Component, Debug, Clone, Copy)]
pub(in crate::front_end::hud) struct CursorSays;

/// What to be warned of at the cursor.
#[derive(Component, Debug, Clone, Copy)]
pub(in crate::front_end::hud) struct CursorWarns;

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

/// How far a place is from the nearest of what one keeps away from, and, but for whoever is assessed, whether somebody who
/// stands there is seen from it.
pub(in crate::front_end::hud) fn from_nearest(patrolling: &Patrolling, to: Point) -> Vec<Message> {
    let ranges = Threat::all(patrolling)
        .into_iter()
        .map(|(threat, at)| (threat, at, at.distance_m(to)));
    let Some((threat, at, range_m)) = ranges.min_by(|a, b| a.2.total_cmp(&b.2)) else {
        return Vec::new();
    };
    let distance = Message::new("hud-map-from-threat")
        .with("threat", threat.named())
        .with("distance", range_m.round());
    let seen = (patrolling.mode() != Mode::Assess).then(|| {
        let seen = patrolling.patrol().seen_from_item(to, at);
        Message::new("hud-map-seen").with("seen", if seen { "yes" } else { "no" })
    });
    std::iter::once(distance).chain(seen).collect()
}

/// How far a place is, and on which bearing, from where one stood when each of the last of them became known: what one plots
/// it with.
fn from_where_one_stood(patrolling: &Patrolling, to: Point) -> Vec<Message> {
    let all = Threat::all(patrolling);
    let last = all[all.len().saturating_sub(MOST_PLOTTED)..].iter();
    let plotted = last.filter_map(|(threat, _)| {
        let stood = threat.known_from(patrolling)?;
        let message = Message::new("hud-map-from-stand")
            .with("threat", threat.named())
            .with("distance", stood.distance_m(to).round())
            .with("bearing", three_digits(stood.bearing_deg(to)));
        Some(message)
    });
    plotted.collect()
}

/// What to be warned of before somebody is sent from one place to another: what is to be kept away from and that the
/// new place, or the straight way to it, lies nearer to than the person stands, and nearer than `kept_m`, which everybody must
/// keep. Posts of a cordon stand beyond that, and nearer than the patrol behind them. The worst one; pure.
pub fn way_warning(
    threats: &[(Threat, Point)],
    from: Point,
    to: Point,
    kept_m: f32,
) -> Option<Message> {
    let (threat, passes_m, ends_m) = threats
        .iter()
        .map(|(threat, at)| {
            let passes_m = at.distance_m(nearest_on_segment(*at, from, to).0);
            (*threat, passes_m, at.distance_m(to), at.distance_m(from))
        })
        .filter(|(_, passes_m, _, stands_m)| passes_m + NEARER_M < *stands_m && *passes_m < kept_m)
        .map(|(threat, passes_m, ends_m, _)| (threat, passes_m, ends_m))
        .min_by(|a, b| a.1.total_cmp(&b.1))?;
    let past = passes_m + NEARER_M < ends_m;
    Some(
        Message::new(if past {
            "hud-map-way-past"
        } else {
            "hud-map-place-nearer"
        })
        .with("threat", threat.named())
        .with("distance", passes_m.round()),
    )
}

/// Says where the cursor is, and what to be warned of there.
pub(in crate::front_end::hud) fn say_where(
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
            .with("bearing", three_digits(here.bearing_deg(sheet.cursor))),
    );
    let threats = Threat::all(&patrolling);
    let beside = match purpose {
        Purpose::Grid(_) => from_where_one_stood(&patrolling, sheet.cursor),
        _ => from_nearest(&patrolling, sheet.cursor),
    };
    for message in beside {
        said = format!("{said} · {}", words.say(&message));
    }
    let sent_from = match purpose {
        Purpose::Post(person) => view
            .patrol
            .iter()
            .find(|comrade| comrade.person == person)
            .map(|comrade| comrade.at),
        _ => None,
    };
    let exercise = patrolling.exercise();
    let large = exercise
        .signs
        .iter()
        .any(|placed| placed.sign.look.is_large());
    let kept_m = patrolling.doctrine().pack.required_of_any(large);
    let warning = sent_from
        .and_then(|from| way_warning(&threats, from, sheet.cursor, kept_m))
        .map_or_else(String::new, |warning| format!("⚠ {}", words.say(&warning)));
    for (mut text, warns) in &mut says {
        let wanted = if warns { &warning } else { &said };
        if text.0 != *wanted {
            text.0.clone_from(wanted);
        }
    }
}
