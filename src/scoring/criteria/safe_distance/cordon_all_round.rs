//! `cordon-all-round`: does the cordon close the ways that the patrol could close?
//!
//! Measures the share of the openings around the item in question that were held at the hand-over (else at the end). An
//! opening is a place where a known way (the ground the patrol walked, a known-safe strip of the map) crosses the
//! required distance and which can be reached over known ways outside it; a post holds it from the way itself or from
//! within 30° of it as seen from the item. Nobody is asked to cross the ring or unknown ground to close its far side.
//! Of several drills the worst counts. Unit `share`; more is better. Never evaluated when nothing bears a standing mark
//! or no way crosses the ring. Source: a cordon is visible, secured and leaves no way open (doctrine pack); the reading
//! of "all round" is derived.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::{Drill, openings};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("cordon-all-round", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let item = drill.first();
    let openings = openings(drill, item);
    if openings.is_empty() {
        return Measurement::NotCalledFor;
    }
    let posts = drill.posts_at(drill.settled);
    let mut held = 0;
    let findings = openings.iter().map(|opening| {
        let is_held = posts.iter().any(|(_, post)| opening.held_by(*post, item));
        held += usize::from(is_held);
        let id = if is_held {
            "finding-way-held"
        } else {
            "finding-way-open"
        };
        let message = Message::new(id).with("bearing", item.at.bearing_deg(opening.at).round());
        Finding::new(drill.settled, Some(opening.at.at_height(0.0)), message).good(is_held)
    });
    let findings = findings.collect();
    Measurement::Is(held as f64 / openings.len() as f64, findings)
}
