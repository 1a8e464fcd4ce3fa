//! `GeoJSON` (RFC 7946).

use geojson::{Feature, GeoJson, GeometryValue, JsonValue, Position};

use super::super::{Misread, hazard};
use super::{Fix, Line, Made, Track, fix, no_place};
use crate::files;
use crate::text::Message;

pub(super) fn track(text: &str) -> Result<Track, Misread> {
    let read: GeoJson = serde_json::from_str(text).map_err(|error| {
        let why = Message::new("import-json").with("why", error.to_string());
        Misread::from(why).at(error.line() as u32, error.column() as u32)
    })?;
    let mut reading = Reading::default();
    match read {
        GeoJson::Geometry(geometry) => reading.add(&geometry.value, &About::default())?,
        GeoJson::Feature(feature) => reading.add_feature(&feature)?,
        GeoJson::FeatureCollection(collection) => {
            let members = collection.foreign_members.as_ref();
            // What this program exported is an exercise.
            reading.is_own = members.and_then(|members| members.get("generator"))
                == Some(&JsonValue::from(files::MADE_BY));
            reading.hazard = members.and_then(|members| named_in(members.iter()));
            for feature in &collection.features {
                reading.add_feature(feature)?;
            }
        }
    }
    Ok(reading.whole())
}

/// What a feature says of itself, as far as it concerns a route.
#[derive(Clone, Default)]
struct About<'a> {
    name: &'a str,
    /// In an export of this program: `route`, `approach`, `vulnerable-point`, …
    kind: &'a str,
    what: &'a str,
    /// When its places were recorded.
    times: Vec<&'a str>,
}

/// Where programs put the times of a track: as a property, or in one.
const TIMES: [&str; 4] = ["coordinateProperties", "coordTimes", "times", "time"];

impl<'a> About<'a> {
    fn of(feature: &'a Feature) -> Self {
        let said = |key: &str| {
            let value = feature.property(key).and_then(|value| value.as_str());
            value.unwrap_or_default()
        };
        Self {
            name: said("name"),
            kind: said("kind"),
            what: said("what"),
            times: TIMES
                .into_iter()
                .filter_map(|key| Some(said_in(key, feature.property(key)?)))
                .find(|times| !times.is_empty())
                .unwrap_or_default()
                .into_iter()
                .map(|(_, time)| time)
                .collect(),
        }
    }
}

/// The words in a property, alone or in lists, each with the name of what it is a value of. A figure other than zero is one.
fn said_in<'v>(name: &'v str, value: &'v JsonValue) -> Vec<(&'v str, &'v str)> {
    let mut said = Vec::new();
    let mut open = vec![(name, value)];
    while let Some((name, value)) = open.pop() {
        match value {
            JsonValue::String(words) => said.push((name, &**words)),
            JsonValue::Bool(true) => said.push((name, "yes")),
            JsonValue::Number(figure) if figure.as_f64() != Some(0.0) => said.push((name, "yes")),
            JsonValue::Array(values) => open.extend(values.iter().rev().map(|value| (name, value))),
            JsonValue::Object(values) => {
                open.extend(values.iter().map(|(name, value)| (name.as_str(), value)));
            }
            _ => {}
        }
    }
    said
}

/// The words in which properties name a hazard.
fn named_in<'v>(properties: impl Iterator<Item = (&'v String, &'v JsonValue)>) -> Option<String> {
    let properties = properties.filter(|(name, _)| !TIMES.contains(&name.as_str()));
    hazard::among(properties.flat_map(|(name, value)| said_in(name, value)))
}

/// What is read so far.
#[derive(Default)]
struct Reading {
    track: Track,
    /// The way already walked, of an export of this program.
    approach: Vec<Fix>,
    /// Which line is the route of such an export.
    route: Option<usize>,
    /// True for an export of this program.
    is_own: bool,
    /// The words in which the file as a whole names a hazard.
    hazard: Option<String>,
}

impl Reading {
    /// The track; approach and route of an export are one walk.
    fn whole(mut self) -> Track {
        match self.route {
            Some(route) => {
                let line = &mut self.track.lines[route];
                line.made = match self.approach.len() {
                    0 => Made::Planned,
                    start => Made::Exported { start },
                };
                self.approach.append(&mut line.fixes);
                line.fixes = self.approach;
            }
            None if !self.approach.is_empty() => self.track.lines.push(Line {
                fixes: self.approach,
                ..Line::default()
            }),
            None => {}
        }
        self.track
    }

    fn add_feature(&mut self, feature: &Feature) -> Result<(), Misread> {
        let Some(geometry) = &feature.geometry else {
            return Ok(());
        };
        let named = || named_in(feature.properties.iter().flatten());
        let hazard = self.hazard.clone().or_else(named);
        match hazard.filter(|_| !self.is_own) {
            Some(words) if is_line(&geometry.value) => self.track.leave_line_out(words),
            Some(_) => self.track.hazards += 1,
            None => self.add(&geometry.value, &About::of(feature))?,
        }
        Ok(())
    }

    fn add(&mut self, value: &GeometryValue, about: &About<'_>) -> Result<(), Misread> {
        let mut line = Line {
            name: about.name.to_owned(),
            made: Made::Drawn,
            ..Line::default()
        };
        for (place, time) in about.times.iter().enumerate() {
            line.recorded_at(place, time);
        }
        if line.began.is_some() {
            line.made = Made::Recorded;
        }
        match value {
            GeometryValue::LineString { coordinates } if about.kind == "approach" => {
                self.approach = places(coordinates)?;
            }
            GeometryValue::LineString { coordinates } => {
                if about.kind == "route" {
                    self.route.get_or_insert(self.track.lines.len());
                }
                line.has_elevations = has_elevations(coordinates);
                line.add(places(coordinates)?);
                self.track.lines.push(line);
            }
            GeometryValue::MultiLineString { coordinates } => {
                for part in coordinates {
                    line.has_elevations |= has_elevations(part);
                    line.add(places(part)?);
                }
                self.track.lines.push(line);
            }
            GeometryValue::Point { coordinates } => {
                let fix = place(coordinates)?;
                self.track
                    .add_named(about.name, fix, about.kind, about.what);
            }
            GeometryValue::GeometryCollection { geometries } => {
                for geometry in geometries {
                    self.add(&geometry.value, about)?;
                }
            }
            _ => {}
        }
        self.track.within_limits()
    }
}

fn is_line(value: &GeometryValue) -> bool {
    match value {
        GeometryValue::LineString { .. } | GeometryValue::MultiLineString { .. } => true,
        GeometryValue::GeometryCollection { geometries } => {
            geometries.iter().any(|geometry| is_line(&geometry.value))
        }
        _ => false,
    }
}

fn place(position: &Position) -> Result<Fix, Misread> {
    let said = position.as_slice();
    let place = said.get(1).zip(said.first());
    place
        .and_then(|(&latitude, &longitude)| fix(latitude, longitude))
        .ok_or_else(|| no_place(&format!("{said:?}")).into())
}

fn has_elevations(positions: &[Position]) -> bool {
    let mut heights = positions.iter().filter_map(|at| at.as_slice().get(2));
    heights.any(|height_m| *height_m != 0.0)
}

fn places(positions: &[Position]) -> Result<Vec<Fix>, Misread> {
    positions.iter().map(place).collect()
}
