//! The name of a scenario after the file that it is made of.

use crate::scenario::template::check_short_name;
use crate::text::{folded, normal};

/// Letters of a name that one can still type.
const LONGEST: usize = 40;
/// What a route is called whose file has no Latin letter in its name.
const ROUTE: &str = "route";

/// A short name made of a file's name: letters without accents, words joined by hyphens, cut between words, and never one that
/// a system keeps for itself.
pub fn name_of_file(stem: &str) -> String {
    let plain = folded(&normal(stem));
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut name = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        let room = LONGEST.saturating_sub(name.len() + usize::from(!name.is_empty()));
        if word.len() > room && !name.is_empty() {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(&word[..word.len().min(room)]);
    }
    if name.is_empty() {
        return "imported-route".to_owned();
    }
    if !name.contains(|letter: char| letter.is_ascii_alphabetic()) {
        return format!("{ROUTE}-{name}");
    }
    if check_short_name(&name).is_err() {
        return format!("{name}-{ROUTE}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_a_name_that_can_be_typed_and_that_every_system_can_open() {
        for (stem, name) in [
            ("Morning walk", "morning-walk"),
            ("Été 12 (1)", "ete-12-1"),
            ("E\u{301}te\u{301}", "ete"),
            ("CON", "con-route"),
            ("lpt1", "lpt1-route"),
            ("٣ مسار", "route-3"),
            ("مسار", "imported-route"),
            ("🚶", "imported-route"),
            ("2026-03-04_07-12", "route-2026-03-04-07-12"),
            (
                "a very long name of a track that somebody exported",
                "a-very-long-name-of-a-track-that",
            ),
        ] {
            assert_eq!(name_of_file(stem), name, "{stem}");
            assert_eq!(check_short_name(name), Ok(()));
        }
        assert_eq!(name_of_file(&"x".repeat(90)).len(), LONGEST);
    }
}
