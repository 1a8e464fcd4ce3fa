//! How everybody of the patrol stands, told from what happened and from nothing else: a record holds what happened, so a
//! replay of it shows what was shown live.

use super::action::{Order, Stance};
use super::event::Event;
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::units::Tick;

/// How a person stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Posture {
    /// Upright.
    #[default]
    Standing,
    /// On a knee.
    Kneeling,
    /// Flat.
    Lying,
    /// Holding a cordon post: upright, an arm out to stop people.
    AtPost,
    /// Looking at the ground all around.
    Searching,
}

impl From<Stance> for Posture {
    fn from(stance: Stance) -> Self {
        match stance {
            Stance::Standing => Self::Standing,
            Stance::Kneeling => Self::Kneeling,
            Stance::Lying => Self::Lying,
        }
    }
}

/// The postures of the patrol at a moment. Local people stand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Postures {
    /// In [`PersonId`] order.
    doing: Vec<Doing>,
    /// What the patrol was told last.
    told: Option<Order>,
}

/// As much of what one of the patrol is doing as can be seen, and as decides whom an order reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    /// The trainee, who gives the orders.
    Leading(Stance),
    Standing,
    Searching,
    Lying,
    /// Back with a report and told to take cover since a tick.
    SeekingCover(Tick),
    GoingToPost,
    AtPost,
    Away,
}

impl Postures {
    /// Before anything has happened.
    pub fn new(exercise: &Exercise) -> Self {
        let mut doing = vec![Doing::Standing; exercise.patrol_size()];
        doing[exercise.trainee().index()] = Doing::Leading(Stance::default());
        Self { doing, told: None }
    }

    /// Takes in what happened, in order.
    pub fn take(&mut self, tick: Tick, event: &Event) {
        match event {
            Event::StanceChanged(taken) => {
                for doing in &mut self.doing {
                    if let Doing::Leading(stance) = doing {
                        *stance = *taken;
                    }
                }
            }
            Event::Ordered(order) => {
                for doing in &mut self.doing {
                    if doing.hears(order) {
                        *doing = Doing::ordered(order);
                    }
                }
                self.told = Some(order.clone());
            }
            Event::OrderDone { person } => self.finish(*person, tick),
            Event::LaidDown { people } => self.set(people, Doing::Lying),
            Event::CordonPosted { person, .. } => self.set(&[*person], Doing::GoingToPost),
            Event::PostManned { person, .. } => self.set(&[*person], Doing::AtPost),
            Event::PostLeft { person } => self.set(&[*person], Doing::Standing),
            Event::RunnersSent { people, .. } => self.set(people, Doing::Away),
            Event::RunnersBack { people } => {
                let doing = match &self.told {
                    Some(Order::TakeCover { .. }) => Doing::SeekingCover(tick),
                    Some(order) => Doing::ordered(order),
                    None => Doing::Standing,
                };
                self.set(people, doing);
            }
            _ => {}
        }
    }

    /// How somebody stands.
    pub fn of(&self, person: PersonId) -> Posture {
        match self.doing.get(person.index()) {
            Some(Doing::Leading(stance)) => (*stance).into(),
            Some(Doing::Searching) => Posture::Searching,
            Some(Doing::Lying) => Posture::Lying,
            Some(Doing::AtPost) => Posture::AtPost,
            _ => Posture::Standing,
        }
    }

    fn set(&mut self, people: &[PersonId], doing: Doing) {
        for person in people {
            if let Some(now) = self.doing.get_mut(person.index()) {
                *now = doing;
            }
        }
    }

    fn finish(&mut self, person: PersonId, tick: Tick) {
        let done = match self.doing.get(person.index()) {
            Some(Doing::Searching) => Doing::Standing,
            // Nothing else tells that there was no cover for runners who came back: only lying down takes no way at all.
            Some(Doing::SeekingCover(since)) if tick.0 == since.0 + 1 => Doing::Lying,
            _ => return,
        };
        self.set(&[person], done);
    }
}

impl Doing {
    fn ordered(order: &Order) -> Self {
        match order {
            Order::Check(_) => Self::Searching,
            _ => Self::Standing,
        }
    }

    /// A post is kept through every order but the one to follow again; runners are out of call.
    fn hears(self, order: &Order) -> bool {
        match self {
            Self::Leading(_) | Self::Away => false,
            Self::GoingToPost | Self::AtPost => *order == Order::Resume,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests;
