//! What was there: the picture pointed out, the lesson, and how the class voted.

use bevy::ecs::hierarchy::ChildSpawnerCommands;
use bevy::prelude::*;

use super::projected::{self, Fields};
use super::voting::large;
use super::{LARGE_PX, Session, go_on};
use crate::drill::wording as drill;
use crate::front_end::icon::{Icon, icon};
use crate::front_end::screen::Sheet;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, panel, spoken_as};
use crate::group::{Asks, Round, Vote, wording};
use crate::text::Message;

pub(super) fn open(commands: &mut Commands, kit: &Kit, sheet: &Sheet, session: &Session) {
    let words = &kit.words;
    let Some(round) = session.group.rounds().last() else {
        return;
    };
    sheet.holds(commands, |held| {
        let right = round.outcome.is_right();
        said(held, kit, right, &words.say(&wording::outcome(round)));
        held.spawn(Node {
            flex_wrap: FlexWrap::Wrap,
            column_gap: px(20),
            row_gap: px(10),
            ..default()
        })
        .with_children(|row| {
            row.spawn(beside(600.0))
                .with_children(|left| match &session.pointed_out {
                    Some(image) => projected::picture(left, kit, image, 100.0, Fields::Named),
                    None => {
                        left.spawn(kit.text(&words.word("drill-drawing")));
                    }
                });
            row.spawn(beside(320.0)).with_children(|right| {
                let place = |option: usize| words.say(&wording::place(option));
                bars(right, kit, &round.places, place);
            });
        });
        lesson(held, kit, session, round);
        if let (Some(vote), Some(outcome)) = (&round.next, wording::next_outcome(round)) {
            said(held, kit, vote.was_right(), &words.say(&outcome));
            let pack = &session.group.bank().doctrine.pack;
            let options = session.group.options();
            let says = |option: usize| {
                let next = options.get(option);
                next.map_or_else(String::new, |next| {
                    words.say(&wording::next(*next, &pack.drill))
                })
            };
            bars(held, kit, vote, says);
        }
    });
    let over = session.group.asks() == Asks::Over;
    let next = words.word(if over { "drill-end" } else { "drill-next" });
    sheet.next(commands, kit, "next", &next, go_on);
}

/// A sentence that says whether the class was right.
fn said(held: &mut ChildSpawnerCommands, kit: &Kit, right: bool, words: &str) {
    let (picture, colour) = if right {
        (Icon::Tick, theme::GOOD)
    } else {
        (Icon::Cross, theme::WARN)
    };
    held.spawn(Node {
        column_gap: px(12),
        align_items: AlignItems::Start,
        ..default()
    })
    .with_children(|row| {
        row.spawn(icon(picture, LARGE_PX * 1.3, colour));
        row.spawn(shrinking()).with_children(|text| {
            let role = accesskit::Role::Label;
            text.spawn(kit.spoken(words, LARGE_PX, theme::INK, true, role));
        });
    });
}

/// Node of a part of a row, so many logical pixels wide at least.
fn beside(least_px: f32) -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(10),
        flex_grow: 1.0,
        flex_basis: px(least_px),
        min_width: px(0),
        ..default()
    }
}

fn shrinking() -> Node {
    Node {
        flex_shrink: 1.0,
        min_width: px(0),
        ..default()
    }
}

/// What it looks like, and the author's words on it.
fn lesson(held: &mut ChildSpawnerCommands, kit: &Kit, session: &Session, round: &Round) {
    let words = &kit.words;
    let bank = session.group.bank();
    let about = bank.exercise(round.view.seed).and_then(|exercise| {
        let subject = drill::subject(&round.view, round.outcome)?;
        drill::lesson(exercise, subject)
    });
    let Some((look, lesson)) = about else {
        return;
    };
    let id = if round.kind.is_some() {
        "drill-item"
    } else {
        "drill-harmless"
    };
    held.spawn(panel()).with_children(|panel| {
        panel.spawn(large(kit, &words.say(&Message::new(id).with("look", look))));
        let lesson = words.authored(&lesson);
        if !lesson.is_empty() {
            panel.spawn(large(kit, lesson));
        }
    });
}

/// The hands for each option that somebody chose or that was right, the right ones marked.
fn bars(held: &mut ChildSpawnerCommands, kit: &Kit, vote: &Vote, words: impl Fn(usize) -> String) {
    let options = 0..vote.hands.options();
    let most = options.clone().map(|option| vote.hands.of(option)).max();
    let most = most.unwrap_or(0).max(1) as f32;
    for option in options {
        let (hands, right) = (vote.hands.of(option), vote.is_right(option));
        if hands == 0 && !right {
            continue;
        }
        let colour = if right { theme::GOOD } else { theme::LINE };
        held.spawn(Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(3),
            width: percent(100),
            ..default()
        })
        .with_children(|line| {
            line.spawn(Node {
                column_gap: px(12),
                align_items: AlignItems::Center,
                ..default()
            })
            .with_children(|row| {
                let count = hands.to_string();
                row.spawn(Node {
                    min_width: px(48),
                    ..default()
                })
                .with_children(|cell| {
                    cell.spawn(kit.letters(count, LARGE_PX, theme::INK, true));
                });
                if right {
                    row.spawn(icon(Icon::Tick, LARGE_PX, theme::GOOD));
                }
                row.spawn(shrinking()).with_children(|text| {
                    let id = if right {
                        "group-bar-right"
                    } else {
                        "group-bar"
                    };
                    let spoken = Message::new(id)
                        .with("option", words(option))
                        .with("hands", hands);
                    text.spawn((
                        kit.letters(words(option), LARGE_PX, theme::INK, false),
                        spoken_as(&kit.words.say(&spoken)),
                    ));
                });
            });
            line.spawn((
                Node {
                    width: percent(hands as f32 / most * 100.0),
                    height: px(12),
                    ..default()
                },
                BackgroundColor(colour),
            ));
        });
    }
    held.spawn(kit.text(&kit.words.say(&wording::right_hands(vote))));
}
