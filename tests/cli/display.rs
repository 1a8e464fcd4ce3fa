//! Playing where no display can be reached.

use std::process::{Command, Stdio};

use crate::program::{Answer, root};

/// Number of a display that no server has.
const NO_SUCH_DISPLAY: &str = ":60999";

#[test]
fn a_display_that_cannot_be_reached_is_said_in_a_sentence_with_the_way_on() {
    let answer = Command::new(env!("CARGO_BIN_EXE_groundsign"))
        .args(["play", "first-lesson", "--window", "640x360"])
        .env("GROUNDSIGN_HOME", root())
        .env("LC_ALL", "C")
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
