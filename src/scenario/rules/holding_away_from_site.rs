//! # What it finds
//!
//! A device, or a look-alike's ground sign, more than 60 metres from the middle of its site.
//!
//! # Why it matters
//!
//! The map of the debrief shows the site. What is drawn for it lies somewhere else: mostly figures were copied from
//! another site.
//!
//! # Example
//!
//! ```ron
//! (id: "bend", at: (100, 0), may_hold: [(weight: 1, what: Device((at: (310, 0), …)))])
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "bend", at: (100, 0), may_hold: [(weight: 1, what: Device((at: (104, 3), …)))])
//! ```

use super::amount::rounded;
use super::inventory::{devices, signs};
use super::places::OWN_SIGN_KIND;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::SignKind;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S088",
    name: "holding-away-from-site",
    severity: Severity::Warning,
    looks_at: Some(&["sites[=].at", OWN_SIGN_KIND]),
    source: include_str!("holding_away_from_site.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let sites = &subject.raw.sites;
    let mut say = |path: String, site: usize, away_m: f32| {
        complaints.add_with_hint(
            path,
            Message::new("s088")
                .with("site", &sites[site].id)
                .with("away", rounded(away_m))
                .with("most", rounded(FARTHEST_M)),
            Message::new("s088-hint"),
        );
    };
    for found in devices(&subject.raw) {
        let away_m = found.device.at.distance_m(sites[found.site].at);
        if away_m > FARTHEST_M {
            say(found.path("at"), found.site, away_m);
        }
    }
    for found in signs(&subject.raw).filter(|found| found.device.is_none()) {
        let seen_from_afar = matches!(
            found.sign.kind,
            SignKind::WarningSign | SignKind::LocalBehaviour
        );
        let away_m = found.sign.at.distance_m(sites[found.site].at);
        if !seen_from_afar && away_m > FARTHEST_M {
            say(found.path("at"), found.site, away_m);
        }
    }
}

/// Largest distance of a site's content from its middle, metres.
const FARTHEST_M: f32 = 60.0;
