//! The whole session: view by view, and where it lies.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::voting::large;
use super::{Session, Showing};
use crate::front_end::icon::Icon;
use crate::front_end::screen::{Sheet, point};
use crate::front_end::stage::Travel;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, OnEscape, Weight, panel};
use crate::group::{Asks, Round, wording};
use crate::scoring::report_truth;
use crate::text::Message;

pub(super) fn open(commands: &mut Commands, kit: &Kit, sheet: &Sheet, session: &Session) {
    let words = &kit.words;
    let rounds = session.group.rounds();
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            let right = |is: &dyn Fn(&&Round) -> bool| rounds.iter().filter(is).count();
            let next = |round: &&Round| round.next.as_ref().is_some_and(|vote| vote.was_right());
            let counts = Message::new("group-summary")
                .with("views", rounds.len())
                .with("places", right(&|round| round.outcome.is_right()))
                .with("next", right(&next));
            told.spawn(large(kit, &words.say(&counts)));
            told.spawn(kit.text(&words.say(&goes_to(session))));
            if let Some(unwritten) = &session.unwritten {
                let said = words.say(unwritten);
                told.spawn(point(kit, Icon::Warning, theme::WARN, &said));
            } else if !rounds.is_empty() {
                let path = session.path.display().to_string();
                let lies = Message::new("group-lies").with("path", path);
                told.spawn(kit.small(&words.say(&lies)));
            }
        });
        for (number, round) in rounds.iter().enumerate() {
            let (icon, colour) = if round.outcome.is_right() {
                (Icon::Tick, theme::GOOD)
            } else {
                (Icon::Cross, theme::WARN)
            };
            let kind = round.kind.map_or_else(
                || words.word("group-kind-none"),
                |kind| words.say(&report_truth::kind(kind)),
            );
            let line = Message::new("group-line")
                .with("number", number + 1)
                .with("kind", kind)
                .with("places", wording::right_hands(&round.places))
                .with("next", next_of(round));
            held.spawn(point(kit, icon, colour, &words.say(&line)));
        }
    });
    if session.group.asks() != Asks::Over && session.ended_at != Showing::Summary {
        sheet.ends(commands, |foot| {
            foot.spawn((
                kit.icon_button(
                    "resume",
                    Icon::Undo,
                    &words.word("group-resume"),
                    Weight::Plain,
                ),
                observe(
                    |_: On<Activate>, mut session: ResMut<Session>, mut travel: Travel| {
                        session.showing = session.ended_at;
                        travel.again();
                    },
                ),
            ));
        });
    }
    let done = words.word("instructor-back");
    let button = sheet.next_beside_a_field(
        commands,
        kit,
        "done",
        &done,
        |_: On<Activate>, mut travel: Travel| travel.back(),
    );
    commands
        .entity(button)
        .insert((bevy::input_focus::AutoFocus, OnEscape));
}

/// Where the results go.
fn goes_to(session: &Session) -> Message {
    match &session.course {
        Some(course) => Message::new("group-goes-to-course").with("course", course),
        None => Message::new("group-goes-to-none"),
    }
}

fn next_of(round: &Round) -> Message {
    match &round.next {
        Some(vote) => Message::new("group-line-next")
            .with("right", vote.right_hands())
            .with("all", vote.hands.total()),
        None => Message::new("group-line-next-open"),
    }
}
