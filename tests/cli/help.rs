//! Help answers what was asked, and what it shows can be copied and typed.

use std::process::Command;

use crate::program::{Answer, file_with, folder, groundsign, minimal, root};

#[test]
fn help_and_version_are_answers_and_wrong_words_are_not() {
    for arguments in [
        &["--help"][..],
        &["check", "--help"],
        &["run", "--help"],
        &["--version"],
    ] {
        let answer = groundsign(arguments).ends_with(0);
        assert!(!answer.out().is_empty());
        assert_eq!(answer.err(), "");
    }
    for arguments in [
        &["patrol"][..],
        &["run"],
        &["check"],
        &["run", "first-lesson", "--seed", "many"],
        &["calibrate", "first-lesson", "--runs", "0"],
    ] {
        let answer = groundsign(arguments).ends_with(2);
        assert_eq!(answer.out(), "", "{arguments:?}");
        assert!(!answer.err().is_empty());
    }
}

#[test]
fn the_long_help_teaches_how_to_write_a_scenario_and_a_script() {
    let help = groundsign(&["check", "--help"]).ends_with(0).out();
    assert!(help.contains("my-first-patrol"), "{help}");
    let help = groundsign(&["run", "--help"]).ends_with(0).out();
    assert!(help.contains("steps:"), "{help}");
}

/// What a help says on a terminal of so many columns; through a pipe with none.
fn help_at(command: &str, columns: Option<&str>) -> String {
    let mut help = Command::new(env!("CARGO_BIN_EXE_groundsign"));
    help.args([command, "--help"])
        .env("GROUNDSIGN_HOME", root())
        .env("LC_ALL", "C")
        .env_remove("COLUMNS");
    if let Some(columns) = columns {
        help.env("COLUMNS", columns);
    }
    Answer(help.output().expect("the program starts"))
        .ends_with(0)
        .out()
}

/// Story: the help was broken at the terminal's width, in the middle of a note, and the copy had two errors.
#[test]
fn an_example_copied_from_the_help_passes_the_check_whatever_the_width_of_the_terminal() {
    let folder = folder();
    for columns in [None, Some("80"), Some("100"), Some("200")] {
        let help = help_at("check", columns);
        let (_, scenario) = help.split_once("\nExample\n").expect("an example");
        let file = file_with(&folder, "my-first-patrol.ron", scenario);
        groundsign(&["check", "--deny-warnings", &file]).ends_with(0);

        let help = help_at("run", columns);
        let scripts: Vec<&str> = help
            .split("```ron")
            .skip(1)
            .filter_map(|rest| rest.split("```").next())
            .collect();
        assert!(scripts.len() >= 4, "{help}");
        for script in scripts {
            let file = file_with(&folder, "script.ron", script);
            let scenario = minimal();
            let check = ["check", "--scenario", &scenario, "--deny-warnings", &file];
            groundsign(&check).ends_with(0);
        }
    }
}

/// Story: the hint of S193 named the scenario by its id, and there is no shipped scenario of that id.
#[test]
fn the_command_that_a_hint_names_can_be_typed_as_it_stands() {
    let folder = folder();
    let text = std::fs::read_to_string(root().join("src/cli/help/my-first-patrol.ron"))
        .expect("it is there");
    // The specialists come after the time is up.
    let text = text.replace(
        "    sites: [",
        "    comms: (own: \"A\", headquarters: \"B\", frequency: \"41 MHz\", specialists_after_s: 3000),
    draw: (fewest_devices: 1, most_devices: 1),
    sites: [",
    );
    std::fs::create_dir(folder.path().join("my patrols")).expect("a folder");
    for name in ["my-first-patrol.ron", "my patrols/my-first-patrol.ron"] {
        let file = file_with(&folder, name, &text);
        let said = groundsign(&["check", "--json", &file]).document();
        let findings = said["findings"].as_array().expect("findings");
        let hint = findings
            .iter()
            .find(|finding| finding["code"] == "S193")
            .and_then(|finding| finding["hint"].as_str())
            .unwrap_or_else(|| panic!("{said}"));
        let named = if name.contains(' ') {
            format!("groundsign run \"{file}\" ")
        } else {
            format!("groundsign run {file} ")
        };
        assert!(hint.contains(&named), "{hint}");
    }
}
