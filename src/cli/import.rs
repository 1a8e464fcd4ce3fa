//! `groundsign import`: real land as a scenario.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::console::Console;
use super::exit::ExitStatus;
use super::findings;
use super::stop::Stop;
use super::value;
use super::{locate, new_scenario};
use crate::import::request::{self, Sources, Wishes, Words};
use crate::import::scene::{self, Scene};
use crate::import::{self, MOST_BYTES, Misread, elevation, osm, track};
use crate::source::file;
use crate::text::{Catalogue, Message};
use crate::units::grid::GridFrame;
use crate::{assets, files, scenario};

/// Make a scenario of real land: of a track, with heights and a map where there are files of them.
#[derive(Debug, Args)]
pub(super) struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Route(Route),
}

/// Make a scenario of a track, a route or a drawn line: GPX, KML, KMZ or .geojson.
///
/// The first 450 m are the way already walked, on which the patrol can go back; the patrol walks what follows. A long track is
/// cut: by --from and --to, or on a terminal by asking. The longest line of the file counts; named waypoints on it name the
/// points of the route. A recorded track wavers: what the device errs from place to place is smoothed away, and the rest is
/// simplified by what its own noise suggests, or by --tolerance alone; places where nobody can have been are left out. A
/// planned route stays as it is, and an export of this program comes back with its approach and its start. Date and time are
/// those of the track. Bridges and culverts of the map become vulnerable points. Of several files of heights the finest that
/// knows a place counts. One item and one harmless thing are put beside the way as a start; an item only where there is room
/// to withdraw from it.
///
/// Only what may be published belongs in a scenario: with --shift it moves to invented coordinates, without names, in a file
/// called invented-route.ron unless --output says otherwise; whose data it is stays in its header. Real hazard data is never
/// taken over: places, lines and areas that name or mark a hazard (IED, mine, UXO, danger area and the like, in English,
/// French, Spanish or Arabic, by name, description, symbol or attribute) are left out and counted, and so is what the map
/// marks as military or dangerous.
#[derive(Debug, Args)]
struct Route {
    /// The track: a .gpx, .kml, .kmz or .geojson file
    file: PathBuf,
    /// Heights: SRTM tiles (.hgt), `GeoTIFF` in degrees, UTM (also of ETRS89 and NAD83), Web Mercator, EPSG 3035 or 2154
    /// (.tif), ESRI grids (.asc); once for each file
    #[arg(long, value_name = "FILE")]
    dem: Vec<PathBuf>,
    /// A map of OpenStreetMap: .osm or .pbf
    #[arg(long, value_name = "FILE")]
    osm: Option<PathBuf>,
    /// Where on the track the patrol begins, metres from its start
    #[arg(long, value_name = "M", value_parser = value::metres)]
    from: Option<f32>,
    /// Where it ends, metres from the start of the track
    #[arg(long, value_name = "M", value_parser = value::metres)]
    to: Option<f32>,
    /// How far the route may leave the track, metres; what suits the track when left out
    #[arg(long, value_name = "M", value_parser = value::metres)]
    tolerance: Option<f32>,
    /// Name of the place in English; the track's own when left out
    #[arg(long, value_name = "NAME")]
    place: Option<String>,
    /// Move it to invented coordinates and leave the names of the real place out
    #[arg(long)]
    shift: bool,
    /// The scenario to write; beside you, with the track's name, when left out
    #[arg(short, long, value_name = "FILE.ron")]
    output: Option<PathBuf>,
}

/// Name of a scenario whose real place is not to be known.
const INVENTED: &str = "invented-route";

impl Import {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        match &self.what {
            What::Route(route) => route.run(console),
        }
    }
}

impl Route {
    fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let path = self.output.clone().unwrap_or_else(|| {
            let stem = self.file.file_stem().unwrap_or_default().to_string_lossy();
            let id = if self.shift {
                INVENTED.to_owned()
            } else {
                import::name_of_file(&stem)
            };
            PathBuf::from(format!("{id}.ron"))
        });
        let id = new_scenario::id_of(&path)?;
        new_scenario::is_free(&path)?;
        let track = read(&self.file, track::read)?;
        let (from_m, to_m) = self.stretch(&track, console)?;
        let words = words();
        let wishes = Wishes {
            id: id.clone(),
            from_m,
            to_m,
            tolerance_m: self.tolerance,
            place: self.place(&track, &words, console)?,
            shift: self.shift,
        };
        let sources = self.sources(track)?;
        let skeleton = file::read_text(&assets::folder().join("import/patrol.ron"))
            .map_err(|problem| Stop::cannot(problem.message))?;
        let scene = scene::compose(&sources, &wishes, &words, &skeleton, &path)
            .map_err(|misread| told(&self.file, misread))?;
        for note in &scene.notes {
            console.note(note);
        }
        let heights = scene.height_map.as_slice();
        let loaded = match scenario::load_text(&path, scene.text.clone(), heights) {
            Ok(loaded) => loaded,
            Err(found) => {
                findings::report_text(console, &found, &scene.text);
                console.note(&Message::new("import-not-written"));
                return Ok(ExitStatus::CannotDo);
            }
        };
        write(&path, &scene)?;
        let shown = path.display().to_string();
        console.note(&Message::new("cli-written").with("path", shown.as_str()));
        if !loaded.warnings.is_empty() {
            findings::report(console, &loaded.warnings);
        }
        if let Some(namesake) = new_scenario::namesake(&id, &path) {
            console.note(&namesake);
        }
        console.note(&Message::new("cli-new-next").with("path", shown));
        Ok(ExitStatus::Done)
    }

    /// Where the patrol begins and ends: as said, else as asked.
    fn stretch(
        &self,
        track: &track::Track,
        console: &Console,
    ) -> Result<(Option<f32>, Option<f32>), Stop> {
        let usual_m = request::APPROACH_M + request::USUAL_M;
        let all_m = scene::walk_m(track, self.tolerance);
        let exported = |line: &track::Line| matches!(line.made, track::Made::Exported { .. });
        let said =
            self.from.is_some() || self.to.is_some() || track.longest().is_some_and(exported);
        if said || !Console::is_answered() || all_m <= usual_m {
            return Ok((self.from, self.to));
        }
        let ask = |id: &str, otherwise: f32| -> Result<f32, Stop> {
            let question = Message::new(id).with("length", all_m.round());
            loop {
                let answer = console.ask(&question, &format!("{otherwise:.0}"))?;
                if answer.is_empty() {
                    return Ok(otherwise);
                }
                match value::metres(&answer) {
                    Ok(metres) => return Ok(metres),
                    Err(_) => console.note(&Message::new("import-ask-figure").with("said", answer)),
                }
            }
        };
        loop {
            let from_m = ask("import-ask-from", request::APPROACH_M)?;
            let usual_m = (from_m + request::USUAL_M).min(all_m).floor();
            let to_m = ask("import-ask-to", usual_m)?;
            match request::misfit(from_m, to_m, all_m, request::APPROACH_M) {
                None => return Ok((Some(from_m), Some(to_m))),
                Some(why) => console.note(&why),
            }
        }
    }

    /// The name of the place: as said, else as asked where the track has none.
    fn place(
        &self,
        track: &track::Track,
        words: &Words,
        console: &Console,
    ) -> Result<Option<String>, Stop> {
        let named = track
            .longest()
            .is_some_and(|line| line.place_name().is_some());
        if self.place.is_some() || named || self.shift || !Console::is_answered() {
            return Ok(self.place.clone());
        }
        let answer = console.ask(&Message::new("cli-new-place"), &words.place)?;
        Ok(Some(answer).filter(|answer| !answer.trim().is_empty()))
    }

    fn sources(&self, track: track::Track) -> Result<Sources, Stop> {
        let first = track.longest().and_then(|line| line.fixes.first().copied());
        let zone = first
            .and_then(|fix| GridFrame::at(fix.latitude_deg, fix.longitude_deg))
            .map_or(30, |frame| frame.zone());
        let near = track.longest().map_or(&[][..], |line| &line.fixes);
        let mut elevation = Vec::new();
        for path in &self.dem {
            let heights = read(path, |path, bytes| elevation::read(path, bytes, zone, near))?;
            elevation.push((file::name_of(path), heights));
        }
        let map = match &self.osm {
            Some(path) => Some((file::name_of(path), read(path, osm::read)?)),
            None => None,
        };
        Ok(Sources {
            track: (file::name_of(&self.file), track),
            elevation,
            map,
        })
    }
}

/// The height map first: a scenario never names a file that is not there.
fn write(path: &Path, scene: &Scene) -> Result<(), Stop> {
    if let Some((name, bytes)) = &scene.height_map {
        let beside = file::folder_of(path).join(name);
        new_scenario::is_free(&beside)?;
        files::write(&beside, bytes)?;
    }
    files::write(path, scene.text.as_bytes())?;
    Ok(())
}

/// Words of a scenario that is shared are English, whoever makes it.
fn words() -> Words {
    let catalogue = Catalogue::read(&assets::folder(), "en").ok();
    let word = |id: &str| {
        catalogue
            .as_ref()
            .map_or_else(|| id.to_owned(), |catalogue| catalogue.word(id))
    };
    Words {
        bridge: word("import-bridge"),
        culvert: word("import-culvert"),
        ford: word("import-ford"),
        point: word("import-point"),
        place: word("import-place"),
        clean_objective: word("import-clean-objective"),
    }
}

fn read<T>(path: &Path, how: impl FnOnce(&Path, &[u8]) -> Result<T, Misread>) -> Result<T, Stop> {
    if !file::is_readable(path) {
        return Err(locate::no_file(path));
    }
    let bytes = file::read_bytes(path, MOST_BYTES).map_err(|error| {
        Stop::cannot(
            Message::new("cli-cannot-read")
                .with("path", path.display().to_string())
                .with("why", error.to_string()),
        )
    })?;
    let Some(bytes) = bytes else {
        let large = Message::new("import-large").with("most", MOST_BYTES / 1_048_576);
        return Err(told(path, large.into()));
    };
    how(path, &bytes).map_err(|misread| told(path, misread))
}

/// What is wrong with a file, with its place: `track.gpx:12:5: …`.
fn told(path: &Path, misread: Misread) -> Stop {
    let mut at = path.display().to_string();
    if let Some((line, column)) = misread.place {
        at.push_str(&format!(":{line}:{column}"));
    }
    Stop::cannot(
        Message::new("import-misread")
            .with("at", at)
            .with("why", misread.why),
    )
}
