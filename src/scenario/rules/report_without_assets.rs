//! # What it finds
//!
//! A doctrine pack whose report asks what is threatened, and a scenario that may hold a device but names no asset.
//!
//! # Why it matters
//!
//! The line cannot be answered rightly, and the points for it cannot be earned.
//!
//! # Example
//!
//! ```ron
//! assets: [],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! assets: [(id: "road", kind: Route, at: (100, 0), worth: Important, …)],
//! ```

use super::inventory::devices;
use super::places::HOLDING;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::doctrine::schema::Field;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S148",
    name: "report-without-assets",
    severity: Severity::Error,
    looks_at: Some(&["assets", "draw.most_devices", HOLDING]),
    source: include_str!("report_without_assets.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(format) = subject
        .pack
        .as_ref()
        .and_then(|pack| pack.report_in_force())
    else {
        return;
    };
    let asks = format
        .lines
        .iter()
        .find(|line| line.field == Field::Threatened);
    let may_hold = subject.raw.draw.most_devices > 0 && devices(&subject.raw).next().is_some();
    if let Some(line) = asks
        && subject.raw.assets.is_empty()
        && may_hold
    {
        complaints.add_with_hint(
            "assets",
            Message::new("s148")
                .with("format", &format.name)
                .with("line", &line.label),
            Message::new("s148-hint"),
        );
    }
}
