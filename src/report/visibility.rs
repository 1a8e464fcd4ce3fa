//! Whether signs can be seen: what a walker on the route sees of each, drawn and measured, beside what the perception
//! model predicts.
//!
//! ```text
//! LoadedScenario, seeds ─► every sign once ─► approach: stations of the walk ─► pictures without and with the sign
//!                              │                                                  │ difference: as the eye blurs it
//!                              ▼ the model (rehearsal::walk)                      ▼ standing_out: area, contrast, cycles
//!                          predicted range ──────────── agreement ────────── rendered range
//! ```
//!
//! A sign that several variations draw is measured in the first of them: its place and its drawing are the same.

pub mod agreement;
pub mod approach;
pub mod difference;
mod seam;
pub mod sheet;
pub mod standing_out;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use crate::rehearsal::walk::{Moment, RouteWalk};
use crate::scenario::budget::LOOK_STEP_S;
use crate::scenario::exercise::{Owner, PlacedDevice, PlacedSign};
use crate::scenario::schema::Look;
use crate::scenario::{Exercise, LoadedScenario};
use crate::sim::perception::Resolution;
use crate::text::Text;
use crate::vocabulary::SignKind;
use agreement::Agreement;
use approach::{Ground, Subject};

/// Name and version of the JSON form.
pub const SCHEMA: &str = "groundsign.visibility/1";

/// The signs of scenarios: predicted and rendered.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "groundsign.visibility/1")]
pub struct Survey {
    /// Name and version of this form.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: &'static str,
    /// Scenario by scenario.
    pub scenarios: Vec<ScenarioSigns>,
    /// How prediction and picture agree over things and ground.
    pub things: Agreement,
    /// The same over what people do.
    pub people: Agreement,
}

/// The signs of one scenario.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ScenarioSigns {
    /// Scenario id.
    pub scenario: String,
    /// Scenario title.
    pub title: Text,
    /// Scenario hash.
    pub scenario_hash: String,
    /// Variations whose signs were looked at.
    pub seeds: Vec<u64>,
    /// Sign by sign, by variation.
    pub signs: Vec<SignSeen>,
}

/// One sign.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SignSeen {
    /// Short name of the device or look-alike that it belongs to.
    pub owner: String,
    /// Short name of the sign.
    pub sign: String,
    /// Its look.
    #[schemars(with = "String")]
    pub look: Look,
    /// Its kind.
    #[schemars(with = "String")]
    pub kind: SignKind,
    /// The first of the variations that has it.
    pub seed: u64,
    /// Mandatory distance of its device, metres; none for a look-alike.
    pub mandatory_m: Option<f32>,
    /// True when it is revealed only in the course of a drill.
    pub shown_in_the_drill: bool,
    /// What the model says; none when the walker cannot notice it before the mandatory distance.
    pub predicted: Option<Predicted>,
    /// What the pictures say; none when it does not stand out before the mandatory distance.
    pub rendered: Option<Rendered>,
    /// The place where it first stands out; without that, the last before the mandatory distance.
    #[serde(skip)]
    pub from: Option<Moment>,
}

/// What the model says of a sign.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Predicted {
    /// Range at which it can first be noticed, metres.
    pub range_m: f32,
    /// When, seconds after setting out at the planned pace.
    pub time_s: f32,
    /// How long before the mandatory distance, seconds; none for a look-alike or where a drill reveals it.
    pub opportunity_s: Option<f32>,
}

/// What the pictures say of a sign.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Rendered {
    /// Range at which it first stands out, metres.
    pub range_m: f32,
    /// When, seconds after setting out at the planned pace.
    pub time_s: f32,
    /// How long before the mandatory distance, seconds; none for a look-alike or where a drill reveals it.
    pub opportunity_s: Option<f32>,
    /// Effective number of pixels there.
    pub pixels: f32,
    /// Mean difference there, CIEDE2000.
    pub delta_e: f32,
    /// Contrast of a grey that differs as much, 0..=1.
    pub contrast: f32,
    /// Cycles resolved across it there.
    pub cycles: f32,
    /// Pixels of those that count: of a longer side no more than a multiple of the shorter.
    pub counted_pixels: f32,
    /// Pixels that count by the model, were nothing in the way.
    pub model_pixels: f32,
    /// Contrast that the model gives it there, 0..=1.
    pub model_contrast: f32,
}

impl SignSeen {
    /// True for a sign of a device that the walk can judge and that does not stand out before the mandatory distance.
    pub fn falls_short(&self) -> bool {
        self.mandatory_m.is_some() && !self.shown_in_the_drill && self.rendered.is_none()
    }

    /// True for what people do.
    pub fn is_behaviour(&self) -> bool {
        self.kind == SignKind::LocalBehaviour
    }

    /// Predicted range over rendered range; none unless both are known.
    pub fn ratio(&self) -> Option<f32> {
        Some(self.predicted?.range_m / self.rendered?.range_m)
    }
}

impl ScenarioSigns {
    /// Devices of which no sign stands out before the mandatory distance, by short name.
    pub fn unseen_devices(&self) -> BTreeSet<&str> {
        let of = |wanted: fn(&SignSeen) -> bool| {
            let signs = self.signs.iter().filter(move |sign| wanted(sign));
            signs.map(|sign| sign.owner.as_str())
        };
        let seen: BTreeSet<&str> = of(|sign| sign.rendered.is_some()).collect();
        of(SignSeen::falls_short)
            .filter(|owner| !seen.contains(owner))
            .collect()
    }
}

impl Survey {
    /// The survey of these scenarios.
    pub fn of(scenarios: Vec<ScenarioSigns>) -> Self {
        let agreement = |behaviour: bool| {
            let signs = scenarios.iter().flat_map(|scenario| &scenario.signs);
            Agreement::of(signs.filter(|sign| sign.is_behaviour() == behaviour))
        };
        Self {
            schema: SCHEMA,
            things: agreement(false),
            people: agreement(true),
            scenarios,
        }
    }
}

/// Measures every sign that these variations of a scenario draw. `progress` is called after each sign with the number done
/// and the total. Deterministic.
pub fn signs_of(
    loaded: &LoadedScenario,
    seeds: &[u64],
    progress: &(dyn Fn(usize, usize) + Sync),
) -> ScenarioSigns {
    let walked = RouteWalk::of(loaded);
    let mut known = BTreeSet::new();
    let variations: Vec<(Exercise, Vec<PlacedSign>)> = seeds
        .iter()
        .map(|&seed| {
            let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
            let signs = exercise.signs.iter();
            let new = signs.filter(|placed| {
                known.insert((owner_of(&exercise, placed), placed.sign.id.clone()))
            });
            let new = new.cloned().collect();
            (exercise, new)
        })
        .collect();
    let total = variations.iter().map(|(_, new)| new.len()).sum();
    let done = AtomicUsize::new(0);
    let mut signs = Vec::with_capacity(total);
    for (exercise, new) in variations {
        if new.is_empty() {
            continue;
        }
        let ground = Ground::of(exercise, &walked.terrain);
        signs.par_extend(new.par_iter().map(|placed| {
            let row = row(&walked, &ground, placed);
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, total);
            row
        }));
    }
    let scenario = &loaded.scenario;
    ScenarioSigns {
        scenario: scenario.id.clone(),
        title: scenario.title.clone(),
        scenario_hash: scenario.origin().hash.clone(),
        seeds: seeds.to_vec(),
        signs,
    }
}

/// Short name of the device or look-alike that a sign belongs to.
fn owner_of(exercise: &Exercise, placed: &PlacedSign) -> String {
    match placed.owner {
        Owner::Device(id) => exercise.devices[id.index()].device.id.clone(),
        Owner::LookAlike(id) => exercise.look_alikes[id.index()].look_alike.id.clone(),
    }
}

fn row(walked: &RouteWalk, ground: &Ground, placed: &PlacedSign) -> SignSeen {
    let exercise = &ground.exercise;
    let device: Option<&PlacedDevice> = match placed.owner {
        Owner::Device(id) => exercise.devices.get(id.index()),
        Owner::LookAlike(_) => None,
    };
    let moments = device.map_or(&*walked.moments, |placed| walked.passing(&placed.device));
    let mandatory_m = device.map(|placed| walked.mandatory_m(&placed.device));
    let until = device
        .zip(mandatory_m)
        .and_then(|(placed, mandatory_m)| {
            let near = |moment: &Moment| moment.at.distance_m(placed.device.at) <= mandatory_m;
            moments.iter().position(near)
        })
        .unwrap_or(moments.len());
    let shown = device.map_or(until, |placed| walked.shown_from(moments, &placed.device));
    let shown_in_the_drill = device.is_some() && shown > 0 && shown == moments.len();
    let counting = shown.min(until)..until;
    let counted = |steps: usize| {
        let judged = device.is_some() && !shown_in_the_drill;
        judged.then_some(steps as f32 * LOOK_STEP_S)
    };

    let target = walked.target(&placed.sign);
    let noticed = walked.seen(&target, 1.0, &moments[..until]);
    let first = |noticed: &[Option<Resolution>]| {
        let found = noticed.iter().enumerate();
        found
            .flat_map(|(index, found)| Some((index, (*found)?)))
            .next()
    };
    let predicted = first(&noticed).map(|(index, resolution)| Predicted {
        range_m: resolution.range_m,
        time_s: moments[index].time_s,
        opportunity_s: counted(noticed[counting.clone()].iter().flatten().count()),
    });

    let subject = Subject::of(ground, placed, target.notice_cycles());
    let stands_out = subject.as_ref().and_then(|subject| {
        let found = subject.walked(moments, until, counting)?;
        Some((subject, found))
    });
    let rendered = stands_out.map(|(subject, found)| {
        let moment = &moments[found.first];
        let model_px = target.dimension_m(moment.eye) / subject.pixel_m(moment);
        Rendered {
            range_m: moment.eye.distance_m(target.middle()),
            time_s: moment.time_s,
            opportunity_s: counted((found.opportunity_s / LOOK_STEP_S) as usize),
            pixels: found.region.pixels,
            delta_e: found.region.delta_e,
            contrast: found.region.contrast,
            cycles: found.cycles,
            counted_pixels: subject.counted_pixels(&found.region),
            model_pixels: model_px * model_px,
            model_contrast: walked.contrast(&target, moment),
        }
    });
    let from = stands_out.map_or(until.checked_sub(1), |(_, found)| Some(found.first));
    SignSeen {
        owner: owner_of(exercise, placed),
        sign: placed.sign.id.clone(),
        look: placed.sign.look,
        kind: placed.sign.kind,
        seed: exercise.seed,
        mandatory_m,
        shown_in_the_drill,
        predicted,
        rendered,
        from: from.and_then(|index| moments.get(index).copied()),
    }
}

/// The JSON form.
pub fn document(survey: &Survey) -> String {
    let mut text = serde_json::to_string_pretty(survey)
        .expect("the types have string keys and finite or null numbers only");
    text.push('\n');
    text
}

/// The JSON Schema of the form.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Survey);
    let mut text = serde_json::to_string_pretty(&schema).expect("a JSON Schema is JSON");
    text.push('\n');
    text
}
