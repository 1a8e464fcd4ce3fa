//! Letters with accents: a letter and an accent after it, as some keyboards and file systems write them, are the one letter
//! that has both.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A text in which every letter that can has its accents in it (Unicode's normalisation form C).
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::composed;

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
}
