//! Learn mode's coach: says what a look at the record says already, from the pack's own numbers and with their source.
//! In the other modes it is silent. After a hit it leads on: distance first, then the drill, step by step.

mod ring;

use bevy::prelude::*;

use crate::doctrine::Pack;
use crate::doctrine::schema::Sourced;
use crate::front_end::patrolling::{Happened, Patrolling};
use crate::front_end::shown::Shown;
use crate::record::{Mode, Session};
use crate::scoring::criterion::Evidence;
use crate::scoring::distance::{Drill, StepDone, steps};
use crate::scoring::facts::{Facts, MarkOutcome};
use crate::sim::action::MarkId;
use crate::sim::event::Event;
use crate::sim::trainee_body::TraineeBody;
use crate::sim::view::TraineeView;
use crate::text::Message;
use crate::units::Tick;

pub use ring::Ring;

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
    evidence: &Evidence<'_>,
    checking: Option<&Ring>,
) -> Option<Message> {
    let (pack, session) = (evidence.pack, evidence.session);
    let here = view.here.point();
    // Of a mark that turned out to be on nothing the coach has said so: no distance is owed to it.
    let is_hit = |mark: MarkId| {
        let outcome = evidence.facts.marks.iter().find(|fact| fact.mark == mark);
        outcome.is_some_and(|fact| matches!(fact.outcome, MarkOutcome::Hit { .. }))
    };
    let nearest = view
        .marks
        .iter()
        .filter(|(id, _)| is_hit(*id))
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
    if let Some(left) = checking.and_then(Ring::left) {
        return Some(left);
    }
    // The step to go on with, in the order that the pack teaches; none before a hit and when all is done.
    let left = Drill::latest(evidence).and_then(|drill| {
        let mut steps = steps(&drill).into_iter();
        steps.find(|(_, done)| !matches!(done, StepDone::InOrder(_)))
    });
    if let Some((step, _)) = left {
        return Some(Message::new("coach-step").with("step", &step.says));
    }
    checking.map(|_| Message::new("coach-ring-done"))
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

/// The facts of a session under way. They change with its marks alone as far as the coach goes, and are worked out again
/// when those do.
#[derive(Default)]
struct Known {
    marks_changed: Vec<Tick>,
    facts: Facts,
}

impl Known {
    fn keep_up(&mut self, session: &Session, pack: &Pack) {
        let changed: Vec<Tick> = session
            .events
            .iter()
            .filter(|(_, event)| {
                matches!(event, Event::Marked { .. } | Event::MarkWithdrawn { .. })
            })
            .map(|(tick, _)| *tick)
            .collect();
        if changed != self.marks_changed {
            self.facts = Facts::of(session, pack);
            self.marks_changed = changed;
        }
    }
}

fn think(
    patrolling: Res<Patrolling>,
    mut happened: MessageReader<Happened>,
    mut said: MessageWriter<Said>,
    mut coach: ResMut<Coach>,
    mut shown: ResMut<Shown>,
    mut owed: Local<Vec<Tick>>,
    mut thought_at: Local<Option<Tick>>,
    mut known: Local<Known>,
    mut looked_round: Local<bool>,
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
    known.keep_up(session, pack);
    let body = patrolling.patrol().world().resource::<TraineeBody>();
    let checking = body
        .checking
        .map(|_| Ring::of(session, pack, body.checking_since));
    let evidence = Evidence {
        session,
        pack,
        facts: &known.facts,
    };
    let advice = advice(patrolling.view(), &evidence, checking.as_ref());
    let all_looked_at = checking.as_ref().is_some_and(|ring| ring.left().is_none());
    // When there is more to do than the check, that it is complete is said in passing.
    if all_looked_at
        && !*looked_round
        && advice.as_ref().is_some_and(|it| it.id != "coach-ring-done")
    {
        said.write(Said::coach(Message::new("coach-ring-done")));
    }
    *looked_round = all_looked_at;
    let ring = checking.map_or_else(Vec::new, |ring| ring.shares());
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
