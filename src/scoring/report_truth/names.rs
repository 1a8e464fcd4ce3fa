//! Names in reports: units, call signs and frequencies against the cards.
//!
//! Blanks, marks and case do not matter. Digits and single letters tell one unit from another: all of them must be
//! there, and no more. Only a longer word may have a typing error.

use super::aspect::Found;
use super::dispatch::Dispatch;
use super::words::{list, plain};
use crate::text::{Message, normal};

/// Least similarity of words (1 is equal) that counts as a typing error: one letter of four, two of eight.
const SLIP: f64 = 0.75;

/// 1 when the reporting unit or its call sign is named, half with a typing error.
pub(super) fn unit(dispatch: &Dispatch<'_>, said: &str) -> Found {
    let scenario = dispatch.evidence().session.scenario();
    let names = [&scenario.patrol.unit, &scenario.comms.own];
    let named = names.iter().any(|name| holds(said, name));
    let nearly = names.iter().any(|name| is_with_a_slip(said, name));
    Ok(match (named, nearly) {
        (true, _) => (1.0, None),
        (false, true) => (0.5, Some(Message::new("report-why-slip"))),
        (false, false) => (0.0, Some(Message::new("report-why-unit"))),
    })
}

pub(super) fn true_unit(dispatch: &Dispatch<'_>) -> Message {
    plain(&dispatch.evidence().session.scenario().patrol.unit)
}

/// Half for the frequency, half for the call sign, as on the comms card.
pub(super) fn contact(dispatch: &Dispatch<'_>, said: &str) -> Found {
    let comms = &dispatch.evidence().session.scenario().comms;
    let on_card = numbers(&comms.frequency);
    let frequency = holds(said, &comms.frequency)
        || numbers(said).iter().any(|number| on_card.contains(number));
    let call_sign = holds(said, &comms.own);
    Ok(match (frequency, call_sign) {
        (true, true) => (1.0, None),
        (true, false) => (0.5, Some(Message::new("report-why-call-sign"))),
        (false, true) => (0.5, Some(Message::new("report-why-frequency"))),
        (false, false) => (0.0, Some(Message::new("report-why-contact"))),
    })
}

pub(super) fn true_contact(dispatch: &Dispatch<'_>) -> Message {
    let comms = &dispatch.evidence().session.scenario().comms;
    list(vec![plain(&comms.frequency), plain(&comms.own)])
}

/// A letter or digit in lower case, with the gap before it.
struct Letter {
    letter: char,
    before: Gap,
}

/// Gap between two letters or digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// None.
    None,
    /// A decimal point.
    Point,
    /// One blank or hyphen: `4 5` may be one number spoken digit by digit.
    Blank,
    /// Anything else.
    Wide,
}

fn letters(words: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut between = String::new();
    for c in normal(words).chars() {
        if !c.is_alphanumeric() {
            between.push(c);
            continue;
        }
        let mut before = match between.as_str() {
            "" => Gap::None,
            "." => Gap::Point,
            "-" => Gap::Blank,
            one if one.chars().count() == 1 && one.trim().is_empty() => Gap::Blank,
            _ => Gap::Wide,
        };
        between.clear();
        for letter in c.to_lowercase() {
            letters.push(Letter { letter, before });
            before = Gap::None;
        }
    }
    letters
}

/// True when a text contains a name exactly, not as part of a longer word or number.
pub(super) fn holds(said: &str, name: &str) -> bool {
    let (said, name) = (letters(said), letters(name));
    if name.is_empty() {
        return false;
    }
    let same = |part: &[Letter]| part.iter().zip(&name).all(|(a, b)| a.letter == b.letter);
    said.windows(name.len()).enumerate().any(|(from, part)| {
        same(part) && !goes_on(&said, from) && !goes_on(&said, from + name.len())
    })
}

/// True when a word or number continues across a gap: the 5 of `45` and of `4 5` makes another number of the 4. The
/// frequency of `4 41.750` does not.
fn goes_on(letters: &[Letter], at: usize) -> bool {
    if at == 0 || at == letters.len() {
        return false;
    }
    match letters[at].before {
        Gap::None => true,
        Gap::Point => letters[at - 1].letter.is_numeric() && letters[at].letter.is_numeric(),
        Gap::Blank => is_whole_number(letters, at - 1) && is_whole_number(letters, at),
        Gap::Wide => false,
    }
}

/// True when the word at a place is digits only and no part of a decimal number.
fn is_whole_number(letters: &[Letter], at: usize) -> bool {
    let begins = |i: usize| i == 0 || !matches!(letters[i].before, Gap::None | Gap::Point);
    let from = (0..=at).rev().find(|i| begins(*i)).unwrap_or(0);
    let until = (at + 1..letters.len())
        .find(|i| begins(*i))
        .unwrap_or(letters.len());
    let word = &letters[from..until];
    word.iter().all(|letter| letter.letter.is_numeric())
        && word[1..].iter().all(|letter| letter.before == Gap::None)
}

/// Part of a name.
#[derive(PartialEq)]
enum Part {
    /// Digits and single letters: must match exactly.
    Exact(String),
    /// Successive words.
    Words(Vec<String>),
}

fn parts(words: &str) -> Vec<Part> {
    let letters = letters(words);
    let runs = letters
        .chunk_by(|a, b| b.before == Gap::None && a.letter.is_numeric() == b.letter.is_numeric());
    let mut parts: Vec<Part> = Vec::new();
    for run in runs {
        let word: String = run.iter().map(|letter| letter.letter).collect();
        let exact = run.len() == 1 || run[0].letter.is_numeric();
        match (parts.last_mut(), exact) {
            (Some(Part::Exact(before)), true) => before.push_str(&word),
            (Some(Part::Words(before)), false) => before.push(word),
            (_, true) => parts.push(Part::Exact(word)),
            (_, false) => parts.push(Part::Words(vec![word])),
        }
    }
    parts
}

/// True when a text is a name with typing errors only.
fn is_with_a_slip(said: &str, name: &str) -> bool {
    let (said, name) = (parts(said), parts(name));
    said.len() == name.len()
        && said.iter().zip(&name).all(|pair| match pair {
            (Part::Exact(said), Part::Exact(name)) => said == name,
            (Part::Words(said), Part::Words(name)) if said.len() == name.len() => {
                said.iter().zip(name).all(|(said, name)| alike(said, name))
            }
            (Part::Words(said), Part::Words(name)) => alike(&said.concat(), &name.concat()),
            _ => false,
        })
}

fn alike(said: &str, name: &str) -> bool {
    strsim::normalized_damerau_levenshtein(said, name) >= SLIP
}

/// Separate numbers in a text: `41.75` and `41.750` are equal.
fn numbers(words: &str) -> Vec<f64> {
    normal(words)
        .split(|c: char| !(c.is_alphanumeric() || c == '.'))
        .map(|word| word.trim_end_matches(|c: char| c.is_alphabetic() || c == '.'))
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .filter_map(|word| word.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_marks_and_case_do_not_matter() {
        for said in [
            "PAPA 4",
            "papa4",
            "P-A-P-A 4",
            "(Papa, 4)",
            "this is Papa 4.",
        ] {
            assert!(holds(said, "PAPA 4"), "{said}");
        }
        assert!(holds("PAPA 12", "Papa 1 2") && holds("papa 1 2", "PAPA 12"));
    }

    #[test]
    fn a_name_from_another_keyboard_is_the_same() {
        for said in [
            "PAPA ٤",
            "ＰＡＰＡ ４",
            "PAPA\u{a0}4",
            "PA\u{200b}PA 4",
            "PAPA–4",
        ] {
            assert!(holds(said, "PAPA 4"), "{said}");
        }
        assert_eq!(numbers("٤١٫٧٥٠ MHz"), [41.75]);
    }

    #[test]
    fn more_digits_or_letters_make_another_name() {
        for said in [
            "PAPA 45", "PAPA 4 5", "PAPA 4-5", "PAPA 4.5", "PAPA 4B", "XPAPA 4", "PAPA", "",
        ] {
            assert!(!holds(said, "PAPA 4"), "{said}");
        }
        assert!(!holds("12 Platoon", "2 Platoon") && !holds("1 2 Platoon", "2 Platoon"));
        assert!(!holds("anything", ""));
    }

    #[test]
    fn another_number_beside_a_name_is_no_part_of_it() {
        for said in [
            "PAPA 4 41.750",
            "41.750 PAPA 4",
            "PAPA 4, 41750 kHz",
            "PAPA 4 5km south",
        ] {
            assert!(holds(said, "PAPA 4"), "{said}");
        }
        assert!(holds("PAPA 4 41.750 MHz", "41.750 MHz"));
    }

    #[test]
    fn a_slip_is_of_letters_and_of_few() {
        let slip = |said: &str| is_with_a_slip(said, "UNIBAT 2, Alpha Company");
        assert!(slip("UNIBTA 2 Alpha Compny") && slip("unibatt-2 alpha company"));
        assert!(!slip("UNIBAT 2 Bravo Company") && !slip("UNIBAT 3 Alpha Company"));
    }
}
