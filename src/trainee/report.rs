//! Composes reports from what a patrol leader knows: the pack's form, line by line.

use super::Brief;
use crate::doctrine::schema::Field;
use crate::sim::action::{Answer, Channel, Measure, Report, SeenHow};
use crate::sim::view::TraineeView;
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;
use crate::units::{Place, Point, Tick};
use crate::vocabulary::{SignKind, Worth};

/// What is known of the find.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Estimated place.
    pub item: Place,
    /// Time of discovery.
    pub discovered: Tick,
    /// Stand-off class, if known.
    pub class: Option<String>,
    /// Kinds of sign seen.
    pub signs: Vec<SignKind>,
    /// Required distance, metres.
    pub required_m: f32,
    /// Measures taken.
    pub measures: Vec<Measure>,
    /// Casualties, as far as known.
    pub casualties: u32,
    /// How it was discovered.
    pub seen_how: Vec<SeenHow>,
    /// Number of cordon posts manned.
    pub posts: u32,
    /// Local people seen inside the required distance, or in shelter.
    pub civilians_inside: u32,
}

impl Known {
    /// Completed with the people seen around now.
    #[must_use]
    pub fn with_people(mut self, view: &TraineeView) -> Self {
        let item = self.item.point();
        let inside = |at: &Point| at.distance_m(item) < self.required_m;
        let outdoors = view.civilians.iter().filter(|(_, at)| inside(at)).count();
        self.civilians_inside = (outdoors + view.in_shelter.len()) as u32;
        let posts = view.patrol.iter().filter(|comrade| comrade.at_post);
        self.posts = posts.count() as u32;
        self
    }
}

/// The report form in force, filled in; no lines when the pack has none.
pub fn compose(brief: &Brief, known: &Known, channel: Channel) -> Report {
    filled(brief, known, channel, &brief.doctrine.report_in_force)
}

/// The hand-over briefing; none when the pack has no form for it.
pub fn briefing(brief: &Brief, known: &Known) -> Option<Report> {
    let form = brief.doctrine.handover_in_force.as_ref()?;
    Some(filled(brief, known, Channel::Radio, form))
}

/// The report after an incident; none when the pack has no form for it.
pub fn after_incident(brief: &Brief, known: &Known, channel: Channel) -> Option<Report> {
    let form = brief.doctrine.casualty_report.as_ref()?;
    Some(filled(brief, known, channel, form))
}

fn filled(brief: &Brief, known: &Known, channel: Channel, form: &str) -> Report {
    let lines = brief.doctrine.report(form).map(|form| {
        form.lines
            .iter()
            .map(|line| answer(brief, known, line.field))
            .collect()
    });
    Report {
        format: form.to_owned(),
        channel,
        lines: lines.unwrap_or_default(),
    }
}

/// The answer to one line.
pub fn answer(brief: &Brief, known: &Known, field: Field) -> Answer {
    let mission = &brief.patrol.mission;
    match field {
        Field::DateTimeOfDiscovery => date_time(brief, known.discovered),
        Field::Unit => Answer::Words(brief.patrol.unit.clone()),
        Field::UnitAndGrid => {
            Answer::WordsAndGrid(brief.patrol.unit.clone(), grid(brief, known.item))
        }
        Field::Grid => Answer::Grid(grid(brief, known.item)),
        Field::Contact => Answer::Words(format!("{} {}", brief.comms.frequency, brief.comms.own)),
        Field::Item | Field::Hazards => Answer::Item {
            class: known.class.clone(),
            signs: known.signs.clone(),
        },
        Field::Contamination | Field::OtherHazards => Answer::YesNo(false),
        Field::Threatened => Answer::Assets(
            threatened(brief, known)
                .map(|asset| asset.id.clone())
                .collect(),
        ),
        Field::MissionImpact => Answer::Impact(mission.if_route_closed),
        Field::Measures => Answer::Measures(known.measures.clone()),
        Field::Priority => {
            let worst: Option<Worth> = threatened(brief, known).map(|asset| asset.worth).max();
            brief
                .doctrine
                .priority
                .applies(mission.if_route_closed, worst)
                .map_or(Answer::Empty, |row| Answer::Priority(row.id.clone()))
        }
        Field::MajorIncident => Answer::YesNo(false),
        Field::Access => Answer::Words(way_in(brief)),
        Field::Casualties => Answer::Number(known.casualties),
        Field::Services => Answer::Words("EOD".to_owned()),
        Field::SeenHow => Answer::SeenHow(known.seen_how.clone()),
        Field::CordonPosts => Answer::Number(known.posts),
        Field::CiviliansInside => Answer::Number(known.civilians_inside),
    }
}

/// Assets of the map within the required distance.
fn threatened<'a>(
    brief: &'a Brief,
    known: &Known,
) -> impl Iterator<Item = &'a crate::scenario::schema::Asset> {
    let (item, required_m) = (known.item.point(), known.required_m);
    brief
        .assets
        .iter()
        .filter(move |asset| asset.at.distance_m(item) <= required_m)
}

/// A date-time group in the briefing's own zone.
pub fn date_time(brief: &Brief, tick: Tick) -> Answer {
    Clock::starting(&brief.when.date, &brief.when.time, brief.when.zone)
        .map_or(Answer::Empty, |clock| {
            Answer::DateTime(clock.dtg(tick).to_string())
        })
}

/// Access for those who come: along the patrol's own way, named by the start of the route.
fn way_in(brief: &Brief) -> String {
    brief
        .route
        .waypoints
        .first()
        .map_or_else(String::new, |start| start.id.clone())
}

/// Digits of a grid reference: 8 give a 10 m square, NATO's usual.
const GRID_DIGITS: u8 = 8;

/// The grid reference of a place; empty outside the grid.
pub fn grid(brief: &Brief, place: Place) -> String {
    GridFrame::at(brief.place.latitude_deg, brief.place.longitude_deg)
        .map_or_else(String::new, |frame| frame.mgrs(place.point(), GRID_DIGITS))
}
