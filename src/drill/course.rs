//! The course of a drill: which view comes next.

use std::collections::BTreeSet;
use std::sync::Arc;

use rand::RngExt;
use rand_pcg::Pcg64Mcg;
use serde::{Deserialize, Serialize};

use super::bank::{Bank, Chance, View, dice};
use super::ladder::Ladder;
use super::outcome::{Answered, Outcome, Tally};

/// Views of a whole drill: with half a minute each and the feedback about eight minutes.
pub const VIEWS: usize = 14;

/// Views of its closing bout, of which half have an item.
pub const CLOSING_VIEWS: usize = 6;

/// How long a drill is. A short one is part of a refresher.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Length {
    /// [`VIEWS`] views.
    #[default]
    Whole,
    /// Half as many.
    Short,
}

impl Length {
    /// Its views.
    pub fn views(self) -> usize {
        match self {
            Self::Whole => VIEWS,
            Self::Short => 8,
        }
    }

    /// Those of its closing bout, of which half have an item.
    pub fn closing_views(self) -> usize {
        match self {
            Self::Whole => CLOSING_VIEWS,
            Self::Short => 4,
        }
    }

    /// Fewest and most items in the views before the closing bout: about one in four, which nobody can count on.
    fn early_items(self) -> std::ops::RangeInclusive<usize> {
        match self {
            Self::Whole => 1..=3,
            Self::Short => 1..=2,
        }
    }
}

/// Time for a view, seconds.
pub const TIME_LIMIT_S: f32 = 25.0;

/// Halts of two views of one thing lie at least so far apart in ease that the second is not the first again.
const APART: f32 = 0.4;

/// A drill under way.
pub struct Course {
    bank: Arc<Bank>,
    length: Length,
    luck: Pcg64Mcg,
    /// For each view whether it has an item.
    has_item: Vec<bool>,
    ladder: Ladder,
    used: Vec<(Chance, f32)>,
    passed: Vec<(View, Answered, Outcome)>,
    now: Option<View>,
}

impl Course {
    /// Begins a whole drill. None for a scenario in which nothing can be found from the route, or nothing else: there is
    /// nothing to drill on.
    pub fn begin(bank: &Arc<Bank>, seed: u64) -> Option<Self> {
        Self::of_length(bank, seed, Length::Whole)
    }

    /// The same of a length.
    pub fn of_length(bank: &Arc<Bank>, seed: u64, length: Length) -> Option<Self> {
        if bank.chances.is_empty() {
            return None;
        }
        let mut luck = dice(&bank.scenario, seed, "spot drill");
        let closing = length.closing_views();
        let items = luck.random_range(length.early_items());
        let mut has_item = places(&mut luck, length.views() - closing, items);
        has_item.extend(places(&mut luck, closing, closing / 2));
        let mut course = Self {
            bank: Arc::clone(bank),
            length,
            luck,
            has_item,
            ladder: Ladder::default(),
            used: Vec::new(),
            passed: Vec::new(),
            now: None,
        };
        course.advance()?;
        Some(course)
    }

    /// The views that it is made of.
    pub fn bank(&self) -> &Bank {
        &self.bank
    }

    /// How long it is.
    pub fn length(&self) -> Length {
        self.length
    }

    /// The view to be answered; none when the drill is over.
    pub fn view(&self) -> Option<&View> {
        self.now.as_ref()
    }

    /// Number of the view to be answered, from 0.
    pub fn number(&self) -> usize {
        self.passed.len()
    }

    /// Whether the closing bout has begun.
    pub fn is_closing(&self) -> bool {
        self.number() >= self.length.views() - self.length.closing_views()
    }

    /// The views answered.
    pub fn passed(&self) -> &[(View, Answered, Outcome)] {
        &self.passed
    }

    /// How easily this person finds things, as far as it can be told.
    pub fn ladder(&self) -> &Ladder {
        &self.ladder
    }

    /// The drill in counts.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for (_, _, outcome) in &self.passed {
            tally.count(*outcome);
        }
        tally
    }

    /// Answers the view. Gives whether it was right; none when the drill is over.
    pub fn answer(&mut self, answered: Answered) -> Option<Outcome> {
        let view = self.now.take()?;
        let marking = &self.bank.doctrine.pack.marking;
        let outcome = Outcome::of(&view, answered.answer, marking);
        if let Some(ease) = view.ease() {
            self.ladder.learn(ease, matches!(outcome, Outcome::Hit(_)));
        }
        self.passed.push((view, answered, outcome));
        let _ = self.advance();
        Some(outcome)
    }

    /// Chooses the next view. None when there is none, which ends the drill.
    fn advance(&mut self) -> Option<()> {
        let wants_item = *self.has_item.get(self.number())?;
        let view = if wants_item {
            self.item_view()
        } else {
            let harmless = self.luck.random_bool(0.6);
            let view = self.bank.clean_view(harmless, &mut self.luck);
            view.or_else(|| self.item_view())
        };
        self.now = view;
        self.now.as_ref().map(|_| ())
    }

    /// The view of a thing nearest in ease to what is wanted, of a thing not shown before where there is one.
    fn item_view(&mut self) -> Option<View> {
        let wanted = self.ladder.next_ease();
        let seen: BTreeSet<_> = self.used.iter().map(|(chance, _)| chance.thing()).collect();
        let off = |chance: &Chance| (chance.ease - wanted).abs();
        let fresh = |chance: &&Chance| !seen.contains(&chance.thing());
        let again = |chance: &&Chance| {
            let mut before = self.used.iter();
            !before.any(|(used, ease)| {
                used.thing() == chance.thing() && (ease - chance.ease).abs() < APART
            })
        };
        let chances = || self.bank.chances.iter();
        let nearest =
            |of: &dyn Fn(&&Chance) -> bool| chances().filter(of).map(off).min_by(f32::total_cmp);
        // Of a thing shown before only where all others would be far too easy or too hard.
        let (of, least): (&dyn Fn(&&Chance) -> bool, f32) = match (nearest(&fresh), nearest(&again))
        {
            (Some(fresh_off), again_off) if again_off.is_none_or(|off| fresh_off < off + 2.0) => {
                (&fresh, fresh_off)
            }
            (_, Some(again_off)) => (&again, again_off),
            (fresh_off, None) => (&|_| true, fresh_off.or(nearest(&|_| true))?),
        };
        let alike: Vec<Chance> = chances()
            .filter(of)
            .filter(|chance| off(chance) <= least + 0.25)
            .copied()
            .collect();
        let chance = *alike.get(self.luck.random_range(0..alike.len().max(1)))?;
        self.used.push((chance, chance.ease));
        Some(self.bank.view_of(&chance, &mut self.luck))
    }
}

/// So many of so many, at places by chance.
fn places(luck: &mut Pcg64Mcg, of: usize, items: usize) -> Vec<bool> {
    let mut all: Vec<bool> = (0..of).map(|number| number < items).collect();
    for last in (1..of).rev() {
        all.swap(last, luck.random_range(0..=last));
    }
    all
}
