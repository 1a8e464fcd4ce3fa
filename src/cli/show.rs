//! `groundsign show`: the content of a scenario, or of a doctrine pack with its evidence.

mod fairness;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::packs::about;
use super::stop::Stop;
use super::value;
use super::{findings, locate};
use crate::package;
use crate::rehearsal::{self, FairnessRow};
use crate::report::{contents, geo, map, pack};
use crate::scenario::{Exercise, LoadedScenario};
use crate::sim::terrain::Terrain;
use crate::source::file;
use crate::source::kind::{self, FileKind};
use crate::text::Message;
use crate::trust::Known;
use crate::{doctrine, files};

/// Show what is in a scenario and how fair it is, or a doctrine pack with the source of every figure.
///
/// Without --seed it shows what a scenario may hold; with --seed, what that variation holds. Both show what a trainee
/// must not know before the patrol.
#[derive(Debug, Args)]
pub(super) struct Show {
    /// A scenario or doctrine pack: a file, or the id of a shipped one
    #[arg(value_name = "SCENARIO|PACK")]
    named: PathBuf,
    /// Draw the map, with everything an instructor may see, into a .svg or .png file; --trainee draws the patrol's own
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// Draw the trainee's map: the route and its vulnerable points, without what the sites hold
    #[arg(long, requires = "map")]
    trainee: bool,
    /// Turn the map so that the route runs up the page or from left to right, whichever shows it larger; else north is up
    #[arg(long, requires = "map")]
    along: bool,
    /// Write route and vulnerable points as .geojson, for QGIS and the like
    #[arg(long, value_name = "FILE.geojson")]
    geojson: Option<PathBuf>,
    /// Write them as GPX, for a phone
    #[arg(long, value_name = "FILE.gpx")]
    gpx: Option<PathBuf>,
    /// For instructors: write into these what the sites may hold, with --seed what they hold, as well
    #[arg(long)]
    items: bool,
    /// Which variation of the scenario
    #[arg(long, value_name = "N", value_parser = value::seed)]
    seed: Option<u64>,
}

/// Width of a map as raster image, pixels: sharp on an A4 sheet.
const PICTURE_PX: u32 = 2000;

impl Show {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let path = self.path()?;
        let is_pack =
            file::read_text(&path).is_ok_and(|text| kind::of(&text) == Some(FileKind::Pack));
        if is_pack {
            self.pack(&path, console)
        } else {
            self.scenario(&path, console)
        }
    }

    /// Resolved as a path, then as a pack id, then as a scenario id.
    fn path(&self) -> Result<PathBuf, Stop> {
        let (packs, scenarios) = (locate::packs(), locate::scenarios());
        let nowhere = "cli-no-scenario-or-pack";
        locate::path_of(&self.named, &packs, FileKind::Pack, nowhere)
            .or_else(|_| locate::path_of(&self.named, &scenarios, FileKind::Scenario, nowhere))
            .or_else(|stop| locate::installed_pack(&self.named).ok_or(stop))
    }

    /// What a scenario pack says of itself; false when nothing else may be shown of it.
    fn about(path: &Path, console: &Console) -> Result<bool, Stop> {
        let package = package::read(path)?;
        let known = Known::read(&files::data_folder())?;
        console.print(&about(&package, &known, console))?;
        Ok(!package.manifest.sealed)
    }

    fn pack(&self, path: &Path, console: &Console) -> Result<ExitStatus, Stop> {
        if self.map.is_some() || self.geojson.is_some() || self.gpx.is_some() {
            return Err(Stop::cannot(Message::new("cli-pack-has-no-map")));
        }
        let loaded = doctrine::load(path).map_err(Stop::Faulty)?;
        if !loaded.warnings.is_empty() {
            findings::report(console, &loaded.warnings);
        }
        console.print(&pack::printed(
            &loaded.pack,
            &console.catalogue,
            console.width,
        ))?;
        Ok(ExitStatus::Done)
    }

    /// What is in it, and how fair it is: for the instructor.
    fn tell(
        &self,
        loaded: &LoadedScenario,
        drawn: Option<&Exercise>,
        fairness: &[FairnessRow],
        console: &Console,
    ) -> Result<(), Stop> {
        let pack = &loaded.doctrine.pack;
        let text = contents::printed(
            &loaded.scenario,
            pack,
            drawn,
            &console.catalogue,
            console.width,
        );
        console.print(&text)?;
        console.print(&fairness::printed(
            fairness,
            pack,
            &console.catalogue,
            console.width,
        ))?;
        Ok(())
    }

    fn scenario(&self, path: &Path, console: &Console) -> Result<ExitStatus, Stop> {
        if package::is_named(path) && !Self::about(path, console)? {
            return Ok(ExitStatus::Done);
        }
        let loaded = package::load_scenario(path)?;
        if !loaded.warnings.is_empty() {
            findings::report(console, &loaded.warnings);
        }
        let exercise = Exercise::draw(Arc::clone(&loaded.scenario), self.seed.unwrap_or(1));
        let drawn = self.seed.map(|_| &exercise);
        let fairness = rehearsal::fairness_table(&loaded);
        // Whoever prints the trainees' map may have them beside them.
        if !self.trainee {
            self.tell(&loaded, drawn, &fairness, console)?;
        }
        if let Some(map) = &self.map {
            let terrain = Terrain::of(&loaded.scenario);
            let up = if self.along {
                map::Up::AlongRoute
            } else {
                map::Up::North
            };
            let drawing = map::turned(
                &map::Map {
                    height_m: Some(&|at| terrain.height_m(at)),
                    instructor: !self.trainee,
                    pack: Some(&loaded.doctrine.pack),
                    seen_from: &seen_from(&fairness),
                    ..map::Map::in_hand(&exercise)
                },
                up,
                &console.catalogue,
            );
            write_map(map, &drawing, &made_from(path, &loaded))?;
            let written = Message::new("cli-written").with("path", map.display().to_string());
            console.note(&written);
        }
        let export = geo::Export {
            scenario: &loaded.scenario,
            items: self
                .items
                .then(|| drawn.map_or(geo::Items::All, geo::Items::Drawn)),
            catalogue: &console.catalogue,
        };
        let made_from = made_from(path, &loaded);
        let made_from: Vec<&Path> = made_from.iter().map(PathBuf::as_path).collect();
        let documents = [
            self.geojson.as_ref().map(|file| (file, export.geo_json())),
            self.gpx.as_ref().map(|file| (file, export.gpx())),
        ];
        for (file, document) in documents.into_iter().flatten() {
            files::export(file, document.as_bytes(), &made_from)?;
            console.note(&Message::new("cli-written").with("path", file.display().to_string()));
        }
        Ok(ExitStatus::Done)
    }
}

/// From where each item can first be noticed.
pub(super) fn seen_from(fairness: &[FairnessRow]) -> Vec<map::SeenFrom> {
    let seen = fairness.iter().filter_map(|row| {
        Some(map::SeenFrom {
            device: row.device.clone(),
            at: row.first_at?,
        })
    });
    seen.collect()
}

/// Every input file of a map, none of which it may overwrite: a height map is an image, as the map may be.
fn made_from(path: &Path, loaded: &LoadedScenario) -> Vec<PathBuf> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let attachments = &loaded.scenario.origin().attachments;
    [path.to_owned(), loaded.doctrine.path.clone()]
        .into_iter()
        .chain(attachments.iter().map(|(name, _)| folder.join(name)))
        .collect()
}

/// Writes SVG or PNG by the file's extension.
fn write_map(path: &Path, svg: &str, made_from: &[PathBuf]) -> Result<(), Stop> {
    let made_from: Vec<&Path> = made_from.iter().map(PathBuf::as_path).collect();
    if files::has_ending(path, "svg") {
        let marked = format!("{svg}\n<!-- {} -->\n", files::MADE_BY);
        files::export(path, marked.as_bytes(), &made_from)?;
    } else if files::has_ending(path, "png") {
        let picture = map::png(svg, PICTURE_PX).map_err(|error| Stop::cannot(error.message()))?;
        files::export(path, &picture, &made_from)?;
    } else {
        return Err(Stop::cannot(
            Message::new("cli-map-ending").with("path", path.display().to_string()),
        ));
    }
    Ok(())
}
