//! Session records: append-only and crash-safe on disk, a [`Session`] in memory. Everything after the simulation
//! (scoring, reports, replay) reads a session and nothing else.
//!
//! A record is written in blocks of one simulated second ([`writer`]) in the layout of [`mod@format`]; [`reader`]
//! restores the session, cuts a torn tail, and on damage reports its place and keeps what precedes it; [`migrate`]
//! reads records of older formats; [`capture`] runs a patrol and collects its session; [`live`] does the same for a
//! host that drives the patrol itself; [`mod@replay`] simulates a session again and compares every digest;
//! [`mod@resume`] continues where a record stops.
//!
//! [`page`] is how a record is signed, `sealed` how it is kept from eyes until an instructor opens it
//! ([`unseal`]), [`mod@survey`] what can be said of it without reading the session.
//!
//! A record is self-contained: file names in its header are labels only, and nothing outside it is read.

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
pub mod page;
pub mod reader;
pub mod replay;
pub mod resume;
mod sealed;
pub mod session;
pub mod survey;
pub mod unseal;
pub mod version;
mod words;
pub mod writer;

pub use block::Second;
pub use capture::{Captured, run};
pub use error::RecordError;
pub use header::{Header, Mode};
pub use live::Live;
pub use loss::Loss;
pub use page::Signature;
pub use reader::{Opened, read};
pub use replay::{ReplayReport, replay};
pub use resume::resume;
pub use session::Session;
pub use writer::Recorder;
