//! # What it finds
//!
//! A child who is said to be a woman or a man, or a grown person who is said to be a girl or a boy.
//!
//! # Why it matters
//!
//! The picture, the name in the debrief and whom they talk to do not go together.
//!
//! # Example
//!
//! ```ron
//! (id: "pupil", kind: Child, who: Woman, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "pupil", kind: Child, who: Girl, …)
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::{CivilianKind, Who};
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S233",
    name: "who-against-kind",
    severity: Severity::Warning,
    looks_at: Some(&["civilians[=].kind"]),
    source: include_str!("who_against_kind.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, civilian) in subject.raw.civilians.iter().enumerate() {
        let against = |who: Who| match civilian.kind {
            CivilianKind::Child => !who.is_child(),
            CivilianKind::Adult => who.is_child(),
            CivilianKind::Herder | CivilianKind::Trader => false,
        };
        if let Some(who) = civilian.who.filter(|who| against(*who)) {
            complaints.add_with_hint(
                format!("civilians[{index}].who"),
                Message::new("s233")
                    .with("who", format!("{who:?}"))
                    .with("kind", format!("{:?}", civilian.kind)),
                Message::new("s233-hint"),
            );
        }
    }
}
