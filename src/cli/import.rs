//! `groundsign import`: real land as a scenario.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::console::Console;
use super::exit::ExitStatus;
use super::findings;
use super::locate;
use super::stop::Stop;
use crate::import::request::{self, Sources, Wishes, Words};
use crate::import::scene::{self, Scene};
use crate::import::{MOST_BYTES, Misread, elevation, osm, track};
use crate::source::file;
use crate::text::{Catalogue, Message, normal};
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
/// points of the route. Bridges and culverts of the map become vulnerable points. One item and one harmless thing are put
/// beside the way as a start.
///
/// Only what may be published belongs in a scenario: with --shift it moves to invented coordinates, without names. Areas that
/// the map marks as military or dangerous are never taken over.
#[derive(Debug, Args)]
struct Route {
    /// The track: a .gpx, .kml, .kmz or .geojson file
    file: PathBuf,
    /// Heights: SRTM tiles (.hgt), `GeoTIFF` in degrees, UTM or Web Mercator (.tif), ESRI grids (.asc); once for each file
    #[arg(long, value_name = "FILE")]
    dem: Vec<PathBuf>,
    /// A map of OpenStreetMap: .osm or .pbf
    #[arg(long, value_name = "FILE")]
    osm: Option<PathBuf>,
    /// Where on the track the patrol begins, metres from its start
    #[arg(long, value_name = "M", value_parser = metres)]
    from: Option<f32>,
    /// Where it ends, metres from the start of the track
    #[arg(long, value_name = "M", value_parser = metres)]
    to: Option<f32>,
    /// Move it to invented coordinates and leave the names of the real place out
    #[arg(long)]
    shift: bool,
    /// The scenario to write; beside you, with the track's name, when left out
    #[arg(short, long, value_name = "FILE.ron")]
    output: Option<PathBuf>,
}

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
            PathBuf::from(format!("{}.ron", as_id(&stem)))
        });
        let id = as_id(&path.file_stem().unwrap_or_default().to_string_lossy());
        if !files::has_ending(&path, "ron") || path.file_stem().is_none_or(|stem| stem != &*id) {
            return Err(Stop::cannot(
                Message::new("cli-new-name").with("name", path.display().to_string()),
            ));
        }
        if path.symlink_metadata().is_ok() {
            return Err(Stop::CannotDo {
                message: Message::new("cli-new-exists").with("path", path.display().to_string()),
                hint: Some(Message::new("file-other-name")),
            });
        }
        let track = read(&self.file, track::read)?;
        let (from_m, to_m) = self.stretch(&track, console)?;
        let wishes = Wishes {
            id,
            from_m,
            to_m,
            shift: self.shift,
        };
        let sources = self.sources(track)?;
        let skeleton = file::read_text(&assets::folder().join("import/patrol.ron"))
            .map_err(|problem| Stop::cannot(problem.message))?;
        let scene = scene::compose(&sources, &wishes, &words(), &skeleton, &path)
            .map_err(|misread| told(&self.file, misread))?;
        write(&path, &scene)?;
        for note in &scene.notes {
            console.note(note);
        }
        let shown = path.display().to_string();
        console.note(&Message::new("cli-written").with("path", shown.as_str()));
        match scenario::load(&path) {
            Ok(loaded) => {
                if !loaded.warnings.is_empty() {
                    findings::report(console, &loaded.warnings);
                }
                console.note(&Message::new("cli-new-next").with("path", shown));
                Ok(ExitStatus::Done)
            }
            Err(found) => Err(Stop::Faulty(found)),
        }
    }

    /// Where the patrol begins and ends: as said, else as asked.
    fn stretch(
        &self,
        track: &track::Track,
        console: &Console,
    ) -> Result<(Option<f32>, Option<f32>), Stop> {
        let usual_m = request::APPROACH_M + request::USUAL_M;
        let all_m = scene::walk_m(track);
        let said = self.from.is_some() || self.to.is_some();
        let somebody = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
        if said || !somebody || all_m <= usual_m {
            return Ok((self.from, self.to));
        }
        let ask = |id: &str, otherwise: f32| -> Result<f32, Stop> {
            let question = Message::new(id).with("length", all_m.round());
            let answer = console.ask(&question, &format!("{otherwise:.0}"))?;
            Ok(metres(&answer).unwrap_or(otherwise))
        };
        let from_m = ask("import-ask-from", request::APPROACH_M)?;
        let to_m = ask("import-ask-to", (from_m + request::USUAL_M).min(all_m))?;
        Ok((Some(from_m), Some(to_m)))
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
        files::write(&file::folder_of(path).join(name), bytes)?;
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

fn metres(typed: &str) -> Result<f32, String> {
    let typed = normal(typed);
    let metres: Option<f32> = typed.trim().trim_end_matches('m').trim().parse().ok();
    metres
        .filter(|metres| metres.is_finite() && *metres >= 0.0)
        .ok_or_else(|| format!("{typed}: M"))
}

/// A short name made of a file's name.
fn as_id(name: &str) -> String {
    let letters = name
        .chars()
        .map(|letter| match letter.to_ascii_lowercase() {
            letter @ ('a'..='z' | '0'..='9') => letter,
            _ => '-',
        });
    let id: String = letters.collect();
    let parts: Vec<&str> = id.split('-').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        "imported-route".to_owned()
    } else {
        parts.join("-")
    }
}
