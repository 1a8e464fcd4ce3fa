//! Signs can be seen on the screen before it is too late, and none betrays itself by more than what it is. Each measure is
//! held against a planted defect that it has to find.

#[path = "common/program.rs"]
pub mod program;

use std::sync::{Arc, OnceLock};

use bevy::math::Vec3;
use groundsign::rehearsal::walk::{Moment, RouteWalk};
use groundsign::report::visibility::approach::{Ground, Subject};
use groundsign::report::visibility::{self, ScenarioSigns, Survey};
use groundsign::scenario::exercise::PlacedSign;
use groundsign::scenario::schema::{Lie, Look};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::scenery::Mesh;
use groundsign::vocabulary::SignKind;
use groundsign::{assets, files};
use program::{groundsign, minimal, root};
use rayon::prelude::*;

/// The variation of each scenario that is looked at.
const SEED: u64 = 3;

fn loaded(id: &str) -> LoadedScenario {
    scenario::load(&assets::scenarios().join(format!("{id}.ron")))
        .unwrap_or_else(|problems| panic!("{id}: {problems:#?}"))
}

fn shipped() -> Vec<LoadedScenario> {
    let paths = files::files_in(&assets::scenarios(), "ron").expect("the scenarios");
    let load = |path: &std::path::PathBuf| {
        scenario::load(path).unwrap_or_else(|problems| panic!("{}: {problems:#?}", path.display()))
    };
    paths.iter().map(load).collect()
}

/// One variation of every shipped scenario.
fn surveyed() -> &'static [ScenarioSigns] {
    static SURVEYED: OnceLock<Vec<ScenarioSigns>> = OnceLock::new();
    SURVEYED.get_or_init(|| {
        let shipped = shipped();
        let signs = shipped.par_iter();
        let signs = signs.map(|loaded| visibility::signs_of(loaded, &[SEED], &|_, _| {}));
        signs.collect()
    })
}

#[test]
fn the_survey_keeps_the_schema_that_its_file_describes() {
    let file = root().join("assets/schema/visibility.schema.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, visibility::schema()).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("it is there");
    assert_eq!(kept, visibility::schema(), "UPDATE_GOLDEN=1 writes it");
    let schema: serde_json::Value = serde_json::from_str(&kept).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let document = visibility::document(&Survey::of(surveyed().to_vec()));
    let mut document: serde_json::Value = serde_json::from_str(&document).expect("it is JSON");
    assert!(validator.is_valid(&document));
    document["scenarios"][0]["signs"][0]["seed"] = "first".into();
    assert!(!validator.is_valid(&document));
}

#[test]
fn the_command_prints_one_document_and_writes_a_sheet_that_reaches_nowhere_else() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let sheet = folder.path().join("signs.html").display().to_string();
    let arguments = [
        "visibility",
        &minimal(),
        "--seeds",
        "3",
        "--json",
        "-o",
        &sheet,
    ];
    let document = groundsign(&arguments).ends_with(0).document();
    let signs = document["scenarios"][0]["signs"].as_array().expect("signs");
    assert!(!signs.is_empty());
    let page = std::fs::read_to_string(&sheet).expect("it was written");
    assert_eq!(page.matches("<article").count(), signs.len());
    assert_eq!(page.matches("<img").count(), 3 * signs.len());
    for outside in ["<script", "<link", "url(", "@import", "src=\"http"] {
        assert!(
            !page.contains(outside),
            "{outside} reaches outside the page"
        );
    }
    let printed = groundsign(&["visibility", &minimal(), "--seeds", "3"])
        .ends_with(0)
        .out();
    let first = signs[0]["sign"].as_str().expect("a name");
    assert!(printed.contains(first), "{printed}");
}

#[test]
fn a_command_that_cannot_be_carried_out_says_so() {
    for wrong in [
        &["visibility"][..],
        &["visibility", "nowhere"],
        &["visibility", "first-lesson", "--all"],
        &["visibility", "first-lesson", "--seed", "1", "--seeds", "2"],
        &[
            "visibility",
            "first-lesson",
            "market-day",
            "-o",
            "signs.html",
        ],
    ] {
        let answer = groundsign(wrong).ends_with(2);
        assert_eq!(answer.out(), "", "{wrong:?}");
    }
}

#[test]
fn every_scored_item_shows_a_sign_before_the_mandatory_distance() {
    for scenario in surveyed() {
        let unseen = scenario.unseen_devices();
        assert!(unseen.is_empty(), "{}: {unseen:?}", scenario.scenario);
    }
}

/// A scored sign that the model says can be noticed in time is there in the picture too, with or without its neighbours.
#[test]
fn every_scored_sign_that_is_predicted_to_be_noticeable_stands_out_in_time() {
    for scenario in surveyed() {
        for sign in &scenario.signs {
            assert!(
                sign.predicted.is_none() || !sign.falls_short(),
                "{}: {sign:#?}",
                scenario.scenario
            );
        }
    }
}

/// The ground of a variation, with the walk along its route.
struct Walked {
    route: RouteWalk,
    ground: Ground,
}

fn walked(loaded: &LoadedScenario) -> Walked {
    let route = RouteWalk::of(loaded);
    let exercise = Exercise::draw(Arc::clone(&loaded.scenario), SEED);
    Walked {
        ground: Ground::of(exercise, &route.terrain),
        route,
    }
}

impl Walked {
    /// The signs of a look.
    fn signs(&self, wanted: impl Fn(&PlacedSign) -> bool) -> Vec<PlacedSign> {
        let signs = self.ground.exercise.signs.iter();
        signs.filter(|placed| wanted(placed)).cloned().collect()
    }

    fn subject<'a>(&self, ground: &'a Ground, placed: &PlacedSign) -> Option<Subject<'a>> {
        let needed = self.route.target(&placed.sign).notice_cycles();
        Subject::of(ground, placed, needed)
    }

    /// The moment of the walk from which a sign is nearest to this far off.
    fn moment_at(&self, subject: &Subject, range_m: f32) -> Moment {
        let off = |moment: &Moment| (subject.range_m(moment) - range_m).abs();
        let mut moments = self.route.moments.iter().copied();
        let first = moments.next().expect("a walk");
        moments.fold(first, |best, moment| {
            if off(&moment) < off(&best) {
                moment
            } else {
                best
            }
        })
    }

    /// Pixels outside its own place that a sign changes, from near by; none for what is not drawn.
    fn seam_px(&self, ground: &Ground, placed: &PlacedSign) -> Option<usize> {
        let subject = self.subject(ground, placed)?;
        let moment = self.moment_at(&subject, NEAR_M);
        Some(subject.seam_px(&moment, &self.route.terrain))
    }
}

/// Range at which a seam is looked for, metres.
const NEAR_M: f32 = 14.0;

/// Most pixels outside its own place that a sign may change: single stalks and clods, the hem of a cloth.
const MOST_SEAM_PX: usize = 15;

#[test]
fn no_sign_and_no_look_alike_reaches_beyond_its_own_place() {
    let found: Vec<String> = shipped()
        .par_iter()
        .flat_map_iter(|loaded| {
            let walked = walked(loaded);
            // People stand around a place.
            let signs = walked.signs(|placed| placed.sign.kind != SignKind::LocalBehaviour);
            let seams: Vec<String> = signs
                .iter()
                .filter_map(|placed| {
                    let seam_px = walked.seam_px(&walked.ground, placed)?;
                    let too_many = seam_px > MOST_SEAM_PX;
                    too_many.then(|| {
                        let (id, look) = (&placed.sign.id, placed.sign.look);
                        format!("{}: {id} ({look:?}): {seam_px} pixels", loaded.scenario.id)
                    })
                })
                .collect();
            seams
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// A patch of the colour of the sign's ground, a little darker, under a sign: the seam of a bad texture.
fn with_a_seam(mesh: &Mesh, placed: &PlacedSign, walked: &Walked, darker: f32) -> Mesh {
    let mut seamed = mesh.clone();
    let (half_m, terrain) = (
        placed.sign.size_m.0.max(placed.sign.size_m.1) * 1.1 + 0.6,
        &walked.route.terrain,
    );
    let first = seamed.positions.len() as u32;
    for (east, north) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
        let at = groundsign::units::Point(
            placed.sign.at.0 + east * half_m,
            placed.sign.at.1 + north * half_m,
        );
        let place = at.at_height(terrain.height_m(at) + 0.03).world();
        seamed.positions.push(place.to_array());
        seamed.normals.push([0.0, 1.0, 0.0]);
        seamed
            .colours
            .push([0.35 * darker, 0.22 * darker, 0.12 * darker]);
        seamed
            .surfaces
            .push(*mesh.surfaces.last().expect("a sign has corners"));
    }
    seamed
        .indices
        .extend([0, 1, 2, 0, 2, 3].map(|corner| first + corner));
    seamed
}

#[test]
fn a_planted_seam_is_found() {
    let walked_there = walked(&loaded("first-lesson"));
    let signs = walked_there.signs(|placed| placed.sign.lies == Lie::Flat);
    let placed = signs.first().expect("a sign that lies flat");
    let mut ground = Ground::of(
        walked_there.ground.exercise.clone(),
        &walked_there.route.terrain,
    );
    let plain = walked_there.seam_px(&ground, placed).expect("it is drawn");
    let index = placed.id.index();
    ground.scenery.signs[index] =
        with_a_seam(&ground.scenery.signs[index], placed, &walked_there, 0.9);
    let seamed = walked_there.seam_px(&ground, placed).expect("it is drawn");
    assert!(plain <= MOST_SEAM_PX, "{plain}");
    assert!(seamed > 8 * MOST_SEAM_PX, "{seamed}");
}

/// What nobody notices from twenty metres, metres: less than a cycle on the screen.
const TOO_SMALL_M: f32 = 0.03;

#[test]
fn a_sign_drawn_too_small_is_found() {
    let walked = walked(&loaded("first-lesson"));
    let signs = walked.signs(|placed| placed.sign.kind != SignKind::LocalBehaviour);
    let mut ground = Ground::of(walked.ground.exercise.clone(), &walked.route.terrain);
    let moments = &walked.route.moments;
    let until = |placed: &PlacedSign| {
        let near = |moment: &Moment| moment.at.distance_m(placed.sign.at) <= 20.0;
        moments.iter().position(near).unwrap_or(moments.len())
    };
    for placed in &signs {
        let shown = |ground: &Ground| {
            let subject = walked.subject(ground, placed)?;
            subject.walked(moments, until(placed), 0..0)
        };
        assert!(shown(&ground).is_some(), "{:?}", placed.sign);
        let mesh = &mut ground.scenery.signs[placed.id.index()];
        let (low, high) = mesh.bounds().expect("it is drawn");
        let middle = (low + high) / 2.0;
        let smaller = TOO_SMALL_M / (high - low).max_element();
        for corner in &mut mesh.positions {
            let at = Vec3::from_array(*corner);
            *corner = (middle + (at - middle) * smaller).to_array();
        }
        assert!(shown(&ground).is_none(), "{:?}", placed.sign);
    }
}

/// True for a look that is made by nobody: no two of them in a place are alike.
fn grown_or_heaped(look: Look) -> bool {
    matches!(
        look,
        Look::Stones
            | Look::DisturbedSoil
            | Look::ColourPatch
            | Look::FlattenedPlants
            | Look::TransferredSoil
            | Look::OvergrownWay
            | Look::Crater
            | Look::Litter
    )
}

/// True when the corners of two drawings lie alike around their middles, within a centimetre.
fn alike(one: &Mesh, other: &Mesh) -> bool {
    let around = |mesh: &Mesh| -> Vec<Vec3> {
        let corners = mesh.positions.iter().copied().map(Vec3::from_array);
        let middle = corners.clone().sum::<Vec3>() / mesh.positions.len().max(1) as f32;
        corners.map(|corner| corner - middle).collect()
    };
    let (one, other) = (around(one), around(other));
    let near = |(a, b): (&Vec3, &Vec3)| a.distance(*b) < 0.01;
    one.len() == other.len() && one.iter().zip(&other).all(near)
}

/// Two drawings of one look that repeat each other.
fn repeats(ground: &Ground) -> Vec<(String, String)> {
    let signs: Vec<&PlacedSign> = ground
        .exercise
        .signs
        .iter()
        .filter(|placed| grown_or_heaped(placed.sign.look))
        .collect();
    let mesh = |placed: &PlacedSign| &ground.scenery.signs[placed.id.index()];
    let mut found = Vec::new();
    for (number, one) in signs.iter().enumerate() {
        for other in &signs[number + 1..] {
            if one.sign.look == other.sign.look && alike(mesh(one), mesh(other)) {
                found.push((one.sign.id.clone(), other.sign.id.clone()));
            }
        }
    }
    found
}

#[test]
fn nothing_grown_or_heaped_repeats_itself_and_a_planted_repeat_is_found() {
    let mut pairs = 0;
    for loaded in shipped() {
        let mut ground = walked(&loaded).ground;
        assert_eq!(repeats(&ground), [], "{}", loaded.scenario.id);
        let signs = ground.exercise.signs.clone();
        let signs: Vec<&PlacedSign> = signs
            .iter()
            .filter(|placed| grown_or_heaped(placed.sign.look))
            .collect();
        let Some(pair) = signs.iter().enumerate().find_map(|(number, one)| {
            let rest = &signs[number + 1..];
            let other = rest.iter().find(|other| other.sign.look == one.sign.look)?;
            Some((one.id.index(), other.id.index()))
        }) else {
            continue;
        };
        pairs += 1;
        let mut copy = ground.scenery.signs[pair.0].clone();
        for corner in &mut copy.positions {
            corner[0] += 4.0;
        }
        ground.scenery.signs[pair.1] = copy;
        assert_eq!(repeats(&ground).len(), 1, "{}", loaded.scenario.id);
    }
    assert!(pairs >= 1, "no scenario has two of a look");
}
