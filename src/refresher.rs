//! What is fading and what to play against it: a memory state for each trainee and skill, fed by what records show, and a
//! short session composed for what is due.
//!
//! | file | job |
//! |---|---|
//! | [`skill`] | what is remembered: kinds of sign by range and light, vulnerable points, drill steps, report lines, distances |
//! | [`memory`] | how long it lasts: the model, its parameters, and why they fit |
//! | [`state`] | what a trainee holds on a day |
//! | [`offer`] | drills and patrols that could be played, and what each calls for |
//! | [`plan`] | drills and exercises for a few minutes |
//! | [`calendar`] | a reminder for a calendar |
//! | [`json`] | the answer for programs |
//! | [`study`] | a simulated year of trainees who forget, by which the scheduler is judged |

pub mod calendar;
pub mod json;
pub mod memory;
pub mod offer;
pub mod plan;
pub mod skill;
pub mod state;
pub mod study;
