//! Commands on many records: what of them is no use is named and left out, and the rest is done.

use std::path::{Path, PathBuf};

use groundsign::trust::Signed;

use crate::pages::with_page;
use crate::program::{Answer, folder};
use crate::{in_a_line, record, shown, whole_record, with_data};

/// A folder with two good records, a file that is none, one under somebody else's signature, and a drill.
fn class(data: &Path, stick: &Path) -> Vec<PathBuf> {
    let good = [
        record(&stick.join("a"), "Heron", Some(data)),
        whole_record(&stick.join("b"), "Merlin", None),
    ];
    let none = stick.join("none.gsrec");
    std::fs::write(&none, "no record").expect("written");
    let forged = whole_record(&stick.join("c"), "Alice", None);
    let signed = std::fs::read(&good[0]).expect("there");
    // A page ends with a CRC and a chain.
    let end = signed.len() - 4 - 16;
    let page = &signed[end - 1 - Signed::BYTES..end];
    let plain = std::fs::read(&forged).expect("there");
    std::fs::write(&forged, with_page(&plain, page)).expect("written");
    let drill = stick.join("one.gsdrill");
    std::fs::write(&drill, "a drill").expect("written");
    let [first, second] = good;
    vec![none, first, forged, drill, second]
}

fn names_what_it_leaves_out(answer: &Answer, of: &[PathBuf]) {
    let told = in_a_line(&answer.err());
    for (at, path) in of.iter().enumerate() {
        let is_left_out = ![1, 4].contains(&at);
        assert_eq!(
            told.contains(&format!("{}: ", shown(path))),
            is_left_out,
            "{told}"
        );
    }
}

/// Story: one damaged record of a class, and there was no table of the others.
#[test]
fn grades_hazards_and_export_go_on_past_what_they_cannot_use() {
    let (data, stick, out) = (folder(), folder(), folder());
    let records = class(data.path(), stick.path());
    let paths: Vec<String> = records.iter().map(|path| shown(path)).collect();
    let run = |arguments: &[&str]| {
        let paths = paths.iter().map(String::as_str);
        let arguments: Vec<&str> = arguments.iter().copied().chain(paths).collect();
        let answer = with_data(data.path(), &arguments).ends_with(1);
        names_what_it_leaves_out(&answer, &records);
        answer
    };
    let grades = run(&["grades"]).out();
    assert_eq!(grades.lines().count(), 3, "{grades}");
    assert!(
        grades.contains("Heron") && grades.contains("Merlin"),
        "{grades}"
    );
    let hazards = out.path().join("new/folder");
    run(&["hazards", "--out", &shown(&hazards)]);
    assert_eq!(std::fs::read_dir(&hazards).expect("it is made").count(), 2);
    let statements = out.path().join("xapi.json");
    run(&["records", "export", "--xapi", &shown(&statements)]);
    let text = std::fs::read_to_string(&statements).expect("written");
    assert!(text.contains("Heron") && text.contains("Merlin") && !text.contains("Alice"));
    // Nobody listens there: what is to be sent waits in the store.
    let push = run(&[
        "records",
        "push",
        "--patience",
        "1",
        "http://127.0.0.1:1/xAPI",
    ]);
    assert!(
        in_a_line(&push.err()).contains("signature"),
        "{}",
        push.err()
    );
    let database = std::fs::read(data.path().join("groundsign.db")).expect("there");
    let holds = |words: &[u8]| database.windows(words.len()).any(|part| part == words);
    assert!(holds(b"Merlin") && !holds(b"Alice"));
}

/// Story: a second run into the same folder put four reports in the place of twelve.
#[test]
fn a_second_table_of_hazards_stands_beside_the_first() {
    let (data, stick, out) = (folder(), folder(), folder());
    let one = shown(&record(stick.path(), "Heron", None));
    let into = shown(out.path());
    let hazards = ["hazards", &one, "--out", &into];
    with_data(data.path(), &hazards).ends_with(0);
    let files = || {
        let all = std::fs::read_dir(out.path()).expect("a folder");
        let mut all: Vec<PathBuf> = all.map(|file| file.expect("a file").path()).collect();
        all.sort();
        all
    };
    let first = files();
    assert_eq!(first.len(), 2);
    for file in &first {
        std::fs::write(file, "EXERCISE").expect("written");
    }
    with_data(data.path(), &hazards).ends_with(0);
    assert_eq!(files().len(), 4);
    for file in &first {
        assert_eq!(std::fs::read(file).expect("there"), b"EXERCISE");
    }
}

/// Story: of a folder of records it was said that there is no such file.
#[test]
fn hazards_and_export_take_folders_and_name_one_without_records() {
    let (data, stick, out) = (folder(), folder(), folder());
    whole_record(&stick.path().join("a/b"), "Heron", None);
    let empty = stick.path().join("empty");
    std::fs::create_dir(&empty).expect("made");
    let hazards = shown(&out.path().join("hazards"));
    let xapi = shown(&out.path().join("xapi.json"));
    let stick = shown(stick.path());
    with_data(data.path(), &["hazards", &stick, "--out", &hazards]).ends_with(0);
    with_data(data.path(), &["records", "export", &stick, "--xapi", &xapi]).ends_with(0);
    let text = std::fs::read_to_string(&xapi).expect("written");
    assert!(text.contains("Heron"), "{text}");
    let told = with_data(data.path(), &["hazards", &shown(&empty), "--out", &hazards]);
    let told = told.ends_with(1).err();
    assert!(told.contains("no record of a patrol"), "{told}");
}
