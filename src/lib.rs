//! Groundsign: a training simulator that teaches peacekeepers to notice the signs of a possible explosive hazard on a
//! patrol route, to report it properly and to keep everybody at a safe distance.
//!
//! Awareness and safety only. Nothing in this crate says how a device is made, works, is placed so as not to be seen
//! or is made safe, and there is no field in which a scenario could say it.
//!
//! # How data flows
//!
//! ```text
//! scenarios/*.ron + assets/doctrine/*.ron
//!      │ scenario::load        text → RawScenario → Scenario, or every problem at once with file:line:column
//!      ▼
//!   Scenario ── draw(seed) ──► Exercise          the variation patrolled: sites drawn, devices placed, all ids fixed
//!      ▼
//!   sim (Bevy + Rapier, headless, fixed tick)
//!      ▲ TraineeAction per tick      │ Observation (what is true this tick), Event (what happened)
//!      │                             ▼
//!  window, script,               record (append-only, crash-safe, replayable)
//!  virtual trainee, replay           ▼
//!                                 scoring (pure: Exercise + Doctrine + record → Scorecard)
//!                                    ▼
//!                                 report: terminal, JSON, debrief page
//!
//! view + session so far ─► coaching ─► one thing to do now, in words and as values: learn mode's coach
//! ```
//!
//! The record is the seam: scoring and reports read it and never the running simulation, so that an old session can be
//! scored again under another doctrine. [`sim::action::TraineeAction`] is the simulation's only input: the window, a
//! script, a virtual trainee and a replay all use it.
//!
//! # Modules
//!
//! Each may use those above it, never one below; `tests/architecture.rs` holds the exact table, and keeps clocks, dice, hash
//! order and the machine's own maths out of whatever a session depends on.
//!
//! | module | job | a new one is added by the recipe in |
//! |---|---|---|
//! | [`files`], [`assets`] | atomic writes, folder listings; the program's own files | |
//! | [`vocabulary`] | the words that scenario, simulation and doctrine share | |
//! | [`text`] | messages by id, catalogues, the content line, sanitising | |
//! | [`trust`] | keys, signatures, seals: what can be proven of a file, and what is kept from eyes | |
//! | [`units`] | places, distances, ticks, date-time groups, grids | |
//! | [`diagnostic`], [`source`] | RON text to values, every mistake at its place, rules | |
//! | [`doctrine`] | packs: distances, forms, drills, weights, each figure with its source | `doctrine::criteria`, `doctrine::rules` |
//! | [`scenario`] | schema, limits, budget, rules, draw | `scenario::rules` (a rule), `scenario::schema` (a sign's look) |
//! | [`sim`] | the world at 64 ticks a second: people, perception, orders, events, digests | `sim::action` (an action or an order) |
//! | [`scenery`] | appearance of things, for the window and for the pictures of a page | |
//! | [`trainee`] | virtual trainees and scripts: from view to actions | |
//! | [`package`] | scenario packs: one file to hand on, sealed for an assessment | |
//! | [`record`] | sessions on disk: format, migration, replay, resume | `record::migrate` (a format) |
//! | [`scoring`] | facts, criteria, critical errors, scorecard | `doctrine::criteria` (a criterion, a critical error) |
//! | [`coaching`] | learn mode's coach | |
//! | [`rehearsal`], [`calibration`] | checks that need the scenario to be walked; its difficulty | |
//! | [`drill`] | drills of some minutes: views to search, reports to fill in, distances on the map | |
//! | [`group`] | group mode: a class votes on such views | |
//! | [`import`] | real land as a scenario: tracks, heights, maps | |
//! | [`editor`] | one scenario under the hands of its author: edits of its text, undo, findings, a palette | `editor::palette` (a ready thing) |
//! | [`report`] | one exporter a file: terminal, JSON, page, map, pictures | `report` (an exporter) |
//! | [`store`] | what trainees have done: the database, imports, courses, results of a class | `store::migrations` (a version) |
//! | [`lrs`] | a learning record store elsewhere: what waits in the store is sent to it | |
//! | [`refresher`] | what of it is fading, and what to play against it | |
//! | [`language_server`] | what an editor of texts asks for while a scenario is written | |
//! | [`watched`] | a file that others write | |
//! | `front_end` | the window, behind the feature `gui` | `front_end::hud` (a panel) |
//! | [`cli`] | the commands; the only module that prints | |
//!
//! To get to know the code, read them in this order; [`sim::action`], [`record::session`] and [`scoring::scorecard`] are its
//! three main types.

pub mod assets;
pub mod calibration;
pub mod cli;
pub mod coaching;
pub mod diagnostic;
pub mod doctrine;
pub mod drill;
pub mod editor;
pub mod files;
#[cfg(feature = "gui")]
pub mod front_end;
pub mod group;
pub mod import;
pub mod language_server;
pub mod lrs;
pub mod package;
pub mod record;
pub mod refresher;
pub mod rehearsal;
pub mod report;
pub mod scenario;
pub mod scenery;
pub mod scoring;
pub mod sim;
pub mod source;
pub mod store;
pub mod text;
pub mod trainee;
pub mod trust;
pub mod units;
pub mod vocabulary;
pub mod watched;
