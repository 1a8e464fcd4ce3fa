//! # What it finds
//!
//! A second person with the role of leader.
//!
//! # Why it matters
//!
//! The trainee leads. With two leaders the team list, the debrief and whoever reads them cannot tell whose orders count.
//!
//! # Example
//!
//! ```ron
//! people: [(id: "khan", role: Leader), (id: "adeyemi", role: Leader), …],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! people: [(id: "khan", role: Leader), (id: "adeyemi", role: SecondInCommand), …],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Role;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S210",
    name: "two-leaders",
    severity: Severity::Warning,
    looks_at: Some(&["patrol.people[].role"]),
    source: include_str!("two_leaders.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut leaders = subject
        .raw
        .patrol
        .people
        .iter()
        .enumerate()
        .filter(|(_, member)| member.role == Role::Leader);
    let Some((_, first)) = leaders.next() else {
        return;
    };
    for (index, member) in leaders {
        complaints.add_with_hint(
            format!("patrol.people[{index}].role"),
            Message::new("s210")
                .with("id", &member.id)
                .with("leader", &first.id),
            Message::new("s210-hint"),
        );
    }
}
