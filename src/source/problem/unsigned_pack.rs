//! # A scenario pack that nobody signed
//!
//! Whoever made the pack did not sign it, or the signature was taken off. What is in it cannot be traced to anybody, and
//! may have been changed on the way.
//!
//! Ask whoever made it for a signed one: `groundsign pack` signs with the key of the installation. A pack of your own is
//! signed when it is made again.

use super::{Kind, Problem};
use crate::text::Message;

/// A pack without a signature; a warning.
pub(crate) fn problem() -> Problem {
    Problem::new(
        Kind::UnsignedPack,
        0..0,
        Message::new("source-unsigned-pack"),
    )
    .hint(Message::new("source-unsigned-pack-hint"))
}
