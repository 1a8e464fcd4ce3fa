//! What the questions about what stood between people and the items have in common.

use crate::scenario::exercise::PersonId;
use crate::scoring::distance::{Drill, Item, Shield};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

/// Of the members required to be shielded at the end of the patrol's part, the share that was shielded from every
/// known item; `open` is the message about somebody (`person`) who was not, and from what (`device`).
pub(super) fn share(
    drill: &Drill<'_>,
    shield: impl Fn(&Drill<'_>, PersonId, &Item) -> Shield,
    open: &str,
) -> Measurement {
    let (mut asked, mut findings) = (0_usize, Vec::new());
    for person in drill.patrol() {
        match drill.from_all(drill.settled, |item| shield(drill, person, item)) {
            Shield::Yes => asked += 1,
            Shield::No => {
                asked += 1;
                let mut known = drill.known_at(drill.settled);
                let from = known.find(|item| shield(drill, person, item) == Shield::No);
                findings.extend(from.map(|item| told(drill, person, item, open)));
            }
            Shield::NotAsked | Shield::NotRecorded => {}
        }
    }
    if asked == 0 {
        return Measurement::NotCalledFor;
    }
    let share = (asked - findings.len()) as f64 / asked as f64;
    Measurement::Is(share, findings)
}

fn told(drill: &Drill<'_>, person: PersonId, item: &Item, open: &str) -> Finding {
    let place = drill.at(person, drill.settled);
    let message = Message::new(open)
        .with("person", drill.evidence.person_name(person))
        .with("device", item.called(drill.evidence));
    Finding::new(
        drill.settled,
        place.map(|here| here.at_height(0.0)),
        message,
    )
    .good(false)
}
