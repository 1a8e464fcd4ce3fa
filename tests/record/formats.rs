//! Records of every format there has been, as their own builds wrote them, in `tests/fixtures/records/format-N/`.

use std::path::{Path, PathBuf};

use groundsign::record::loss::Why;
use groundsign::record::{reader, replay};
use groundsign::scoring;
use groundsign::sim::event::Ending;

fn records() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records");
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder a format")
        .flat_map(|format| std::fs::read_dir(format.expect("a folder").path()).expect("records"))
        .map(|record| record.expect("a record").path())
        .collect();
    found.sort();
    found
}

#[test]
fn a_record_of_every_format_is_opened_scored_and_replayed_to_the_bit() {
    let records = records();
    assert!(records.len() >= 5, "{records:?}");
    for path in records {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let opened = reader::read(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        let session = &opened.session;
        let torn = opened.loss.as_ref().map(|loss| &loss.why);
        assert_eq!(torn, (name == "broken-off").then_some(&Why::TornTail), "{name}");
        let expected = match name.as_str() {
            "broken-off" => Ending::BrokenOff,
            "every-order" => Ending::TurnedBack,
            "first-lesson" | "incident-ahead" => Ending::HandedOver,
            "incident" => Ending::Incident,
            other => panic!("say here how {other} ended"),
        };
        assert_eq!(session.ending(), expected, "{name}");
        let card = scoring::score(session, &opened.doctrine.pack);
        assert_eq!(card.duration_s, session.last_tick.seconds());
        let report = replay(session);
        assert_eq!(report.first_difference, None, "{name}");
        assert_eq!(report.digests_compared as usize, session.digests.len() + 1);
    }
}
