//! Two scenarios compared by meaning: what was added, removed, moved and changed, and what it does to how hard the items are
//! to notice.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::Calibration;
use crate::rehearsal::fairness_table;
use crate::scenario::{LoadedScenario, RawScenario};
use crate::scoring::statistics::Estimate;
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// Name and version of the JSON form.
pub const SCHEMA: &str = "groundsign.comparison/1";

/// Farther than this from the route nothing moves along one of its legs, metres.
const BESIDE_M: f32 = 60.0;

/// What is different.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "groundsign.comparison/1")]
pub struct Comparison {
    /// Name and version of this form.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: &'static str,
    /// Each difference, by the names of the fields.
    pub changes: Vec<Change>,
    /// Each item that both have and that is seen for another time, or noticed more or less often than chance explains, by
    /// name.
    pub items: Vec<ItemChange>,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Change {
    /// The thing, as the file names it: `sites culvert bag`.
    pub thing: String,
    /// What happened to it.
    #[serde(flatten)]
    pub what: What,
}

/// What happened to a thing.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It moved.
    Moved {
        /// How far, metres.
        metres: f32,
        /// The leg of the route that it moved along, from 1; none when it moved otherwise.
        leg: Option<usize>,
    },
    /// A text says something else.
    Reworded,
    /// A value is another.
    Changed {
        /// What it was.
        from: String,
        /// What it is.
        to: String,
    },
    /// A line, a list or a larger part is another.
    Redone,
}

/// How hard an item is in both.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ItemChange {
    /// The item.
    pub item: String,
    /// Share of novices who notice it, in the first and in the second; none where too few met it.
    pub hit_rate: [Option<f64>; 2],
    /// How long it can be noticed in time, seconds.
    pub opportunity_s: [f32; 2],
}

/// The JSON Schema of the form.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Comparison);
    let mut text = serde_json::to_string_pretty(&schema).expect("a JSON Schema is JSON");
    text.push('\n');
    text
}

impl Comparison {
    /// Of two scenarios with their calibrations by novices.
    pub fn of(both: [&LoadedScenario; 2], calibrations: [&Calibration; 2]) -> Self {
        let raw = both.map(|loaded| -> &RawScenario { &loaded.scenario });
        let mut changes = Vec::new();
        let values = raw.map(|raw| serde_json::to_value(raw).unwrap_or(Value::Null));
        compare(
            "",
            &values[0],
            &values[1],
            &raw[1].route.line(),
            &mut changes,
        );
        Self {
            schema: SCHEMA,
            changes,
            items: items(both, calibrations),
        }
    }

    /// True when both mean the same.
    pub fn is_none(&self) -> bool {
        self.changes.is_empty()
    }
}

fn items(both: [&LoadedScenario; 2], calibrations: [&Calibration; 2]) -> Vec<ItemChange> {
    let opportunity = both.map(|loaded| -> BTreeMap<String, f32> {
        let rows = fairness_table(loaded).into_iter();
        rows.map(|row| (row.device, row.opportunity_s)).collect()
    });
    let rates = calibrations.map(|calibration| -> BTreeMap<&str, Estimate> {
        let devices = calibration.devices.iter();
        devices
            .filter_map(|row| Some((row.device.as_str(), row.hit_rate?)))
            .collect()
    });
    opportunity[0]
        .iter()
        .filter_map(|(item, &first_s)| {
            let second_s = *opportunity[1].get(item)?;
            let estimates = [0, 1].map(|side| rates[side].get(item.as_str()).copied());
            // Other draws give other shares: only what cannot be chance is a difference.
            let differ = match estimates {
                [Some(one), Some(other)] => one.high < other.low || other.high < one.low,
                _ => false,
            };
            let hit_rate = estimates.map(|estimate| estimate.map(|estimate| estimate.value));
            let change = ItemChange {
                item: item.clone(),
                hit_rate,
                opportunity_s: [first_s, second_s],
            };
            (differ || first_s != second_s).then_some(change)
        })
        .collect()
}

fn compare(thing: &str, one: &Value, other: &Value, route: &[Point], changes: &mut Vec<Change>) {
    if one == other {
        return;
    }
    let mut add = |what: What| {
        changes.push(Change {
            thing: thing.to_owned(),
            what,
        });
    };
    match (one, other) {
        (Value::Object(a), Value::Object(b)) if is_text(a) && is_text(b) => add(What::Reworded),
        (Value::Object(a), Value::Object(b)) => {
            let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            // Where a thing is comes first.
            let moved = a.get("at").and_then(point).zip(b.get("at").and_then(point));
            if let Some((from, to)) = moved.filter(|(from, to)| from != to) {
                add(moved_between(from, to, route));
            }
            for key in keys
                .into_iter()
                .filter(|key| *key != "at" || moved.is_none())
            {
                let nothing = Value::Null;
                let (a, b) = (
                    a.get(key).unwrap_or(&nothing),
                    b.get(key).unwrap_or(&nothing),
                );
                compare(&within(thing, key), a, b, route, changes);
            }
        }
        (Value::Array(a), Value::Array(b)) => match (keyed(a), keyed(b)) {
            (Some(a), Some(b)) => {
                for (key, value) in &a {
                    let name = within(thing, key);
                    match b.iter().find(|(other, _)| other == key) {
                        Some((_, other)) => compare(&name, value, other, route, changes),
                        None => changes.push(Change {
                            thing: name,
                            what: What::Removed,
                        }),
                    }
                }
                for (key, _) in b
                    .iter()
                    .filter(|(key, _)| !a.iter().any(|(other, _)| other == key))
                {
                    changes.push(Change {
                        thing: within(thing, key),
                        what: What::Added,
                    });
                }
            }
            _ => add(What::Redone),
        },
        (Value::Null, Value::Object(_) | Value::Array(_)) => add(What::Added),
        (Value::Object(_) | Value::Array(_), Value::Null) => add(What::Removed),
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => {
            add(What::Redone);
        }
        _ => add(What::Changed {
            from: shown(one),
            to: shown(other),
        }),
    }
}

/// Names of choices say nothing that the thing in them does not.
fn within(thing: &str, name: &str) -> String {
    match name {
        "what" | "Device" | "LookAlike" | "may_hold" => thing.to_owned(),
        _ if thing.is_empty() => name.to_owned(),
        _ => format!("{thing} {name}"),
    }
}

/// Items of a list by their own names; none when one has no name or two have the same.
fn keyed(items: &[Value]) -> Option<Vec<(String, &Value)>> {
    let mut names = BTreeSet::new();
    items
        .iter()
        .map(|item| {
            let name = own_name(item)?;
            names.insert(name.clone()).then_some((name, item))
        })
        .collect()
}

fn own_name(item: &Value) -> Option<String> {
    if let Some(id) = item.get("id").and_then(Value::as_str) {
        return Some(id.to_owned());
    }
    match item.get("what")? {
        Value::String(choice) => Some(choice.clone()),
        Value::Object(choice) => choice.values().next().and_then(own_name),
        _ => None,
    }
}

/// Texts by language: `{"en": "…"}`.
fn is_text(map: &serde_json::Map<String, Value>) -> bool {
    let tag = |key: &String| (2..=3).contains(&key.split('-').next().unwrap_or("").len());
    map.iter().all(|(key, value)| tag(key) && value.is_string())
}

fn point(value: &Value) -> Option<Point> {
    match &value.as_array()?[..] {
        [east, north] => Some(Point(east.as_f64()? as f32, north.as_f64()? as f32)),
        _ => None,
    }
}

fn moved_between(from: Point, to: Point, route: &[Point]) -> What {
    let metres = from.distance_m(to);
    let place = |at: Point| {
        let legs = route.windows(2).enumerate();
        legs.map(|(leg, pair)| {
            let (beside, share) = nearest_on_segment(at, pair[0], pair[1]);
            (
                beside.distance_m(at),
                leg,
                share * pair[0].distance_m(pair[1]),
            )
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
    };
    // Along a leg: near it, and more along it than across.
    let leg = place(from)
        .zip(place(to))
        .filter(|((off_m, leg, from_m), (also_m, also, to_m))| {
            leg == also && off_m.max(*also_m) <= BESIDE_M && (from_m - to_m).abs() > 0.7 * metres
        })
        .map(|((_, leg, _), _)| leg + 1);
    What::Moved { metres, leg }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(words) => words.clone(),
        Value::Null => "–".to_owned(),
        Value::Number(figure) => match figure.as_f64() {
            // Single precision with as many digits as it was written with.
            Some(double) => (double as f32).to_string(),
            None => figure.to_string(),
        },
        other => other.to_string(),
    }
}
