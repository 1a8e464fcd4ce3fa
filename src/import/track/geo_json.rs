//! `GeoJSON` (RFC 7946).

use geojson::{Feature, GeoJson, GeometryValue, JsonValue, Position};

use super::super::Misread;
use super::{Fix, Line, Made, Track, fix, no_place};
use crate::text::Message;

pub(super) fn track(text: &str) -> Result<Track, Misread> {
    let read: GeoJson = serde_json::from_str(text).map_err(|error| {
        let why = Message::new("import-json").with("why", error.to_string());
        Misread::from(why).at(error.line() as u32, error.column() as u32)
    })?;
    let mut reading = Reading::default();
    match read {
        GeoJson::Geometry(geometry) => reading.add(&geometry.value, About::default())?,
        GeoJson::Feature(feature) => reading.add_feature(&feature)?,
        GeoJson::FeatureCollection(collection) => {
            for feature in &collection.features {
                reading.add_feature(feature)?;
            }
        }
    }
    Ok(reading.whole())
}

/// What a feature says of itself, as far as it concerns a route.
#[derive(Clone, Copy, Default)]
struct About<'a> {
    name: &'a str,
    /// In an export of this program: `route`, `approach`, `vulnerable-point`, …
    kind: &'a str,
    what: &'a str,
    /// When its first place was recorded.
    time: Option<&'a str>,
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
            time: TIMES
                .iter()
                .filter_map(|key| feature.property(key))
                .find_map(first_time),
        }
    }
}

/// The first time in a property: alone, in a list, or in a list of lists.
fn first_time(value: &JsonValue) -> Option<&str> {
    match value {
        JsonValue::String(time) => Some(time),
        JsonValue::Array(times) => times.iter().find_map(first_time),
        JsonValue::Object(lists) => lists.get("times").and_then(first_time),
        _ => None,
    }
}

/// What is read so far.
#[derive(Default)]
struct Reading {
    track: Track,
    /// The way already walked, of an export of this program.
    approach: Vec<Fix>,
    /// Which line is the route of such an export.
    route: Option<usize>,
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
        match &feature.geometry {
            Some(geometry) => self.add(&geometry.value, About::of(feature)),
            None => Ok(()),
        }
    }

    fn add(&mut self, value: &GeometryValue, about: About<'_>) -> Result<(), Misread> {
        let mut line = Line {
            name: about.name.to_owned(),
            made: Made::Drawn,
            ..Line::default()
        };
        if let Some(time) = about.time {
            line.recorded_at(time);
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
