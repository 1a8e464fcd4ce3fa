//! The doctrine in force: every number with its source, and a warning where it is unconfirmed.

use bevy::prelude::*;

use super::super::fact;
use super::{Briefed, Content, metres};
use crate::doctrine::schema::{GroundDrill, Sourced, Sure};
use crate::front_end::icon::Icon;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, panel};
use crate::report::wording;
use crate::text::Message;

/// Something with its source, and a warning when it is unconfirmed.
fn sourced(
    kit: &Kit,
    briefed: &Briefed,
    label: &str,
    said: String,
    (source, sure): (&str, Sure),
) -> impl Bundle + use<> {
    let words = &kit.words;
    let source = briefed
        .doctrine
        .pack
        .source(source)
        .map_or_else(|| source.to_owned(), |source| source.title.clone());
    let (picture, colour) = match sure {
        Sure::Unverified | Sure::Example => (Icon::Warning, theme::WARN),
        _ => (Icon::Info, theme::INK_FAINT),
    };
    let from = words.say(
        &Message::new("briefing-from")
            .with("source", source)
            .with("sure", words.word(wording::sure_id(sure))),
    );
    (
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(2),
            ..default()
        },
        children![
            fact(kit, label, &said),
            (
                Node {
                    flex_direction: FlexDirection::Row,
                    column_gap: px(6),
                    align_items: AlignItems::Start,
                    ..default()
                },
                children![
                    crate::front_end::icon::icon(picture, 16.0, colour),
                    (
                        Node {
                            flex_shrink: 1.0,
                            min_width: px(0),
                            ..default()
                        },
                        children![kit.small(&from)],
                    ),
                ],
            )
        ],
    )
}

fn evidence(number: &Sourced<f32>) -> (&str, Sure) {
    (&number.source, number.sure)
}

/// The drill on ground that may be mined.
fn on_ground(held: &mut Content, kit: &Kit, briefed: &Briefed, ground: &GroundDrill) {
    let words = &kit.words;
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(words.authored(&ground.name)));
        for (number, step) in ground.steps.iter().enumerate() {
            let says = words.authored(&step.says);
            panel.spawn(fact(kit, &(number + 1).to_string(), says));
        }
        panel.spawn(sourced(
            kit,
            briefed,
            "•",
            words.authored(&ground.note).to_owned(),
            (&ground.source, ground.sure),
        ));
        for rule in &ground.rules {
            let says = words.authored(&rule.says).to_owned();
            panel.spawn(sourced(kit, briefed, "•", says, (&rule.source, rule.sure)));
        }
    });
}

pub(super) fn tell(held: &mut Content, kit: &Kit, briefed: &Briefed) {
    let words = &kit.words;
    let pack = &briefed.doctrine.pack;
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(words.authored(&pack.title)));
        panel.spawn(
            kit.small(
                &words.say(
                    &Message::new("briefing-pack")
                        .with("id", pack.id.as_str())
                        .with("version", pack.version.as_str())
                        .with("date", pack.date.as_str()),
                ),
            ),
        );
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(words.authored(&pack.drill.name)));
        for (number, step) in pack.drill.steps.iter().enumerate() {
            panel.spawn(fact(
                kit,
                &(number + 1).to_string(),
                words.authored(&step.says),
            ));
        }
    });
    let suspected = &briefed.exercise.scenario.suspected_areas;
    if let Some(ground) = pack.suspected_ground.as_ref()
        && !suspected.is_empty()
    {
        on_ground(held, kit, briefed, ground);
    }
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-distances")));
        panel.spawn(kit.text(&words.word("briefing-distances-explained")));
        for class in &pack.distances.classes {
            let said = words.say(
                &Message::new("briefing-class")
                    .with("mandatory_m", class.mandatory_m.value)
                    .with("required_m", class.required_m.value),
            );
            panel.spawn(sourced(
                kit,
                briefed,
                words.authored(&class.name),
                said,
                evidence(&class.required_m),
            ));
        }
        panel.spawn(sourced(
            kit,
            briefed,
            &words.word("briefing-in-doubt"),
            metres(words, pack.distances.in_doubt_m.value),
            evidence(&pack.distances.in_doubt_m),
        ));
    });
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("briefing-halts")));
        let halts = &pack.halts;
        for (id, number) in [
            ("briefing-near-check", &halts.near_check_m),
            ("briefing-far-check", &halts.far_check_m),
            ("briefing-short-of", &halts.short_of_vulnerable_point_m),
        ] {
            panel.spawn(sourced(
                kit,
                briefed,
                &words.word(id),
                metres(words, number.value),
                evidence(number),
            ));
        }
    });
    if let Some(format) = pack.report_in_force() {
        held.spawn(panel()).with_children(|panel| {
            panel.spawn(
                kit.heading(
                    &words.say(&Message::new("briefing-report").with("name", &format.name)),
                ),
            );
            for line in &format.lines {
                panel.spawn(fact(kit, &line.label, words.authored(&line.asks)));
            }
        });
    }
    // Sources come last: before a patrol one reads the rules first.
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.heading(&words.word("sheet-sources")));
        panel.spawn(kit.text(words.authored(&pack.preface)));
    });
}
