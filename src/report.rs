//! Reports: a scorecard for people and for programs. One exporter per file; none derives anything that is not in the
//! scorecard, the doctrine pack and the scenario.
//!
//! - [`tally`]: points in hundredths that add up, for all of them;
//! - [`terminal`]: for the instructor at the command line;
//! - [`json`]: for programs, under a published JSON Schema;
//! - [`cells`]: rows of a table for a spreadsheet;
//! - [`charts`]: SVG charts;
//! - [`debrief`]: one page to read, project or print;
//! - [`gradebook`]: many scorecards as one table for a spreadsheet;
//! - [`hazard_reports`]: reports sent in exercises, for information management;
//! - [`hand_in`]: a page by which a learning management system takes a result;
//! - [`xapi`]: statements for a learning record store;
//! - [`cohort`]: a class, or one trainee over time: page, table, JSON, terminal;
//! - [`made_from`]: which patrol a scorecard or a page was made from;
//! - [`verification`]: what can be proven of records;
//! - [`map`]: the scenario or session as a map;
//! - [`contents`]: the content of a scenario;
//! - [`geo`]: its route and points for maps and phones;
//! - [`pack`]: a doctrine pack with its evidence;
//! - [`card`]: pictures for the card of signs;
//! - [`guide`]: the field guide, a page of all signs near and far;
//! - [`picture`]: rendered views;
//! - [`visibility`]: from where signs can be seen, measured from pictures.
//!
//! # A new exporter
//!
//! One file here that takes [`Material`] and gives text or bytes; its words in `assets/lang/*/`, its call in the
//! command that offers it (`cli`), written with [`crate::files::write_beside`]; a golden file in `tests/golden` with
//! its test in `tests/reports.rs`.

pub mod card;
pub mod cells;
pub mod charts;
pub mod cohort;
pub mod contents;
pub mod debrief;
pub mod geo;
pub mod gradebook;
pub mod guide;
pub mod hand_in;
pub mod hazard_reports;
pub mod json;
pub mod layout;
pub mod made_from;
pub mod map;
mod markup;
pub mod pack;
pub mod picture;
pub mod tally;
pub mod terminal;
pub mod verification;
pub mod visibility;
pub mod wording;
pub mod xapi;

use crate::doctrine::Pack;
use crate::scenario::Scenario;
use crate::scoring::Scorecard;
use crate::text::Catalogue;

/// Input of a report.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The scored session.
    pub card: &'a Scorecard,
    /// The doctrine it was scored under.
    pub pack: &'a Pack,
    /// The scenario patrolled.
    pub scenario: &'a Scenario,
    /// Messages in the reader's language.
    pub catalogue: &'a Catalogue,
}
