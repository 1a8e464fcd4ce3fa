//! Normalises typed input: a grid, a time or a name is the same from any keyboard and after being copied through any
//! program.

use std::borrow::Cow;

use unicode_general_category::{GeneralCategory, get_general_category};

/// Normalises typed text: digits of every script to `0`–`9`, full-width letters and signs to narrow ones, every dash
/// and minus to `-`, every blank to a space, every line ending to `\n`; invisible marks are dropped.
pub fn normal(typed: &str) -> Cow<'_, str> {
    if typed
        .chars()
        .all(|letter| letter.is_ascii() && letter != '\r')
    {
        return Cow::Borrowed(typed);
    }
    let mut plain = String::with_capacity(typed.len());
    let mut letters = typed.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                plain.push('\n');
            }
            letter => plain.extend(plainly(letter)),
        }
    }
    Cow::Owned(plain)
}

/// Drops the invisible marks that come along when text is copied from another program. Direction overrides stay:
/// nobody copies them by chance.
pub fn without_copied_marks(typed: &str) -> Cow<'_, str> {
    let is_copied = |letter: char| {
        matches!(
            letter,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
    };
    if typed.contains(is_copied) {
        Cow::Owned(typed.replace(is_copied, ""))
    } else {
        Cow::Borrowed(typed)
    }
}

/// The plain equivalent of a letter, itself for most; none for an invisible mark.
pub fn plainly(letter: char) -> Option<char> {
    use GeneralCategory::{DashPunctuation, DecimalNumber, Format, SpaceSeparator};
    if letter.is_ascii() {
        return Some(letter);
    }
    match letter {
        // Full width; the block follows the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => return char::from_u32(u32::from(letter) - 0xff01 + 0x21),
        '\u{2212}' | '\u{2796}' => return Some('-'),
        '\u{66b}' => return Some('.'),
        '\u{66c}' | '\u{60c}' | '\u{3001}' => return Some(','),
        '\u{fe00}'..='\u{fe0f}' => return None,
        _ => {}
    }
    match get_general_category(letter) {
        DecimalNumber => digit(letter),
        DashPunctuation => Some('-'),
        SpaceSeparator => Some(' '),
        Format => None,
        _ => Some(letter),
    }
}

/// Digits come in runs of ten from zero to nine; runs may follow each other.
fn digit(letter: char) -> Option<char> {
    let is_digit = |number: &u32| {
        char::from_u32(*number)
            .is_some_and(|letter| get_general_category(letter) == GeneralCategory::DecimalNumber)
    };
    let before = (0..u32::from(letter)).rev().take_while(is_digit).count() as u32;
    char::from_digit(before % 10, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_mean_what_they_show() {
        for digits in [
            "٠١٢٣٤٥٦٧٨٩",
            "۰۱۲۳۴۵۶۷۸۹",
            "०१२३४५६७८९",
            "০১২৩৪৫৬৭৮৯",
            "๐๑๒๓๔๕๖๗๘๙",
            "０１２３４５６７８９",
            "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
            "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿",
        ] {
            assert_eq!(normal(digits), "0123456789", "{digits}");
        }
    }

    #[test]
    fn twins_of_plain_letters_become_plain_and_what_cannot_be_seen_goes() {
        assert_eq!(normal("３０ＰＶＢ\u{3000}7846−1429"), "30PVB 7846-1429");
        assert_eq!(
            normal("\u{200e}30PVB\u{a0}7846\u{2009}1429\u{200b}"),
            "30PVB 7846 1429"
        );
        assert_eq!(normal("a–b—c‑d"), "a-b-c-d");
        assert_eq!(normal("٧٫٥"), "7.5");
        assert_eq!(normal("one\r\ntwo\rthree\n"), "one\ntwo\nthree\n");
        assert_eq!(normal("é 井 ½"), "é 井 ½");
        assert!(matches!(normal("30PVB 7846 1429"), Cow::Borrowed(_)));
    }
}
