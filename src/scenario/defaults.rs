//! What a scenario says where its file says nothing, so that a first one fits on a screen.
//!
//! Defaults that are always the same stand with their field in the [schema](super::schema). Those that follow from the
//! rest of the file are filled in here, before anything is checked: a default must pass the rules like any other value.
//! None ever changes once released, because a record holds the file and not what was filled in.

use super::RawScenario;
use super::rules::inventory::{areas, devices, outlines, signs};
use super::rules::is_short_name;
use super::schema::{
    Area, Asset, AssetKind, Comms, Draw, Holding, Purpose, Role, Route, Site, Terrain, Weather,
};
use crate::source::Locator;
use crate::text::Text;
use crate::units::Point;
use crate::vocabulary::Worth;

/// Land beyond the outermost thing, metres.
const MARGIN_M: f32 = 150.0;
/// Corners of the land are multiples of this, metres.
const CORNER_M: f32 = 10.0;
/// Time for a find and its drill, seconds.
const DRILL_S: f32 = 1_200.0;
/// Longest time limit, seconds: the rules allow no more.
const LONGEST_S: f32 = 14_400.0;
/// A waypoint this near to an asset adds none, metres.
const SAME_PLACE_M: f32 = 10.0;

/// Fills in what the file leaves out; `given` tells whether it has a value at a path.
pub fn fill_in(raw: &mut RawScenario, given: &dyn Fn(&str) -> bool) {
    for (index, site) in raw.sites.iter_mut().enumerate() {
        fill_in_places(site, &|field| given(&format!("sites[{index}].{field}")));
    }
    if raw.comms == Comms::default() && !given("comms") {
        raw.comms = card(raw);
    }
    if raw.assets.is_empty() && !given("assets") {
        raw.assets = points_of(&raw.route);
    }
    if raw.draw == Draw::default() && !given("draw") {
        raw.draw = draw_of(raw);
    }
    if raw.time_limit_s == 0.0 && !given("time_limit_s") {
        raw.time_limit_s = time_limit_s(&raw.route);
    }
    let no_corner = Point::default();
    let from = raw.terrain.from == no_corner && !given("terrain.from");
    let to = raw.terrain.to == no_corner && !given("terrain.to");
    if from || to {
        let (south_west, north_east) = land_around(raw);
        if from {
            raw.terrain.from = south_west;
        }
        if to {
            raw.terrain.to = north_east;
        }
    }
}

/// What stands on a site stands in its middle.
fn fill_in_places(site: &mut Site, given: &dyn Fn(&str) -> bool) {
    let middle = site.at;
    let unsaid = |at: Point, path: &dyn Fn() -> String| at == Point::default() && !given(&path());
    for (chance, entry) in site.may_hold.iter_mut().enumerate() {
        let path = |field: &str| format!("may_hold[{chance}].what.{field}");
        let (at, signs) = match &mut entry.what {
            Holding::Nothing => continue,
            Holding::LookAlike(look_alike) => (middle, &mut look_alike.signs),
            Holding::Device(device) => {
                if unsaid(device.at, &|| path("at")) {
                    device.at = middle;
                }
                (device.at, &mut device.signs)
            }
        };
        for (index, sign) in signs.iter_mut().enumerate() {
            if unsaid(sign.at, &|| path(&format!("signs[{index}].at"))) {
                sign.at = at;
            }
        }
    }
}

/// A comms card. The second in command carries messages, else whoever comes last.
fn card(raw: &RawScenario) -> Comms {
    let people = &raw.patrol.people;
    let second = people
        .iter()
        .find(|member| member.role == Role::SecondInCommand);
    Comms {
        own: "PAPA 1".to_owned(),
        headquarters: "ZERO".to_owned(),
        frequency: "channel 1".to_owned(),
        runner: second.or(people.last()).map(|member| member.id.clone()),
        ..Comms::default()
    }
}

/// The vulnerable points and waypoints as assets: what the patrol itself can name on its way.
fn points_of(route: &Route) -> Vec<Asset> {
    let asset = |id: &str, name: Text, at: Point| Asset {
        id: id.to_owned(),
        name,
        kind: AssetKind::Route,
        at,
        worth: Worth::Important,
    };
    let mut assets: Vec<Asset> = route
        .vulnerable_points
        .iter()
        .map(|point| asset(&point.id, point.name.clone(), point.at))
        .collect();
    for waypoint in &route.waypoints {
        let known = |asset: &Asset| {
            asset.id == waypoint.id || asset.at.distance_m(waypoint.at) < SAME_PLACE_M
        };
        if !assets.iter().any(known) {
            assets.push(asset(&waypoint.id, waypoint.called(), waypoint.at));
        }
    }
    // What is wrong with a name is told once, where the file has it.
    assets.retain(|asset| is_short_name(&asset.id));
    assets
}

/// To teach, devices at about two in five of the sites that can hold one; else none or one.
fn draw_of(raw: &RawScenario) -> Draw {
    let holds = |site: &&Site| {
        let primary = |what: &Holding| matches!(what, Holding::Device(device) if device.secondary_to.is_none());
        site.may_hold.iter().any(|chance| primary(&chance.what))
    };
    let able = raw.sites.iter().filter(holds).count() as u32;
    if raw.purpose != Purpose::Teach {
        return Draw {
            most_devices: able.min(1),
            ..Draw::default()
        };
    }
    let fewest_devices = able / 4;
    let both = (able * 8 + 5) / 10;
    Draw {
        fewest_devices,
        most_devices: both - fewest_devices,
        ..Draw::default()
    }
}

fn time_limit_s(route: &Route) -> f32 {
    let walk_s: f32 = route
        .waypoints
        .windows(2)
        .filter(|leg| leg[0].pace_mps > 0.0)
        .map(|leg| leg[0].at.distance_m(leg[1].at) / leg[0].pace_mps)
        .sum();
    let whole_minutes = ((2.0 * walk_s + DRILL_S) / 60.0).ceil();
    (whole_minutes * 60.0).min(LONGEST_S)
}

/// South-west and north-east corner of land that holds everything.
fn land_around(raw: &RawScenario) -> (Point, Point) {
    let mut around = Around::default();
    around.all(raw.route.approach.iter().copied());
    around.all(raw.route.waypoints.iter().map(|waypoint| waypoint.at));
    around.all(raw.route.vulnerable_points.iter().map(|point| point.at));
    around.all(raw.assets.iter().map(|asset| asset.at));
    around.all(raw.buildings.iter().map(|building| building.at));
    around.all(raw.vehicles.iter().map(|vehicle| vehicle.at));
    around.all(raw.sites.iter().map(|site| site.at));
    around.all(devices(raw).map(|found| found.device.at));
    around.all(signs(raw).map(|found| found.sign.at));
    outlines(raw, &mut |points, _, _| around.all(points.iter().copied()));
    for (area, _, _) in areas(raw) {
        if let Area::Disc { at, radius_m } = *area {
            around.all([
                Point(at.0 - radius_m, at.1 - radius_m),
                Point(at.0 + radius_m, at.1 + radius_m),
            ]);
        }
    }
    let corner = |value: f32| value / CORNER_M;
    let (from, to) = around.0.unwrap_or_default();
    (
        Point(
            corner(from.0 - MARGIN_M).floor() * CORNER_M,
            corner(from.1 - MARGIN_M).floor() * CORNER_M,
        ),
        Point(
            corner(to.0 + MARGIN_M).ceil() * CORNER_M,
            corner(to.1 + MARGIN_M).ceil() * CORNER_M,
        ),
    )
}

/// Least and greatest coordinates so far.
#[derive(Default)]
struct Around(Option<(Point, Point)>);

impl Around {
    fn all(&mut self, points: impl IntoIterator<Item = Point>) {
        for at in points {
            let (from, to) = self.0.unwrap_or((at, at));
            self.0 = Some((
                Point(from.0.min(at.0), from.1.min(at.1)),
                Point(to.0.max(at.0), to.1.max(at.1)),
            ));
        }
    }
}

/// A field that the file leaves out, and what it says therefore.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The field, `[]` for any item of a list: `route.waypoints[].width_m`.
    pub field: &'static str,
    /// Its value, as a scenario would say it; none where each item has its own.
    pub value: Option<String>,
    /// In how many places it is left out.
    pub places: usize,
}

/// What the scenario of this text leaves out, of all that a scenario usually says, in the order of the format.
pub fn left_out(raw: &RawScenario, text: &str) -> Vec<LeftOut> {
    let locator = Locator::new(text);
    let once = |field: &'static str, value: String| {
        (!locator.has(field)).then_some(LeftOut {
            field,
            value: Some(value),
            places: 1,
        })
    };
    let each = |field: &'static str, value: Option<&str>, paths: Vec<String>| {
        let places = paths.iter().filter(|path| !locator.has(path)).count();
        (places > 0).then(|| LeftOut {
            field,
            value: value.map(str::to_owned),
            places,
        })
    };
    let of_waypoints = |field: &str| -> Vec<String> {
        let all = 0..raw.route.waypoints.len();
        all.map(|index| format!("route.waypoints[{index}].{field}"))
            .collect()
    };
    let radii = (0..raw.route.vulnerable_points.len())
        .map(|index| format!("route.vulnerable_points[{index}].radius_m"))
        .collect();
    let chances = raw.sites.iter().enumerate().flat_map(|(site, spec)| {
        (0..spec.may_hold.len()).map(move |chance| format!("sites[{site}].may_hold[{chance}]"))
    });
    let Terrain {
        from,
        to,
        cell_m,
        ground,
        ..
    } = &raw.terrain;
    let Weather {
        visibility_m,
        light,
        ..
    } = &raw.weather;
    let comms = &raw.comms;
    let assets: Vec<&str> = raw.assets.iter().map(|asset| asset.id.as_str()).collect();
    let people = raw.patrol.people.iter();
    let people: Vec<&str> = people.map(|member| member.id.as_str()).collect();
    let device_fields =
        |field: &str| -> Vec<String> { devices(raw).map(|found| found.path(field)).collect() };
    [
        once("purpose", format!("{:?}", raw.purpose)),
        once("doctrine", format!("{:?}", raw.doctrine)),
        once("place.fictional", raw.place.fictional.to_string()),
        once("when.zone", format!("{:?}", raw.when.zone)),
        once(
            "weather",
            format!("(visibility_m: {visibility_m}, light: {light:?})"),
        ),
        once("terrain.from", format!("({}, {})", from.0, from.1)),
        once("terrain.to", format!("({}, {})", to.0, to.1)),
        once("terrain.cell_m", cell_m.to_string()),
        once("terrain.ground", format!("{ground:?}")),
        each(
            "route.waypoints[].width_m",
            Some("4"),
            of_waypoints("width_m"),
        ),
        each(
            "route.waypoints[].pace_mps",
            Some("1.2"),
            of_waypoints("pace_mps"),
        ),
        each("route.vulnerable_points[].radius_m", Some("10"), radii),
        once("patrol.people", people.join(", ")),
        once("patrol.spacing_m", raw.patrol.spacing_m.to_string()),
        once("patrol.radio", format!("{:?}", raw.patrol.radio)),
        once(
            "patrol.mission.if_route_closed",
            format!("{:?}", raw.patrol.mission.if_route_closed),
        ),
        once(
            "comms",
            format!(
                "(own: {:?}, headquarters: {:?}, frequency: {:?}, runner: {:?})",
                comms.own,
                comms.headquarters,
                comms.frequency,
                comms.runner.as_deref().unwrap_or_default()
            ),
        ),
        once("assets", assets.join(", ")),
        each(
            "sites[].may_hold[].weight",
            Some("1"),
            chances.map(|chance| format!("{chance}.weight")).collect(),
        ),
        each("sites[].may_hold[].what.at", None, device_fields("at")),
        each(
            "sites[].may_hold[].what.hazard_radius_m",
            Some("5"),
            device_fields("hazard_radius_m"),
        ),
        each(
            "sites[].may_hold[].what.signs[].at",
            None,
            signs(raw).map(|found| found.path("at")).collect(),
        ),
        once(
            "draw",
            format!(
                "(fewest_devices: {}, most_devices: {})",
                raw.draw.fewest_devices, raw.draw.most_devices
            ),
        ),
        once("time_limit_s", raw.time_limit_s.to_string()),
    ]
    .into_iter()
    .flatten()
    .collect()
}
