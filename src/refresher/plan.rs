//! A short session: exercises and drills whose items match what is due. The same past gives the same plan.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::offer::{Offer, Play, drills, patrols};
use super::state::{State, states};
use crate::drill::Kind;
use crate::scenario::LoadedScenario;
use crate::store::outcomes::Past;
use crate::text::{Figures, Message, number};

/// Days within which a patrol is due that is the only thing to train what is due. A proposal of this program.
const PATROL_WITHIN_DAYS: i64 = 7;

/// Something to play, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// What to play.
    pub offer: Offer,
    /// Skills for which it was chosen, the most faded first: places in the list of states.
    pub trains: Vec<usize>,
}

/// A refresher for somebody on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Refresher {
    /// What is due, the most faded first.
    pub due: Vec<State>,
    /// What is not, the most faded first.
    pub held: Vec<State>,
    /// What to play, in order.
    pub play: Vec<Chosen>,
    /// Minutes that there are.
    pub minutes: f32,
    /// Number of skills that are due and for which there is another time as short as this one.
    pub left_over: usize,
    /// What is due and is called for by a drill, but by nothing as short as this session.
    pub drills: Option<Longer>,
    /// What is due and is called for by a whole patrol only, which takes longer than this session.
    pub patrols: Option<Longer>,
    /// Number of skills that are due and are called for by nothing that somebody has not had.
    pub nowhere: usize,
    /// When to come back, if it goes well; none where nothing has been shown yet.
    pub come_back: Option<Date>,
}

/// Skills that are due and are called for by nothing as short as the session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Longer {
    /// Their number.
    pub skills: usize,
    /// About how long the shortest thing takes that calls for any of them, minutes.
    pub minutes: f32,
}

impl Longer {
    /// None where there are no such skills.
    fn of<'o>(states: &[&State], offers: impl Iterator<Item = &'o Offer>) -> Option<Self> {
        let any = |offer: &&Offer| states.iter().any(|state| offer.calls_for(&state.skill));
        let shortest = offers.filter(any).map(|offer| offer.minutes);
        Some(Self {
            skills: states.len(),
            minutes: shortest.reduce(f32::min)?,
        })
    }
}

impl Refresher {
    /// For about so many minutes. `anyway`: also where nothing is due, against what fades next, or to begin with.
    pub fn of(
        past: &Past,
        scenarios: &[LoadedScenario],
        minutes: f32,
        today: Date,
        anyway: bool,
    ) -> Self {
        let (due, held): (Vec<State>, Vec<State>) = states(&past.shown, today)
            .into_iter()
            .partition(|state| state.due <= today);
        let mut refresher = Self {
            due,
            held,
            play: Vec::new(),
            minutes,
            left_over: 0,
            drills: None,
            patrols: None,
            nowhere: 0,
            come_back: None,
        };
        let reasons = refresher.reasons();
        if reasons.is_empty() && anyway {
            refresher.play = beginning(&drills(scenarios, past));
        } else if !refresher.due.is_empty() || anyway {
            let mut offers = drills(scenarios, past);
            offers.extend(patrols(scenarios, past, reasons));
            refresher.play = compose(reasons, &offers, minutes);
            refresher.leave(&offers);
        }
        refresher.come_back = refresher.back(today);
        refresher
    }

    /// The skills for which things were chosen: what is due, else what fades next.
    pub fn reasons(&self) -> &[State] {
        if self.due.is_empty() {
            &self.held
        } else {
            &self.due
        }
    }

    /// Tells apart why what is due and has no place in the session has none.
    fn leave(&mut self, offers: &[Offer]) {
        let is_drill = |offer: &&Offer| offer.play != Play::Patrol;
        let (mut drills, mut patrols): (Vec<&State>, Vec<&State>) = (Vec::new(), Vec::new());
        for (at, state) in self.due.iter().enumerate() {
            let has = |chosen: &Chosen| chosen.trains.contains(&at);
            if self.play.iter().any(has) {
                continue;
            }
            let mut calling = offers
                .iter()
                .filter(|offer| offer.calls_for(&state.skill))
                .peekable();
            if calling.peek().is_none() {
                self.nowhere += 1;
            } else if calling.clone().any(|offer| offer.minutes <= self.minutes) {
                self.left_over += 1;
            } else if calling.any(|offer| is_drill(&offer)) {
                drills.push(state);
            } else {
                patrols.push(state);
            }
        }
        let longer = (
            Longer::of(&drills, offers.iter().filter(is_drill)),
            Longer::of(&patrols, offers.iter()),
        );
        (self.drills, self.patrols) = longer;
    }

    /// About how long the session takes, minutes.
    pub fn takes(&self) -> f32 {
        self.play.iter().map(|chosen| chosen.offer.minutes).sum()
    }

    /// Number of skills that are due and for which it takes another session.
    fn rest(&self) -> usize {
        self.left_over + self.drills.map_or(0, |longer| longer.skills)
    }

    /// What fits, what does not and why, and when to come back, in sentences.
    pub fn told(&self) -> Vec<Message> {
        let minutes = |minutes: f32| Figures::new(number(f64::from(minutes)));
        let longer = |id: &str, longer: Longer| {
            Message::new(id)
                .with("count", longer.skills)
                .with("minutes", minutes(longer.minutes))
        };
        let over = (self.takes() > self.minutes).then(|| {
            Message::new("refresh-over")
                .with("asked", minutes(self.minutes))
                .with("minutes", minutes(self.takes()))
        });
        let back = self.come_back.map(|day| {
            let id = match (self.rest(), self.play.is_empty()) {
                (0, true) => "refresher-come-back",
                (0, false) => "refresh-come-back",
                _ => "refresh-come-back-for-the-rest",
            };
            Message::new(id)
                .with("day", day.to_string())
                .with("count", self.rest())
        });
        let nowhere =
            (self.nowhere > 0).then(|| Message::new("refresh-nowhere").with("count", self.nowhere));
        let drills = self.drills.map(|of| longer("refresh-longer-drill", of));
        let patrols = self.patrols.map(|of| Longer {
            minutes: of.minutes.ceil(),
            ..of
        });
        let patrols = patrols.map(|of| longer("refresh-longer", of));
        [over, patrols, nowhere, back, drills]
            .into_iter()
            .flatten()
            .collect()
    }

    /// The day on which something is due again, when what is chosen is played today and goes well; the next day where
    /// something due takes another session, and within a week where it takes a patrol.
    fn back(&self, today: Date) -> Option<Date> {
        if self.rest() > 0 {
            return today.tomorrow().ok();
        }
        let reasons = self.reasons();
        let trained: BTreeSet<usize> = self
            .play
            .iter()
            .flat_map(|chosen| chosen.trains.iter().copied())
            .collect();
        let after = trained.iter().filter_map(|at| {
            let days = i64::from(reasons[*at].then_days).days();
            today.checked_add(days).ok()
        });
        let rest = self.held.iter().filter(|state| {
            let mut trained = trained.iter();
            !trained.any(|at| reasons[*at].skill == state.skill)
        });
        let patrol = self.patrols.and_then(|_| {
            let within = PATROL_WITHIN_DAYS.days();
            today.checked_add(within).ok()
        });
        after.chain(rest.map(|state| state.due)).chain(patrol).min()
    }
}

/// A drill of each kind, for somebody of whom nothing is known yet.
fn beginning(offers: &[Offer]) -> Vec<Chosen> {
    let first = |kind: Kind| {
        let offer = offers
            .iter()
            .find(|offer| offer.play == Play::Drill(kind))?;
        Some(Chosen {
            offer: offer.clone(),
            trains: Vec::new(),
        })
    };
    Kind::ALL.into_iter().filter_map(first).collect()
}

/// What to play in about so many minutes, drills before patrols: each time what brings most of what has faded back for a
/// minute of play. One thing at least when anything is due and anything trains it: the shortest, where nothing is short
/// enough.
pub fn compose(due: &[State], offers: &[Offer], minutes: f32) -> Vec<Chosen> {
    let mut open: BTreeSet<usize> = (0..due.len()).collect();
    let trains_any = |offer: &&Offer| due.iter().any(|state| offer.calls_for(&state.skill));
    let useful = offers.iter().filter(trains_any);
    let shortest = useful.map(|offer| offer.minutes).reduce(f32::min);
    let mut left = minutes.max(shortest.unwrap_or_default());
    let mut chosen: Vec<Chosen> = Vec::new();
    loop {
        let trained = |offer: &Offer| -> Vec<usize> {
            let trains = |at: &usize| offer.calls_for(&due[*at].skill);
            open.iter().copied().filter(trains).collect()
        };
        let gain =
            |trains: &[usize]| -> f32 { trains.iter().map(|at| 1.0 - due[*at].counts_as).sum() };
        let mut best: Option<(i64, Chosen)> = None;
        for offer in offers {
            // Not one ground twice on patrol, and one drill of each kind.
            let is_chosen = chosen.iter().any(|one| {
                one.offer.play == offer.play
                    && (offer.play != Play::Patrol || one.offer.scenario == offer.scenario)
            });
            let fits = offer.minutes <= left;
            if is_chosen || !fits {
                continue;
            }
            let trains = trained(offer);
            // By thousandths, so that equal offers stay equal on every machine and the first of them is taken.
            let worth = (gain(&trains) / offer.minutes.max(1.0) * 1_000.0) as i64;
            if !trains.is_empty() && best.as_ref().is_none_or(|(most, _)| worth > *most) {
                let offer = offer.clone();
                best = Some((worth, Chosen { offer, trains }));
            }
        }
        let Some((_, next)) = best else {
            chosen.sort_by_key(|chosen| chosen.offer.play);
            return chosen;
        };
        left -= next.offer.minutes;
        for at in &next.trains {
            open.remove(at);
        }
        chosen.push(next);
    }
}
