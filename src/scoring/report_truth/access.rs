//! Access and egress for those who come.
//!
//! It is given when somebody who was never there can find it: by a direction or a bearing, by the name of a place on
//! the map or the route card, or by a grid. And it must not lead past the item: a direction within an eighth of the
//! circle of the item's, seen from the meeting point, does, and so does a place from which the straight line there
//! passes within the mandatory distance. The meeting point is the control point, or, before it was set up, the
//! writer's place. Of several ways one that is clear is enough.

use super::aspect::Found;
use super::dispatch::Dispatch;
use super::names::holds;
use crate::text::{Message, Text, normal};
use crate::units::Point;
use crate::units::grid::GridFrame;
use crate::units::place::{nearest_on_segment, turn_deg};

/// A direction within this angle of the item's leads past it, degrees: an eighth of the circle.
const PAST_DEG: f32 = 45.0;

/// 1 for a way that can be found and does not lead past the item, else 0.
pub(super) fn way(dispatch: &Dispatch<'_>, said: &str) -> Found {
    let directions = directions(said);
    let places = places(dispatch, said);
    if directions.is_empty() && places.is_empty() {
        return Ok((0.0, Some(Message::new("report-why-access"))));
    }
    let Some(met_at) = met_at(dispatch) else {
        return Ok((1.0, None));
    };
    let item = dispatch.item();
    let item_deg = met_at.bearing_deg(item.at);
    let clear_direction = |deg: &f32| turn_deg(item_deg, *deg).abs() > PAST_DEG;
    let clear_place = |place: &Point| {
        let (passes, _) = nearest_on_segment(item.at, met_at, *place);
        passes.distance_m(item.at) > item.mandatory_m
    };
    if directions.iter().any(clear_direction) || places.iter().any(clear_place) {
        return Ok((1.0, None));
    }
    Ok((0.0, Some(Message::new("report-why-access-past-item"))))
}

pub(super) fn truth() -> Message {
    Message::new("report-truth-access")
}

/// The meeting point.
fn met_at(dispatch: &Dispatch<'_>) -> Option<Point> {
    let control_point = dispatch
        .drill
        .control_point()
        .filter(|(placed, ..)| *placed <= dispatch.known_until())
        .map(|(_, at, _)| at.point());
    control_point.or_else(|| dispatch.sent.map(|sent| sent.from.point()))
}

/// Places of the map and the route card named in a text, and the corner of the square of a grid in it.
fn places(dispatch: &Dispatch<'_>, said: &str) -> Vec<Point> {
    let scenario = dispatch.evidence().session.scenario();
    let named =
        |id: &str, name: &Text| holds(said, id) || name.0.values().any(|words| holds(said, words));
    let route = &scenario.route;
    let waypoints = route.waypoints.iter().map(|it| (&it.id, &it.name, it.at));
    let points = route
        .vulnerable_points
        .iter()
        .map(|it| (&it.id, &it.name, it.at));
    let assets = scenario.assets.iter().map(|it| (&it.id, &it.name, it.at));
    let mut places: Vec<Point> = waypoints
        .chain(points)
        .chain(assets)
        .filter(|(id, name, _)| named(id, name))
        .map(|(.., at)| at)
        .collect();
    places.extend(grid(&GridFrame::of(&scenario.place), said));
    places
}

/// Most words of a grid reference: `30QXF 1234 5678`.
const GRID_WORDS: usize = 3;

/// The first grid reference in a text: six digits or more, so that no number of people or vehicles is taken for one.
fn grid(frame: &GridFrame, said: &str) -> Option<Point> {
    const LEAST_DIGITS: usize = 6;
    let said = normal(said);
    let words: Vec<&str> = said
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '(' | ')'))
        .filter(|word| !word.is_empty())
        .collect();
    let runs = (0..words.len()).flat_map(|from| {
        let until = words.len().min(from + GRID_WORDS);
        (from + 1..=until).rev().map(move |until| (from, until))
    });
    runs.map(|(from, until)| words[from..until].join(" "))
        .filter(|run| run.chars().filter(char::is_ascii_digit).count() >= LEAST_DIGITS)
        .find_map(|run| frame.corner(&frame.read(run.trim_end_matches('.')).ok()?))
}

/// A stem of a compass word, and its bearing.
type Stem = (&'static str, f32);

/// Stems that mean nothing else, the longer before those that they begin with. French, Spanish and English share some.
const STEMS: &[Stem] = &[
    ("northeast", 45.0),
    ("northwest", 315.0),
    ("southeast", 135.0),
    ("southwest", 225.0),
    ("north", 0.0),
    ("south", 180.0),
    ("eastern", 90.0),
    ("eastward", 90.0),
    ("eastbound", 90.0),
    ("west", 270.0),
    ("nordest", 45.0),
    ("nordeste", 45.0),
    ("nordouest", 315.0),
    ("sudest", 135.0),
    ("sudeste", 135.0),
    ("sudouest", 225.0),
    ("sudoeste", 225.0),
    ("noreste", 45.0),
    ("noroeste", 315.0),
    ("sureste", 135.0),
    ("suroeste", 225.0),
    ("nord", 0.0),
    ("norte", 0.0),
    ("ouest", 270.0),
    ("oeste", 270.0),
];

/// Arabic attaches its article to the word: the stem is a part of it.
const ARABIC: &[Stem] = &[
    ("شمال", 0.0),
    ("جنوب", 180.0),
    ("شرق", 90.0),
    ("غرب", 270.0),
];

/// Whole words, as written in capitals on the radio.
const LETTERS: &[Stem] = &[
    ("N", 0.0),
    ("NE", 45.0),
    ("E", 90.0),
    ("SE", 135.0),
    ("S", 180.0),
    ("SW", 225.0),
    ("W", 270.0),
    ("NW", 315.0),
];

/// Whole words only, and where any are listed only after one of them: `sudden`, `la route est libre` and `este
/// camino` give no direction.
const AFTER: &[(&str, f32, &[&str])] = &[
    ("east", 90.0, &[]),
    ("sud", 180.0, &[]),
    ("est", 90.0, &["l", "d", "vers", "plein", "côté"]),
    ("este", 90.0, &["el", "al", "del", "hacia", "lado"]),
    (
        "sur",
        180.0,
        &[
            "el",
            "al",
            "del",
            "hacia",
            "lado",
            "acceso",
            "entrada",
            "zona",
            "camino",
            "carretera",
            "ruta",
            "pista",
        ],
    ),
];

/// Words that make an adjacent number a bearing, in degrees or in mils.
const DEGREES: &[&str] = &[
    "deg",
    "degree",
    "degrees",
    "degré",
    "degrés",
    "grado",
    "grados",
    "درجة",
    "درجات",
    "bearing",
    "azimuth",
    "azimut",
    "rumbo",
    "acimut",
    "سمت",
];
const MILS: &[&str] = &[
    "mil",
    "mils",
    "millième",
    "millièmes",
    "milésima",
    "milésimas",
];
const MIL_DEG: f32 = 360.0 / 6400.0;

/// Directions given in a text, degrees.
fn directions(said: &str) -> Vec<f32> {
    let said = normal(said).replace('°', " deg ");
    let as_written: Vec<&str> = said
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let words: Vec<String> = as_written.iter().map(|word| word.to_lowercase()).collect();
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| words.get(before));
        let stem = STEMS.iter().find(|(stem, _)| word.starts_with(stem));
        let arabic = ARABIC.iter().find(|(stem, _)| word.contains(stem));
        let letters = LETTERS.iter().find(|(word, _)| *word == as_written[index]);
        let plain = stem.or(arabic).or(letters).map(|(_, deg)| *deg);
        let after = AFTER.iter().find(|(name, _, after)| {
            let follows = before.is_some_and(|before| after.contains(&before.as_str()));
            word == name && (after.is_empty() || follows)
        });
        found.extend(plain.or(after.map(|(_, deg, _)| *deg)));
        found.extend(bearing(word, [before, words.get(index + 1)]));
    }
    found
}

/// A number beside a word that makes it a bearing.
fn bearing(word: &str, beside: [Option<&String>; 2]) -> Option<f32> {
    let number: f32 = word.parse::<u16>().ok()?.into();
    let is_beside = |names: &[&str]| {
        let mut beside = beside.iter().flatten();
        beside.any(|word| names.contains(&word.as_str()))
    };
    let deg = if is_beside(MILS) {
        number * MIL_DEG
    } else if is_beside(DEGREES) {
        number
    } else {
        return None;
    };
    (deg <= 360.0).then_some(deg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_direction_is_told_in_each_language_and_as_a_bearing() {
        for (said, deg) in [
            ("From the south by the track", 180.0),
            ("approach southwest", 225.0),
            ("northern road", 0.0),
            ("from the East", 90.0),
            ("par le sud", 180.0),
            ("depuis l'est", 90.0),
            ("por el sur", 180.0),
            ("acceso sur", 180.0),
            ("desde el este", 90.0),
            ("por el noroeste", 315.0),
            ("من الجنوب", 180.0),
            ("الطريق الشمالي", 0.0),
            ("from SW", 225.0),
            ("bearing 190", 190.0),
            ("190° from you", 190.0),
            ("١٩٠° from you", 190.0),
            ("3200 mils", 180.0),
            ("rumbo 45", 45.0),
        ] {
            assert_eq!(directions(said), [deg], "{said}");
        }
    }

    #[test]
    fn words_that_name_no_direction_give_none() {
        for said in [
            "yes",
            "road",
            "by the road",
            "the way is clear",
            "la route est libre",
            "sur la route",
            "este camino está libre",
            "come quickly, 4 people",
            "Easter road",
            "a sudden bend",
            "طريق سالك",
            "500 m",
        ] {
            assert!(directions(said).is_empty(), "{said}");
        }
    }
}
