//! A virtual observer: looks at a view as long as there is time, and misses things as people do.

use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::bank::{Bank, Shown, View, dice};
use super::course::TIME_LIMIT_S;
use super::outcome::{Answer, Answered};
use crate::trainee::eyes::Skill;
use crate::trainee::{novice, trained};

/// Mean time to find a thing that would certainly be found, seconds: time-limited search of the target acquisition models,
/// `P(t) = P∞ (1 − exp(−t P∞ / 3.4))`, as the virtual trainees have it.
const SEARCH_S: f32 = 3.4;

/// Someone who answers views without a window.
pub struct Observer {
    skill: Skill,
    luck: Pcg64Mcg,
}

impl Observer {
    /// The observer of a name: `trained` or `novice`.
    pub fn called(name: &str, bank: &Bank, seed: u64) -> Option<Self> {
        let skill = match name {
            trained::NAME => trained::SKILL,
            novice::NAME => novice::SKILL,
            _ => return None,
        };
        let luck = dice(&bank.scenario, seed, &format!("observer {name}"));
        Some(Self { skill, luck })
    }

    /// The answer to a view.
    pub fn answer(&mut self, view: &View) -> Answered {
        let mut found: Option<(f32, Shown)> = None;
        for shown in &view.shown {
            let share = shown.notice * self.skill.notice;
            let dice: f32 = self.luck.random();
            let search_s = SEARCH_S / share.max(0.01);
            let most = 1.0 - ops::exp(-TIME_LIMIT_S / search_s);
            let reads_as_danger = shown.of_item || self.luck.random::<f32>() < self.skill.alarm;
            if dice < share && reads_as_danger {
                // A moment of the search, given that it ends in time.
                let after_s = -search_s * ops::ln(1.0 - self.luck.random::<f32>() * most);
                if found.is_none_or(|(first_s, _)| after_s < first_s) {
                    found = Some((after_s, *shown));
                }
            }
        }
        match found {
            Some((after_s, shown)) => Answered {
                answer: Answer::at(view, &shown),
                after_ms: (after_s.min(TIME_LIMIT_S) * 1_000.0) as u32,
            },
            None => Answered {
                answer: Answer::Nothing,
                after_ms: (TIME_LIMIT_S * 600.0) as u32,
            },
        }
    }
}
