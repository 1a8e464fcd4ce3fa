//! What there is to tell: which of the pack's forms is filled in.

use serde::{Deserialize, Serialize};

use crate::doctrine::Pack;
use crate::doctrine::schema::ReportFormat;
use crate::front_end::patrolling::Patrolling;
use crate::sim::action::{Report, TraineeAction};

/// What there is to tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Occasion {
    /// Something was found: the report in force.
    #[default]
    Find,
    /// An incident has happened, and the exercise goes on.
    Incident,
    /// The specialists take the cordon over.
    HandOver,
}

impl Occasion {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Find, Self::Incident, Self::HandOver];

    /// The pack's form for it, if it has one.
    pub fn format(self, pack: &Pack) -> Option<&ReportFormat> {
        match self {
            Self::Find => pack.report_in_force(),
            Self::Incident => pack.after_incident(),
            Self::HandOver => pack.handover(),
        }
    }

    /// Id of the message that names it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Find => "hud-report",
            Self::Incident => "hud-report-incident",
            Self::HandOver => "hud-briefing",
        }
    }

    /// What a report is sent about now: an incident comes first.
    pub fn now(patrolling: &Patrolling) -> Self {
        if may_tell_of_an_incident(patrolling) {
            Self::Incident
        } else {
            Self::Find
        }
    }

    /// Tells it.
    pub fn action(self, report: Report) -> TraineeAction {
        match self {
            Self::Find | Self::Incident => TraineeAction::SendReport(report),
            Self::HandOver => TraineeAction::Brief(report),
        }
    }
}

/// True while an incident is open of which the pack asks for a report.
pub(in crate::front_end::hud) fn may_tell_of_an_incident(patrolling: &Patrolling) -> bool {
    let form = patrolling.doctrine().pack.after_incident();
    form.is_some() && !patrolling.view().incidents.is_empty()
}
