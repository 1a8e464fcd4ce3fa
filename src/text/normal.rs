//! What somebody typed, in the letters that it means: a grid, a time or a name is the same from whatever keyboard it
//! comes and through whatever program it was copied.

use std::borrow::Cow;

use unicode_general_category::{GeneralCategory, get_general_category};

/// Words as typed, made plain: digits of every script as `0` to `9`, full-width letters and signs as narrow ones, every
/// dash and minus as `-`, every blank as a space, every line end as `\n`, and marks that cannot be seen left out.
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

/// Words as typed, without the marks that cannot be seen and come along when they are copied from another program. Those
/// that turn the direction of writing stay: nobody copies them by chance.
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

/// The plain letter that one stands for, itself for most; none for a mark that cannot be seen.
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

/// Digits stand in rows of ten, each from nought to nine; rows may follow each other.
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
