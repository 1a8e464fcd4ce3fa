//! # What it finds
//!
//! A look-alike that shows a danger sign, crossed sticks or a munition.
//!
//! # Why it matters
//!
//! These are put up to warn of explosive hazards, and are always heeded, whoever put them there. A scenario in which
//! stopping at one counts as a false alarm teaches people to walk past them. A munition is never harmless, however old it
//! looks: what is only taken for one is `ScrapMetal`, an `Object` or `Litter`.
//!
//! # Example
//!
//! ```ron
//! LookAlike((…, signs: [(kind: WarningSign, look: DangerSign, …)]))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! LookAlike((…, signs: [(kind: WarningSign, look: Tape, …)]))
//! ```

use super::inventory::signs;
use super::places::OWN_HOLDING;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Look;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S100",
    name: "look-alike-danger-sign",
    severity: Severity::Error,
    looks_at: Some(&[OWN_HOLDING]),
    source: include_str!("look_alike_danger_sign.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in signs(&subject.raw) {
        let (found_id, hint) = match found.sign.look {
            Look::DangerSign | Look::CrossedSticks => ("s100", "s100-hint"),
            Look::Munition => ("s100-munition", "s100-munition-hint"),
            _ => continue,
        };
        if found.device.is_none() {
            complaints.add_with_hint(
                found.path("look"),
                Message::new(found_id).with("look", format!("{:?}", found.sign.look)),
                Message::new(hint),
            );
        }
    }
}
