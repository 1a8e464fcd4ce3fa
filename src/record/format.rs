//! The layout of a record on disk, and its limits.
//!
//! ```text
//! prelude   magic 8 · format 4 · CRC-32 of both 4
//! block 0   the header
//! block n   the n-th simulated second
//!
//! page      a block of the number 2^32 - 1: a signature, or the key of a sealed record; anywhere behind block 0
//!
//! block     length 4 · number 4 · CRC-32 of both 4 · payload · CRC-32 of the payload 4 · chain 16
//! ```
//!
//! Numbers are little-endian. The chain of a block is the start of the BLAKE3 hash of the chain before it, its length,
//! its number and its payload; the chain before block 0 is the hash of the prelude. So no byte can change, and no
//! block can be left out or moved, without the chain showing it; the CRCs only serve to find the very byte.

use super::error::RecordError;
use super::version::{FORMAT, OLDEST_FORMAT};
use crate::files::RECORD;

/// File extension of records.
pub const EXTENSION: &str = "gsrec";

/// Limit of a record's size, bytes.
pub const LIMIT_FILE_BYTES: u64 = 64 << 20;
/// Limit of a header's unpacked size, bytes.
pub const LIMIT_HEADER_BYTES: usize = 32 << 20;
/// Limit of one second's unpacked size, bytes.
pub const LIMIT_SECOND_BYTES: usize = 1 << 20;
/// Limit of the unpacked size of all seconds together, bytes.
pub const LIMIT_ALL_SECONDS_BYTES: usize = 32 << 20;
/// Limit of the actions and events of a record together.
pub const LIMIT_ENTRIES: usize = 500_000;
/// Limit of people at the controls.
pub const LIMIT_SEATS: usize = 1;
/// Limit of a record's seconds: one day.
pub const LIMIT_SECONDS: u32 = 24 * 60 * 60;

pub(super) const PRELUDE_BYTES: usize = 16;
pub(super) const HEAD_BYTES: usize = 12;
pub(super) const TAIL_BYTES: usize = CHECK_BYTES + CHAIN_BYTES;
pub(super) const CHECK_BYTES: usize = 4;
pub(super) const CHAIN_BYTES: usize = 16;

/// The number of a page, which is no second of the session.
pub(super) const PAGE: u32 = u32::MAX;

/// What ties a block to all before it.
pub(super) type Chain = [u8; CHAIN_BYTES];

/// Prelude of a format's records.
pub(super) fn prelude(format: u32) -> [u8; PRELUDE_BYTES] {
    let mut bytes = [0; PRELUDE_BYTES];
    bytes[..8].copy_from_slice(&RECORD);
    bytes[8..12].copy_from_slice(&format.to_le_bytes());
    let check = crc32(&bytes[..12]);
    bytes[12..].copy_from_slice(&check.to_le_bytes());
    bytes
}

/// The format of a file, from its prelude.
pub(super) fn format_of(bytes: &[u8]) -> Result<u32, RecordError> {
    let expected = || (OLDEST_FORMAT..=FORMAT).map(|format| (format, prelude(format)));
    let Some(found) = bytes.get(..PRELUDE_BYTES) else {
        return Err(
            if expected().any(|(_, prelude)| prelude.starts_with(bytes)) {
                RecordError::NoHeader
            } else {
                RecordError::NotARecord
            },
        );
    };
    for (format, prelude) in expected() {
        let mut differing = (0..PRELUDE_BYTES).filter(|&i| found[i] != prelude[i]);
        match (differing.next(), differing.next()) {
            (None, _) => return Ok(format),
            (Some(place), None) => {
                return Err(RecordError::Damaged {
                    first: place as u64,
                    last: place as u64,
                    block: 0,
                });
            }
            _ => {}
        }
    }
    if found[..8] == RECORD && word(found, 12) == crc32(&found[..12]) {
        Err(RecordError::OtherFormat {
            found: word(found, 8),
        })
    } else {
        Err(RecordError::NotARecord)
    }
}

/// The chain before block 0.
pub(super) fn first_chain(format: u32) -> Chain {
    shorten(blake3::hash(&prelude(format)))
}

/// The chain of a block.
pub(super) fn chain_of(before: &Chain, length_and_number: &[u8], payload: &[u8]) -> Chain {
    let mut hasher = blake3::Hasher::new();
    hasher.update(before);
    hasher.update(length_and_number);
    hasher.update(payload);
    shorten(hasher.finalize())
}

/// A block in its layout on disk, and its chain.
pub(super) fn frame(before: &Chain, number: u32, payload: &[u8]) -> (Vec<u8>, Chain) {
    let mut bytes = Vec::with_capacity(HEAD_BYTES + payload.len() + TAIL_BYTES);
    bytes.extend_from_slice(&(payload.len() as u32).to_le_bytes());
    bytes.extend_from_slice(&number.to_le_bytes());
    let chain = chain_of(before, &bytes, payload);
    let head_check = crc32(&bytes);
    bytes.extend_from_slice(&head_check.to_le_bytes());
    bytes.extend_from_slice(payload);
    bytes.extend_from_slice(&crc32(payload).to_le_bytes());
    bytes.extend_from_slice(&chain);
    (bytes, chain)
}

/// What a byte string starts with.
pub(super) enum Next<'a> {
    /// A valid block.
    Block {
        payload: &'a [u8],
        chain: Chain,
        bytes: usize,
    },
    /// A valid page.
    Page {
        payload: &'a [u8],
        chain: Chain,
        bytes: usize,
    },
    /// The start of an unfinished block, or zeros only.
    Torn,
    /// Invalid data.
    Wrong(Wrong),
}

/// What is wrong with a block.
pub(super) enum Wrong {
    /// Valid, but out of sequence.
    OutOfOrder { found: u32 },
    /// This many bytes hold a change: the block, or everything up to the next one where its length cannot be trusted.
    Changed { bytes: usize },
}

/// Parses the block `number` at the start of `bytes`, which must not be empty.
pub(super) fn next_block<'a>(bytes: &'a [u8], before: &Chain, number: u32) -> Next<'a> {
    let Some(head) = bytes.get(..HEAD_BYTES) else {
        return Next::Torn;
    };
    let whole = if crc32(&head[..8]) == word(head, 8) {
        HEAD_BYTES + word(head, 0) as usize + TAIL_BYTES
    } else {
        return Next::Wrong(Wrong::Changed {
            bytes: next_head(bytes, number).unwrap_or(bytes.len()),
        });
    };
    let Some(block) = bytes.get(..whole) else {
        return Next::Torn;
    };
    let found = word(head, 4);
    let is_page = found == PAGE && number > 0;
    if found != number && !is_page {
        return Next::Wrong(Wrong::OutOfOrder { found });
    }
    let (payload, tail) = block[HEAD_BYTES..].split_at(whole - HEAD_BYTES - TAIL_BYTES);
    let chain = chain_of(before, &head[..8], payload);
    match chain == tail[CHECK_BYTES..] && crc32(payload) == word(tail, 0) {
        false => Next::Wrong(Wrong::Changed { bytes: whole }),
        true if is_page => Next::Page {
            payload,
            chain,
            bytes: whole,
        },
        true => Next::Block {
            payload,
            chain,
            bytes: whole,
        },
    }
}

/// True when `bytes`, which should start with a block and do not, end in zeros with no valid block before them.
///
/// A power cut leaves such an end: the file has its new length already, but some of its last pages never reached the
/// disk and read as zeros.
pub(super) fn ends_unwritten(bytes: &[u8], number: u32) -> bool {
    // The last bytes of a valid block are a hash: two zeros there occur once in 65,536 records, and mistaking damage
    // for a power cut takes several wrong bytes in the last block besides.
    const FEWEST_ZEROS: usize = 2;
    let written = bytes
        .iter()
        .rposition(|&byte| byte != 0)
        .map_or(0, |last| last + 1);
    bytes.len() - written >= FEWEST_ZEROS && next_head(bytes, number).is_none()
}

/// Offset of the head of a block later than `number` that is valid as far as the file goes.
fn next_head(bytes: &[u8], number: u32) -> Option<usize> {
    (1..bytes.len().saturating_sub(HEAD_BYTES)).find(|&at| {
        let head = &bytes[at..at + HEAD_BYTES];
        let later = number..=LIMIT_SECONDS;
        (later.contains(&word(head, 4)) || word(head, 4) == PAGE)
            && word(head, 0) as usize <= bytes.len() - at
            && crc32(&head[..8]) == word(head, 8)
    })
}

/// CRC-32 (IEEE 802.3).
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// The little-endian number at an offset known to hold four bytes.
pub(super) fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

fn shorten(hash: blake3::Hash) -> Chain {
    let mut chain = [0; CHAIN_BYTES];
    chain.copy_from_slice(&hash.as_bytes()[..CHAIN_BYTES]);
    chain
}
