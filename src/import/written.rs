//! The text of the scenario: splices of the skeleton, and a header that says where the data is from.

use std::ops::RangeInclusive;
use std::path::Path;

use super::heights::Heights;
use super::land::Land;
use super::notation::{list, plain, point, points, quoted};
use super::osm;
use super::plan::Plan;
use super::request::{Sources, Wishes, Words};
use super::shape::Frame;
use super::threatened::assets;
use super::track::{Fix, Line};
use crate::rehearsal::{FairnessRow, fairness_table};
use crate::scenario::schema::VulnerablePointKind;
use crate::scenario::{self, LoadedScenario};
use crate::source::layout;
use crate::source::splice::{NoPlace, Splices};
use crate::units::Point;
use crate::units::dtg::Zone;

/// Everything that is written.
pub(super) struct Written<'a> {
    pub(super) plan: &'a Plan,
    pub(super) ground: &'a Land,
    pub(super) heights: Option<&'a Heights>,
    pub(super) points: &'a [(VulnerablePointKind, String, Point)],
    pub(super) sources: &'a Sources,
    pub(super) wishes: &'a Wishes,
    pub(super) words: &'a Words,
    pub(super) skeleton: &'a str,
}

/// Where the examples are: something harmless, and an item where it has a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sites {
    /// Something harmless, and an item that can be noticed in time, with room to withdraw from it.
    Both([Point; 2]),
    /// Nothing but something harmless.
    Harmless(Point),
}

impl Written<'_> {
    /// Places for the examples where there is room; where no place along the route does for the item, there is none.
    pub(super) fn sites(&self, path: &Path, attachments: &[(String, Vec<u8>)]) -> Sites {
        /// Shares of the route: of something harmless, and of the item.
        const TRIED: [(f32, f32); 15] = [
            (0.25, 0.6),
            (0.2, 0.5),
            (0.3, 0.7),
            (0.4, 0.8),
            (0.15, 0.45),
            (0.65, 0.35),
            (0.5, 0.9),
            (0.75, 0.4),
            (0.45, 0.95),
            (0.35, 0.85),
            (0.3, 0.75),
            (0.3, 0.65),
            (0.25, 0.55),
            (0.6, 0.3),
            (0.6, 0.2),
        ];
        let fits = |sites: &Sites| {
            let text = self.text(*sites).ok();
            let loaded = text.and_then(|text| scenario::load_text(path, text, attachments).ok());
            loaded.is_some_and(|loaded| is_fair(&loaded))
        };
        let pairs = TRIED.into_iter().flat_map(|(first, second)| {
            let [left, right] = self.plan.beside(first, second);
            let [right_too, left_too] = self.plan.beside(second, first);
            // The other sides of the way, too.
            [[left, right], [left_too, right_too]]
        });
        let free = |sites: &[Point; 2]| sites.iter().all(|at| self.ground.is_free(*at));
        if let Some(both) = pairs.clone().filter(free).map(Sites::Both).find(fits) {
            return both;
        }
        let [somewhere, _] = self.plan.beside(0.25, 0.6);
        let mut alone = pairs
            .flatten()
            .filter(|at| self.ground.is_free(*at))
            .take(TRIED.len())
            .map(Sites::Harmless);
        alone.find(fits).unwrap_or(Sites::Harmless(somewhere))
    }

    /// Date, time of day and zone of the walk that was recorded; none where nobody may know of it.
    pub(super) fn when(&self) -> Option<(String, String, Zone)> {
        // What a device without a fix writes is no date.
        const YEARS: RangeInclusive<i16> = 1990..=2200;
        let began = self.sources.track.1.longest()?.began;
        let began = began.filter(|_| !self.wishes.shift)?;
        let zone = Zone::at(self.plan.origin.longitude_deg);
        let hours = zone.hours_ahead()?;
        let local = jiff::tz::Offset::from_hours(hours).ok()?.to_datetime(began);
        YEARS.contains(&local.year()).then(|| {
            let (hour, minute) = (local.hour(), local.minute());
            let time = format!("{hour:02}:{minute:02}");
            (local.date().to_string(), time, zone)
        })
    }

    pub(super) fn text(&self, sites: Sites) -> Result<String, NoPlace> {
        let plan = self.plan;
        let shift = self.wishes.shift;
        let origin = if shift {
            in_the_ocean(plan.origin)
        } else {
            plan.origin
        };
        let mut splices = Splices::of(self.skeleton);
        splices.set("id", &quoted(&self.wishes.id))?;
        splices.set("place.fictional", &shift.to_string())?;
        splices.set("place.latitude_deg", &format!("{:?}", origin.latitude_deg))?;
        splices.set(
            "place.longitude_deg",
            &format!("{:?}", origin.longitude_deg),
        )?;
        splices.set(
            "when.zone",
            &format!("'{}'", Zone::at(origin.longitude_deg).letter()),
        )?;
        if let Some((date, time, _)) = self.when() {
            splices.set("when.date", &quoted(&date))?;
            splices.set("when.time", &quoted(&time))?;
        }
        if let Some(name) = self.place_name() {
            splices.set("place.name.en", &quoted(&name))?;
        }
        let Frame { from, to } = self.ground.frame;
        splices.set("terrain.from", &point(from))?;
        splices.set("terrain.to", &point(to))?;
        splices.set("terrain.ground", &format!("{:?}", self.ground.ground))?;
        if let Some(heights) = self.heights {
            splices.set("place.elevation_m", &format!("{:?}", heights.origin_m))?;
            splices.set(
                "terrain.relief",
                &format!(
                    "Heightmap(file: {}, low_m: {}, high_m: {})",
                    quoted(&heights.file.0),
                    heights.low_m,
                    heights.high_m
                ),
            )?;
        }
        let (ground, width_m) = self.ground.way;
        let line: Vec<Point> = plan
            .approach
            .iter()
            .copied()
            .chain(plan.line().into_iter().skip(1))
            .collect();
        let way = format!(
            "(id: \"way\", ground: {ground:?}, area: Strip(line: {}, width_m: {width_m:.1}))",
            points(&line)
        );
        let surfaces: Vec<String> = self.ground.surfaces.iter().cloned().chain([way]).collect();
        splices.set("surfaces", &list(&surfaces))?;
        let buildings: Vec<String> = self
            .ground
            .buildings
            .iter()
            .map(|(words, _)| words.clone())
            .collect();
        splices.set("buildings", &list(&buildings))?;
        splices.set("walls", &list(&self.ground.walls))?;
        splices.set("vegetation", &list(&self.ground.vegetation))?;
        splices.set("water", &list(&self.ground.water))?;
        splices.set("route.approach", &points(&plan.approach))?;
        splices.set("route.waypoints", &list(&self.waypoints()))?;
        let vulnerable: Vec<String> = self
            .points
            .iter()
            .enumerate()
            .map(|(index, (kind, name, at))| {
                format!(
                    "(id: \"vp-{}\", name: {{\"en\": {}}}, kind: {kind:?}, at: {})",
                    index + 1,
                    quoted(name),
                    point(*at)
                )
            })
            .collect();
        splices.set("route.vulnerable_points", &list(&vulnerable))?;
        splices.set("assets", &list(&assets(plan, self.points, self.words)))?;
        match sites {
            Sites::Both([harmless, item]) => {
                splices.set("sites[0].at", &point(harmless))?;
                splices.set("sites[1].at", &point(item))?;
            }
            Sites::Harmless(harmless) => {
                splices.set("sites[0].at", &point(harmless))?;
                splices.remove("sites[1]")?;
                let objective = quoted(&self.words.clean_objective);
                splices.set("objectives", &format!("[{{\"en\": {objective}}}]"))?;
            }
        }
        let by = plain(&self.sources.track.1.attribution);
        if !by.is_empty() {
            let by = by.trim_start_matches('©').trim_start();
            splices.push("sources", &quoted(&format!("© {by}")))?;
        }
        if self.sources.map.is_some() {
            splices.push("sources", &quoted(osm::ATTRIBUTION))?;
        }
        Ok(layout::laid_out(&format!(
            "{}{}",
            self.header(),
            splices.applied()
        )))
    }

    fn waypoints(&self) -> Vec<String> {
        let numbered = self.plan.route.iter().enumerate();
        numbered
            .map(|(index, (at, name))| {
                let id = format!("point-{}", index + 1);
                let name = name
                    .as_ref()
                    .filter(|name| **name != id)
                    .map(|name| format!("name: {{\"en\": {}}}, ", quoted(&plain(name))));
                format!(
                    "(id: {id:?}, {}at: {})",
                    name.unwrap_or_default(),
                    point(*at)
                )
            })
            .collect()
    }

    /// The name of the place; none to keep that of the skeleton, of a place that is moved.
    fn place_name(&self) -> Option<String> {
        let Wishes { place, shift, .. } = self.wishes;
        let line = self.sources.track.1.longest();
        let real = || {
            let named = line.and_then(Line::place_name);
            named.unwrap_or(&self.words.place).to_owned()
        };
        let name = place.clone().or_else(|| (!shift).then(real));
        name.map(|name| plain(&name))
    }

    /// Where the data is from: licences ask for it, and a reader of the file wants to know.
    fn header(&self) -> String {
        let (file, track) = &self.sources.track;
        let mut lines = vec![format!(
            "Made by groundsign import. Simplified with a tolerance of {} m: the route leaves the recorded track by {} m at most.",
            self.plan.tolerance_m,
            self.plan.leaves_m.ceil()
        )];
        if let Some(jitter_m) = self.plan.jitter_m {
            lines.push(format!(
                "The device erred by about {} m from place to place; this is smoothed away.",
                jitter_m.round().max(1.0)
            ));
        }
        if !self.wishes.shift {
            lines.push(format!("Route: {}", plain(file)));
            lines.extend(
                self.sources
                    .elevation
                    .iter()
                    .map(|(file, _)| format!("Heights: {}", plain(file))),
            );
        }
        if !track.attribution.is_empty() {
            lines.push(format!("Route by: {}", plain(&track.attribution)));
        }
        if self.sources.map.is_some() {
            lines.push(format!("Map: {}", osm::ATTRIBUTION));
        }
        lines.iter().map(|line| format!("// {line}\n")).collect()
    }
}

fn is_fair(loaded: &LoadedScenario) -> bool {
    fairness_table(loaded).iter().all(FairnessRow::fair)
}

/// Coordinates of no land: the middle of the Atlantic, as far from the equator as the place itself.
fn in_the_ocean(real: Fix) -> Fix {
    Fix {
        latitude_deg: real.latitude_deg.round().clamp(-55.0, 55.0) + 0.5,
        longitude_deg: -30.5,
    }
}
