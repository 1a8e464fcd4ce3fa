//! # Words near the content line
//!
//! Words that may speak of what no text of a pack may speak of (D050), but may be meant otherwise. A list of words cannot
//! know it; a person can. Read the sentence again, and write it so that nobody could take it for advice to touch.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule, free_words};
use crate::text::{Message, content_line};

/// D051 near-content-line.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D051",
    name: "near-content-line",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("near_content_line.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    free_words(pack, &mut |said, language, path| {
        if !complaints.are_full()
            && let Some(finding) = content_line::verdict(said, language)
            && !finding.sure
        {
            complaints.add_with_hint(
                path(),
                finding.message("d051"),
                Message::new("content-line-doubt-hint"),
            );
        }
    });
}
