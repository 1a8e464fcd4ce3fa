//! Letters with accents: a letter and an accent after it, as some keyboards and file systems write them, are the one letter
//! that has both (Unicode's normalisation form C, for the letters of Latin, Greek, Cyrillic, Arabic and kana).

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// For each accent its code, its combining class and pairs of a letter without and with it, from the Unicode character
/// database.
const PAIRS: &str = include_str!("composed.txt");

/// Letters and accents, both ways.
struct Table {
    classes: BTreeMap<char, u8>,
    whole: BTreeMap<(char, char), char>,
    parts: BTreeMap<char, (char, char)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        classes: BTreeMap::new(),
        whole: BTreeMap::new(),
        parts: BTreeMap::new(),
    };
    for line in PAIRS.lines() {
        let mut words = line.splitn(3, ' ');
        let accent = words
            .next()
            .and_then(|code| u32::from_str_radix(code, 16).ok());
        let accent = accent.and_then(char::from_u32);
        let class = words.next().and_then(|class| class.parse().ok());
        let (Some(accent), Some(class), Some(pairs)) = (accent, class, words.next()) else {
            continue;
        };
        table.classes.insert(accent, class);
        let pairs: Vec<char> = pairs.chars().collect();
        for pair in pairs.chunks_exact(2) {
            table.whole.insert((pair[0], accent), pair[1]);
            table.parts.insert(pair[1], (pair[0], accent));
        }
    }
    table
});

/// A text in which every letter that can has its accents in it.
pub fn composed(text: &str) -> Cow<'_, str> {
    if !text
        .chars()
        .any(|letter| TABLE.classes.contains_key(&letter))
    {
        return Cow::Borrowed(text);
    }
    let mut apart = Vec::with_capacity(text.len());
    for letter in text.chars() {
        take_apart(letter, &mut apart);
    }
    // Accents in the order of their classes, so that it does not matter which was typed first.
    let class = |letter: &char| TABLE.classes.get(letter).copied().unwrap_or_default();
    for accents in apart.chunk_by_mut(|one, other| class(one) > 0 && class(other) > 0) {
        accents.sort_by_key(class);
    }
    let mut whole: Vec<char> = Vec::with_capacity(apart.len());
    let mut base: Option<usize> = None;
    for letter in apart {
        let blocked = |base: usize| {
            let last = whole.last().filter(|_| whole.len() > base + 1);
            last.is_some_and(|last| class(last) >= class(&letter))
        };
        let joined = base
            .filter(|base| class(&letter) > 0 && !blocked(*base))
            .and_then(|base| Some((base, *TABLE.whole.get(&(whole[base], letter))?)));
        if let Some((base, joined)) = joined {
            whole[base] = joined;
            continue;
        }
        if class(&letter) == 0 {
            base = Some(whole.len());
        }
        whole.push(letter);
    }
    Cow::Owned(whole.into_iter().collect())
}

fn take_apart(letter: char, into: &mut Vec<char>) {
    match TABLE.parts.get(&letter) {
        Some(&(base, accent)) => {
            take_apart(base, into);
            into.push(accent);
        }
        None => into.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::{TABLE, composed};

    #[test]
    fn a_letter_and_its_accents_are_one_letter_in_whatever_order_they_come() {
        for (apart, whole) in [
            ("e\u{301}", "é"),
            ("E\u{302}\u{301}", "Ế"),
            ("\u{ea}\u{301}", "ế"),
            ("a\u{302}\u{323}", "ậ"),
            ("a\u{323}\u{302}", "ậ"),
            ("\u{438}\u{306}", "й"),
            ("\u{627}\u{653}", "آ"),
            ("x\u{301}", "x\u{301}"),
            ("\u{301}e", "\u{301}e"),
            ("Zoe\u{308} 3", "Zoë 3"),
        ] {
            assert_eq!(composed(apart), whole, "{apart}");
            assert_eq!(composed(&composed(apart)), whole, "{apart}");
        }
    }

    #[test]
    fn every_letter_of_the_table_comes_back_from_its_parts() {
        assert!(TABLE.parts.len() > 800);
        for (letter, (base, accent)) in &TABLE.parts {
            assert_eq!(composed(&format!("{base}{accent}")), letter.to_string());
        }
    }
}
