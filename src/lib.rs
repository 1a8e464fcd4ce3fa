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
//! # Reading order
//!
//! [`vocabulary`] and [`units`], [`scenario`] and [`doctrine`], [`sim`], [`trainee`], [`record`], [`scoring`],
//! [`coaching`], [`scenery`], [`report`], [`cli`], and with the feature `gui` the window: `front_end`.

pub mod assets;
pub mod calibration;
pub mod cli;
pub mod coaching;
pub mod diagnostic;
pub mod doctrine;
pub mod files;
#[cfg(feature = "gui")]
pub mod front_end;
pub mod record;
pub mod rehearsal;
pub mod report;
pub mod scenario;
pub mod scenery;
pub mod scoring;
pub mod sim;
pub mod source;
pub mod text;
pub mod trainee;
pub mod units;
pub mod vocabulary;
