//! RON text as people write it: read whole, every problem at once, each at its very token.

pub mod locator;
pub mod read;
pub mod rule;

pub use locator::Locator;
pub use read::{Codes, read};
pub use rule::{Complaints, Rule};
