//! Noticing, recognising and reading what comes into view.

use std::collections::BTreeMap;

use bevy::math::ops;
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::BEAT_TICKS;
use crate::scenario::exercise::SignId;
use crate::sim::view::{Glimpse, Reading, TraineeView};
use crate::units::Tick;
use crate::units::tick::TICK_S;

/// Probability of being noticed from which someone who misses nothing notices: the threshold at which an opportunity opens.
const NOTICES_FROM: f32 = 0.5;

/// Probability of being made out from which someone who never guesses recognises.
pub const RECOGNISES_FROM: f32 = 0.8;

/// Mean search time in a field of view, seconds at probability 1 (time-limited search of the target acquisition
/// models: P(t) = P∞ (1 − exp(−t/τ)), τ = 3.4 s / P∞).
const SEARCH_S: f32 = 3.4;

/// Mean time to recognise a thing once noticed, seconds; an attentive look.
const MAKE_OUT_S: f32 = 1.0;

/// Perceptual skill.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Skill {
    /// Share of what an attentive observer would notice, 0..1.
    pub notice: f32,
    /// Share of what an attentive observer would recognise, 0..1.
    pub recognise: f32,
    /// Probability of reading a harmless thing as suspicious, 0..1.
    pub alarm: f32,
    /// Probability of reading a suspicious but not conclusive thing as harmless, 0..1.
    pub dismiss: f32,
}

/// A thing seen so far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thing {
    /// Its last glimpse.
    pub last: Glimpse,
    /// Time of the last glimpse.
    pub seen_at: Tick,
    /// True once noticed.
    pub noticed: bool,
    /// How it reads, once recognised.
    pub reads_as: Option<Reading>,
    luck: Luck,
}

/// Random draws per thing: some people never find some things, however long they look.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Luck {
    notice: f32,
    recognise: f32,
    read: f32,
}

/// Eyes with a memory of what they have seen.
#[derive(Debug, Clone)]
pub struct Eyes {
    chance: Option<(Skill, Pcg64Mcg)>,
    things: BTreeMap<SignId, Thing>,
}

impl Eyes {
    /// Eyes that find everything an attentive look can find, and judge it only when certain.
    pub fn sure() -> Self {
        Self {
            chance: None,
            things: BTreeMap::new(),
        }
    }

    /// Eyes that may miss things.
    pub fn with_chance(skill: Skill, luck: Pcg64Mcg) -> Self {
        Self {
            chance: Some((skill, luck)),
            things: BTreeMap::new(),
        }
    }

    /// Processes a beat's view.
    pub fn look(&mut self, view: &TraineeView) {
        for glimpse in &view.glimpses {
            let chance = &mut self.chance;
            let thing = self.things.entry(glimpse.thing).or_insert_with(|| Thing {
                last: *glimpse,
                seen_at: view.tick,
                noticed: false,
                reads_as: None,
                luck: match chance {
                    Some((_, rng)) => Luck {
                        notice: rng.random(),
                        recognise: rng.random(),
                        read: rng.random(),
                    },
                    None => Luck {
                        notice: 0.0,
                        recognise: 0.0,
                        read: 1.0,
                    },
                },
            });
            thing.last = *glimpse;
            thing.seen_at = view.tick;
            match chance {
                Some((skill, rng)) => thing.look_with_chance(glimpse, skill, rng),
                None => thing.look_for_sure(glimpse),
            }
        }
    }

    /// Everything noticed so far, in order of id.
    pub fn noticed(&self) -> impl Iterator<Item = &Thing> {
        self.things.values().filter(|thing| thing.noticed)
    }

    /// One thing seen.
    pub fn thing(&self, id: SignId) -> Option<&Thing> {
        self.things.get(&id)
    }
}

impl Thing {
    /// True when read as something to keep away from.
    pub fn suspicious(&self) -> bool {
        matches!(
            self.reads_as,
            Some(Reading::Suspicious | Reading::Conclusive)
        )
    }

    fn look_for_sure(&mut self, glimpse: &Glimpse) {
        self.noticed |= glimpse.notice_probability >= NOTICES_FROM;
        if self.noticed && glimpse.recognise_probability >= RECOGNISES_FROM {
            self.reads_as = Some(glimpse.reads_as);
        }
    }

    fn look_with_chance(&mut self, glimpse: &Glimpse, skill: &Skill, rng: &mut Pcg64Mcg) {
        let beat_s = BEAT_TICKS as f32 * TICK_S;
        if !self.noticed {
            let at_last = glimpse.notice_probability * skill.notice;
            let this_beat = 1.0 - ops::exp(-beat_s * at_last / SEARCH_S);
            self.noticed = self.luck.notice < at_last && rng.random::<f32>() < this_beat;
        } else if self.reads_as.is_none() {
            let at_last = glimpse.recognise_probability * skill.recognise;
            let this_beat = 1.0 - ops::exp(-beat_s / MAKE_OUT_S);
            if self.luck.recognise < at_last && rng.random::<f32>() < this_beat {
                self.reads_as = Some(self.misread(glimpse.reads_as, skill));
            }
        }
    }

    fn misread(&self, truth: Reading, skill: &Skill) -> Reading {
        match truth {
            Reading::Harmless if self.luck.read < skill.alarm => Reading::Suspicious,
            Reading::Suspicious if self.luck.read < skill.dismiss => Reading::Harmless,
            right => right,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::exercise::stream;
    use crate::trainee::tests::{glimpse, standing};

    fn skill(notice: f32) -> Skill {
        Skill {
            notice,
            recognise: 1.0,
            alarm: 0.0,
            dismiss: 0.0,
        }
    }

    #[test]
    fn sure_eyes_say_what_a_thing_is_only_when_that_is_plain() {
        let mut view = standing();
        let mut eyes = Eyes::sure();
        for (notice, recognise, noticed, read) in [
            (0.49, 0.0, false, false),
            (0.5, 0.79, true, false),
            (0.5, 0.8, true, true),
        ] {
            view.glimpses = vec![glimpse(0, 40.0, notice, recognise, Reading::Harmless)];
            eyes.look(&view);
            assert_eq!(eyes.noticed().count() == 1, noticed);
            assert_eq!(
                eyes.thing(SignId(0)).expect("seen").reads_as.is_some(),
                read
            );
        }
    }

    #[test]
    fn the_better_eyes_find_more_of_the_same_things() {
        let found = |notice: f32| {
            let mut eyes = Eyes::with_chance(skill(notice), stream("eyes", 1, "test"));
            let mut view = standing();
            view.glimpses = (0..400)
                .map(|thing| glimpse(thing, 40.0, 0.8, 0.8, Reading::Suspicious))
                .collect();
            for _ in 0..400 {
                eyes.look(&view);
            }
            eyes.noticed().count()
        };
        let (poor, good) = (found(0.4), found(0.9));
        // 400 things at a chance of 0.8 × 0.4 and 0.8 × 0.9; five standard errors either way.
        assert!((poor as f32 - 128.0).abs() < 47.0, "{poor}");
        assert!((good as f32 - 288.0).abs() < 45.0, "{good}");
    }

    #[test]
    fn whoever_never_finds_a_thing_does_not_find_it_by_looking_longer() {
        let mut eyes = Eyes::with_chance(skill(0.0), stream("eyes", 1, "test"));
        let mut view = standing();
        view.glimpses = vec![glimpse(0, 40.0, 1.0, 1.0, Reading::Conclusive)];
        for _ in 0..10_000 {
            eyes.look(&view);
        }
        assert_eq!(eyes.noticed().count(), 0);
    }
}
