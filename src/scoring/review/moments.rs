//! The timeline: what the trainee did, what happened to them, and what was judged, by tick.

use std::collections::BTreeSet;

use super::folding::folded;
use super::looks::{self, LookedFor};
use super::ranges;
use crate::doctrine::Pack;
use crate::scenario::Scenario;
use crate::scenario::exercise::{LookAlikeId, SignId};
use crate::scenario::schema::Happening;
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::{MarkFact, MarkOutcome, resolvable_spans};
use crate::scoring::judgement::{Finding, Outcome};
use crate::scoring::report_truth::kind;
use crate::scoring::scorecard::Scorecard;
use crate::sim::action::{CheckRing, Order};
use crate::sim::event::{Ending, Event, Told, place_of};
use crate::text::{Message, Text};
use crate::units::{Place, Tick};

/// Topic of a moment; each has its own symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Departure, waypoints, vulnerable points, the end.
    Way,
    /// Standing still.
    Halt,
    /// Something became noticeable, or came into the middle of the view.
    Sight,
    /// A mark made or withdrawn.
    Mark,
    /// An order, a warning, a check, the control point, the cordon.
    Order,
    /// Radio, report, hand-over.
    Report,
    /// A distance crossed, known ground left.
    Distance,
    /// An inject.
    Inject,
    /// A finding of a criterion.
    Judged,
    /// A critical error, or an incident.
    Critical,
}

/// An entry of the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Time.
    pub tick: Tick,
    /// Topic.
    pub topic: Topic,
    /// Place, if any.
    pub place: Option<Place>,
    /// Sentence.
    pub message: Message,
    /// Outcome; none for a mere event.
    pub outcome: Option<Outcome>,
}

/// Most moments besides those judged: a crafted record must not make a page that no machine opens.
const MOST: usize = 600;

/// Everything that happened or was judged, earliest first.
pub(super) fn all(evidence: &Evidence<'_>, card: &Scorecard) -> Vec<Moment> {
    let mut moments = happened(evidence);
    moments.extend(halts(evidence));
    moments.extend(sights(evidence));
    moments.extend(distances(evidence));
    moments.extend(looks(evidence));
    moments.sort_by_key(|moment| (moment.tick, moment.topic));
    moments.dedup();
    if moments.len() > MOST {
        // Targets of links from pictures and arithmetic stay, and the rest as far as there is room.
        let (kept, rest): (Vec<Moment>, Vec<Moment>) = moments
            .into_iter()
            .partition(|moment| matches!(moment.topic, Topic::Sight | Topic::Mark));
        let kept = worth_keeping(evidence, kept);
        let room = MOST.saturating_sub(kept.len());
        moments = kept
            .into_iter()
            .chain(rest.into_iter().take(room))
            .collect();
    }
    moments.extend(judged(card));
    moments.sort_by_key(|moment| moment.tick);
    moments
}

/// Sights and marks: all when there is room, else the first of them and those with a picture.
fn worth_keeping(evidence: &Evidence<'_>, kept: Vec<Moment>) -> Vec<Moment> {
    if kept.len() <= MOST {
        return kept;
    }
    let looks = looks::all(evidence);
    let telling = super::most_telling(&looks).into_iter();
    let pictured: BTreeSet<Tick> = telling.map(|number| looks[number].tick).collect();
    kept.into_iter()
        .enumerate()
        .filter(|(number, moment)| *number < MOST / 2 || pictured.contains(&moment.tick))
        .map(|(_, moment)| moment)
        .collect()
}

/// Judged moments: each finding once, however many criteria share it, with the worst of their outcomes; many of one
/// kind are one moment, at the first of them.
pub(super) fn judged(card: &Scorecard) -> Vec<Moment> {
    let criteria = card
        .blocks
        .iter()
        .flat_map(|block| &block.criteria)
        .flat_map(|criterion| {
            let outcome = criterion.outcome;
            folded(&criterion.findings)
                .into_iter()
                .map(move |finding| (Topic::Judged, finding.shown_under(outcome), finding))
        });
    let grave = card
        .critical_errors
        .iter()
        .flat_map(|error| folded(&error.findings))
        .chain(card.incident.clone())
        .map(|finding| (Topic::Critical, Some(Outcome::NotMet), finding));
    let mut moments: Vec<Moment> = Vec::new();
    for (topic, outcome, finding) in criteria.chain(grave) {
        let known = moments.iter_mut().find(|moment| is_same(moment, &finding));
        match known {
            Some(known) => {
                known.topic = known.topic.max(topic);
                known.outcome = known.outcome.max(outcome);
            }
            None => moments.push(Moment {
                tick: finding.tick,
                topic,
                place: finding.place,
                message: finding.message,
                outcome,
            }),
        }
    }
    moments.sort_by_key(|moment| moment.tick);
    moments
}

fn is_same(moment: &Moment, finding: &Finding) -> bool {
    moment.tick == finding.tick && moment.message == finding.message
}

fn moment(tick: Tick, topic: Topic, place: Option<Place>, message: Message) -> Moment {
    Moment {
        tick,
        topic,
        place,
        message,
        outcome: None,
    }
}

/// One moment for each event that is meaningful by itself.
fn happened(evidence: &Evidence<'_>) -> Vec<Moment> {
    let session = evidence.session;
    let start = session.exercise.route_line().first().copied();
    let mut moments = vec![moment(
        Tick(0),
        Topic::Way,
        start.map(|at| at.at_height(0.0)),
        Message::new("moment-set-out"),
    )];
    for (tick, event) in &session.events {
        let Some((topic, message)) = told(evidence, *tick, event) else {
            continue;
        };
        let place = place_of(event).or_else(|| Some(session.observation_at(*tick)?.eye));
        let entered = matches!(event, Event::SuspectedAreaEntered { .. });
        moments.push(Moment {
            outcome: entered.then_some(Outcome::NotMet),
            ..moment(*tick, topic, place, message)
        });
    }
    if session.ending() == Ending::BrokenOff {
        let ended = ending(Ending::BrokenOff);
        moments.push(moment(session.last_tick, Topic::Way, None, ended));
    }
    moments
}

fn told(evidence: &Evidence<'_>, tick: Tick, event: &Event) -> Option<(Topic, Message)> {
    let scenario = evidence.session.scenario();
    let person = |id| evidence.person_name(id);
    let say = |id: &str| Message::new(id);
    Some(match event {
        Event::WaypointReached { waypoint } => {
            let waypoint = scenario.route.waypoints.get(usize::from(*waypoint))?;
            let message = say("moment-waypoint").with("waypoint", waypoint.called());
            (Topic::Way, message)
        }
        Event::VulnerablePointEntered { vulnerable_point } => {
            let points = &scenario.route.vulnerable_points;
            let point = points.get(usize::from(*vulnerable_point))?;
            let message = say("moment-vulnerable-point").with("point", &point.name);
            (Topic::Way, message)
        }
        Event::Marked { mark, .. } => {
            let fact = evidence.facts.marks.iter().find(|fact| {
                // An id repeated in an odd record is disambiguated by its tick.
                fact.mark == *mark && fact.tick == tick
            })?;
            (Topic::Mark, marked(evidence, fact))
        }
        Event::MarkWithdrawn { mark } => {
            let message = say("moment-mark-withdrawn").with("mark", u32::from(mark.0) + 1);
            (Topic::Mark, message)
        }
        Event::CheckBegun { ring, .. } => {
            let radius_m = ring_m(evidence.pack, *ring);
            let message = say("moment-check").with("metres", radius_m);
            (Topic::Order, message)
        }
        Event::Ordered(order) => (Topic::Order, ordered(evidence.pack, order)),
        Event::Warned => (Topic::Order, say("moment-warned")),
        Event::ControlPointPlaced { .. } => (Topic::Order, say("moment-control-point")),
        Event::CordonPosted { person: who, .. } => (
            Topic::Order,
            say("moment-post-sent").with("person", person(*who)),
        ),
        Event::PostManned { person: who, .. } => (
            Topic::Order,
            say("moment-post-manned").with("person", person(*who)),
        ),
        Event::PostLeft { person: who } => (
            Topic::Order,
            say("moment-post-left").with("person", person(*who)),
        ),
        Event::CivilianStopped { civilian, by } => {
            let message = say("moment-civilian-stopped")
                .with("civilian", person(*civilian))
                .with("person", person(*by));
            (Topic::Order, message)
        }
        Event::Transmitted { .. } => (Topic::Report, say("moment-transmitted")),
        Event::ReportSent { .. } => (Topic::Report, say("moment-report-sent")),
        Event::SpecialistsCame => (Topic::Report, say("moment-specialists")),
        Event::HandedOver => (Topic::Report, say("moment-handed-over")),
        Event::TurnedBack => (Topic::Way, say("moment-turned-back")),
        Event::Injected { inject } => {
            let inject = scenario.injects.get(usize::from(*inject))?;
            (Topic::Inject, injected(&inject.what, scenario))
        }
        Event::LeftKnownGround { person: who, .. } => {
            let message = say("moment-left-known-ground").with("person", person(*who));
            (Topic::Distance, message)
        }
        Event::BackOnKnownGround { person: who } => {
            let message = say("moment-back-on-known-ground").with("person", person(*who));
            (Topic::Distance, message)
        }
        Event::Touched { .. } => (Topic::Critical, say("moment-touched")),
        Event::Incident { device, .. } => {
            let message = say("finding-incident").with("device", evidence.device_name(*device));
            (Topic::Critical, message)
        }
        Event::Ended(how) => (Topic::Way, ending(*how)),
        Event::RunnersSent { people, .. } => {
            let message = say("moment-runners-sent").with("count", people.len());
            (Topic::Report, message)
        }
        Event::ReportArrived { .. } => (Topic::Report, say("moment-report-arrived")),
        Event::RunnersBack { .. } => (Topic::Report, say("moment-runners-back")),
        Event::NobodyToRun => (Topic::Report, say("moment-nobody-to-run")),
        Event::SpecialistsSaid { mark, device } => {
            let id = match device {
                Some(_) => "moment-specialists-said-item",
                None => "moment-specialists-said-harmless",
            };
            (Topic::Report, say(id).with("mark", mark.shown()))
        }
        Event::RouteReopened => (Topic::Way, say("moment-route-reopened")),
        Event::CivilianDirected {
            civilian, heeds, ..
        } => {
            let id = if *heeds {
                "moment-civilian-heeds"
            } else {
                "moment-civilian-hesitates"
            };
            (Topic::Order, say(id).with("civilian", person(*civilian)))
        }
        Event::CivilianSheltered { civilian, .. } => (
            Topic::Order,
            say("moment-civilian-sheltered").with("civilian", person(*civilian)),
        ),
        Event::Asked { civilian, told, .. } => {
            let id = match told {
                Told::Something => "moment-asked-something",
                Told::Nothing => "moment-asked-nothing",
                Told::Unwilling => "moment-asked-unwilling",
                Told::NotUnderstood => "moment-asked-not-understood",
            };
            (Topic::Order, say(id).with("civilian", person(*civilian)))
        }
        Event::Briefed { .. } => (Topic::Report, say("moment-briefed")),
        Event::Counted { present } => (
            Topic::Order,
            say("moment-counted").with("count", u32::from(*present)),
        ),
        Event::SuspectedAreaEntered { person: who, .. } => (
            Topic::Distance,
            say("moment-suspected-area-entered").with("person", person(*who)),
        ),
        Event::SuspectedAreaLeft { person: who, .. } => (
            Topic::Distance,
            say("moment-suspected-area-left").with("person", person(*who)),
        ),
        Event::WarningHeard { people } => {
            let message = say("moment-warning-heard").with("count", people.len());
            (Topic::Order, message)
        }
        Event::CivilianCannotLeave { civilian } => (
            Topic::Order,
            say("moment-civilian-cannot-leave").with("civilian", person(*civilian)),
        ),
        Event::OnlyWayNearer { people } => {
            let message = say("moment-only-way-nearer").with("count", people.len());
            (Topic::Distance, message)
        }
        Event::PointedOut => (Topic::Sight, say("moment-pointed-out")),
        Event::Stopped { .. }
        | Event::MovedOff { .. }
        | Event::StanceChanged(_)
        | Event::SignResolvable { .. }
        | Event::SignLost { .. }
        | Event::SignViewed { .. }
        | Event::OrderDone { .. }
        | Event::ExposureChanged { .. }
        | Event::NothingToMark
        | Event::LaidDown { .. } => return None,
    })
}

fn marked(evidence: &Evidence<'_>, fact: &MarkFact) -> Message {
    let on = match fact.outcome {
        MarkOutcome::Hit { device, .. } => {
            Message::new("moment-marked-item").with("device", evidence.device_name(device))
        }
        MarkOutcome::FalseAlarm {
            look_alike: Some(id),
        } => Message::new("moment-marked-look-alike")
            .with("look-alike", evidence.look_alike_name(id)),
        MarkOutcome::FalseAlarm { look_alike: None } => Message::new("moment-marked-nothing"),
    };
    on.with("mark", u32::from(fact.mark.0) + 1)
        .with("kind", kind(fact.kind))
        .with("percent", u32::from(fact.confidence_percent))
}

fn ring_m(pack: &Pack, ring: CheckRing) -> f32 {
    match ring {
        CheckRing::Near => pack.halts.near_check_m.value,
        CheckRing::Far => pack.halts.far_check_m.value,
    }
}

fn ordered(pack: &Pack, order: &Order) -> Message {
    match order {
        Order::Halt => Message::new("moment-order-halt"),
        Order::Check(ring) => {
            Message::new("moment-order-check").with("metres", ring_m(pack, *ring))
        }
        Order::Withdraw { distance_m, .. } => {
            Message::new("moment-order-withdraw").with("metres", distance_m.round())
        }
        Order::TakeCover { .. } => Message::new("moment-order-cover"),
        Order::Resume => Message::new("moment-order-resume"),
        Order::GoBack => Message::new("moment-order-go-back"),
    }
}

fn injected(what: &Happening, scenario: &Scenario) -> Message {
    match what {
        Happening::RadioMessage { from, words } => Message::new("moment-radio-message")
            .with("from", from)
            .with("words", words),
        Happening::Weather(weather) => {
            Message::new("moment-weather").with("visibility", weather.visibility_m)
        }
        Happening::CiviliansApproach { civilians, .. } => {
            Message::new("moment-civilians-approach").with("count", civilians.len())
        }
        Happening::Reveal { device } => {
            Message::new("moment-revealed").with("device", scenario.device_called(device))
        }
        Happening::Incident { casualties, .. } => {
            Message::new("moment-incident-ahead").with("casualties", *casualties)
        }
    }
}

fn ending(how: Ending) -> Message {
    Message::new(match how {
        Ending::RouteCompleted => "moment-ended-route-completed",
        Ending::HandedOver => "moment-ended-handed-over",
        Ending::TurnedBack => "moment-ended-turned-back",
        Ending::Incident => "moment-ended-incident",
        Ending::TimeUp => "moment-ended-time-up",
        Ending::BrokenOff => "moment-ended-broken-off",
    })
}

fn halts(evidence: &Evidence<'_>) -> impl Iterator<Item = Moment> {
    evidence.facts.halts.iter().map(|halt| {
        let message = Message::new("moment-halt").with("seconds", halt.length_s().round());
        moment(halt.from, Topic::Halt, Some(halt.at), message)
    })
}

/// When each scored device and look-alike first became noticeable and was first in the middle of the view.
fn sights(evidence: &Evidence<'_>) -> Vec<Moment> {
    let eye_at = |tick| Some(evidence.session.observation_at(tick)?.eye);
    let mut moments = Vec::new();
    for opportunity in evidence.facts.scored() {
        let device = evidence.device_name(opportunity.device);
        for (tick, id) in [
            (opportunity.opened, "moment-noticeable"),
            (opportunity.first_viewed, "moment-viewed"),
        ] {
            if let Some(tick) = tick {
                let message = Message::new(id).with("device", &device);
                moments.push(moment(tick, Topic::Sight, eye_at(tick), message));
            }
        }
    }
    let mut known: BTreeSet<LookAlikeId> = BTreeSet::new();
    for (sign, span) in resolvable_spans(evidence.session) {
        let Some((look_alike, name)) = look_alike_of(evidence, sign) else {
            continue;
        };
        if known.insert(look_alike) {
            let message = Message::new("moment-look-alike").with("look-alike", name);
            moments.push(moment(
                span.from(),
                Topic::Sight,
                eye_at(span.from()),
                message,
            ));
        }
    }
    moments
}

fn look_alike_of(evidence: &Evidence<'_>, sign: SignId) -> Option<(LookAlikeId, Text)> {
    let exercise = evidence.exercise();
    let placed = exercise
        .look_alikes
        .iter()
        .find(|placed| placed.signs.contains(&sign))?;
    Some((placed.id, placed.look_alike.called()))
}

/// Best moments of devices: those of the pictures.
fn looks(evidence: &Evidence<'_>) -> impl Iterator<Item = Moment> {
    looks::all(evidence)
        .into_iter()
        .filter(|look| {
            matches!(
                look.what,
                LookedFor::Missed { .. } | LookedFor::Found { .. }
            )
        })
        .map(|look| {
            let message = Message::new("moment-best").with("device", &look.name);
            moment(look.tick, Topic::Sight, Some(look.eye), message)
        })
}

/// Entries into mandatory distances, and each member's crossings of the required one.
fn distances(evidence: &Evidence<'_>) -> Vec<Moment> {
    let eye_at = |tick| Some(evidence.session.observation_at(tick)?.eye);
    let mut moments: Vec<Moment> = evidence
        .facts
        .opportunities
        .iter()
        .filter_map(|opportunity| {
            let tick = opportunity.entered_mandatory?;
            let message = Message::new("moment-entered-mandatory")
                .with("device", evidence.device_name(opportunity.device));
            Some(moment(tick, Topic::Distance, eye_at(tick), message))
        })
        .collect();
    let ranges = ranges::all(evidence);
    let people = ranges
        .iter()
        .flat_map(|ranges| ranges.people.iter().map(move |person| (ranges, person)));
    for (ranges, person) in people.filter(|(_, person)| person.of_patrol) {
        for crossing in &person.crossings {
            let id = if crossing.inward {
                "moment-inside-required"
            } else {
                "moment-outside-required"
            };
            let message = Message::new(id)
                .with("person", person.name.clone())
                .with("device", ranges.name.clone())
                .with("metres", ranges.required_m);
            moments.push(moment(crossing.tick, Topic::Distance, None, message));
        }
    }
    moments
}
