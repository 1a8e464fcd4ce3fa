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

/// Longest name of a file or folder, letters.
const LONGEST_FILE: usize = 40;

/// Names that a Windows machine keeps for its devices.
const OF_DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// A pseudonym as the name of a file or folder on every system: letters and digits of any script, everything else an
/// underscore.
pub fn file_name(pseudonym: &str) -> String {
    let harmless = |letter: char| match letter.is_alphanumeric() || letter == '-' {
        true => letter,
        false => '_',
    };
    let name: String = pseudonym.chars().map(harmless).take(LONGEST_FILE).collect();
    if name.is_empty() || OF_DEVICES.contains(&name.to_lowercase().as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

/// What pseudonyms that are taken for one another have in common: read out, written on a form, or as a file's name.
pub fn heard(pseudonym: &str) -> String {
    let told = kept(pseudonym);
    let letters = told.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, file_name, heard, is_one, kept};

    #[test]
    fn a_pseudonym_names_a_file_on_every_system_and_never_leads_out_of_its_folder() {
        assert_eq!(file_name("Blue 7"), "Blue_7");
        assert_eq!(file_name("../../etc"), "______etc");
        assert_eq!(file_name("صقر"), "صقر");
        assert_eq!(file_name(""), "_");
        assert_eq!(file_name("CON"), "CON_");
        assert_eq!(file_name(&"a".repeat(500)).len(), 40);
    }

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
