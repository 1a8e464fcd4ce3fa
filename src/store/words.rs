//! Words under which choices stand in the store. They never change; a choice that is no more is kept to be read.

use crate::record::Mode;
use crate::scenario::schema::Light;
use crate::scoring::Outcome;
use crate::scoring::cohort::{AgeGroup, Sex};
use crate::scoring::scorecard::Verdict;
use crate::vocabulary::SignKind;

/// A choice that stands in the store as a word.
pub(super) trait Kept: Copy + PartialEq + 'static {
    /// Every one with its word.
    const WORDS: &'static [(Self, &'static str)];

    /// Its word.
    fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(choice, _)| *choice == self);
        found.map_or("", |(_, word)| word)
    }

    /// The choice of a word; none for a word of no choice.
    fn of_word(word: &str) -> Option<Self> {
        let found = Self::WORDS.iter().find(|(_, own)| *own == word);
        found.map(|(choice, _)| *choice)
    }
}

impl Kept for Mode {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Learn, "learn"),
        (Self::Practise, "practise"),
        (Self::Assess, "assess"),
    ];
}

impl Kept for Verdict {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Ready, "ready"),
        (Self::NotYet, "not-yet"),
        (Self::Incomplete, "incomplete"),
    ];
}

impl Kept for Outcome {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Met, "met"),
        (Self::PartlyMet, "partly-met"),
        (Self::NotMet, "not-met"),
        (Self::NeverEvaluated, "never-evaluated"),
    ];
}

impl Kept for SignKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::WarningSign, "warning-sign"),
        (Self::WarningClue, "warning-clue"),
        (Self::MilitaryActivity, "military-activity"),
        (Self::Environment, "environment"),
        (Self::LocalBehaviour, "local-behaviour"),
    ];
}

impl Kept for Light {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Day, "day"),
        (Self::Dull, "dull"),
        (Self::Dusk, "dusk"),
        (Self::Twilight, "twilight"),
    ];
}

impl Kept for Sex {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Female, "female"),
        (Self::Male, "male"),
        (Self::Other, "other"),
    ];
}

impl Kept for AgeGroup {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Under25, "under-25"),
        (Self::From25, "25-34"),
        (Self::From35, "35-44"),
        (Self::From45, "45-54"),
        (Self::From55, "55-and-over"),
    ];
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use super::*;

    fn each_comes_back<T: Kept + Debug>(count: usize) {
        assert_eq!(T::WORDS.len(), count);
        for (choice, word) in T::WORDS {
            assert_eq!(choice.word(), *word);
            assert_eq!(T::of_word(word), Some(*choice));
        }
        assert_eq!(T::of_word("asleep"), None);
    }

    #[test]
    fn every_choice_comes_back_from_its_word() {
        each_comes_back::<Mode>(3);
        each_comes_back::<Verdict>(3);
        each_comes_back::<Outcome>(4);
        each_comes_back::<SignKind>(5);
        each_comes_back::<Light>(4);
        each_comes_back::<Sex>(3);
        each_comes_back::<AgeGroup>(5);
    }
}
