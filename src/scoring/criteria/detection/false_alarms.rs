//! `false-alarms`: how much of what was harmless was taken for a sign?
//!
//! Measures, in percent, the share of the harmless things that were marked ([`crate::scoring::facts::Harmless`]), as far
//! as so few things can tell: the lower end of the 95 % Wilson interval of that share. Marking something harmless from
//! afar is right conduct, and one mark shows no habit: 1 of 1 gives 21 %, 3 of 3 give 44 %, 10 of 10 give 72 %. Less is
//! better. On a patrol that was walked with nothing harmless to be seen and nothing marked the answer is 0 %: a clean
//! patrol completed calmly is a full score. Never evaluated when nothing was marked on a patrol that was broken off,
//! turned back or timed out before anything was found: to stay calm by not patrolling earns nothing. A pattern of false
//! alarms gates the verdict by a rule of its own (`scoring.pass.false_alarm_pattern`). Source: false alarms belong beside
//! every hit rate, and a handful of events is no ground to fail anyone; Wilson 1927; the threshold is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::facts::MarkOutcome;
use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::statistics::wilson;
use crate::text::Message;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("false-alarms", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let harmless = evidence.facts.harmless;
    if harmless.marked == 0 && !evidence.facts.patrolled(evidence.session) {
        return Measurement::NotCalledFor;
    }
    let mut findings: Vec<Finding> = evidence
        .facts
        .standing_marks()
        .filter_map(|mark| {
            let MarkOutcome::FalseAlarm { look_alike } = mark.outcome else {
                return None;
            };
            let message = match look_alike {
                Some(look_alike) => Message::new("finding-marked-look-alike")
                    .with("look-alike", evidence.look_alike_name(look_alike)),
                None => Message::new("finding-marked-nothing"),
            };
            Some(Finding::new(mark.tick, Some(mark.place), message).good(false))
        })
        .collect();
    let Some((low, high)) = wilson(harmless.marked, harmless.things) else {
        return Measurement::Is(0.0, findings);
    };
    let message = Message::new("finding-harmless-marked")
        .with("marked", harmless.marked)
        .with("things", harmless.things)
        .with("low", (low * 100.0).round())
        .with("high", (high * 100.0).round());
    findings.push(Finding::new(evidence.session.last_tick, None, message));
    Measurement::Is(100.0 * low, findings)
}
