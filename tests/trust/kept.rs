//! What the first version signed, sealed and packed, in `tests/fixtures/trust/`: it holds for every later one. The files are
//! never made anew; where one is missing it is made with `UPDATE_GOLDEN=1`, by an installation that is then forgotten.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::package::{self, Making};
use groundsign::record::unseal::{Unsealed, open_for_good};
use groundsign::record::{Header, Mode, Recorder, Signature, reader, run};
use groundsign::scenario::Exercise;
use groundsign::sim::Patrol;
use groundsign::trust::{ClassKey, Installation};

use crate::program::{folder, root};
use crate::{Waits, minimal};

const CLASS_KEY: &str = "maple heron lantern otter cedar violin piano";

/// Public key of the installation that made them.
const MADE_BY: &str = "installation.txt";

fn kept() -> PathBuf {
    root().join("tests/fixtures/trust")
}

fn make() {
    let data = folder();
    let own = Arc::new(Installation::of(data.path()).expect("a key"));
    std::fs::create_dir_all(kept()).expect("made");
    let key = ClassKey::typed(CLASS_KEY);
    let loaded = minimal();
    for (name, class_key) in [("plain", None), ("sealed", Some(&key))] {
        let making = Making {
            licence: "CC0 1.0",
            attribution: vec!["Invented for tests".to_owned()],
            installation: Some(&own),
            class_key,
            called: name,
        };
        let pack = kept().join(format!("{name}.gspack"));
        let bytes = package::write(&loaded, &making).expect("packed");
        std::fs::write(&pack, bytes).expect("written");
        let package = package::read(&pack).expect("just packed");
        let loaded = package.load(&pack, class_key).expect("a scenario");
        let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 5);
        let mut patrol = Patrol::new(Arc::new(exercise));
        let header = Header::of(&loaded, 5, Mode::Assess, "Heron", patrol.digest());
        let path = kept().join(format!("{name}.gsrec"));
        let mut recorder = Recorder::create(&path, &header).expect("not there yet");
        recorder.signed_by(Arc::clone(&own));
        run(
            &mut patrol,
            header,
            &mut Waits {
                ticks: 0,
                goes_home: false,
            },
            Some(&mut recorder),
            &mut |_| {},
        );
    }
    std::fs::write(kept().join(MADE_BY), own.public().to_string()).expect("written");
}

fn copy(name: &str, into: &Path) -> PathBuf {
    let path = into.join(name);
    std::fs::copy(kept().join(name), &path).expect("a fixture");
    path
}

#[test]
fn what_the_first_version_signed_sealed_and_packed_holds() {
    if std::env::var_os("UPDATE_GOLDEN").is_some() && !kept().join(MADE_BY).exists() {
        make();
    }
    let by = std::fs::read_to_string(kept().join(MADE_BY)).expect("a fixture");
    let folder = folder();
    let key = ClassKey::typed(CLASS_KEY);
    let hash = minimal_as_packed(&folder.path().join("plain.gspack"));
    for (name, class_key) in [("plain", None), ("sealed", Some(&key))] {
        let pack = copy(&format!("{name}.gspack"), folder.path());
        let package = package::read(&pack).expect("a pack of the first version");
        assert_eq!(
            package.signed_by.map(|by| by.to_string()).as_deref(),
            Some(&*by)
        );
        let loaded = package.load(&pack, class_key).expect("a scenario");
        assert_eq!(loaded.scenario.origin().hash, hash);
        let record = copy(&format!("{name}.gsrec"), folder.path());
        let unsealed = open_for_good(&record, &key, &mut None).expect("its class key");
        let expected = match class_key {
            None => Unsealed::Already,
            Some(_) => Unsealed::Opened,
        };
        assert_eq!(unsealed, expected);
        let opened = reader::read(&record).expect("a record of the first version");
        assert!(matches!(opened.signature, Signature::Whole(whose) if whose.to_string() == by));
        assert_eq!(opened.session.header.scenario_hash, hash);
        assert_eq!(opened.session.header.trainee(), "Heron");
    }
}

/// Hash of the scenario in the plain pack: that of the fixture may change one day.
fn minimal_as_packed(into: &Path) -> String {
    std::fs::copy(kept().join("plain.gspack"), into).expect("a fixture");
    let package = package::read(into).expect("a pack of the first version");
    let loaded = package.load(into, None).expect("a scenario");
    loaded.scenario.origin().hash.clone()
}
