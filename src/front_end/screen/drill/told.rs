//! What is told of a drill: after each view what was there, and at the end the whole.

use bevy::prelude::*;

use super::spot::{Drilling, go_on};
use super::{Sheet, after, ends, frame, point, unwritten};
use crate::drill::{Outcome, wording};
use crate::front_end::icon::Icon;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, panel};
use crate::text::Message;

pub(super) fn feedback(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    drilling: &Drilling,
    outcome: Outcome,
) {
    let words = &kit.words;
    let last = drilling.course.passed().last();
    let has_item = last.is_some_and(|(view, ..)| view.item().is_some());
    let subject = last.and_then(|(view, ..)| {
        let exercise = drilling.course.bank().exercise(view.seed)?;
        wording::lesson(exercise, wording::subject(view, outcome)?)
    });
    let (icon, colour) = if outcome.is_right() {
        (Icon::Tick, theme::GOOD)
    } else {
        (Icon::Cross, theme::WARN)
    };
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            told.spawn(point(
                kit,
                icon,
                colour,
                &words.say(&wording::outcome(outcome)),
            ));
            if let Some((look, lesson)) = &subject {
                let about = Message::new(if has_item {
                    "drill-item"
                } else {
                    "drill-harmless"
                });
                told.spawn(kit.text(&words.say(&about.with("look", look.clone()))));
                let lesson = words.authored(lesson);
                if !lesson.is_empty() {
                    told.spawn(kit.text(lesson));
                }
            }
            unwritten(told, kit, &drilling.kept);
        });
        match &drilling.pointed_out {
            Some(picture) => {
                held.spawn((ImageNode::new(picture.clone()), frame()));
            }
            None if subject.is_some() => {
                held.spawn(kit.text(&words.word("drill-drawing")));
            }
            None => {}
        }
    });
    let next = if drilling.course.view().is_some() {
        "drill-next"
    } else {
        "drill-end"
    };
    sheet.next(commands, kit, "next", &words.word(next), go_on);
}

pub(super) fn summary(commands: &mut Commands, kit: &Kit, sheet: &Sheet, drilling: &Drilling) {
    let words = &kit.words;
    let tally = drilling.course.tally();
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            told.spawn(kit.heading(&words.say(&wording::counts(&tally))));
            if let Some(interval) = wording::interval(&tally) {
                told.spawn(kit.text(&words.say(&interval)));
            }
            told.spawn(kit.small(&words.word("drill-practice")));
        });
        for (number, (_, answered, outcome)) in drilling.course.passed().iter().enumerate() {
            let (icon, colour) = if outcome.is_right() {
                (Icon::Tick, theme::GOOD)
            } else {
                (Icon::Cross, theme::WARN)
            };
            let line = Message::new("drill-line")
                .with("number", number + 1)
                .with("outcome", wording::outcome(*outcome))
                .with("seconds", f64::from(answered.after_ms / 100) / 10.0);
            held.spawn(point(kit, icon, colour, &words.say(&line)));
        }
    });
    ends(commands, kit, sheet, &drilling.kept);
}

/// There is nothing to drill on.
pub(super) fn nothing(commands: &mut Commands, kit: &Kit, sheet: &Sheet, in_refresher: bool) {
    let (id, next) = if in_refresher {
        ("refresher-nothing-here", "refresher-next")
    } else {
        ("drill-nothing-anywhere", "drill-home")
    };
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            told.spawn(point(
                kit,
                Icon::Info,
                theme::INK_FAINT,
                &kit.words.word(id),
            ));
        });
    });
    sheet.next(commands, kit, "home", &kit.words.word(next), after);
}
