//! # Words beyond the content line
//!
//! Awareness and safety only. No text of a pack speaks of how a device is made, works or is put in place, of making one
//! harmless, or of touching, moving, searching or approaching one. To forbid it is right and may stand. Say what can be
//! seen from a distance, and what to do: stop, keep away, report.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule, free_words};
use crate::text::{Message, content_line};

/// D050 beyond-content-line.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D050",
    name: "beyond-content-line",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("beyond_content_line.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    free_words(pack, &mut |said, language, path| {
        if !complaints.are_full()
            && let Some(finding) = content_line::verdict(said, language)
            && finding.sure
        {
            complaints.add_with_hint(
                path(),
                finding.message("d050"),
                Message::new("content-line-hint"),
            );
        }
    });
}
