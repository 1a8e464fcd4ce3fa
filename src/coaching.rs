//! Learn mode's coach: what to do next, said in plain words from the first second on, and a pupil who does exactly that.
//!
//! ```text
//! TraineeView + Session so far ─► Coach ─► Advice { what: Prompt, message, step }
//!                                              │ a window says the message and names the key
//!                                              ▼
//!                                            Pupil ─► TraineeAction: exactly and only what the Prompt says
//! ```
//!
//! The coach thinks once a second, on whole seconds of the session. What it says rests on the pack's halts, distances and
//! drill, with their sources, and on what the trainee can know. It uses the truth about the exercise in three places only:
//! it asks "what is on your right?" before a sign is passed unmarked, it says what a mark was on
//! ([`mod@feedback`]), and it tells whoever marked something harmless to take the mark back. Nothing that it says shortens
//! anybody's distance to a standing mark inside the distance required.

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
mod say;
mod scene;
mod settling;

pub use advice::{Advice, Input, Prompt};
pub use coach::Coach;
pub use feedback::feedback;
pub use ring::Ring;
