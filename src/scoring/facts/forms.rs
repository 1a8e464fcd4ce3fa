//! The trainee's report forms: those of the pack of the record, whatever pack it is scored under.
//!
//! Nobody is judged on a line, or a whole report, that their own form did not have.

use crate::doctrine::load;
use crate::doctrine::schema::{Pack, ReportFormat};
use crate::record::Session;

/// The forms of a session.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::scoring) struct Forms {
    reports: Vec<ReportFormat>,
    report: String,
    handover: Option<String>,
    casualties: Option<String>,
}

impl Forms {
    /// Of the record's own pack; of the pack it is scored under when this build cannot read the former.
    pub(super) fn of(session: &Session, pack: &Pack) -> Self {
        let own = load::read(&session.header.doctrine_text);
        let pack = own.as_ref().unwrap_or(pack);
        Self {
            reports: pack.reports.clone(),
            report: pack.report_in_force.clone(),
            handover: pack.handover_in_force.clone(),
            casualties: pack.casualty_report.clone(),
        }
    }

    /// The report in force while the record was made.
    pub(in crate::scoring) fn report<'a>(&'a self, pack: &'a Pack) -> Option<&'a ReportFormat> {
        self.find(&self.report, pack).or(pack.report_in_force())
    }

    /// The form of the briefing at the hand-over, if one was in force.
    pub(in crate::scoring) fn handover<'a>(&'a self, pack: &'a Pack) -> Option<&'a ReportFormat> {
        self.find(self.handover.as_ref()?, pack)
    }

    /// The form of the report after an incident, if one was in force.
    pub(in crate::scoring) fn casualties<'a>(&'a self, pack: &'a Pack) -> Option<&'a ReportFormat> {
        self.find(self.casualties.as_ref()?, pack)
    }

    /// The form of that short name: the trainee's own, else one of the pack scored under.
    pub(in crate::scoring) fn find<'a>(
        &'a self,
        id: &str,
        pack: &'a Pack,
    ) -> Option<&'a ReportFormat> {
        let own = self.reports.iter().find(|form| form.id == id);
        own.or_else(|| pack.report(id))
    }
}
