//! `report-sent`: was every item reported?
//!
//! Measures the share of the items that bear a standing mark, harmless or not, of which a report went out, a short first
//! word included. A report is about the item that it names ([`crate::scoring::report_truth`]), and covers whatever lies
//! within what `report-grid` counts as right of the grid that it gives. Each item that nobody reported is told. Unit
//! `share`; more is better. Never evaluated when nothing bears a standing mark: whoever noticed nothing had nothing to
//! report, and the miss is judged in detection and by the rule on walking in unaware. Source: report is the last word of
//! every short form of the drill (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::{Dispatch, Kind};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("report-sent", Put::ToEachDrill(of_drill));

fn of_drill(drill: &Drill<'_>) -> Measurement {
    let (due, Some(marked)) = (Dispatch::each(drill), drill.of_marks()) else {
        return Measurement::NotCalledFor;
    };
    let Some(first) = due.first() else {
        return Measurement::NotCalledFor;
    };
    if first.all.is_empty() {
        return Measurement::NotDone(vec![first.not_sent()]);
    }
    let sent = due.iter().flat_map(|dispatch| &dispatch.all);
    let went_out = sent.map(|sent| {
        let message = Message::new(match sent.kind {
            Kind::Contact => "finding-report-contact-sent",
            Kind::Full => "finding-report-sent",
        });
        Finding::new(sent.tick, Some(sent.from), message)
    });
    let unreported = Dispatch::unreported(drill);
    let missing = unreported.iter().map(|item| {
        let message =
            Message::new("finding-item-not-reported").with("device", item.called(drill.evidence));
        Finding::new(drill.settled, Some(item.place()), message).good(false)
    });
    let reported = marked.items.len() - unreported.len();
    let share = reported as f64 / marked.items.len() as f64;
    Measurement::Is(share, went_out.chain(missing).collect())
}
