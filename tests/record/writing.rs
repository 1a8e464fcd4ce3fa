//! What is written comes back; what cannot be written, or is no record, is said.

use std::io::Write;

use groundsign::assets;
use groundsign::record::loss::Why;
use groundsign::record::reader::parse;
use groundsign::record::{RecordError, Recorder, resume};
use groundsign::text::Catalogue;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

use super::{assert_holds, assert_same, captured, header, temporary, written};

const PRELUDE_BYTES: usize = 16;

#[test]
fn what_is_written_comes_back() {
    let (bytes, _, seconds) = written(30, 8, 20);
    let contents = parse(&bytes).expect("just written");
    assert_eq!(contents.loss, None);
    assert_holds(&contents, &seconds);
}

#[test]
fn a_twenty_minute_patrol_with_twenty_eight_people_stays_under_a_megabyte() {
    let (bytes, _, seconds) = written(20 * 60, 8, 20);
    assert_eq!(seconds.len(), 1200);
    assert!(bytes.len() < 1_000_000, "{} bytes", bytes.len());
}

#[test]
fn a_record_cut_anywhere_gives_its_whole_seconds_and_says_what_was_cut() {
    let (bytes, ends, seconds) = written(3, 2, 1);
    for length in 0..=bytes.len() {
        let read = parse(&bytes[..length]);
        let Some(whole) = ends.iter().rposition(|&end| end <= length) else {
            assert_eq!(read.err(), Some(RecordError::NoHeader), "cut at {length}");
            continue;
        };
        let contents = read.unwrap_or_else(|error| panic!("cut at {length}: {error}"));
        assert_holds(&contents, &seconds[..whole]);
        match contents.loss {
            None => assert_eq!(length, ends[whole]),
            Some(torn) => {
                assert_eq!(torn.why, Why::TornTail);
                assert_eq!(torn.offset, ends[whole] as u64);
                assert_eq!(torn.bytes, (length - ends[whole]) as u64);
                assert_eq!(torn.whole_seconds, whole as u32);
            }
        }
    }
}

#[test]
fn what_is_not_a_record_is_said_to_be_none() {
    for bytes in [
        &b"(format: 1)"[..],
        b"GNDSIGN",
        b"\x7fELF and so on, and so on, and so on",
    ] {
        let error = parse(bytes).expect_err("no record");
        let expected = if bytes == b"GNDSIGN" {
            RecordError::NoHeader
        } else {
            RecordError::NotARecord
        };
        assert_eq!(error, expected);
    }
}

#[test]
fn any_bytes_are_refused_without_a_panic() {
    let (bytes, _, _) = written(2, 2, 1);
    let mut rng = Pcg64Mcg::seed_from_u64(99);
    for _ in 0..3_000 {
        let mut changed = bytes.clone();
        for _ in 0..rng.random_range(1..12) {
            let place = rng.random_range(0..changed.len());
            changed[place] = rng.random();
        }
        changed.truncate(rng.random_range(0..=changed.len()));
        let _ = parse(&changed);
        let noise: Vec<u8> = (0..rng.random_range(0..200))
            .map(|_| rng.random())
            .collect();
        let _ = parse(&[&bytes[..PRELUDE_BYTES], &noise].concat());
    }
}

#[test]
fn a_record_is_never_written_over() {
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    drop(Recorder::create(&path, &header()).expect("an empty folder"));
    let before = std::fs::read(&path).expect("written");
    assert!(matches!(
        Recorder::create(&path, &header()),
        Err(RecordError::Exists { .. })
    ));
    assert_eq!(std::fs::read(&path).expect("still there"), before);
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = temporary();
    let file = folder.path().join("file");
    std::fs::write(&file, "not a folder").expect("an empty folder");
    let path = file.join("one.gsrec");
    match Recorder::create(&path, &header()) {
        Err(RecordError::Unwritable { path: named, .. }) => assert_eq!(named, path),
        other => panic!("{:?}", other.err()),
    }
}

/// Takes so many bytes, then is full.
struct Full {
    room: usize,
}

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.room == 0 {
            return Err(std::io::ErrorKind::StorageFull.into());
        }
        let taken = bytes.len().min(self.room);
        self.room -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_said_once_with_the_second_that_was_lost() {
    let (_, ends, seconds) = written(4, 2, 1);
    let mut recorder = Recorder::onto(Full { room: ends[2] + 10 }, &header()).expect("room");
    let results: Vec<_> = seconds
        .iter()
        .map(|second| recorder.second(second))
        .collect();
    assert_eq!(results[0], Ok(()));
    assert_eq!(results[1], Ok(()));
    assert!(matches!(
        results[2],
        Err(RecordError::WriteFailed { second: 3, .. })
    ));
    assert_eq!(results[3], Ok(()), "said once");
}

#[test]
fn no_room_for_the_header_is_an_error_at_once() {
    assert!(matches!(
        Recorder::onto(Full { room: 5 }, &header()),
        Err(RecordError::WriteFailed { second: 0, .. })
    ));
    if let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") {
        assert!(matches!(
            Recorder::onto(full, &header()),
            Err(RecordError::WriteFailed { second: 0, .. })
        ));
    }
}

#[test]
fn a_record_that_is_being_written_cannot_be_taken_up_by_another() {
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    let _recorder = Recorder::create(&path, &header()).expect("an empty folder");
    assert!(matches!(resume(&path), Err(RecordError::InUse { .. })));
}

#[test]
fn every_refusal_has_a_sentence() {
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English");
    let (bytes, ends, _) = written(2, 2, 1);
    let mut changed = bytes.clone();
    changed[ends[0] + 40] ^= 1;
    let loss = parse(&changed).expect("the header is whole").loss;
    let sentence = catalogue.say(&loss.expect("damaged").message());
    assert!(
        sentence.contains(&format!("byte {}", ends[0] + 40)),
        "{sentence}"
    );
    assert!(sentence.contains("second 1"), "{sentence}");
    assert!(
        sentence.contains("No whole second comes before it"),
        "{sentence}"
    );
    let torn = parse(&bytes[..ends[1] + 5])
        .expect("torn")
        .loss
        .expect("torn");
    let sentence = catalogue.say(&torn.message());
    assert!(
        sentence.contains("One whole second is kept; the last 5 bytes"),
        "{sentence}"
    );
}

#[test]
fn a_session_that_cannot_be_written_down_is_whole_all_the_same() {
    let unwritten = captured(700, |header| {
        let folder = temporary();
        let path = folder.path().join("header.gsrec");
        drop(Recorder::create(&path, header).expect("an empty folder"));
        let room = std::fs::metadata(&path).expect("written").len() as usize + 500;
        Some(Recorder::onto(Full { room }, header).expect("room for the header"))
    });
    assert!(matches!(
        unwritten.write_error,
        Some(RecordError::WriteFailed { .. })
    ));
    assert_same(&unwritten.session, &captured(700, |_| None).session);
}
