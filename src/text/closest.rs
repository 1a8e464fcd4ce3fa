//! The name that was probably meant.

/// The candidate most like `word`, when one is like enough to be worth asking about; the first of equals.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A third of the letters wrong is about as far as a slip of the hand goes; more is another word.
    let most_edits = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(edits, candidate)| *edits <= most_edits || candidate.starts_with(word))
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word_and_another_word_finds_none() {
        let names = ["time-to-mark", "time-to-report", "handed-over"];
        assert_eq!(closest("time-to-mrak", names), Some("time-to-mark"));
        assert_eq!(closest("handed", names), Some("handed-over"));
        assert_eq!(closest("wholly-different", names), None);
    }
}
