//! Records of sessions: append-only and crash-safe on disk, a [`Session`] in memory. Everything after the simulation
//! (scoring, reports, replay) reads a session and nothing else.
//!
//! A record is written a block a simulated second ([`writer`]) in the layout of [`mod@format`]; [`reader`] gives a session
//! back, cuts a torn tail, and names damage by its place and gives what stands before it; [`migrate`] brings records of
//! older formats up to this one; [`capture`] runs a patrol and collects its session; [`live`] does the same for a host
//! that leads the patrol itself; [`mod@replay`] simulates a session again and compares every digest; [`mod@resume`] goes
//! on where a record stops.
//!
//! A record is self-contained: names of files in its header are words, and nothing outside it is read.

pub mod block;
pub mod capture;
pub mod damage;
pub mod difference;
pub mod error;
pub mod format;
pub mod frames;
pub mod header;
mod kept;
pub mod live;
pub mod loss;
pub mod migrate;
pub mod reader;
pub mod replay;
pub mod resume;
pub mod session;
pub mod version;
mod words;
pub mod writer;

pub use block::Second;
pub use capture::{Captured, run};
pub use error::RecordError;
pub use header::{Header, Mode};
pub use live::Live;
pub use loss::Loss;
pub use reader::{Opened, read};
pub use replay::{ReplayReport, replay};
pub use resume::resume;
pub use session::Session;
pub use writer::Recorder;
