//! A group's session under way.

use std::sync::Arc;

use super::field::Field;
use super::hands::Hands;
use super::next::Next;
use crate::drill::{Answer, Answered, Bank, Course, Outcome, View};
use crate::vocabulary::SignKind;

/// Options of the question where the sign is: the fields, then nothing at all.
pub const PLACES: usize = Field::ALL.len() + 1;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Asks<'a> {
    /// Where the sign is in this view.
    Where(&'a View),
    /// What to do next in the view of the last round.
    Next(&'a View),
    /// Nothing more.
    Over,
}

/// How the class voted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// Hands for each option.
    pub hands: Hands,
    /// Which options were right.
    pub right: Vec<bool>,
}

impl Vote {
    /// The option with most hands; none where no hand was raised. A tie is settled against the class: half a room that is
    /// wrong has something to learn.
    pub fn chosen(&self) -> Option<usize> {
        let options = 0..self.hands.options();
        let raised = options.filter(|option| self.hands.of(*option) > 0);
        raised.max_by_key(|option| {
            let (hands, right) = (self.hands.of(*option), self.is_right(*option));
            (hands, !right, usize::MAX - option)
        })
    }

    /// Whether an option was right.
    pub fn is_right(&self, option: usize) -> bool {
        self.right.get(option).is_some_and(|right| *right)
    }

    /// Hands for what was right.
    pub fn right_hands(&self) -> u32 {
        let right = (0..self.hands.options()).filter(|option| self.is_right(*option));
        right.map(|option| self.hands.of(option)).sum()
    }

    /// Whether most hands said what was right.
    pub fn was_right(&self) -> bool {
        self.chosen().is_some_and(|option| self.is_right(option))
    }
}

/// A view, and how the class voted on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// The view.
    pub view: View,
    /// Kind of what was out of place; none where nothing was.
    pub kind: Option<SignKind>,
    /// What came of what most hands said.
    pub outcome: Outcome,
    /// Where the sign is.
    pub places: Vote,
    /// What to do next; none as long as it was not voted on.
    pub next: Option<Vote>,
}

/// A session.
pub struct Group {
    course: Course,
    options: Vec<Next>,
    rounds: Vec<Round>,
}

impl Group {
    /// Begins one. None for a scenario in which nothing can be found from the route.
    pub fn begin(bank: &Arc<Bank>, seed: u64) -> Option<Self> {
        Some(Self {
            course: Course::begin(bank, seed)?,
            options: Next::options(&bank.doctrine.pack.drill),
            rounds: Vec::new(),
        })
    }

    /// The views that it is made of.
    pub fn bank(&self) -> &Bank {
        self.course.bank()
    }

    /// The options of the question what to do next.
    pub fn options(&self) -> &[Next] {
        &self.options
    }

    /// The views voted on, the last perhaps in part.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The view that is voted on next; none where there is none.
    pub fn coming(&self) -> Option<&View> {
        self.course.view()
    }

    /// What is asked for.
    pub fn asks(&self) -> Asks<'_> {
        match (self.rounds.last(), self.course.view()) {
            (Some(round), _) if round.next.is_none() => Asks::Next(&round.view),
            (_, Some(view)) => Asks::Where(view),
            (_, None) => Asks::Over,
        }
    }

    /// The class has voted where the sign is: hands for each field, then for nothing. Gives whether that was asked for.
    pub fn vote_where(&mut self, hands: Hands) -> bool {
        let Asks::Where(view) = self.asks() else {
            return false;
        };
        if hands.options() != PLACES {
            return false;
        }
        let view = view.clone();
        let places = Vote {
            right: right_places(&view),
            hands,
        };
        let outcome = outcome(&view, &places);
        self.course.answer(Answered {
            answer: followed(&view, outcome),
            after_ms: 0,
        });
        let exercise = self.bank().exercise(view.seed);
        let kind = view.item().and_then(|item| {
            let placed = exercise?.signs.get(item.sign.index())?;
            Some(placed.sign.kind)
        });
        self.rounds.push(Round {
            view,
            kind,
            outcome,
            places,
            next: None,
        });
        true
    }

    /// The class has voted what to do next: hands for each of [`Group::options`]. Gives whether that was asked for.
    pub fn vote_next(&mut self, hands: Hands) -> bool {
        if hands.options() != self.options.len() {
            return false;
        }
        let drill = &self.course.bank().doctrine.pack.drill;
        match self.rounds.last_mut() {
            Some(round) if round.next.is_none() => {
                let has_item = round.view.item().is_some();
                let right = self
                    .options
                    .iter()
                    .map(|next| next.is_right(drill, has_item));
                round.next = Some(Vote {
                    right: right.collect(),
                    hands,
                });
                true
            }
            _ => false,
        }
    }
}

/// Which of the places are right: every field into which a sign of an item reaches, else nothing at all.
fn right_places(view: &View) -> Vec<bool> {
    let items = || view.shown.iter().filter(|shown| shown.of_item);
    let mut right: Vec<bool> = Field::ALL
        .iter()
        .map(|field| items().any(|shown| field.holds(view, shown)))
        .collect();
    right.push(items().next().is_none());
    right
}

/// What came of what most hands said.
fn outcome(view: &View, places: &Vote) -> Outcome {
    let field = places.chosen().and_then(|option| Field::ALL.get(option));
    let there = |of_item: bool| {
        let mut shown = view.shown.iter();
        let is_there = |field: &Field| {
            shown.find(|shown| shown.of_item == of_item && field.holds(view, shown))
        };
        field.and_then(is_there).map(|shown| shown.sign)
    };
    match (field, view.item()) {
        (Some(_), Some(item)) => {
            there(true).map_or(Outcome::MissElsewhere(item.sign), Outcome::Hit)
        }
        (Some(_), None) => Outcome::FalseAlarm(there(false)),
        (None, Some(item)) => Outcome::Miss(item.sign),
        (None, None) => Outcome::Clean,
    }
}

/// The answer that the course follows: whether what was out of place was found.
fn followed(view: &View, outcome: Outcome) -> Answer {
    let found = match outcome {
        Outcome::Hit(sign) => view.shown.iter().find(|shown| shown.sign == sign),
        _ => None,
    };
    found.map_or(Answer::Nothing, |shown| Answer::at(view, shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vote(hands: &[u8], right: &[bool]) -> Vote {
        Vote {
            hands: Hands::try_from(hands.to_vec()).expect("few"),
            right: right.to_vec(),
        }
    }

    #[test]
    fn most_hands_choose_and_a_tie_is_settled_against_the_class() {
        assert_eq!(vote(&[0, 0], &[true, false]).chosen(), None);
        assert_eq!(vote(&[3, 2], &[true, false]).chosen(), Some(0));
        assert_eq!(vote(&[3, 3], &[true, false]).chosen(), Some(1));
        assert_eq!(vote(&[3, 3, 3], &[false, true, false]).chosen(), Some(0));
        assert_eq!(vote(&[0, 4, 4], &[false, true, true]).chosen(), Some(1));
        assert!(!vote(&[3, 3], &[true, false]).was_right());
        assert_eq!(vote(&[3, 4, 5], &[true, false, true]).right_hands(), 8);
    }
}
