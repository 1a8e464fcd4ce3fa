//! At the refuge: cover, posts on every way in, the control point, the report, and holding until the specialists take
//! over. The pack's drill decides the order.

use crate::doctrine::schema::Step;
use crate::scenario::exercise::PersonId;
use crate::scenario::schema::Role;
use crate::sim::action::CheckRing;
use crate::sim::obstacles::COVER_WITHIN_M;
use crate::sim::view::Comrade;
use crate::text::Message;
use crate::trainee::posts;
use crate::trainee::refuge::{self, Danger};
use crate::units::place::distance_to_line_m;
use crate::units::{Point, Tick};

use super::advice::{Advice, Prompt};
use super::march::check;
use super::plan::{Plan, ordered, sight};
use super::report::{hand_over, incident_report, report};
use super::say;
use super::scene::{Cover, Scene};

/// An assignment within this distance of a place counts as that place, metres.
const SAME_PLACE_M: f32 = 1.0;

/// A place within this distance is called here, metres.
const HERE_M: f32 = 5.0;

/// A post within this distance of the way that one came, behind oneself, guards that way, metres.
const ON_THE_WAY_M: f32 = 5.0;

/// Time kept for filling a report in and sending it before it is due, seconds.
const FILLING_IN_S: f32 = 300.0;

/// A refuge within this distance along the way back is reached before one reports, metres: about a minute's walk.
const NEARLY_THERE_M: f32 = 80.0;

/// Longest wait for the posts, seconds.
const WAIT_FOR_POSTS_S: f32 = 90.0;

/// Next advice at the refuge.
pub(super) fn lead(plan: &mut Plan, scene: &Scene<'_>) -> Option<Advice> {
    if plan.posts.is_none() {
        // No nearer than everybody was told to go, unless a way in would be left open for it.
        let as_ordered = places(scene, &ordered(&plan.dangers, posts::MARGIN_M));
        let as_required = places(scene, &plan.dangers);
        let places = if as_ordered.len() < as_required.len() {
            as_required
        } else {
            as_ordered
        };
        plan.posts = Some(sent(scene, &places));
    }
    let steps = &scene.pack().drill.steps;
    cover(plan, scene)
        .or_else(|| {
            steps
                .iter()
                .find_map(|step| Some(owed(plan, scene, step.step)?.in_step(Some(&step.says))))
        })
        .or_else(|| first_report(plan, scene))
        .or_else(|| hold(plan, scene))
}

/// Places for posts that keep away from these dangers.
fn places(scene: &Scene<'_>, dangers: &[Danger]) -> Vec<Point> {
    let trail = &scene.memory.trail;
    let mut places = posts::places(scene.brief, trail, dangers);
    // Whoever stands beside the patrol stops nobody before they have come to it.
    let ahead = posts::ahead_on(&trail.gone_back_over(), dangers, scene.brief);
    if let (Some(ahead), Some(first)) = (ahead, places.first_mut())
        && first.distance_m(scene.here()) <= HERE_M
    {
        *first = ahead;
    }
    places
}

/// Who goes to which place: whoever carries the radio only when nobody else is left.
fn sent(scene: &Scene<'_>, places: &[Point]) -> Vec<(PersonId, Point)> {
    let signals = |comrade: &Comrade| {
        let people = &scene.brief.patrol.people;
        let member = people.get(comrade.person.index());
        member.is_some_and(|member| member.role == Role::Signaller)
    };
    let patrol = scene.view.patrol.iter().copied();
    let (signallers, others): (Vec<_>, Vec<_>) = patrol.partition(signals);
    let mut sent = posts::sent(scene.brief, &others, places);
    let left = &places[sent.len()..];
    sent.extend(posts::sent(scene.brief, &signallers, left));
    sent
}

/// What a step of the drill still needs; none when it is done.
fn owed(plan: &Plan, scene: &Scene<'_>, step: Step) -> Option<Advice> {
    match step {
        // Done before the refuge.
        Step::Confirm | Step::Clear => None,
        Step::Communicate => first_report(plan, scene),
        Step::Cordon => post(plan, scene).or_else(|| wait_for_posts(plan, scene)),
        Step::Check => check_again(plan, scene),
        Step::Control => control_point(plan, scene),
    }
}

/// Everybody into cover once there. Nothing is ordered where there is none and nobody is near enough to need it.
fn cover(plan: &Plan, scene: &Scene<'_>) -> Option<Advice> {
    let covered = scene.memory.cover.zip(plan.arrived);
    if covered.is_some_and(|(cover, arrived)| cover >= arrived) {
        return None;
    }
    let from = plan.dangers.first()?.at.point();
    let near = |danger: &Danger| danger.at.point().distance_m(scene.here()) < danger.preferred_m;
    let needed = plan.dangers.iter().any(near) || scene.cover_from(from) == Cover::Near;
    needed.then(|| take_cover(scene, from))
}

/// The order to take cover from a place, and what comes of it where there is none.
pub(super) fn take_cover(scene: &Scene<'_>, from: Point) -> Advice {
    let cover = match scene.cover_from(from) {
        Cover::Near => "some",
        Cover::Land => "land",
        Cover::None => "none",
    };
    let message = Message::new("coach-take-cover")
        .with("cover", cover)
        .with("within", COVER_WITHIN_M);
    Advice::new(Prompt::TakeCover { from }, message)
}

/// The first of some people not yet sent to their place.
pub(super) fn not_sent(
    scene: &Scene<'_>,
    to_send: &[(PersonId, Point)],
) -> Option<(PersonId, Point)> {
    let sent = |person: &PersonId, at: Point| {
        let to = scene.memory.posted.get(person);
        to.is_some_and(|to| to.distance_m(at) <= SAME_PLACE_M)
    };
    let mut to_send = to_send.iter().copied();
    to_send.find(|(person, at)| !sent(person, *at))
}

/// The next unassigned post.
fn post(plan: &Plan, scene: &Scene<'_>) -> Option<Advice> {
    let (person, at) = not_sent(scene, plan.posts.as_ref()?)?;
    let (_, range_m) = plan.nearest(at)?;
    let message = Message::new("coach-post")
        .with("who", scene.session.exercise.person_called(person))
        .with("distance", range_m.floor())
        .with("guards", guards(plan, scene, at));
    let message = place(message, scene, at);
    Some(Advice::new(Prompt::Post { person, at }, message))
}

/// Where a place is, from where the trainee stands.
fn place(message: Message, scene: &Scene<'_>, at: Point) -> Message {
    let here = scene.here();
    let where_ = if here.distance_m(at) <= HERE_M {
        Message::new("coach-place-here")
    } else {
        Message::new("coach-place-there")
            .with("away", say::about_m(here.distance_m(at)))
            .with("bearing", say::three_digits(here.bearing_deg(at)))
            .with("towards", say::eighth_of(here.bearing_deg(at)))
    };
    message
        .with("grid", say::grid(scene.brief, at))
        .with("place", where_)
}

/// The way in that a post guards, as a word of the coach's messages.
fn guards(plan: &Plan, scene: &Scene<'_>, at: Point) -> &'static str {
    let here = scene.here();
    let behind = distance_to_line_m(at, &scene.memory.trail.back_to(0.0)) <= ON_THE_WAY_M;
    let nearer =
        |danger: &Danger| danger.at.point().distance_m(at) <= danger.at.point().distance_m(here);
    if at.distance_m(here) <= HERE_M || (!behind && plan.dangers.first().is_some_and(nearer)) {
        "ahead"
    } else if behind {
        "behind"
    } else {
        "aside"
    }
}

fn wait_for_posts(plan: &Plan, scene: &Scene<'_>) -> Option<Advice> {
    let on_the_way = scene
        .view
        .patrol
        .iter()
        .filter(|comrade| scene.memory.posted.contains_key(&comrade.person))
        .filter(|comrade| !comrade.at_post)
        .count();
    let waited_s = scene.since_s(scene.memory.posted_at?);
    if on_the_way == 0 || waited_s > WAIT_FOR_POSTS_S {
        return None;
    }
    let message = Message::new("coach-wait-posts").with("count", on_the_way);
    wait(plan, message)
}

/// A check made before everybody was there does not count for the place: the pack's drill says so.
fn check_again(plan: &Plan, scene: &Scene<'_>) -> Option<Advice> {
    if plan.step_done(scene, Step::Check) {
        return None;
    }
    Some(search_again())
}

fn control_point(plan: &Plan, scene: &Scene<'_>) -> Option<Advice> {
    if plan.done(scene.memory.control_point) {
        return None;
    }
    // Only ground that was looked at: whoever stopped some steps beyond the refuge has searched other ground than planned.
    let Some(searched) = plan.searched_around(scene) else {
        return Some(search_again());
    };
    let site = refuge::control_point(&plan.dangers, scene.brief, searched);
    let at = site.unwrap_or(searched);
    let message = Message::new("coach-control-point").with("sight", sight(site));
    let message = place(message, scene, at);
    Some(Advice::new(Prompt::PlaceControlPoint { at }, message))
}

fn search_again() -> Advice {
    let message = Message::new("coach-check-again");
    Advice::new(Prompt::Check(CheckRing::Far), message)
}

fn first_report(plan: &Plan, scene: &Scene<'_>) -> Option<Advice> {
    if let Some(advice) = report_of_incident(plan, scene) {
        return Some(advice);
    }
    if plan.done(scene.memory.reported) {
        return None;
    }
    report(scene, &plan.dangers, all_clear(plan, scene))
}

/// The first report is due so long after the find, whatever the order of the drill: it is asked for as soon as one may stand
/// and send it.
pub(super) fn report_in_time(plan: &Plan, scene: &Scene<'_>) -> Option<Advice> {
    let found = Plan::found(scene)?;
    let due_s = scene.pack().criterion("time-to-report")?.met;
    let reported = scene.memory.reported.is_some_and(|tick| tick >= found);
    let stood_for_it = |since: Tick| scene.memory.reported.is_some_and(|tick| tick >= since);
    let stands = scene.memory.standing_since.filter(|_| scene.view.still);
    if reported && plan.arrived.is_none() && stands.is_some_and(stood_for_it) {
        // To stop and report is a halt like any other: the ground around is searched before one goes on.
        return check(scene, CheckRing::Near);
    }
    let hurries = scene.since_s(found) >= due_s - FILLING_IN_S;
    let left_m = plan.left_m(scene);
    // Nobody stops, and searches the ground, a minute before they are there.
    let nearly_there = plan.arrived.is_none() && !scene.view.still && left_m <= NEARLY_THERE_M;
    if reported || !hurries || nearly_there || !plan.is_clear(scene.here()) {
        return None;
    }
    if !scene.view.still {
        let message = Message::new("coach-stop-to-report")
            .with("due", (due_s / 60.0).round())
            .with("left", say::about_m(left_m))
            .with("grid", say::grid(scene.brief, plan.to));
        return Some(Advice::new(Prompt::Stop, message));
    }
    let advice = report(scene, &plan.dangers, all_clear(plan, scene))?;
    let message = Message::new("coach-report-due")
        .with("due", (due_s / 60.0).round())
        .with("report", advice.message);
    Some(Advice { message, ..advice })
}

/// An incident is reported at once, on the pack's form for it.
pub(super) fn report_of_incident(plan: &Plan, scene: &Scene<'_>) -> Option<Advice> {
    let happened = scene.view.incidents.last()?;
    let form = scene.pack().casualty_report.as_ref()?;
    let reported = scene.memory.reported_on.get(form);
    if reported.is_some_and(|tick| *tick >= happened.tick) {
        return None;
    }
    incident_report(scene, &plan.dangers, all_clear(plan, scene))
}

fn all_clear(plan: &Plan, scene: &Scene<'_>) -> bool {
    plan.too_near(scene) == 0 && plan.is_clear(scene.here())
}

/// Nobody is let in until the specialists have taken over.
fn hold(plan: &Plan, scene: &Scene<'_>) -> Option<Advice> {
    if scene.view.handed_over {
        return wait(plan, Message::new("coach-wait-word"));
    }
    if scene.view.specialists_here {
        return hand_over(scene, &plan.dangers);
    }
    if scene.view.specialists.is_some() {
        return wait(plan, Message::new("coach-wait-vehicle"));
    }
    wait(plan, Message::new("coach-wait-specialists"))
}

fn wait(plan: &Plan, message: Message) -> Option<Advice> {
    let towards = plan.dangers.first()?.at.point();
    Some(Advice::new(Prompt::Wait { towards }, message))
}
