//! # Letters that no font of the program has
//!
//! The window, the map and the pictures show a box in the place of a letter that none of the program's own fonts can
//! draw. The fonts have the Latin, Greek, Cyrillic and Arabic scripts. Write the words in one of these; a debrief page in
//! a browser, and a terminal, may show more.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule, free_words};
use crate::text::{Message, without_glyph};

/// D071 letters-without-glyph.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D071",
    name: "letters-without-glyph",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("letters_without_glyph.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    free_words(pack, &mut |words, _, path| {
        let letters = without_glyph(words);
        if !letters.is_empty() {
            complaints.add_with_hint(
                path(),
                Message::new("d071").with("letters", letters),
                Message::new("d071-hint"),
            );
        }
    });
}
