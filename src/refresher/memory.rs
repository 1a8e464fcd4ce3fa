//! How long a skill lasts: the Free Spaced Repetition Scheduler, version 6 (Ye, Su and Cao 2022, KDD, doi
//! 10.1145/3534678.3539081; crate `fsrs`). A memory has a stability, the days in which the chance to succeed falls to 90 %,
//! and a difficulty; every practice changes both by how well it went and how much had faded before.
//!
//! # Why these parameters fit
//!
//! The defaults of the model were fitted to the reviews of ten thousand learners of facts. What is known of the decay of
//! trained skills agrees with them where the two meet: whoever did something right once holds it with a chance of 0.50
//! after 195 days, and half of what training gained in accuracy is lost in about 6.5 months (Tatel and Ackerman 2025,
//! 1,344 effects in 457 reports). The tests below hold them to that. Nothing has been fitted to peacekeepers; with records
//! of some hundreds of trainees over a year that should be done.
//!
//! # How practice counts
//!
//! A day's practice counts as *good* or as *hard*, never as *again*: every miss is shown and explained at the debrief, so
//! nobody leaves with the skill gone, and of a sign that can be missed at full strength one miss tells little. The
//! simulated year of [`super::study`] decided it: with *again* adaptive sessions lose to fixed ones, with *hard* they win.
//!
//! # What was never shown
//!
//! The model follows how a skill fades that was there once: its first rating, *again* too, is given to somebody who has just
//! read the answer. A skill that was never once right has nothing to fade, whatever the model says. No share of it is told as
//! kept, and it is due at once. The same holds when of the last [`RECENT_DAYS`] days of practice so little was right that
//! somebody who holds the skill would show so little less than once in twenty times ([`Recent`]).
//!
//! The model's state is still what such a skill is put in order by, because each miss was explained. In the simulated year
//! of [`super::study`] sessions that began with what was never right, or with it last, lost to fixed ones, and so did a memory
//! that began anew with the first success.
//!
//! A skill is due when the chance to succeed has fallen to [`DESIRED_RETENTION`]. Longer intervals than [`LONGEST_DAYS`]
//! are cut: the model has seen facts, and refreshers at about three months are what a mission plans with.

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, MemoryState, current_retrievability};

/// Chance to succeed at which a skill is due, 0..1. At 0.8 the first refresher comes a good week after training, the next
/// after two to three months. A proposal of this program.
pub const DESIRED_RETENTION: f32 = 0.8;

/// Longest interval between two practices, days.
pub const LONGEST_DAYS: u32 = 90;

/// What was missed the last time is due after so many days at the latest. A proposal of this program. It does not go before
/// what has faded more: in the simulated year of [`super::study`] sessions that put misses first practised the same few
/// skills over and over and lost to fixed ones.
pub const AFTER_MISS_DAYS: u32 = 14;

/// Days of practice by which it is told whether a skill is there at all. A proposal of this program.
pub const RECENT_DAYS: usize = 3;

/// Chance at which somebody who holds a skill would have shown as little as was shown, below which it counts as not shown.
const LEAST_CHANCE: f32 = 0.05;

/// The last days of practice of a skill.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Recent {
    /// What somebody who holds it shows, and what was right; the earliest first.
    days: [(f32, f32); RECENT_DAYS],
}

impl Recent {
    /// A day on which somebody who holds the skill would have been right `expected` times.
    pub fn add(&mut self, expected: f32, right: f32) {
        self.days.rotate_left(1);
        self.days[RECENT_DAYS - 1] = (expected, right);
    }

    /// False when somebody who holds the skill would hardly ever show as little.
    pub fn shows_it(&self) -> bool {
        let (expected, right) = self.sums();
        let (times, right) = (expected.round() as u32, right.floor() as u32);
        // The binomial tail, from nought right upwards.
        let mut term = (0..times).fold(1.0, |chance, _| chance * (1.0 - DESIRED_RETENTION));
        let mut tail = term;
        for k in 1..=right.min(times) {
            let odds = DESIRED_RETENTION / (1.0 - DESIRED_RETENTION);
            term *= odds * (times - k + 1) as f32 / k as f32;
            tail += term;
        }
        tail >= LEAST_CHANCE
    }

    fn sums(&self) -> (f32, f32) {
        let add = |(a, b): (f32, f32), (c, d): &(f32, f32)| (a + c, b + d);
        self.days.iter().fold((0.0, 0.0), add)
    }
}

/// How a day's practice of a skill went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Went {
    /// Something was wrong or missed.
    Hard,
    /// Nearly always right.
    Well,
}

impl Went {
    /// By the share that was right, 0..1.
    pub fn of_share(share: f32) -> Self {
        if share >= 0.9 { Self::Well } else { Self::Hard }
    }
}

/// The model.
#[derive(Debug, Default)]
pub struct Model(FSRS);

/// What is remembered of one skill.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory(MemoryState);

impl Model {
    /// After a practice so many days after the last one. None when the state is beyond what the model can hold; it is then
    /// as if never practised.
    pub fn practised(&self, before: Option<Memory>, days: u32, went: Went) -> Option<Memory> {
        let next = self
            .0
            .next_states(before.map(|memory| memory.0), DESIRED_RETENTION, days)
            .ok()?;
        let state = match went {
            Went::Hard => next.hard,
            Went::Well => next.good,
        };
        Some(Memory(state.memory))
    }

    /// Days after a practice at which the skill is due, at least one.
    pub fn interval_days(&self, memory: Memory, missed: bool) -> u32 {
        let days = self
            .0
            .next_interval(Some(memory.0.stability), DESIRED_RETENTION, 3);
        let longest = if missed {
            AFTER_MISS_DAYS
        } else {
            LONGEST_DAYS
        };
        (days.round() as u32).clamp(1, longest)
    }
}

impl Memory {
    /// Chance to succeed so many days after the last practice, 0..1.
    pub fn held(self, days: u32) -> f32 {
        current_retrievability(self.0, days as f32, FSRS6_DEFAULT_DECAY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn once(went: Went) -> Memory {
        Model::default().practised(None, 0, went).expect("a state")
    }

    /// Tatel and Ackerman 2025: half of the gain in accuracy is lost in about 6.5 months.
    #[test]
    fn half_of_what_was_done_right_once_is_left_after_six_and_a_half_months() {
        let held = once(Went::Well).held(195);
        assert!((0.45..0.55).contains(&held), "{held}");
    }

    #[test]
    fn the_first_refresher_comes_after_a_week_or_two_and_the_next_after_months() {
        let model = Model::default();
        let first = once(Went::Well);
        let days = model.interval_days(first, false);
        assert!((5..=14).contains(&days), "{days}");
        let second = model
            .practised(Some(first), days, Went::Well)
            .expect("a state");
        let later = model.interval_days(second, false);
        assert!((40..=LONGEST_DAYS).contains(&later), "{later}");
    }

    #[test]
    fn one_miss_is_luck_and_missing_again_and_again_is_not() {
        let shown = |days: &[(f32, f32)]| {
            let mut recent = Recent::default();
            for (expected, right) in days {
                recent.add(*expected, *right);
            }
            recent.shows_it()
        };
        assert!(shown(&[]) && shown(&[(1.0, 0.0)]) && shown(&[(3.0, 1.0)]));
        assert!(!shown(&[(8.0, 0.0)]) && !shown(&[(1.0, 0.0), (1.0, 0.0)]));
        // Learnt since.
        assert!(shown(&[(8.0, 0.0), (1.0, 1.0), (2.0, 2.0), (2.0, 2.0)]));
    }

    #[test]
    fn what_went_badly_comes_back_sooner_than_what_went_well() {
        let model = Model::default();
        let days = [Went::Hard, Went::Well].map(|went| model.interval_days(once(went), false));
        assert!(days[0] < days[1], "{days:?}");
        assert!(once(Went::Hard).held(30) < once(Went::Well).held(30));
        assert_eq!(Went::of_share(0.89), Went::Hard);
        let lasting = model.practised(Some(once(Went::Well)), 60, Went::Hard);
        let days =
            [true, false].map(|missed| model.interval_days(lasting.expect("a state"), missed));
        assert_eq!(days[0], AFTER_MISS_DAYS);
        assert!(days[1] > AFTER_MISS_DAYS, "{days:?}");
    }
}
