//! Drills for ten minutes between two shifts. A spot drill: a view from a halt, half a minute, and one question: is anything
//! out of place? A report drill: a scene and a slip of what is known, and a form to fill in. A distance drill: where to stop,
//! which way back, where the control point is, drawn on the map.
//!
//! ```text
//! scenario ─► Bank: every view along the route, with what it shows and how easily
//!    ├─► Course (seed): which view next, by what was found so far ─► answer ─► outcome, and the next view
//!    ├─► Reporting (seed): a find, and a patrol's record up to the report ─► form ─► judged as a patrol's report
//!    ├─► Distances (seed): finds on the map ─► drawn ─► judged by the pack's distances and the line of sight
//!    └─► a record from which all of it follows again, and what it shows of each skill
//! ```
//!
//! A view is drawn as a picture ([`crate::report::picture`]), by a window or by nobody: what it shows is reckoned here by the
//! same perception model as on a patrol. The same scenario, seed and answers give the same views and outcomes.
//!
//! Why spot drills are as they are: out on patrol nearly every view is clean, and people who rarely find something stop looking
//! for it. They miss two to three times as much at a prevalence of 1–2 % as at 50 %, by a shift of their criterion and not of
//! their eyes (Wolfe et al. 2005, 2007); a short bout at 50 % with full feedback at the end shifts it back. Practice that
//! follows what the person can see trains more than practice that does not (Koller et al. 2008). So: mixed prevalence first, a
//! closing bout at one in two, full feedback after every view, and difficulty that follows the answers.

mod bank;
mod course;
pub mod distance;
mod file;
mod find;
pub mod json;
mod kind;
mod ladder;
mod observer;
mod outcome;
mod practised;
mod replay;
pub mod reporting;
mod scene;
mod signed;
pub mod slip;
mod trailer;
pub mod wording;

pub use bank::{Bank, FIELD_DEG, Shown, View};
pub use course::{CLOSING_VIEWS, Course, Length, TIME_LIMIT_S, VIEWS};
pub use distance::{Distances, Drawn, Part, Situation};
pub use file::{DrillError, DrillRecord, EXTENSION, Work, bytes, parse, read, write};
pub use find::Find;
pub use kind::Kind;
pub use ladder::Ladder;
pub use observer::Observer;
pub use outcome::{Answer, Answered, Outcome, Tally};
pub use practised::Practised;
pub use replay::{Replayed, Spotted, Worked, replay};
pub use reporting::{Filled, Reporting};
pub use scene::Scene;
pub use signed::{AlteredPart, Inspected, inspect, inspect_bytes, write_signed};
