//! # What it finds
//!
//! A text with markup (`<b>`, `&nbsp;`), with control characters, or with marks that turn the direction of writing.
//!
//! # Why it matters
//!
//! Texts are shown as they are. Markup stands there as rubbish; hidden marks can make a sentence read otherwise than
//! it is written.
//!
//! # Example
//!
//! ```ron
//! briefing: {"en": "Walk <b>slowly</b>."},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! briefing: {"en": "Walk slowly."},
//! ```

use super::inventory::free_words;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S136",
    name: "markup-in-text",
    severity: Severity::Error,
    source: include_str!("markup_in_text.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    free_words(&subject.raw, &mut |words, _, path| {
        if let Some(found) = strange(words) {
            complaints.add_with_hint(
                path(),
                Message::new("s136").with("found", found),
                Message::new("s136-hint"),
            );
        }
    });
}

/// The first thing that is no plain text; what cannot be shown is given by its number.
fn strange(words: &str) -> Option<String> {
    let hidden = words.chars().find(|&c| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
    });
    if let Some(c) = hidden {
        return Some(format!("U+{:04X}", u32::from(c)));
    }
    between(words, '<', '>', |inner| {
        inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
    })
    .or_else(|| {
        between(words, '&', ';', |inner| {
            inner.len() <= 8
                && inner
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'#')
        })
    })
}

fn between(words: &str, open: char, close: char, fits: fn(&str) -> bool) -> Option<String> {
    words.match_indices(open).find_map(|(start, _)| {
        // No tag is longer; looking on would take long in a text of nothing but opening marks.
        let rest: String = words[start + 1..].chars().take(LONGEST_TAG).collect();
        let inner = &rest[..rest.find(close)?];
        (!inner.is_empty() && fits(inner)).then(|| format!("{open}{inner}{close}"))
    })
}

/// Longest tag looked for, characters.
const LONGEST_TAG: usize = 60;
