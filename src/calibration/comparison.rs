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

/// What moved as far as what holds it, to within this, is not told again, metres.
const WITH_M: f32 = 0.02;

/// A text by language.
type Words = serde_json::Map<String, Value>;

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
    /// It moved, and what belongs to it moved with it.
    Moved {
        /// How far, metres.
        metres: f32,
        /// The leg of the route, from 1, on which its way along the route began; none when it moved otherwise.
        leg: Option<usize>,
        /// The leg on which it ended, when that is another.
        to_leg: Option<usize>,
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
    /// A list has another number of entries.
    Resized {
        /// How many it had.
        from: usize,
        /// How many it has.
        to: usize,
    },
    /// Something else stands there.
    Redone,
}

/// How hard an item is in both.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ItemChange {
    /// The item.
    pub item: String,
    /// Share of novices who notice it, in the first and in the second; none where too few met it.
    pub hit_rate: [Option<f64>; 2],
    /// Lower and upper end of the 95 % interval of each; none where there is no share.
    pub hit_rate_between: [Option<[f64; 2]>; 2],
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
    /// Of two scenarios, without how hard their items are.
    pub fn of(both: [&LoadedScenario; 2]) -> Self {
        let raw = both.map(|loaded| -> &RawScenario { &loaded.scenario });
        let mut changes = Vec::new();
        let values = raw.map(|raw| serde_json::to_value(raw).unwrap_or(Value::Null));
        compare(
            "",
            &values[0],
            &values[1],
            Frame {
                route: &raw[1].route.line(),
                carried: (0.0, 0.0),
            },
            &mut changes,
        );
        Self {
            schema: SCHEMA,
            changes,
            items: Vec::new(),
        }
    }

    /// True when an item that both have may be harder in one of them: patrols can tell. Other words change nothing.
    pub fn needs_patrols(&self, both: [&LoadedScenario; 2]) -> bool {
        let worded = |change: &Change| change.what == What::Reworded;
        let [first, second] = both.map(|loaded| -> BTreeSet<String> {
            let rows = fairness_table(loaded).into_iter();
            rows.map(|row| row.device).collect()
        });
        !self.changes.iter().all(worded) && !first.is_disjoint(&second)
    }

    /// With how hard the items are, by calibrations with novices.
    pub fn with_items(
        mut self,
        both: [&LoadedScenario; 2],
        calibrations: [&Calibration; 2],
    ) -> Self {
        self.items = items(both, calibrations);
        self
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
            let hit_rate_between =
                estimates.map(|estimate| estimate.map(|estimate| [estimate.low, estimate.high]));
            let change = ItemChange {
                item: item.clone(),
                hit_rate,
                hit_rate_between,
                opportunity_s: [first_s, second_s],
            };
            (differ || first_s != second_s).then_some(change)
        })
        .collect()
}

/// What the differences are told against.
#[derive(Clone, Copy)]
struct Frame<'a> {
    /// The route of the second scenario.
    route: &'a [Point],
    /// How far what holds the thing moved, metres east and north.
    carried: (f32, f32),
}

fn compare(thing: &str, one: &Value, other: &Value, frame: Frame, changes: &mut Vec<Change>) {
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
        (Value::Object(a), Value::Object(b)) if is_text(a) && is_text(b) => {
            in_each_language(thing, a, b, changes);
        }
        (Value::Object(a), Value::Object(b)) => {
            let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            // Where a thing is comes first.
            let moved = a.get("at").and_then(point).zip(b.get("at").and_then(point));
            let mut inner = frame;
            if let Some((from, to)) = moved {
                inner.carried = (to.0 - from.0, to.1 - from.1);
                let apart_m = Point(inner.carried.0, inner.carried.1)
                    .distance_m(Point(frame.carried.0, frame.carried.1));
                if apart_m > WITH_M {
                    add(moved_between(from, to, frame.route));
                }
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
                compare(&within(thing, key), a, b, inner, changes);
            }
        }
        (Value::Array(a), Value::Array(b)) => match (keyed(a), keyed(b)) {
            (Some(a), Some(b)) => {
                for (key, value) in &a {
                    let name = within(thing, key);
                    match b.iter().find(|(other, _)| other == key) {
                        Some((_, other)) => compare(&name, value, other, frame, changes),
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
            _ if is_short(a) && is_short(b) => add(What::Changed {
                from: shown(one),
                to: shown(other),
            }),
            _ if a.len() == b.len() => {
                for (number, (a, b)) in a.iter().zip(b).enumerate() {
                    let name = within(thing, &(number + 1).to_string());
                    compare(&name, a, b, frame, changes);
                }
            }
            _ => add(What::Resized {
                from: a.len(),
                to: b.len(),
            }),
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

/// A text, language by language.
fn in_each_language(thing: &str, one: &Words, other: &Words, changes: &mut Vec<Change>) {
    let languages: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    for language in languages {
        let what = match (one.get(language), other.get(language)) {
            (None, _) => What::Added,
            (_, None) => What::Removed,
            (one, other) if one == other => continue,
            _ => What::Reworded,
        };
        changes.push(Change {
            thing: within(thing, language),
            what,
        });
    }
}

/// A few figures or names that are read as one: a place, a size, two ends.
fn is_short(list: &[Value]) -> bool {
    list.len() <= 4
        && list
            .iter()
            .all(|value| !value.is_object() && !value.is_array())
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
fn is_text(map: &Words) -> bool {
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
        let mut before_m = 0.0;
        let mut nearest: Option<(f32, usize, f32)> = None;
        for (leg, pair) in route.windows(2).enumerate() {
            let (beside, share) = nearest_on_segment(at, pair[0], pair[1]);
            let long_m = pair[0].distance_m(pair[1]);
            let off_m = beside.distance_m(at);
            if nearest.is_none_or(|(least_m, ..)| off_m < least_m) {
                nearest = Some((off_m, leg, before_m + share * long_m));
            }
            before_m += long_m;
        }
        nearest
    };
    // Along the route: near it, and more along it than across.
    let along = place(from)
        .zip(place(to))
        .filter(|((off_m, _, from_m), (also_m, _, to_m))| {
            off_m.max(*also_m) <= BESIDE_M && (from_m - to_m).abs() > 0.7 * metres
        })
        .map(|((_, leg, _), (_, to_leg, _))| (leg + 1, to_leg + 1));
    What::Moved {
        metres,
        leg: along.map(|(leg, _)| leg),
        to_leg: along.and_then(|(leg, to_leg)| (leg != to_leg).then_some(to_leg)),
    }
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
        Value::Array(few) => {
            let few: Vec<String> = few.iter().map(shown).collect();
            format!("({})", few.join(", "))
        }
        other => other.to_string(),
    }
}
