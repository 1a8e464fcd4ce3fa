//! Route, vulnerable points and items for other programs: `GeoJSON` (RFC 7946) for a map on a desk, GPX 1.1 for a phone.
//! Degrees of WGS 84 with seven decimals, about a centimetre.

use std::fmt::Write;

use geojson::{Feature, FeatureCollection, Geometry, JsonObject, JsonValue, Position};

use crate::files;
use crate::scenario::RawScenario;
use crate::scenario::exercise::Exercise;
use crate::scenario::schema::Holding;
use crate::text::{Catalogue, Text};
use crate::units::Point;
use crate::units::grid::GridFrame;

/// What is exported.
#[derive(Clone, Copy)]
pub struct Export<'a> {
    /// The scenario.
    pub scenario: &'a RawScenario,
    /// For instructors: what the sites may hold, or what they hold in this variation; none for trainees.
    pub items: Option<Items<'a>>,
    /// Language of the names.
    pub catalogue: &'a Catalogue,
}

/// The items of an export.
#[derive(Clone, Copy)]
pub enum Items<'a> {
    /// Everything that may be drawn.
    All,
    /// What a variation holds.
    Drawn(&'a Exercise),
}

/// Something at a point.
struct Mark {
    name: String,
    /// `waypoint`, `vulnerable-point`, `item` or `harmless`.
    kind: &'static str,
    /// What exactly: `Culvert`, a class, a cause.
    what: String,
    at: Point,
}

impl Export<'_> {
    fn words(&self, text: &Text) -> String {
        text.in_language(self.catalogue.language()).to_owned()
    }

    fn marks(&self) -> Vec<Mark> {
        let route = &self.scenario.route;
        let waypoints = route.waypoints.iter().map(|waypoint| Mark {
            name: self.words(&waypoint.called()),
            kind: "waypoint",
            what: String::new(),
            at: waypoint.at,
        });
        let points = route.vulnerable_points.iter().map(|point| Mark {
            name: self.words(&point.name),
            kind: "vulnerable-point",
            what: format!("{:?}", point.kind),
            at: point.at,
        });
        let mut marks: Vec<Mark> = waypoints.chain(points).collect();
        match self.items {
            None => {}
            Some(Items::All) => {
                for site in &self.scenario.sites {
                    let held = site.may_hold.iter();
                    marks.extend(held.filter_map(|chance| self.mark(&chance.what, site.at)));
                }
            }
            Some(Items::Drawn(exercise)) => {
                let devices = exercise.devices.iter();
                let devices =
                    devices.map(|placed| (Holding::Device(placed.device.clone()), placed.site));
                let others = exercise.look_alikes.iter();
                let others = others
                    .map(|placed| (Holding::LookAlike(placed.look_alike.clone()), placed.site));
                for (what, site) in devices.chain(others) {
                    marks.extend(self.mark(&what, self.scenario.sites[site].at));
                }
            }
        }
        marks
    }

    fn mark(&self, what: &Holding, site: Point) -> Option<Mark> {
        match what {
            Holding::Nothing => None,
            Holding::Device(device) => Some(Mark {
                name: self.words(&device.called()),
                kind: "item",
                what: device.class.clone(),
                at: device.at,
            }),
            Holding::LookAlike(look_alike) => Some(Mark {
                name: self.words(&look_alike.called()),
                kind: "harmless",
                what: format!("{:?}", look_alike.cause),
                at: look_alike.signs.first().map_or(site, |sign| sign.at),
            }),
        }
    }

    /// Latitude and longitude.
    fn degrees(&self, at: Point) -> (f64, f64) {
        let (latitude, longitude) = GridFrame::of(&self.scenario.place).lat_long(at);
        let rounded = |degrees: f64| (degrees * 1e7).round() / 1e7;
        (rounded(latitude), rounded(longitude))
    }

    /// A `GeoJSON` document.
    pub fn geo_json(&self) -> String {
        let position = |at: &Point| {
            let (latitude, longitude) = self.degrees(*at);
            Position::from([longitude, latitude])
        };
        let feature = |geometry: Geometry, properties: [(&str, &str); 3]| {
            let said = properties
                .into_iter()
                .filter(|(_, value)| !value.is_empty());
            let properties: JsonObject = said
                .map(|(key, value)| (key.to_owned(), JsonValue::from(value)))
                .collect();
            Feature {
                geometry: Some(geometry),
                properties: Some(properties),
                ..Feature::default()
            }
        };
        let title = self.words(&self.scenario.title);
        let route = &self.scenario.route;
        let line = |points: &[Point]| Geometry::new_line_string(points.iter().map(position));
        let lines = [
            (route.line(), title.as_str(), "route"),
            (route.approach.clone(), "", "approach"),
        ];
        let lines =
            lines
                .iter()
                .filter(|(points, ..)| points.len() > 1)
                .map(|(points, name, kind)| {
                    feature(
                        line(points),
                        [("name", *name), ("kind", *kind), ("what", "")],
                    )
                });
        let marks = self.marks();
        let points = marks.iter().map(|mark| {
            feature(
                Geometry::new_point(position(&mark.at)),
                [
                    ("name", mark.name.as_str()),
                    ("kind", mark.kind),
                    ("what", mark.what.as_str()),
                ],
            )
        });
        let mut collection: FeatureCollection = lines.chain(points).collect();
        let made_by = ("generator".to_owned(), JsonValue::from(files::MADE_BY));
        collection.foreign_members = Some(JsonObject::from_iter([made_by]));
        format!("{collection}\n")
    }

    /// A GPX document: the route, the whole walk as a track, and the points.
    pub fn gpx(&self) -> String {
        let mut text = format!(
            concat!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
                "<gpx version=\"1.1\" creator=\"{}\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n",
            ),
            files::MADE_BY
        );
        let scenario = self.scenario;
        let title = escaped(&self.words(&scenario.title));
        let author = escaped(&scenario.author);
        let point = |at: Point| {
            let (latitude, longitude) = self.degrees(at);
            format!("lat=\"{latitude}\" lon=\"{longitude}\"")
        };
        let mut line = |words: std::fmt::Arguments<'_>| {
            // Writing to a string cannot fail.
            let _ = text.write_fmt(words);
            text.push('\n');
        };
        line(format_args!(
            "  <metadata><name>{title}</name><author><name>{author}</name></author></metadata>"
        ));
        for mark in self.marks().iter().filter(|mark| mark.kind != "waypoint") {
            let kind = match mark.what.as_str() {
                "" => mark.kind.to_owned(),
                what => format!("{}: {what}", mark.kind),
            };
            line(format_args!(
                "  <wpt {}><name>{}</name><type>{}</type></wpt>",
                point(mark.at),
                escaped(&mark.name),
                escaped(&kind)
            ));
        }
        line(format_args!("  <rte><name>{title}</name>"));
        for waypoint in &scenario.route.waypoints {
            line(format_args!(
                "    <rtept {}><name>{}</name></rtept>",
                point(waypoint.at),
                escaped(&self.words(&waypoint.called()))
            ));
        }
        line(format_args!("  </rte>"));
        line(format_args!("  <trk><name>{title}</name><trkseg>"));
        let route = scenario.route.line();
        let walk = scenario.route.approach.iter().chain(&route);
        for at in walk {
            line(format_args!("    <trkpt {}/>", point(*at)));
        }
        line(format_args!("  </trkseg></trk>\n</gpx>"));
        text
    }
}

fn escaped(words: &str) -> String {
    words
        .chars()
        .filter(|letter| !letter.is_control())
        .map(|letter| match letter {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            letter => letter.to_string(),
        })
        .collect()
}
