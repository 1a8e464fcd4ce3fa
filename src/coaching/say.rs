//! Parts of sentences: sides, distances with their source, places.

use crate::doctrine::schema::{GroundAct, Step};
use crate::doctrine::{Pack, Required, Why};
use crate::text::{Argument, Message, Text};
use crate::units::Point;
use crate::units::grid::GridFrame;
use crate::units::place::turn_deg;

use crate::trainee::Brief;

/// Eighths of the circle, clockwise from straight ahead.
const SIDES: [&str; 8] = [
    "ahead",
    "ahead-right",
    "right",
    "behind-right",
    "behind",
    "behind-left",
    "left",
    "ahead-left",
];

/// The side on which a bearing lies for a heading.
pub fn side(heading_deg: f32, bearing_deg: f32) -> Message {
    let eighth = (turn_deg(heading_deg, bearing_deg) / 45.0).round() as i32;
    Message::new("coach-side").with("side", SIDES[eighth.rem_euclid(8) as usize])
}

/// The middle of the eighth of the circle, counted from a heading, in which a bearing lies, degrees.
pub(super) fn eighth_deg(heading_deg: f32, bearing_deg: f32) -> f32 {
    let eighth = (turn_deg(heading_deg, bearing_deg) / 45.0).round();
    (heading_deg + eighth * 45.0).rem_euclid(360.0)
}

/// The eighth of the compass in which a bearing lies, as a word that messages select by.
pub fn eighth_of(bearing_deg: f32) -> &'static str {
    const EIGHTHS: [&str; 8] = [
        "north",
        "north-east",
        "east",
        "south-east",
        "south",
        "south-west",
        "west",
        "north-west",
    ];
    EIGHTHS[((bearing_deg / 45.0).round() as i32).rem_euclid(8) as usize]
}

/// A bearing as it is said: `005`.
pub(super) fn three_digits(bearing_deg: f32) -> String {
    format!("{:03}", bearing_deg.round() as u32 % 360)
}

/// Metres as spoken: to ten above a hundred, to five above twenty, else to one.
pub(super) fn about_m(metres: f32) -> f32 {
    let step_m = match metres {
        far if far > 100.0 => 10.0,
        middle if middle > 20.0 => 5.0,
        _ => 1.0,
    };
    (metres / step_m).round() * step_m
}

/// Metres rounded down to ten, so that a sentence does not change at every step.
pub(super) fn tens_m(metres: f32) -> f32 {
    (metres / 10.0).floor() * 10.0
}

/// The grid reference of a point, to 10 m.
pub(super) fn grid(brief: &Brief, at: Point) -> String {
    GridFrame::of(&brief.place).mgrs(at, 8)
}

/// A required distance with its reason and its source. Anything but the in-doubt distance is that of the largest
/// possible vehicle.
pub(super) fn required(message: Message, pack: &Pack, required_m: f32) -> Message {
    let rows = pack.distances.classes.iter();
    let row = rows
        .filter(|_| required_m != pack.distances.in_doubt_m.value)
        .find(|row| row.required_m.value == required_m);
    let (why, from) = match row {
        Some(row) => (Why::MayBe(row.id.clone()), &row.required_m),
        None => (Why::InDoubt, &pack.distances.in_doubt_m),
    };
    let required = Required {
        metres: required_m,
        why,
    };
    message
        .with("required", required.message(pack))
        .with("source", source(pack, &from.source))
}

/// The same on ground that may be mined: that the pack has no distance of its own for it is said.
pub(super) fn ring(message: Message, pack: &Pack, required_m: f32, on_ground: bool) -> Message {
    let mut message = required(message, pack, required_m);
    if on_ground && let Some(Argument::Message(rule)) = message.arguments.remove("required") {
        let told = Message::new("coach-ground-ring").with("required", *rule);
        message = message.with("required", told);
    }
    message
}

/// The title of a source. What a template asks a mission to replace is no word for a trainee.
pub(super) fn source(pack: &Pack, id: &str) -> String {
    let title = pack.source(id).map_or(id, |source| source.title.as_str());
    let title = title.strip_prefix("REPLACE:").unwrap_or(title);
    title.trim().to_owned()
}

/// A step of the pack's drill in the pack's own words.
pub(super) fn step(pack: &Pack, step: Step) -> Option<&Text> {
    let taught = pack.drill.steps.iter().find(|one| one.step == step);
    taught.map(|one| &one.says)
}

/// A step of the pack's drill on ground that may be mined, in the pack's own words.
pub(super) fn on_ground(pack: &Pack, act: GroundAct) -> Option<&Text> {
    let taught = pack.suspected_ground.as_ref()?.steps.iter();
    let mut taught = taught.filter(|step| step.act == act);
    taught.next().map(|step| &step.says)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_is_told_from_the_way_one_walks() {
        let word = |heading_deg, bearing_deg| {
            format!("{:?}", side(heading_deg, bearing_deg).arguments["side"])
        };
        assert_eq!(word(0.0, 90.0), "Word(\"right\")");
        assert_eq!(word(350.0, 10.0), "Word(\"ahead\")");
        assert_eq!(word(90.0, 0.0), "Word(\"left\")");
        assert_eq!(word(0.0, 181.0), "Word(\"behind\")");
        assert_eq!(eighth_deg(10.0, 95.0), 100.0);
        assert_eq!(
            [0.0, 359.0, 44.0, 181.0].map(eighth_of),
            ["north", "north", "north-east", "south"]
        );
        assert_eq!((about_m(43.0), about_m(12.4)), (45.0, 12.0));
    }
}
