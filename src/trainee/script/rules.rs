//! The rules a script must keep, one a file; each file's `//!` text is that rule's manual. T001 to T013 are
//! problems of reading ([`crate::source::problem`]).
//!
//! | code | name | severity |
//! |---|---|---|
//! | T020 | `script-format` | error |
//! | T021 | `script-without-steps` | error |
//! | T022 | `script-too-long` | error |
//! | T023 | `number-out-of-range` | error |
//! | T024 | `unknown-place` | error |
//! | T025 | `unknown-person` | error |
//! | T026 | `mark-never-made` | error |
//! | T027 | `unknown-report-line` | error |
//! | T028 | `nobody-to-run` | error |
//! | T029 | `place-off-the-land` | error |
//! | T030 | `no-optics-carried` | warning |
//! | T031 | `loop-that-waits-for-nothing` | warning |
//! | T040 | `beyond-content-line` | error |
//! | T041 | `near-content-line` | warning |
//! | T042 | `markup-in-text` | error |

mod beyond_content_line;
mod inventory;
mod loop_that_waits_for_nothing;
mod mark_never_made;
mod markup_in_text;
mod near_content_line;
mod no_optics_carried;
mod nobody_to_run;
mod number_out_of_range;
mod place_off_the_land;
mod script_format;
mod script_too_long;
mod script_without_steps;
mod unknown_person;
mod unknown_place;
mod unknown_report_line;

use super::schema::Script;
use crate::doctrine::Pack;
use crate::scenario::RawScenario;
use crate::source::{self, Complaints, Rule};
use crate::text::Message;

/// Input of the script rules.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The script.
    pub script: Script,
    /// The scenario to run it with.
    pub scenario: RawScenario,
    /// The doctrine in force.
    pub doctrine: Pack,
}

/// Bounds, checked first: a script that exceeds one is not checked further.
pub const BOUNDS: &[Rule<Subject>] = &[script_too_long::RULE];

/// Every rule, in order of codes.
pub const ALL: &[Rule<Subject>] = &[
    script_format::RULE,
    script_without_steps::RULE,
    script_too_long::RULE,
    number_out_of_range::RULE,
    unknown_place::RULE,
    unknown_person::RULE,
    mark_never_made::RULE,
    unknown_report_line::RULE,
    nobody_to_run::RULE,
    place_off_the_land::RULE,
    no_optics_carried::RULE,
    loop_that_waits_for_nothing::RULE,
    beyond_content_line::RULE,
    near_content_line::RULE,
    markup_in_text::RULE,
];

/// The name probably meant, else the names available.
fn hint_for<'a>(written: &str, names: impl Iterator<Item = &'a str>) -> Message {
    let names: Vec<&str> = names.collect();
    match source::suggest(written, names.iter().copied()) {
        Some(name) => Message::new("script-did-you-mean").with("name", name),
        None if names.is_empty() => Message::new("script-no-names"),
        None => Message::new("script-names").with("names", names.join(", ")),
    }
}
