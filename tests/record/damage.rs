//! Damage is named with its place and told from a torn tail; what stands before it is read.

use groundsign::record::capture::run_resumed;
use groundsign::record::loss::{Loss, Why};
use groundsign::record::reader::parse;
use groundsign::record::{RecordError, Recorder, Second, resume};
use groundsign::units::{TICK_HZ, Tick};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

use super::{Planned, assert_holds, assert_same, captured, header, temporary, written};

/// What was lost of a record, once what stands before has been held against what was written.
fn lost(bytes: &[u8], seconds: &[Second]) -> Loss {
    let contents = parse(bytes).unwrap_or_else(|error| panic!("the header is whole: {error}"));
    let loss = contents.loss.clone().expect("something is lost");
    assert_holds(&contents, &seconds[..loss.whole_seconds as usize]);
    assert_eq!(loss.offset + loss.bytes, bytes.len() as u64);
    loss
}

fn damage(bytes: &[u8], seconds: &[Second]) -> RecordError {
    match lost(bytes, seconds).why {
        Why::Damage(error) => error,
        Why::TornTail => panic!("called a torn tail"),
    }
}

#[test]
fn every_single_changed_byte_is_named_with_its_place() {
    let (bytes, ends, seconds) = written(2, 2, 1);
    for place in 0..bytes.len() {
        for change in [0x01, 0x80, 0xff] {
            let mut changed = bytes.clone();
            changed[place] ^= change;
            let block = ends.iter().position(|&end| place < end).expect("inside") as u32;
            let named = match block {
                0 => parse(&changed).expect_err("nothing without a header"),
                _ => damage(&changed, &seconds),
            };
            let expected = RecordError::Damaged {
                first: place as u64,
                last: place as u64,
                block,
            };
            assert_eq!(named, expected, "byte {place} changed by {change:#04x}");
        }
    }
}

#[test]
fn damage_of_many_bytes_is_named_by_its_block_and_what_stands_before_is_read() {
    let (mut bytes, ends, seconds) = written(3, 2, 1);
    for byte in &mut bytes[ends[1] + 20..ends[1] + 60] {
        *byte = !*byte;
    }
    let expected = RecordError::Damaged {
        first: ends[1] as u64,
        last: ends[2] as u64 - 1,
        block: 2,
    };
    assert_eq!(damage(&bytes, &seconds), expected);
}

/// Where the length of a block is lost with its head, the damage ends where the next block begins.
#[test]
fn a_lost_head_is_named_up_to_the_next_block() {
    let (mut bytes, ends, seconds) = written(4, 2, 1);
    bytes[ends[2]..ends[2] + 9].fill(0xa5);
    let expected = RecordError::Damaged {
        first: ends[2] as u64,
        last: ends[3] as u64 - 1,
        block: 3,
    };
    assert_eq!(damage(&bytes, &seconds), expected);
}

#[test]
fn a_second_taken_out_or_put_elsewhere_is_noticed() {
    let (bytes, ends, seconds) = written(3, 2, 1);
    let block = |n: usize| &bytes[ends[n - 1]..ends[n]];
    let without_second = [&bytes[..ends[0]], block(2), block(3)].concat();
    let expected = RecordError::OutOfOrder {
        expected: 1,
        found: 2,
        offset: ends[0] as u64,
    };
    assert_eq!(damage(&without_second, &seconds), expected);
    let folder = temporary();
    let path = folder.path().join("other.gsrec");
    let mut recorder = Recorder::create(&path, &header()).expect("an empty folder");
    let other = Second {
        last_tick: Tick(TICK_HZ),
        ..Second::default()
    };
    recorder.second(&other).expect("disk");
    let foreign = std::fs::read(&path).expect("written");
    let spliced = [&foreign[..], block(2)].concat();
    assert!(matches!(
        damage(&spliced, &[other]),
        RecordError::Damaged { block: 2, .. }
    ));
}

/// A power cut left the last half of a record as zeros, up to its full length, and the whole record was refused.
#[test]
fn whatever_is_followed_by_nothing_but_zeros_is_a_torn_tail() {
    let (bytes, ends, seconds) = written(3, 2, 1);
    let whole = ends[2];
    for (kept, zeros) in [
        (whole, 4096),
        (whole, 1),
        (whole + 5, 4096),
        (whole + 30, bytes.len() - whole - 30),
        (whole + 30, 4096),
        (bytes.len() - 3, 3),
        (bytes.len() - 3, 4096),
    ] {
        let mut torn = bytes[..kept].to_vec();
        torn.resize(kept + zeros, 0);
        let loss = lost(&torn, &seconds);
        assert_eq!(
            (&loss.why, loss.whole_seconds),
            (&Why::TornTail, 2),
            "{kept} {zeros}"
        );
        assert_eq!(loss.offset, whole as u64);
    }
    // The page before the missing ones is another file's.
    let mut rng = Pcg64Mcg::seed_from_u64(4);
    for garbage in [1, 11, 12, 40, 512] {
        let mut torn = bytes[..whole].to_vec();
        torn.extend((0..garbage).map(|_| rng.random_range(1..=255_u8)));
        torn.resize(torn.len() + 4096, 0);
        assert_eq!(lost(&torn, &seconds).why, Why::TornTail, "{garbage}");
    }
}

#[test]
fn zeros_with_whole_seconds_behind_them_are_damage_and_named_with_their_place() {
    let (bytes, ends, seconds) = written(12, 8, 20);
    let from = ends[3] + 10;
    for length in [64, 512, 4096] {
        let mut holed = bytes.clone();
        let until = (from + length).min(ends[11] - 40);
        holed[from..until].fill(0);
        for behind in [0, 4096] {
            holed.resize(bytes.len() + behind, 0);
            let RecordError::Damaged { first, last, block } = damage(&holed, &seconds) else {
                panic!("{length} zeros are called something else");
            };
            // A zero that was there already belongs to the hole as well.
            assert!(
                (from as u64 - 2..=from as u64).contains(&first),
                "{first} of {from}"
            );
            assert!(
                (until as u64 - 1..=until as u64 + 1).contains(&last),
                "{last} of {until}"
            );
            assert_eq!(block, 4);
        }
    }
}

#[test]
fn garbage_behind_the_last_second_is_damage() {
    let (bytes, ends, seconds) = written(3, 2, 1);
    let mut rng = Pcg64Mcg::seed_from_u64(5);
    let mut longer = bytes.clone();
    longer.extend((0..200).map(|_| rng.random_range(1..=255_u8)));
    let RecordError::Damaged { first, last, block } = damage(&longer, &seconds) else {
        panic!("garbage is called something else");
    };
    assert_eq!(first, ends[3] as u64);
    assert_eq!(last, longer.len() as u64 - 1);
    assert_eq!(block, 4);
}

#[test]
fn any_damage_leaves_what_stands_before_it() {
    let (bytes, ends, seconds) = written(6, 2, 1);
    let mut rng = Pcg64Mcg::seed_from_u64(6);
    for _ in 0..2_000 {
        let mut changed = bytes.clone();
        let from = rng.random_range(ends[0]..bytes.len());
        let length = rng.random_range(1..400).min(bytes.len() - from);
        for byte in &mut changed[from..from + length] {
            *byte = rng.random();
        }
        if changed == bytes {
            continue;
        }
        let before = ends.iter().filter(|&&end| end <= from).count() - 1;
        assert!(lost(&changed, &seconds).whole_seconds as usize >= before);
    }
}

/// A record of nothing but heads, or of heads that promise more than there is, once made the search start anew at each.
#[test]
fn a_large_file_without_an_end_is_refused_in_one_pass() {
    let (bytes, ends, _) = written(1, 2, 1);
    let mut large = bytes[..ends[0]].to_vec();
    while large.len() < 8 << 20 {
        large.extend_from_slice(&bytes[ends[0]..ends[0] + 11]);
    }
    let loss = parse(&large).expect("the header is whole").loss;
    assert_eq!(loss.expect("no second is whole").whole_seconds, 0);
}

/// Zeros up to a page, as a power cut leaves them, are cut before the patrol goes on.
#[test]
fn a_patrol_goes_on_behind_a_tail_of_zeros_but_not_behind_damage() {
    let whole = captured(1_400, |_| None).session;
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    drop(captured(700, |header| {
        Some(Recorder::create(&path, header).expect("an empty folder"))
    }));
    let bytes = std::fs::read(&path).expect("written");
    let mut torn = bytes[..bytes.len() - 30].to_vec();
    torn.resize(bytes.len().next_multiple_of(4096), 0);
    std::fs::write(&path, &torn).expect("a torn tail");
    let mut resumed = resume(&path).expect("a whole record but for its tail");
    let loss = resumed.torn.expect("torn");
    assert_eq!(loss.why, Why::TornTail);
    let mut trainee = Planned {
        until: 1_400,
        now: 0,
    };
    let captured_on = run_resumed(
        &mut resumed.patrol,
        resumed.session,
        &mut trainee,
        Some(&mut resumed.recorder),
        &mut |_| {},
    );
    assert_same(&captured_on.session, &whole);
    drop(resumed.recorder);
    let opened = groundsign::record::read(&path).expect("gone on with");
    assert_eq!(opened.loss, None);
    assert_same(&opened.session, &whole);

    let mut damaged = bytes;
    let place = damaged.len() - 300;
    damaged[place] ^= 0xff;
    std::fs::write(&path, &damaged).expect("damage");
    assert!(matches!(resume(&path), Err(RecordError::Damaged { .. })));
    assert_eq!(
        std::fs::read(&path).expect("still there"),
        damaged,
        "not touched"
    );
}
