//! What could be played: drills and patrols of the scenarios that somebody has not had, and the skills that each calls for.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::skill::{LightBand, RangeBand, Skill};
use super::state::State;
use crate::doctrine::schema::ReportFormat;
use crate::drill::{Kind, Part};
use crate::rehearsal::{FairnessRow, fairness_table};
use crate::scenario::schema::{Device, Holding, Purpose};
use crate::scenario::{Exercise, LoadedScenario};
use crate::store::outcomes::Past;
use crate::text::Text;
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
    /// Whether it calls for a skill.
    pub fn calls_for(&self, skill: &Skill) -> bool {
        self.calls_for.skill(skill)
    }

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
pub(super) fn drills(scenarios: &[LoadedScenario], past: &Past) -> Vec<Offer> {
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
pub(super) fn patrols(scenarios: &[LoadedScenario], past: &Past, reasons: &[State]) -> Vec<Offer> {
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
