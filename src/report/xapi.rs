//! A session as xAPI statements (xAPI 2.0, IEEE 9274.1.1), for a learning record store.
//!
//! They say no version of the standard (that is for whoever sends them), and hold for xAPI 1.0.3 as well.
//!
//! The vocabulary is published in `assets/schema/xapi-profile.jsonld`. A statement's id follows from the record alone, so
//! that sending a session twice stores it once. The actor is the pseudonym; no name leaves.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde_json::{Value, json};

use super::Material;
use crate::record::Session;
use crate::scoring::Outcome;
use crate::scoring::facts::MarkOutcome;
use crate::scoring::scorecard::{DeviceDetection, Points, ReportSummary, Verdict};
use crate::sim::event::Event;
use crate::text::Text;
use crate::units::Tick;

/// Start of every IRI of ours. The domain is reserved (RFC 2606): it can belong to nobody else.
pub const BASE: &str = "https://groundsign.example/xapi";

/// ADL's vocabulary of verbs.
const ADL: &str = "http://adlnet.gov/expapi/verbs";

/// A statement.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statement {
    /// UUID.
    pub id: String,
    /// Who.
    pub actor: Actor,
    /// Did what.
    pub verb: Verb,
    /// With what.
    pub object: Activity,
    /// Outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Outcomes>,
    /// Circumstances.
    pub context: Context,
    /// When, ISO 8601 in UTC; none for a record that is not dated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

/// An agent by account.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Actor {
    #[serde(rename = "objectType")]
    kind: &'static str,
    account: Account,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Account {
    #[serde(rename = "homePage")]
    home_page: String,
    name: String,
}

/// A verb.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verb {
    /// Its IRI.
    pub id: String,
    display: BTreeMap<String, String>,
}

/// An activity.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Activity {
    #[serde(rename = "objectType")]
    kind: &'static str,
    /// Its IRI.
    pub id: String,
    definition: Definition,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Definition {
    #[serde(rename = "type")]
    kind: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    name: BTreeMap<String, String>,
}

/// A result.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Outcomes {
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    completion: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    extensions: BTreeMap<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Score {
    scaled: f64,
    raw: f64,
    min: f64,
    max: f64,
}

/// A context.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Context {
    /// The session.
    pub registration: String,
    platform: String,
    language: String,
    #[serde(rename = "contextActivities")]
    activities: BTreeMap<&'static str, Vec<Value>>,
    extensions: BTreeMap<String, Value>,
}

/// The statements of a session in order of time. `home_page` is the address under which pseudonyms are known.
pub fn statements(material: &Material<'_>, session: &Session, home_page: &str) -> Vec<Statement> {
    let writer = Writer {
        material,
        session,
        actor: Actor {
            kind: "Agent",
            account: Account {
                home_page: home_page.to_owned(),
                name: material.card.trainee.clone(),
            },
        },
        key: key(session),
    };
    writer.all()
}

/// The statements as a JSON array.
pub fn document(statements: &[Statement]) -> String {
    let mut text = serde_json::to_string_pretty(statements).unwrap_or_default();
    text.push('\n');
    text
}

/// One statement as JSON on one line.
pub fn line(statement: &Statement) -> String {
    serde_json::to_string(statement).expect("the type has string keys and finite numbers only")
}

/// What tells a session apart.
fn key(session: &Session) -> blake3::Hash {
    let header = &session.header;
    let mut hasher = blake3::Hasher::new();
    for part in [
        BASE,
        header.scenario_hash.as_str(),
        header.recorded_at.as_deref().unwrap_or_default(),
        header.trainee(),
    ] {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    hasher.update(&header.seed.to_le_bytes());
    hasher.update(&session.last_tick.0.to_le_bytes());
    hasher.finalize()
}

/// A name-based UUID (RFC 9562, version 5 in layout, BLAKE3 as its hash).
fn uuid(key: &blake3::Hash, name: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(key.as_bytes());
    hasher.update(name.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x50;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}

/// An IRI of ours.
fn iri(path: &str) -> String {
    format!("{BASE}/{path}")
}

/// A part of an IRI: what is no letter, digit, `-`, `.`, `_` or `~` is percent-encoded.
fn part(name: &str) -> String {
    name.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// A duration in ISO 8601.
fn duration(seconds: f32) -> String {
    format!("PT{:.2}S", seconds.max(0.0))
}

fn adl(word: &str) -> Verb {
    verb(format!("{ADL}/{word}"), word)
}

fn own(word: &str) -> Verb {
    verb(iri(&format!("verbs/{word}")), word)
}

fn verb(id: String, word: &str) -> Verb {
    Verb {
        id,
        display: BTreeMap::from([("en".to_owned(), word.to_owned())]),
    }
}

fn points(points: Points) -> Option<Score> {
    (points.possible > 0.0).then(|| Score {
        scaled: neat(points.earned / points.possible),
        raw: neat(points.earned),
        min: 0.0,
        max: neat(points.possible),
    })
}

/// Without the noise of single precision.
fn neat(value: f32) -> f64 {
    (f64::from(value) * 1e4).round() / 1e4
}

struct Writer<'a> {
    material: &'a Material<'a>,
    session: &'a Session,
    actor: Actor,
    key: blake3::Hash,
}

impl Writer<'_> {
    fn all(&self) -> Vec<Statement> {
        let card = self.material.card;
        let whole = self.scenario();
        let end_s = card.duration_s;
        let mut all = vec![self.statement("begin", 0.0, adl("initialized"), whole.clone(), None)];
        for device in &card.detection.per_device {
            all.extend(self.identified(device));
        }
        for (number, (tick, _, outcome)) in card.detection.marks.iter().enumerate() {
            if let MarkOutcome::FalseAlarm { look_alike } = outcome {
                all.push(self.false_alarm(number, *tick, look_alike.map(|id| id.index())));
            }
        }
        let reports = card.report.iter().chain(&card.briefing);
        for (number, report) in reports.chain(&card.other_reports).enumerate() {
            all.push(self.reported(number, report));
        }
        for block in &card.blocks {
            for criterion in &block.criteria {
                if criterion.outcome == Outcome::NeverEvaluated {
                    continue;
                }
                let result = Outcomes {
                    score: points(criterion.points),
                    success: Some(criterion.outcome == Outcome::Met),
                    ..Outcomes::default()
                };
                let object = activity(
                    &format!("criteria/{}", part(criterion.id)),
                    "criterion",
                    BTreeMap::new(),
                );
                let name = format!("criterion {}", criterion.id);
                all.push(self.statement(&name, end_s, adl("scored"), object, Some(result)));
            }
        }
        for error in &card.critical_errors {
            let at_s = error.findings.first().map_or(end_s, |at| at.tick.seconds());
            let object = activity(
                &format!("critical-errors/{}", part(error.id)),
                "critical-error",
                BTreeMap::new(),
            );
            let name = format!("critical {}", error.id);
            let result = Outcomes {
                success: Some(false),
                ..Outcomes::default()
            };
            all.push(self.statement(&name, at_s, own("erred"), object, Some(result)));
        }
        let ended = Outcomes {
            score: points(card.points),
            success: match card.verdict {
                Verdict::Ready => Some(true),
                Verdict::NotYet => Some(false),
                Verdict::Incomplete => None,
            },
            completion: Some(card.verdict != Verdict::Incomplete),
            duration: Some(duration(end_s)),
            ..Outcomes::default()
        };
        let outcome = match card.verdict {
            Verdict::Ready => Some("passed"),
            Verdict::NotYet => Some("failed"),
            Verdict::Incomplete => None,
        };
        if let Some(word) = outcome {
            all.push(self.statement("outcome", end_s, adl(word), whole.clone(), Some(ended)));
        }
        let over = Outcomes {
            duration: Some(duration(end_s)),
            ..Outcomes::default()
        };
        all.push(self.statement("end", end_s, adl("terminated"), whole, Some(over)));
        // Stable: of two at one moment the order above stays. Times of one format sort as texts.
        all.sort_by(|a, b| a.timestamp.cmp(&b.timestamp));
        all
    }

    /// A scored item: marked or missed.
    fn identified(&self, device: &DeviceDetection) -> Option<Statement> {
        let opened_s = device.opportunity_s?;
        let marked_s = device.marked_s;
        let mut extensions = BTreeMap::from([(
            iri("extensions/outcome"),
            json!(if marked_s.is_some() { "hit" } else { "miss" }),
        )]);
        if let Some(range_m) = device.mark_range_m {
            extensions.insert(iri("extensions/range-m"), json!(neat(range_m)));
        }
        let result = Outcomes {
            success: Some(marked_s.is_some()),
            duration: marked_s.map(|marked_s| duration(marked_s - opened_s)),
            extensions,
            ..Outcomes::default()
        };
        let object = self.inside("items", &device.name, "item");
        let at_s = marked_s
            .or(device.entered_mandatory_s)
            .unwrap_or(self.material.card.duration_s);
        let name = format!("item {}", device.name);
        Some(self.statement(&name, at_s, own("identified"), object, Some(result)))
    }

    fn false_alarm(&self, number: usize, tick: Tick, look_alike: Option<usize>) -> Statement {
        let look_alikes = &self.session.exercise.look_alikes;
        let object = match look_alike.and_then(|index| look_alikes.get(index)) {
            Some(placed) => self.inside("look-alikes", &placed.look_alike.id, "look-alike"),
            None => self.inside("ground", "nothing", "look-alike"),
        };
        let result = Outcomes {
            success: Some(false),
            extensions: BTreeMap::from([(iri("extensions/outcome"), json!("false-alarm"))]),
            ..Outcomes::default()
        };
        let name = format!("false alarm {number}");
        self.statement(
            &name,
            tick.seconds(),
            own("identified"),
            object,
            Some(result),
        )
    }

    fn reported(&self, number: usize, report: &ReportSummary) -> Statement {
        let catalogue = self.material.catalogue;
        let judged = report
            .lines
            .iter()
            .filter(|line| line.outcome != Outcome::NeverEvaluated);
        let (mut right, mut of) = (0.0, 0.0_f32);
        for line in judged {
            of += 1.0;
            right += match line.outcome {
                Outcome::Met => 1.0,
                Outcome::PartlyMet => 0.5,
                Outcome::NotMet | Outcome::NeverEvaluated => 0.0,
            };
        }
        let lines: Vec<String> = report
            .lines
            .iter()
            .map(|line| format!("{}: {}", line.label, catalogue.say(&line.said)))
            .collect();
        let result = Outcomes {
            score: points(Points {
                earned: right,
                possible: of,
            }),
            response: Some(lines.join("\n")),
            duration: report.after_s.map(duration),
            ..Outcomes::default()
        };
        let object = activity(
            &format!("reports/{}", part(&report.format)),
            "report",
            names(&report.name),
        );
        let at_s = self.sent_s(&report.format);
        let name = format!("report {number}");
        self.statement(&name, at_s, own("reported"), object, Some(result))
    }

    /// When the last report or briefing on a form was given: of several on one form it is the one that is judged.
    fn sent_s(&self, form: &str) -> f32 {
        let mut newest_first = self.session.events.iter().rev();
        let sent = newest_first.find(|(_, event)| match event {
            Event::ReportSent { report, .. } | Event::Briefed { report } => report.format == form,
            _ => false,
        });
        sent.map_or(self.material.card.duration_s, |(tick, _)| tick.seconds())
    }

    fn scenario(&self) -> Activity {
        let card = self.material.card;
        activity(
            &format!("scenarios/{}", part(&card.scenario_id)),
            "exercise",
            names(&card.scenario_title),
        )
    }

    /// Something of the scenario.
    fn inside(&self, folder: &str, name: &str, kind: &str) -> Activity {
        let scenario = part(&self.material.card.scenario_id);
        let path = format!("scenarios/{scenario}/{folder}/{}", part(name));
        activity(&path, kind, BTreeMap::new())
    }

    fn statement(
        &self,
        name: &str,
        at_s: f32,
        verb: Verb,
        object: Activity,
        result: Option<Outcomes>,
    ) -> Statement {
        Statement {
            id: uuid(&self.key, name),
            actor: self.actor.clone(),
            verb,
            object,
            result,
            context: self.context(),
            timestamp: self.at(at_s),
        }
    }

    fn context(&self) -> Context {
        let card = self.material.card;
        let profile = json!({"objectType": "Activity", "id": iri("profile"), "definition":
            {"type": "http://adlnet.gov/expapi/activities/profile"}});
        let grouping = json!({"objectType": "Activity", "id": self.scenario().id});
        let mut extensions = BTreeMap::from([
            (iri("extensions/mode"), json!(card.mode)),
            // A text: a number in JavaScript has 53 bits.
            (iri("extensions/seed"), json!(card.seed.to_string())),
            (iri("extensions/scenario-hash"), json!(card.scenario_hash)),
            (
                iri("extensions/doctrine"),
                json!({"id": card.doctrine_id, "version": card.doctrine_version,
                    "hash": card.provenance.doctrine_hash}),
            ),
        ]);
        if !card.provenance.pointed_out.is_empty() {
            let moments = card.provenance.pointed_out.iter();
            let moments: Vec<f64> = moments.map(|tick| neat(tick.seconds())).collect();
            extensions.insert(iri("extensions/pointed-out-s"), json!(moments));
        }
        Context {
            registration: uuid(&self.key, "session"),
            platform: format!("Groundsign {}", env!("CARGO_PKG_VERSION")),
            language: self.material.catalogue.language().to_owned(),
            activities: BTreeMap::from([("category", vec![profile]), ("grouping", vec![grouping])]),
            extensions,
        }
    }

    /// A moment of the session by the real clock.
    fn at(&self, at_s: f32) -> Option<String> {
        let begun: Timestamp = self.session.header.recorded_at.as_ref()?.parse().ok()?;
        let later = SignedDuration::try_from_secs_f32(at_s).ok()?;
        let at = begun.checked_add(later).ok()?;
        Some(at.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string())
    }
}

fn activity(path: &str, kind: &str, name: BTreeMap<String, String>) -> Activity {
    Activity {
        kind: "Activity",
        id: iri(path),
        definition: Definition {
            kind: iri(&format!("activities/{kind}")),
            name,
        },
    }
}

fn names(text: &Text) -> BTreeMap<String, String> {
    text.0.clone()
}
