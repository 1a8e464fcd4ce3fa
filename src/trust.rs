//! What can be proven about files that went from hand to hand, and what is kept from eyes until it is time.
//!
//! # Signatures
//!
//! Every data folder is an *installation* with an Ed25519 key of its own ([`installation`]), made at first need and never
//! exported. Patrols, drills and scenario packs are signed with it ([`signature`]). Whoever reads one can tell:
//!
//! - that no byte has changed since it was signed;
//! - on which installation: one's own, one that somebody has named ([`known`]), or an unknown one, by its fingerprint.
//!
//! What a signature does not prove: who sat at the controls, and that the user of that machine did not sign something of
//! their own making. The key lies in the user's own folder with the user's own rights. So a mark rests on three things
//! together: the signature, the replay (a session that was made up does not meet its digests) and the instructor who was
//! there. A fingerprint is only worth something once it was compared with what the other machine shows; and whoever copies a
//! data folder, as one that is carried along on a stick, copies its key.
//!
//! # Seals
//!
//! A sealed pack keeps its answers from eyes until the class key is read out ([`class_key`]); a record made under it is
//! sealed to the same class key until an instructor opens it ([`seal`]). Both are plain cryptography: without the class key
//! there is nothing to find in the files. With it, everything is open to whoever has it. So a class key serves one class, once.
//! Nothing keeps the memory of the running program from somebody who may debug it, and nobody from telling the next class.

pub mod class_key;
pub mod error;
pub mod installation;
pub mod known;
mod random;
pub mod seal;
pub mod signature;

pub use class_key::ClassKey;
pub use error::TrustError;
pub use installation::Installation;
pub use known::{Known, Who};
pub use seal::{ContentKey, Seal};
pub use signature::{PublicKey, Purpose, Signed};
