//! A view to be looked at, and the two votes on it: hands are counted by keys, by buttons, or written as a number.

use bevy::ecs::hierarchy::ChildSpawnerCommands;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::projected::{self, Fields as Shown};
use super::{LARGE_PX, Session, begin_vote, close_next, close_places};
use crate::front_end::icon::Icon;
use crate::front_end::screen::{Sheet, point};
use crate::front_end::stage::Travel;
use crate::front_end::theme;
use crate::front_end::widget::{Blank, Fields, Kit, Weight, Written};
use crate::front_end::words::Words;
use crate::group::{Field, Hands, MOST_HANDS, PLACES, wording};
use crate::text::Message;

/// Hands for an option, shown large.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Counted(pub(super) usize);

/// All hands together.
#[derive(Component)]
pub(super) struct All;

/// Height of the letters of an answer, logical pixels: seven of them, in the doctrine pack's own words, fit into a window.
const OPTION_PX: f32 = 21.0;

/// Stable id of the field into which the count of an option is written.
fn field_of(option: usize) -> String {
    format!("hands-{option}")
}

/// The view alone.
pub(super) fn view(commands: &mut Commands, kit: &Kit, sheet: &Sheet, session: &Session) {
    let words = &kit.words;
    let Some(image) = &session.picture else {
        sheet.holds(commands, |held| {
            held.spawn(kit.text(&words.word("drill-drawing")));
        });
        return;
    };
    sheet.holds(commands, |held| {
        unwritten(held, kit, session);
        held.spawn(large(kit, &words.word("group-look")));
        projected::picture(held, kit, image, 120.0, Shown::Named);
    });
    sheet.next(commands, kit, "vote", &words.word("group-vote"), begin_vote);
}

/// Hands for where the sign is.
pub(super) fn places(commands: &mut Commands, kit: &Kit, sheet: &Sheet, session: &Session) {
    let words = &kit.words;
    sheet.holds(commands, |held| {
        held.spawn(large(kit, &words.word("group-look")));
        held.spawn(wrapping()).with_children(|row| {
            row.spawn(column_of(560.0)).with_children(|left| {
                if let Some(image) = &session.picture {
                    projected::picture(left, kit, image, 85.0, Shown::Voted);
                }
            });
            // The hands for the fields stand in the picture.
            row.spawn(column_of(180.0)).with_children(|right| {
                let nothing = PLACES - 1;
                right.spawn(large(kit, &words.say(&wording::place(nothing))));
                right.spawn((Counted(nothing), large(kit, "")));
                right.spawn((All, large(kit, "")));
            });
        });
        held.spawn(wrapping()).with_children(|row| {
            for option in 0..PLACES {
                // The key that counts for it.
                let field = Field::ALL.get(option);
                let key = field.map_or('0', |field| field.letter());
                row.spawn(counting(126.0)).with_children(|cell| {
                    let key = key.to_string();
                    counter(cell, kit, option, &key, &session.hands, percent(100));
                });
            }
        });
        held.spawn(kit.small(&words.word("group-how-places")));
    });
    sheet.ends(commands, |foot| {
        foot.spawn((
            kit.icon_button(
                "look-again",
                Icon::Eye,
                &words.word("group-look-again"),
                Weight::Plain,
            ),
            observe(
                |_: On<Activate>, mut session: ResMut<Session>, mut travel: Travel| {
                    session.showing = super::Showing::View;
                    travel.again();
                },
            ),
        ));
    });
    let next = words.word("group-next");
    sheet.next(commands, kit, "close-places", &next, close_places);
}

/// Hands for what to do next.
pub(super) fn next(commands: &mut Commands, kit: &Kit, sheet: &Sheet, session: &Session) {
    let words = &kit.words;
    let drill = &session.group.bank().doctrine.pack.drill;
    sheet.holds(commands, |held| {
        unwritten(held, kit, session);
        held.spawn(large(kit, &words.word("group-next")));
        for (option, next) in session.group.options().iter().enumerate() {
            let says = words.say(&wording::next(*next, drill));
            held.spawn(option_row()).with_children(|row| {
                // Its label is the key that counts for it.
                row.spawn(counting(196.0)).with_children(|cell| {
                    let key = (option + 1).to_string();
                    counter(cell, kit, option, &key, &session.hands, px(64));
                });
                row.spawn(Node {
                    flex_grow: 1.0,
                    flex_shrink: 1.0,
                    flex_basis: px(320),
                    min_width: px(0),
                    ..default()
                })
                .with_children(|text| {
                    let role = accesskit::Role::Label;
                    text.spawn(kit.spoken(&says, OPTION_PX, theme::INK, false, role));
                });
                row.spawn((Counted(option), large(kit, "")));
            });
        }
        held.spawn((All, large(kit, "")));
        held.spawn(kit.small(&words.word("group-how-next")));
    });
    let reveal = words.word("group-reveal");
    sheet.next(commands, kit, "close-next", &reveal, close_next);
}

/// Text that is read in the last row.
pub(super) fn large(kit: &Kit, words: &str) -> impl Bundle + use<> {
    kit.spoken(words, LARGE_PX, theme::INK, false, accesskit::Role::Label)
}

fn unwritten(held: &mut ChildSpawnerCommands, kit: &Kit, session: &Session) {
    if let Some(unwritten) = &session.unwritten {
        let said = kit.words.say(unwritten);
        held.spawn(point(kit, Icon::Warning, theme::WARN, &said));
    }
}

/// Node of a part of a row, so many logical pixels wide at least.
fn column_of(least_px: f32) -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(8),
        flex_grow: 1.0,
        flex_basis: px(least_px),
        min_width: px(0),
        ..default()
    }
}

fn wrapping() -> Node {
    Node {
        flex_direction: FlexDirection::Row,
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::End,
        column_gap: px(12),
        row_gap: px(8),
        ..default()
    }
}

fn option_row() -> impl Bundle {
    (
        Node {
            align_items: AlignItems::Center,
            padding: UiRect::bottom(px(6)),
            border: UiRect::bottom(px(1)),
            ..wrapping()
        },
        BorderColor::all(theme::LINE),
    )
}

/// Node of a count, so many logical pixels wide.
fn counting(wide_px: f32) -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        flex_basis: px(wide_px),
        ..default()
    }
}

/// The number itself, so wide, one hand less and one hand more.
fn counter(
    cell: &mut ChildSpawnerCommands,
    kit: &Kit,
    option: usize,
    label: &str,
    hands: &Hands,
    wide: Val,
) {
    let value = match hands.of(option) {
        0 => String::new(),
        count => count.to_string(),
    };
    cell.spawn(Node {
        flex_direction: FlexDirection::Row,
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::End,
        column_gap: px(4),
        row_gap: px(4),
        ..default()
    })
    .with_children(|row| {
        row.spawn(Node {
            flex_basis: wide,
            flex_direction: FlexDirection::Column,
            ..default()
        })
        .with_children(|number| {
            number.spawn(kit.field(
                &Blank {
                    called: &field_of(option),
                    label,
                    value: &value,
                    lines: 1,
                    most: 3,
                },
                observe(
                    move |written: On<Written>,
                          mut session: ResMut<Session>,
                          words: Res<Words>,
                          mut fields: Fields| {
                        let bad = take_written(&mut session, option, &written.words);
                        let bad = bad.map(|bad| words.say(&bad));
                        fields.complain(&field_of(option), bad.as_deref());
                    },
                ),
            ));
        });
        row.spawn((
            kit.icon_only(
                &format!("less-{option}"),
                Icon::Minus,
                &kit.words.word("group-less"),
            ),
            observe(move |_: On<Activate>, mut session: ResMut<Session>| {
                session.hands.lower(option);
            }),
        ));
        row.spawn((
            kit.icon_only(
                &format!("more-{option}"),
                Icon::Plus,
                &kit.words.word("group-more"),
            ),
            observe(move |_: On<Activate>, mut session: ResMut<Session>| {
                // Beyond the limit nothing more is counted.
                let _ = session.hands.raise(option);
            }),
        ));
    });
}

/// Takes a count that was written; gives what is wrong with it, and then changes nothing.
fn take_written(session: &mut ResMut<Session>, option: usize, written: &str) -> Option<Message> {
    let count = read(written);
    if count == Some(session.hands.of(option)) {
        return None;
    }
    let mut hands = session.hands.clone();
    if count.is_some_and(|count| hands.set(option, count).is_ok()) {
        session.hands = hands;
        return None;
    }
    Some(Message::new("group-count-bad").with("most", MOST_HANDS))
}

/// A count as it is written, in the digits of any keyboard; nothing written is nobody.
fn read(written: &str) -> Option<u32> {
    let plain = crate::text::normal(written);
    let digits = plain.trim();
    if digits.is_empty() {
        return Some(0);
    }
    digits.parse().ok()
}

/// Shows the hands as they are counted, for the room.
pub(super) fn show_hands(
    session: Res<Session>,
    kit: Kit,
    mut counted: Query<(&Counted, &mut Text), Without<All>>,
    mut all: Query<&mut Text, With<All>>,
    added: Query<(), Added<All>>,
) {
    if !session.is_changed() && added.is_empty() {
        return;
    }
    for (Counted(option), mut text) in &mut counted {
        let hands = session.hands.of(*option).to_string();
        if text.0 != hands {
            text.0 = hands;
        }
    }
    let total = Message::new("group-all-hands").with("count", session.hands.total());
    let said = kit.words.say(&total);
    for mut text in &mut all {
        if text.0 != said {
            text.0.clone_from(&said);
        }
    }
}

/// Shows them in the fields into which they can be written.
pub(super) fn write_hands(session: Res<Session>, mut fields: Fields) {
    if !session.is_changed() {
        return;
    }
    for option in 0..session.hands.options() {
        let hands = session.hands.of(option);
        let called = field_of(option);
        if read(&fields.value(&called)) != Some(hands) {
            fields.write(&called, &hands.to_string());
        }
    }
}
