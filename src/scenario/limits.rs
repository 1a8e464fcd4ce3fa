//! Limits of a scenario's content, so that no file exhausts memory, time or the range of ids. They are far beyond
//! sensible values, which are for the [rules](super::rules) to judge.

use super::schema::{Area, Happening, Holding, LandForm, RawScenario};
use crate::source::problem::over_limit;
use crate::source::rule::Complaint;
use crate::text::Message;
use crate::units::Point;

/// Sites; ids are 16 bits wide. A real route has tens.
pub const MOST_SITES: usize = 12_000;
/// Things that one site may hold.
pub const MOST_CHANCES: usize = 50;
/// Things that show that one look-alike is harmless: more would hide it.
pub const MOST_SHOWN_BY: usize = 4;
/// Signs of all chances of all sites together; ids are 16 bits wide.
pub const MOST_SIGNS: usize = 20_000;
/// People of the patrol: a platoon.
pub const MOST_PATROL: usize = 60;
/// Civilians: more than a market that can be simulated in real time.
pub const MOST_CIVILIANS: usize = 500;
/// Knowledge entries of one civilian.
pub const MOST_KNOWN: usize = 50;
/// Injects.
pub const MOST_INJECTS: usize = 500;
/// Waypoints of the route.
pub const MOST_WAYPOINTS: usize = 1_000;
/// Vulnerable points of the route.
pub const MOST_VULNERABLE_POINTS: usize = 200;
/// Corners or points of one line, area or path.
pub const MOST_POINTS: usize = 2_000;
/// Buildings.
pub const MOST_BUILDINGS: usize = 5_000;
/// Walls.
pub const MOST_WALLS: usize = 5_000;
/// Parked vehicles.
pub const MOST_VEHICLES: usize = 2_000;
/// Surfaces: each is tested for the ground under every step.
pub const MOST_SURFACES: usize = 2_000;
/// Waters.
pub const MOST_WATERS: usize = 500;
/// Suspected areas: each is tested several times a second against everybody in the patrol.
pub const MOST_SUSPECTED_AREAS: usize = 50;
/// Patches of plants.
pub const MOST_PATCHES: usize = 1_000;
/// Plants of all patches together; each is an object in the world.
pub const MOST_PLANTS: usize = 20_000;
/// Land forms: each is evaluated for every cell of the terrain.
pub const MOST_LAND_FORMS: usize = 300;
/// Assets.
pub const MOST_ASSETS: usize = 500;
/// Entries of lists for people: sources, objectives, criteria left out.
pub const MOST_ENTRIES: usize = 200;
/// Ground samples of the terrain: 4 million take 16 MB as heights and a few times that as a collider.
pub const MOST_CELLS: usize = 4_000_000;
/// Distance of the terrain's corners from the origin, metres: beyond it single precision no longer holds millimetres.
pub const FARTHEST_M: usize = 10_000;
/// Length of a patrol, seconds: four hours. A record grows with it.
pub const LONGEST_S: usize = 14_400;
/// Bytes of a height map: 2,000 by 2,000 samples without compression, twice.
pub const MOST_ATTACHMENT_BYTES: usize = 16 * 1024 * 1024;
/// Samples of a height map; a small file can decode to a huge one.
pub const MOST_SAMPLES: usize = 16_000_000;

/// Every limit exceeded.
pub fn passed(scenario: &RawScenario) -> Vec<Complaint> {
    let mut over = Over::default();
    over.lists(scenario);
    over.route_and_people(scenario);
    over.sites(scenario);
    over.land(scenario);
    over.terrain(scenario);
    over.0
}

#[derive(Default)]
struct Over(Vec<Complaint>);

impl Over {
    /// Most complaints about lists of one kind; more would repeat the same message.
    const MOST_OF_A_KIND: usize = 20;

    fn than(&mut self, most: usize, found: usize, what: &str, path: impl FnOnce() -> String) {
        if found > most {
            self.complain(
                path(),
                over_limit::sentence(what, found as f64, most as f64),
            );
        }
    }

    fn complain(&mut self, path: String, message: Message) {
        let same = |told: &&Complaint| told.message.arguments["what"] == message.arguments["what"];
        if self.0.iter().filter(same).count() < Self::MOST_OF_A_KIND {
            self.0.push(Complaint {
                path,
                at_key: false,
                message,
                hint: None,
            });
        }
    }

    fn lists(&mut self, scenario: &RawScenario) {
        let lists = [
            (scenario.sites.len(), MOST_SITES, "sites", "limit-sites"),
            (
                scenario.civilians.len(),
                MOST_CIVILIANS,
                "civilians",
                "limit-civilians",
            ),
            (
                scenario.injects.len(),
                MOST_INJECTS,
                "injects",
                "limit-injects",
            ),
            (
                scenario.buildings.len(),
                MOST_BUILDINGS,
                "buildings",
                "limit-buildings",
            ),
            (scenario.walls.len(), MOST_WALLS, "walls", "limit-walls"),
            (
                scenario.vehicles.len(),
                MOST_VEHICLES,
                "vehicles",
                "limit-vehicles",
            ),
            (
                scenario.surfaces.len(),
                MOST_SURFACES,
                "surfaces",
                "limit-surfaces",
            ),
            (scenario.water.len(), MOST_WATERS, "water", "limit-waters"),
            (
                scenario.suspected_areas.len(),
                MOST_SUSPECTED_AREAS,
                "suspected_areas",
                "limit-suspected-areas",
            ),
            (
                scenario.vegetation.len(),
                MOST_PATCHES,
                "vegetation",
                "limit-patches",
            ),
            (scenario.assets.len(), MOST_ASSETS, "assets", "limit-assets"),
            (
                scenario.sources.len(),
                MOST_ENTRIES,
                "sources",
                "limit-sources",
            ),
            (
                scenario.objectives.len(),
                MOST_ENTRIES,
                "objectives",
                "limit-objectives",
            ),
            (
                scenario.comms.stations.len(),
                MOST_ENTRIES,
                "comms.stations",
                "limit-stations",
            ),
            (
                scenario.criteria_off.len(),
                MOST_ENTRIES,
                "criteria_off",
                "limit-criteria",
            ),
        ];
        for (found, most, path, what) in lists {
            self.than(most, found, what, || path.to_owned());
        }
        for (index, objective) in scenario.objectives.iter().enumerate() {
            let criteria = objective.criteria().len();
            self.than(MOST_ENTRIES, criteria, "limit-objective-criteria", || {
                format!("objectives[{index}].criteria")
            });
        }
    }

    fn route_and_people(&mut self, scenario: &RawScenario) {
        let route = &scenario.route;
        self.than(
            MOST_PATROL,
            scenario.patrol.people.len(),
            "limit-patrol",
            || "patrol.people".to_owned(),
        );
        self.than(
            MOST_WAYPOINTS,
            route.waypoints.len(),
            "limit-waypoints",
            || "route.waypoints".to_owned(),
        );
        self.than(
            MOST_VULNERABLE_POINTS,
            route.vulnerable_points.len(),
            "limit-vulnerable-points",
            || "route.vulnerable_points".to_owned(),
        );
        self.points(&route.approach, || "route.approach".to_owned());
        for (index, civilian) in scenario.civilians.iter().enumerate() {
            self.points(&civilian.path, || format!("civilians[{index}].path"));
            self.than(MOST_KNOWN, civilian.knows.len(), "limit-known", || {
                format!("civilians[{index}].knows")
            });
        }
        for (index, inject) in scenario.injects.iter().enumerate() {
            if let Happening::CiviliansApproach { civilians, .. } = &inject.what {
                self.than(MOST_CIVILIANS, civilians.len(), "limit-civilians", || {
                    format!("injects[{index}].what.civilians")
                });
            }
        }
        if scenario.time_limit_s > LONGEST_S as f32 {
            let message = over_limit::sentence(
                "limit-time",
                f64::from(scenario.time_limit_s),
                LONGEST_S as f64,
            );
            self.complain("time_limit_s".to_owned(), message);
        }
    }

    fn sites(&mut self, scenario: &RawScenario) {
        let mut signs = 0;
        for (index, site) in scenario.sites.iter().enumerate() {
            self.than(MOST_CHANCES, site.may_hold.len(), "limit-chances", || {
                format!("sites[{index}].may_hold")
            });
            for (chance, held) in site.may_hold.iter().enumerate() {
                if let Holding::LookAlike(look_alike) = &held.what {
                    self.than(
                        MOST_SHOWN_BY,
                        look_alike.shown_by.len(),
                        "limit-shown-by",
                        || format!("sites[{index}].may_hold[{chance}].what.shown_by"),
                    );
                }
            }
            signs += site
                .may_hold
                .iter()
                .map(|chance| match &chance.what {
                    Holding::Nothing => 0,
                    Holding::Device(device) => device.signs.len(),
                    Holding::LookAlike(look_alike) => look_alike.signs.len(),
                })
                .sum::<usize>();
        }
        self.than(MOST_SIGNS, signs, "limit-signs", || "sites".to_owned());
    }

    fn land(&mut self, scenario: &RawScenario) {
        for (index, surface) in scenario.surfaces.iter().enumerate() {
            self.area(&surface.area, || format!("surfaces[{index}].area"));
        }
        for (index, water) in scenario.water.iter().enumerate() {
            self.area(&water.area, || format!("water[{index}].area"));
        }
        for (index, suspected) in scenario.suspected_areas.iter().enumerate() {
            self.area(&suspected.area, || format!("suspected_areas[{index}].area"));
        }
        for (index, wall) in scenario.walls.iter().enumerate() {
            self.points(&wall.line, || format!("walls[{index}].line"));
        }
        let mut plants = 0;
        for (index, patch) in scenario.vegetation.iter().enumerate() {
            self.area(&patch.area, || format!("vegetation[{index}].area"));
            plants += patch.count as usize;
        }
        self.than(MOST_PLANTS, plants, "limit-plants", || {
            "vegetation".to_owned()
        });
    }

    fn terrain(&mut self, scenario: &RawScenario) {
        let terrain = &scenario.terrain;
        self.than(
            MOST_LAND_FORMS,
            terrain.land_forms.len(),
            "limit-land-forms",
            || "terrain.land_forms".to_owned(),
        );
        for (index, form) in terrain.land_forms.iter().enumerate() {
            if let LandForm::Ridge { line, .. } | LandForm::Level { line, .. } = form {
                self.points(line, || format!("terrain.land_forms[{index}].line"));
            }
        }
        let mut far = false;
        for (path, corner) in [("terrain.from", terrain.from), ("terrain.to", terrain.to)] {
            let farthest = f64::from(corner.0.abs().max(corner.1.abs()));
            if farthest > FARTHEST_M as f64 {
                far = true;
                let message = over_limit::sentence("limit-distance", farthest, FARTHEST_M as f64);
                self.complain(path.to_owned(), message);
            }
        }
        let samples = |from: f32, to: f32| (f64::from(to - from) / f64::from(terrain.cell_m)).abs();
        let cells = samples(terrain.from.0, terrain.to.0) * samples(terrain.from.1, terrain.to.1);
        // A cell size of zero makes infinitely many cells, or NaN on land of no size.
        if !far && (cells > MOST_CELLS as f64 || terrain.cell_m <= 0.0) {
            let message = if terrain.cell_m > 0.0 {
                over_limit::sentence("limit-cells", cells.ceil(), MOST_CELLS as f64)
            } else {
                Message::new("limit-no-cell")
            };
            self.complain("terrain.cell_m".to_owned(), message);
        }
    }

    fn area(&mut self, area: &Area, path: impl FnOnce() -> String) {
        match area {
            Area::Strip { line, .. } => self.points(line, || path() + ".line"),
            Area::Polygon { corners } => self.points(corners, || path() + ".corners"),
            Area::Disc { .. } => {}
        }
    }

    fn points(&mut self, line: &[Point], path: impl FnOnce() -> String) {
        self.than(MOST_POINTS, line.len(), "limit-points", path);
    }
}
