//! Sealed records: nothing to find in them until they are opened, and all of it there afterwards.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use groundsign::record::reader::{self, parse};
use groundsign::record::survey::survey;
use groundsign::record::unseal::{Unsealed, open_for_good};
use groundsign::record::{Header, RecordError, Recorder, Signature, replay};
use groundsign::trust::{ClassKey, Installation, Seal, TrustError};

use super::{assert_same, begin, captured, temporary};

/// Working a key out takes a moment, so the tests share one.
static SEAL: LazyLock<Seal> = LazyLock::new(|| Seal::new(&key()).expect("a seal"));

fn key() -> ClassKey {
    ClassKey::typed("maple heron lantern otter cedar violin")
}

/// A sealed and signed record of a patrol, and who signed it.
fn recorded(folder: &Path) -> (PathBuf, Arc<Installation>) {
    let own = Arc::new(Installation::of(&folder.join("data")).expect("a key"));
    let path = folder.join("one.gsrec");
    drop(captured(200, |header| {
        let sealed = Header {
            seal: Some(SEAL.clone()),
            ..header.clone()
        };
        let mut recorder = Recorder::create(&path, &sealed).expect("an empty folder");
        recorder.signed_by(Arc::clone(&own));
        Some(recorder)
    }));
    (path, own)
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes
        .windows(words.len())
        .any(|part| part == words.as_bytes())
}

#[test]
fn a_sealed_record_tells_nothing_and_can_be_verified_all_the_same() {
    let folder = temporary();
    let (path, own) = recorded(folder.path());
    let bytes = std::fs::read(&path).expect("written");
    assert!(matches!(parse(&bytes), Err(RecordError::Sealed { .. })));
    let surveyed = survey(&bytes).expect("whole");
    assert!(surveyed.is_sealed());
    assert_eq!(surveyed.signature, Signature::Whole(own.public()));
    assert_eq!(surveyed.loss, None);
    // Neither plain nor deflated: every word of four letters and more of the scenario and the pack.
    let (_, header) = begin(5);
    let texts = [&header.scenario_text, &header.doctrine_text];
    let words = texts
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| word.len() >= 4);
    for word in words {
        assert!(!holds(&bytes, word), "{word}");
    }
    assert!(!holds(&bytes, "planned"), "who patrolled");
}

#[test]
fn the_class_key_opens_it_for_good_and_its_signature_holds_as_before() {
    let folder = temporary();
    let (path, own) = recorded(folder.path());
    let before = std::fs::read(&path).expect("written");
    let wrong = ClassKey::typed("maple heron lantern otter cedar piano");
    assert_eq!(
        open_for_good(&path, &wrong, &mut None),
        Err(RecordError::Trust(TrustError::WrongClassKey))
    );
    assert_eq!(std::fs::read(&path).expect("there"), before);
    let mut seal = Some(SEAL.clone());
    assert_eq!(
        open_for_good(&path, &key(), &mut seal),
        Ok(Unsealed::Opened)
    );
    let after = std::fs::read(&path).expect("there");
    assert_eq!(after[..before.len()], before, "only something is added");
    assert_eq!(
        open_for_good(&path, &key(), &mut seal),
        Ok(Unsealed::Already)
    );
    let opened = reader::read(&path).expect("open");
    assert_eq!(opened.signature, Signature::Whole(own.public()));
    assert_same(&opened.session, &captured(200, |_| None).session);
    assert!(replay(&opened.session).same());
    assert!(!survey(&after).expect("whole").is_sealed());
}

#[test]
fn a_changed_or_cut_sealed_record_is_never_read_as_another() {
    let folder = temporary();
    let (path, _) = recorded(folder.path());
    let mut seal = Some(SEAL.clone());
    open_for_good(&path, &key(), &mut seal).expect("the class key");
    let bytes = std::fs::read(&path).expect("there");
    for place in (0..bytes.len()).step_by(7) {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        let read = parse(&changed);
        assert!(
            read.is_err() || read.is_ok_and(|read| read.loss.is_some()),
            "byte {place}"
        );
        let _ = parse(&bytes[..place]);
    }
}
