//! `groundsign records verify` and what belongs to it.

use std::path::Path;

use groundsign::record::Mode;
use groundsign::sim::Digest;
use groundsign::trust::{Installation, Signed};

use crate::pages::with_page;
use crate::program::{folder, root};
use crate::{in_a_line, record, shown, with_data};

fn verify(data: &Path, more: &[&str], path: &Path) -> crate::program::Answer {
    let path = shown(path);
    let arguments = [&["records", "verify"], more, &[&path]].concat();
    with_data(data, &arguments)
}

#[test]
fn each_record_is_said_to_be_intact_and_whose_it_is() {
    let (here, there, stick) = (folder(), folder(), folder());
    let own = record(&stick.path().join("a"), "own", Some(here.path()));
    let theirs = record(&stick.path().join("b"), "theirs", Some(there.path()));
    record(&stick.path().join("c"), "nobodys", None);
    let answer = verify(here.path(), &[], stick.path()).ends_with(0).out();
    let answer = in_a_line(&answer);
    for said in [
        "Intact: what was written is all there, 2 seconds",
        "Not changed as far as it goes: 2 seconds. Nothing says that it does not go on",
        "Signed as a whole by this installation",
        "Signed as a whole by an unknown installation",
        "Not signed",
        "Worked out from the record: INCOMPLETE",
        "Checked: 3. Failed: 0.",
    ] {
        assert!(answer.contains(said), "{said}:\n{answer}");
    }
    let answer = verify(here.path(), &["--known"], stick.path())
        .ends_with(1)
        .out();
    let answer = in_a_line(&answer);
    assert!(answer.contains("Failed: 2"), "{answer}");
    let fingerprint = Installation::of(there.path())
        .expect("a key")
        .public()
        .fingerprint();
    let told = with_data(there.path(), &["records", "installation"])
        .ends_with(0)
        .out();
    let told = in_a_line(&told);
    assert!(told.contains(&fingerprint), "{told}");
    with_data(
        here.path(),
        &["records", "know", &shown(&theirs), "Laptop 3"],
    )
    .ends_with(0);
    let answer = verify(here.path(), &["--known", "--replay"], &theirs)
        .ends_with(0)
        .out();
    let answer = in_a_line(&answer);
    assert!(
        answer.contains(&format!("Laptop 3 ({fingerprint})")),
        "{answer}"
    );
    assert!(answer.contains("digests are the same"), "{answer}");
    with_data(here.path(), &["records", "know", "--forget", "Laptop 3"]).ends_with(0);
    verify(here.path(), &["--known"], &theirs).ends_with(1);
    verify(here.path(), &["--known"], &own).ends_with(0);
}

#[test]
fn a_changed_record_is_told_with_its_place() {
    let (data, stick) = (folder(), folder());
    let path = record(stick.path(), "own", Some(data.path()));
    let bytes = std::fs::read(&path).expect("written");
    let page = bytes.len() - 40;
    let mut changed = bytes.clone();
    changed[page] ^= 4;
    std::fs::write(&path, &changed).expect("written");
    let answer = verify(data.path(), &[], &path).ends_with(1).out();
    let answer = in_a_line(&answer);
    assert!(
        answer.contains(&format!("The bytes {page} to {page} of the page")),
        "{answer}"
    );
    let mut changed = bytes;
    changed[60] ^= 4;
    std::fs::write(&path, &changed).expect("written");
    let answer = verify(data.path(), &[], &path).ends_with(1).out();
    let answer = in_a_line(&answer);
    assert!(
        answer.contains("byte 60 is not what was written (in the header)"),
        "{answer}"
    );
}

/// Scores are never typed in: a scorecard beside a record is held against it.
#[test]
fn a_scorecard_that_says_something_else_is_told() {
    let (data, stick) = (folder(), folder());
    let path = record(stick.path(), "own", Some(data.path()));
    let card = with_data(data.path(), &["score", "--json", &shown(&path)])
        .ends_with(0)
        .out();
    let beside = path.with_extension("json");
    std::fs::write(&beside, &card).expect("written");
    let answer = verify(data.path(), &[], &path).ends_with(0).out();
    let answer = in_a_line(&answer);
    assert!(answer.contains("says the same"), "{answer}");
    let typed_in = card.replacen("\"incomplete\"", "\"ready\"", 1);
    assert_ne!(typed_in, card);
    std::fs::write(&beside, typed_in).expect("written");
    let answer = verify(data.path(), &[], &path).ends_with(1).out();
    let answer = in_a_line(&answer);
    assert!(answer.contains("says something else"), "{answer}");
}

#[test]
fn the_findings_for_programs_keep_the_schema_that_its_file_describes() {
    let file = root().join("assets/schema/verification.schema.json");
    let now = groundsign::report::verification::schema();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &now).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("it is there");
    assert_eq!(kept, now, "UPDATE_GOLDEN=1 writes it");
    let schema: serde_json::Value = serde_json::from_str(&kept).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");

    let (here, there, stick) = (folder(), folder(), folder());
    record(&stick.path().join("a"), "own", Some(here.path()));
    let changed = record(&stick.path().join("b"), "changed", Some(there.path()));
    let torn = record(&stick.path().join("c"), "torn", None);
    let mut bytes = std::fs::read(&changed).expect("written");
    let page = bytes.len() - 40;
    bytes[page] ^= 4;
    std::fs::write(&changed, &bytes).expect("written");
    let bytes = std::fs::read(&torn).expect("written");
    std::fs::write(&torn, &bytes[..bytes.len() - 3]).expect("written");
    std::fs::write(stick.path().join("c/none.gsrec"), "nothing").expect("written");

    let answer = verify(here.path(), &["--json"], stick.path()).ends_with(1);
    let document = answer.document();
    let errors: Vec<String> = validator
        .iter_errors(&document)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}\n{document}");
    assert_eq!(document["failed"], 2);
    let of = |end: &str| {
        let files = document["files"].as_array().expect("files");
        let path =
            |file: &&serde_json::Value| file["path"].as_str().expect("a path").ends_with(end);
        files.iter().find(path).expect(end)
    };
    let own = of("own.gsrec");
    assert_eq!(own["content"], "intact");
    assert_eq!(own["failed"], false);
    assert_eq!(own["signature"]["whose"], "own");
    assert_eq!(own["signature"]["state"], "whole");
    assert_eq!(own["score"]["verdict"], "incomplete");
    assert_eq!(own["whole_seconds"], 2);
    let changed = of("changed.gsrec");
    assert_eq!(changed["content"], "altered");
    assert_eq!(changed["failed"], true);
    assert_eq!(of("torn.gsrec")["content"], "unfinished");
    assert_eq!(of("torn.gsrec")["signature"], serde_json::Value::Null);
    assert_eq!(of("none.gsrec")["content"], "unreadable");
    assert_eq!(of("none.gsrec")["score"], serde_json::Value::Null);
}

/// A record in the name of Alice under the signature of another one, whole and with every hash right.
fn forged(stick: &Path, data: &Path) -> std::path::PathBuf {
    let signed = record(&stick.join("a"), "Heron", Some(data));
    let other = record(&stick.join("b"), "Alice", None);
    let signed = std::fs::read(signed).expect("there");
    // A page ends with a CRC and a chain.
    let end = signed.len() - 4 - 16;
    let page = &signed[end - 1 - Signed::BYTES..end];
    let plain = std::fs::read(&other).expect("there");
    std::fs::write(&other, with_page(&plain, page)).expect("written");
    other
}

/// Story: a signed record that was altered and hashed anew was READY, status 0, without a word from score, debrief and replay.
#[test]
fn whatever_is_made_of_a_record_says_when_its_signature_does_not_hold() {
    let (data, stick) = (folder(), folder());
    let path = forged(stick.path(), data.path());
    let folder_of_it = shown(path.parent().expect("a folder"));
    let page = shown(&stick.path().join("page.html"));
    let path = shown(&path);
    for arguments in [
        &["score", &path][..],
        &["score", &path, "--json"],
        &["debrief", &path, "-o", &page],
        &["replay", &path],
        &["results", &folder_of_it],
    ] {
        let said = with_data(data.path(), arguments).ends_with(1).err();
        let said = in_a_line(&said);
        assert!(
            said.contains("signature does not hold"),
            "{arguments:?}: {said}"
        );
    }
}

#[test]
fn an_import_keeps_whether_a_record_is_signed_and_a_merge_does_too() {
    let (here, there, stick) = (folder(), folder(), folder());
    record(&stick.path().join("a"), "Heron", Some(here.path()));
    record(&stick.path().join("b"), "Merlin", None);
    let stick = shown(stick.path());
    let said = with_data(here.path(), &["records", "import", &stick])
        .ends_with(0)
        .out();
    let said = in_a_line(&said);
    assert!(
        said.contains("known installation: 1; by an unknown one: 0; not signed as a whole: 1"),
        "{said}"
    );
    let said = with_data(here.path(), &["records", "mine", "Heron"])
        .ends_with(0)
        .out();
    let said = in_a_line(&said);
    assert!(said.contains("Signed by this installation"), "{said}");
    let said = with_data(here.path(), &["records", "mine", "Merlin"])
        .ends_with(0)
        .out();
    let said = in_a_line(&said);
    assert!(said.contains("Not signed"), "{said}");
    let store = shown(&here.path().join("groundsign.db"));
    with_data(there.path(), &["records", "merge", &store]).ends_with(0);
    let said = with_data(there.path(), &["records", "mine", "Heron"])
        .ends_with(0)
        .out();
    let said = in_a_line(&said);
    assert!(said.contains("Signed by an unknown installation"), "{said}");
}

/// Story: a record of another name under somebody's signature was imported and counted as ready.
#[test]
fn a_record_whose_signature_does_not_hold_is_left_out_of_an_import() {
    let (data, stick) = (folder(), folder());
    forged(stick.path(), data.path());
    let answer = with_data(data.path(), &["records", "import", &shown(stick.path())]).ends_with(1);
    assert!(answer.out().contains("1 imported"), "{}", answer.out());
    assert!(answer.err().contains("Alice.gsrec"), "{}", answer.err());
    with_data(data.path(), &["records", "mine", "Alice"]).ends_with(2);
}

#[test]
fn a_trainee_sees_takes_along_and_erases_what_is_theirs_and_nothing_else() {
    let (data, out) = (folder(), folder());
    let own = record(
        &data.path().join("records/Heron"),
        "Heron",
        Some(data.path()),
    );
    let other = record(
        &data.path().join("records/Merlin"),
        "Merlin",
        Some(data.path()),
    );
    with_data(
        data.path(),
        &["records", "import", &shown(&data.path().join("records"))],
    )
    .ends_with(0);
    let said = with_data(data.path(), &["records", "mine", "Heron"])
        .ends_with(0)
        .out();
    let said = in_a_line(&said);
    assert!(
        said.contains("Heron.gsrec") && !said.contains("Merlin"),
        "{said}"
    );
    let taken = out.path().join("mine");
    with_data(
        data.path(),
        &["records", "mine", "Heron", "--out", &shown(&taken)],
    )
    .ends_with(0);
    let copy = std::fs::read(taken.join("0001-Heron.gsrec")).expect("a copy");
    assert_eq!(copy, std::fs::read(&own).expect("there"));
    let text = std::fs::read_to_string(taken.join("my-data.json")).expect("there");
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(document["sessions"][0]["mode"], "assess");
    assert_eq!(document["sessions"][0]["signature"], "whole");
    let hash = document["sessions"][0]["doctrine"]["hash"]
        .as_str()
        .expect("a hash");
    assert_eq!(hash.len(), 64);
    with_data(data.path(), &["records", "erase", "Heron", "--files"]).ends_with(0);
    assert!(!own.exists() && other.exists());
    with_data(data.path(), &["records", "mine", "Heron"]).ends_with(2);
    with_data(data.path(), &["records", "mine", "Merlin"]).ends_with(0);
}

#[test]
fn a_drill_is_signed_and_what_was_changed_in_it_is_told() {
    use groundsign::drill::{self, AlteredPart, Bank, Course, DrillRecord};
    use groundsign::record::{Header, Signature};

    let folder = folder();
    let own = Installation::of(folder.path()).expect("a key");
    let loaded = crate::minimal();
    let bank = std::sync::Arc::new(Bank::of(&loaded.scenario, &loaded.doctrine));
    let course = Course::begin(&bank, 1).expect("something to find");
    let header = Header::of(&loaded, 1, Mode::Practise, "Heron", Digest::default());
    let drill = DrillRecord::of(header, &course);
    let path = folder.path().join("one.gsdrill");
    drill::write(&path, &drill).expect("written");
    let inspect = |bytes: &[u8]| drill::inspect_bytes(bytes).expect("a drill");
    let plain = std::fs::read(&path).expect("there");
    assert_eq!(inspect(&plain).signature, Signature::None);
    assert_eq!(inspect(&plain).altered, None);
    drill::write_signed(&path, &drill, Some(&own)).expect("written");
    assert_eq!(drill::read(&path).expect("read"), drill);
    let bytes = std::fs::read(&path).expect("there");
    assert_eq!(bytes[..plain.len()], plain);
    assert_eq!(inspect(&bytes).signature, Signature::Whole(own.public()));
    for (place, part) in [
        (20, AlteredPart::Head),
        (plain.len() - 9, AlteredPart::Content),
    ] {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        let found = inspect(&changed);
        assert_eq!(found.altered, Some(part), "byte {place}");
        assert_eq!(found.signature, Signature::Wrong(own.public()));
    }
    let mut changed = bytes.clone();
    *changed.last_mut().expect("a byte") ^= 1;
    assert_eq!(inspect(&changed).altered, Some(AlteredPart::Signature));
    for length in 8..bytes.len() {
        let found = inspect(&bytes[..length]);
        let unsigned = length == plain.len();
        assert_eq!(
            found.altered,
            (!unsigned).then_some(AlteredPart::Any),
            "{length}"
        );
        assert_eq!(found.signature, Signature::None);
    }
    let said = verify(folder.path(), &[], folder.path()).ends_with(0).out();
    let said = in_a_line(&said);
    assert!(
        said.contains("Signed as a whole by this installation"),
        "{said}"
    );
}
