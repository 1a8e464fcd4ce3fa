//! `report-form`: is the report in the layout in force, each line in its own form?
//!
//! Measures the share of the lines answered whose answer has the form that the line takes and can be read (a date-time
//! group that is one, a grid reference that is one). 0 when the report is in another layout than the one in force: that
//! of the pack under which the record was made, or of the one it is scored under. Unit `share`; more is better. Never
//! evaluated when nothing bears a standing mark. Source: the pack's report layouts.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::{Aspect, Dispatch};
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("report-form", Put::ToEachReport(of_report));

fn of_report(dispatch: &Dispatch<'_>) -> Measurement {
    let Some(sent) = dispatch.sent else {
        return Measurement::NotDone(vec![dispatch.not_sent()]);
    };
    let finding = |message| Finding::new(sent.tick, Some(sent.from), message).good(false);
    if let Some(wanted) = dispatch.on_another_form() {
        let message = Message::new("finding-report-other-layout")
            .with("said", &sent.report.format)
            .with("wanted", &wanted.name);
        return Measurement::Is(0.0, vec![finding(message)]);
    }
    let (mut answered, mut readable) = (0_u32, 0_u32);
    let mut findings = Vec::new();
    for line in &dispatch.form.lines {
        if dispatch.answer(line.field).is_none() {
            continue;
        }
        answered += 1;
        let unread = Aspect::of(line.field)
            .iter()
            .map(|aspect| aspect.check(dispatch))
            .find(|checked| checked.measured.is_none() && !checked.open);
        match unread.and_then(|checked| checked.why) {
            None => readable += 1,
            Some(why) => findings.push(finding(
                Message::new("finding-report-line-form")
                    .with("label", &line.label)
                    .with("why", why),
            )),
        }
    }
    if answered == 0 {
        return Measurement::NotDone(vec![finding(Message::new("finding-report-blank"))]);
    }
    Measurement::Is(f64::from(readable) / f64::from(answered), findings)
}
