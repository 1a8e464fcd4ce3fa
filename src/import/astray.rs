//! Recorded places where nobody can have been, by their times or by their neighbours.

use crate::units::Point;

/// Recorded places nearer than this are one, metres.
const SAME_M: f32 = 1.0;
/// Places in a row that a device can have got wrong, as in a gorge or under a roof, where nothing tells their times.
const WRONG_IN_A_ROW: usize = 3;
/// A jump is farther than this, whatever the speed: a device wavers by some metres within a second.
const JUMP_M: f32 = 60.0;
/// Nobody on foot is faster than this, metres a second.
const FAST_MPS: f32 = 15.0;
/// A jump is so many times as fast as the fast legs of the same record.
const FASTER: f32 = 4.0;
/// Share of the places that may be wrong in a row: of more of them nobody can tell which half is right.
const WRONG_SHARE: f32 = 0.1;

/// A place of a record.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Recorded {
    pub(super) at: Point,
    /// When, where the file says it.
    pub(super) second: Option<f64>,
    /// True for the first place of a segment behind another.
    pub(super) joins: bool,
}

impl Recorded {
    /// How fast one went from here to there, metres a second; none where a time is missing.
    fn speed_mps(&self, there: &Self) -> Option<f32> {
        /// Times are told in whole seconds.
        const LEAST_S: f64 = 0.5;
        let taken_s = (there.second? - self.second?).abs().max(LEAST_S);
        Some(self.at.distance_m(there.at) / taken_s as f32)
    }

    /// True where nobody can have gone from here to there.
    fn cannot_reach(&self, there: &Self, limit_mps: f32) -> bool {
        let is_fast = self.speed_mps(there).is_some_and(|mps| mps > limit_mps);
        is_fast && self.at.distance_m(there.at) > JUMP_M
    }
}

/// Leaves out places where nobody can have been.
pub(super) fn possible(recorded: &[Recorded]) -> Vec<Recorded> {
    let kept = in_their_time(recorded);
    near_their_neighbours(&kept)
}

/// Length of a usual leg, metres; none where there is no leg.
pub(super) fn usual_leg_m(places: &[Recorded]) -> Option<f32> {
    let legs = places
        .windows(2)
        .map(|pair| pair[0].at.distance_m(pair[1].at));
    let mut legs: Vec<f32> = legs.filter(|leg_m| *leg_m > SAME_M).collect();
    legs.sort_by(f32::total_cmp);
    legs.get(legs.len() / 2).copied()
}

/// Leaves out runs of places that nobody can have reached, or left, in the time that the record gives. The longest run is
/// believed, and what can be reached from it.
fn in_their_time(recorded: &[Recorded]) -> Vec<Recorded> {
    let mut speeds: Vec<f32> = recorded
        .windows(2)
        .filter_map(|pair| pair[0].speed_mps(&pair[1]))
        .collect();
    speeds.sort_by(f32::total_cmp);
    let fast_mps = speeds.get(speeds.len() * 9 / 10).copied().unwrap_or(0.0);
    let limit_mps = (FASTER * fast_mps).max(FAST_MPS);
    let runs: Vec<&[Recorded]> = recorded
        .chunk_by(|here, there| !here.cannot_reach(there, limit_mps))
        .collect();
    let longest = (0..runs.len()).max_by_key(|run| runs[*run].len());
    let Some(longest) = longest.filter(|_| runs.len() > 1) else {
        return recorded.to_vec();
    };
    let most = (WRONG_SHARE * recorded.len() as f32) as usize;
    let mut kept = vec![longest];
    let is_possible = |run: &[Recorded], from: &Recorded, to: &Recorded| {
        run.len() > most || !from.cannot_reach(to, limit_mps)
    };
    let mut end = runs[longest].last();
    for (index, run) in runs.iter().enumerate().skip(longest + 1) {
        if let (Some(from), Some(to)) = (end, run.first())
            && is_possible(run, from, to)
        {
            kept.push(index);
            end = run.last();
        }
    }
    let mut start = runs[longest].first();
    for (index, run) in runs.iter().enumerate().take(longest).rev() {
        if let (Some(from), Some(to)) = (run.last(), start)
            && is_possible(run, from, to)
        {
            kept.push(index);
            start = run.first();
        }
    }
    kept.sort_unstable();
    let runs = kept.into_iter().flat_map(|run| runs[run].iter().copied());
    runs.collect()
}

/// Leaves out places far from both neighbours when these are near each other: a device that got them wrong. A turning point is
/// as near to its neighbours as other places of its track are to theirs, and stays.
fn near_their_neighbours(recorded: &[Recorded]) -> Vec<Recorded> {
    let Some(usual_m) = usual_leg_m(recorded) else {
        return recorded.to_vec();
    };
    let far_m = (10.0 * usual_m).max(JUMP_M);
    let apart_m = |a: usize, b: usize| recorded[a].at.distance_m(recorded[b].at);
    let mut kept: Vec<usize> = Vec::with_capacity(recorded.len());
    let mut index = 0;
    while index < recorded.len() {
        let wrong = kept.last().and_then(|&last| {
            let out_m = apart_m(last, index);
            (1..=WRONG_IN_A_ROW).find(|count| {
                let back = index + count;
                let meant_m = usual_m * (*count as f32 + 1.0);
                back < recorded.len()
                    && out_m > far_m
                    && apart_m(back - 1, back) > far_m
                    && apart_m(last, back) < 0.3 * out_m + meant_m
            })
        });
        match wrong {
            Some(count) => index += count,
            None => {
                kept.push(index);
                index += 1;
            }
        }
    }
    kept.into_iter().map(|index| recorded[index]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::place::length_m;

    /// A place every eight metres northwards, with or without times: a walk of five kilometres an hour.
    fn north(count: u16, timed: bool) -> Vec<Recorded> {
        let place = |step: u16| Recorded {
            at: Point(0.0, f32::from(step) * 8.0),
            second: timed.then_some(f64::from(step) * 5.8),
            joins: false,
        };
        (0..count).map(place).collect()
    }

    fn walked_m(places: &[Recorded]) -> f32 {
        let line: Vec<Point> = places.iter().map(|place| place.at).collect();
        length_m(&line)
    }

    #[test]
    fn a_place_where_nobody_can_have_been_is_left_out() {
        for wrong in 1..=WRONG_IN_A_ROW {
            let mut track = north(100, false);
            for place in &mut track[50..50 + wrong] {
                place.at = Point(9_000.0, -4_000.0);
            }
            let kept = possible(&track);
            assert_eq!(kept.len(), 100 - wrong);
            assert!((walked_m(&kept) - 792.0).abs() < 1.0);
        }
    }

    /// Story: five places in a row 800 m beside the way, each way within one step, became a detour of 1,600 m.
    #[test]
    fn places_that_nobody_can_have_reached_in_their_time_are_left_out_wherever_in_the_record() {
        for wrong in [0..7, 50..55, 60..70, 91..100] {
            let mut track = north(100, true);
            for place in &mut track[wrong.clone()] {
                place.at.0 += 800.0;
            }
            let kept = possible(&track);
            assert_eq!(kept.len(), 100 - wrong.len(), "{wrong:?}");
            assert!(kept.iter().all(|place| place.at.0 == 0.0), "{wrong:?}");
        }
    }

    #[test]
    fn a_detour_that_took_its_time_and_a_ride_in_a_vehicle_stay() {
        let mut detour = north(100, true);
        for (index, place) in detour.iter_mut().enumerate() {
            let late_s = match index {
                0..50 => 0.0,
                50..55 => 900.0,
                _ => 1_800.0,
            };
            place.second = place.second.map(|second| second + late_s);
            if (50..55).contains(&index) {
                place.at.0 += 800.0;
            }
        }
        assert_eq!(possible(&detour), detour);
        let mut ride = north(100, true);
        for (index, place) in ride.iter_mut().enumerate() {
            place.at.1 *= if index < 60 { 1.0 } else { 15.0 };
        }
        assert_eq!(possible(&ride), ride);
    }

    #[test]
    fn where_a_jump_parts_two_halves_both_stay() {
        let mut halves = north(100, true);
        for place in &mut halves[50..] {
            place.at.0 += 2_500.0;
        }
        assert_eq!(possible(&halves), halves);
    }
}
