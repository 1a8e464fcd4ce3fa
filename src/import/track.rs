//! Tracks, routes and waypoints: GPX, KML and `GeoJSON`, as devices and programs write them.

mod geo_json;
mod gpx;
mod kml;

use std::path::Path;

use jiff::Timestamp;

use super::{Misread, xml};
use crate::files;
use crate::scenario::schema::VulnerablePointKind;
use crate::text::Message;

/// Points of one file: a day's walk recorded each second has 86,400.
const MOST_POINTS: usize = 2_000_000;

/// A place on the earth, degrees north and east (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fix {
    /// Degrees north.
    pub latitude_deg: f64,
    /// Degrees east.
    pub longitude_deg: f64,
}

/// How a line came about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Made {
    /// A device recorded it.
    #[default]
    Recorded,
    /// Nothing says how.
    Drawn,
    /// Somebody planned it.
    Planned,
    /// This program exported it: approach and route of a scenario.
    Exported {
        /// The number of the place where the patrol begins.
        start: usize,
    },
}

/// A track or a route, its segments joined in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Its name; empty without one.
    pub name: String,
    /// Its places.
    pub fixes: Vec<Fix>,
    /// Where a segment begins that is not the first: numbers of places.
    pub joins: Vec<usize>,
    /// How it came about.
    pub made: Made,
    /// When its first place was recorded that says so.
    pub began: Option<Timestamp>,
    /// When places were recorded: the number of each, and seconds from [`Line::began`].
    pub times: Vec<(usize, f64)>,
    /// True when it has elevations.
    pub has_elevations: bool,
}

impl Line {
    /// Adds a segment.
    fn add(&mut self, segment: impl IntoIterator<Item = Fix>) {
        let join = self.fixes.len();
        self.fixes.extend(segment);
        if join > 0 && self.fixes.len() > join {
            self.joins.push(join);
        }
    }

    /// Notes when a place was recorded.
    fn recorded_at(&mut self, place: usize, said: &str) {
        let Ok(time) = said.trim().parse::<Timestamp>() else {
            return;
        };
        let began = *self.began.get_or_insert(time);
        let seconds = time.duration_since(began).as_secs_f64();
        self.times.push((place, seconds));
    }

    /// The name that somebody gave the place; none where a device wrote down no more than a date and a time.
    pub fn place_name(&self) -> Option<&str> {
        let count = |is: fn(char) -> bool| self.name.chars().filter(|letter| is(*letter)).count();
        let (letters, digits) = (count(char::is_alphabetic), count(char::is_numeric));
        (letters > digits).then_some(self.name.as_str())
    }

    /// Its length in degrees of latitude, near enough to compare lines.
    fn length_deg(&self) -> f64 {
        let legs = self.fixes.windows(2);
        legs.map(|leg| {
            let north = leg[1].latitude_deg - leg[0].latitude_deg;
            let shrunk = libm::cos(leg[0].latitude_deg.to_radians());
            // The short way, also across the antimeridian.
            let east = libm::remainder(leg[1].longitude_deg - leg[0].longitude_deg, 360.0);
            libm::hypot(north, east * shrunk)
        })
        .sum()
    }
}

/// A named place.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Where.
    pub fix: Fix,
    /// What kind of vulnerable point it is, in a file that this program exported.
    pub vulnerable: Option<VulnerablePointKind>,
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Track {
    /// Tracks and routes.
    pub lines: Vec<Line>,
    /// Waypoints.
    pub named: Vec<Named>,
    /// Whoever the file says it is from, and its licence; empty without.
    pub attribution: String,
    /// Places, lines and areas left out because they name or mark a real hazard.
    pub hazards: usize,
    /// The words for which the first line of these was left out.
    pub hazard_line: Option<String>,
}

/// Reads a file by its ending.
pub fn read(path: &Path, bytes: &[u8]) -> Result<Track, Misread> {
    let text = xml::text_of(bytes);
    let track = if files::has_ending(path, "gpx") {
        xml::read(text, |document| gpx::track(document.root_element()))?
    } else if files::has_ending(path, "kml") {
        xml::read(text, |document| kml::track(document.root_element()))?
    } else if files::has_ending(path, "kmz") {
        let text = kml::unpacked(bytes)?;
        xml::read(text, |document| kml::track(document.root_element()))?
    } else if files::has_ending(path, "geojson") || files::has_ending(path, "json") {
        geo_json::track(&text)?
    } else {
        return Err(Misread::new("import-ending"));
    };
    if track.lines.iter().all(|line| line.fixes.len() < 2) {
        let places = Message::new("import-only-places").with("count", track.named.len());
        let hazard = track.hazard_line.map(|said| {
            let hazard = Message::new("import-only-hazards").with("said", said);
            hazard.with("count", track.hazards)
        });
        return Err(match (hazard, track.named.len()) {
            (Some(hazard), _) => hazard.into(),
            (None, 0) => Misread::new("import-no-line"),
            (None, _) => places.into(),
        });
    }
    Ok(track)
}

impl Track {
    /// The longest line on the ground.
    pub fn longest(&self) -> Option<&Line> {
        // The first of several as long.
        let lines = self.lines.iter().rev();
        lines.max_by(|a, b| a.length_deg().total_cmp(&b.length_deg()))
    }

    /// Adds a named place. What an export of this program says of items stays out: no file brings one in.
    fn add_named(&mut self, name: &str, fix: Fix, kind: &str, what: &str) {
        if name.is_empty() || matches!(kind, "item" | "harmless") {
            return;
        }
        self.named.push(Named {
            name: name.to_owned(),
            fix,
            vulnerable: (kind == "vulnerable-point")
                .then(|| ron::from_str(what).ok())
                .flatten(),
        });
    }

    /// Counts a line that is left out for such words.
    fn leave_line_out(&mut self, words: String) {
        self.hazards += 1;
        self.hazard_line.get_or_insert(words);
    }

    fn count(&self) -> usize {
        self.lines
            .iter()
            .map(|line| line.fixes.len())
            .sum::<usize>()
            + self.named.len()
    }

    fn within_limits(&self) -> Result<(), Misread> {
        if self.count() > MOST_POINTS {
            let most = Message::new("import-too-many-points").with("most", MOST_POINTS);
            return Err(most.into());
        }
        Ok(())
    }
}

fn fix(latitude_deg: f64, longitude_deg: f64) -> Option<Fix> {
    let sound = latitude_deg.abs() <= 90.0 && longitude_deg.abs() <= 180.0;
    sound.then_some(Fix {
        latitude_deg,
        longitude_deg,
    })
}

fn no_place(said: &str) -> Message {
    let short: String = said.chars().take(60).collect();
    Message::new("import-no-place").with("said", short)
}
