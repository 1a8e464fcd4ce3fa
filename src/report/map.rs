//! The map of a scenario or a session on one A4 sheet: SVG, and PNG from it.
//!
//! Three layers on top of each other: the patrol's documents (land, route, vulnerable points), the instructor's
//! knowledge (sites, devices, their rings, signs, look-alikes), and the session (paths, marks, control point, posts).
//! Shape and line distinguish things before colour does, and the colours are those of Okabe and Ito, which
//! colour-blind people can tell apart (<https://jfly.uni-koeln.de/color/>).

mod contours;
mod details;
mod devices;
mod grid;
mod ground;
mod ink;
mod labels;
mod looked_at;
mod margin;
mod picture;
mod place_on_page;
mod route;
mod sheet;
mod walked;

use svg::Document;
use svg::node::element::{ClipPath, Definitions, Group, Rectangle};

pub use picture::{LIMIT_PX, PictureError, pixels, png};
pub use place_on_page::OnPage;

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::Exercise;
use crate::scenario::exercise::{PlacedDevice, PlacedLookAlike, PlacedSign};
use crate::scenario::schema::SuspectedArea;
use crate::scoring::facts::Stretch;
use crate::scoring::review::HeldBack;
use crate::sim::event::Event;
use crate::text::Catalogue;
use crate::units::Point;
use ink::mm;
use labels::Labels;
use margin::Legend;
use sheet::Sheet;

/// Input of a map.
#[derive(Clone, Copy)]
pub struct Map<'a> {
    /// The variation.
    pub exercise: &'a Exercise,
    /// Height of the ground, metres, for contour lines.
    pub height_m: Option<&'a dyn Fn(Point) -> f32>,
    /// Shows the instructor's layer: sites, devices, signs, look-alikes.
    pub instructor: bool,
    /// The pack for the stand-off rings of the instructor's layer.
    pub pack: Option<&'a Pack>,
    /// The session to draw.
    pub session: Option<&'a Session>,
    /// What the instructor's layer leaves out; none where it shows everything.
    pub held_back: Option<&'a HeldBack>,
    /// Search coverage of the route; empty without that layer.
    pub looked_at: &'a [Stretch],
    /// For the instructor's layer: from where each device can first be noticed; empty without that.
    pub seen_from: &'a [SeenFrom],
}

/// From where the signs of a device can first be noticed by whoever walks the route.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenFrom {
    /// The device's short name.
    pub device: String,
    /// Where on the route.
    pub at: Point,
}

impl<'a> Map<'a> {
    /// The map that a trainee has: the land and the route, no layer more.
    pub fn in_hand(exercise: &'a Exercise) -> Self {
        Self {
            exercise,
            height_m: None,
            instructor: false,
            pack: None,
            session: None,
            held_back: None,
            looked_at: &[],
            seen_from: &[],
        }
    }
}

impl Map<'_> {
    /// The devices that are shown.
    fn devices(&self) -> impl Iterator<Item = &PlacedDevice> {
        let hides =
            |placed: &PlacedDevice| self.held_back.is_some_and(|held| held.device(placed.id));
        self.exercise
            .devices
            .iter()
            .filter(move |placed| !hides(placed))
    }

    /// The look-alikes that are shown.
    fn look_alikes(&self) -> impl Iterator<Item = &PlacedLookAlike> {
        let hides = |placed: &PlacedLookAlike| {
            self.held_back
                .is_some_and(|held| held.look_alike(placed.id))
        };
        self.exercise
            .look_alikes
            .iter()
            .filter(move |placed| !hides(placed))
    }

    /// The signs that are shown.
    fn signs(&self) -> impl Iterator<Item = &PlacedSign> {
        let hides = |placed: &PlacedSign| self.held_back.is_some_and(|held| held.sign(placed));
        self.exercise
            .signs
            .iter()
            .filter(move |placed| !hides(placed))
    }

    /// The suspected areas that are shown: where something is left out, those that somebody entered.
    fn suspected_areas(&self) -> impl Iterator<Item = &SuspectedArea> {
        let entered = |number: usize| {
            let mut events = self.session.iter().flat_map(|session| &session.events);
            events.any(|(_, event)| {
                matches!(event, Event::SuspectedAreaEntered { area, .. } if usize::from(*area) == number)
            })
        };
        let areas = self.exercise.scenario.suspected_areas.iter().enumerate();
        areas
            .filter(move |(number, _)| !self.leaves_out() || entered(*number))
            .map(|(_, area)| area)
    }

    /// True when something is left out: then what lies where nothing was found would show by its absence.
    fn leaves_out(&self) -> bool {
        self.held_back.is_some_and(HeldBack::is_told)
    }
}

/// What is at the upper edge of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Up {
    /// Grid north.
    #[default]
    North,
    /// The way ahead; or to the right, where the page has more room for it so.
    AlongRoute,
}

/// Renders the map as an SVG document of one A4 sheet, north up.
pub fn svg(map: &Map, catalogue: &Catalogue) -> String {
    turned(map, Up::North, catalogue)
}

/// As [`svg()`], in a print of this height, millimetres: for a page that is shown smaller than it is.
pub fn in_print(map: &Map, print_mm: f32, catalogue: &Catalogue) -> String {
    let sheet = Sheet::around(map, Up::North).in_print(print_mm);
    drawn(map, &sheet, catalogue)
}

/// As [`svg()`], with the page turned.
pub fn turned(map: &Map, up: Up, catalogue: &Catalogue) -> String {
    drawn(map, &Sheet::around(map, up), catalogue)
}

fn drawn(map: &Map, sheet: &Sheet, catalogue: &Catalogue) -> String {
    let mut legend = Legend::default();
    let land = everything(map, sheet, &mut legend, catalogue, Near::No);
    let details = if map.instructor {
        details::places(map, sheet, &legend, catalogue)
    } else {
        Vec::new()
    };
    let (width_mm, height_mm) = sheet.page_mm;
    let mut definitions = ground::patterns(Definitions::new()).add(clip("frame", sheet));
    if map.instructor {
        definitions = definitions.add(devices::pattern());
    }
    let mut close = Group::new();
    for (number, detail) in details.iter().enumerate() {
        let id = format!("detail-{number}");
        definitions = definitions.add(clip(&id, &detail.sheet));
        // Details carry their own labels, so their legend is dropped.
        let mut unused = Legend::default();
        let drawn = everything(map, &detail.sheet, &mut unused, catalogue, Near::Yes);
        close = close
            .add(drawn.set("clip-path", format!("url(#{id})")))
            .add(details::around(detail, catalogue));
    }
    Document::new()
        .set("width", format!("{width_mm}mm"))
        .set("height", format!("{height_mm}mm"))
        .set("viewBox", (0, 0, width_mm, height_mm))
        .set("font-family", ink::FONTS)
        .set("font-size", mm(ink::TEXT_MM))
        .add(definitions)
        .add(
            Rectangle::new()
                .set("width", mm(width_mm))
                .set("height", mm(height_mm))
                .set("fill", "#ffffff"),
        )
        .add(land.set("clip-path", "url(#frame)"))
        .add(margin::around(map, sheet, &legend, catalogue))
        .add(close)
        .to_string()
}

/// Whether a drawing is a detail, in which signs are labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Near {
    Yes,
    No,
}

/// Everything within a sheet's frame.
fn everything(
    map: &Map,
    sheet: &Sheet,
    legend: &mut Legend,
    catalogue: &Catalogue,
    near: Near,
) -> Group {
    let mut labels = Labels::default();
    let mut drawn = Group::new()
        .add(ground::land(map, sheet, legend))
        .add(looked_at::sides(map.looked_at, sheet, legend))
        .add(grid::lines(map, sheet))
        .add(route::plan(map, sheet, legend, &mut labels, catalogue));
    if map.instructor {
        drawn = drawn.add(devices::hidden(
            map,
            sheet,
            legend,
            &mut labels,
            catalogue,
            near,
        ));
    }
    if let Some(session) = map.session {
        drawn = drawn.add(walked::done(
            map,
            session,
            sheet,
            legend,
            &mut labels,
            catalogue,
        ));
    }
    drawn.add(labels.draw(sheet))
}

fn clip(id: &str, sheet: &Sheet) -> ClipPath {
    ClipPath::new().set("id", id).add(sheet.frame.outline())
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::assets;
    use crate::record::{Header, Mode};
    use crate::scenario::{LoadedScenario, load};
    use crate::sim::Digest;
    use crate::sim::action::Stance;
    use crate::sim::observation::Observation;
    use crate::text::Message;
    use crate::units::Tick;

    fn english() -> Catalogue {
        Catalogue::read(&assets::folder(), "en").expect("English")
    }

    /// The minimal scenario and every shipped one that loads; another test requires that all load.
    fn shipped() -> Vec<(LoadedScenario, Arc<Exercise>)> {
        let mut paths: Vec<_> = std::fs::read_dir(assets::scenarios())
            .expect("the shipped scenarios")
            .map(|entry| entry.expect("a file").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
            .collect();
        paths.sort();
        let minimal = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal.ron");
        assert!(load(&minimal).is_ok());
        paths.insert(0, minimal);
        paths
            .iter()
            .filter_map(|path| {
                let loaded = load(path).ok()?;
                let exercise = Arc::new(Exercise::draw(loaded.scenario.clone(), 3));
                Some((loaded, exercise))
            })
            .collect()
    }

    fn walked(loaded: &LoadedScenario, exercise: &Arc<Exercise>) -> Session {
        let header = Header::of(loaded, 3, Mode::Practise, "Heron", Digest::default());
        let mut session = Session::begin(header, exercise.clone());
        let from = exercise.route_line()[0];
        for step in 1..=400_u16 {
            let at = from.towards(45.0, f32::from(step) * 0.5);
            session.observations.push(Observation {
                tick: Tick(u32::from(step) * 24),
                eye: at.at_height(1.6),
                look_bearing_deg: 45.0,
                look_pitch_deg: 0.0,
                optics: false,
                stance: Stance::Standing,
                speed_mps: 1.3,
                people: vec![at; exercise.people.len()],
            });
        }
        session.last_tick = Tick(9_600);
        let place = from.towards(45.0, 150.0).at_height(0.0);
        session.events.push((
            Tick(9_000),
            Event::ControlPointPlaced {
                at: place,
                in_sight_of: Vec::new(),
            },
        ));
        session.events.push((
            Tick(9_500),
            Event::PostManned {
                person: session.exercise.trainee(),
                at: place,
            },
        ));
        session
    }

    /// True when the map shows this text.
    fn says(drawn: &str, words: &str) -> bool {
        drawn.lines().any(|line| line.trim() == words)
    }

    /// The same for text that may wrap to two lines.
    fn says_in_lines(drawn: &str, words: &str) -> bool {
        let texts = drawn.lines().map(str::trim);
        let texts: Vec<&str> = texts.filter(|line| !line.starts_with('<')).collect();
        texts.join(" ").contains(words)
    }

    /// Story: a long ring was an SVG circle, and one map in thirty had other pixels on Windows than on Linux.
    #[test]
    fn a_map_is_made_of_what_every_system_turns_into_the_same_pixels() {
        let catalogue = english();
        for (loaded, exercise) in shipped() {
            let session = walked(&loaded, &exercise);
            let map = Map {
                instructor: true,
                pack: Some(&loaded.doctrine.pack),
                session: Some(&session),
                ..Map::in_hand(&exercise)
            };
            let drawn = turned(&map, Up::AlongRoute, &catalogue);
            // Each of these asks the machine's own maths.
            let unsteady = [
                "<circle",
                "<ellipse",
                " rx=",
                "rotate(",
                "skew",
                "<textPath",
                "<marker",
                "<filter",
            ];
            for name in unsteady {
                assert!(!drawn.contains(name), "{}: {name}", loaded.scenario.id);
            }
            for way in drawn.split(" d=\"").skip(1) {
                let way = way.split('"').next().unwrap_or_default();
                let mut letters = way.chars().filter(char::is_ascii_alphabetic);
                assert!(letters.all(|letter| "MLQqtZ".contains(letter)), "{way}");
            }
        }
    }

    #[test]
    fn the_patrols_own_map_gives_nothing_away() {
        let catalogue = english();
        for (loaded, exercise) in shipped() {
            let drawn = svg(&Map::in_hand(&exercise), &catalogue);
            let scenario = &loaded.scenario;
            let known = scenario.route.waypoints.iter().map(|waypoint| &waypoint.id);
            let known: Vec<&String> = known.collect();
            let hidden = (scenario.sites.iter().map(|site| &site.id))
                .chain(exercise.devices.iter().map(|device| &device.device.id))
                .chain(
                    exercise
                        .look_alikes
                        .iter()
                        .map(|placed| &placed.look_alike.id),
                )
                .chain(exercise.signs.iter().map(|placed| &placed.sign.id));
            for id in hidden.filter(|id| !known.contains(id)) {
                assert!(!says(&drawn, id), "{} shows {id}", scenario.id);
            }
            assert!(!drawn.contains(ink::VERMILLION), "{}", scenario.id);
        }
    }

    #[test]
    fn the_instructors_map_names_every_device() {
        let catalogue = english();
        for (loaded, exercise) in shipped() {
            let map = Map {
                instructor: true,
                pack: Some(&loaded.doctrine.pack),
                ..Map::in_hand(&exercise)
            };
            let drawn = svg(&map, &catalogue);
            for device in &exercise.devices {
                assert!(says(&drawn, device.device.called().in_language("en")));
            }
            assert!(drawn.contains(&catalogue.word("map-instructor")));
        }
    }

    /// Story: the map drew only the distance of the class, and the score required the in-doubt one.
    #[test]
    fn the_instructors_map_says_of_each_required_distance_why_it_is_required() {
        let catalogue = english();
        for (loaded, exercise) in shipped() {
            let pack = &loaded.doctrine.pack;
            let map = Map {
                instructor: true,
                pack: Some(pack),
                ..Map::in_hand(&exercise)
            };
            let drawn = svg(&map, &catalogue);
            let devices = exercise.devices.iter();
            for required in devices.flat_map(|device| pack.rings_of(&device.device.class)) {
                let words =
                    Message::new("map-required-distance").with("required", required.message(pack));
                let words = catalogue.say(&words);
                assert!(
                    says_in_lines(&drawn, &words),
                    "{}: {words}",
                    loaded.scenario.id
                );
            }
        }
    }

    #[test]
    fn every_word_is_in_the_catalogue_and_every_number_is_a_number() {
        let catalogue = english();
        for (loaded, exercise) in shipped() {
            let session = walked(&loaded, &exercise);
            let map = Map {
                instructor: true,
                pack: Some(&loaded.doctrine.pack),
                session: Some(&session),
                height_m: Some(&|at: Point| at.0 * 0.05),
                ..Map::in_hand(&exercise)
            };
            let drawn = svg(&map, &catalogue);
            assert!(!drawn.lines().any(|line| line.starts_with("map-")));
            for bad in ["NaN", "inf\"", "{"] {
                assert!(!drawn.contains(bad), "{} has {bad}", loaded.scenario.id);
            }
            assert!(says(&drawn, "ICP"));
            assert_eq!(svg(&map, &catalogue), drawn, "the same map twice");
        }
    }

    #[test]
    fn a_session_with_absurd_places_is_drawn_all_the_same() {
        let (loaded, exercise) = shipped().swap_remove(0);
        let mut session = walked(&loaded, &exercise);
        for (index, odd) in [f32::NAN, f32::INFINITY, -1e30].into_iter().enumerate() {
            session.observations[index].people[0] = Point(odd, odd);
        }
        let map = Map {
            session: Some(&session),
            ..Map::in_hand(&exercise)
        };
        let drawn = svg(&map, &english());
        assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
    }

    #[test]
    fn the_picture_is_as_wide_as_asked() {
        let (_, exercise) = shipped().swap_remove(0);
        let drawn = svg(&Map::in_hand(&exercise), &english());
        let picture = png(&drawn, 600).expect("a drawing");
        let info = ::png::Decoder::new(std::io::Cursor::new(&picture)).read_info();
        assert_eq!(info.expect("PNG").info().width, 600);
        for width_px in [0, LIMIT_PX + 1] {
            assert_eq!(png(&drawn, width_px), Err(PictureError::Size(width_px)));
        }
        assert!(matches!(
            png("<svg", 100),
            Err(PictureError::NotADrawing(_))
        ));
    }
}
