//! A trainee's results on this machine, with links to their debriefs.

use std::sync::Arc;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Heading, Sheet, point};
use crate::front_end::icon::Icon;
use crate::front_end::making_ready::{Trouble, Wanted};
use crate::front_end::patrolling::FinishedSession;
use crate::front_end::settings::{DataFolder, Settings};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::trainees::Trainees;
use crate::front_end::widget::{Kit, List, Weight, line_of_list, panel, pressable_in};
use crate::record::{self, Mode};
use crate::report::wording;
use crate::scoring::scorecard::Verdict;
use crate::store::{Outing, State, Unread};
use crate::text::Message;

fn open(mut commands: Commands, kit: Kit, settings: Res<Settings>, trainees: Res<Trainees>) {
    let words = &kit.words;
    let title = words.word("results-title");
    let sheet = Sheet::open(&mut commands, &kit, &Heading::new(Stage::Results, &title));
    let who = settings.trainee.clone().unwrap_or_default();
    let outings = trainees.outings(&who);
    let next = trainees.train_next(&who);
    sheet.holds(&mut commands, |held| {
        if let Some(unread) = &trainees.unread {
            held.spawn(list_unread(&kit, unread));
        }
        if outings.is_empty() {
            held.spawn(kit.text(&words.word("results-none")));
            return;
        }
        held.spawn(kit.text(&words.say(&Message::new("results-of").with("name", who.as_str()))));
        if !next.is_empty() {
            held.spawn(panel()).with_children(|panel| {
                panel.spawn(kit.heading(&words.word("sheet-train-next")));
                for advice in &next {
                    panel.spawn(point(&kit, Icon::Target, theme::ACCENT, &words.say(advice)));
                }
            });
        }
        held.spawn((
            List,
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(8),
                ..default()
            },
        ))
        .with_children(|list| {
            for (number, outing) in outings.iter().enumerate() {
                let mut line = list.spawn(line(&kit, number, outing));
                if number == 0 {
                    line.insert(AutoFocus);
                }
            }
        });
    });
}

fn line(kit: &Kit, number: usize, outing: &Outing) -> impl Bundle + use<> {
    let words = &kit.words;
    let (picture, colour, came) = match &outing.state {
        State::Over(result) => {
            let (picture, colour) = match result.verdict.into() {
                Verdict::Ready => (Icon::Tick, theme::GOOD),
                Verdict::NotYet => (Icon::Target, theme::WARN),
                Verdict::Incomplete => (Icon::Info, theme::INK_FAINT),
            };
            let said = words.say(
                &Message::new("exercises-result")
                    .with(
                        "verdict",
                        words.word(wording::verdict_id(result.verdict.into())),
                    )
                    .with("earned", wording::hundredths(result.earned))
                    .with("possible", wording::hundredths(result.possible)),
            );
            (picture, colour, said)
        }
        State::BrokenOff | State::LaidAside => (
            Icon::Pause,
            theme::INK_FAINT,
            words.word("results-broken-off"),
        ),
    };
    let title = words.authored(&outing.title).to_owned();
    let how = words.say(
        &Message::new("results-how")
            .with("date", outing.date())
            .with("mode", words.word(wording::mode_id(outing.mode)))
            .with("number", outing.seed.to_string())
            .with("time", wording::clock(outing.duration_s)),
    );
    let label = format!("{title}. {came}. {how}");
    let record = outing.record.clone();
    let sealed = outing.state == State::BrokenOff && outing.mode == Mode::Assess;
    (
        pressable_in(
            &format!("result-{number}"),
            &label,
            Weight::Plain,
            line_of_list(),
        ),
        observe(
            move |_: On<Activate>,
                  mut commands: Commands,
                  folder: Res<DataFolder>,
                  mut travel: Travel| {
                let path = folder.records().join(&record);
                // Its debrief would show where everything is while it can still be resumed.
                if sealed {
                    commands.insert_resource(Wanted::Resume { record: path });
                    travel.go(Stage::Loading);
                    return;
                }
                match record::read(&path) {
                    Ok(opened) => {
                        let remarks = opened.remarks();
                        commands.insert_resource(FinishedSession {
                            session: Arc::new(opened.session),
                            doctrine: opened.doctrine,
                            record: path,
                            not_written: None,
                            remarks,
                        });
                        travel.go(Stage::Debrief);
                    }
                    Err(error) => {
                        commands.insert_resource(Trouble {
                            message: error.message(),
                            diagnostics: Vec::new(),
                        });
                        travel.go(Stage::Trouble);
                    }
                }
            },
        ),
        children![
            crate::front_end::icon::icon(picture, 26.0, colour),
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
                    kit.letters(title, theme::TEXT_PX, theme::INK, true),
                    kit.letters(came, theme::TEXT_PX, theme::INK, false),
                    kit.letters(how, theme::SMALL_PX, theme::INK_FAINT, false),
                ],
            ),
            crate::front_end::icon::icon(Icon::Next, 20.0, theme::INK_FAINT),
        ],
    )
}

/// Why what was done before is not all here, or is not kept.
pub(super) fn list_unread(kit: &Kit, unread: &Unread) -> impl Bundle + use<> {
    let said = kit.words.say(&unread.message());
    point(kit, Icon::Warning, theme::WARN, &said)
}

/// Lists records found meanwhile.
fn say_found(trainees: Res<Trainees>, mut travel: Travel) {
    if trainees.is_changed() && !trainees.is_added() {
        travel.again();
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Stage::Results), open)
        .add_systems(Update, say_found.in_set(Stage::Results));
}
