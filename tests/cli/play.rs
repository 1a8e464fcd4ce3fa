//! Playing without a display, a window or a command.

use std::process::{Command, Stdio};

use crate::program::{Answer, groundsign, root};

#[test]
fn without_a_command_the_demonstration_runs_and_says_why() {
    let answer = groundsign(&[]).ends_with(0);
    assert!(answer.err().contains("no window"), "{}", answer.err());
    assert!(answer.out().contains("READY"), "{}", answer.out());
}

#[test]
fn play_names_the_command_that_works_without_a_window() {
    let answer = groundsign(&["play", "first-lesson", "--seed", "4", "--mode", "assess"]);
    let answer = answer.ends_with(2);
    let command = "groundsign run first-lesson --seed 4 --mode assess";
    assert!(answer.err().contains(command), "{}", answer.err());
}

/// Number of a display that no server has.
#[cfg(all(unix, not(target_os = "macos"), feature = "gui"))]
const NO_SUCH_DISPLAY: &str = ":60999";

#[cfg(all(unix, not(target_os = "macos"), feature = "gui"))]
#[test]
fn a_display_that_cannot_be_reached_is_said_in_a_sentence_with_the_way_on() {
    let answer = Command::new(env!("CARGO_BIN_EXE_groundsign"))
        .args(["play", "first-lesson", "--window", "640x360"])
        .env("GROUNDSIGN_HOME", root())
        .env("DISPLAY", NO_SUCH_DISPLAY)
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .output()
        .map(Answer)
        .expect("the program starts")
        .ends_with(2);
    let said = answer.err();
    assert!(
        said.contains("cannot open") || said.contains("No graphics"),
        "{said}"
    );
    assert!(said.contains("groundsign run first-lesson"), "{said}");
}

#[test]
fn a_window_size_that_no_screen_has_is_refused() {
    for size in ["640", "0x0", "640x-1", "99999x99999"] {
        groundsign(&["play", "first-lesson", "--window", size]).ends_with(2);
    }
}
