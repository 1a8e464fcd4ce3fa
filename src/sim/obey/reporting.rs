//! Communication: reports, the hand-over, the headcount.

use super::Scene;
use crate::sim::action::{Channel, Report, VOICE_M};
use crate::sim::errands;
use crate::sim::event::Event;

impl Scene<'_> {
    pub(super) fn transmit(&mut self) {
        self.happened.push(Event::Transmitted {
            from: self.body.place(),
        });
    }

    /// By radio it arrives at once, by hand with the runners; with nobody free to run it is not sent.
    pub(super) fn send_report(&mut self, report: Report) {
        let from = self.body.place();
        match report.channel {
            Channel::Radio => {
                self.transmit();
                let number = self.errands.number();
                self.cordon.reported.get_or_insert(self.clock.0);
                self.happened.push(Event::ReportSent { from, report });
                self.happened.push(Event::ReportArrived { report: number });
            }
            Channel::Runner => {
                let runners = errands::runners(&self.exercise, self.people);
                if runners.is_empty() {
                    self.happened.push(Event::NobodyToRun);
                    return;
                }
                let number = self.errands.number();
                self.happened.push(Event::ReportSent { from, report });
                self.errands.send(
                    number,
                    runners,
                    &self.exercise,
                    self.trail,
                    self.people,
                    self.happened,
                );
            }
        }
    }

    /// With or without a briefing. Ignored before the specialists have come.
    pub(super) fn hand_over(&mut self, briefing: Option<Report>) {
        if !self.cordon.specialists_here || self.cordon.handed_over.is_some() {
            return;
        }
        self.cordon.handed_over = Some(self.clock.0);
        if let Some(report) = briefing {
            self.happened.push(Event::Briefed { report });
        }
        self.happened.push(Event::HandedOver);
    }

    /// Counts the trainee and those members in reach of a loud voice.
    pub(super) fn count_patrol(&mut self) {
        let feet = self.body.feet;
        let answering = self
            .people
            .comrades
            .iter()
            .filter(|comrade| self.people.at(comrade.person).distance_m(feet) <= VOICE_M)
            .count();
        self.happened.push(Event::Counted {
            present: answering as u16 + 1,
        });
    }
}
