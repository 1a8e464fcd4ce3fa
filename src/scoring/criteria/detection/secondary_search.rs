//! `secondary-search`: after a find, was the place where the patrol settled looked over for a second item?
//!
//! Measures, in percent, how many of the pack's azimuth × elevation bins the trainee looked at during the longest halt
//! from the first standing mark to the hand-over (of two as long the later one); nobody can know that what is marked is
//! harmless. Of several drills the worst counts. Not met at all when the patrol never halted after the find. More is
//! better. Never evaluated when nothing was marked. Source: checking for second items is continuous and the occupied area
//! is searched; the threshold is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::facts::covered;
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

use super::halt_coverage::finding;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("secondary-search", Put::ToEachDrill(of_drill));

fn of_drill(drill: &Drill<'_>) -> Measurement {
    let evidence = drill.evidence;
    let halts = evidence.facts.halts.iter();
    let within = halts.filter_map(|halt| {
        let from = halt.from.max(drill.since);
        let until = halt.until.min(drill.settled);
        (from < until).then_some((from, until, halt))
    });
    let Some((from, until, halt)) = within.max_by_key(|(from, until, _)| until.0 - from.0) else {
        let message = Message::new("finding-no-halt-after-find");
        let place = drill.first().shown_at.at_height(0.0);
        return Measurement::NotDone(vec![Finding::new(drill.since, Some(place), message)]);
    };
    let coverage = covered(evidence.session, evidence.pack, from, until);
    let percent = 100.0 * coverage.whole();
    Measurement::Is(percent, vec![finding(halt, percent)])
}
