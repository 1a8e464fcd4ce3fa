//! Words and phrases of the lists, matched in a text in any inflection.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::words::Words;

/// The affixes of one kind of word in a language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Inflection {
    /// Prefixes: at most one of each group, in their order.
    before: Vec<Vec<String>>,
    /// Suffixes.
    endings: Vec<String>,
    /// Pronouns that may follow the suffix.
    pronouns: Vec<String>,
}

impl Inflection {
    /// Every combination of prefixes; each group may be left out.
    fn all_before(&self) -> Vec<String> {
        let mut all = vec![String::new()];
        for group in &self.before {
            let longer = all
                .iter()
                .flat_map(|before| group.iter().map(move |next| format!("{before}{next}")));
            let longer: Vec<String> = longer.collect();
            all.extend(longer);
        }
        all
    }

    /// True when the word begins with a conjunction of the first group: “and”.
    pub(super) fn begins(&self, word: &str) -> bool {
        let first = self.before.first();
        first.is_some_and(|group| group.iter().any(|and| word.starts_with(and.as_str())))
    }
}

/// Words and phrases, indexed by their first two letters.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    inflection: Inflection,
    /// Every combination of prefixes, the empty one included.
    before: Vec<String>,
    list: Vec<Vec<Step>>,
    by_letters: BTreeMap<Beginning, Vec<usize>>,
    /// Phrases of which only the suffix is known.
    by_ending: Vec<usize>,
}

/// The first letters of a stem; one letter only where it has no more.
type Beginning = (char, Option<char>);

/// A match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) first: usize,
    pub(super) last: usize,
    /// Index of the phrase in its list.
    pub(super) phrase: usize,
    /// True when a pronoun is attached to its first word.
    pub(super) pronoun: bool,
}

#[derive(Debug)]
struct Step {
    choices: Vec<Stem>,
    /// True when no other word may stand before it.
    adjacent: bool,
}

#[derive(Debug)]
struct Stem {
    letters: String,
    shape: Shape,
}

#[derive(Debug, Clone, Copy)]
enum Shape {
    Whole,
    Inflected,
    AnyEnding,
    /// Any prefix.
    Ending,
}

/// Most other words allowed between two words of a phrase.
const GAP: usize = 3;

impl Phrases {
    pub(super) fn new(written: &[String], inflection: &Inflection) -> Self {
        let mut phrases = Self {
            inflection: inflection.clone(),
            before: inflection.all_before(),
            ..Self::default()
        };
        for phrase in written {
            let steps = steps(phrase);
            let index = phrases.list.len();
            for stem in steps.first().iter().flat_map(|step| &step.choices) {
                if let Shape::Ending = stem.shape {
                    phrases.by_ending.push(index);
                } else if let Some(beginning) = beginning(&stem.letters) {
                    let same = phrases.by_letters.entry(beginning).or_default();
                    if same.last() != Some(&index) {
                        same.push(index);
                    }
                }
            }
            phrases.list.push(steps);
        }
        phrases
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// A phrase that starts at this word; `breaks` tells which words may not stand inside it.
    pub(super) fn at(
        &self,
        words: &Words,
        at: usize,
        breaks: &dyn Fn(usize) -> bool,
    ) -> Option<Found> {
        let word = words.text(at);
        self.before
            .iter()
            .filter_map(|before| beginning(word.strip_prefix(before.as_str())?))
            .flat_map(|(first, second)| {
                let longer = second.is_some().then_some((first, second));
                longer.into_iter().chain([(first, None)])
            })
            .filter_map(|beginning| self.by_letters.get(&beginning))
            .flatten()
            .chain(&self.by_ending)
            .filter_map(|&index| self.whole(index, words, at, breaks))
            .max_by_key(|found| (found.last, found.pronoun))
    }

    /// A single word, or a phrase without others inside.
    pub(super) fn is_at(&self, words: &Words, at: usize) -> bool {
        self.at(words, at, &|_| false).is_some()
    }

    /// True when a phrase starts within the range.
    pub(super) fn among(&self, words: &Words, mut range: std::ops::Range<usize>) -> bool {
        range.any(|at| self.is_at(words, at))
    }

    /// Whether the word matches the step; if so, whether a pronoun is attached to it.
    fn fits(&self, step: &Step, word: &str) -> Option<bool> {
        step.choices.iter().find_map(|stem| {
            let mut before = self.before.iter();
            before
                .find_map(|before| stem.fits(word.strip_prefix(before.as_str())?, &self.inflection))
        })
    }

    fn whole(
        &self,
        phrase: usize,
        words: &Words,
        at: usize,
        breaks: &dyn Fn(usize) -> bool,
    ) -> Option<Found> {
        let (first, rest) = self.list[phrase].split_first()?;
        let pronoun = self.fits(first, words.text(at))?;
        let clause = words.clause(at);
        let last = rest.iter().try_fold(at, |last, step| {
            let gap = if step.adjacent { 0 } else { GAP };
            let to = (last + 2 + gap).min(clause.end);
            let mut found = None;
            for next in last + 1..to {
                if self.fits(step, words.text(next)).is_some() {
                    found = Some(next);
                    break;
                }
                if breaks(next) {
                    break;
                }
            }
            found
        })?;
        Some(Found {
            first: at,
            last,
            phrase,
            pronoun,
        })
    }
}

fn beginning(letters: &str) -> Option<Beginning> {
    let mut letters = letters.chars();
    Some((letters.next()?, letters.next()))
}

/// `a_b` are adjacent, `a b` may have others between, `a|b` is either.
fn steps(phrase: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    for loose in phrase.split(' ') {
        for (index, word) in loose.split('_').enumerate() {
            steps.push(Step {
                choices: word.split('|').map(Stem::written).collect(),
                adjacent: index > 0,
            });
        }
    }
    steps
}

impl Stem {
    fn written(word: &str) -> Self {
        let (letters, shape) = if let Some(ending) = word.strip_prefix('*') {
            (ending, Shape::Ending)
        } else if let Some(stem) = word.strip_suffix('~') {
            (stem, Shape::Inflected)
        } else if let Some(stem) = word.strip_suffix('*') {
            (stem, Shape::AnyEnding)
        } else {
            (word, Shape::Whole)
        };
        Self {
            letters: letters.to_owned(),
            shape,
        }
    }

    fn fits(&self, word: &str, inflection: &Inflection) -> Option<bool> {
        if let Shape::Ending = self.shape {
            return word.ends_with(&self.letters).then_some(false);
        }
        self.ends(word.strip_prefix(&self.letters)?, inflection)
    }

    fn ends(&self, tail: &str, inflection: &Inflection) -> Option<bool> {
        let ending = |tail: &str| match self.shape {
            Shape::Whole | Shape::Ending => tail.is_empty(),
            Shape::AnyEnding => true,
            Shape::Inflected => tail.is_empty() || inflection.endings.iter().any(|e| e == tail),
        };
        if ending(tail) {
            return Some(false);
        }
        let mut pronouns = inflection.pronouns.iter();
        pronouns
            .any(|pronoun| tail.strip_suffix(pronoun).is_some_and(ending))
            .then_some(true)
    }
}
