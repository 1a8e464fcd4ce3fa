//! # What it finds
//!
//! A sign whose look and kind do not go together, such as a danger sign given as local behaviour.
//!
//! # Why it matters
//!
//! Trainees are asked for the kind by their handbook's chapters. With the wrong kind in the file, the right answer is
//! marked wrong.
//!
//! # Example
//!
//! ```ron
//! (kind: Environment, look: DangerSign, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (kind: WarningSign, look: DangerSign, …)
//! ```

use super::inventory::signs;
use super::places::{OWN_SIGN_KIND, OWN_SIGN_LOOK};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S095",
    name: "look-against-kind",
    severity: Severity::Warning,
    looks_at: Some(&[OWN_SIGN_KIND, OWN_SIGN_LOOK]),
    source: include_str!("look_against_kind.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in signs(&subject.raw) {
        let fitting = found.sign.look.kinds();
        if !fitting.contains(&found.sign.kind) {
            let names: Vec<String> = fitting.iter().map(|kind| format!("{kind:?}")).collect();
            complaints.add_with_hint(
                found.path("kind"),
                Message::new("s095")
                    .with("look", format!("{:?}", found.sign.look))
                    .with("kind", format!("{:?}", found.sign.kind)),
                Message::new("s095-hint").with("fitting", names.join(", ")),
            );
        }
    }
}
