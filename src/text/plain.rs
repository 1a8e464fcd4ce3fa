//! Plain text: what authors write is shown as it is, so nothing hidden and no markup may stand in it.

/// The first thing in these words that is not plain text; what cannot be shown is given by its number.
pub fn strange(words: &str) -> Option<String> {
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
