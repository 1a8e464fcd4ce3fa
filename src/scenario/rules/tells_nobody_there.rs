//! # What it finds
//!
//! Something that a local person tells only to women, or only to men, when the patrol states no such member.
//!
//! # Why it matters
//!
//! Nobody can ever hear it. A patrol of women and men hears more; write who is who, or let everybody be told.
//!
//! # Example
//!
//! ```ron
//! patrol: (people: [(id: "interpreter", role: Interpreter, who: Man), …], …), … knows: [(tells: [Woman], …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! patrol: (people: [(id: "interpreter", role: Interpreter, who: Woman), …], …), … knows: [(tells: [Woman], …)],
//! ```

use super::inventory::knowledge;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S230",
    name: "tells-nobody-there",
    severity: Severity::Warning,
    looks_at: Some(&["patrol.people[].who"]),
    source: include_str!("tells_nobody_there.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let patrol = &subject.raw.patrol.people;
    for (entry, knows) in knowledge(&subject.raw) {
        let told = patrol
            .iter()
            .filter_map(|member| member.who)
            .any(|who| knows.tells.contains(&who));
        if knows.willing && !knows.tells.is_empty() && !told {
            complaints.add_with_hint(
                entry.path("tells"),
                Message::new("s230"),
                Message::new("s230-hint"),
            );
        }
    }
}
