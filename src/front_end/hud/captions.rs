//! What is heard and what happens, as words: a caption while it is news, and a log that keeps it. Only what the trainee
//! knows: own doings, what the patrol does and says, what comes over the radio.

use bevy::prelude::*;

use crate::front_end::patrolling::{PatrolEvent, Patrolling};
use crate::front_end::words::Words;
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::scenario::schema::Afterwards;
use crate::scenery::figure::called_by_sight;
use crate::scoring::report_truth;
use crate::sim::action::{CheckRing, Order, Refuge};
use crate::sim::event::{Ending, Event, Told};
use crate::text::Message as Sentence;
use crate::units::grid::GridFrame;
use crate::units::{Place, Point, Tick};

use super::acknowledged::{acknowledgement, specialists_sent};
use super::bystanders::Bystanders;
use super::threat::{judged_m, three_digits};

/// A caption stays this long, seconds, and longer for more words.
const SHOWN_S: f32 = 5.0;

/// A reader takes this long for a letter, seconds (about 200 words a minute, and time to notice).
const LETTER_S: f32 = 0.06;

/// Most captions at a time.
pub const MOST: usize = 3;

/// Who or what a line comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Heard over the radio.
    Radio,
    /// What the patrol or the trainee did.
    Done,
    /// A sound.
    Sound,
    /// How to go on; not kept in the log.
    Hint,
    /// Learn mode's coach.
    Coach,
}

/// Something to be read.
#[derive(Message, Debug, Clone, PartialEq)]
pub struct Said {
    /// From whom.
    pub kind: Kind,
    /// What.
    pub sentence: Sentence,
}

impl Said {
    /// How to go on.
    pub fn hint(sentence: Sentence) -> Self {
        Self {
            kind: Kind::Hint,
            sentence,
        }
    }

    /// Words for a sound.
    pub fn sound(sentence: Sentence) -> Self {
        Self {
            kind: Kind::Sound,
            sentence,
        }
    }

    /// From the coach.
    pub fn coach(sentence: Sentence) -> Self {
        Self {
            kind: Kind::Coach,
            sentence,
        }
    }
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// When.
    pub tick: Tick,
    /// From whom.
    pub kind: Kind,
    /// What.
    pub sentence: Sentence,
}

/// The log and the captions.
#[derive(Resource, Debug, Clone, Default)]
pub struct Log {
    /// Everything kept, oldest first.
    pub lines: Vec<Line>,
    /// Shown now: the line and how much longer, seconds.
    pub news: Vec<(Line, f32)>,
    /// How many were shown until now.
    pub told: usize,
    heard: usize,
    answers: usize,
    last_incident: Option<Tick>,
    /// The specialists' vehicle has been announced.
    announced: bool,
    bystanders: Bystanders,
}

/// From this far a post sees the specialists' vehicle, and so does the trainee, metres.
const VEHICLE_SEEN_M: f32 = 90.0;

impl Log {
    /// The log of a patrol that goes on.
    pub fn of(patrolling: &Patrolling) -> Self {
        let mut log = Self::default();
        for (tick, event) in &patrolling.session().events {
            if let Some(sentence) = sentence_of(event, patrolling.exercise()) {
                log.keep(*tick, Kind::Done, sentence);
            }
            for sentence in answers_to(event, *tick, patrolling) {
                log.keep(*tick, Kind::Radio, sentence);
            }
        }
        log.listen(patrolling, |_| {});
        log.announced = patrolling.view().specialists.is_some();
        log.bystanders.fresh(patrolling);
        log.lines.sort_by_key(|line| line.tick);
        log
    }

    /// From whom the newest so many lines come, sounds aside: whoever speaks before anything else.
    pub fn newest(&self, count: usize) -> Option<Kind> {
        let shown = self.news.iter().rev().map(|(line, _)| line.kind);
        let newest: Vec<Kind> = shown
            .filter(|kind| *kind != Kind::Sound)
            .take(count)
            .collect();
        let spoken = [Kind::Radio, Kind::Coach].into_iter();
        let mut spoken = spoken.filter(|kind| newest.contains(kind));
        spoken.next().or(newest.first().copied())
    }

    fn keep(&mut self, tick: Tick, kind: Kind, sentence: Sentence) -> Line {
        let line = Line {
            tick,
            kind,
            sentence,
        };
        if kind != Kind::Hint {
            self.lines.push(line.clone());
        }
        line
    }

    /// That the specialists' vehicle is coming: told by the post that it comes to, else seen by the trainee. Once each time.
    fn announce(&mut self, patrolling: &Patrolling) -> Option<Line> {
        let view = patrolling.view();
        let Some(team) = &view.specialists else {
            self.announced = false;
            return None;
        };
        if self.announced || view.specialists_here {
            return None;
        }
        let comes_to = |at: Point| at.distance_m(team.vehicle.at) <= VEHICLE_SEEN_M;
        let post = view
            .patrol
            .iter()
            .find(|one| one.at_post && comes_to(one.at));
        let sentence = match post {
            Some(post) => Sentence::new("log-specialists-at-post")
                .with("who", patrolling.exercise().person_called(post.person)),
            None if comes_to(view.here.point()) => Sentence::new("log-specialists-coming"),
            None => return None,
        };
        self.announced = true;
        Some(self.keep(patrolling.tick(), Kind::Radio, sentence))
    }

    fn show(&mut self, line: Line, words: &Words) {
        let letters = words.say(&line.sentence).chars().count();
        self.news
            .retain(|(shown, _)| shown.sentence != line.sentence);
        // One's own steps tell nobody anything.
        self.told += usize::from(line.kind != Kind::Sound);
        self.news.push((line, SHOWN_S + LETTER_S * letters as f32));
        let over = self.news.len().saturating_sub(MOST);
        self.news.drain(..over);
    }

    /// Takes in what others have said since the last time.
    fn listen(&mut self, patrolling: &Patrolling, mut tell: impl FnMut(Line)) {
        let radio = &patrolling.view().radio;
        let from = self.heard.min(radio.len());
        for (tick, from, words) in &radio[from..] {
            let sentence = Sentence::new("hud-heard")
                .with("from", from)
                .with("words", words);
            tell(self.keep(*tick, Kind::Radio, sentence));
        }
        self.heard = radio.len();
        let spoken = &patrolling.view().spoken;
        let from = self.answers.min(spoken.len());
        for answer in &spoken[from..] {
            if answer.told == Told::Something {
                let sentence = Sentence::new("hud-heard")
                    .with(
                        "from",
                        called_by_sight(patrolling.exercise(), answer.person),
                    )
                    .with("words", &answer.words);
                tell(self.keep(patrolling.tick(), Kind::Radio, sentence));
            }
        }
        self.answers = spoken.len();
        for incident in &patrolling.view().incidents {
            if self.last_incident.is_none_or(|last| incident.tick > last) {
                // Heard and seen from here: as near as one judges it.
                let here = patrolling.view().here.point();
                let sentence = Sentence::new("log-incident-told")
                    .with("distance", judged_m(here.distance_m(incident.at)))
                    .with("bearing", three_digits(here.bearing_deg(incident.at)))
                    .with("casualties", incident.casualties);
                tell(self.keep(incident.tick, Kind::Radio, sentence));
                self.last_incident = Some(incident.tick);
            }
        }
    }
}

/// Reads what happened and what was said, and lets captions pass.
pub(in crate::front_end) fn follow(
    time: Res<Time>,
    mut happened: MessageReader<PatrolEvent>,
    mut said: MessageReader<Said>,
    patrolling: Res<Patrolling>,
    words: Res<Words>,
    mut log: ResMut<Log>,
) {
    for (_, left_s) in &mut log.bypass_change_detection().news {
        *left_s -= time.delta_secs();
    }
    if log.news.iter().any(|(_, left_s)| *left_s <= 0.0) {
        log.news.retain(|(_, left_s)| *left_s > 0.0);
    }
    let log_now = log.bypass_change_detection();
    let mut fresh = Vec::new();
    log_now.listen(&patrolling, |line| fresh.push(line));
    fresh.extend(log_now.announce(&patrolling));
    if let Some(sentence) = log_now.bystanders.fresh(&patrolling) {
        fresh.push(log_now.keep(patrolling.tick(), Kind::Radio, sentence));
    }
    for PatrolEvent { tick, event } in happened.read() {
        if let Some(sentence) = sentence_of(event, patrolling.exercise()) {
            fresh.push(log_now.keep(*tick, Kind::Done, sentence));
        }
        for sentence in answers_to(event, *tick, &patrolling) {
            fresh.push(log_now.keep(*tick, Kind::Radio, sentence));
        }
    }
    for Said { kind, sentence } in said.read() {
        fresh.push(log_now.keep(patrolling.tick(), *kind, sentence.clone()));
    }
    if !fresh.is_empty() {
        for line in fresh {
            log.show(line, &words);
        }
    }
}

/// What headquarters answers to an event.
fn answers_to(
    event: &Event,
    tick: Tick,
    patrolling: &Patrolling,
) -> impl Iterator<Item = Sentence> + use<> {
    let pack = &patrolling.doctrine().pack;
    let acknowledged = acknowledgement(event, patrolling.exercise(), pack);
    let here = patrolling.view().here.point();
    let sent = specialists_sent(event, tick, patrolling.session(), here);
    acknowledged.into_iter().chain(sent)
}

/// An event in words, if it is one that the trainee knows of.
pub fn sentence_of(event: &Event, exercise: &Exercise) -> Option<Sentence> {
    let grid = |place: &Place| GridFrame::of(&exercise.scenario.place).mgrs(place.point(), 8);
    let who = |person: &PersonId| called_by_sight(exercise, *person);
    let ring = |ring: &CheckRing| match ring {
        CheckRing::Near => "near",
        CheckRing::Far => "far",
    };
    Some(match event {
        Event::WaypointReached { waypoint } => {
            let waypoint = exercise
                .scenario
                .route
                .waypoints
                .get(usize::from(*waypoint))?;
            Sentence::new("log-waypoint").with("name", waypoint.called())
        }
        Event::VulnerablePointEntered { vulnerable_point } => {
            let points = &exercise.scenario.route.vulnerable_points;
            let point = points.get(usize::from(*vulnerable_point))?;
            Sentence::new("log-vulnerable-point").with("name", &point.name)
        }
        // Where one stood and which way one looked: the item's grid is for the trainee to work out, with map and range.
        Event::Marked {
            mark, aim, kind, ..
        } => Sentence::new("log-marked")
            .with("number", mark.shown())
            .with("kind", report_truth::kind(*kind))
            .with("grid", grid(&aim.eye))
            .with("bearing", three_digits(aim.bearing_deg)),
        Event::NothingToMark => Sentence::new("log-nothing-to-mark"),
        Event::MarkWithdrawn { mark } => {
            Sentence::new("log-mark-withdrawn").with("number", mark.shown())
        }
        Event::CheckBegun { ring: which, .. } => {
            Sentence::new("log-check").with("ring", ring(which))
        }
        Event::Ordered(Order::Halt) => Sentence::new("log-ordered-halt"),
        Event::Ordered(Order::Check(which)) => {
            Sentence::new("log-ordered-check").with("ring", ring(which))
        }
        Event::Ordered(Order::Withdraw { distance_m, .. }) => {
            Sentence::new("log-ordered-withdraw").with("distance", *distance_m)
        }
        Event::Ordered(Order::TakeCover { .. }) => Sentence::new("log-ordered-cover"),
        Event::LaidDown { people } => Sentence::new("log-laid-down").with("count", people.len()),
        Event::Ordered(Order::Resume) => Sentence::new("log-ordered-resume"),
        Event::Ordered(Order::GoBack) => Sentence::new("log-ordered-go-back"),
        Event::Warned => Sentence::new("log-warned"),
        Event::ControlPointPlaced { at, .. } => {
            Sentence::new("log-control-point").with("grid", grid(at))
        }
        Event::CordonPosted { person, at } => Sentence::new("log-posted")
            .with("who", who(person))
            .with("grid", grid(at)),
        Event::PostManned { person, .. } => Sentence::new("log-manned").with("who", who(person)),
        Event::PostLeft { person } => Sentence::new("log-post-left").with("who", who(person)),
        Event::CivilianStopped { by, .. } => {
            Sentence::new("log-civilian-stopped").with("who", who(by))
        }
        Event::ReportSent { report, .. } => Sentence::new("log-report").with(
            "channel",
            match report.channel {
                crate::sim::action::Channel::Radio => "radio",
                crate::sim::action::Channel::Runner => "runner",
            },
        ),
        Event::ReportArrived { .. } => Sentence::new("log-report-arrived"),
        Event::RunnersSent { people, .. } => {
            Sentence::new("log-runners-sent").with("count", people.len())
        }
        Event::RunnersBack { .. } => Sentence::new("log-runners-back"),
        Event::NobodyToRun => Sentence::new("form-nobody-to-run"),
        Event::SpecialistsSaid { mark, device } => Sentence::new(match device {
            Some(_) => "log-said-item",
            None => "log-said-harmless",
        })
        .with("number", mark.shown()),
        Event::RouteReopened => Sentence::new("log-route-reopened"),
        Event::CivilianDirected {
            civilian,
            to,
            heeds,
            ..
        } => Sentence::new("log-civilian-directed")
            .with("who", who(civilian))
            .with(
                "to",
                match to {
                    Refuge::Out => "out",
                    Refuge::Shelter => "shelter",
                },
            )
            .with("heeds", if *heeds { "yes" } else { "no" }),
        Event::CivilianCannotLeave { civilian } => {
            Sentence::new("log-civilian-cannot-leave").with("who", who(civilian))
        }
        Event::OnlyWayNearer { people } if people.contains(&exercise.trainee()) => {
            Sentence::new("hud-way-back-nearer")
        }
        Event::OnlyWayNearer { people } => {
            Sentence::new("log-only-way-nearer").with("count", people.len())
        }
        Event::CivilianSheltered { civilian, .. } => {
            Sentence::new("log-civilian-sheltered").with("who", who(civilian))
        }
        Event::Asked { civilian, told, .. } => {
            Sentence::new("log-asked").with("who", who(civilian)).with(
                "told",
                match told {
                    Told::Something => "something",
                    Told::Nothing => "nothing",
                    Told::Unwilling => "unwilling",
                    Told::NotUnderstood => "not-understood",
                },
            )
        }
        Event::Briefed { .. } => Sentence::new("log-briefed"),
        Event::Counted { present } => Sentence::new("log-counted")
            .with("count", u32::from(*present))
            .with("all", exercise.patrol_size()),
        Event::SpecialistsCame => Sentence::new("log-specialists"),
        Event::HandedOver => Sentence::new("log-handed-over"),
        Event::TurnedBack => Sentence::new("log-turned-back"),
        Event::Incident { .. } if exercise.scenario.after_incident == Afterwards::Ends => {
            Sentence::new("log-incident")
        }
        Event::Ended(Ending::TimeUp) => Sentence::new("log-time-up"),
        _ => return None,
    })
}
