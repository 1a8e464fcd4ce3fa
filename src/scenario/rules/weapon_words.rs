//! # What it finds
//!
//! Words for weapons and their use in what the trainee is told before and on the patrol: title, briefing, task,
//! objectives and radio messages. The words are in assets/weapon-words.ron, by language.
//!
//! # Why it matters
//!
//! This trains to notice, to report and to keep everybody away. A briefing that speaks of weapons teaches to think of
//! another answer, and no scenario here gives one. Where a weapon is what was found, the lesson of the item says so.
//!
//! # Example
//!
//! ```ron
//! briefing: {"en": "Have your rifles ready and shoot at whoever runs."},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! briefing: {"en": "If people run from a place, halt, look, and keep away from it."},
//! ```

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::inventory::{TextPlace, texts};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S215",
    name: "weapon-words",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("weapon_words.rs"),
    check,
};

/// Phrases by language. Compiled in, so that they cannot be removed.
static PHRASES: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    ron::from_str(include_str!("../../../assets/weapon-words.ron"))
        .expect("the word list is part of the program and read by its tests")
});

/// Arabic particles written together with the following word.
const PARTICLES: [&str; 8] = ["وال", "بال", "فال", "ال", "لل", "و", "ب", "ف"];

fn check(subject: &Subject, complaints: &mut Complaints) {
    texts(&subject.raw, &mut |text, place, path| {
        let told = matches!(
            place,
            TextPlace::Title
                | TextPlace::Briefing
                | TextPlace::Task
                | TextPlace::Objective
                | TextPlace::RadioWords
        );
        if !told {
            return;
        }
        for (language, words) in &text.0 {
            if let Some(found) = weapon_in(words, language) {
                complaints.add_with_hint(
                    format!("{}.{language}", path()),
                    Message::new("s215").with("found", found),
                    Message::new("s215-hint"),
                );
            }
        }
    });
}

/// The first phrase of the language found in a text, as written; English phrases where the language has no list.
fn weapon_in(said: &str, language: &str) -> Option<String> {
    let words: Vec<String> = said
        .split(|letter: char| !(letter.is_alphanumeric() || letter == '-'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let own = language.split('-').next().unwrap_or(language);
    // The English list does not apply to a language with its own: a weapon in one is a fruit in another.
    let phrases = PHRASES.get(own).or_else(|| PHRASES.get("en"));
    let phrases = phrases.into_iter().flatten();
    phrases.into_iter().find_map(|phrase| {
        let stems: Vec<&str> = phrase.split(' ').collect();
        words
            .windows(stems.len())
            .find(|window| {
                window
                    .iter()
                    .zip(&stems)
                    .all(|(word, stem)| fits(word, stem))
            })
            .map(|window| window.join(" "))
    })
}

/// True when a word matches; a star stands for any ending.
fn fits(word: &str, stem: &str) -> bool {
    let is = |word: &str| match stem.strip_suffix('*') {
        Some(begin) => word.starts_with(begin),
        None => word == stem,
    };
    is(word)
        || PARTICLES
            .iter()
            .any(|particle| word.strip_prefix(particle).is_some_and(is))
}

#[cfg(test)]
mod tests {
    use super::weapon_in;

    #[test]
    fn words_for_weapons_and_their_use_are_found_in_every_language() {
        for (language, said) in [
            ("en", "Have your rifles ready."),
            ("en", "Somebody hid an AK-47 and ammunition there."),
            ("en", "Open fire on the bag."),
            ("en", "If anyone comes near, shoot."),
            ("en", "A rocket launcher was seen."),
            ("fr", "Gardez vos fusils prêts."),
            ("fr", "Ouvrez le feu sur le sac."),
            ("fr", "Des munitions et une arme sont cachées."),
            ("es", "Tengan los fusiles listos."),
            ("es", "Dispare si alguien se acerca."),
            ("ar", "جهّزوا البنادق."),
            ("ar", "أطلق النار على الحقيبة."),
            ("pt", "Tenham as armas prontas."),
            ("sw", "Take the grenades."),
        ] {
            assert!(weapon_in(said, language).is_some(), "{said}");
        }
    }

    #[test]
    fn peaceful_sentences_are_left_alone() {
        for (language, said) in [
            ("en", "The mason mixes fresh mortar for the wall."),
            ("en", "Green shoots stand in the field after rain."),
            ("en", "A magazine seller sits by the bridge."),
            ("en", "The rifleman's name is on the team list."),
            ("en", "The armed forces day market is busy."),
            ("en", "Salad rocket is sold in the market."),
            ("fr", "Le vendeur de grenades est là chaque matin."),
            ("fr", "Un groupe armé a été signalé hier."),
            ("fr", "Le maçon prépare son mortier."),
            ("fr", "L'armée a quitté le village."),
            ("es", "Venden granadas y naranjas en el mercado."),
            ("es", "El albañil mezcla mortero."),
            ("es", "Hay balas de paja junto al camino."),
            ("es", "La alarma de la escuela sonó."),
            ("ar", "وقف إطلاق النار ما زال قائمًا."),
            ("ar", "يبيع الرمان في السوق."),
            ("ar", "برنامج نزع السلاح انتهى."),
            ("pt", "A alarma do mercado tocou."),
        ] {
            assert_eq!(weapon_in(said, language), None, "{said}");
        }
    }
}
