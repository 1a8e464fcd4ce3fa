//! `control-point-sited`: was the control point set up in a good place?
//!
//! Measures, for the control point as it stood at the end, half for the required distance from every item known and
//! half for being out of the line of sight of each of them that is nearer than the distance up to which that is asked:
//! the preferred distance of the class for whoever told it from a conclusive sign, else that of the in-doubt row.
//! Whether it is in sight is a fact of the record and is said either way. Where no line of sight is recorded (a mark
//! that was on no device) the distance counts for the whole. Of several drills the worst counts. Unit `share`; more is
//! better. Not met when none was set up. Never evaluated when nothing bears a standing mark. Source: a safe area,
//! preferably out of direct line of sight (doctrine pack).

use crate::scenario::exercise::DeviceId;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::{Drill, Item};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;
use crate::units::{Place, reaches, whole_m};

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("control-point-sited", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let Some((tick, place, in_sight_of)) = drill.control_point() else {
        let message = Message::new("finding-no-control-point");
        let here = drill.trainee_place(drill.settled);
        return Measurement::NotDone(vec![Finding::new(drill.settled, here, message)]);
    };
    let stands: Vec<Stand> = drill
        .items
        .iter()
        .map(|item| Stand::of(item, place, in_sight_of))
        .collect();
    let findings = drill.items.iter().zip(&stands).map(|(item, stand)| {
        let message = Message::new(stand.said())
            .with("device", item.called(drill.evidence))
            .with("metres", whole_m(item.range_m(place.point())))
            .with("required", item.required.message(drill.evidence.pack))
            .with("asked", item.cover_asked_within_m);
        Finding::new(tick, Some(place), message).good(stand.is_good())
    });
    let far = stands.iter().all(|stand| stand.far);
    let hidden: Vec<bool> = stands.iter().filter_map(|stand| stand.hidden()).collect();
    let all_hidden = hidden.iter().all(|hidden| *hidden);
    let half = |done: bool| f64::from(u8::from(done)) / 2.0;
    let share = if hidden.is_empty() {
        2.0 * half(far)
    } else {
        half(far) + half(all_hidden)
    };
    Measurement::Is(share, findings.collect())
}

/// The control point relative to one item.
struct Stand {
    /// At the required distance.
    far: bool,
    /// In line of sight; none when not recorded.
    in_sight: Option<bool>,
    /// Near enough to be required out of sight.
    asked: bool,
}

impl Stand {
    fn of(item: &Item, place: Place, in_sight_of: &[DeviceId]) -> Self {
        let range_m = item.range_m(place.point());
        Self {
            far: item.is_clear(place.point()),
            in_sight: item.device.map(|device| in_sight_of.contains(&device)),
            asked: !reaches(range_m, item.cover_asked_within_m),
        }
    }

    /// Out of sight, or beyond the range where it is required; none when not recorded.
    fn hidden(&self) -> Option<bool> {
        self.in_sight.map(|in_sight| !in_sight || !self.asked)
    }

    fn is_good(&self) -> bool {
        self.far && self.hidden() != Some(false)
    }

    fn said(&self) -> &'static str {
        match (self.far, self.in_sight, self.asked) {
            (false, Some(true), _) => "finding-control-point-too-near-in-sight",
            (false, _, _) => "finding-control-point-too-near",
            (true, Some(true), true) => "finding-control-point-in-sight",
            (true, Some(true), false) => "finding-control-point-in-sight-far",
            (true, Some(false), _) => "finding-control-point-good",
            (true, None, _) => "finding-control-point-at-distance",
        }
    }
}
