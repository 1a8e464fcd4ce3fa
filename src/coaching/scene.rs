//! What the coach has to judge by at a moment.

use super::memory::Memory;
use super::suspect::{Suspect, is_suspected};
use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::exercise::SignId;
use crate::scoring::facts::MarkFact;
use crate::sim::obstacles::{COVER_WITHIN_M, Obstacles};
use crate::sim::view::TraineeView;
use crate::trainee::Brief;
use crate::trainee::refuge::hidden_by_land;
use crate::units::{Place, Point, Tick};

/// What there is to judge by now.
pub(super) struct Scene<'a> {
    pub(super) view: &'a TraineeView,
    pub(super) session: &'a Session,
    pub(super) brief: &'a Brief,
    pub(super) memory: &'a Memory,
    pub(super) middles: &'a [Place],
    pub(super) obstacles: &'a Obstacles,
    /// The halt before suspected ground on the route.
    pub(super) suspect: Option<&'a Suspect>,
}

/// What covers from a danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cover {
    /// Something hard within some steps.
    Near,
    /// A rise of the ground between.
    Land,
    /// Nothing.
    None,
}

impl Scene<'_> {
    pub(super) fn pack(&self) -> &Pack {
        &self.brief.doctrine
    }

    pub(super) fn here(&self) -> Point {
        self.view.here.point()
    }

    /// The last whole second of the session: the coach knows nothing later.
    pub(super) fn now(&self) -> Tick {
        self.session.last_tick
    }

    /// Seconds since something.
    pub(super) fn since_s(&self, tick: Tick) -> f32 {
        self.now().seconds_since(tick)
    }

    /// Marks on signs of devices that stand: neither taken back nor settled by the specialists.
    pub(super) fn hits(&self) -> impl Iterator<Item = (&MarkFact, SignId)> {
        self.memory
            .hits()
            .filter(|(fact, _)| self.view.marks.iter().any(|(mark, _)| *mark == fact.mark))
    }

    /// True on suspected ground.
    pub(super) fn is_suspected(&self, at: Point) -> bool {
        is_suspected(&self.session.scenario().suspected_areas, at)
    }

    /// What covers from a danger here.
    pub(super) fn cover_from(&self, danger: Point) -> Cover {
        if self.has_cover_from(danger) {
            Cover::Near
        } else if hidden_by_land(self.brief, danger, self.here()) {
            Cover::Land
        } else {
            Cover::None
        }
    }

    /// True where something stands within some steps that one can take cover behind from a danger.
    fn has_cover_from(&self, danger: Point) -> bool {
        let known_safe = |at| self.brief.known_safe(at);
        let cover = |from| {
            self.obstacles
                .hard_cover_near(from, danger, COVER_WITHIN_M, known_safe)
        };
        let patrol = self.view.patrol.iter().map(|comrade| comrade.at);
        patrol.chain([self.here()]).any(|at| cover(at).is_some())
    }

    /// True when binoculars are carried.
    pub(super) fn has_optics(&self) -> bool {
        self.brief.patrol.optics.is_some()
    }
}
