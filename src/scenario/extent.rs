//! How far from its land anything of a scenario may lie: a typing error in one coordinate must not make a wall of
//! forty kilometres, and single precision cannot resolve metres at some of these distances.

use super::RawScenario;
use super::limits::FARTHEST_M;
use super::rules::inventory::{areas, devices, outlines, signs};
use super::schema::{Area, Happening, LandForm, Relief, Trigger};
use crate::source::problem::over_limit;
use crate::source::rule::Complaint;
use crate::text::Message;
use crate::units::Point;

/// Largest distance beyond the edge of the terrain, metres: a hill, a road or a field may begin outside.
pub const MARGIN_M: f32 = 500.0;

/// Largest height or depth of the land relative to its origin, metres: above any mountain.
pub const HIGHEST_M: f32 = 9_000.0;

/// Every place too far from the terrain, and every impossible height. `given` says which fields the author wrote: a corner of
/// the land that follows from the places on it is no farther away than land may reach.
pub fn beyond(scenario: &RawScenario, given: &dyn Fn(&str) -> bool) -> Vec<Complaint> {
    let corner = |at: Point, path: &str| {
        let reach_m = if given(path) {
            f32::INFINITY
        } else {
            FARTHEST_M as f32 - MARGIN_M
        };
        Point(at.0.clamp(-reach_m, reach_m), at.1.clamp(-reach_m, reach_m))
    };
    let from = corner(scenario.terrain.from, "terrain.from");
    let to = corner(scenario.terrain.to, "terrain.to");
    let mut beyond = Beyond {
        low: Point(from.0.min(to.0) - MARGIN_M, from.1.min(to.1) - MARGIN_M),
        high: Point(from.0.max(to.0) + MARGIN_M, from.1.max(to.1) + MARGIN_M),
        found: Vec::new(),
    };
    beyond.lines(scenario);
    beyond.places(scenario);
    beyond.held(scenario);
    beyond.happenings(scenario);
    beyond.heights(scenario);
    beyond.found
}

struct Beyond {
    low: Point,
    high: Point,
    found: Vec<Complaint>,
}

impl Beyond {
    /// Most complaints: with degrees or another grid in the file every place is wrong.
    const MOST: usize = 20;

    fn place(&mut self, at: Point, path: impl FnOnce() -> String) {
        let held = Point(
            at.0.clamp(self.low.0, self.high.0),
            at.1.clamp(self.low.1, self.high.1),
        );
        if held == at || self.found.len() >= Self::MOST {
            return;
        }
        let away_m = libm::hypot(
            f64::from(at.0) - f64::from(held.0),
            f64::from(at.1) - f64::from(held.1),
        ) + f64::from(MARGIN_M);
        self.found.push(Complaint {
            path: path(),
            at_key: false,
            message: Message::new("limit-off-the-land")
                .with("what", at_text(at))
                .with("away", figure(away_m))
                .with("most", f64::from(MARGIN_M)),
            hint: Some(Message::new("limit-off-the-land-hint")),
        });
    }

    fn lines(&mut self, scenario: &RawScenario) {
        outlines(scenario, &mut |points, _, path| {
            for (index, &point) in points.iter().enumerate() {
                self.place(point, || format!("{}[{index}]", path()));
            }
        });
        for (area, list, index) in areas(scenario) {
            if let Area::Disc { at, .. } = area {
                self.place(*at, || format!("{list}[{index}].area.at"));
            }
        }
        for (index, form) in scenario.terrain.land_forms.iter().enumerate() {
            if let LandForm::Hill { at, .. } = form {
                self.place(*at, || format!("terrain.land_forms[{index}].at"));
            }
        }
        for (index, &point) in scenario.route.approach.iter().enumerate() {
            self.place(point, || format!("route.approach[{index}]"));
        }
    }

    fn places(&mut self, scenario: &RawScenario) {
        macro_rules! each {
            ($list:expr, $path:literal) => {
                for (index, thing) in $list.iter().enumerate() {
                    self.place(thing.at, || format!("{}[{index}].at", $path));
                }
            };
        }
        each!(scenario.buildings, "buildings");
        each!(scenario.vehicles, "vehicles");
        each!(scenario.assets, "assets");
        each!(scenario.route.waypoints, "route.waypoints");
        each!(scenario.route.vulnerable_points, "route.vulnerable_points");
        each!(scenario.sites, "sites");
        if let Some(at) = scenario.comms.runner_to {
            self.place(at, || "comms.runner_to".to_owned());
        }
    }

    fn held(&mut self, scenario: &RawScenario) {
        for found in devices(scenario) {
            self.place(found.device.at, || found.path("at"));
        }
        for found in signs(scenario) {
            self.place(found.sign.at, || found.path("at"));
        }
    }

    fn happenings(&mut self, scenario: &RawScenario) {
        for (index, inject) in scenario.injects.iter().enumerate() {
            if let Trigger::Near { at, .. } = inject.when {
                self.place(at, || format!("injects[{index}].when.at"));
            }
            match inject.what {
                Happening::CiviliansApproach { to, .. } => {
                    self.place(to, || format!("injects[{index}].what.to"));
                }
                Happening::Incident { at, .. } => {
                    self.place(at, || format!("injects[{index}].what.at"));
                }
                Happening::RadioMessage { .. }
                | Happening::Weather(_)
                | Happening::Reveal { .. } => {}
            }
        }
    }

    fn heights(&mut self, scenario: &RawScenario) {
        let terrain = &scenario.terrain;
        match terrain.relief {
            Relief::Flat => {}
            Relief::Seeded { amplitude_m, .. } => {
                self.height(amplitude_m, || "terrain.relief.amplitude_m".to_owned());
            }
            Relief::Heightmap { low_m, high_m, .. } => {
                self.height(low_m, || "terrain.relief.low_m".to_owned());
                self.height(high_m, || "terrain.relief.high_m".to_owned());
            }
        }
        for (index, form) in terrain.land_forms.iter().enumerate() {
            let height_m = match *form {
                LandForm::Hill { height_m, .. } | LandForm::Ridge { height_m, .. } => height_m,
                LandForm::Level { height_m, .. } => height_m.unwrap_or(0.0),
            };
            self.height(height_m, || format!("terrain.land_forms[{index}].height_m"));
        }
    }

    fn height(&mut self, found_m: f32, path: impl FnOnce() -> String) {
        if found_m.abs() > HIGHEST_M && self.found.len() < Self::MOST {
            let (found, most) = (f64::from(found_m.abs()), f64::from(HIGHEST_M));
            self.found.push(Complaint {
                path: path(),
                at_key: false,
                message: over_limit::sentence("limit-height", found, most),
                hint: None,
            });
        }
    }
}

/// A point for display.
fn at_text(at: Point) -> String {
    format!("({}, {})", figure(f64::from(at.0)), figure(f64::from(at.1)))
}

/// Rounded to tenths; huge numbers in scientific notation.
fn figure(value: f64) -> String {
    if value.abs() < 1e9 {
        ((value * 10.0).round() / 10.0).to_string()
    } else {
        format!("{value:.0e}")
    }
}
