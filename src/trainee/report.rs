//! A report written from what a patrol leader knows: the pack's layout, answered line by line.

use super::Brief;
use crate::doctrine::schema::{Field, ReportFormat};
use crate::sim::action::{Answer, Channel, Measure, Report};
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;
use crate::units::{Place, Tick};
use crate::vocabulary::{SignKind, Worth};

/// What is known of the find.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Where it is as judged.
    pub item: Place,
    /// When it was found.
    pub discovered: Tick,
    /// Stand-off class, when it could be told.
    pub class: Option<String>,
    /// Kinds of sign seen.
    pub signs: Vec<SignKind>,
    /// How far everybody must keep, metres.
    pub required_m: f32,
    /// What has been done.
    pub measures: Vec<Measure>,
    /// How many people are hurt, as far as one was told.
    pub casualties: u32,
}

/// The report in force, filled in; empty lines when the pack has no report.
pub fn compose(brief: &Brief, known: &Known, channel: Channel) -> Report {
    filled(
        brief,
        known,
        channel,
        &brief.doctrine.report_in_force,
        brief.doctrine.report_in_force(),
    )
}

/// The briefing at the hand-over, spoken to the specialists' faces: on the report form in force.
pub fn briefing(brief: &Brief, known: &Known) -> Report {
    compose(brief, known, Channel::Runner)
}

fn filled(
    brief: &Brief,
    known: &Known,
    channel: Channel,
    id: &str,
    form: Option<&ReportFormat>,
) -> Report {
    let lines = form.map(|form| {
        form.lines
            .iter()
            .map(|line| answer(brief, known, line.field))
            .collect()
    });
    Report {
        format: id.to_owned(),
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
        Field::Contamination => Answer::YesNo(false),
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
        // Asked at the hand-over, by when more is known than a report holds.
        Field::SeenHow | Field::CordonPosts | Field::CiviliansInside => Answer::Empty,
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

/// The way in for those who come: by the way the patrol came, which is named by where the route begins.
fn way_in(brief: &Brief) -> String {
    brief
        .route
        .waypoints
        .first()
        .map_or_else(String::new, |start| start.id.clone())
}

/// Digits of a grid reference: 8 name a square of 10 m, what NATO uses as a rule.
const GRID_DIGITS: u8 = 8;

/// The grid reference of a place; empty where there is no grid.
pub fn grid(brief: &Brief, place: Place) -> String {
    GridFrame::at(brief.place.latitude_deg, brief.place.longitude_deg)
        .map_or_else(String::new, |frame| frame.mgrs(place.point(), GRID_DIGITS))
}
