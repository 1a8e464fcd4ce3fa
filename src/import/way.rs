//! From a line of a file to the line that the patrol would walk.

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
    /// Between two segments, metres.
    gaps_m: Vec<f32>,
}

impl Way {
    /// `tolerance_m` is how far it may leave the places of the file; none for what suits the file.
    pub(super) fn of(track: &Line, frame: &Frame, tolerance_m: Option<f32>) -> Self {
        let points: Vec<Point> = track
            .fixes
            .iter()
            .filter_map(|fix| frame.point(*fix))
            .collect();
        let gaps_m = track.joins.iter().filter_map(|join| {
            let before = frame.point(*track.fixes.get(join.checked_sub(1)?)?)?;
            let after = frame.point(*track.fixes.get(*join)?)?;
            Some(before.distance_m(after)).filter(|gap_m| *gap_m > GAP_M)
        });
        let recorded = is_recorded(track.made, &points);
        let start_m = match track.made {
            Made::Exported { start } => points.get(..=start).map(length_m),
            _ => None,
        };
        let walked = if recorded {
            Walked::of(&points)
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
            gaps_m: gaps_m.collect(),
            walked,
        };
        let line = if tolerance_m > 0.0 {
            &simplified(&way.walked.line, tolerance_m)
        } else {
            &way.walked.line
        };
        way.line = way.apart(line);
        way.leaves_m = leaves_by_m(&way.line, &way.walked.line);
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

    /// What a reader should know of it.
    pub(super) fn notes(&self) -> Vec<Message> {
        let counted =
            |id: &str, count: usize| (count > 0).then(|| Message::new(id).with("count", count));
        let longest_m = self.gaps_m.iter().copied().fold(0.0, f32::max).round();
        let gaps = counted("import-gaps", self.gaps_m.len());
        [
            counted("import-impossible", self.walked.impossible),
            counted("import-halts", self.walked.halts),
            gaps.map(|gaps| gaps.with("longest", longest_m)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
