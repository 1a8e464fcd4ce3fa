//! # Words of the template are left
//!
//! The template says in its preface that it must be replaced before use, and its sources stand under "REPLACE:". A pack
//! that still says so was not read through to the end, in one language or in all.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D064 template-words-left.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D064",
    name: "template-words-left",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("template_words_left.rs"),
    check,
};

/// Placeholder wording of the template, by language.
const TEMPLATE_WORDS: &[&str] = &[
    "REPLACE BEFORE USE",
    "REPLACE:",
    "À REMPLACER AVANT L'EMPLOI",
    "SUSTITUIR ANTES DE USAR",
    "استبدل قبل الاستعمال",
];

fn check(pack: &Pack, complaints: &mut Complaints) {
    let mut look = |path: String, words: &str| {
        if let Some(left) = TEMPLATE_WORDS.iter().find(|left| words.contains(**left)) {
            complaints.add_with_hint(
                path,
                Message::new("d064").with("words", *left),
                Message::new("d064-hint"),
            );
        }
    };
    for (name, text) in [("title", &pack.title), ("preface", &pack.preface)] {
        for (language, words) in &text.0 {
            look(format!("{name}.{language}"), words);
        }
    }
    for (i, source) in pack.sources.iter().enumerate() {
        look(format!("sources[{i}].title"), &source.title);
        look(format!("sources[{i}].address"), &source.address);
    }
}
