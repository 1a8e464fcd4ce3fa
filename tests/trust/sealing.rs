//! Sealed packs and the records made under them: nothing to find without the class key.

use std::path::{Path, PathBuf};

use groundsign::scenario::LoadedScenario;

use crate::program::{Answer, folder};
use crate::{minimal, shown, with_data};

/// What a trainee must not find: ids and names of sites, devices, signs and look-alikes, and where they are.
fn answers(loaded: &LoadedScenario) -> Vec<String> {
    let mut words = vec![
        "Device".to_owned(),
        "sites".to_owned(),
        "hazard_radius_m".to_owned(),
    ];
    let text = &loaded.scenario.origin().text;
    // Every word in quotes and every number with a point: ids, names, places, sizes.
    words.extend(text.split('"').skip(1).step_by(2).map(str::to_owned));
    let numbers = text.split(|letter: char| !(letter.is_ascii_digit() || letter == '.'));
    words.extend(
        numbers
            .filter(|word| word.contains('.') && word.len() > 4)
            .map(str::to_owned),
    );
    words.extend(text.lines().map(|line| line.trim().to_owned()));
    // What the manifest shows on purpose, and what is too short to be an answer.
    let scenario = &loaded.scenario;
    let shown: Vec<&str> = scenario.title.0.values().map(String::as_str).collect();
    words.retain(|word| {
        word.len() >= 4
            && *word != scenario.id
            && *word != scenario.author
            && !shown.iter().any(|title| title.contains(word.as_str()))
    });
    words
}

/// The file as it is, and what is in it when it is a zip.
#[track_caller]
fn tells_nothing(file: &Path, answers: &[String]) {
    let bytes = std::fs::read(file).expect("there");
    let mut contents = Vec::new();
    if let Ok(mut zip) = zip::ZipArchive::new(std::io::Cursor::new(&bytes)) {
        for index in 0..zip.len() {
            let mut entry = zip.by_index(index).expect("sound");
            std::io::copy(&mut entry, &mut contents).expect("sound");
        }
    }
    for bytes in [bytes, contents] {
        for word in answers {
            let found = bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes());
            assert!(!found, "{} holds {word:?}", file.display());
        }
    }
}

fn run(data: &Path, pack: &str, key: &Path, out: &Path) -> Answer {
    let (key, out) = (shown(key), shown(out));
    let how = [
        "--trainee",
        "frozen",
        "--mode",
        "assess",
        "--key-file",
        &key,
        "--out",
        &out,
    ];
    with_data(data, &[&["run", pack], how.as_slice()].concat())
}

#[test]
fn a_sealed_pack_and_its_record_tell_nothing_until_the_class_key_opens_them() {
    let (data, work) = (folder(), folder());
    let at = |name: &str| -> PathBuf { work.path().join(name) };
    let pack = shown(&at("exam.gspack"));
    let key = at("class-key.txt");
    let scenario = crate::program::minimal();
    let seal = [
        "--licence",
        "for course 12",
        "--seal",
        "--key-file",
        &shown(&key),
    ];
    let make = [&["pack", &scenario, "-o", &pack], seal.as_slice()].concat();
    with_data(data.path(), &make).ends_with(0);
    let words = std::fs::read_to_string(&key).expect("a key was made");
    assert_eq!(words.split_whitespace().count(), 7);

    let answers = answers(&minimal());
    assert!(answers.len() > 50, "{answers:?}");
    tells_nothing(Path::new(&pack), &answers);
    // Nor what the scenario is called: a sealed pack has the name of its file.
    tells_nothing(Path::new(&pack), &["\"minimal".to_owned()]);
    let manifest = groundsign::package::read(Path::new(&pack))
        .expect("just packed")
        .manifest;
    assert_eq!(manifest.id, "exam");
    let said = with_data(data.path(), &["show", &pack]).ends_with(0).out();
    assert!(said.contains("Sealed: the class key is needed"), "{said}");
    for word in &answers {
        assert!(
            word.len() < 6 || !said.contains(word.as_str()),
            "{word:?} in {said}"
        );
    }
    let said = with_data(data.path(), &["check", &pack]).ends_with(0).err();
    assert!(said.contains("sealed and was not checked"), "{said}");
    for command in [
        &["calibrate", &pack][..],
        &["drill", &pack],
        &["diff", &pack, &pack],
    ] {
        let said = with_data(data.path(), command).ends_with(2).err();
        assert!(said.contains("sealed"), "{command:?}: {said}");
    }
    let wrong = at("wrong.txt");
    std::fs::write(&wrong, "maple heron lantern otter cedar violin piano").expect("written");
    let out = at("records");
    let said = run(data.path(), &pack, &wrong, &out).ends_with(2).err();
    assert!(said.contains("This is not the class key"), "{said}");

    let answer = run(data.path(), &pack, &key, &out).ends_with(0);
    assert_eq!(answer.out(), "", "a score tells where something was");
    let made: Vec<PathBuf> = std::fs::read_dir(&out)
        .expect("made")
        .map(|entry| entry.expect("a file").path())
        .collect();
    assert_eq!(made.len(), 1, "no scorecard and no page: {made:?}");
    let record = &made[0];
    tells_nothing(record, &answers);
    let shown_record = shown(record);
    for command in ["score", "replay", "debrief"] {
        let said = with_data(data.path(), &[command, &shown_record])
            .ends_with(1)
            .err();
        assert!(
            said.contains("sealed until an instructor opens it"),
            "{command}: {said}"
        );
    }
    let imported = with_data(data.path(), &["records", "import", &shown_record]).ends_with(1);
    let said = crate::in_a_line(&imported.out());
    assert!(said.contains("0 not readable. Sealed: 1."), "{said}");
    let verified = with_data(data.path(), &["records", "verify", &shown_record])
        .ends_with(0)
        .out();
    assert!(
        verified.contains("Signed as a whole by this installation"),
        "{verified}"
    );
    assert!(!verified.contains("Worked out"), "{verified}");

    let open = ["records", "open", &shown(&out), "--key-file"];
    let refused = with_data(data.path(), &[open.as_slice(), &[&shown(&wrong)]].concat());
    assert!(refused.ends_with(1).err().contains("not the class key"));
    let opened = with_data(data.path(), &[open.as_slice(), &[&shown(&key)]].concat());
    assert!(opened.ends_with(0).out().contains("1 opened"));
    let verified = with_data(
        data.path(),
        &["records", "verify", "--known", &shown_record],
    );
    let verified = verified.ends_with(0).out();
    assert!(
        verified.contains("Worked out from the record"),
        "{verified}"
    );
    let card = with_data(data.path(), &["score", "--json", &shown_record]).ends_with(0);
    let card = card.document();
    assert_eq!(card["mode"], "assess");
    assert_eq!(
        card["scenario"]["hash"],
        minimal().scenario.origin().hash.as_str()
    );

    let into = shown(&at("unpacked"));
    with_data(
        data.path(),
        &["unpack", &pack, "-o", &into, "--key-file", &shown(&key)],
    )
    .ends_with(0);
    let text = std::fs::read(at("unpacked/minimal.ron")).expect("unpacked");
    assert_eq!(text, std::fs::read(scenario).expect("there"));
}

#[test]
fn the_help_says_what_sealing_cannot_prevent() {
    let help = with_data(folder().path(), &["pack", "--help"])
        .ends_with(0)
        .out();
    assert!(help.contains("What sealing cannot prevent"), "{help}");
    assert!(help.contains("debugger"), "{help}");
}
