//! From a line of a file to the line that the patrol would walk.

use super::astray::{Recorded, possible, usual_leg_m};
use super::frame::Frame;
use super::recorded::{Walked, leaves_by_m};
use super::simplified::simplified;
use super::tolerance::{is_recorded, suggested_m};
use super::track::{Line, Made};
use crate::text::Message;
use crate::units::Point;
use crate::units::place::length_m;

/// Least distance between points of a recorded way, metres.
const APART_M: f32 = 8.0;
/// Least distance between points of any way, metres.
const LEAST_APART_M: f32 = 0.5;
/// Between two segments a gap this long is told, metres.
const GAP_M: f32 = 100.0;
/// Within a segment a leg this long, and so many times as long as a usual one, is a gap: nobody recorded it.
const INNER_GAP_M: f32 = 150.0;
const INNER_GAP: f32 = 15.0;

/// The line of a track, every metre of which the patrol would walk.
pub(super) struct Way {
    pub(super) line: Vec<Point>,
    /// How far it may leave the places of the file.
    pub(super) tolerance_m: f32,
    /// How far it does.
    pub(super) leaves_m: f32,
    /// How far along the patrol begins, where the file says it.
    pub(super) start_m: Option<f32>,
    recorded: bool,
    walked: Walked,
    /// Places left out because nobody can have been there.
    impossible: usize,
    /// Legs that nobody recorded, metres.
    gaps_m: Vec<f32>,
}

/// The places of a line in metres.
fn places(track: &Line, frame: &Frame) -> Vec<Recorded> {
    let mut times = track.times.iter().peekable();
    let mut joins = track.joins.iter().peekable();
    let numbered = track.fixes.iter().enumerate();
    let places = numbered.filter_map(|(number, fix)| {
        let second = times.next_if(|(timed, _)| *timed == number);
        let joins = joins.next_if(|join| **join == number);
        Some(Recorded {
            at: frame.point(*fix)?,
            second: second.map(|(_, second)| *second),
            joins: joins.is_some(),
        })
    });
    places.collect()
}

/// Lengths of the legs that nobody recorded, metres.
fn gaps_m(kept: &[Recorded], recorded: bool) -> Vec<f32> {
    let usual_m = usual_leg_m(kept).unwrap_or_default();
    let inner_m = if recorded {
        INNER_GAP_M.max(INNER_GAP * usual_m)
    } else {
        f32::INFINITY
    };
    let gaps = kept.windows(2).filter_map(|pair| {
        let gap_m = pair[0].at.distance_m(pair[1].at);
        let least_m = if pair[1].joins { GAP_M } else { inner_m };
        (gap_m > least_m).then_some(gap_m)
    });
    gaps.collect()
}

impl Way {
    /// `tolerance_m` is how far it may leave the places of the file; none for what suits the file.
    pub(super) fn of(track: &Line, frame: &Frame, tolerance_m: Option<f32>) -> Self {
        let all = places(track, frame);
        let points: Vec<Point> = all.iter().map(|place| place.at).collect();
        let recorded = is_recorded(track.made, &points);
        let start_m = match track.made {
            Made::Exported { start } => points.get(..=start).map(length_m),
            _ => None,
        };
        let kept = if recorded {
            possible(&all)
        } else {
            all.clone()
        };
        let walked = if recorded {
            let points: Vec<Point> = kept.iter().map(|place| place.at).collect();
            Walked::of(&points, tolerance_m.is_none())
        } else {
            Walked {
                line: points,
                ..Walked::default()
            }
        };
        let tolerance_m = tolerance_m.unwrap_or_else(|| suggested_m(track.made, &walked.line));
        let mut way = Self {
            line: Vec::new(),
            tolerance_m,
            leaves_m: 0.0,
            start_m,
            recorded,
            impossible: all.len() - kept.len(),
            gaps_m: gaps_m(&kept, recorded),
            walked,
        };
        let line = if tolerance_m > 0.0 {
            &simplified(&way.walked.line, tolerance_m)
        } else {
            &way.walked.line
        };
        way.line = way.apart(line);
        way.leaves_m = leaves_by_m(&way.line, &way.walked.line) + way.walked.strays_m;
        way
    }

    /// A part of it whose points keep their distance from each other; its ends stay.
    pub(super) fn apart(&self, part: &[Point]) -> Vec<Point> {
        let least_m = if self.recorded {
            (4.0 * self.tolerance_m).clamp(LEAST_APART_M, APART_M)
        } else {
            LEAST_APART_M
        };
        let mut apart: Vec<Point> = Vec::with_capacity(part.len());
        for (index, at) in part.iter().enumerate() {
            let is_end = index + 1 == part.len();
            let near = apart
                .last()
                .is_some_and(|last| last.distance_m(*at) < least_m);
            if near && is_end && apart.len() > 1 {
                apart.pop();
            }
            if !near || is_end {
                apart.push(*at);
            }
        }
        apart
    }

    /// What a device erred from one place to the next, where that was smoothed away, metres.
    pub(super) fn jitter_m(&self) -> Option<f32> {
        self.walked.jitter_m
    }

    /// What a reader should know of it.
    pub(super) fn notes(&self) -> Vec<Message> {
        let counted =
            |id: &str, count: usize| (count > 0).then(|| Message::new(id).with("count", count));
        let longest_m = self.gaps_m.iter().copied().fold(0.0, f32::max).round();
        let gaps = counted("import-gaps", self.gaps_m.len());
        [
            counted("import-impossible", self.impossible),
            counted("import-halts", self.walked.halts),
            gaps.map(|gaps| gaps.with("longest", longest_m)),
            self.walked.jitter_m.map(|jitter_m| {
                Message::new("import-smoothed").with("jitter", jitter_m.round().max(1.0))
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
