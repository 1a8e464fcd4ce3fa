//! A short session: exercises and drills whose items match what is due. The same past gives the same plan.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use rayon::prelude::*;

use super::skill::{LightBand, RangeBand, Skill};
use super::state::{State, states};
use crate::doctrine::schema::ReportFormat;
use crate::drill::{Kind, Part};
use crate::rehearsal::{FairnessRow, fairness_table};
use crate::scenario::schema::{Device, Holding, Purpose};
use crate::scenario::{Exercise, LoadedScenario};
use crate::store::outcomes::Past;
use crate::text::{Figures, Message, Text, number};
use crate::units::place::length_m;
use crate::vocabulary::SignKind;

/// Seeds of each scenario that are looked at.
const SEEDS: u64 = 24;

/// Walking pace with the halts that a patrol makes, metres a second: a proposal of this program, as [`DRILL_MINUTES`] is, to be
/// replaced by times taken of real sessions.
const PACE_MPS: f32 = 0.9;

/// A drill from the mark to the hand-over, minutes.
const DRILL_MINUTES: f32 = 4.0;

/// A short spot drill, a report drill and a distance drill, minutes: together a refresher of ten. Proposals of this program.
const MINUTES: [(Kind, f32); 3] = [
    (Kind::Spot, 3.5),
    (Kind::Report, 4.0),
    (Kind::Distance, 2.5),
];

/// What is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Play {
    /// A drill.
    Drill(Kind),
    /// A patrol of the exercise.
    Patrol,
}

impl Play {
    /// Its word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Drill(kind) => kind.word(),
            Self::Patrol => "patrol",
        }
    }
}

/// Something that could be played.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// What.
    pub play: Play,
    /// Id of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: Text,
    /// Seed of the variation, or number of the drill.
    pub seed: u64,
    /// About how long it takes, minutes.
    pub minutes: f32,
    calls_for: CallsFor,
}

/// The skills that something calls for.
#[derive(Debug, Clone, Default, PartialEq)]
struct CallsFor {
    signs: BTreeSet<(SignKind, RangeBand, LightBand)>,
    vulnerable_points: bool,
    steps: bool,
    distances: bool,
    /// Fields of report lines, by name.
    lines: BTreeSet<String>,
}

/// Something to play, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// What to play.
    pub offer: Offer,
    /// Skills for which it was chosen, the most faded first: places in the list of states.
    pub trains: Vec<usize>,
}

/// A refresher for somebody on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Refresher {
    /// What is due, the most faded first.
    pub due: Vec<State>,
    /// What is not, the most faded first.
    pub held: Vec<State>,
    /// What to play, in order.
    pub play: Vec<Chosen>,
    /// Number of skills that are due and for which there is another time as short as this one.
    pub left_over: usize,
    /// What is due and takes longer; none where nothing does.
    pub longer: Option<Longer>,
    /// When to come back, if it goes well; none where nothing has been shown yet.
    pub come_back: Option<Date>,
}

/// Skills that are due and are called for by nothing as short as the session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Longer {
    /// Their number.
    pub skills: usize,
    /// About how long the shortest thing takes that calls for any of them, minutes.
    pub minutes: f32,
}

impl Longer {
    fn of(states: &[&State], offers: &[Offer]) -> Option<Self> {
        let calls = |offer: &Offer, state: &State| offer.calls_for.skill(&state.skill);
        let called = |state: &&&State| offers.iter().any(|offer| calls(offer, state));
        let any = |offer: &&Offer| states.iter().any(|state| calls(offer, state));
        let shortest = offers.iter().filter(any).map(|offer| offer.minutes);
        Some(Self {
            skills: states.iter().filter(called).count(),
            minutes: shortest.reduce(f32::min)?,
        })
    }
}

impl Refresher {
    /// For about so many minutes. `anyway`: also where nothing is due, against what fades next, or to begin with.
    pub fn of(
        past: &Past,
        scenarios: &[LoadedScenario],
        minutes: f32,
        today: Date,
        anyway: bool,
    ) -> Self {
        let (due, held): (Vec<State>, Vec<State>) = states(&past.shown, today)
            .into_iter()
            .partition(|state| state.due <= today);
        let mut refresher = Self {
            due,
            held,
            play: Vec::new(),
            left_over: 0,
            longer: None,
            come_back: None,
        };
        let reasons = refresher.reasons();
        if reasons.is_empty() && anyway {
            refresher.play = beginning(&drills(scenarios, past));
        } else if !refresher.due.is_empty() || anyway {
            let mut offers = drills(scenarios, past);
            offers.extend(patrols(scenarios, past, reasons));
            let play = compose(reasons, &offers, minutes);
            let has = |at: usize| play.iter().any(|chosen| chosen.trains.contains(&at));
            let fits = |state: &State| {
                let short = offers.iter().filter(|offer| offer.minutes <= minutes);
                short
                    .into_iter()
                    .any(|offer| offer.calls_for.skill(&state.skill))
            };
            let open = refresher.due.iter().enumerate();
            let open = open.filter(|(at, _)| !has(*at)).map(|(_, state)| state);
            let (short, long): (Vec<&State>, Vec<&State>) = open.partition(|state| fits(state));
            (refresher.left_over, refresher.longer) = (short.len(), Longer::of(&long, &offers));
            refresher.play = play;
        }
        refresher.come_back = refresher.back(today);
        refresher
    }

    /// The skills for which things were chosen: what is due, else what fades next.
    pub fn reasons(&self) -> &[State] {
        if self.due.is_empty() {
            &self.held
        } else {
            &self.due
        }
    }

    /// When to come back, and why, in a sentence.
    pub fn back_told(&self) -> Option<Message> {
        let id = match (self.left_over, self.play.is_empty()) {
            (0, true) => "refresher-come-back",
            (0, false) => "refresh-come-back",
            _ => "refresh-come-back-for-the-rest",
        };
        let told = Message::new(id).with("day", self.come_back?.to_string());
        Some(match self.left_over {
            0 => told,
            count => told.with("count", count),
        })
    }

    /// What of that which is due takes longer, in a sentence.
    pub fn longer_told(&self) -> Option<Message> {
        let longer = self.longer?;
        let minutes = number(f64::from(longer.minutes.ceil()));
        Some(
            Message::new("refresh-longer")
                .with("count", longer.skills)
                .with("minutes", Figures::new(minutes)),
        )
    }

    /// The day on which something is due again, when what is chosen is played today and goes well; the next day where
    /// something due is left over.
    fn back(&self, today: Date) -> Option<Date> {
        if self.left_over > 0 {
            return today.tomorrow().ok();
        }
        let reasons = self.reasons();
        let trained: BTreeSet<usize> = self
            .play
            .iter()
            .flat_map(|chosen| chosen.trains.iter().copied())
            .collect();
        let after = trained.iter().filter_map(|at| {
            let days = i64::from(reasons[*at].then_days).days();
            today.checked_add(days).ok()
        });
        let rest = self.held.iter().filter(|state| {
            let mut trained = trained.iter();
            !trained.any(|at| reasons[*at].skill == state.skill)
        });
        after.chain(rest.map(|state| state.due)).min()
    }
}

impl CallsFor {
    fn skill(&self, skill: &Skill) -> bool {
        match skill {
            Skill::Sign { kind, range, light } => self.signs.contains(&(*kind, *range, *light)),
            Skill::VulnerablePoint(_) => self.vulnerable_points,
            Skill::DrillStep(_) => self.steps,
            // A drill on the map asks for some of the rules only.
            Skill::Distance(id) => {
                self.distances
                    && (self.steps || Part::ALL.iter().any(|part| part.criterion() == id))
            }
            Skill::ReportLine(field) => self.lines.contains(field),
        }
    }
}

impl Offer {
    /// A patrol. A sign counts at the range at which whoever walks the route at the planned pace can notice the device
    /// first.
    fn patrol(loaded: &LoadedScenario, noticed: &[FairnessRow], seed: u64) -> Self {
        let scenario = &loaded.scenario;
        let exercise = Exercise::draw(Arc::clone(scenario), seed);
        let light = LightBand::from(scenario.weather.light);
        let drill = !exercise.devices.is_empty();
        let walk = length_m(&exercise.route_line()) / PACE_MPS / 60.0;
        let stops = if drill { DRILL_MINUTES } else { 0.0 };
        let first = |site: usize, device: &Device| {
            let row = noticed
                .iter()
                .find(|row| row.site == site && row.device == device.id)?;
            let named = |id: &String| device.signs.iter().find(|sign| sign.id == *id);
            let sign = row.first_sign.as_ref().and_then(named).or_else(|| {
                // What comes up in the course of the drill only.
                device.signs.first().filter(|_| row.shown_in_the_drill)
            })?;
            Some((sign.kind, RangeBand::of(row.first_range_m), light))
        };
        Self {
            play: Play::Patrol,
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            seed,
            minutes: (walk + stops).min(scenario.time_limit_s / 60.0),
            calls_for: CallsFor {
                signs: exercise
                    .devices
                    .iter()
                    .filter_map(|placed| first(placed.site, &placed.device))
                    .collect(),
                vulnerable_points: !scenario.route.vulnerable_points.is_empty(),
                steps: drill,
                distances: drill,
                lines: if drill {
                    let pack = &loaded.doctrine.pack;
                    let handover = pack.handover_in_force.as_deref();
                    let handover = handover.and_then(|id| pack.report(id));
                    fields(pack.report_in_force().into_iter().chain(handover))
                } else {
                    BTreeSet::new()
                },
            },
        }
    }

    /// A drill. Its views are chosen by how easily a thing is found, from near and far.
    fn drill(loaded: &LoadedScenario, kind: Kind, minutes: f32, seed: u64) -> Self {
        let scenario = &loaded.scenario;
        let light = LightBand::from(scenario.weather.light);
        let kinds = devices(loaded).flat_map(|device| device.signs.iter().map(|sign| sign.kind));
        let at_every_range = |kind| RangeBand::ALL.map(|range| (kind, range, light));
        Self {
            play: Play::Drill(kind),
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            seed,
            minutes,
            calls_for: CallsFor {
                signs: if kind == Kind::Spot {
                    kinds.flat_map(at_every_range).collect()
                } else {
                    BTreeSet::new()
                },
                distances: kind == Kind::Distance,
                lines: match loaded.doctrine.pack.report_in_force() {
                    Some(form) if kind == Kind::Report => fields([form]),
                    _ => BTreeSet::new(),
                },
                ..CallsFor::default()
            },
        }
    }
}

/// Fields that forms ask for, by name.
fn fields<'f>(forms: impl IntoIterator<Item = &'f ReportFormat>) -> BTreeSet<String> {
    let lines = forms.into_iter().flat_map(|form| &form.lines);
    lines.map(|line| format!("{:?}", line.field)).collect()
}

/// Devices that a scenario can draw.
fn devices(loaded: &LoadedScenario) -> impl Iterator<Item = &Device> {
    let held = loaded.scenario.sites.iter().flat_map(|site| &site.may_hold);
    held.filter_map(|held| match &held.what {
        Holding::Device(device) => Some(device),
        _ => None,
    })
}

/// Drills that somebody has not had yet, on the ground that was drilled on least first, and of those on ground made to teach.
fn drills(scenarios: &[LoadedScenario], past: &Past) -> Vec<Offer> {
    let drilled: BTreeSet<(Kind, &str, u64)> = past
        .drilled
        .iter()
        .map(|(kind, id, seed)| (*kind, id.as_str(), *seed))
        .collect();
    let times = |id: &str| past.drilled.iter().filter(|(_, of, _)| of == id).count();
    let mut grounds: Vec<&LoadedScenario> = scenarios
        .iter()
        .filter(|loaded| devices(loaded).next().is_some())
        .collect();
    grounds.sort_by_key(|loaded| {
        let teaches = loaded.scenario.purpose == Purpose::Teach;
        (times(&loaded.scenario.id), !teaches)
    });
    let on = |kind: Kind, minutes: f32, loaded: &LoadedScenario| {
        let id = loaded.scenario.id.as_str();
        let fresh = (1..).find(|seed| !drilled.contains(&(kind, id, *seed)));
        Offer::drill(loaded, kind, minutes, fresh.unwrap_or(1))
    };
    MINUTES
        .iter()
        .flat_map(|(kind, minutes)| grounds.iter().map(|loaded| on(*kind, *minutes, loaded)))
        .collect()
}

/// Exercises of scenarios that somebody has not had yet. Where none of the skills asked for is a kind of sign that is there,
/// nobody needs to know at what range it is noticed.
fn patrols(scenarios: &[LoadedScenario], past: &Past, reasons: &[State]) -> Vec<Offer> {
    let had: BTreeSet<(&str, u64)> = past
        .had
        .iter()
        .map(|(id, seed)| (id.as_str(), *seed))
        .collect();
    let of = |loaded: &LoadedScenario| -> Vec<Offer> {
        let own_light = LightBand::from(loaded.scenario.weather.light);
        let has = |kind: SignKind| {
            devices(loaded).any(|device| device.signs.iter().any(|sign| sign.kind == kind))
        };
        let is_asked = reasons.iter().any(|state| {
            matches!(&state.skill, Skill::Sign { kind, light, .. } if *light == own_light && has(*kind))
        });
        let noticed = if is_asked {
            fairness_table(loaded)
        } else {
            Vec::new()
        };
        let fresh = |seed: &u64| !had.contains(&(loaded.scenario.id.as_str(), *seed));
        let seeds = (1..=SEEDS).filter(fresh);
        seeds
            .map(|seed| Offer::patrol(loaded, &noticed, seed))
            .collect()
    };
    scenarios.par_iter().flat_map_iter(of).collect()
}

/// A drill of each kind, for somebody of whom nothing is known yet.
fn beginning(offers: &[Offer]) -> Vec<Chosen> {
    let first = |kind: Kind| {
        let offer = offers
            .iter()
            .find(|offer| offer.play == Play::Drill(kind))?;
        Some(Chosen {
            offer: offer.clone(),
            trains: Vec::new(),
        })
    };
    Kind::ALL.into_iter().filter_map(first).collect()
}

/// What to play in about so many minutes, drills before patrols: each time what brings most of what has faded back for a
/// minute of play. One thing at least when anything is due and anything trains it: the shortest, where nothing is short
/// enough.
pub fn compose(due: &[State], offers: &[Offer], minutes: f32) -> Vec<Chosen> {
    let mut open: BTreeSet<usize> = (0..due.len()).collect();
    let trains_any = |offer: &&Offer| due.iter().any(|state| offer.calls_for.skill(&state.skill));
    let useful = offers.iter().filter(trains_any);
    let shortest = useful.map(|offer| offer.minutes).reduce(f32::min);
    let mut left = minutes.max(shortest.unwrap_or_default());
    let mut chosen: Vec<Chosen> = Vec::new();
    loop {
        let trained = |offer: &Offer| -> Vec<usize> {
            let trains = |at: &usize| offer.calls_for.skill(&due[*at].skill);
            open.iter().copied().filter(trains).collect()
        };
        let gain = |trains: &[usize]| -> f32 { trains.iter().map(|at| 1.0 - due[*at].held).sum() };
        let mut best: Option<(i64, Chosen)> = None;
        for offer in offers {
            // Not one ground twice on patrol, and one drill of each kind.
            let is_chosen = chosen.iter().any(|one| {
                one.offer.play == offer.play
                    && (offer.play != Play::Patrol || one.offer.scenario == offer.scenario)
            });
            let fits = offer.minutes <= left;
            if is_chosen || !fits {
                continue;
            }
            let trains = trained(offer);
            // By thousandths, so that equal offers stay equal on every machine and the first of them is taken.
            let worth = (gain(&trains) / offer.minutes.max(1.0) * 1_000.0) as i64;
            if !trains.is_empty() && best.as_ref().is_none_or(|(most, _)| worth > *most) {
                let offer = offer.clone();
                best = Some((worth, Chosen { offer, trains }));
            }
        }
        let Some((_, next)) = best else {
            chosen.sort_by_key(|chosen| chosen.offer.play);
            return chosen;
        };
        left -= next.offer.minutes;
        for at in &next.trains {
            open.remove(at);
        }
        chosen.push(next);
    }
}
