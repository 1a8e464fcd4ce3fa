//! A scored session with all its statements.

use groundsign::doctrine::Pack;
use groundsign::record::Session;
use groundsign::scoring::Review;
use groundsign::scoring::judgement::{Finding, Outcome};
use groundsign::scoring::scorecard::{
    CriterionScore, DistanceSummary, PersonDistance, Scorecard, score,
};
use groundsign::text::{Argument, Message};

/// A scored session with all its statements.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub session: Session,
    pub pack: Pack,
    pub card: Scorecard,
    pub review: Review,
}

impl Page {
    pub(crate) fn of(session: Session, pack: Pack) -> Self {
        let card = score(&session, &pack);
        let review = Review::of(&session, &pack, &card);
        Self {
            session,
            pack,
            card,
            review,
        }
    }

    pub(crate) fn criterion(&self, id: &str) -> Option<&CriterionScore> {
        let mut all = self.card.blocks.iter().flat_map(|block| &block.criteria);
        all.find(|criterion| criterion.id == id)
    }

    pub(crate) fn outcome(&self, id: &str) -> Outcome {
        self.criterion(id)
            .map_or(Outcome::NeverEvaluated, |criterion| criterion.outcome)
    }

    /// The measurement of a criterion; none without one.
    pub(crate) fn measured(&self, id: &str) -> Option<f64> {
        self.criterion(id)?.measured
    }

    pub(crate) fn findings(&self, id: &str) -> &[Finding] {
        self.criterion(id)
            .map_or(&[], |criterion| criterion.findings.as_slice())
    }

    /// The distance tables, one per item; empty when nothing was marked and nothing walked into.
    pub(crate) fn tables(&self) -> Vec<&DistanceSummary> {
        std::iter::once(&self.card.distance)
            .chain(&self.card.other_distances)
            .filter(|table| !table.per_person.is_empty())
            .collect()
    }

    /// The tables of marked items, and of places of incidents.
    pub(crate) fn marked(&self) -> Vec<&DistanceSummary> {
        let tables = self.tables().into_iter();
        tables
            .filter(|table| table.mark.is_some() || table.incident)
            .collect()
    }

    /// Rows of the patrol in a table.
    pub(crate) fn patrol<'t>(&self, table: &'t DistanceSummary) -> &'t [PersonDistance] {
        let size = self.session.exercise.patrol_size();
        &table.per_person[..size.min(table.per_person.len())]
    }

    /// False when there are more items than tables: the tables then cover less than the criteria.
    pub(crate) fn every_item_has_a_table(&self) -> bool {
        self.tables().len() < 12
    }

    /// True when the patrol did one drill, so that all tables are of one moment.
    pub(crate) fn one_drill(&self) -> bool {
        let events = self.session.events.iter();
        let opened = events
            .filter(|(_, event)| matches!(event, groundsign::sim::event::Event::RouteReopened));
        opened.count() == 0
    }

    pub(crate) fn critical(&self, id: &str) -> &[Finding] {
        let mut all = self.card.critical_errors.iter();
        all.find(|error| error.id == id)
            .map_or(&[], |error| error.findings.as_slice())
    }
}

/// A number in a message.
pub(crate) fn number(message: &Message, name: &str) -> Option<f64> {
    match message.arguments.get(name)? {
        Argument::Number(number) => Some(*number),
        _ => None,
    }
}

/// True when a message is about the item of a table.
pub(crate) fn is_about(message: &Message, table: &DistanceSummary) -> bool {
    let named = message.arguments.get("device");
    named == Some(&Argument::Message(Box::new(table.name.clone())))
}
