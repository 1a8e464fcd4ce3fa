//! The debrief's material besides the scorecard, derived from the same record, pack and facts.
//!
//! - [`looks`]: the first moment of each scored device and the moment of each false alarm;
//! - [`telling`]: which of them are worth a picture;
//! - [`moments`]: the timeline;
//! - [`folding`]: findings of one kind as one line;
//! - [`held_back`]: what is not shown, because the variation can be tried again;
//! - [`ranges`]: distance over time against the required one;
//! - the coverage of the route is [`super::facts::sides`], the same that the criterion `route-viewed` counts.
//!
//! Pure, and as tolerant as the facts: an odd record gives an incomplete review, never a panic.

pub mod folding;
pub mod held_back;
pub mod looks;
pub mod moments;
pub mod ranges;
pub mod telling;

pub use folding::folded;
pub use held_back::HeldBack;
pub use looks::{Look, LookedFor};
pub use moments::{Moment, Topic};
pub use ranges::{Crossing, PersonRanges, Ranges};
pub use telling::{MOST_PICTURES, most_telling};

use super::Scorecard;
use super::evidence::Evidence;
use super::facts::{Facts, Stretch, sides};
use crate::doctrine::Pack;
use crate::record::Session;
use crate::scoring::scorecard::DistanceSummary;

/// The debrief's material besides the scorecard.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Review {
    /// Timeline: everything that happened or was judged, earliest first.
    pub moments: Vec<Moment>,
    /// Devices missed, then false alarms, then devices found, then, where none was missed, look-alikes rightly passed;
    /// each group in time order.
    pub looks: Vec<Look>,
    /// Distances from each item met, the one in question first.
    pub ranges: Vec<Ranges>,
    /// Search coverage of the route, as far as it was searched.
    pub route: Vec<Stretch>,
    /// What it does not show.
    pub held_back: HeldBack,
}

impl Review {
    /// Derives the whole review; `card` is the session's score under the same pack.
    pub fn of(session: &Session, pack: &Pack, card: &Scorecard) -> Self {
        let facts = Facts::of(session, pack);
        let evidence = Evidence {
            session,
            pack,
            facts: &facts,
        };
        Self {
            moments: moments::all(&evidence, card),
            looks: looks::all(&evidence),
            ranges: ranges::all(&evidence),
            route: sides(session, pack, &facts),
            held_back: HeldBack::default(),
        }
    }

    /// The review without what is held back; `card` is the score without it.
    pub fn without(held_back: HeldBack, session: &Session, pack: &Pack, card: &Scorecard) -> Self {
        let mut review = Self::of(session, pack, card);
        let gives_away = |moment: &Moment| held_back.is_named_in(&moment.message);
        review.moments.retain(|moment| !gives_away(moment));
        review.looks.retain(|look| match look.what {
            LookedFor::Missed { device, .. } | LookedFor::Found { device, .. } => {
                !held_back.device(device)
            }
            LookedFor::FalseAlarm { .. } => true,
            LookedFor::Passed { look_alike } => !held_back.look_alike(look_alike),
        });
        Self {
            held_back,
            ..review
        }
    }

    /// The review derived from a scorecard alone: only what was judged.
    pub fn of_card(card: &Scorecard) -> Self {
        Self {
            moments: moments::judged(card),
            ..Self::default()
        }
    }

    /// The distances over time of a summary of the scorecard.
    pub fn ranges_from(&self, summary: &DistanceSummary) -> Option<&Ranges> {
        self.ranges.iter().find(|ranges| ranges.is_of(summary))
    }

    /// Devices missed and false alarms: those with pictures in the debrief.
    pub fn wrong(&self) -> impl Iterator<Item = &Look> {
        self.looks.iter().filter(|look| !look.is_right())
    }
}
