//! From the places that a device recorded to the line that was walked: without places where nobody can have been, and each
//! halt as one place.

use crate::units::Point;
use crate::units::place::nearest_on_segment;

/// Recorded places nearer than this are one, metres.
const SAME_M: f32 = 1.0;
/// Within this a device wavers while it stands, metres.
const HALT_M: f32 = 15.0;
/// Way within [`HALT_M`] that is no walk through it and back, metres.
const WAVERED_M: f32 = 3.0 * HALT_M;
/// Places in a row that may lie outside a halt and still be of it.
const ASTRAY: usize = 8;
/// Places in a row that a device can have got wrong, as in a gorge or under a roof.
const WRONG_IN_A_ROW: usize = 3;

/// A line as walked.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Walked {
    pub(super) line: Vec<Point>,
    /// Places left out because nobody can have been there.
    pub(super) impossible: usize,
    /// Halts, each of which is one place.
    pub(super) halts: usize,
}

impl Walked {
    pub(super) fn of(recorded: &[Point]) -> Self {
        let (possible, impossible) = without_the_impossible(recorded);
        let (line, halts) = halts_as_one(&possible);
        Self {
            line,
            impossible,
            halts,
        }
    }
}

/// Leaves out places far from both neighbours when these are near each other: a device that got them wrong. A turning point is
/// as near to its neighbours as other places of its track are to theirs, and stays.
fn without_the_impossible(recorded: &[Point]) -> (Vec<Point>, usize) {
    let mut legs: Vec<f32> = recorded
        .windows(2)
        .map(|pair| pair[0].distance_m(pair[1]))
        .filter(|leg_m| *leg_m > SAME_M)
        .collect();
    legs.sort_by(f32::total_cmp);
    let Some(&usual_m) = legs.get(legs.len() / 2) else {
        return (recorded.to_vec(), 0);
    };
    let far_m = (10.0 * usual_m).max(60.0);
    let mut kept: Vec<Point> = Vec::with_capacity(recorded.len());
    let mut index = 0;
    while let Some(&at) = recorded.get(index) {
        let wrong = kept.last().and_then(|last| {
            let out_m = last.distance_m(at);
            (1..=WRONG_IN_A_ROW).find(|count| {
                let back = recorded.get(index + count).copied();
                back.is_some_and(|back| {
                    let meant_m = usual_m * (*count as f32 + 1.0);
                    out_m > far_m
                        && recorded[index + count - 1].distance_m(back) > far_m
                        && last.distance_m(back) < 0.3 * out_m + meant_m
                })
            })
        });
        match wrong {
            Some(count) => index += count,
            None => {
                kept.push(at);
                index += 1;
            }
        }
    }
    let left_out = recorded.len() - kept.len();
    (kept, left_out)
}

/// Makes one place of each halt: where the way wavers within a few metres for longer than a walk through them and back.
fn halts_as_one(recorded: &[Point]) -> (Vec<Point>, usize) {
    let mut places: Vec<Point> = Vec::with_capacity(recorded.len());
    for &at in recorded {
        if places
            .last()
            .is_none_or(|last| last.distance_m(at) > SAME_M)
        {
            places.push(at);
        }
    }
    let mut line: Vec<Point> = places.first().copied().into_iter().collect();
    let mut halts = 0;
    let mut index = 1;
    while let Some(&at) = places.get(index) {
        let mut last = index;
        let mut way_m = 0.0;
        while let Some(next) = places
            .get(last + 1)
            .filter(|next| next.distance_m(at) <= HALT_M)
        {
            way_m += places[last].distance_m(*next);
            last += 1;
        }
        if way_m <= WAVERED_M {
            line.push(at);
            index += 1;
            continue;
        }
        let held = &places[index..=last];
        let sum: bevy::math::Vec2 = held.iter().map(|place| place.vec()).sum();
        let middle = Point::from(sum / held.len() as f32);
        while let Some(ahead) = (1..=ASTRAY).rev().find(|ahead| {
            let place = places.get(last + ahead);
            place.is_some_and(|place| place.distance_m(middle) <= HALT_M)
        }) {
            last += ahead;
        }
        line.push(middle);
        halts += 1;
        index = last + 1;
    }
    (line, halts)
}

/// How far a line leaves another that has its points in the same order, and more between them, metres.
pub(super) fn leaves_by_m(fewer: &[Point], all: &[Point]) -> f32 {
    let mut leg = 0;
    let mut most_m = 0.0_f32;
    for &at in all {
        let Some(&end) = fewer.get(leg + 1) else {
            break;
        };
        let (beside, _) = nearest_on_segment(at, fewer[leg], end);
        most_m = most_m.max(beside.distance_m(at));
        if at == end {
            leg += 1;
        }
    }
    most_m
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length_m(line: &[Point]) -> f32 {
        crate::units::place::length_m(line)
    }

    /// A place every eight metres northwards.
    fn north(count: u16) -> Vec<Point> {
        (0..count)
            .map(|step| Point(0.0, f32::from(step) * 8.0))
            .collect()
    }

    /// Story: a way out and back of 1,750 m each was "0 m long", and switchbacks lost half of their width.
    #[test]
    fn a_way_that_turns_back_on_itself_keeps_its_whole_length() {
        let out = north(200);
        let mut both = out.clone();
        both.extend(out.iter().rev().skip(1));
        let walked = Walked::of(&both);
        assert!((length_m(&walked.line) - length_m(&both)).abs() < 1.0);
        assert_eq!((walked.impossible, walked.halts), (0, 0));
        // A planned route has few places, far apart.
        let planned = [
            Point(0.0, 0.0),
            Point(0.0, 900.0),
            Point(0.0, 40.0),
            Point(700.0, 40.0),
        ];
        assert_eq!(Walked::of(&planned).line, planned);
    }

    #[test]
    fn a_place_where_nobody_can_have_been_is_left_out_and_counted() {
        for wrong in 1..=WRONG_IN_A_ROW {
            let mut track = north(100);
            for place in &mut track[50..50 + wrong] {
                *place = Point(9_000.0, -4_000.0);
            }
            let walked = Walked::of(&track);
            assert_eq!(walked.impossible, wrong);
            assert!((length_m(&walked.line) - 792.0).abs() < 1.0);
        }
    }

    #[test]
    fn a_halt_is_one_place_however_long_the_device_wavered() {
        let mut track = north(60);
        let wavering = (0..900_u16).map(|step| {
            let turn = f32::from(step) * 2.4;
            let out_m = 3.0 + f32::from(step % 7);
            Point(out_m * libm::cosf(turn), 472.0 + out_m * libm::sinf(turn))
        });
        track.extend(wavering);
        track.extend(north(60).iter().map(|at| Point(0.0, at.1 + 480.0)));
        let walked = Walked::of(&track);
        assert_eq!(walked.halts, 1);
        assert!(
            (length_m(&walked.line) - 952.0).abs() < 20.0,
            "{}",
            length_m(&walked.line)
        );
    }

    #[test]
    fn how_far_a_line_of_fewer_places_leaves_the_other_is_measured() {
        let all = [
            Point(0.0, 0.0),
            Point(3.0, 10.0),
            Point(0.0, 20.0),
            Point(0.0, 40.0),
        ];
        assert_eq!(leaves_by_m(&all, &all), 0.0);
        assert_eq!(leaves_by_m(&[all[0], all[3]], &all), 3.0);
    }
}
