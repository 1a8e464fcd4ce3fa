//! `cordon-posts`: how many cordon posts were held?
//!
//! Measures the posts held at the hand-over (else at the end), at the required distance from every item known. Of several
//! drills the worst counts. Unit `count`; more is better. Never evaluated when nothing bears a standing mark. Source: the
//! cordon of the five Cs (doctrine pack); how many are enough is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("cordon-posts", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let evidence = drill.evidence;
    let posts = drill.posts_at(drill.settled);
    let mut manned = 0_u32;
    let mut findings = Vec::new();
    for (person, place) in posts {
        let at_distance = drill.is_clear_at(place.point(), drill.settled);
        manned += u32::from(at_distance);
        let id = if at_distance {
            "finding-post-manned"
        } else {
            "finding-post-too-near"
        };
        let message = Message::new(id).with("person", evidence.person_name(person));
        findings.push(Finding::new(drill.settled, Some(place), message).good(at_distance));
    }
    if findings.is_empty() {
        let message = Message::new("finding-no-posts");
        let place = drill.trainee_place(drill.settled);
        return Measurement::NotDone(vec![Finding::new(drill.settled, place, message)]);
    }
    Measurement::Is(f64::from(manned), findings)
}
