//! Playing without a window or a command.

use crate::program::groundsign;

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

#[test]
fn a_window_size_that_no_screen_has_is_refused() {
    for size in ["640", "0x0", "640x-1", "99999x99999"] {
        groundsign(&["play", "first-lesson", "--window", size]).ends_with(2);
    }
}
