//! `suspected-area-left`: did everybody in a suspected area leave it on their own tracks, or stay and call?
//!
//! Measures, of those of the patrol who stood in a suspected area when something was marked or happened there or went
//! in afterwards, the share who did right: who came out of it on known ground only, which in such an area is what
//! somebody of the patrol has walked in this patrol; or who stayed where they stood while a report was sent. Whoever
//! was still inside when the patrol's part was over, and had neither strayed nor called, counts as one half; whoever
//! stepped off known ground, or went in after the area had shown itself, as nothing. Unit `share`; more is better. Of
//! several drills the worst counts. Never evaluated when nobody stood in such an area. Source: go back only on ground
//! that is known, else stay and call (doctrine pack).

use crate::scenario::exercise::PersonId;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("suspected-area-left", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let inside = drill.in_suspected_area();
    if inside.is_empty() {
        return Measurement::NotCalledFor;
    }
    let mut people = inside.clone();
    people.extend(drill.went_into_suspected_area().iter().map(|(who, _)| *who));
    people.sort_unstable();
    people.dedup();
    let judged: Vec<(f64, Finding)> = people
        .iter()
        .filter_map(|person| judged(drill, *person))
        .collect();
    if judged.is_empty() {
        return Measurement::NotCalledFor;
    }
    let sum: f64 = judged.iter().map(|(credit, _)| credit).sum();
    let share = sum / judged.len() as f64;
    Measurement::Is(
        share,
        judged.into_iter().map(|(_, finding)| finding).collect(),
    )
}

/// A person's score, 0..1, with the finding; none when the record has no position.
fn judged(drill: &Drill<'_>, person: PersonId) -> Option<(f64, Finding)> {
    let in_the_end = drill.at(person, drill.settled)?;
    let say = |id: &str| Message::new(id).with("person", drill.evidence.person_name(person));
    let went_in = drill.went_into_suspected_area();
    let entered = went_in.iter().find(|(who, _)| *who == person);
    if let Some((tick, here)) = drill.strayed(person) {
        let place = here.at_height(0.0);
        let finding = Finding::new(tick, Some(place), say("finding-suspected-strayed"));
        return Some((0.0, finding.good(false)));
    }
    if let Some((_, tick)) = entered {
        let place = drill.at(person, *tick).map(|here| here.at_height(0.0));
        let finding = Finding::new(*tick, place, say("finding-suspected-went-in"));
        return Some((0.0, finding.good(false)));
    }
    let (credit, id) = if drill.stayed.contains(&person) {
        (1.0, "finding-suspected-stayed")
    } else if drill.is_in_suspected_area(person, drill.settled) {
        (0.5, "finding-suspected-still-inside")
    } else {
        (1.0, "finding-suspected-left")
    };
    let place = in_the_end.at_height(0.0);
    let finding = Finding::new(drill.settled, Some(place), say(id)).good(credit >= 1.0);
    Some((credit, finding))
}
