//! # What it finds
//!
//! A scenario in which no site can hold a look-alike.
//!
//! # Why it matters
//!
//! Without harmless things that look alike there is nothing to be wrongly marked: whoever marks everything gets full
//! points, and false alarms cannot be measured.
//!
//! # Example
//!
//! ```ron
//! sites: [(id: "bend", may_hold: [(weight: 1, what: Device(…)), (weight: 1, what: Nothing)], …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! sites: [(id: "bend", may_hold: [(weight: 1, what: Device(…)), (weight: 1, what: LookAlike(…))], …)],
//! ```

use super::inventory::can_hold;
use super::places::{HOLDING, WEIGHT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Holding;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S131",
    name: "no-look-alike",
    severity: Severity::Error,
    looks_at: Some(&[HOLDING, WEIGHT]),
    source: include_str!("no_look_alike.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let some = subject
        .raw
        .sites
        .iter()
        .any(|site| can_hold(site, |what| matches!(what, Holding::LookAlike(_))));
    if !some {
        complaints.add_with_hint("sites", Message::new("s131"), Message::new("s131-hint"));
    }
}
