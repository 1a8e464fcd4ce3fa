//! Learn mode's coach: says what a look at the record says already, from the pack's own numbers and with their source.
//! In the other modes it is silent.

use bevy::prelude::*;

use crate::doctrine::Pack;
use crate::doctrine::schema::Sourced;
use crate::front_end::patrolling::{Happened, Patrolling};
use crate::front_end::shown::Shown;
use crate::record::{Mode, Session};
use crate::scoring::facts::{Facts, MarkOutcome, covered};
use crate::sim::action::CheckRing;
use crate::sim::event::Event;
use crate::sim::trainee_body::TraineeBody;
use crate::sim::view::TraineeView;
use crate::text::Message;
use crate::units::Tick;

use super::HudShows;
use super::captions::Said;

/// What the coach has to say now.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Coach {
    /// The one thing that matters most.
    pub advice: Option<Message>,
    /// Which parts of the ring under check were not looked at yet: one entry for each azimuth, the share of its heights
    /// looked at.
    pub ring: Vec<f32>,
}

/// A distance of the pack with where it comes from.
fn sourced(message: Message, pack: &Pack, distance: &Sourced<f32>) -> Message {
    let source = pack
        .source(&distance.source)
        .map_or_else(|| distance.source.clone(), |source| source.title.clone());
    message
        .with("required", distance.value)
        .with("source", source)
}

/// The distance that counts for a trainee who marked something: what the pack says in doubt, since nothing has been told
/// of its class yet; the class's own once a report has named it.
fn required<'p>(pack: &'p Pack, session: &Session) -> &'p Sourced<f32> {
    let named = session
        .events
        .iter()
        .rev()
        .find_map(|(_, event)| match event {
            Event::ReportSent { report, .. } => report.lines.iter().find_map(|line| match line {
                crate::sim::action::Answer::Item {
                    class: Some(class), ..
                } => pack.class(class),
                _ => None,
            }),
            _ => None,
        });
    named.map_or(&pack.distances.in_doubt_m, |class| &class.required_m)
}

/// What to say, most pressing first. Pure: from what the trainee knows and the pack says.
pub fn advice(
    view: &TraineeView,
    pack: &Pack,
    session: &Session,
    checking: Option<CheckRing>,
    ring: &[f32],
) -> Option<Message> {
    let here = view.here.point();
    let nearest = view
        .marks
        .iter()
        .map(|(id, place)| (*id, place.point()))
        .min_by(|a, b| here.distance_m(a.1).total_cmp(&here.distance_m(b.1)));
    if let Some((mark, at)) = nearest {
        let distance = required(pack, session);
        let own_m = here.distance_m(at);
        if own_m < distance.value {
            return Some(sourced(
                Message::new("coach-too-near")
                    .with("mark", mark.shown())
                    .with("distance", own_m.round()),
                pack,
                distance,
            ));
        }
        let near = view
            .patrol
            .iter()
            .filter(|comrade| comrade.at.distance_m(at) < distance.value)
            .count();
        if near > 0 {
            return Some(sourced(
                Message::new("coach-others-too-near").with("count", near),
                pack,
                distance,
            ));
        }
    }
    if let Some(which) = checking {
        let open = ring.iter().filter(|share| **share < 1.0).count();
        if open > 0 {
            return Some(
                Message::new("coach-ring")
                    .with(
                        "ring",
                        if which == CheckRing::Near {
                            "near"
                        } else {
                            "far"
                        },
                    )
                    .with("open", open)
                    .with("all", ring.len()),
            );
        }
        return Some(Message::new("coach-ring-done"));
    }
    None
}

/// Feedback on a mark, as scoring has it.
pub fn feedback(session: &Session, pack: &Pack, tick: Tick) -> Option<Message> {
    let facts = Facts::of(session, pack);
    let mark = facts.marks.iter().find(|mark| mark.tick == tick)?;
    let exercise = &session.exercise;
    Some(match mark.outcome {
        MarkOutcome::Hit { device, .. } => {
            let placed = exercise.devices.get(device.index())?;
            Message::new("coach-hit").with("lesson", &placed.device.lesson)
        }
        MarkOutcome::FalseAlarm {
            look_alike: Some(id),
        } => {
            let placed = exercise.look_alikes.get(id.index())?;
            Message::new("coach-look-alike").with("lesson", &placed.look_alike.lesson)
        }
        MarkOutcome::FalseAlarm { look_alike: None } => Message::new("coach-nothing"),
    })
}

/// Which azimuths of the ring under check were looked at, 0..1 of their heights.
pub fn ring_looked_at(session: &Session, pack: &Pack, since: Tick) -> Vec<f32> {
    let coverage = covered(session, pack, since, session.last_tick);
    let heights = coverage.bins.elevations();
    (0..coverage.bins.azimuths())
        .map(|azimuth| {
            let done = (0..heights)
                .filter(|height| coverage.is_covered(azimuth, *height))
                .count();
            done as f32 / heights as f32
        })
        .collect()
}

fn think(
    patrolling: Res<Patrolling>,
    mut happened: MessageReader<Happened>,
    mut said: MessageWriter<Said>,
    mut coach: ResMut<Coach>,
    mut shown: ResMut<Shown>,
    mut owed: Local<Vec<Tick>>,
    mut thought_at: Local<Option<Tick>>,
) {
    if patrolling.mode() != Mode::Learn {
        happened.clear();
        return;
    }
    for Happened { tick, event } in happened.read() {
        if matches!(event, Event::Marked { .. }) {
            owed.push(*tick);
        }
    }
    let session = patrolling.session();
    let pack = &patrolling.doctrine().pack;
    // The session holds whole seconds: feedback comes within one.
    owed.retain(|tick| {
        if session.last_tick < *tick {
            return patrolling.tick() >= *tick;
        }
        if let Some(message) = feedback(session, pack, *tick) {
            said.write(Said::coach(message));
        }
        let facts = Facts::of(session, pack);
        if let Some(MarkOutcome::Hit { sign, .. }) = facts
            .marks
            .iter()
            .find(|mark| mark.tick == *tick)
            .map(|mark| mark.outcome)
            && !shown.pointed_out.contains(&sign)
        {
            shown.pointed_out.push(sign);
        }
        false
    });
    if *thought_at == Some(session.last_tick) {
        return;
    }
    *thought_at = Some(session.last_tick);
    let body = patrolling.patrol().world().resource::<TraineeBody>();
    let checking = body.checking.map(|(ring, _)| ring);
    let ring = if checking.is_some() {
        ring_looked_at(session, pack, body.checking_since)
    } else {
        Vec::new()
    };
    let advice = advice(patrolling.view(), pack, session, checking, &ring);
    let wanted = Coach { advice, ring };
    if *coach != wanted {
        *coach = wanted;
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Coach>().add_systems(
        Update,
        think.before(super::captions::follow).in_set(HudShows),
    );
}
