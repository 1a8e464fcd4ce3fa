//! Under what name somebody trains: a word of their own choice, never a real name.

use crate::text::normal;

/// Most letters of a pseudonym: what fits on a button.
pub const LONGEST: usize = 24;

/// A pseudonym as it is kept: the same from whatever keyboard it was typed.
pub fn kept(typed: &str) -> String {
    normal(typed).trim().to_owned()
}

/// True for words that can be a pseudonym: something to read, not too long, no control characters.
pub fn is_one(kept: &str) -> bool {
    !kept.is_empty() && kept.chars().count() <= LONGEST && !kept.chars().any(char::is_control)
}

/// What pseudonyms that are taken for one another have in common: read out, written on a form, or as a file's name.
pub fn heard(pseudonym: &str) -> String {
    let told = kept(pseudonym);
    let letters = told.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, heard, is_one, kept};

    #[test]
    fn what_sounds_alike_is_taken_for_one_pseudonym() {
        assert_eq!(heard("heron 1"), heard("Heron-1"));
        assert_ne!(heard("Heron 1"), heard("Heron 11"));
    }

    #[test]
    fn a_pseudonym_is_something_to_read() {
        for good in ["Heron 3", "صقر", "é", &"a".repeat(LONGEST)] {
            assert!(is_one(&kept(good)), "{good}");
        }
        for bad in ["", "   ", "\u{200b}", "a\nb", &"a".repeat(LONGEST + 1)] {
            assert!(!is_one(&kept(bad)), "{bad:?}");
        }
    }

    /// "صقر ٣" on one machine and "صقر 3" on the next were two people.
    #[test]
    fn a_pseudonym_is_the_same_from_whatever_keyboard() {
        for typed in ["صقر 3", "صقر ٣", " صقر\u{a0}3 ", "\u{200f}صقر ۳"] {
            assert_eq!(kept(typed), "صقر 3");
        }
    }
}
