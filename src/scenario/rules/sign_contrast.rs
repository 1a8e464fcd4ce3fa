//! # What it finds
//!
//! A contrast that is not above 0 and at most 1.
//!
//! # Why it matters
//!
//! Contrast says how much the sign stands out from what is behind it: 0 is invisible, 1 is black on white. On it
//! hangs from where the sign can be noticed, and so the mark.
//!
//! # Example
//!
//! ```ron
//! contrast: 30,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! contrast: 0.3,
//! ```

use super::amount::rounded;
use super::inventory::signs;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S093",
    name: "sign-contrast",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("sign_contrast.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in signs(&subject.raw) {
        let contrast = found.sign.contrast;
        if !(contrast > 0.0 && contrast <= 1.0) {
            complaints.add_with_hint(
                found.path("contrast"),
                Message::new("s093").with("found", rounded(contrast)),
                Message::new("s093-hint"),
            );
        }
    }
}
