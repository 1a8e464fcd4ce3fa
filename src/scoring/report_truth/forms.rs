//! The trainee's report forms: those of the pack of the record, whatever pack it is scored under.
//!
//! Nobody is judged on a line, or a whole report, that their own form did not have.

use std::sync::OnceLock;

use crate::doctrine::load;
use crate::doctrine::schema::{Pack, ReportFormat};
use crate::record::Session;
use crate::scoring::criterion::Evidence;

/// The forms of a session.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::scoring) struct Forms {
    reports: Vec<ReportFormat>,
    report: String,
    handover: Option<String>,
    casualties: Option<String>,
}

impl Forms {
    /// From the record's own pack; from the pack it is scored under when this build cannot read the former.
    fn of(session: &Session, pack: &Pack) -> Self {
        let own = load::read(&session.header.doctrine_text);
        let pack = own.as_ref().unwrap_or(pack);
        Self {
            reports: pack.reports.clone(),
            report: pack.report_in_force.clone(),
            handover: pack.handover_in_force.clone(),
            casualties: pack.casualty_report.clone(),
        }
    }

    /// The forms of a session, built once.
    pub(super) fn of_session<'a>(evidence: &Evidence<'a>) -> &'a Self {
        let forms: &OnceLock<Self> = &evidence.facts.forms;
        forms.get_or_init(|| Self::of(evidence.session, evidence.pack))
    }

    /// The report form in force while the record was made.
    pub(super) fn report<'a>(&'a self, pack: &'a Pack) -> Option<&'a ReportFormat> {
        self.find(&self.report, pack).or(pack.report_in_force())
    }

    /// The form of the hand-over briefing, if one was in force.
    pub(super) fn handover<'a>(&'a self, pack: &'a Pack) -> Option<&'a ReportFormat> {
        self.find(self.handover.as_ref()?, pack)
    }

    /// The form of the report after an incident, if one was in force.
    pub(super) fn casualties<'a>(&'a self, pack: &'a Pack) -> Option<&'a ReportFormat> {
        self.find(self.casualties.as_ref()?, pack)
    }

    /// The form of an id: the trainee's own, else one of the pack scored under.
    pub(super) fn find<'a>(&'a self, id: &str, pack: &'a Pack) -> Option<&'a ReportFormat> {
        let own = self.reports.iter().find(|form| form.id == id);
        own.or_else(|| pack.report(id))
    }
}
