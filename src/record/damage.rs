//! Locates a damaged byte. A CRC is linear: when one byte of a block has changed, the difference between the stored
//! and the computed CRC determines its position, and the block's chain confirms it.

use std::ops::Range;

use super::error::RecordError;
use super::format::{
    CHECK_BYTES, Chain, HEAD_BYTES, TAIL_BYTES, Wrong, chain_of, crc32, ends_unwritten, word,
};
use super::loss::Why;

/// Why the block at `at` is rejected.
pub(super) fn why_wrong(
    wrong: &Wrong,
    bytes: &[u8],
    at: usize,
    before: &Chain,
    number: u32,
) -> Why {
    let length = match *wrong {
        Wrong::OutOfOrder { found } => {
            return Why::Damage(RecordError::OutOfOrder {
                expected: number,
                found,
                offset: at as u64,
            });
        }
        Wrong::Changed { bytes } => bytes,
    };
    let rest = &bytes[at..];
    let changed = match find_changed_byte(rest, before) {
        Some(place) => place..place + 1,
        None if ends_unwritten(rest, number) => return Why::TornTail,
        None => unwritten_part(rest, length).unwrap_or(0..length),
    };
    Why::Damage(RecordError::Damaged {
        first: (at + changed.start) as u64,
        last: (at + changed.end - 1) as u64,
        block: number,
    })
}

/// Position of the single byte whose change explains why the block at the start of `bytes` is invalid; none when more
/// than one byte is wrong.
pub(super) fn find_changed_byte(bytes: &[u8], before: &Chain) -> Option<usize> {
    let head = bytes.get(..HEAD_BYTES)?;
    let kept = word(head, 8);
    if crc32(&head[..8]) == kept {
        return find_behind_head(bytes, head, before);
    }
    let holds = |length_and_number: &[u8]| {
        split(bytes, word(length_and_number, 0) as usize).is_some_and(|(payload, _, chain)| {
            chain_of(before, length_and_number, payload) == chain
        })
    };
    if let Some(place) = only_difference(&crc32(&head[..8]).to_le_bytes(), &head[8..])
        && holds(&head[..8])
    {
        return Some(8 + place);
    }
    changes_towards(&head[..8], kept)
        .into_iter()
        .find(|&(place, change)| {
            let mut mended = [0; 8];
            mended.copy_from_slice(&head[..8]);
            mended[place] ^= change;
            holds(&mended)
        })
        .map(|(place, _)| place)
}

fn find_behind_head(bytes: &[u8], head: &[u8], before: &Chain) -> Option<usize> {
    let (payload, check, chain) = split(bytes, word(head, 0) as usize)?;
    let found_chain = chain_of(before, &head[..8], payload);
    let found_check = crc32(payload).to_le_bytes();
    let tail_at = HEAD_BYTES + payload.len();
    if found_chain == chain {
        return only_difference(&found_check, check).map(|place| tail_at + place);
    }
    if found_check == check {
        return only_difference(&found_chain, chain).map(|place| tail_at + CHECK_BYTES + place);
    }
    let mut mended = payload.to_vec();
    changes_towards(payload, word(check, 0))
        .into_iter()
        .find(|&(place, change)| {
            mended[place] ^= change;
            let holds = chain_of(before, &head[..8], &mended) == chain;
            mended[place] ^= change;
            holds
        })
        .map(|(place, _)| HEAD_BYTES + place)
}

/// The longest run of zeros that begins in the first `length` bytes: pages that never reached the disk. None without
/// a run longer than those in valid data.
pub(super) fn unwritten_part(bytes: &[u8], length: usize) -> Option<Range<usize>> {
    const SHORTEST: usize = 64;
    let mut longest = 0..0;
    let mut at = 0;
    while at < length {
        let zeros = bytes[at..].iter().take_while(|&&byte| byte == 0).count();
        if zeros > longest.len() {
            longest = at..at + zeros;
        }
        at += zeros + 1;
    }
    (longest.len() >= SHORTEST).then_some(longest)
}

/// Payload, CRC and chain of a block with this length.
fn split(bytes: &[u8], length: usize) -> Option<(&[u8], &[u8], &[u8])> {
    let (payload, tail) = bytes
        .get(HEAD_BYTES..HEAD_BYTES + length + TAIL_BYTES)?
        .split_at(length);
    let (check, chain) = tail.split_at(CHECK_BYTES);
    Some((payload, check, chain))
}

/// The only position at which two byte strings of equal length differ.
fn only_difference(a: &[u8], b: &[u8]) -> Option<usize> {
    let mut differing = (0..a.len()).filter(|&i| a[i] != b[i]);
    let place = differing.next()?;
    differing.next().is_none().then_some(place)
}

/// Every change of a single byte (position, and XOR mask) that gives the bytes the wanted CRC.
fn changes_towards(bytes: &[u8], wanted: u32) -> Vec<(usize, u8)> {
    let mut difference = crc32(bytes) ^ wanted;
    let mut found = Vec::new();
    for place in (0..bytes.len()).rev() {
        let entry = ENTRY_BY_TOP_BYTE[(difference >> 24) as usize];
        let table_value = TABLE[usize::from(entry)];
        if table_value == difference && entry != 0 {
            found.push((place, entry));
        }
        difference = (difference ^ table_value) << 8 | u32::from(entry);
    }
    found
}

/// The CRC table.
const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut register = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            register = if register & 1 == 1 {
                register >> 1 ^ 0xEDB8_8320
            } else {
                register >> 1
            };
            bit += 1;
        }
        table[byte] = register;
        byte += 1;
    }
    table
};

/// Index into [`TABLE`] by top byte, which is unique.
const ENTRY_BY_TOP_BYTE: [u8; 256] = {
    let mut entries = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        entries[(TABLE[byte] >> 24) as usize] = byte as u8;
        byte += 1;
    }
    entries
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::format::{first_chain, frame};
    use crate::record::version::FORMAT;

    #[test]
    fn whichever_byte_of_a_block_changes_it_is_found() {
        let before = first_chain(FORMAT);
        let payload: Vec<u8> = (0..97_u32).map(|i| (i * 37 + 11) as u8).collect();
        let (block, _) = frame(&before, 3, &payload);
        for place in 0..block.len() {
            for change in [0x01, 0x80, 0x5a, 0xff] {
                let mut changed = block.clone();
                changed[place] ^= change;
                assert_eq!(
                    find_changed_byte(&changed, &before),
                    Some(place),
                    "byte {place} changed by {change:#04x}"
                );
            }
        }
    }

    #[test]
    fn two_changed_bytes_are_not_mistaken_for_one() {
        let before = first_chain(FORMAT);
        let (mut block, _) = frame(&before, 3, &[7; 60]);
        block[20] ^= 1;
        block[50] ^= 1;
        assert_eq!(find_changed_byte(&block, &before), None);
    }
}
