//! The things of a scenario: what a list of it shows, and what a hand can take hold of.

use crate::scenario::RawScenario;
use crate::scenario::schema::{Area, Happening, Holding, LandForm, Lie, Sign, Trigger};
use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// A thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Thing {
    /// Where its fields are: `sites[2].may_hold[0].what`.
    pub path: String,
    /// Kind.
    pub kind: ThingKind,
    /// Short name; empty where the kind has none.
    pub id: String,
    /// Its point, or the points of its line or outline.
    pub points: Vec<Point>,
    /// Radius around its point, metres, where it has one.
    pub radius_m: Option<f32>,
    /// Bearing it faces, degrees, where it faces one way.
    pub facing_deg: Option<f32>,
    /// The thing that it is part of, by path: a sign's item, an item's site.
    pub part_of: Option<String>,
}

/// Kinds of thing, in the order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThingKind {
    /// Waypoint of the route.
    Waypoint,
    /// The way already walked.
    Approach,
    /// Vulnerable point.
    VulnerablePoint,
    /// Candidate site.
    Site,
    /// Device.
    Device,
    /// Look-alike.
    LookAlike,
    /// Sign of a device or a look-alike.
    Sign,
    /// Local person.
    Civilian,
    /// Event.
    Inject,
    /// Asset.
    Asset,
    /// Building.
    Building,
    /// Wall or fence.
    Wall,
    /// Parked vehicle.
    Vehicle,
    /// Patch of plants.
    Vegetation,
    /// Area of ground.
    Surface,
    /// Water.
    Water,
    /// Suspected area.
    SuspectedArea,
    /// Hill, ridge or levelled ground.
    LandForm,
}

impl ThingKind {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Waypoint,
        Self::Approach,
        Self::VulnerablePoint,
        Self::Site,
        Self::Device,
        Self::LookAlike,
        Self::Sign,
        Self::Civilian,
        Self::Inject,
        Self::Asset,
        Self::Building,
        Self::Wall,
        Self::Vehicle,
        Self::Vegetation,
        Self::Surface,
        Self::Water,
        Self::SuspectedArea,
        Self::LandForm,
    ];

    /// Message with its name.
    pub fn called(self) -> &'static str {
        match self {
            Self::Waypoint => "editor-kind-waypoint",
            Self::Approach => "editor-kind-approach",
            Self::VulnerablePoint => "editor-kind-vulnerable-point",
            Self::Site => "editor-kind-site",
            Self::Device => "editor-kind-device",
            Self::LookAlike => "editor-kind-look-alike",
            Self::Sign => "editor-kind-sign",
            Self::Civilian => "editor-kind-civilian",
            Self::Inject => "editor-kind-inject",
            Self::Asset => "editor-kind-asset",
            Self::Building => "editor-kind-building",
            Self::Wall => "editor-kind-wall",
            Self::Vehicle => "editor-kind-vehicle",
            Self::Vegetation => "editor-kind-vegetation",
            Self::Surface => "editor-kind-surface",
            Self::Water => "editor-kind-water",
            Self::SuspectedArea => "editor-kind-suspected-area",
            Self::LandForm => "editor-kind-land-form",
        }
    }

    /// True when it has a short name.
    pub fn is_named(self) -> bool {
        !matches!(self, Self::Approach | Self::LandForm)
    }

    /// True when a second one can be made of it.
    pub fn duplicates(self) -> bool {
        self != Self::Approach
    }

    /// True when it faces one way even if its text does not say which.
    pub fn always_faces(self) -> bool {
        matches!(self, Self::Building | Self::Vehicle)
    }

    /// True when its points are a line or an outline.
    pub fn is_drawn(self) -> bool {
        matches!(
            self,
            Self::Approach
                | Self::Civilian
                | Self::Wall
                | Self::Vegetation
                | Self::Surface
                | Self::Water
                | Self::SuspectedArea
                | Self::LandForm
        )
    }
}

/// Lists of things, or what is a thing as a whole, within the scenario: the map and the list of things show them.
pub const LISTS: [&str; 16] = [
    "route.waypoints",
    "route.approach",
    "route.vulnerable_points",
    "sites",
    "civilians",
    "injects",
    "assets",
    "buildings",
    "walls",
    "vehicles",
    "vegetation",
    "surfaces",
    "water",
    "suspected_areas",
    "terrain.land_forms",
    "route",
];

/// True for a place of the scenario that holds things.
pub fn holds_things(path: &str) -> bool {
    LISTS.contains(&path)
}

impl Thing {
    /// The middle of its points; none for an event without a place.
    pub fn middle(&self) -> Option<Point> {
        let count = self.points.len() as f32;
        let sum = self
            .points
            .iter()
            .map(|point| point.vec())
            .sum::<bevy::math::Vec2>();
        (!self.points.is_empty()).then(|| (sum / count).into())
    }

    /// The place of it that is nearest to another; none for what has no place.
    pub fn nearest(&self, at: Point) -> Option<Point> {
        if let [only] = self.points[..] {
            return Some(only);
        }
        let stretches = self.points.windows(2);
        let feet = stretches.map(|pair| nearest_on_segment(at, pair[0], pair[1]).0);
        feet.min_by(|a, b| a.distance_m(at).total_cmp(&b.distance_m(at)))
    }

    fn new(path: String, kind: ThingKind, id: &str, points: Vec<Point>) -> Self {
        Self {
            path,
            kind,
            id: id.to_owned(),
            points,
            radius_m: None,
            facing_deg: None,
            part_of: None,
        }
    }
}

/// All things of a scenario with what it leaves out filled in, in the order of [`ThingKind`], each kind in file order.
pub fn things(raw: &RawScenario) -> Vec<Thing> {
    let mut all = Vec::new();
    of_route(raw, &mut all);
    of_sites(raw, &mut all);
    of_people(raw, &mut all);
    of_land(raw, &mut all);
    all.sort_by_key(|thing: &Thing| thing.kind);
    all
}

fn of_route(raw: &RawScenario, all: &mut Vec<Thing>) {
    let route = &raw.route;
    for (index, waypoint) in route.waypoints.iter().enumerate() {
        let path = format!("route.waypoints[{index}]");
        all.push(Thing::new(
            path,
            ThingKind::Waypoint,
            &waypoint.id,
            vec![waypoint.at],
        ));
    }
    if !route.approach.is_empty() {
        let path = "route.approach".to_owned();
        all.push(Thing::new(
            path,
            ThingKind::Approach,
            "",
            route.approach.clone(),
        ));
    }
    for (index, place) in route.vulnerable_points.iter().enumerate() {
        let path = format!("route.vulnerable_points[{index}]");
        all.push(Thing {
            radius_m: Some(place.radius_m),
            ..Thing::new(path, ThingKind::VulnerablePoint, &place.id, vec![place.at])
        });
    }
    for (index, asset) in raw.assets.iter().enumerate() {
        let path = format!("assets[{index}]");
        all.push(Thing::new(
            path,
            ThingKind::Asset,
            &asset.id,
            vec![asset.at],
        ));
    }
}

fn of_sites(raw: &RawScenario, all: &mut Vec<Thing>) {
    for (index, site) in raw.sites.iter().enumerate() {
        let site_path = format!("sites[{index}]");
        for (chance, held) in site.may_hold.iter().enumerate() {
            let path = format!("{site_path}.may_hold[{chance}].what");
            let (thing, signs) = match &held.what {
                Holding::Nothing => continue,
                Holding::Device(device) => (
                    Thing {
                        radius_m: Some(device.hazard_radius_m),
                        ..Thing::new(path.clone(), ThingKind::Device, &device.id, vec![device.at])
                    },
                    &device.signs,
                ),
                Holding::LookAlike(alike) => (
                    Thing::new(path.clone(), ThingKind::LookAlike, &alike.id, vec![site.at]),
                    &alike.signs,
                ),
            };
            all.push(Thing {
                part_of: Some(site_path.clone()),
                ..thing
            });
            all.extend(signs.iter().enumerate().map(|(index, sign)| Thing {
                facing_deg: facing_deg(sign),
                part_of: Some(path.clone()),
                ..Thing::new(
                    format!("{path}.signs[{index}]"),
                    ThingKind::Sign,
                    &sign.id,
                    vec![sign.at],
                )
            }));
        }
        all.push(Thing::new(
            site_path,
            ThingKind::Site,
            &site.id,
            vec![site.at],
        ));
    }
}

fn facing_deg(sign: &Sign) -> Option<f32> {
    match sign.lies {
        Lie::Facing { bearing_deg } => Some(bearing_deg),
        Lie::Flat | Lie::Standing => None,
    }
}

fn of_people(raw: &RawScenario, all: &mut Vec<Thing>) {
    for (index, person) in raw.civilians.iter().enumerate() {
        let path = format!("civilians[{index}]");
        all.push(Thing::new(
            path,
            ThingKind::Civilian,
            &person.id,
            person.path.clone(),
        ));
    }
    for (index, inject) in raw.injects.iter().enumerate() {
        let path = format!("injects[{index}]");
        let (mut points, mut radius_m) = (Vec::new(), None);
        if let Trigger::Near { at, within_m } = inject.when {
            points.push(at);
            radius_m = Some(within_m);
        }
        match inject.what {
            Happening::CiviliansApproach { to, .. } => points.push(to),
            Happening::Incident { at, .. } => points.push(at),
            _ => {}
        }
        all.push(Thing {
            radius_m,
            ..Thing::new(path, ThingKind::Inject, &inject.id, points)
        });
    }
}

fn of_land(raw: &RawScenario, all: &mut Vec<Thing>) {
    for (index, building) in raw.buildings.iter().enumerate() {
        let path = format!("buildings[{index}]");
        all.push(Thing {
            facing_deg: Some(building.facing_deg),
            ..Thing::new(path, ThingKind::Building, &building.id, vec![building.at])
        });
    }
    for (index, wall) in raw.walls.iter().enumerate() {
        let path = format!("walls[{index}]");
        all.push(Thing::new(
            path,
            ThingKind::Wall,
            &wall.id,
            wall.line.clone(),
        ));
    }
    for (index, vehicle) in raw.vehicles.iter().enumerate() {
        let path = format!("vehicles[{index}]");
        all.push(Thing {
            facing_deg: Some(vehicle.facing_deg),
            ..Thing::new(path, ThingKind::Vehicle, &vehicle.id, vec![vehicle.at])
        });
    }
    let areas = [
        areas("vegetation", ThingKind::Vegetation, &raw.vegetation, |of| {
            (&of.id, &of.area)
        }),
        areas("surfaces", ThingKind::Surface, &raw.surfaces, |of| {
            (&of.id, &of.area)
        }),
        areas("water", ThingKind::Water, &raw.water, |of| {
            (&of.id, &of.area)
        }),
        areas(
            "suspected_areas",
            ThingKind::SuspectedArea,
            &raw.suspected_areas,
            |of| (&of.id, &of.area),
        ),
    ];
    all.extend(areas.into_iter().flatten());
    for (index, form) in raw.terrain.land_forms.iter().enumerate() {
        let (points, radius_m) = match form {
            LandForm::Hill { at, radius_m, .. } => (vec![*at], Some(*radius_m)),
            LandForm::Ridge { line, .. } | LandForm::Level { line, .. } => (line.clone(), None),
        };
        let path = format!("terrain.land_forms[{index}]");
        all.push(Thing {
            radius_m,
            ..Thing::new(path, ThingKind::LandForm, "", points)
        });
    }
}

fn areas<T>(
    list: &str,
    kind: ThingKind,
    all: &[T],
    of: impl Fn(&T) -> (&String, &Area),
) -> Vec<Thing> {
    let numbered = all.iter().enumerate();
    numbered
        .map(|(index, each)| {
            let (id, area) = of(each);
            let (points, radius_m) = match area {
                Area::Strip { line, .. } => (line.clone(), None),
                Area::Polygon { corners } => {
                    let closed = corners.iter().chain(corners.first());
                    (closed.copied().collect(), None)
                }
                Area::Disc { at, radius_m } => (vec![*at], Some(*radius_m)),
            };
            Thing {
                radius_m,
                ..Thing::new(format!("{list}[{index}]"), kind, id, points)
            }
        })
        .collect()
}
