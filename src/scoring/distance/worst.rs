//! What a question makes of several drills: the worst of them is the answer, and what was found in all of them is shown.
//!
//! A drill done well does not make up for one done badly: everybody must be safe each time. A drill in which the question
//! was not called for does not count.

use super::Drill;
use crate::scoring::evidence::Evidence;
use crate::scoring::judgement::{Measurement, Sense};

/// Puts a question to every drill that standing marks called for.
pub fn worst(
    evidence: &Evidence<'_>,
    sense: Sense,
    measure: impl Fn(&Drill<'_>) -> Measurement,
) -> Measurement {
    let drills = Drill::owed(evidence);
    drills
        .iter()
        .map(measure)
        .reduce(|a, b| worse(a, b, sense))
        .unwrap_or(Measurement::NotCalledFor)
}

fn worse(a: Measurement, b: Measurement, sense: Sense) -> Measurement {
    use Measurement::{Is, NotCalledFor, NotDone, Shown};
    match (a, b) {
        (NotCalledFor, other) | (other, NotCalledFor) => other,
        (NotDone(mut found) | Is(_, mut found), NotDone(more))
        | (NotDone(mut found), Is(_, more)) => {
            found.extend(more);
            NotDone(found)
        }
        (Is(a, mut found), Is(b, more)) => {
            found.extend(more);
            let measured = match sense {
                Sense::AtLeast => a.min(b),
                Sense::AtMost => a.max(b),
            };
            Is(measured, found)
        }
        // What is only shown never outweighs what is judged.
        (Shown(measured, mut found), Shown(_, more)) => {
            found.extend(more);
            Shown(measured, found)
        }
        (Shown(_, more), Is(measured, mut found)) | (Is(measured, mut found), Shown(_, more)) => {
            found.extend(more);
            Is(measured, found)
        }
        (Shown(_, more), NotDone(mut found)) | (NotDone(mut found), Shown(_, more)) => {
            found.extend(more);
            NotDone(found)
        }
    }
}
