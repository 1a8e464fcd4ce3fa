//! The menu: go on, go back to a moment, settings, leave and go on another time, end. Time stands still meanwhile, but
//! not in an assessment.

use bevy::prelude::*;

use crate::front_end::icon::Icon;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Weight};
use crate::record::{Mode, RecordError, Session};
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::dtg::Clock;
use crate::units::{TICK_HZ, Tick};

use super::captions::{Kind, sentence_of};
use super::class::{self, Class};
use super::doing::{Doing, may_go_back};
use super::face::Face;
use super::known::Known;
use super::panels::{Panel, Panels};

/// Moments to go back to that are nearer to each other than this are one, seconds.
const APART_S: f32 = 5.0;

/// Most moments offered, the latest first.
const MOST_MOMENTS: usize = 40;

/// The menu.
pub(super) fn list(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let mode = known.patrolling.mode();
    let stands = if mode == Mode::Assess {
        "menu-time-goes-on"
    } else {
        "menu-time-stands"
    };
    parent.spawn(kit.text(&kit.words.word(stands)));
    let not_written = known.patrolling.write_error().map(RecordError::message);
    for told in known.patrolling.remarks().iter().chain(&not_written) {
        parent.spawn(kit.letters(
            format!("⚠ {}", kit.words.say(told)),
            theme::TEXT_PX,
            theme::WARN,
            false,
        ));
    }
    let word = |id: &str| kit.words.word(id);
    let mut rows = vec![
        Face::new("menu-go-on", word("menu-go-on"), Doing::Close)
            .icon(Icon::Begin)
            .weight(Weight::Main)
            .first(),
    ];
    if may_go_back(mode) {
        rows.push(
            Face::new(
                "menu-moments",
                word("menu-moments"),
                Doing::Open(Panel::Moments),
            )
            .icon(Icon::Undo),
        );
    }
    rows.push(Face::new("menu-card", word("card-title"), Doing::Open(Panel::Card)).icon(Icon::Eye));
    if class::is_open_to(mode) {
        rows.push(
            Face::new("menu-class", word("hud-class"), Doing::Open(Panel::Class)).icon(Icon::Team),
        );
    }
    rows.push(Face::new("menu-log", word("hud-log"), Doing::Open(Panel::Log)).icon(Icon::Log));
    rows.push(
        Face::new("menu-settings", word("menu-settings"), Doing::Settings).icon(Icon::Settings),
    );
    rows.push(Face::new("menu-controls", word("menu-controls"), Doing::Controls).icon(Icon::Keys));
    rows.push(Face::new("menu-leave", word("menu-leave"), Doing::Leave).icon(Icon::Leave));
    rows.push(
        Face::new("menu-end", word("menu-end"), Doing::End)
            .icon(Icon::Report)
            .held(),
    );
    for (number, face) in rows.into_iter().enumerate() {
        face.number(number).add(parent, kit, true);
    }
}

/// Moments of a session to go back to: each stop, mark and order, and each whole minute; latest first.
pub fn moments_of(session: &Session) -> Vec<(Tick, Option<Message>)> {
    let mut moments: Vec<(Tick, Option<Message>)> = session
        .events
        .iter()
        .filter(|(_, event)| {
            matches!(
                event,
                Event::Stopped { .. }
                    | Event::Marked { .. }
                    | Event::Ordered(_)
                    | Event::CheckBegun { .. }
                    | Event::VulnerablePointEntered { .. }
                    | Event::ReportSent { .. }
            )
        })
        .map(|(tick, event)| {
            let stop = || Some(Message::new("moment-stop"));
            // Before it happened, so that it can be done otherwise.
            let before = Tick(tick.0.saturating_sub(TICK_HZ));
            (before, sentence_of(event, &session.exercise).or_else(stop))
        })
        .collect();
    let minutes = session.last_tick.0 / (60 * TICK_HZ);
    moments.extend((0..=minutes).map(|minute| (Tick(minute * 60 * TICK_HZ), None)));
    moments.sort_by_key(|(tick, what)| (*tick, what.is_none()));
    let mut last: Option<Tick> = None;
    moments.retain(|(tick, what)| {
        let apart = last.is_none_or(|last| tick.seconds_since(last) >= APART_S);
        let kept = apart || (what.is_some() && last.is_none_or(|last| *tick != last));
        if kept {
            last = Some(*tick);
        }
        kept
    });
    moments.reverse();
    moments.truncate(MOST_MOMENTS);
    moments
}

/// Moments to go back to.
pub(super) fn moments(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let clock = Clock::of(&known.patrolling.exercise().scenario.when);
    parent.spawn(kit.text(&kit.words.word("moment-what")));
    for (number, (tick, what)) in moments_of(known.patrolling.session())
        .into_iter()
        .enumerate()
    {
        let what = what.unwrap_or_else(|| {
            Message::new(if tick == Tick(0) {
                "moment-start"
            } else {
                "moment-minute"
            })
        });
        let words = Message::new("moment-row")
            .with("time", clock_time(&clock, tick))
            .with("what", what);
        let face = Face::new(
            format!("moment-{}", tick.0),
            kit.words.say(&words),
            Doing::BackTo(tick),
        )
        .icon(Icon::Undo)
        .number(number);
        let face = if number == 0 { face.first() } else { face };
        face.add(parent, kit, true);
    }
}

/// The time of day of a tick: `14:35:20`.
pub fn clock_time(clock: &Clock, tick: Tick) -> String {
    let group = clock.dtg(tick).to_string();
    format!(
        "{}:{}:{:02}",
        &group[2..4],
        &group[4..6],
        tick.0 / TICK_HZ % 60
    )
}

/// What was done and heard, latest first.
pub(super) fn log(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let clock = Clock::of(&known.patrolling.exercise().scenario.when);
    if known.log.lines.is_empty() {
        parent.spawn(kit.text(&kit.words.word("log-empty")));
    }
    for line in known.log.lines.iter().rev().take(200) {
        let sentence = Message::new("log-row")
            .with("time", clock_time(&clock, line.tick))
            .with("what", line.sentence.clone());
        let words = kit.words.say(&sentence);
        if line.kind == Kind::Radio {
            parent.spawn(kit.spoken(
                &words,
                theme::TEXT_PX,
                theme::INK,
                true,
                accesskit::Role::Label,
            ));
        } else {
            parent.spawn(kit.text(&words));
        }
    }
}

/// Time stands still while the menu is open, and while anything is that was opened from it, and while something is
/// discussed, but never in an assessment.
pub(super) fn stand_still(
    panels: Res<Panels>,
    class: Res<Class>,
    mut patrolling: ResMut<Patrolling>,
) {
    let wanted =
        patrolling.mode() != Mode::Assess && (panels.holds(Panel::Menu) || class.discusses);
    if patrolling.paused != wanted {
        patrolling.paused = wanted;
    }
}
