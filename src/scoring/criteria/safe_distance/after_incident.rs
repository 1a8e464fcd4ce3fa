//! What the questions about the first minute after an incident have in common: how soon something was done.

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::event::Event;
use crate::text::Message;

/// Message ids of the findings.
pub(super) struct Words {
    /// Done, with the delay (`seconds`).
    pub(super) done: &'static str,
    /// Never done.
    pub(super) never: &'static str,
}

/// Seconds from an incident to the first such event after it, the largest over several incidents of a drill; not
/// called for without one.
pub(super) fn first_after(
    drill: &Drill<'_>,
    words: &Words,
    wanted: impl Fn(&Event) -> bool,
) -> Measurement {
    let Some(drill) = drill.of_incidents() else {
        return Measurement::NotCalledFor;
    };
    let (mut longest_s, mut findings) = (0.0_f32, Vec::new());
    for item in &drill.items {
        let done = drill
            .events_from(item.since)
            .find(|(_, event)| wanted(event));
        let Some((tick, _)) = done else {
            let place = drill.trainee_place(item.since);
            let message = Message::new(words.never);
            findings.push(Finding::new(item.since, place, message).good(false));
            return Measurement::NotDone(findings);
        };
        let after_s = tick.seconds_since(item.since);
        longest_s = longest_s.max(after_s);
        let message = Message::new(words.done).with("seconds", after_s);
        findings.push(Finding::new(tick, drill.trainee_place(tick), message));
    }
    Measurement::Is(f64::from(longest_s), findings)
}
