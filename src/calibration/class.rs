//! Variations for a class: each trainee another patrol, all of them equally hard, as far as the scenario allows.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::in_turn::in_turn;
use super::{Calibration, SAFE_INTEGER};
use crate::rehearsal::variations::{ChanceAt, drawn};
use crate::rehearsal::{FairnessRow, fairness_table};
use crate::scenario::schema::Holding;
use crate::scenario::{Exercise, LoadedScenario};
use crate::text::Message;

/// Name and version of the JSON form.
pub const SCHEMA: &str = "groundsign.class/1";

/// Predicted hit rates this near are equal.
pub const EQUAL: f64 = 0.05;

/// Hit rates that may be off by more are no ground to call variations equal.
const SURE: f64 = 0.2;
/// What they should be off by at most.
const GOOD: f64 = 0.1;

/// A class in which an item is in more than this share of the patrols looks for it, whatever else there is.
const MOSTLY: f64 = 0.6;

/// Variations looked through for each that is wanted.
const LOOKED_THROUGH: u64 = 60;
/// Most of them.
const MOST_LOOKED_THROUGH: u64 = 6_000;

/// A set of variations.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "groundsign.class/1")]
pub struct Class {
    /// Name and version of this form.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: &'static str,
    /// Scenario id.
    pub scenario: String,
    /// Scenario hash.
    pub scenario_hash: String,
    /// The patrols, in order of their seeds; each holds something else.
    pub patrols: Vec<Patrol>,
    /// Difference between the hardest and the easiest predicted hit rate.
    pub spread: f64,
    /// True when all hold as many items and their predicted hit rates are equal within 5 %, as far as can be said from so many
    /// patrols of novices.
    pub equal: bool,
    /// By how much the predicted hit rates may be off, at most.
    pub uncertainty: f64,
    /// False when too few novices patrolled to say what is equal.
    #[serde(skip)]
    pub sure: bool,
    /// What keeps them from being more, or more equal, and what to change in the scenario.
    #[serde(skip)]
    pub why_not: Vec<Message>,
}

/// One variation.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Patrol {
    /// Its seed.
    pub seed: u64,
    /// Items, second items included.
    pub items: usize,
    /// Things that look alike.
    pub look_alikes: usize,
    /// How long the items can be noticed in time, together, seconds.
    pub opportunity_s: f32,
    /// Share of its items that a novice is predicted to notice; null where there is nothing to notice.
    pub hit_rate: Option<f64>,
    /// Names of the items.
    pub holds: Vec<String>,
}

/// The JSON Schema of the form.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Class);
    let mut text = serde_json::to_string_pretty(&schema).expect("a JSON Schema is JSON");
    text.push('\n');
    text
}

/// Chooses `wanted` variations of a scenario whose novices patrolled as `calibration` says. `difficulty` is the hit rate
/// wished for; without one it is that of the largest group of like variations.
pub fn choose(
    loaded: &LoadedScenario,
    calibration: &Calibration,
    wanted: usize,
    difficulty: Option<f64>,
) -> Class {
    let pool = pool(loaded, calibration, wanted);
    let aim = difficulty.map_or_else(
        || usual(&pool, wanted),
        |rate| (most_common_items(&pool, rate), Some(rate)),
    );
    let mut by_nearness = pool.clone();
    by_nearness.sort_by(|a, b| {
        let off = |patrol: &Patrol| {
            // Another number of items counts as farther than any difference of hit rates.
            (patrol.items != aim.0, apart(patrol.hit_rate, aim.1))
        };
        let ((more, off_a), (other, off_b)) = (off(a), off(b));
        more.cmp(&other)
            .then(off_a.total_cmp(&off_b))
            .then(a.seed.cmp(&b.seed))
    });
    let mut patrols = taken_in_turn(by_nearness, aim, wanted);
    patrols.sort_by_key(|patrol| patrol.seed);
    let rates = || patrols.iter().filter_map(|patrol| patrol.hit_rate);
    let highest = rates().fold(0.0, f64::max);
    let spread = highest - rates().fold(highest, f64::min);
    let items: BTreeSet<usize> = patrols.iter().map(|patrol| patrol.items).collect();
    let held: BTreeSet<&String> = patrols.iter().flat_map(|patrol| &patrol.holds).collect();
    let uncertainty = calibration.uncertainty(held.iter().copied());
    let unmet = calibration.unmet(held.into_iter());
    let sure = uncertainty <= SURE && unmet.is_empty();
    let alike = items.len() <= 1 && spread <= EQUAL + 1e-9;
    let mut why = why_not(loaded, calibration, &pool, &patrols, wanted, alike, &items);
    why.extend(mostly(&patrols, &pool));
    if !unmet.is_empty() {
        why.push(Message::new("vary-unmet").with("items", unmet.join(", ")));
    }
    why.extend(cautions(
        &patrols,
        difficulty,
        calibration.runs,
        uncertainty,
    ));
    Class {
        schema: SCHEMA,
        scenario: loaded.scenario.id.clone(),
        scenario_hash: loaded.scenario.origin().hash.clone(),
        why_not: why,
        patrols,
        spread,
        equal: alike && sure,
        uncertainty,
        sure,
    }
}

/// What an instructor should know of a class, however equal it is.
fn cautions(
    patrols: &[Patrol],
    wished: Option<f64>,
    runs: usize,
    uncertainty: f64,
) -> Vec<Message> {
    let mut told = Vec::new();
    let sets: BTreeSet<&[String]> = patrols.iter().map(|patrol| &patrol.holds[..]).collect();
    if let Some(only) = sets
        .first()
        .filter(|only| sets.len() == 1 && !only.is_empty())
        && patrols.len() > 1
    {
        told.push(Message::new("vary-same-items").with("items", only.join(", ")));
    }
    let look_alikes = || patrols.iter().map(|patrol| patrol.look_alikes);
    if let (Some(least), Some(most)) = (look_alikes().min(), look_alikes().max())
        && least < most
    {
        told.push(
            Message::new("vary-look-alikes-differ")
                .with("least", least)
                .with("most", most),
        );
    }
    let rates: Vec<f64> = patrols
        .iter()
        .filter_map(|patrol| patrol.hit_rate)
        .collect();
    if let Some(wished) = wished
        && !rates.is_empty()
    {
        let met = rates.iter().sum::<f64>() / rates.len() as f64;
        if (met - wished).abs() > EQUAL {
            told.push(
                Message::new("vary-wish-missed")
                    .with("wished", percent(wished))
                    .with("met", percent(met)),
            );
        }
    }
    if uncertainty > GOOD {
        // An interval half as wide takes four times the patrols.
        let wider = uncertainty / GOOD;
        let enough = (runs as f64 * wider * wider / 100.0).ceil() * 100.0;
        told.push(
            Message::new("vary-uncertain")
                .with("runs", runs)
                .with("percent", percent(uncertainty))
                .with("enough", enough.min(10_000.0)),
        );
    }
    told
}

/// The item that is in most of the patrols though others could be drawn: the class looks for it where it was.
fn mostly(patrols: &[Patrol], pool: &[Patrol]) -> Option<Message> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for item in patrols.iter().flat_map(|patrol| &patrol.holds) {
        *counts.entry(item).or_default() += 1;
    }
    let (item, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    let all = patrols.len();
    if all < 2 || count == all || (count as f64) <= MOSTLY * all as f64 {
        return None;
    }
    let without = pool
        .iter()
        .filter(|patrol| patrol.items > 0 && !patrol.holds.contains(item));
    let others: BTreeSet<&str> = without
        .flat_map(|patrol| &patrol.holds)
        .map(String::as_str)
        .collect();
    let others: Vec<&str> = others.into_iter().collect();
    (!others.is_empty()).then(|| {
        Message::new("vary-mostly-one")
            .with("item", item)
            .with("count", count)
            .with("all", all)
            .with("others", others.join(", "))
    })
}

/// The first so many: of those that are equal to what is aimed at in turn, the nearest first; then the nearest of the rest.
fn taken_in_turn(by_nearness: Vec<Patrol>, aim: Aim, wanted: usize) -> Vec<Patrol> {
    let is_equal =
        |patrol: &Patrol| patrol.items == aim.0 && apart(patrol.hit_rate, aim.1) <= EQUAL / 2.0;
    let (equal, rest): (Vec<Patrol>, Vec<Patrol>) = by_nearness.into_iter().partition(is_equal);
    let taken = in_turn(equal, wanted, |patrol| &patrol.holds);
    taken.into_iter().chain(rest).take(wanted).collect()
}

/// Variations that hold different things, the lowest seed of each kind.
fn pool(loaded: &LoadedScenario, calibration: &Calibration, wanted: usize) -> Vec<Patrol> {
    let fairness: BTreeMap<String, FairnessRow> = fairness_table(loaded)
        .into_iter()
        .map(|row| (row.device.clone(), row))
        .collect();
    let rate_of = |device: &str| {
        let rows = calibration.devices.iter();
        let rate = rows
            .filter(|row| row.device == device)
            .find_map(|row| row.hit_rate);
        rate.map(|rate| rate.value)
    };
    let seeds = (wanted as u64 * LOOKED_THROUGH)
        .clamp(600, MOST_LOOKED_THROUGH)
        .min(SAFE_INTEGER);
    let mut known: BTreeSet<BTreeSet<ChanceAt>> = BTreeSet::new();
    (0..seeds)
        .filter_map(|seed| {
            let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
            known.insert(drawn(&exercise)).then_some((seed, exercise))
        })
        .map(|(seed, exercise)| {
            let names = || {
                exercise
                    .devices
                    .iter()
                    .map(|placed| placed.device.id.as_str())
            };
            let rates: Vec<f64> = names().filter_map(rate_of).collect();
            Patrol {
                seed,
                items: exercise.devices.len(),
                look_alikes: exercise.look_alikes.len(),
                opportunity_s: names()
                    .filter_map(|name| fairness.get(name))
                    .map(|row| row.opportunity_s)
                    .fold(0.0, |all, each| all + each),
                hit_rate: (!rates.is_empty())
                    .then(|| rates.iter().sum::<f64>() / rates.len() as f64),
                holds: names().map(str::to_owned).collect(),
            }
        })
        .collect()
}

/// Items and hit rate aimed at; no rate where there is nothing to notice.
type Aim = (usize, Option<f64>);

/// Difference of two hit rates; none with nothing to notice is as far as can be from any other.
fn apart(one: Option<f64>, other: Option<f64>) -> f64 {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs(),
        (None, None) => 0.0,
        _ => 1.0,
    }
}

/// Items and hit rate around which most variations are, at most as many as are wanted counting.
fn usual(pool: &[Patrol], wanted: usize) -> Aim {
    let is_like = |aim: &Patrol, other: &Patrol| {
        other.items == aim.items && apart(other.hit_rate, aim.hit_rate) <= EQUAL / 2.0
    };
    let near = |aim: &Patrol| {
        let like = pool.iter().filter(|other| is_like(aim, other));
        like.count().min(wanted)
    };
    let different = |aim: &Patrol| {
        let like = pool.iter().filter(|other| is_like(aim, other));
        let items: BTreeSet<&String> = like.flat_map(|other| &other.holds).collect();
        items.len()
    };
    // With as many on both, the one with something to find, then the one around which more is found, then the first.
    let best = pool.iter().max_by_key(|aim| {
        let first = std::cmp::Reverse(aim.seed);
        (near(aim), aim.items.min(1), different(aim), first)
    });
    best.map_or((0, None), |aim| (aim.items, aim.hit_rate))
}

/// The number of items that most variations near a hit rate have.
fn most_common_items(pool: &[Patrol], rate: f64) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let off = |patrol: &&Patrol| apart(patrol.hit_rate, Some(rate));
    let with_items = pool.iter().filter(|patrol| patrol.items > 0);
    for patrol in with_items
        .clone()
        .filter(|patrol| off(patrol) <= 2.0 * EQUAL)
    {
        *counts.entry(patrol.items).or_default() += 1;
    }
    if counts.is_empty() {
        // None is near: the nearest decides.
        return with_items
            .min_by(|a, b| off(a).total_cmp(&off(b)))
            .map_or(0, |patrol| patrol.items);
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map_or(0, |(items, _)| items)
}

fn why_not(
    loaded: &LoadedScenario,
    calibration: &Calibration,
    pool: &[Patrol],
    patrols: &[Patrol],
    wanted: usize,
    equal: bool,
    items: &BTreeSet<usize>,
) -> Vec<Message> {
    let mut why = Vec::new();
    if patrols.len() < wanted {
        let scenario = &loaded.scenario;
        let sites = scenario.sites.len();
        why.push(
            Message::new("vary-too-few")
                .with("found", pool.len())
                .with("wanted", wanted)
                .with("sites", sites),
        );
    }
    if equal {
        return why;
    }
    if items.len() > 1 {
        let (least, most) = (
            items.first().copied().unwrap_or(0),
            items.last().copied().unwrap_or(0),
        );
        why.push(
            Message::new("vary-items-differ")
                .with("least", least)
                .with("most", most),
        );
    }
    // The hardest and the easiest item in the set.
    let held: BTreeSet<&String> = patrols.iter().flat_map(|patrol| &patrol.holds).collect();
    let rated: Vec<(&str, f64)> = calibration
        .devices
        .iter()
        .filter(|row| held.contains(&row.device))
        .filter_map(|row| Some((row.device.as_str(), row.hit_rate?.value)))
        .collect();
    let hardest = rated.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let easiest = rated.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    if let (Some((hard, low)), Some((easy, high))) = (hardest, easiest)
        && high - low > EQUAL
    {
        let sign = sign_of(loaded, hard).unwrap_or_default();
        why.push(
            Message::new("vary-rates-differ")
                .with("hard", *hard)
                .with("low", percent(*low))
                .with("easy", *easy)
                .with("high", percent(*high))
                .with("sign", sign),
        );
    }
    why
}

fn percent(share: f64) -> f64 {
    (100.0 * share).round()
}

/// The first sign of an item: what to make larger, or more of a contrast.
fn sign_of(loaded: &LoadedScenario, device: &str) -> Option<String> {
    let mut holdings = loaded.scenario.sites.iter().flat_map(|site| &site.may_hold);
    holdings.find_map(|chance| match &chance.what {
        Holding::Device(found) if found.id == device => {
            found.signs.first().map(|sign| sign.id.clone())
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patrol(seed: u64, holds: &[&str], rate: f64) -> Patrol {
        Patrol {
            seed,
            items: holds.len(),
            look_alikes: 1,
            opportunity_s: 20.0,
            hit_rate: (!holds.is_empty()).then_some(rate),
            holds: holds.iter().map(|item| (*item).to_owned()).collect(),
        }
    }

    fn count(patrols: &[Patrol], item: &str) -> usize {
        let holds = |patrol: &&Patrol| patrol.holds.iter().any(|held| held == item);
        patrols.iter().filter(holds).count()
    }

    /// Story: one item was in 18 of 20 patrols, because each of its pairs with another counted as something new.
    #[test]
    fn of_equally_hard_patrols_every_item_is_taken_as_often_as_can_be() {
        let pairs = [
            ["a", "b"],
            ["a", "c"],
            ["a", "d"],
            ["b", "c"],
            ["c", "d"],
            ["b", "d"],
        ];
        // Those with "a" come first.
        let pool: Vec<Patrol> = (0..60)
            .map(|seed| patrol(seed, &pairs[seed as usize / 10], 0.5))
            .collect();
        let taken = taken_in_turn(pool, (2, Some(0.5)), 20);
        for item in ["a", "b", "c", "d"] {
            assert!((9..=11).contains(&count(&taken, item)), "{item}: {taken:?}");
        }
    }

    #[test]
    fn an_item_that_is_in_most_patrols_is_told_with_what_could_be_drawn_instead() {
        let of = |few: usize| -> Vec<Patrol> {
            let items = (0..20).map(|seed| if seed < few { "b" } else { "a" });
            (0..)
                .zip(items)
                .map(|(seed, item)| patrol(seed, &[item], 0.5))
                .collect()
        };
        let told = mostly(&of(2), &of(2)).expect("18 of 20");
        let words = crate::text::Catalogue::read(&crate::assets::folder(), "en").expect("shipped");
        let said = words.say(&told);
        assert!(said.contains("18 of 20") && said.contains('b'), "{said}");
        assert_eq!(mostly(&of(9), &of(9)), None, "11 of 20 are not most");
        let alone: Vec<Patrol> = of(0);
        assert_eq!(mostly(&alone, &alone), None, "told as all the same");
    }
}
