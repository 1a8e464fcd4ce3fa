//! What a scenario holds, in lists that many rules walk, each thing with its path in the file.
//!
//! Paths are built only when asked for: a sound scenario costs no string.

use super::{Crossing, Subject};
use crate::scenario::RawScenario;
use crate::scenario::schema::{
    Area, Device, Happening, Holding, Knows, LandForm, LookAlike, Objective, Sign, Site, Waypoint,
};
use crate::source::rule::MOST_COMPLAINTS;
use crate::text::Text;
use crate::text::content_line::{self, Finding};
use crate::units::Point;

/// A device with the site and chance that hold it.
#[derive(Clone, Copy)]
pub(in super::super) struct DeviceAt<'a> {
    pub(in super::super) site: usize,
    pub(in super::super) chance: usize,
    pub(in super::super) device: &'a Device,
}

/// A look-alike with the site and chance that hold it.
#[derive(Clone, Copy)]
pub(super) struct LookAlikeAt<'a> {
    pub(super) site: usize,
    pub(super) chance: usize,
    pub(super) look_alike: &'a LookAlike,
}

/// A sign of a device or a look-alike.
#[derive(Clone, Copy)]
pub(in super::super) struct SignAt<'a> {
    pub(in super::super) site: usize,
    pub(in super::super) chance: usize,
    pub(in super::super) index: usize,
    pub(in super::super) sign: &'a Sign,
    /// The device it belongs to; none when it is a look-alike's.
    pub(in super::super) device: Option<&'a Device>,
}

impl DeviceAt<'_> {
    pub(in super::super) fn path(&self, field: &str) -> String {
        holding_path(self.site, self.chance, field)
    }
}

impl LookAlikeAt<'_> {
    pub(in super::super) fn path(&self, field: &str) -> String {
        holding_path(self.site, self.chance, field)
    }
}

impl SignAt<'_> {
    pub(in super::super) fn path(&self, field: &str) -> String {
        let index = self.index;
        holding_path(self.site, self.chance, &format!("signs[{index}].{field}"))
    }
}

fn holding_path(site: usize, chance: usize, field: &str) -> String {
    format!("sites[{site}].may_hold[{chance}].what.{field}")
}

fn holdings(raw: &RawScenario) -> impl Iterator<Item = (usize, usize, &Holding)> {
    raw.sites.iter().enumerate().flat_map(|(site, held)| {
        held.may_hold
            .iter()
            .enumerate()
            .map(move |(chance, entry)| (site, chance, &entry.what))
    })
}

pub(in super::super) fn devices(raw: &RawScenario) -> impl Iterator<Item = DeviceAt<'_>> {
    holdings(raw).filter_map(|(site, chance, what)| match what {
        Holding::Device(device) => Some(DeviceAt {
            site,
            chance,
            device,
        }),
        Holding::Nothing | Holding::LookAlike(_) => None,
    })
}

pub(super) fn look_alikes(raw: &RawScenario) -> impl Iterator<Item = LookAlikeAt<'_>> {
    holdings(raw).filter_map(|(site, chance, what)| match what {
        Holding::LookAlike(look_alike) => Some(LookAlikeAt {
            site,
            chance,
            look_alike,
        }),
        Holding::Nothing | Holding::Device(_) => None,
    })
}

pub(in super::super) fn signs(raw: &RawScenario) -> impl Iterator<Item = SignAt<'_>> {
    holdings(raw).flat_map(|(site, chance, what)| {
        let (signs, device): (&[Sign], _) = match what {
            Holding::Nothing => (&[], None),
            Holding::Device(device) => (&device.signs, Some(device)),
            Holding::LookAlike(look_alike) => (&look_alike.signs, None),
        };
        signs.iter().enumerate().map(move |(index, sign)| SignAt {
            site,
            chance,
            index,
            sign,
            device,
        })
    })
}

/// A knowledge entry: the civilian and the entry, by index.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    civilian: usize,
    index: usize,
}

impl Entry {
    pub(super) fn whole(self) -> String {
        let Self { civilian, index } = self;
        format!("civilians[{civilian}].knows[{index}]")
    }

    pub(super) fn path(self, field: &str) -> String {
        format!("{}.{field}", self.whole())
    }
}

pub(super) fn knowledge(raw: &RawScenario) -> impl Iterator<Item = (Entry, &Knows)> {
    let civilians = raw.civilians.iter().enumerate();
    civilians.flat_map(|(civilian, person)| {
        let knows = person.knows.iter().enumerate();
        knows.map(move |(index, knows)| (Entry { civilian, index }, knows))
    })
}

/// A leg that the patrol walks: of the approach or of the route.
pub(super) struct Leg {
    pub(super) from: Point,
    pub(super) to: Point,
    /// Width of the way, metres; zero for the approach, which has none.
    pub(super) width_m: f32,
    /// True for the approach.
    pub(super) approach: bool,
    /// Index of the point it starts from.
    pub(super) index: usize,
}

impl Leg {
    /// Path of the point that the leg starts from.
    pub(super) fn path(&self) -> String {
        let index = self.index;
        if self.approach {
            format!("route.approach[{index}]")
        } else {
            format!("route.waypoints[{index}].at")
        }
    }
}

/// The approach's legs, then the route's.
pub(super) fn legs(raw: &RawScenario) -> impl Iterator<Item = Leg> {
    let approach = raw.route.approach.windows(2).enumerate();
    let route = raw.route.waypoints.windows(2).enumerate();
    let of_approach = |(index, pair): (usize, &[Point])| Leg {
        from: pair[0],
        to: pair[1],
        width_m: 0.0,
        approach: true,
        index,
    };
    let of_route = |(index, pair): (usize, &[Waypoint])| Leg {
        from: pair[0].at,
        to: pair[1].at,
        width_m: pair[0].width_m,
        approach: false,
        index,
    };
    approach.map(of_approach).chain(route.map(of_route))
}

/// The approach's points, then the route's: the whole planned walk.
pub(super) fn walked_line(raw: &RawScenario) -> Vec<Point> {
    let route = raw.route.waypoints.iter().map(|waypoint| waypoint.at);
    raw.route.approach.iter().copied().chain(route).collect()
}

/// Every line and polygon: its points, the path of the list, and the least number of points.
pub(in super::super) fn outlines<'a>(
    raw: &'a RawScenario,
    visit: &mut dyn FnMut(&'a [Point], usize, &dyn Fn() -> String),
) {
    let areas = areas(raw);
    for (area, list, index) in areas {
        match area {
            Area::Strip { line, .. } => visit(line, 2, &|| format!("{list}[{index}].area.line")),
            Area::Polygon { corners } => {
                visit(corners, 3, &|| format!("{list}[{index}].area.corners"));
            }
            Area::Disc { .. } => {}
        }
    }
    for (index, wall) in raw.walls.iter().enumerate() {
        visit(&wall.line, 2, &|| format!("walls[{index}].line"));
    }
    for (index, form) in raw.terrain.land_forms.iter().enumerate() {
        if let LandForm::Ridge { line, .. } | LandForm::Level { line, .. } = form {
            visit(line, 2, &|| format!("terrain.land_forms[{index}].line"));
        }
    }
    for (index, civilian) in raw.civilians.iter().enumerate() {
        visit(&civilian.path, 1, &|| format!("civilians[{index}].path"));
    }
}

/// Areas of surfaces, water, suspected ground and vegetation: the area, the name of its list and its index.
pub(in super::super) fn areas(
    raw: &RawScenario,
) -> impl Iterator<Item = (&Area, &'static str, usize)> {
    let surfaces = raw.surfaces.iter().map(|surface| &surface.area);
    let water = raw.water.iter().map(|water| &water.area);
    let suspected = raw.suspected_areas.iter().map(|suspected| &suspected.area);
    let plants = raw.vegetation.iter().map(|patch| &patch.area);
    let surfaces = surfaces.enumerate().map(|(i, area)| (area, "surfaces", i));
    let water = water.enumerate().map(|(i, area)| (area, "water", i));
    let suspected = suspected
        .enumerate()
        .map(|(i, area)| (area, "suspected_areas", i));
    let plants = plants.enumerate().map(|(i, area)| (area, "vegetation", i));
    surfaces.chain(water).chain(suspected).chain(plants)
}

/// Purpose of a localised text; decides its maximum length and whether it is required.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextPlace {
    Title,
    Briefing,
    Objective,
    Task,
    OwnName,
    MapName,
    Lesson,
    RadioWords,
    LocalWords,
}

/// Every localised text of a scenario.
pub(super) fn texts<'a>(
    raw: &'a RawScenario,
    visit: &mut dyn FnMut(&'a Text, TextPlace, &dyn Fn() -> String),
) {
    visit(&raw.title, TextPlace::Title, &|| "title".to_owned());
    visit(&raw.briefing, TextPlace::Briefing, &|| {
        "briefing".to_owned()
    });
    for (index, objective) in raw.objectives.iter().enumerate() {
        visit(
            objective.text(),
            TextPlace::Objective,
            &|| match objective {
                Objective::Words(_) => format!("objectives[{index}]"),
                Objective::Shown(_) => format!("objectives[{index}].text"),
            },
        );
    }
    visit(&raw.place.name, TextPlace::MapName, &|| {
        "place.name".to_owned()
    });
    for (index, waypoint) in raw.route.waypoints.iter().enumerate() {
        visit(&waypoint.name, TextPlace::OwnName, &|| {
            format!("route.waypoints[{index}].name")
        });
    }
    for (index, point) in raw.route.vulnerable_points.iter().enumerate() {
        visit(&point.name, TextPlace::MapName, &|| {
            format!("route.vulnerable_points[{index}].name")
        });
    }
    for (index, member) in raw.patrol.people.iter().enumerate() {
        visit(&member.name, TextPlace::OwnName, &|| {
            format!("patrol.people[{index}].name")
        });
    }
    for (index, civilian) in raw.civilians.iter().enumerate() {
        visit(&civilian.name, TextPlace::OwnName, &|| {
            format!("civilians[{index}].name")
        });
    }
    // Empty knowledge is reported by another rule.
    for (entry, knows) in knowledge(raw).filter(|(_, knows)| !knows.says.0.is_empty()) {
        visit(&knows.says, TextPlace::LocalWords, &|| entry.path("says"));
    }
    visit(&raw.patrol.mission.task, TextPlace::Task, &|| {
        "patrol.mission.task".to_owned()
    });
    for (index, asset) in raw.assets.iter().enumerate() {
        visit(&asset.name, TextPlace::MapName, &|| {
            format!("assets[{index}].name")
        });
    }
    for (site, chance, what) in holdings(raw) {
        let (name, lesson) = match what {
            Holding::Nothing => continue,
            Holding::Device(device) => (&device.name, &device.lesson),
            Holding::LookAlike(look_alike) => (&look_alike.name, &look_alike.lesson),
        };
        visit(name, TextPlace::OwnName, &|| {
            holding_path(site, chance, "name")
        });
        visit(lesson, TextPlace::Lesson, &|| {
            holding_path(site, chance, "lesson")
        });
    }
    for (index, inject) in raw.injects.iter().enumerate() {
        if let Happening::RadioMessage { words, .. } = &inject.what {
            visit(words, TextPlace::RadioWords, &|| {
                format!("injects[{index}].what.words")
            });
        }
    }
}

/// All free text of an author: each language of every localised text, and plain strings, whose language is none.
pub(super) fn free_words<'a>(
    raw: &'a RawScenario,
    visit: &mut dyn FnMut(&'a str, Option<&'a str>, &dyn Fn() -> String),
) {
    texts(raw, &mut |text, _, path| {
        for (language, words) in &text.0 {
            visit(words, Some(language), &|| format!("{}.{language}", path()));
        }
    });
    let plain = [
        (&raw.author, "author"),
        (&raw.patrol.unit, "patrol.unit"),
        (&raw.comms.own, "comms.own"),
        (&raw.comms.headquarters, "comms.headquarters"),
        (&raw.comms.frequency, "comms.frequency"),
    ];
    for (words, path) in plain {
        visit(words, None, &|| path.to_owned());
    }
    for (index, station) in raw.comms.stations.iter().enumerate() {
        visit(station, None, &|| format!("comms.stations[{index}]"));
    }
    for (index, source) in raw.sources.iter().enumerate() {
        visit(source, None, &|| format!("sources[{index}]"));
    }
    for (index, inject) in raw.injects.iter().enumerate() {
        if let Happening::RadioMessage { from, .. } = &inject.what {
            visit(from, None, &|| format!("injects[{index}].what.from"));
        }
    }
}

/// Texts that cross the content line, capped at the number of complaints that a rule keeps.
pub(super) fn of_texts(subject: &Subject) -> &[Crossing] {
    subject.crossings.get_or_init(|| {
        let mut crossings = Vec::new();
        free_words(&subject.raw, &mut |said, language, path| {
            if crossings.len() >= MOST_COMPLAINTS {
                return;
            }
            let findings = content_line::findings(said, language);
            if !findings.is_empty() {
                let path = path();
                crossings.push(Crossing { path, findings });
            }
        });
        crossings
    })
}

/// Every finding of the content line, with the text's path.
pub(super) fn crossings(subject: &Subject) -> impl Iterator<Item = (&str, &Finding)> {
    of_texts(subject).iter().flat_map(|crossing| {
        let path = crossing.path.as_str();
        crossing.findings.iter().map(move |finding| (path, finding))
    })
}

/// Every short name but the scenario's own.
pub(super) fn short_names<'a>(
    raw: &'a RawScenario,
    visit: &mut dyn FnMut(&'a str, &dyn Fn() -> String),
) {
    macro_rules! each {
        ($list:expr, $path:literal) => {
            for (index, entry) in $list.iter().enumerate() {
                visit(&entry.id, &|| format!("{}[{index}].id", $path));
            }
        };
    }
    each!(raw.surfaces, "surfaces");
    each!(raw.buildings, "buildings");
    each!(raw.walls, "walls");
    each!(raw.vegetation, "vegetation");
    each!(raw.water, "water");
    each!(raw.suspected_areas, "suspected_areas");
    each!(raw.vehicles, "vehicles");
    each!(raw.route.waypoints, "route.waypoints");
    each!(raw.route.vulnerable_points, "route.vulnerable_points");
    each!(raw.patrol.people, "patrol.people");
    each!(raw.assets, "assets");
    each!(raw.sites, "sites");
    each!(raw.civilians, "civilians");
    each!(raw.injects, "injects");
    for found in devices(raw) {
        visit(&found.device.id, &|| found.path("id"));
    }
    for found in look_alikes(raw) {
        visit(&found.look_alike.id, &|| found.path("id"));
    }
    for found in signs(raw) {
        visit(&found.sign.id, &|| found.path("id"));
    }
}

/// True when this chance of the site can be drawn: its weight is positive.
pub(super) fn can_hold(site: &Site, wanted: impl Fn(&Holding) -> bool) -> bool {
    site.may_hold
        .iter()
        .any(|chance| chance.weight > 0.0 && wanted(&chance.what))
}

/// True for a device that is not a second item.
pub(super) fn is_primary(what: &Holding) -> bool {
    matches!(what, Holding::Device(device) if device.secondary_to.is_none())
}
