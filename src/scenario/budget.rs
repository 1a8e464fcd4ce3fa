//! Cost estimate of a scenario, from its figures before anything is built: land, walls, water, plants, walking, looks
//! and people. Each has a budget, far above what a training scenario needs, so that any scenario that passes is
//! checked, shown, patrolled and debriefed within seconds and some hundred megabytes (`tests/bench/worst_legal.rs`
//! guards that).
//!
//! The [limits](super::limits) bound the number of each thing; this bounds their total cost.

use super::RawScenario;
use super::schema::{Area, Holding, LandForm, Plant, Site};
use crate::source::problem::over_limit;
use crate::source::rule::Complaint;
use crate::text::Message;
use crate::units::Point;
use crate::units::place::length_m;

/// Ground samples affected by land forms, counted once for every segment of every form.
pub const MOST_LAND_SAMPLES: f64 = 30_000_000.0;
/// Metres of walls and fences; a stretch counts as [`WALL_PIECE_M`] at least.
pub const MOST_WALL_M: f64 = 12_000.0;
/// Squares of [`SQUARE_M`] covered by surfaces and water.
pub const MOST_SQUARES: f64 = 3_000_000.0;
/// Metres of water along its line or shore; a stretch counts as [`WATER_PART_M`] at least.
pub const MOST_WATER_M: f64 = 30_000.0;
/// Trees of all patches together; each is hundreds of triangles.
pub const MOST_TREES: f64 = 8_000.0;
/// Plants times the points of their patch: the cost of placing them.
pub const MOST_PLACES_DRAWN: f64 = 1_000_000.0;
/// Metres of approach and route.
pub const MOST_WALK_M: f64 = 20_000.0;
/// Time to walk the approach at the pace of the first leg, seconds.
pub const MOST_WAY_BACK_S: f64 = 14_400.0;
/// Signs times the moments of the walk from which each is checked.
pub const MOST_LOOKS: f64 = 500_000.0;
/// Signs of one variation times the seconds of the patrol.
pub const MOST_SIGN_S: f64 = 2_000_000.0;
/// People times the seconds of the patrol.
pub const MOST_PERSON_S: f64 = 250_000.0;
/// CPU time of one patrol and its looks, milliseconds, by the conservative estimate of `work`.
pub const MOST_WORK_MS: f64 = 8_000.0;

/// A wall is built in pieces of at most this length, metres.
pub const WALL_PIECE_M: f32 = 6.0;
/// Sampling interval of a stream's level, metres.
pub const WATER_PART_M: f32 = 10.0;
/// Side of a raster square of ground cover, metres; larger on land of more than [`MOST_RASTER`] squares.
pub const SQUARE_M: f32 = 2.0;
/// Raster squares of the largest land.
pub const MOST_RASTER: f32 = 1_000_000.0;
/// Slowest pace assumed, metres a second: avoids dividing by a missing pace.
pub const LEAST_PACE_MPS: f32 = 0.1;
/// Time between two looks along the route, seconds.
pub const LOOK_STEP_S: f32 = 0.5;

/// Most expensive things named in a finding's hint.
const NAMED: usize = 3;

/// One budget, and what a scenario spends of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reckoning {
    /// Message id of the resource.
    pub what: &'static str,
    /// The budget.
    pub allowed: f64,
    /// Fields that the cost is computed from.
    pub from: &'static [&'static str],
    /// Cost by path in the file.
    pub spent: Vec<(String, f64)>,
}

impl Reckoning {
    /// Total cost.
    pub fn total(&self) -> f64 {
        self.spent.iter().map(|(_, part)| part).sum()
    }

    /// A complaint at the most expensive thing when the budget is exceeded; the hint names the most expensive few.
    fn complaint(&self) -> Option<Complaint> {
        let total = self.total();
        if total <= self.allowed {
            return None;
        }
        let mut dearest: Vec<&(String, f64)> = self.spent.iter().collect();
        dearest.sort_by(|a, b| b.1.total_cmp(&a.1));
        let named = dearest.iter().take(NAMED);
        let list: Vec<String> = named
            .map(|(path, part)| format!("{path} ({part:.0})"))
            .collect();
        Some(Complaint {
            path: dearest.first()?.0.clone(),
            at_key: false,
            message: over_limit::sentence(self.what, total.ceil(), self.allowed),
            hint: Some(Message::new("limit-cut-first").with("list", list.join(", "))),
        })
    }
}

/// Every budget exceeded, except those computed from a place in doubt. For a scenario within the
/// [limits](super::limits).
pub fn overdrawn(scenario: &RawScenario, in_doubt: impl Fn(&str) -> bool) -> Vec<Complaint> {
    reckoned(scenario)
        .iter()
        .filter(|reckoning| !reckoning.from.iter().any(|place| in_doubt(place)))
        .filter_map(Reckoning::complaint)
        .collect()
}

/// Every budget, and what a scenario spends of it.
pub fn reckoned(scenario: &RawScenario) -> Vec<Reckoning> {
    vec![
        land(scenario),
        walls(scenario),
        squares(scenario),
        water(scenario),
        plants(scenario),
        trees(scenario),
        walk(scenario),
        way_back(scenario),
        looks(scenario),
        watched(scenario),
        lives(scenario),
        work(scenario),
    ]
}

fn land(scenario: &RawScenario) -> Reckoning {
    let cell_m = scenario.terrain.cell_m;
    let all = land_m2(scenario) / (f64::from(cell_m) * f64::from(cell_m));
    let spent = scenario.terrain.land_forms.iter().map(|form| match form {
        LandForm::Hill { at, radius_m, .. } => samples(&[*at, *at], *radius_m, cell_m, all),
        LandForm::Ridge { line, width_m, .. } => samples(line, width_m / 2.0, cell_m, all),
        // The bed, a cell more on either side, and its shoulders.
        LandForm::Level { line, width_m, .. } => samples(line, width_m + 1.5 * cell_m, cell_m, all),
    });
    Reckoning {
        what: "limit-land-samples",
        allowed: MOST_LAND_SAMPLES,
        from: &["terrain"],
        spent: numbered("terrain.land_forms", "", spent),
    }
}

/// Samples evaluated for a land form: those around each segment, and once the window around all.
fn samples(line: &[Point], reach_m: f32, cell_m: f32, all: f64) -> f64 {
    let around: f64 = line
        .windows(2)
        .map(|pair| capsule_m2(pair[0].distance_m(pair[1]), reach_m + 1.5 * cell_m))
        .map(|m2| (m2 / (f64::from(cell_m) * f64::from(cell_m))).min(all))
        .sum();
    let window = bounds_m2(line, reach_m + cell_m) / (f64::from(cell_m) * f64::from(cell_m));
    around + window.min(all)
}

fn walls(scenario: &RawScenario) -> Reckoning {
    let spent = scenario
        .walls
        .iter()
        .map(|wall| stretches_m(&wall.line, WALL_PIECE_M));
    Reckoning {
        what: "limit-wall-metres",
        allowed: MOST_WALL_M,
        from: &["walls"],
        spent: numbered("walls", ".line", spent),
    }
}

fn squares(scenario: &RawScenario) -> Reckoning {
    let all_m2 = land_m2(scenario);
    let square_m = f64::from(SQUARE_M).max((all_m2 / f64::from(MOST_RASTER)).sqrt());
    let reached = |area: &Area| {
        let all = all_m2 / (square_m * square_m);
        let around = |line: &[Point], half_m: f32| -> f64 {
            line.windows(2)
                .map(|pair| {
                    let reach_m = half_m + 1.75 * square_m as f32;
                    capsule_m2(pair[0].distance_m(pair[1]), reach_m) / (square_m * square_m)
                })
                .map(|squares| squares.min(all))
                .sum()
        };
        match area {
            Area::Strip { line, width_m } => around(line, width_m / 2.0),
            Area::Disc { at, radius_m } => around(&[*at, *at], *radius_m),
            Area::Polygon { corners } => {
                let inside = (bounds_m2(corners, 0.0) / (square_m * square_m)).min(all);
                around(&closed(corners), 0.0) + inside
            }
        }
    };
    let surfaces = scenario
        .surfaces
        .iter()
        .map(|surface| reached(&surface.area));
    let water = scenario.water.iter().map(|water| reached(&water.area));
    Reckoning {
        what: "limit-cover-squares",
        allowed: MOST_SQUARES,
        from: &["terrain", "surfaces", "water"],
        spent: [
            numbered("surfaces", ".area", surfaces),
            numbered("water", ".area", water),
        ]
        .concat(),
    }
}

fn water(scenario: &RawScenario) -> Reckoning {
    let spent = scenario.water.iter().map(|water| match &water.area {
        Area::Strip { line, .. } => stretches_m(line, WATER_PART_M),
        Area::Polygon { corners } => stretches_m(&closed(corners), WATER_PART_M),
        Area::Disc { .. } => f64::from(WATER_PART_M),
    });
    Reckoning {
        what: "limit-water-metres",
        allowed: MOST_WATER_M,
        from: &["water"],
        spent: numbered("water", ".area", spent),
    }
}

fn plants(scenario: &RawScenario) -> Reckoning {
    let spent = scenario.vegetation.iter().map(|patch| {
        let points = match &patch.area {
            Area::Strip { line, .. } => line.len(),
            Area::Polygon { corners } => corners.len(),
            Area::Disc { .. } => 1,
        };
        f64::from(patch.count) * points as f64
    });
    Reckoning {
        what: "limit-places-drawn",
        allowed: MOST_PLACES_DRAWN,
        from: &["vegetation"],
        spent: numbered("vegetation", ".count", spent),
    }
}

fn trees(scenario: &RawScenario) -> Reckoning {
    let spent = scenario.vegetation.iter().map(|patch| match patch.kind {
        Plant::Tree => f64::from(patch.count),
        Plant::Bush | Plant::LongGrass | Plant::Crop => 0.0,
    });
    Reckoning {
        what: "limit-trees",
        allowed: MOST_TREES,
        from: &["vegetation"],
        spent: numbered("vegetation", ".count", spent),
    }
}

fn walk(scenario: &RawScenario) -> Reckoning {
    let route: Vec<Point> = route_of(scenario);
    let approach_m = f64::from(length_m(&scenario.route.approach));
    Reckoning {
        what: "limit-walk-metres",
        allowed: MOST_WALK_M,
        from: &["route"],
        spent: vec![
            ("route.approach".to_owned(), approach_m),
            ("route.waypoints".to_owned(), f64::from(length_m(&route))),
        ],
    }
}

fn way_back(scenario: &RawScenario) -> Reckoning {
    Reckoning {
        what: "limit-way-back-seconds",
        allowed: MOST_WAY_BACK_S,
        from: &["route"],
        spent: vec![("route.approach".to_owned(), way_back_s(scenario))],
    }
}

fn looks(scenario: &RawScenario) -> Reckoning {
    let out = moments(scenario);
    let home = way_back_s(scenario) / f64::from(LOOK_STEP_S);
    let spent = scenario
        .sites
        .iter()
        .map(|site| looks_at(site, out, 2.0 * out + home));
    Reckoning {
        what: "limit-looks",
        allowed: MOST_LOOKS,
        from: &["route", "sites", "time_limit_s"],
        spent: numbered("sites", "", spent),
    }
}

/// Looks at the signs of a site: one from each moment of the way out; for a second item from the way back too; for a
/// look-alike twice, with the naked eye and through binoculars.
fn looks_at(site: &Site, out: f64, there_and_back: f64) -> f64 {
    site.may_hold
        .iter()
        .map(|chance| match &chance.what {
            Holding::Nothing => 0.0,
            Holding::Device(device) if device.secondary_to.is_some() => {
                signs_of(&chance.what) as f64 * there_and_back
            }
            Holding::Device(_) => signs_of(&chance.what) as f64 * out,
            Holding::LookAlike(_) => signs_of(&chance.what) as f64 * 2.0 * out,
        })
        .sum()
}

fn watched(scenario: &RawScenario) -> Reckoning {
    let each_s = f64::from(scenario.time_limit_s.max(0.0));
    let spent = scenario.sites.iter().map(|site| {
        let most = site.may_hold.iter().map(|chance| signs_of(&chance.what));
        most.max().unwrap_or(0) as f64 * each_s
    });
    Reckoning {
        what: "limit-sign-seconds",
        allowed: MOST_SIGN_S,
        from: &["sites", "time_limit_s"],
        spent: numbered("sites", "", spent),
    }
}

fn signs_of(what: &Holding) -> usize {
    match what {
        Holding::Nothing => 0,
        Holding::Device(device) => device.signs.len(),
        Holding::LookAlike(look_alike) => look_alike.signs.len(),
    }
}

/// CPU time of one patrol: a base cost per second, ray casts for looks on the way, and per tick a check of every sign
/// and a step of every person.
fn work(scenario: &RawScenario) -> Reckoning {
    let of = |path: &str, units: f64, us_a_unit: f64| (path.to_owned(), units * us_a_unit / 1e3);
    let lived_s = f64::from(scenario.time_limit_s.max(0.0));
    Reckoning {
        what: "limit-work",
        allowed: MOST_WORK_MS,
        from: &["route", "sites", "patrol", "civilians", "time_limit_s"],
        spent: vec![
            of("time_limit_s", lived_s, 300.0),
            of("sites", looks(scenario).total(), 10.0),
            of("sites", watched(scenario).total(), 1.5),
            of("patrol.people", lives(scenario).total(), 4.0),
        ],
    }
}

/// CPU time of one patrol that runs its full length, seconds.
pub fn patrol_s(scenario: &RawScenario) -> f64 {
    let work = work(scenario);
    let apart_from_time = work.spent.iter().skip(1);
    apart_from_time.map(|(_, ms)| ms / 1e3).sum()
}

fn lives(scenario: &RawScenario) -> Reckoning {
    let each_s = f64::from(scenario.time_limit_s.max(0.0));
    Reckoning {
        what: "limit-person-seconds",
        allowed: MOST_PERSON_S,
        from: &["patrol", "civilians", "time_limit_s"],
        spent: vec![
            (
                "patrol.people".to_owned(),
                scenario.patrol.people.len() as f64 * each_s,
            ),
            (
                "civilians".to_owned(),
                scenario.civilians.len() as f64 * each_s,
            ),
        ],
    }
}

/// Number of looks along the route at its planned pace, one every [`LOOK_STEP_S`], until the time limit.
fn moments(scenario: &RawScenario) -> f64 {
    let walked_s: f64 = scenario
        .route
        .waypoints
        .windows(2)
        .map(|leg| {
            let pace_mps = leg[0].pace_mps.max(LEAST_PACE_MPS);
            f64::from(leg[0].at.distance_m(leg[1].at)) / f64::from(pace_mps)
        })
        .sum();
    walked_s.min(f64::from(scenario.time_limit_s.max(0.0))) / f64::from(LOOK_STEP_S) + 1.0
}

fn way_back_s(scenario: &RawScenario) -> f64 {
    let first = scenario.route.waypoints.first();
    let pace_mps = first.map_or(LEAST_PACE_MPS, |first| first.pace_mps.max(LEAST_PACE_MPS));
    f64::from(length_m(&scenario.route.approach)) / f64::from(pace_mps)
}

fn route_of(scenario: &RawScenario) -> Vec<Point> {
    let waypoints = scenario.route.waypoints.iter();
    waypoints.map(|waypoint| waypoint.at).collect()
}

/// Area of the land, square metres.
fn land_m2(scenario: &RawScenario) -> f64 {
    let (from, to) = (scenario.terrain.from, scenario.terrain.to);
    (f64::from(to.0 - from.0) * f64::from(to.1 - from.1)).abs()
}

/// Area within reach of a segment, square metres.
fn capsule_m2(length_m: f32, reach_m: f32) -> f64 {
    let (length_m, reach_m) = (f64::from(length_m), f64::from(reach_m));
    2.0 * length_m * reach_m + std::f64::consts::PI * reach_m * reach_m
}

/// Area of the bounding rectangle of a line and its reach, square metres.
fn bounds_m2(line: &[Point], reach_m: f32) -> f64 {
    let side = |axis: fn(&Point) -> f32| {
        let least = line.iter().map(axis).fold(f32::INFINITY, f32::min);
        let most = line.iter().map(axis).fold(f32::NEG_INFINITY, f32::max);
        f64::from((most - least).max(0.0)) + 2.0 * f64::from(reach_m)
    };
    side(|at| at.0) * side(|at| at.1)
}

/// Length of a line with a minimum length for every segment, metres.
fn stretches_m(line: &[Point], least_m: f32) -> f64 {
    line.windows(2)
        .map(|pair| f64::from(pair[0].distance_m(pair[1]).max(least_m)))
        .sum()
}

/// Corners of a closed polygon, the first repeated.
fn closed(corners: &[Point]) -> Vec<Point> {
    corners.iter().chain(corners.first()).copied().collect()
}

fn numbered(list: &str, field: &str, spent: impl Iterator<Item = f64>) -> Vec<(String, f64)> {
    spent
        .enumerate()
        .map(|(index, part)| (format!("{list}[{index}]{field}"), part))
        .collect()
}
