//! What names or marks a real hazard: it is left out of an exercise.
//!
//! The words are in `assets/import/hazard-words.ron`, with the reason for each kind.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::text::{folded, is_mark, normal};

/// Letters of one text that are looked at.
const MOST_LETTERS: usize = 20_000;

/// Arabic particles written together with the following word.
const PARTICLES: [&str; 8] = ["وال", "بال", "فال", "ال", "لل", "و", "ب", "ف"];

/// What an attribute has where it does not hold.
const DENIALS: [&str; 14] = [
    "", "no", "none", "nil", "null", "nan", "n/a", "0", "false", "non", "aucun", "ninguno", "لا",
    "-",
];

/// The list as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    words: BTreeMap<String, Vec<String>>,
    in_capitals: Vec<String>,
    harmless: Vec<String>,
}

/// Phrases by their first letter.
#[derive(Default)]
struct Phrases(BTreeMap<char, Vec<Vec<String>>>);

struct Lists {
    hazards: Phrases,
    harmless: Phrases,
    in_capitals: Vec<String>,
}

/// Compiled in, so that it cannot be removed.
static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let written: Written = ron::from_str(include_str!("../../assets/import/hazard-words.ron"))
        .expect("the word list is part of the program and read by its tests");
    Lists {
        hazards: Phrases::of(written.words.into_values().flatten()),
        harmless: Phrases::of(written.harmless),
        in_capitals: written.in_capitals,
    }
});

/// The first words of a text that name a hazard, as they are written but without capitals and accents.
pub(super) fn hazard_in(said: &str) -> Option<String> {
    let words = words_of(said);
    let mut harmless = vec![false; words.len()];
    for first in 0..words.len() {
        let covered = LISTS.harmless.at(&words[first..]).unwrap_or(0);
        harmless[first..first + covered].fill(true);
    }
    (0..words.len())
        .filter(|first| !harmless[*first])
        .find_map(|first| {
            let rest = &words[first..];
            let count = LISTS.hazards.at(rest);
            let count = count.or_else(|| rest[0].is_short_for_a_hazard().then_some(1))?;
            let found: Vec<&str> = rest[..count].iter().map(|word| &*word.folded).collect();
            Some(found.join(" "))
        })
}

/// The first words among attributes and their values that name a hazard. An attribute without a value says nothing.
pub(super) fn among<'s>(said: impl IntoIterator<Item = (&'s str, &'s str)>) -> Option<String> {
    said.into_iter()
        .filter(|(_, value)| !DENIALS.contains(&&*folded(value.trim())))
        .find_map(|(attribute, value)| hazard_in(attribute).or_else(|| hazard_in(value)))
}

/// A word of a text.
struct Word {
    folded: String,
    /// True when it stands alone and in capitals.
    in_capitals: bool,
}

impl Word {
    fn is_short_for_a_hazard(&self) -> bool {
        self.in_capitals
            && LISTS
                .in_capitals
                .iter()
                .any(|short| match short.strip_prefix('*') {
                    Some(end) => self.folded.ends_with(end),
                    None => self.folded == *short,
                })
    }

    /// The word, and what is left of it behind an Arabic particle.
    fn forms(&self) -> impl Iterator<Item = &str> {
        let without = PARTICLES
            .iter()
            .filter_map(|particle| self.folded.strip_prefix(particle));
        std::iter::once(&*self.folded).chain(without)
    }

    fn fits(&self, stem: &str) -> bool {
        self.forms().any(|form| match stem.strip_suffix('*') {
            Some(begin) => form.starts_with(begin),
            None => form == stem,
        })
    }
}

impl Phrases {
    fn of(phrases: impl IntoIterator<Item = String>) -> Self {
        let mut by_letter = Self::default();
        for phrase in phrases {
            let stems = phrase.split(' ').map(str::to_owned).collect();
            let first = phrase.chars().next().unwrap_or_default();
            by_letter.0.entry(first).or_default().push(stems);
        }
        by_letter
    }

    /// How many words the longest phrase has with which these words begin.
    fn at(&self, words: &[Word]) -> Option<usize> {
        let letters = words
            .first()?
            .forms()
            .filter_map(|form| form.chars().next());
        let phrases = letters.filter_map(|letter| self.0.get(&letter)).flatten();
        phrases
            .filter(|stems| {
                stems.len() <= words.len()
                    && words.iter().zip(*stems).all(|(word, stem)| word.fits(stem))
            })
            .map(Vec::len)
            .max()
    }
}

/// The words of a text: letters without figures. A capital within a word begins another, as in names of attributes.
fn words_of(said: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut bound = false;
    let said = normal(said);
    let letters = said.chars().filter(|letter| !is_mark(*letter));
    for letter in letters.take(MOST_LETTERS).chain([' ']) {
        let inside = letter.is_alphabetic();
        let another = letter.is_uppercase() && word.ends_with(char::is_lowercase);
        if !word.is_empty() && (!inside || another) {
            let apostrophe = is_apostrophe(letter);
            words.push(Word {
                folded: folded(&word),
                in_capitals: !bound && !apostrophe && word.chars().all(char::is_uppercase),
            });
            word.clear();
        }
        if inside {
            word.push(letter);
        } else {
            bound = is_apostrophe(letter);
        }
    }
    words
}

/// True for what joins the halves of one word: `Sha'b` is no `SHA`.
fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | '`')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_a_hazard_is_found_in_four_languages_however_it_is_written() {
        for said in [
            "IED strike 3 Jan 2026",
            "ied3",
            "RCIED",
            "Minefield edge",
            "MINE FIELD",
            "mine_field",
            "Mine",
            "Land-mine",
            "UXO",
            "UXOs seen here",
            "Danger Area",
            "Skull and Crossbones",
            "Weapons cache",
            "EOD task 12",
            "SHA-12",
            "EH 4",
            "suspectedHazard",
            "Engin explosif (EEI)",
            "Zone minée",
            "zone mine\u{301}e",
            "CHAMP DE MINES",
            "Danger d'explosion",
            "Restes explosifs",
            "Campo minado",
            "Peligro: minas",
            "PELIGRO",
            "Artefacto explosivo",
            "حقل ألغام",
            "الألغام",
            "حَقْل أَلْغَام",
            "منطقة خطرة",
            "ذخائر غير منفجرة",
            "عبوة ناسفة",
            "ＵＸＯ",
            "mine\u{200b}field",
        ] {
            assert!(hazard_in(said).is_some(), "{said}");
        }
    }

    #[test]
    fn a_place_with_a_word_that_only_looks_like_one_keeps_its_name() {
        for said in [
            "Well",
            "Coal mine",
            "Gold Mines of Kalana",
            "Mine d'or de Sadiola",
            "Mina de oro",
            "Mine Road",
            "Bomba de agua",
            "El Mina",
            "Mineral spring",
            "Hay al-Sha'ab",
            "Sha village",
            "Chapel",
            "Buried pipe, tried and carried",
            "Determined",
            "Marché",
            "Puente viejo",
            "بئر",
            "مدرسة البنات",
            "Garden culvert",
            "Regional road",
            "Geocache",
        ] {
            assert_eq!(hazard_in(said), None, "{said}");
        }
    }

    #[test]
    fn an_attribute_marks_a_hazard_by_its_name_or_its_value_unless_it_denies_it() {
        for said in [
            ("IMSMA_ID", "12"),
            ("HazardType", "AP"),
            ("hazard", "yes"),
            ("category", "minefield"),
            ("CHA_ID", "7"),
        ] {
            assert!(among([said]).is_some(), "{said:?}");
        }
        for said in [
            ("hazard", "no"),
            ("HazardType", " "),
            ("uxo", "0"),
            ("name", "Well"),
            ("sha256", "ab12"),
        ] {
            assert_eq!(among([said]), None, "{said:?}");
        }
    }
}
