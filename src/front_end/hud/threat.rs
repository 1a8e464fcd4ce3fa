//! What one keeps away from: what was marked, or the place of an incident. Orders, the map and the words about it name it.

use crate::front_end::patrolling::Patrolling;
use crate::sim::action::{MarkId, Sightline};
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::Point;
use crate::units::grid::GridFrame;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threat {
    /// A standing mark.
    Mark(MarkId),
    /// An incident that is not settled yet, by its place among them.
    Incident(usize),
}

impl Threat {
    /// The standing marks, then the incidents, each with where it is.
    pub fn all(patrolling: &Patrolling) -> Vec<(Self, Point)> {
        let view = patrolling.view();
        let marks = view.marks.iter();
        let incidents = view.incidents.iter().enumerate();
        marks
            .map(|(mark, place)| (Self::Mark(*mark), place.point()))
            .chain(incidents.map(|(number, one)| (Self::Incident(number), one.at)))
            .collect()
    }

    /// Where it is; none when there is no such threat any more.
    pub fn place(self, patrolling: &Patrolling) -> Option<Point> {
        let mut all = Self::all(patrolling).into_iter();
        all.find(|(threat, _)| *threat == self).map(|(_, at)| at)
    }

    /// Which of them is meant by a place: the nearest to it; the first where no place is given.
    pub fn asked(all: &[(Self, Point)], place: Option<Point>) -> usize {
        let away_m = |at: &Point| place.map_or(0.0, |place| place.distance_m(*at));
        let nearest = all.iter().enumerate();
        nearest
            .min_by(|(_, (_, a)), (_, (_, b))| away_m(a).total_cmp(&away_m(b)))
            .map_or(0, |(number, _)| number)
    }

    /// Where one stood when it became known.
    pub fn known_from(self, patrolling: &Patrolling) -> Option<Point> {
        match self {
            Self::Mark(mark) => Some(made_from(patrolling, mark)?.eye.point()),
            Self::Incident(number) => {
                let happened = patrolling.view().incidents.get(number)?.tick;
                let seen = patrolling.session().observation_at(happened)?;
                Some(seen.eye.point())
            }
        }
    }

    /// A name that stays: `mark-1`, `incident-1`.
    pub fn called(self) -> String {
        match self {
            Self::Mark(mark) => format!("mark-{}", mark.shown()),
            Self::Incident(number) => format!("incident-{}", number + 1),
        }
    }

    /// What it is called in words.
    pub fn named(self) -> Message {
        match self {
            Self::Mark(mark) => Message::new("item-mark").with("mark", mark.shown()),
            Self::Incident(_) => Message::new("item-incident"),
        }
    }

    /// How a trainee knows of it: a mark by from where it was made and on which bearing, since its grid is for the trainee to
    /// work out; an incident by its bearing from here; and about how far it is from here.
    pub fn row(self, patrolling: &Patrolling, at: Point) -> Message {
        let here = patrolling.view().here.point();
        let message = match self {
            Self::Mark(mark) => {
                let frame = GridFrame::of(&patrolling.exercise().scenario.place);
                let aim = made_from(patrolling, mark);
                let grid = aim.map(|aim| frame.mgrs(aim.eye.point(), 8));
                let bearing = aim.map(|aim| three_digits(aim.bearing_deg));
                Message::new("hud-mark-row")
                    .with("number", mark.shown())
                    .with("grid", grid.unwrap_or_default())
                    .with("bearing", bearing.unwrap_or_default())
            }
            Self::Incident(_) => {
                Message::new("hud-incident-row").with("bearing", three_digits(here.bearing_deg(at)))
            }
        };
        message.with("distance", judged_m(here.distance_m(at)))
    }
}

/// Where one stood when a mark was made, and which way one looked.
fn made_from(patrolling: &Patrolling, mark: MarkId) -> Option<Sightline> {
    let mut events = patrolling.session().events.iter().rev();
    events.find_map(|(_, event)| match event {
        Event::Marked {
            mark: made, aim, ..
        } => (*made == mark).then_some(*aim),
        _ => None,
    })
}

/// Where one would put a mark on the map oneself: on the bearing from where it was made, as far as one judges it.
pub fn estimated(patrolling: &Patrolling, mark: MarkId, place: Point) -> Option<Point> {
    let aim = made_from(patrolling, mark)?;
    let from = aim.eye.point();
    Some(from.towards(aim.bearing_deg, judged_m(from.distance_m(place))))
}

/// A distance as one judges it, metres: in tens.
pub fn judged_m(metres: f32) -> f32 {
    (metres / 10.0).round() * 10.0
}

/// A bearing as it is said: `005`.
pub fn three_digits(bearing_deg: f32) -> String {
    format!("{:03}", bearing_deg.round() as u32 % 360)
}
