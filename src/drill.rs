//! Spot drills: a view from a halt, half a minute, and one question: is anything out of place? For ten minutes between two
//! shifts.
//!
//! ```text
//! scenario ─► Bank: every view along the route, with what it shows and how easily
//!          ─► Course (seed): which view next, by what was found so far ─► answer ─► outcome, and the next view
//!          ─► Tally, and a record from which all of it follows again
//! ```
//!
//! A view is drawn as a picture ([`crate::report::picture`]), by a window or by nobody: what it shows is reckoned here by the
//! same perception model as on a patrol. The same scenario, seed and answers give the same views and outcomes.
//!
//! Why it is as it is: out on patrol nearly every view is clean, and people who rarely find something stop looking for it.
//! They miss two to three times as much at a prevalence of 1–2 % as at 50 %, by a shift of their criterion and not of their
//! eyes (Wolfe et al. 2005, 2007); a short bout at 50 % with full feedback at the end shifts it back. Practice that follows
//! what the person can see trains more than practice that does not (Koller et al. 2008). So: mixed prevalence first, a
//! closing bout at one in two, full feedback after every view, and difficulty that follows the answers.

mod bank;
mod course;
mod file;
pub mod json;
mod ladder;
mod observer;
mod outcome;
mod signed;
mod trailer;
pub mod wording;

pub use bank::{Bank, FIELD_DEG, Shown, View};
pub use course::{CLOSING_VIEWS, Course, TIME_LIMIT_S, VIEWS};
pub use file::{DrillError, DrillRecord, EXTENSION, Replayed, read, replay, write};
pub use ladder::Ladder;
pub use observer::Observer;
pub use outcome::{Answer, Answered, Outcome, Tally};
pub use signed::{Inspected, Part, inspect, inspect_bytes, write_signed};
