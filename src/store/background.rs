//! Sex and age group, as they are given in a list.

use super::words::Kept;
use crate::scoring::cohort::{AgeGroup, Background, Sex};

/// What words say: a sex or its first letter, years or an age group. What cannot be read is not kept, and neither are years.
pub fn of_words(sex: &str, age: &str) -> Background {
    let sex = sex.trim().to_lowercase();
    let age = age.trim().to_lowercase();
    let begins = |word: &str| !sex.is_empty() && (word == sex || word[..1] == sex);
    let mut sexes = Sex::WORDS.iter();
    Background {
        sex: sexes.find(|(_, word)| begins(word)).map(|(sex, _)| *sex),
        age: AgeGroup::of_word(&age).or_else(|| age.parse().ok().map(AgeGroup::of)),
    }
}

#[cfg(test)]
mod tests {
    use super::{AgeGroup, Background, Sex, of_words};

    #[test]
    fn years_are_kept_as_a_group_and_what_cannot_be_read_is_not_kept() {
        let given = |sex, age| Background {
            sex: Some(sex),
            age: Some(age),
        };
        assert_eq!(of_words("F", " 31 "), given(Sex::Female, AgeGroup::From25));
        assert_eq!(
            of_words("Male", "55-and-over"),
            given(Sex::Male, AgeGroup::From55)
        );
        for none in ["", "?", "fem", "thirty"] {
            assert_eq!(of_words(none, none), Background::default());
        }
    }
}
