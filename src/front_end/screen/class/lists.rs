//! Lines of the results: a share with a bar under it, and a trainee that can be opened.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Asked, look_at, row_of, say};
use crate::front_end::icon::{Icon, icon};
use crate::front_end::stage::Travel;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Weight, line_of_list, pressable_in};
use crate::report::cohort::words;
use crate::scoring::cohort::{TraineeResults, Whose};
use crate::scoring::scorecard::Verdict;
use crate::scoring::statistics::Estimate;
use crate::text::Message;

/// What is missed, with how often and a bar as long as the share.
pub(super) fn share_line(
    kit: &Kit,
    what: &str,
    missed_of: &str,
    share: Option<Estimate>,
) -> impl Bundle + use<> {
    let message = Message::new("instructor-missed")
        .with("what", what)
        .with("missed", missed_of)
        .with("share", words::percent(share.as_ref()));
    let long = share.map_or(0.0, |share| share.value as f32 * 100.0);
    (
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(3),
            width: percent(100),
            ..default()
        },
        children![
            kit.text(&say(kit, &message)),
            (
                Node {
                    width: percent(100),
                    height: px(8),
                    ..default()
                },
                BackgroundColor(theme::PANEL),
                children![(
                    Node {
                        width: percent(long),
                        height: percent(100),
                        ..default()
                    },
                    BackgroundColor(theme::WARN),
                )],
            ),
        ],
    )
}

/// What one trainee has done; opens that trainee's sheet.
pub(super) fn trainee(kit: &Kit, whose: &Whose, trainee: &TraineeResults) -> impl Bundle + use<> {
    let catalogue = kit.words.catalogue();
    let (picture, colour) = match trainee.last_verdict {
        Some(Verdict::Ready) => (Icon::Tick, theme::GOOD),
        Some(Verdict::NotYet) => (Icon::Target, theme::WARN),
        Some(Verdict::Incomplete) | None => (Icon::Info, theme::INK_FAINT),
    };
    let done = say(
        kit,
        &Message::new("instructor-trainee")
            .with("sessions", trainee.sessions)
            .with("verdict", words::last_verdict(trainee))
            .with("best", words::best(trainee))
            .with("hits", trainee.counts.hits)
            .with("signals", trainee.counts.signals())
            .with("alarms", trainee.counts.chances_with_alarm)
            .with("day", trainee.last_day.as_deref().unwrap_or("–")),
    );
    let due = words::due(catalogue, whose, trainee);
    let has_due = !due.is_empty();
    let who = words::who(trainee);
    let label = format!("{who}. {done} {due}");
    let opened = trainee.pseudonym.clone();
    (
        pressable_in(
            &row_of(&trainee.pseudonym),
            label.trim_end(),
            Weight::Plain,
            line_of_list(),
        ),
        observe(
            move |_: On<Activate>,
                  mut commands: Commands,
                  mut asked: ResMut<Asked>,
                  mut travel: Travel| {
                look_at(&mut commands, &mut asked, &mut travel, |asked| {
                    asked.trainee = Some(opened.clone());
                });
            },
        ),
        children![
            icon(picture, 26.0, colour),
            (
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(2),
                    flex_grow: 1.0,
                    flex_shrink: 1.0,
                    min_width: px(0),
                    ..default()
                },
                children![
                    kit.letters(who, theme::TEXT_PX, theme::INK, true),
                    kit.letters(done, theme::TEXT_PX, theme::INK, false),
                    (
                        kit.letters(due, theme::TEXT_PX, theme::WARN, true),
                        Node {
                            display: if has_due {
                                Display::Flex
                            } else {
                                Display::None
                            },
                            ..default()
                        },
                    ),
                ],
            ),
            icon(Icon::Next, 20.0, theme::INK_FAINT),
        ],
    )
}
