//! Limits of packs.

/// Most bytes of a pack.
pub const MOST_PACK_BYTES: usize = 64 << 20;
/// Most files in it.
pub const MOST_FILES: usize = 64;
/// Most bytes of its manifest.
pub const MOST_MANIFEST_BYTES: usize = 1 << 20;
/// Most bytes of a file when unpacked.
pub const MOST_FILE_BYTES: u64 = 48 << 20;
/// Most bytes of all files together when unpacked.
pub const MOST_ALL_BYTES: u64 = 96 << 20;
/// How often larger a file may be than in the pack: more than any text comes to.
pub const MOST_RATIO: u64 = 200;
