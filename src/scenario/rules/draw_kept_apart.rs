//! # What it finds
//!
//! A draw that wants more devices than its sites can hold together, because they are kept apart by `apart_m` or
//! `not_with`.
//!
//! # Why it matters
//!
//! Every variation would hold fewer devices than the scenario says, and nobody would be told.
//!
//! # Example
//!
//! ```ron
//! // three sites, 100 m from one to the next
//! draw: (fewest_devices: 2, most_devices: 3, apart_m: 150),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! draw: (fewest_devices: 1, most_devices: 2, apart_m: 150),
//! ```

use super::amount::rounded;
use super::inventory::{can_hold, is_primary};
use super::places::{HOLDING, SECOND, WEIGHT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Site;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S245",
    name: "draw-kept-apart",
    severity: Severity::Warning,
    looks_at: Some(&[
        "draw",
        "sites[].at",
        "sites[].not_with",
        HOLDING,
        WEIGHT,
        SECOND,
    ]),
    source: include_str!("draw_kept_apart.rs"),
    check,
};

/// With more sites the search is left out: the count of them is judged by another rule.
const MOST_COMPARED: usize = 500;

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let able: Vec<&Site> = raw
        .sites
        .iter()
        .filter(|site| can_hold(site, is_primary))
        .collect();
    let most = raw.draw.most_devices as usize;
    // Too few sites altogether is reported by another rule.
    if able.len() > MOST_COMPARED || most > able.len() {
        return;
    }
    let together = most_together(&able, |one, other| raw.draw.allows(one, other));
    if together < most {
        complaints.add_with_hint(
            "draw.most_devices",
            Message::new("s245")
                .with("most", raw.draw.most_devices)
                .with("together", together)
                .with("apart", rounded(raw.draw.apart_m)),
            Message::new("s245-hint").with("together", together),
        );
    }
}

/// The largest set found of sites that all allow each other: from each site on, those with the fewest refusals first.
fn most_together(sites: &[&Site], allows: impl Fn(&Site, &Site) -> bool) -> usize {
    let refusals = |site: &Site| sites.iter().filter(|other| !allows(site, other)).count();
    let mut ordered: Vec<(usize, &Site)> =
        sites.iter().map(|site| (refusals(site), *site)).collect();
    ordered.sort_by_key(|(refused, _)| *refused);
    (0..ordered.len())
        .map(|first| {
            let mut taken = vec![ordered[first].1];
            for (_, site) in &ordered {
                let same = taken.iter().any(|other| std::ptr::eq(*other, *site));
                if !same && taken.iter().all(|other| allows(other, site)) {
                    taken.push(site);
                }
            }
            taken.len()
        })
        .max()
        .unwrap_or(0)
}
