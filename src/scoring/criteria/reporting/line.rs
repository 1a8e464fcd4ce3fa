//! What the criteria of single report lines share.

use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::{Aspect, Dispatch};
use crate::text::Message;

/// Measures one aspect of a report that was due.
pub(super) fn of_report(dispatch: &Dispatch<'_>, aspect: Aspect) -> Measurement {
    if !dispatch.asks(aspect) {
        return Measurement::NotCalledFor;
    }
    let Some(sent) = dispatch.sent else {
        return Measurement::NotDone(vec![dispatch.not_sent()]);
    };
    let line = aspect.check(dispatch);
    if line.open {
        // The line has its own explanation of why only the instructor can judge it.
        let message = line
            .why
            .unwrap_or_else(|| Message::new("report-why-instructor"));
        let finding = Finding::new(sent.tick, Some(sent.from), message);
        return Measurement::Shown(None, vec![finding]);
    }
    let message = match line.why {
        Some(why) => Message::new("finding-report-line-off").with("why", why),
        None => Message::new("finding-report-line-right"),
    };
    let finding = Finding::new(
        sent.tick,
        Some(sent.from),
        message.with("said", line.said).with("truth", line.truth),
    );
    match line.measured {
        Some(measured) => Measurement::Is(measured, vec![finding]),
        None => Measurement::NotDone(vec![finding]),
    }
}
