//! Files by name: missing, misspelt, broken, from a pipe, of the wrong kind.

use std::process::{Command, Stdio};

use crate::program::{Answer, file_with, folder, groundsign, minimal, root};

#[test]
fn a_file_that_is_not_there_is_said_by_every_command() {
    for arguments in [
        &["play", "nowhere.ron"][..],
        &["run", "nowhere.ron"],
        &["run", "first-lesson", "--trainee", "nowhere.ron"],
        &["check", "nowhere.ron"],
        &["check", "--quick", "nowhere.ron", "--json"],
        &["show", "nowhere.ron"],
        &["calibrate", "nowhere.ron", "--runs", "1"],
        &["replay", "nowhere.gsrec"],
        &["score", "nowhere.gsrec"],
        &["debrief", "nowhere.gsrec"],
        &["results", "nowhere"],
    ] {
        let answer = groundsign(arguments).ends_with(2);
        assert_eq!(answer.out(), "", "{arguments:?}");
        assert!(
            answer.err().contains("nowhere"),
            "{arguments:?}: {}",
            answer.err()
        );
    }
}

#[test]
fn a_slip_in_a_name_is_answered_with_the_name_that_was_meant() {
    let answer = groundsign(&["show", "first-leson"]).ends_with(2);
    assert!(answer.err().contains("first-lesson"), "{}", answer.err());
    let answer = groundsign(&["run", "first-lesson", "--trainee", "carefull"]).ends_with(2);
    assert!(
        answer.err().contains("Did you mean careful?"),
        "{}",
        answer.err()
    );
    let answer = groundsign(&["check", "--explain", "D999"]).ends_with(2);
    assert!(answer.err().contains("D999"), "{}", answer.err());
}

#[test]
fn a_broken_file_is_named_with_its_place_and_fails_the_command() {
    let folder = folder();
    let text = std::fs::read_to_string(minimal()).expect("the fixture");
    let pack = root().join("tests/fixtures/minimal-doctrine.ron");
    let pack = std::fs::read_to_string(pack).expect("the fixture");
    file_with(&folder, "minimal-doctrine.ron", &pack);
    let broken = file_with(
        &folder,
        "minimal.ron",
        &text.replace("zone: 'A'", "zome: 'A'"),
    );
    let line = text
        .lines()
        .position(|l| l.contains("zone: 'A'"))
        .expect("there")
        + 1;
    for arguments in [
        &["check", broken.as_str()][..],
        &["run", &broken],
        &["show", &broken],
        &["play", &broken],
    ] {
        let answer = groundsign(arguments).ends_with(1);
        let said = answer.out() + &answer.err();
        assert!(said.contains("minimal.ron"), "{arguments:?}: {said}");
        assert!(said.contains(&format!(":{line}:")), "{arguments:?}: {said}");
        assert!(said.contains("zome"), "{arguments:?}: {said}");
    }
    let answer = groundsign(&["check", "--json", &broken]).ends_with(1);
    let document = answer.document();
    assert_eq!(document["schema"], "groundsign.findings/1");
    assert_eq!(document["findings"][0]["line"], line);
    assert_eq!(document["findings"][0]["severity"], "error");
}

#[test]
fn files_are_told_apart_by_what_is_in_them() {
    let folder = folder();
    let pack = std::fs::read_to_string(root().join("assets/doctrine/open-nato.ron")).expect("pack");
    let pack = pack.replace(
        "report_in_force: \"nine-line\"",
        "report_in_force: \"nine-lines\"",
    );
    file_with(&folder, "a-pack.ron", &pack);
    file_with(
        &folder,
        "words.ron",
        "(words: [\"none\", \"of\", \"ours\"])",
    );
    let path = folder.path().display().to_string();
    let answer = groundsign(&["check", "--json", &path]).ends_with(1);
    let document = answer.document();
    let codes: Vec<&str> = document["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|finding| finding["code"].as_str())
        .collect();
    assert!(codes.contains(&"D027"), "{codes:?}");
    assert!(codes.iter().all(|code| code.starts_with('D')), "{codes:?}");
}

fn groundsign_with(arguments: &[&str], input: &str) -> Answer {
    use std::io::Write;
    let mut child = Command::new(env!("CARGO_BIN_EXE_groundsign"))
        .args(arguments)
        .current_dir(root().join("tests/fixtures"))
        .env("GROUNDSIGN_HOME", root())
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("piped");
    stdin.write_all(input.as_bytes()).expect("it reads");
    drop(stdin);
    Answer(child.wait_with_output().expect("it ends"))
}

/// `check -` answered that there is no file `-`, and a shell's `<(…)` was "not a plain file".
#[test]
fn a_scenario_is_read_from_standard_input_and_from_a_pipe() {
    let text = std::fs::read_to_string(minimal()).expect("the fixture");
    groundsign_with(&["check", "--quick", "-"], &text).ends_with(0);
    let broken = text.replace("zone: 'A'", "zome: 'A'");
    let answer = groundsign_with(&["check", "--quick", "-"], &broken).ends_with(1);
    assert!(answer.out().contains("zome"), "{}", answer.out());
    assert!(
        groundsign_with(&["show", "-"], &text)
            .ends_with(0)
            .out()
            .contains("short track")
    );
    let answer = groundsign_with(&["score", "-"], &text).ends_with(2);
    assert!(answer.err().contains("saved file"), "{}", answer.err());
    #[cfg(target_os = "linux")]
    groundsign_with(&["check", "--quick", "/dev/stdin"], &text).ends_with(0);
}

/// Seven bytes broke the program in every command, and with it all that a folder's check had found.
#[test]
fn a_name_in_quotes_that_never_close_is_a_finding_of_every_command() {
    let folder = folder();
    let broken = file_with(&folder, "a.ron", "(\"\n: 1)");
    for arguments in [
        &["check", broken.as_str()][..],
        &["run", &broken],
        &["show", &broken],
        &["run", "first-lesson", "--trainee", &broken],
    ] {
        groundsign(arguments).ends_with(1);
    }
    file_with(&folder, "b.ron", "(light: Dya, route: 1)");
    let answer = groundsign(&["check", &folder.path().display().to_string()]).ends_with(1);
    assert!(answer.out().contains("b.ron"), "{}", answer.out());
}

/// The advice for notepad.ron.txt was an id that the next rule refused.
#[test]
fn a_name_that_an_editor_lengthened_is_to_be_shortened() {
    let folder = folder();
    let text = std::fs::read_to_string(minimal()).expect("the fixture");
    let file = file_with(&folder, "minimal.ron.txt", &text);
    let pack = std::fs::read_to_string(root().join("tests/fixtures/minimal-doctrine.ron"))
        .expect("the fixture");
    file_with(&folder, "minimal-doctrine.ron", &pack);
    let said = groundsign(&["check", "--quick", &file]).ends_with(1).out();
    assert!(
        said.contains("minimal.ron.txt") && said.contains("Remove .txt from the end"),
        "{said}"
    );
}
