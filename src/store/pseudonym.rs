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

#[cfg(test)]
mod tests {
    use super::{LONGEST, is_one, kept};

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
