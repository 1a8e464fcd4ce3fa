//! # What it finds
//!
//! A language that looks like a language tag and is none: two letters that no language has, or the three letters of a
//! language that has two.
//!
//! # Why it matters
//!
//! Nobody's settings ask for it, so the words are never shown. Most often it is the tag of a country (`gb`, `jp`) or a
//! slip.
//!
//! # Example
//!
//! ```ron
//! title: {"en": "The culvert", "sp": "La alcantarilla"},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! title: {"en": "The culvert", "es": "La alcantarilla"},
//! ```

use super::inventory::texts;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S216",
    name: "unknown-language",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("unknown_language.rs"),
    check,
};

/// All ISO 639-1 codes.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu \
    ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng \
    nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw \
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Common mistakes, with the tag meant: ISO 639-2 codes and country codes.
const MEANT: [(&str, &str); 26] = [
    ("ara", "ar"),
    ("cn", "zh"),
    ("chi", "zh"),
    ("cz", "cs"),
    ("deu", "de"),
    ("dk", "da"),
    ("eng", "en"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("gb", "en"),
    ("ger", "de"),
    ("gr", "el"),
    ("hau", "ha"),
    ("ita", "it"),
    ("jp", "ja"),
    ("lin", "ln"),
    ("por", "pt"),
    ("rus", "ru"),
    ("som", "so"),
    ("sp", "es"),
    ("spa", "es"),
    ("swa", "sw"),
    ("ua", "uk"),
    ("us", "en"),
    ("urd", "ur"),
    ("zho", "zh"),
];

fn check(subject: &Subject, complaints: &mut Complaints) {
    texts(&subject.raw, &mut |text, _, path| {
        for tag in text.0.keys() {
            let Some(language) = unknown(tag) else {
                continue;
            };
            let meant = MEANT.iter().find(|(written, _)| *written == language);
            complaints.add_at_key(
                format!("{}.{tag}", path()),
                Message::new("s216").with("found", tag),
                match meant {
                    Some((_, meant)) => {
                        Message::new("scenario-rule-did-you-mean").with("name", *meant)
                    }
                    None => Message::new("s216-hint"),
                },
            );
        }
    });
}

/// The language of a tag, when it does not exist. Malformed tags are reported by another rule.
pub(super) fn unknown(tag: &str) -> Option<&str> {
    let language = tag.split('-').next()?;
    if !language.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    let is_none = match language.len() {
        2 => TWO_LETTERS
            .split_whitespace()
            .all(|known| known != language),
        3 => MEANT.iter().any(|(written, _)| *written == language),
        _ => false,
    };
    is_none.then_some(language)
}
