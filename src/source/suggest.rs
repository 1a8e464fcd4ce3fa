//! Suggests the name that was probably meant.

/// The choice nearest to what was written, when near enough: at most a third of its letters differ, with upper and
/// lower case, hyphens and underscores treated as equal.
pub fn suggest<'a>(written: &str, choices: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // No valid name is longer, and the comparison is quadratic.
    const LONGEST: usize = 64;
    if written.is_empty() || written.len() > LONGEST {
        return None;
    }
    let folded = fold(written);
    choices
        .into_iter()
        .map(|choice| {
            let other = fold(choice);
            let distance = strsim::damerau_levenshtein(&folded, &other);
            let longest = folded.chars().count().max(other.chars().count());
            (distance, longest, choice)
        })
        .filter(|(distance, longest, _)| distance * 3 <= (*longest).max(3))
        .min_by_key(|(distance, longest, _)| (*distance, *longest))
        .map(|(_, _, choice)| choice)
}

fn fold(name: &str) -> String {
    name.chars()
        .filter(|letter| !matches!(letter, '-' | '_' | ' '))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn a_slip_of_the_hand_finds_the_name_and_another_word_finds_none() {
        let choices = ["Tree", "Bush", "LongGrass", "Crop"];
        assert_eq!(suggest("Bsuh", choices), Some("Bush"));
        assert_eq!(suggest("long_grass", choices), Some("LongGrass"));
        assert_eq!(suggest("tree", choices), Some("Tree"));
        assert_eq!(suggest("Palm", choices), None);
        assert_eq!(suggest("", choices), None);
    }
}
