//! Under what name somebody trains: a word of their own choice, never a real name.

use crate::text::{composed, normal};

/// Most letters of a pseudonym: what fits on a button.
pub const LONGEST: usize = 24;

/// A pseudonym as it is kept: the same from whatever keyboard it was typed.
pub fn kept(typed: &str) -> String {
    composed(normal(typed).trim()).into_owned()
}

/// Gives the pseudonyms of an older store the letters that are kept today. Of two that become one the second stays as it
/// is.
pub(super) fn spell_alike(store: &rusqlite::Connection) -> rusqlite::Result<()> {
    let mut all = store.prepare("SELECT pseudonym FROM trainee")?;
    let all: Vec<String> = all
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for old in all {
        let today = kept(&old);
        if today != old {
            let change = "UPDATE OR IGNORE trainee SET pseudonym = ?2 WHERE pseudonym = ?1";
            store.execute(change, [&old, &today])?;
        }
    }
    Ok(())
}

/// Letters that no pseudonym has, for they say something to a page or name a place on a disk.
const NOT_IN_ONE: [char; 4] = ['<', '>', '/', '\\'];

/// True for words that can be a pseudonym: something to read, not too long, neither markup nor a path.
pub fn is_one(kept: &str) -> bool {
    let is_bad = |letter: char| letter.is_control() || NOT_IN_ONE.contains(&letter);
    kept.chars().any(char::is_alphanumeric)
        && kept.chars().count() <= LONGEST
        && !kept.chars().any(is_bad)
}

/// The pseudonym under which a record with this name in it is kept: the name if it is one, else what of it can be read, told
/// apart from others by four digits of its hash. None where nothing can be read: it does not say who trained.
pub fn in_file(name: &str) -> Option<String> {
    /// Sign and digits behind what can be read.
    const TOLD_APART: usize = 5;
    let whole = kept(name);
    if is_one(&whole) {
        return Some(whole);
    }
    let shown = |letter: char| {
        if letter.is_alphanumeric() || [' ', '-', '.'].contains(&letter) {
            letter
        } else {
            '_'
        }
    };
    let plain: String = whole
        .chars()
        .map(shown)
        .take(LONGEST - TOLD_APART)
        .collect();
    let hash = blake3::hash(whole.as_bytes()).to_hex();
    plain
        .chars()
        .any(char::is_alphanumeric)
        .then(|| format!("{plain}~{}", &hash[..TOLD_APART - 1]))
}

/// What pseudonyms that are taken for one another have in common: read out, written on a form, or as a file's name.
pub fn heard(pseudonym: &str) -> String {
    let told = kept(pseudonym);
    let letters = told.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, heard, in_file, is_one, kept};

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
        for bad in [
            "",
            "   ",
            "\u{200b}",
            "a\nb",
            "..",
            "--",
            "<b>",
            "a/b",
            r"a\b",
            &"a".repeat(LONGEST + 1),
        ] {
            assert!(!is_one(&kept(bad)), "{bad:?}");
        }
    }

    /// Story: a record named somebody with 5000 letters, and the table of the class was as wide.
    #[test]
    fn whatever_name_stands_in_a_file_it_is_kept_under_a_pseudonym_of_its_own_or_none() {
        let long = |last: &str| format!("{}{last}", "a".repeat(5000));
        let names = [
            &long("b"),
            &long("c"),
            "<img src=x>",
            "../../evil",
            "a\nb",
            "Heron 3",
        ];
        let kept: Vec<String> = names.iter().filter_map(|name| in_file(name)).collect();
        assert_eq!(kept.len(), names.len());
        for (at, one) in kept.iter().enumerate() {
            assert!(is_one(one), "{one}");
            assert!(!kept[..at].contains(one), "{one}");
            assert_eq!(in_file(one).as_ref(), Some(one), "it stays");
        }
        assert_eq!(kept[5], "Heron 3");
        for nobody in ["", " ", "..", "<>", "\u{200b}"] {
            assert_eq!(in_file(nobody), None, "{nobody:?}");
        }
    }

    /// "صقر ٣" on one machine and "صقر 3" on the next were two people.
    #[test]
    fn a_pseudonym_is_the_same_from_whatever_keyboard() {
        for typed in ["صقر 3", "صقر ٣", " صقر\u{a0}3 ", "\u{200f}صقر ۳"] {
            assert_eq!(kept(typed), "صقر 3");
        }
        assert_eq!(kept("Zoe\u{308} 3"), kept("Zoë 3"));
        assert_eq!(heard("Zoe\u{308} 3"), heard("Zoë 3"));
    }
}
