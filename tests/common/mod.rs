//! Helpers shared by the integration tests.

#[allow(
    unreachable_pub,
    reason = "shared by every test file that declares `mod common`"
)]
pub mod records;
