//! # Something in a text that is not plain text
//!
//! Texts are shown as they are, in the window, on pages and in terminals. Markup (`<b>`) stands there as rubbish; control
//! characters and hidden marks can make a sentence read otherwise than it is written, or a terminal do what nobody
//! asked for. Write plain words; a new line may be written as `\n`.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule, free_words};
use crate::text::{Message, plain};

/// D052 markup-in-text.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D052",
    name: "markup-in-text",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("markup_in_text.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    free_words(pack, &mut |words, _, path| {
        if let Some(found) = plain::strange(words) {
            complaints.add_with_hint(
                path(),
                Message::new("d052").with("found", found),
                Message::new("d052-hint"),
            );
        }
    });
}
