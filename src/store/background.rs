//! Sex and age group, as they are given in a list.

use super::words::Kept;
use crate::scoring::cohort::{AgeGroup, Background, Sex};
use crate::text::normal;

/// Most years that are taken for an age.
const OLDEST: u32 = 99;

/// Words for a sex in the program's languages, singular and plural, and letters that stand for one.
const SEXES: [(Sex, &[&str]); 3] = [
    (
        Sex::Female,
        &[
            "female",
            "woman",
            "f",
            "femme",
            "femmes",
            "féminin",
            "mujer",
            "mujeres",
            "femenino",
            "أنثى",
            "إناث",
            "امرأة",
        ],
    ),
    (
        Sex::Male,
        &[
            "male",
            "man",
            "m",
            "h",
            "homme",
            "hommes",
            "masculin",
            "hombre",
            "hombres",
            "masculino",
            "ذكر",
            "ذكور",
            "رجل",
        ],
    ),
    (
        Sex::Other,
        &[
            "other",
            "o",
            "autre",
            "autres",
            "otro",
            "otra",
            "otros",
            "غير ذلك",
            "آخر",
        ],
    ),
];

/// The heading under which m may be a man or a woman.
const SPANISH: &str = "sexo";

/// Words for age groups in the program's languages, as its pages show them.
const AGES: [(AgeGroup, &[&str]); 5] = [
    (
        AgeGroup::Under25,
        &[
            "under 25",
            "moins de 25 ans",
            "moins de 25",
            "menos de 25 años",
            "menos de 25",
            "دون 25",
        ],
    ),
    (
        AgeGroup::From25,
        &[
            "25 to 34",
            "25 à 34 ans",
            "25 à 34",
            "25 a 34 años",
            "25 a 34",
            "من 25 إلى 34",
        ],
    ),
    (
        AgeGroup::From35,
        &[
            "35 to 44",
            "35 à 44 ans",
            "35 à 44",
            "35 a 44 años",
            "35 a 44",
            "من 35 إلى 44",
        ],
    ),
    (
        AgeGroup::From45,
        &[
            "45 to 54",
            "45 à 54 ans",
            "45 à 54",
            "45 a 54 años",
            "45 a 54",
            "من 45 إلى 54",
        ],
    ),
    (
        AgeGroup::From55,
        &[
            "55 and over",
            "55 ans et plus",
            "55 et plus",
            "55 años y más",
            "55 y más",
            "55 فأكثر",
        ],
    ),
];

/// What words say: a sex or its first letter, years or an age group, in any of the program's languages. Empty ones say nothing,
/// and years are not kept as such. None when a word can be read as neither, or as two: m under the Spanish heading is a man to
/// one and a woman to another.
pub fn of_words(heading: &str, sex: &str, age: &str) -> Option<Background> {
    let plain = |words: &str| {
        let words = normal(words).to_lowercase().replace('–', "-");
        words
            .trim_matches(|c: char| c.is_whitespace() || c == '\u{200f}')
            .to_owned()
    };
    let (sex, age) = (plain(sex), plain(age));
    let is_unclear = sex == "m" && plain(heading) == SPANISH;
    let years = |age: &str| age.parse().ok().filter(|years: &u32| *years <= OLDEST);
    let group = || AGES.iter().find(|(_, words)| words.contains(&age.as_str()));
    let found = Background {
        sex: SEXES
            .iter()
            .find(|(_, words)| !is_unclear && words.contains(&sex.as_str()))
            .map(|(sex, _)| *sex),
        age: AgeGroup::of_word(&age)
            .or_else(|| group().map(|(age, _)| *age))
            .or_else(|| years(&age).map(AgeGroup::of)),
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
        assert_eq!(
            of_words("sex", "F", " 31 "),
            given(Sex::Female, AgeGroup::From25)
        );
        assert_eq!(
            of_words("sex", "Male", "55-and-over"),
            given(Sex::Male, AgeGroup::From55)
        );
        assert_eq!(of_words("", "", ""), Some(Background::default()));
        for (sex, age) in [
            ("?", ""),
            ("fem", ""),
            ("", "thirty"),
            ("", "200"),
            ("", "-3"),
        ] {
            assert_eq!(of_words("sex", sex, age), None, "{sex} {age}");
        }
    }

    /// Story: a French list had its headings read and its words refused.
    #[test]
    fn words_of_every_language_are_read_and_a_letter_that_means_two_is_not() {
        for (heading, sex, age, is) in [
            (
                "sexe",
                "Femme",
                "25 à 34 ans",
                (Sex::Female, AgeGroup::From25),
            ),
            (
                "sexe",
                "Homme",
                "moins de 25",
                (Sex::Male, AgeGroup::Under25),
            ),
            ("sexe", "M", "35–44", (Sex::Male, AgeGroup::From35)),
            (
                "sexo",
                "Mujer",
                "55 años y más",
                (Sex::Female, AgeGroup::From55),
            ),
            ("sexo", "H", "45", (Sex::Male, AgeGroup::From45)),
            ("الجنس", "أنثى", "٣١", (Sex::Female, AgeGroup::From25)),
            (
                "الجنس",
                "ذكر",
                "من 45 إلى 54",
                (Sex::Male, AgeGroup::From45),
            ),
        ] {
            let expected = Background {
                sex: Some(is.0),
                age: Some(is.1),
            };
            assert_eq!(of_words(heading, sex, age), Some(expected), "{sex} {age}");
        }
        assert_eq!(of_words("Sexo", "M", ""), None);
    }
}
