//! Letters without case and accents, so that a word is the same however it is written.

/// True for marks over, under or inside a word that are no letters of it: accents, the Arabic tatweel, invisible
/// marks.
pub fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{00ad}' | '\u{0300}'..='\u{036f}' | '\u{0610}'..='\u{061a}' | '\u{0640}' | '\u{064b}'..='\u{065f}'
        | '\u{0670}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// Folds a letter to lower case without accent; drops marks and merges the forms of one Arabic letter.
pub(super) fn fold_into(folded: &mut String, letter: char) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    if is_mark(letter) {
        return;
    }
    for small in letter.to_lowercase() {
        match small {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ď' | 'đ' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ğ' => folded.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => folded.push('i'),
            'ķ' => folded.push('k'),
            'ļ' | 'ľ' | 'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'œ' => folded.push_str("oe"),
            'ř' => folded.push('r'),
            'ś' | 'ş' | 'š' | 'ș' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ţ' | 'ť' | 'ț' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ى' | 'ئ' | 'ی' => folded.push('ي'),
            'ؤ' => folded.push('و'),
            'ک' => folded.push('ك'),
            other => folded.push(other),
        }
    }
}

/// Words in lower case without accents.
pub fn folded(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    words
        .chars()
        .for_each(|letter| fold_into(&mut folded, letter));
    folded
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn a_word_is_the_same_with_and_without_capitals_accents_and_invisible_marks() {
        for (written, plain) in [
            ("Été", "ete"),
            ("E\u{301}te\u{301}", "ete"),
            ("ŁÓDŹ", "lodz"),
            ("Straße", "strasse"),
            ("peli\u{200b}gro", "peligro"),
            ("أَلْغَـام", "الغام"),
        ] {
            assert_eq!(folded(written), plain, "{written}");
        }
    }
}
