//! What reaches the terminal: the language asked for, colour only where it is wanted, and nothing that is obeyed.

use std::process::{Command, Stdio};

use crate::program::{Answer, file_with, folder, groundsign, minimal, root};

#[test]
fn an_unknown_language_is_refused() {
    groundsign(&["--language", "xx", "show", "open-nato"]).ends_with(2);
    groundsign(&["--language", "../en", "show", "open-nato"]).ends_with(2);
}

#[test]
fn colour_never_reaches_a_pipe_even_when_no_color_is_empty() {
    for color in [None, Some("1")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_groundsign"));
        command
            .args(["show", "open-nato"])
            .env("GROUNDSIGN_HOME", root())
            .env("LC_ALL", "C");
        command.env_remove("NO_COLOR");
        if let Some(color) = color {
            command.env("NO_COLOR", color);
        }
        let output = command.output().expect("the program starts");
        assert!(!output.stdout.contains(&0x1b), "an escape code in a pipe");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_crash() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_groundsign"))
        .args(["show", "open-nato"])
        .env("GROUNDSIGN_HOME", root())
        .env("LC_ALL", "C")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_language_with_its_region_is_spoken_and_an_empty_one_is_not_asked_for() {
    for (tag, word) in [
        ("fr-FR", "fichier"),
        ("ar_EG.UTF-8", "ملف"),
        ("en-US", "file"),
        ("", "file"),
    ] {
        let answer =
            groundsign(&["--language", tag, "check", "--quick", "nowhere.ron"]).ends_with(2);
        assert!(answer.err().contains(word), "{tag}: {}", answer.err());
    }
}

/// `GROUNDSIGN_HOME= groundsign show first-lesson` looked for its languages in the working folder.
#[test]
fn an_empty_variable_is_not_set() {
    let mut show = Command::new(env!("CARGO_BIN_EXE_groundsign"));
    show.args(["show", "first-lesson"])
        .current_dir("/")
        .env("GROUNDSIGN_HOME", "");
    Answer(show.output().expect("the program starts")).ends_with(0);
}

/// A terminal obeyed what stood in a scenario, in a file's name or in a record.
#[test]
fn nothing_of_a_file_or_its_name_is_obeyed_by_a_terminal() {
    let folder = folder();
    let text = std::fs::read_to_string(minimal()).expect("the fixture");
    let evil = "\u{1b}]0;x\u{7}\u{1b}[2J\u{9b}31m\u{202e}";
    let broken = text.replace("zone: 'A'", &format!("zone: /* {evil} */ \"{evil}\""));
    let names = if cfg!(windows) {
        vec!["minimal.ron".to_owned()]
    } else {
        vec![
            "minimal.ron".to_owned(),
            format!("{evil}\nerror: all is well.ron"),
        ]
    };
    for name in &names {
        let file = file_with(&folder, name, &broken);
        for arguments in [
            &["check", "--quick", file.as_str()][..],
            &["check", "--json", "--quick", &file],
            &["run", &file],
            &["show", &file],
            &["score", &file],
            &["run", "first-lesson", "--trainee", &file],
            &["check", "--no-such", &file],
        ] {
            let answer = groundsign(arguments);
            let said = answer.out() + &answer.err();
            assert!(
                !said.chars().any(|c| (c.is_control() && c != '\n')
                    || (c == '\u{202e}' && !arguments.contains(&"--json"))),
                "{arguments:?}: {said:?}"
            );
            assert!(
                !said
                    .lines()
                    .any(|line| line.starts_with("error: all is well")),
                "{said}"
            );
        }
    }
}
