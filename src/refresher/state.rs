//! What a trainee holds on a day, skill by skill, from what their records and drills show.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::memory::{Memory, Model, Recent, Went};
use super::skill::{LightBand, RangeBand, Skill};
use crate::scoring::Outcome;
use crate::store::outcomes::{Shown, What};
use crate::text::{Figures, Message, Text, number};

/// What a trainee holds of a skill.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The skill.
    pub skill: Skill,
    /// The words of a report line.
    pub asks: Option<Text>,
    /// Times it was called for.
    pub called_for: u32,
    /// Of those, times it was right.
    pub right: f32,
    /// Day of the last practice.
    pub last: Date,
    /// What is kept since the last practice on the day asked for, by the model, 0..1. None where nothing is there that could
    /// be kept: it was never once right, or was missed again and again of late.
    pub held: Option<f32>,
    /// As what it counts when things are put in order and chosen, by the model, 0..1: practice brings back what it lacks of 1.
    pub counts_as: f32,
    /// Day on which it is due.
    pub due: Date,
    /// What it would be after a practice on that day that goes well: days until it is due again.
    pub then_days: u32,
}

impl State {
    /// The skill and what was shown of it, in a sentence.
    pub fn told(&self) -> Message {
        let id = match (self.held, self.right > 0.0) {
            (Some(_), _) => "refresh-why",
            (None, true) => "refresh-not-shown-of-late",
            (None, false) => "refresh-not-shown",
        };
        Message::new(id)
            .with("skill", self.skill.called(self.asks.as_ref()))
            .with("right", Figures::new(number(f64::from(self.right))))
            .with("called_for", self.called_for)
            .with("last", self.last.to_string())
    }
}

/// Practice of a skill on one day.
#[derive(Debug, Clone, Copy, Default)]
struct Practice {
    /// Times called for.
    called_for: u32,
    /// What would have been right of somebody who holds it: the number of times, less for what an attentive look may miss.
    expected: f32,
    /// The sum of what was right.
    right: f32,
}

type Days = BTreeMap<Date, Practice>;

/// The skills of a trainee on a day, the one that has faded most first. What was shown after that day does not count.
pub fn states(shown: &[Shown], today: Date) -> Vec<State> {
    let mut skills: BTreeMap<Skill, (Option<Text>, Days)> = BTreeMap::new();
    for one in shown.iter().filter(|one| one.day <= today) {
        let Some((skill, asks, expected, right)) = skill_of(&one.what) else {
            continue;
        };
        let (words, days) = skills.entry(skill).or_default();
        *words = asks.or(words.take());
        let practice = days.entry(one.day).or_default();
        practice.called_for += 1;
        practice.expected += expected;
        practice.right += right;
    }
    let model = Model::default();
    let mut states: Vec<State> = skills
        .into_iter()
        .filter_map(|(skill, (asks, days))| state(&model, skill, asks, &days, today))
        .collect();
    // By thousandths, so that the last bit of a machine's logarithm changes no order.
    states.sort_by_key(|state| ((state.counts_as * 1_000.0) as i32, state.skill.clone()));
    states
}

/// The skill that something shows, what would have been right of somebody who holds it, and how far it was right.
fn skill_of(what: &What) -> Option<(Skill, Option<Text>, f32, f32)> {
    let right = |outcome: Outcome| match outcome {
        Outcome::Met => Some(1.0),
        Outcome::PartlyMet => Some(0.5),
        Outcome::NotMet => Some(0.0),
        Outcome::NeverEvaluated => None,
    };
    match what {
        What::Sign {
            kind,
            light,
            range_m,
            chance,
            found,
        } => {
            let skill = Skill::Sign {
                kind: *kind,
                range: RangeBand::of(*range_m),
                light: LightBand::from(*light),
            };
            Some((skill, None, *chance, if *found { 1.0 } else { 0.0 }))
        }
        What::Criterion { id, outcome } => {
            Some((Skill::of_criterion(id)?, None, 1.0, right(*outcome)?))
        }
        What::Line {
            field,
            asks,
            outcome,
        } => {
            let skill = Skill::ReportLine(field.clone());
            Some((skill, Some(asks.clone()), 1.0, right(*outcome)?))
        }
    }
}

fn state(
    model: &Model,
    skill: Skill,
    asks: Option<Text>,
    days: &Days,
    today: Date,
) -> Option<State> {
    let mut memory: Option<Memory> = None;
    let mut last: Option<Date> = None;
    let (mut all, mut right, mut missed) = (0, 0.0, false);
    let mut recent = Recent::default();
    for (day, practice) in days {
        let since = last.map_or(0, |last| between(last, *day));
        // Nobody is asked to see more than an attentive look.
        let share = (practice.right / practice.expected.max(0.05)).min(1.0);
        let went = Went::of_share(share);
        missed = share < 0.5;
        all += practice.called_for;
        right += practice.right;
        memory = model.practised(memory, since, went);
        last = Some(*day);
        recent.add(practice.expected, practice.right);
    }
    let (memory, last) = (memory?, last?);
    let since = between(last, today);
    let then = model.practised(Some(memory), since, Went::Well)?;
    let is_there = Some(memory).filter(|_| right > 0.0 && recent.shows_it());
    let days = is_there.map_or(0, |memory| model.interval_days(memory, missed));
    let due = last.checked_add(i64::from(days).days());
    Some(State {
        skill,
        asks,
        called_for: all,
        right,
        last,
        held: is_there.map(|memory| memory.held(since)),
        counts_as: memory.held(since),
        due: due.unwrap_or(last),
        then_days: model.interval_days(then, false),
    })
}

fn between(from: Date, until: Date) -> u32 {
    let days = from.until(until).map_or(0, |span| span.get_days());
    u32::try_from(days).unwrap_or_default()
}
