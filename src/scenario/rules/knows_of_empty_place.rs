//! # What it finds
//!
//! A local person who knows of a site, device or look-alike that no variation brings.
//!
//! # Why it matters
//!
//! What they know is never true, so nobody ever hears it.
//!
//! # Example
//!
//! ```ron
//! sites: [(id: "well", may_hold: [(weight: 1, what: Nothing)])], … knows: [(about: "well", says: {"en": "…"})],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! sites: [(id: "well", may_hold: [(weight: 1, what: LookAlike((…)))])], … knows: [(about: "well", says: {"en": "…"})],
//! ```

use super::inventory::{can_hold, knowledge};
use super::places::{HOLDING, WEIGHT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Holding;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S229",
    name: "knows-of-empty-place",
    severity: Severity::Warning,
    looks_at: Some(&[HOLDING, WEIGHT, "sites[].id"]),
    source: include_str!("knows_of_empty_place.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let sites = &subject.raw.sites;
    for (entry, knows) in knowledge(&subject.raw) {
        let Some(about) = knows.about.as_deref() else {
            continue;
        };
        let named = |what: &Holding| match what {
            Holding::Nothing => false,
            Holding::Device(device) => device.id == about,
            Holding::LookAlike(look_alike) => look_alike.id == about,
        };
        let mut exists = false;
        let mut comes = false;
        for site in sites {
            let whole = site.id == about;
            exists |= whole || site.may_hold.iter().any(|chance| named(&chance.what));
            comes |= can_hold(site, |what| {
                named(what) || (whole && *what != Holding::Nothing)
            });
        }
        if exists && !comes {
            complaints.add_with_hint(
                entry.path("about"),
                Message::new("s229").with("about", about),
                Message::new("s229-hint"),
            );
        }
    }
}
