//! # What it finds
//!
//! A look-alike of which the scenario does not say what shows that it is harmless, while it says so of another one.
//!
//! # Why it matters
//!
//! Then only small things of its cause lie beside it. The lesson can tell of goats or of an owner whom nobody could see,
//! and the trainee learns that looking does not help.
//!
//! # Example
//!
//! ```ron
//! LookAlike((id: "case", cause: Trade, …, lesson: {"en": "A traveller's case: its owner sits beside it."}))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! LookAlike((id: "case", cause: Trade, shown_by: [Owner], …, lesson: {"en": "A traveller's case: its owner sits beside it."}))
//! ```
//!
//! What is named is drawn beside the thing and named in the debrief: `AtWork`, `Owner`, `ChildrenAtPlay`, `Angler`,
//! `Prayer`, `Feast`, `Goats`, `Cattle`, `MoreAlike`, `Barrow`, `Tools`, `Pipes`, `Sacks`, `Cans`, `Pots`,
//! `Fireplace`, `Furniture`, `Laundry`, `Tent`, `RubbishHeap`, `SandDrift`, `HayRows`, `CropRows`, `OpenBonnet`,
//! `OpenDoors`.

use super::inventory::look_alikes;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S242",
    name: "look-alike-shown-by-nothing",
    severity: Severity::Warning,
    looks_at: Some(&["sites[].may_hold[].what.shown_by"]),
    source: include_str!("look_alike_shown_by_nothing.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    // A scenario that names none anywhere is older than the field, and stays as sound as it was.
    let names_any = look_alikes(&subject.raw).any(|found| !found.look_alike.shown_by.is_empty());
    for found in look_alikes(&subject.raw).filter(|_| names_any) {
        if found.look_alike.shown_by.is_empty() {
            complaints.add_with_hint(
                found.path("id"),
                Message::new("s242").with("id", &found.look_alike.id),
                Message::new("s242-hint"),
            );
        }
    }
}
