//! Hazard reports sent in exercises, for people who practise information management: a table and a map layer (`GeoJSON`,
//! RFC 7946). Each row and each file carries [`EXERCISE`], so that none can be taken for a real report.
//!
//! A row is what the trainee reported, right or wrong, and nothing else: neither what was really there nor who the
//! trainee is.

use geojson::{Feature, FeatureCollection, GeometryValue, JsonObject};
use serde_json::{Value, json};

use super::cells;
use crate::doctrine::Pack;
use crate::record::Session;
use crate::scoring::report_truth::said;
use crate::sim::action::{Answer, Channel, MarkId, Report};
use crate::sim::event::Event;
use crate::text::Catalogue;
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;
use crate::units::{Point, Tick};
use crate::vocabulary::SignKind;

/// What every row and every file name says.
pub const EXERCISE: &str = "EXERCISE";

/// A hazard report as it was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct HazardReport {
    /// Stable id: the same session gives the same one on every machine.
    pub id: String,
    /// Scenario id.
    pub scenario: String,
    /// When it was sent by the exercise's clock, ISO 8601; none in a scenario without a readable clock.
    pub sent: Option<String>,
    /// Date-time group of discovery, as reported.
    pub discovered: Option<String>,
    /// Grid reference, as reported.
    pub grid: Option<String>,
    /// Middle of the reported square; none for a grid that does not read.
    pub place: Option<ReportedPlace>,
    /// Stand-off class, by the pack's id, as reported.
    pub class: Option<String>,
    /// Kinds of sign, as reported.
    pub signs: Vec<SignKind>,
    /// Confidence of the newest mark that stood when it was sent, percent.
    pub confidence_percent: Option<u8>,
    /// Channel.
    pub channel: Channel,
    /// Id of the form.
    pub form: String,
    /// The lines in words: label, question, answer.
    pub lines: Vec<(String, String, String)>,
}

/// A reported place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReportedPlace {
    /// Latitude, degrees north (WGS 84).
    pub latitude_deg: f64,
    /// Longitude, degrees east (WGS 84).
    pub longitude_deg: f64,
    /// Side of the square, metres.
    pub square_m: f64,
}

/// The reports of a session, in the order in which they were sent. Words in the catalogue's language.
pub fn of(session: &Session, pack: &Pack, catalogue: &Catalogue) -> Vec<HazardReport> {
    let mut standing: Vec<(MarkId, u8)> = Vec::new();
    let mut reports = Vec::new();
    for (tick, event) in &session.events {
        match event {
            Event::Marked {
                mark,
                confidence_percent,
                ..
            } => standing.push((*mark, *confidence_percent)),
            Event::MarkWithdrawn { mark } => standing.retain(|(standing, _)| standing != mark),
            Event::ReportSent { report, .. } => {
                let sure = standing.last().map(|(_, percent)| *percent);
                let number = reports.len();
                reports.push(one(session, pack, catalogue, *tick, report, number, sure));
            }
            _ => {}
        }
    }
    reports
}

fn one(
    session: &Session,
    pack: &Pack,
    catalogue: &Catalogue,
    tick: Tick,
    report: &Report,
    number: usize,
    confidence_percent: Option<u8>,
) -> HazardReport {
    let scenario = session.scenario();
    let when = &scenario.when;
    let grid = report.lines.iter().find_map(|answer| match answer {
        Answer::Grid(grid) | Answer::WordsAndGrid(_, grid) if !grid.trim().is_empty() => Some(grid),
        _ => None,
    });
    let item = report.lines.iter().find_map(|answer| match answer {
        Answer::Item { class, signs } => Some((class, signs)),
        _ => None,
    });
    let discovered = report.lines.iter().find_map(|answer| match answer {
        Answer::DateTime(said) if !said.trim().is_empty() => Some(said),
        _ => None,
    });
    let frame = GridFrame::of(&scenario.place);
    HazardReport {
        id: id(session, number),
        scenario: scenario.id.clone(),
        sent: Clock::starting(&when.date, &when.time, when.zone).map(|clock| clock.iso(tick)),
        discovered: discovered.map(|said| said.trim().to_owned()),
        grid: grid.map(|said| said.trim().to_owned()),
        place: grid.and_then(|said| place(&frame, said)),
        class: item.and_then(|(class, _)| class.clone()),
        signs: item.map(|(_, signs)| signs.clone()).unwrap_or_default(),
        confidence_percent,
        channel: report.channel,
        form: report.format.clone(),
        lines: lines(session, pack, catalogue, report),
    }
}

/// From what tells sessions apart, without giving away whose it is.
fn id(session: &Session, number: usize) -> String {
    let header = &session.header;
    let mut hasher = blake3::Hasher::new();
    for part in [
        header.scenario_hash.as_str(),
        header.recorded_at.as_deref().unwrap_or_default(),
        header.trainee(),
    ] {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    hasher.update(&header.seed.to_le_bytes());
    hasher.update(&(number as u64).to_le_bytes());
    hasher.finalize().to_hex()[..16].to_owned()
}

fn place(frame: &GridFrame, said: &str) -> Option<ReportedPlace> {
    let square = frame.read(said).ok()?;
    let corner = frame.corner(&square)?;
    let half_m = (square.size_m() / 2.0) as f32;
    let (latitude_deg, longitude_deg) = frame.lat_long(Point(corner.0 + half_m, corner.1 + half_m));
    Some(ReportedPlace {
        latitude_deg,
        longitude_deg,
        square_m: square.size_m(),
    })
}

fn lines(
    session: &Session,
    pack: &Pack,
    catalogue: &Catalogue,
    report: &Report,
) -> Vec<(String, String, String)> {
    let Some(form) = pack.report(&report.format) else {
        return Vec::new();
    };
    let asked = form.lines.iter().enumerate();
    asked
        .map(|(number, line)| {
            let answer = said(report.lines.get(number), pack, session.scenario());
            let asks = line.asks.in_language(catalogue.language()).to_owned();
            (line.label.clone(), asks, catalogue.say(&answer))
        })
        .collect()
}

impl HazardReport {
    /// The report in one text: `1: 291435ZMAY26 | 2: …`.
    pub fn text(&self) -> String {
        let lines = self.lines.iter();
        let lines: Vec<String> = lines
            .map(|(label, _, said)| format!("{label}: {said}"))
            .collect();
        lines.join(" | ")
    }

    fn signs_text(&self) -> Vec<Value> {
        self.signs.iter().map(|kind| json!(kind)).collect()
    }
}

/// Names of the columns, for programs: the same in every language.
const COLUMNS: [&str; 14] = [
    "status",
    "id",
    "scenario",
    "sent",
    "discovered",
    "grid",
    "latitude_deg",
    "longitude_deg",
    "square_m",
    "class",
    "signs",
    "confidence_percent",
    "form",
    "text",
];

/// All reports as a table, a row each.
pub fn table(reports: &[HazardReport]) -> String {
    let mut text = cells::line(COLUMNS.map(str::to_owned).into());
    for report in reports {
        let place = |of: fn(&ReportedPlace) -> f64, digits: usize| {
            let place = report.place.as_ref();
            place.map_or_else(String::new, |place| format!("{:.digits$}", of(place)))
        };
        let signs = report.signs_text();
        let signs: Vec<&str> = signs.iter().filter_map(Value::as_str).collect();
        let confidence = report.confidence_percent;
        text.push_str(&cells::line(vec![
            EXERCISE.to_owned(),
            report.id.clone(),
            report.scenario.clone(),
            report.sent.clone().unwrap_or_default(),
            report.discovered.clone().unwrap_or_default(),
            report.grid.clone().unwrap_or_default(),
            place(|place| place.latitude_deg, 6),
            place(|place| place.longitude_deg, 6),
            place(|place| place.square_m, 0),
            report.class.clone().unwrap_or_default(),
            signs.join(" "),
            confidence.map_or_else(String::new, |percent| percent.to_string()),
            report.form.clone(),
            report.text(),
        ]));
    }
    text
}

/// All reports as a map layer. One without a readable place has no geometry, and stays in the layer's table.
pub fn layer(reports: &[HazardReport]) -> String {
    let features = reports.iter().map(|report| {
        let geometry = report.place.map(|place| {
            let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
            let at = [rounded(place.longitude_deg), rounded(place.latitude_deg)];
            GeometryValue::new_point(at).into()
        });
        let mut properties = JsonObject::new();
        let values = [
            ("status", json!(EXERCISE)),
            ("scenario", json!(report.scenario)),
            ("sent", json!(report.sent)),
            ("discovered", json!(report.discovered)),
            ("grid", json!(report.grid)),
            ("square_m", json!(report.place.map(|place| place.square_m))),
            ("class", json!(report.class)),
            ("signs", Value::Array(report.signs_text())),
            ("confidence_percent", json!(report.confidence_percent)),
            ("form", json!(report.form)),
            ("text", json!(report.text())),
        ];
        properties.extend(values.map(|(name, value)| (name.to_owned(), value)));
        Feature {
            geometry,
            id: Some(geojson::feature::Id::String(report.id.clone())),
            properties: Some(properties),
            ..Feature::default()
        }
    });
    let mut foreign = JsonObject::new();
    foreign.insert("status".to_owned(), json!(EXERCISE));
    let collection = FeatureCollection {
        features: features.collect(),
        foreign_members: Some(foreign),
        bbox: None,
    };
    let mut text = serde_json::to_string_pretty(&collection).unwrap_or_default();
    text.push('\n');
    text
}
