//! A patrol that was interrupted goes on as if it never had been.

use groundsign::record::capture::run_resumed;
use groundsign::record::{RecordError, Recorder, replay, resume};
use groundsign::sim::Digest;
use groundsign::units::{TICK_HZ, Tick};

use super::{Planned, assert_same, captured, temporary};

#[test]
fn interrupted_and_resumed_is_the_same_as_never_interrupted() {
    let whole = captured(1_400, |_| None).session;
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    drop(captured(700, |header| {
        Some(Recorder::create(&path, header).expect("an empty folder"))
    }));
    let bytes = std::fs::read(&path).expect("written");
    std::fs::write(&path, &bytes[..bytes.len() - 9]).expect("a torn tail");

    let mut resumed = resume(&path).expect("a whole record but for its tail");
    let torn = resumed.torn.expect("torn");
    assert_eq!(
        resumed.session.last_tick,
        Tick(torn.whole_seconds * TICK_HZ)
    );
    assert_eq!(
        std::fs::metadata(&path).expect("written").len(),
        torn.offset
    );
    let mut trainee = Planned {
        until: 1_400,
        now: 0,
    };
    let captured = run_resumed(
        &mut resumed.patrol,
        resumed.session,
        &mut trainee,
        Some(&mut resumed.recorder),
        &mut |_| {},
    );
    assert_eq!(captured.write_error, None);
    assert_same(&captured.session, &whole);
    let opened = groundsign::record::read(&path).expect("gone on with");
    assert_eq!(opened.loss, None);
    assert_same(&opened.session, &whole);
    assert!(replay(&opened.session).same());
}

#[test]
fn a_record_that_the_replay_does_not_meet_is_not_gone_on_with_nor_touched() {
    let folder = temporary();
    let path = folder.path().join("one.gsrec");
    drop(captured(300, |header| {
        let mut header = header.clone();
        header.start_digest = Digest([0; 16]);
        Some(Recorder::create(&path, &header).expect("an empty folder"))
    }));
    let mut bytes = std::fs::read(&path).expect("written");
    bytes.extend([1, 2, 3]);
    std::fs::write(&path, &bytes).expect("a torn tail");
    assert!(matches!(resume(&path), Err(RecordError::Differs { .. })));
    assert_eq!(std::fs::read(&path).expect("still there"), bytes);
}
