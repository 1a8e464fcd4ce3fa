//! The rules that need the scenario to be walked, one a file; each file's `//!` text is that rule's manual.
//!
//! | code | name | severity |
//! |---|---|---|
//! | S190 | `unfair-device` | error |
//! | S191 | `device-never-noticeable` | error |
//! | S192 | `look-alike-told-too-late` | warning |
//! | S193 | `careful-not-ready` | error |
//! | S194 | `cliff-on-the-way` | warning |

mod careful_not_ready;
mod cliff_on_the_way;
mod device_never_noticeable;
mod look_alike_told_too_late;
mod unfair_device;

use super::Trial;
use super::cliffs::CliffRow;
use super::fairness::FairnessRow;
use super::harmless::LateRecognition;
use crate::scenario::LoadedScenario;
use crate::source::{Complaints, Rule};

/// Input of the rehearsal rules.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The scenario.
    pub loaded: LoadedScenario,
    /// How fair each device is.
    pub fairness: Vec<FairnessRow>,
    /// Look-alikes that cannot be recognised in time.
    pub harmless: Vec<LateRecognition>,
    /// Ways with a cliff.
    pub cliffs: Vec<CliffRow>,
    /// The careful trainee's patrols.
    pub trials: Vec<Trial>,
}

/// Every rule, in order of codes.
pub const ALL: &[Rule<Subject>] = &[
    unfair_device::RULE,
    device_never_noticeable::RULE,
    look_alike_told_too_late::RULE,
    careful_not_ready::RULE,
    cliff_on_the_way::RULE,
];

/// Path of a chance's content.
fn held_at(site: usize, chance: usize) -> String {
    format!("sites[{site}].may_hold[{chance}].what")
}
