//! # What it finds
//!
//! A sign whose width or height is not above zero, or is more than 40 metres.
//!
//! # Why it matters
//!
//! What has no size cannot be seen. A very large one mostly has centimetres where metres are asked for.
//!
//! # Example
//!
//! ```ron
//! (id: "patch", size_m: (80, 50), …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "patch", size_m: (0.8, 0.5), …)
//! ```

use super::amount::rounded;
use super::inventory::signs;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S092",
    name: "sign-size",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("sign_size.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in signs(&subject.raw) {
        let (width_m, height_m) = found.sign.size_m;
        let sound = |size_m: f32| size_m > 0.0 && size_m <= LARGEST_M;
        if !(sound(width_m) && sound(height_m)) {
            complaints.add_with_hint(
                found.path("size_m"),
                Message::new("s092")
                    .with("width", rounded(width_m))
                    .with("height", rounded(height_m))
                    .with("most", rounded(LARGEST_M)),
                Message::new("s092-hint"),
            );
        }
    }
}

/// Largest sign, metres.
const LARGEST_M: f32 = 40.0;
