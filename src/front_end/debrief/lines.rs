//! What the pages of the debrief are made of: lines with a sign before them, of which some lead to their moment.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::replay::Jump;
use crate::front_end::icon::{Icon, icon};
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Weight, pressable};
use crate::report::wording::clock;
use crate::scoring::Outcome;
use crate::scoring::scorecard::Verdict;
use crate::units::Tick;

/// A line with a sign before it.
pub(super) fn signed(
    page: &mut ChildSpawnerCommands,
    kit: &Kit,
    (picture, colour): (Icon, Color),
    words: &str,
) {
    page.spawn(Node {
        column_gap: px(theme::GAP_PX),
        align_items: AlignItems::FlexStart,
        ..default()
    })
    .with_children(|row| {
        row.spawn(icon(picture, 22.0, colour));
        row.spawn(beside(kit, words));
    });
}

/// Words that take what a row leaves them, and break there. Without a basis of their own they are given no width at all.
fn beside(kit: &Kit, words: &str) -> impl Bundle + use<> {
    (
        kit.text(words),
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            // The height that they were measured to have without any width would be rolled through below them.
            overflow: Overflow::clip(),
            ..default()
        },
    )
}

/// The sign and colour of an answer.
pub(super) fn outcome_look(outcome: Outcome) -> (Icon, Color) {
    match outcome {
        Outcome::Met => (Icon::Tick, theme::GOOD),
        Outcome::PartlyMet => (Icon::Warning, theme::WARN),
        Outcome::NotMet => (Icon::Cross, theme::BAD),
        Outcome::NeverEvaluated => (Icon::Minus, theme::INK_FAINT),
    }
}

/// A wide line that is pressed to go to its moment.
pub(super) fn jump_line(
    page: &mut ChildSpawnerCommands,
    kit: &Kit,
    called: &str,
    tick: Tick,
    (picture, colour): (Icon, Color),
    words: &str,
) {
    let time = clock(tick.seconds());
    page.spawn((
        pressable(called, &format!("{time} {words}"), Weight::Plain),
        observe(move |_: On<Activate>, mut commands: Commands| commands.trigger(Jump(tick))),
    ))
    .insert(Node {
        width: percent(100),
        min_height: px(theme::TARGET_PX),
        padding: UiRect::axes(px(10), px(6)),
        border: UiRect::all(px(2)),
        border_radius: BorderRadius::all(px(theme::ROUND_PX)),
        align_items: AlignItems::Center,
        column_gap: px(theme::GAP_PX),
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|row| {
        row.spawn((
            kit.letters(time, theme::SMALL_PX, theme::INK_FAINT, false),
            Node {
                min_width: px(46),
                flex_shrink: 0.0,
                ..default()
            },
        ));
        row.spawn(icon(picture, 20.0, colour));
        row.spawn(beside(kit, words));
    });
}

/// The sign and colour of a verdict.
pub(super) fn verdict_look(verdict: Verdict) -> (Icon, Color) {
    match verdict {
        Verdict::Ready => (Icon::Tick, theme::GOOD),
        Verdict::NotYet => (Icon::Cross, theme::BAD),
        Verdict::Incomplete => (Icon::Minus, theme::WARN),
    }
}
