//! Combines a criterion over several drills or reports: the worst outcome counts, and findings of all are shown.
//!
//! A drill done well does not compensate for one done badly: everybody must be safe each time. Drills in which the
//! criterion was not called for do not count.

use crate::scoring::judgement::{Measurement, Sense};

/// The worst of several measurements of one criterion.
pub fn worst(sense: Sense, measured: impl IntoIterator<Item = Measurement>) -> Measurement {
    let measured = measured.into_iter();
    measured
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
        // A result that is only shown never outweighs a judged one.
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
