//! The fields into which a view is divided, so that somebody in the last row can say where: three beside each other in two
//! rows, lettered from the upper left.

use bevy::math::ops;

use crate::drill::{FIELD_DEG, Shown, View};
use crate::units::Point;

/// Fields beside each other.
pub const COLUMNS: usize = 3;

/// Rows of fields.
pub const ROWS: usize = 2;

/// Height of a view as a share of its width.
pub const HEIGHT_SHARE: f32 = 9.0 / 16.0;

/// Nearer to a line than this nobody in the room can tell on which side of it a thing lies, degrees.
const LEAST_REACH_DEG: f32 = 0.5;

/// A field of a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Upper left.
    A,
    /// Upper middle.
    B,
    /// Upper right.
    C,
    /// Lower left.
    D,
    /// Lower middle.
    E,
    /// Lower right.
    F,
}

impl Field {
    /// All of them, row by row.
    pub const ALL: [Self; COLUMNS * ROWS] = [Self::A, Self::B, Self::C, Self::D, Self::E, Self::F];

    /// Its letter, the same in every language: it stands on the picture and on the keyboard.
    pub fn letter(self) -> char {
        char::from(b'A' + self as u8)
    }

    /// Its column, from the left.
    pub fn column(self) -> usize {
        self as usize % COLUMNS
    }

    /// Its row, from above.
    pub fn row(self) -> usize {
        self as usize / COLUMNS
    }

    /// Whether a thing of a view reaches into it. What lies across a line lies in both fields.
    pub fn holds(self, view: &View, shown: &Shown) -> bool {
        let (across, down) = place_in(view, shown);
        let reach = ops::tan(shown.half_deg.max(LEAST_REACH_DEG).to_radians()) / half() / 2.0;
        within(across, reach, self.column(), COLUMNS)
            && within(down, reach / HEIGHT_SHARE, self.row(), ROWS)
    }
}

/// Tangent of half a view's width.
fn half() -> f32 {
    ops::tan((FIELD_DEG / 2.0).to_radians())
}

/// Whether something reaches into one of several equal parts of 0..1; beyond the edge it counts with the part there.
fn within(middle: f32, reach: f32, part: usize, of: usize) -> bool {
    let nearest = |share: f32| ((share.clamp(0.0, 1.0) * of as f32) as usize).min(of - 1);
    (nearest(middle - reach)..=nearest(middle + reach)).contains(&part)
}

/// Where a thing lies in a view, in shares of its width and height from the upper left corner.
fn place_in(view: &View, shown: &Shown) -> (f32, f32) {
    let (from, to): (Point, Point) = (view.eye.point(), shown.at.point());
    let (distance_m, height_m) = (from.distance_m(to), shown.at.world().y - view.eye.world().y);
    let aside = (from.bearing_deg(to) - view.bearing_deg).to_radians();
    let (right, level) = (distance_m * ops::sin(aside), distance_m * ops::cos(aside));
    let pitch = view.pitch_deg.to_radians();
    // Turned by the pitch: ahead and up of the look.
    let ahead = level * ops::cos(pitch) + height_m * ops::sin(pitch);
    let up = height_m * ops::cos(pitch) - level * ops::sin(pitch);
    let ahead = ahead.max(f32::EPSILON) * half();
    (
        0.5 + right / ahead / 2.0,
        0.5 - up / ahead / 2.0 / HEIGHT_SHARE,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::exercise::SignId;
    use crate::units::Place;

    /// A look to the north from where a thing lies so many metres away, to the right and up.
    fn fields(ahead_m: f32, right_m: f32, up_m: f32, pitch_deg: f32, half_deg: f32) -> String {
        let eye = Point(100.0, 100.0).at_height(1.7);
        let at: Place = Point(100.0 + right_m, 100.0 + ahead_m).at_height(1.7 + up_m);
        let view = View {
            seed: 1,
            eye,
            bearing_deg: 0.0,
            pitch_deg,
            shown: Vec::new(),
        };
        let shown = Shown {
            sign: SignId(0),
            of_item: true,
            at,
            half_deg,
            notice: 0.5,
        };
        let held = Field::ALL.iter().filter(|field| field.holds(&view, &shown));
        held.map(|field| field.letter()).collect()
    }

    #[test]
    fn a_thing_lies_in_the_field_in_which_its_picture_lies() {
        assert_eq!(fields(20.0, -5.0, 2.0, 0.0, 0.1), "A");
        assert_eq!(fields(20.0, 0.0, 2.0, 0.0, 0.1), "B");
        assert_eq!(fields(20.0, 5.0, 2.0, 0.0, 0.1), "C");
        assert_eq!(fields(20.0, -5.0, -2.0, 0.0, 0.1), "D");
        assert_eq!(fields(20.0, 0.0, -2.0, 0.0, 0.1), "E");
        assert_eq!(fields(20.0, 5.0, -2.0, 0.0, 0.1), "F");
        // On level ground 10 m ahead: below the middle of a level look, above that of one down to the feet.
        assert_eq!(fields(10.0, 0.0, -1.7, 0.0, 0.1), "E");
        assert_eq!(fields(10.0, 0.0, -1.7, -14.0, 0.1), "B");
    }

    #[test]
    fn what_lies_across_a_line_lies_in_both_fields() {
        assert_eq!(fields(20.0, 0.0, 0.0, 0.0, 0.1), "BE");
        let third_m = 20.0 * half() / 3.0;
        assert_eq!(fields(20.0, third_m, 2.0, 0.0, 0.1), "BC");
        assert_eq!(fields(20.0, third_m, 0.0, 0.0, 0.1), "BCEF");
        // A large thing reaches over more than its middle.
        assert_eq!(fields(20.0, 0.0, 2.0, 0.0, 9.0), "ABCDEF");
    }

    #[test]
    fn what_lies_at_the_edge_has_a_field_all_the_same() {
        assert_eq!(fields(20.0, 30.0, 30.0, 0.0, 0.1), "C");
        assert_eq!(fields(20.0, -30.0, -30.0, 0.0, 0.1), "D");
    }
}
