//! The text of the scenario: splices of the skeleton, and a header that says where the data is from.

use std::path::Path;

use super::heights::Heights;
use super::land::Land;
use super::notation::{list, plain, point, points, quoted};
use super::osm;
use super::plan::Plan;
use super::request::{Sources, Wishes};
use super::shape::Frame;
use super::track::Fix;
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
    pub(super) skeleton: &'a str,
}

impl Written<'_> {
    /// Places for the two sites where there is room and the item can be noticed in time; none when no place will do.
    pub(super) fn sites(
        &self,
        path: &Path,
        attachments: &[(String, Vec<u8>)],
    ) -> Option<[Point; 2]> {
        const TRIED: [(f32, f32); 8] = [
            (0.25, 0.6),
            (0.2, 0.5),
            (0.3, 0.7),
            (0.4, 0.8),
            (0.15, 0.45),
            (0.65, 0.35),
            (0.5, 0.9),
            (0.75, 0.4),
        ];
        TRIED
            .into_iter()
            .flat_map(|(first, second)| {
                let [left, right] = self.plan.beside(first, second);
                let [right_too, left_too] = self.plan.beside(second, first);
                // The other sides of the way, too.
                [[left, right], [left_too, right_too]]
            })
            .filter(|sites| sites.iter().all(|at| self.ground.is_free(*at)))
            .find(|sites| {
                let text = self.text(*sites).ok();
                let loaded =
                    text.and_then(|text| scenario::load_text(path, text, attachments).ok());
                loaded.is_some_and(|loaded| is_fair(&loaded))
            })
    }

    pub(super) fn text(&self, sites: [Point; 2]) -> Result<String, NoPlace> {
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
        if !shift {
            splices.set("place.name.en", &quoted(&self.place_name()))?;
        }
        let Frame { from, to } = self.ground.frame;
        splices.set("terrain.from", &point(from))?;
        splices.set("terrain.to", &point(to))?;
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
        for (index, at) in sites.into_iter().enumerate() {
            splices.set(&format!("sites[{index}].at"), &point(at))?;
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
                let name = name
                    .as_ref()
                    .map(|name| format!("name: {{\"en\": {}}}, ", quoted(&plain(name))));
                format!(
                    "(id: \"point-{}\", {}at: {})",
                    index + 1,
                    name.unwrap_or_default(),
                    point(*at)
                )
            })
            .collect()
    }

    fn place_name(&self) -> String {
        let (file, track) = &self.sources.track;
        let name = track
            .longest()
            .map(|line| line.name.as_str())
            .filter(|name| !name.trim().is_empty());
        let stem = Path::new(file)
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        plain(name.unwrap_or(&stem))
    }

    /// Where the data is from: licences ask for it, and a reader of the file wants to know.
    fn header(&self) -> String {
        let (file, track) = &self.sources.track;
        let mut lines = vec![format!(
            "Made by groundsign import. The route leaves the recorded track by {} m at most.",
            self.plan.leaves_m.ceil()
        )];
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
