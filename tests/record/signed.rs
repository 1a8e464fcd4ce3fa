//! Signatures: what was signed is told from what was changed, and by whom it was signed.

use std::path::Path;
use std::sync::Arc;

use groundsign::record::loss::Why;
use groundsign::record::reader::{self, parse};
use groundsign::record::survey::survey;
use groundsign::record::{Mode, RecordError, Recorder, Signature, resume};
use groundsign::trust::{Installation, PublicKey, Purpose, Signed};

use crate::pages::with_page;

use super::{Walk, assert_holds, begin, captured, header, temporary, written};

/// Magic of a page, as of a block: length and number before it, CRC and chain behind it.
const AROUND_PAYLOAD: usize = 4 + 4 + 4 + 4 + 16;
const SIGNATURE_PAGE: usize = AROUND_PAYLOAD + 1 + Signed::BYTES;

fn installation() -> Arc<Installation> {
    let folder = temporary();
    Arc::new(Installation::of(folder.path()).expect("a key"))
}

/// A signed record of some seconds, and where each block ends.
fn signed(by: &Arc<Installation>, seconds: u32) -> (Vec<u8>, Vec<usize>) {
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    let mut recorder = Recorder::create(&path, &header()).expect("an empty folder");
    recorder.signed_by(Arc::clone(by));
    let length = |path: &Path| std::fs::metadata(path).expect("written").len() as usize;
    let mut ends = vec![length(&path)];
    let mut walk = Walk::new(2, 1);
    for _ in 0..seconds {
        recorder.second(&walk.next()).expect("disk");
        ends.push(length(&path));
    }
    drop(recorder);
    (std::fs::read(&path).expect("written"), ends)
}

fn with_signature(record: &[u8], signed: Signed) -> Vec<u8> {
    with_page(record, &[&[1], signed.to_bytes().as_slice()].concat())
}

fn state(bytes: &[u8]) -> Signature {
    let contents = parse(bytes).expect("whole");
    let surveyed = survey(bytes).expect("whole");
    assert_eq!(contents.signature, surveyed.signature);
    assert_eq!(contents.loss, surveyed.loss);
    surveyed.signature
}

#[test]
fn a_signed_record_is_read_as_the_unsigned_one_is_and_names_who_signed_it() {
    let own = installation();
    let (bytes, _) = signed(&own, 3);
    let (plain, _, seconds) = written(3, 2, 1);
    assert_eq!(bytes[..plain.len()], plain);
    assert_eq!(bytes.len(), plain.len() + SIGNATURE_PAGE);
    assert_holds(&parse(&bytes).expect("whole"), &seconds);
    assert_eq!(state(&bytes), Signature::Whole(own.public()));
    assert_eq!(state(&plain), Signature::None);
}

#[test]
fn records_from_before_signatures_open_as_before_and_are_unsigned() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records");
    for format in ["format-1", "format-2"] {
        for entry in std::fs::read_dir(folder.join(format)).expect("fixtures") {
            let path = entry.expect("a fixture").path();
            let opened = reader::read(&path).expect("an older record");
            assert_eq!(opened.signature, Signature::None, "{path:?}");
        }
    }
}

/// Wherever it lies: prelude, header, a second, the signature page.
#[test]
fn any_changed_byte_is_named_and_never_passes_for_signed() {
    let own = installation();
    let (bytes, ends) = signed(&own, 2);
    for place in 0..bytes.len() {
        for change in [0x01, 0xff] {
            let mut changed = bytes.clone();
            changed[place] ^= change;
            let damage = match survey(&changed) {
                Err(error) => {
                    assert!(place < ends[0], "byte {place}: {error}");
                    error
                }
                Ok(surveyed) => {
                    assert_eq!(surveyed.signature, Signature::None, "byte {place}");
                    let in_page = place >= ends[2];
                    assert_eq!(surveyed.lost_in_page, in_page, "byte {place}");
                    let before = ends.iter().filter(|end| **end <= place).count() - 1;
                    assert_eq!(surveyed.seconds as usize, before, "byte {place}");
                    let loss = surveyed.loss.expect("damage");
                    match loss.why {
                        Why::Damage(error) => error,
                        // A length that leads behind the end of the file looks like a second that was never finished.
                        Why::TornTail => continue,
                    }
                }
            };
            if let RecordError::Damaged { first, last, .. } = damage {
                assert!((first..=last).contains(&(place as u64)), "byte {place}");
            } else {
                assert!(
                    place < 16 || matches!(damage, RecordError::OutOfOrder { .. }),
                    "{damage}"
                );
            }
        }
    }
}

#[test]
fn a_record_that_was_put_right_after_a_change_is_told_by_its_signature() {
    let (own, other) = (installation(), installation());
    let (bytes, ends) = signed(&own, 2);
    let page = bytes[ends[2] + 12..].to_vec();
    let genuine = Signed::from_bytes(&page[1..=Signed::BYTES]).expect("a signature");
    // Another patrol with honest hashes all through, and the signature of the first.
    let (forged, _, _) = written(2, 3, 2);
    let forged = with_signature(&forged, genuine);
    assert_eq!(survey(&forged).expect("whole").loss, None);
    assert_eq!(state(&forged), Signature::Wrong(own.public()));
    // The right content, signed by somebody who claims to be another installation.
    let content = &bytes[..ends[2]];
    let hash = blake3::hash(content).into();
    let theirs = other.sign(Purpose::Record, &hash);
    assert_eq!(
        state(&with_signature(content, theirs)),
        Signature::Whole(other.public())
    );
    let claimed = Signed {
        by: own.public(),
        ..theirs
    };
    assert_eq!(
        state(&with_signature(content, claimed)),
        Signature::Wrong(own.public())
    );
    // A signature of something else than a record.
    let of_a_drill = own.sign(Purpose::Drill, &hash);
    assert_eq!(
        state(&with_signature(content, of_a_drill)),
        Signature::Wrong(own.public())
    );
    // A key that fits many signatures.
    let weak = Signed {
        by: PublicKey([0; 32]),
        signature: [0; 64],
    };
    assert_eq!(
        state(&with_signature(content, weak)),
        Signature::Wrong(weak.by)
    );
}

#[test]
fn seconds_behind_a_signature_are_not_signed_by_it() {
    let own = installation();
    let (bytes, ends) = signed(&own, 2);
    let (longer, _, _) = written(3, 2, 1);
    // The third second, tied honestly to the signature page before it.
    let third = &longer[ends[2]..];
    let (head, payload) = (&third[..8], &third[12..third.len() - 20]);
    let chain = blake3::hash(&[&bytes[bytes.len() - 16..], head, payload].concat());
    let added = [&third[..third.len() - 16], &chain.as_bytes()[..16]].concat();
    let spliced = [bytes, added].concat();
    assert_eq!(survey(&spliced).expect("whole").seconds, 3);
    assert_eq!(state(&spliced), Signature::UpTo(own.public(), 2));
}

#[test]
fn a_cut_signature_leaves_an_unsigned_record_with_all_its_seconds() {
    let own = installation();
    let (bytes, ends) = signed(&own, 2);
    for length in ends[2]..bytes.len() {
        let surveyed = survey(&bytes[..length]).expect("a header");
        assert_eq!(surveyed.signature, Signature::None);
        assert_eq!(surveyed.seconds, 2);
        let torn = surveyed.loss.map(|loss| loss.why);
        assert_eq!(
            torn,
            (length > ends[2]).then_some(Why::TornTail),
            "{length}"
        );
    }
}

#[test]
fn a_patrol_that_is_broken_off_is_signed_so_far_and_a_resumed_one_as_a_whole() {
    let own = installation();
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    let signature = |path: &Path| reader::read(path).expect("whole").signature;
    drop(captured(200, |header| {
        let mut recorder = Recorder::create(&path, header).expect("an empty folder");
        recorder.signed_by(Arc::clone(&own));
        Some(recorder)
    }));
    assert_eq!(signature(&path), Signature::Whole(own.public()));
    let go_on = |signer: Option<&Arc<Installation>>| {
        let mut resumed = resume(&path).expect("it replays to the bit");
        if let Some(signer) = signer {
            resumed.recorder.signed_by(Arc::clone(signer));
        }
        let until = resumed.session.last_tick.0 + 100;
        let mut trainee = super::Planned { until, now: 0 };
        groundsign::record::capture::run_resumed(
            &mut resumed.patrol,
            resumed.session,
            &mut trainee,
            Some(&mut resumed.recorder),
            &mut |_| {},
        );
    };
    go_on(None);
    assert!(matches!(signature(&path), Signature::UpTo(by, _) if by == own.public()));
    go_on(Some(&own));
    assert_eq!(signature(&path), Signature::Whole(own.public()));
}

/// A kill leaves no time to sign: the record is whole and unsigned.
#[test]
fn a_killed_patrol_is_read_and_said_to_be_unsigned() {
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    let mut recorder = Recorder::create(&path, &header()).expect("an empty folder");
    recorder.signed_by(installation());
    recorder.second(&Walk::new(2, 1).next()).expect("disk");
    std::mem::forget(recorder);
    let bytes = std::fs::read(&path).expect("written");
    assert_eq!(state(&bytes), Signature::None);
    assert_eq!(survey(&bytes).expect("whole").loss, None);
}

/// A mark can be defended a year later: the texts that it was given under are in the record, and so are their hashes.
#[test]
fn an_assessed_session_carries_the_hashes_of_its_scenario_and_its_doctrine_pack() {
    let (_, practised) = begin(5);
    let assessed = groundsign::record::Header {
        mode: Mode::Assess,
        ..practised
    };
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    let mut recorder = Recorder::create(&path, &assessed).expect("an empty folder");
    recorder.signed_by(installation());
    drop(recorder);
    let opened = reader::read(&path).expect("whole");
    let header = &opened.session.header;
    assert_eq!(header.mode, Mode::Assess);
    let hash = |text: &str| blake3::hash(text.as_bytes()).to_hex().to_string();
    assert_eq!(header.doctrine_hash, hash(&header.doctrine_text));
    assert_eq!(opened.doctrine.hash, header.doctrine_hash);
    // This scenario names no other file, so its hash is that of its text.
    assert_eq!(header.scenario_hash, hash(&header.scenario_text));
    assert_eq!(
        opened.session.scenario().origin().hash,
        header.scenario_hash
    );
    let card = groundsign::scoring::score(&opened.session, &opened.doctrine.pack);
    assert_eq!(card.scenario_hash, header.scenario_hash);
}
