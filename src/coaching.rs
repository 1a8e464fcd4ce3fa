//! Learn mode's coach: tells the trainee what to do next, in words from the first second on; and a pupil that follows it.
//!
//! ```text
//! TraineeView + Session so far ─► Coach ─► Advice { what: Prompt, message, step }
//!                                              │ a window shows the message and names the key
//!                                              ▼
//!                                            Pupil ─► TraineeAction: exactly and only what the Prompt says
//! ```
//!
//! The coach decides once a second, on whole seconds of the session. Its advice follows the pack's halts, distances and
//! drill, with their sources, and what the trainee can know. It uses the truth about the exercise in four places only:
//! it asks "what is on your right?" before a sign is passed unmarked, it halts the patrol before suspected ground, it tells
//! what a mark was on ([`mod@feedback`]), and it advises withdrawing a mark on something harmless. No advice reduces
//! anybody's distance to a standing mark inside the required distance, and none leads onto suspected ground.

pub mod advice;
mod coach;
pub mod feedback;
mod incident;
pub mod lesson;
mod march;
mod memory;
mod people;
mod plan;
pub mod pupil;
mod question;
mod report;
pub mod ring;
pub mod say;
mod scene;
mod settling;
mod suspect;
mod verge;

pub use advice::{Advice, Input, Prompt};
pub use coach::Coach;
pub use feedback::feedback;
pub use ring::Ring;
