//! Sex and age group, as they are given in a list.

use super::words::Kept;
use crate::scoring::cohort::{AgeGroup, Background, Sex};

/// Most years that are taken for an age.
const OLDEST: u32 = 99;

/// What words say: a sex or its first letter, years or an age group. Empty ones say nothing, and years are not kept as such.
/// None when a word can be read as neither.
pub fn of_words(sex: &str, age: &str) -> Option<Background> {
    let sex = sex.trim().to_lowercase();
    let age = age.trim().to_lowercase();
    let begins = |word: &str| !sex.is_empty() && (word == sex || word[..1] == sex);
    let mut sexes = Sex::WORDS.iter();
    let years = |age: &str| age.parse().ok().filter(|years: &u32| *years <= OLDEST);
    let found = Background {
        sex: sexes.find(|(_, word)| begins(word)).map(|(sex, _)| *sex),
        age: AgeGroup::of_word(&age).or_else(|| years(&age).map(AgeGroup::of)),
    };
    let is_read =
        (sex.is_empty() || found.sex.is_some()) && (age.is_empty() || found.age.is_some());
    is_read.then_some(found)
}

#[cfg(test)]
mod tests {
    use super::{AgeGroup, Background, Sex, of_words};

    #[test]
    fn years_are_kept_as_a_group_and_what_cannot_be_read_is_told() {
        let given = |sex, age| {
            Some(Background {
                sex: Some(sex),
                age: Some(age),
            })
        };
        assert_eq!(of_words("F", " 31 "), given(Sex::Female, AgeGroup::From25));
        assert_eq!(
            of_words("Male", "55-and-over"),
            given(Sex::Male, AgeGroup::From55)
        );
        assert_eq!(of_words("", ""), Some(Background::default()));
        for (sex, age) in [
            ("?", ""),
            ("fem", ""),
            ("", "thirty"),
            ("", "200"),
            ("", "-3"),
        ] {
            assert_eq!(of_words(sex, age), None, "{sex} {age}");
        }
    }
}
