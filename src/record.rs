//! Records of sessions: append-only and crash-safe on disk, a [`Session`] in memory. Everything after the simulation
//! (scoring, reports, replay) reads a session and nothing else.

pub mod format;
pub mod reader;
pub mod replay;
pub mod session;
pub mod writer;

pub use session::{Header, Mode, Session};
