//! `withdrawal-distance`: how far did the trainee withdraw?
//!
//! Measures the distance the trainee had reached at the hand-over (else at the end), divided by the distance required
//! from the item; of several items and drills the one where the share is least. The required distance is the in-doubt
//! distance; the class's own when a report named the class rightly after a conclusive sign of it had been seen; the
//! larger of the two when one was seen and the class was not named. Distance is taken from the item, for a mark on no
//! device from the mark, in whole metres rounded down. Unit `share`; more is better: 1 is enough. Not met when nobody
//! withdrew: when somebody went on past an item or along the route, or the trainee stayed where the mark was made,
//! inside the required distance. Never evaluated when nothing bears a standing mark, nothing has happened, or the
//! trainee stayed in a suspected area and called. Source: the pack's stand-off table.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;
use crate::units::whole_m;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("withdrawal-distance", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let evidence = drill.evidence;
    if drill.stayed.contains(&drill.trainee()) {
        return Measurement::NotCalledFor;
    }
    if let Some(finding) = drill.not_withdrawn() {
        return Measurement::NotDone(vec![finding]);
    }
    let Some(share) = drill.share_at(drill.trainee(), drill.settled) else {
        return Measurement::NotCalledFor;
    };
    let findings = drill
        .at(drill.trainee(), drill.settled)
        .into_iter()
        .flat_map(|here| drill.items.iter().map(move |item| (here, item)))
        .map(|(here, item)| {
            let message = Message::new("finding-distance-reached")
                .with("device", item.called(evidence))
                .with("metres", whole_m(item.range_m(here)))
                .with("required", item.required.message(evidence.pack));
            Finding::new(drill.settled, Some(here.at_height(0.0)), message)
        })
        .collect();
    Measurement::Is(f64::from(share), findings)
}
