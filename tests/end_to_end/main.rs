//! A real window, real keys and a real mouse: from the first screen through a whole short patrol to the debrief. It
//! needs Xvfb, xdotool, a Vulkan and an OpenGL driver (Mesa's lavapipe and llvmpipe do) and Chromium, which `.ci/run` installs.
//!
//! `GROUNDSIGN_SCREENSHOTS=assets/screenshots cargo test --test end_to_end` makes the pictures of the README.
#![cfg(feature = "gui")]

mod alike;
mod drive;
#[cfg(feature = "gles")]
mod open_gl;
mod page;
mod patches;
mod screenshots;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, PoisonError};

use drive::{Trainer, at_hand};

/// One window at a time: two share two cores and a software renderer badly.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

/// True when the tools are installed. Required when the test is requested by name.
#[expect(
    clippy::print_stderr,
    reason = "whoever runs the tests is told what was left out"
)]
fn ready() -> bool {
    let missing: Vec<&str> = ["Xvfb", "xdotool", "chromium"]
        .into_iter()
        .filter(|tool| !at_hand(tool))
        .collect();
    let asked = std::env::var_os("GROUNDSIGN_END_TO_END").is_some();
    assert!(
        missing.is_empty() || !asked,
        "not installed: {}",
        missing.join(", ")
    );
    if !missing.is_empty() {
        eprintln!("left out, not installed: {}", missing.join(", "));
    }
    missing.is_empty()
}

fn groundsign(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_groundsign"))
        .args(arguments)
        .env("LC_ALL", "C")
        .output()
        .expect("the program runs")
}

/// A data folder with the short walk as the user's only exercise.
fn data_with_short_walk() -> tempfile::TempDir {
    let data = tempfile::tempdir().expect("a folder");
    let own = data.path().join("scenarios");
    std::fs::create_dir(&own).expect("a folder for exercises");
    let fixture =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/end-to-end/short-walk.ron");
    std::fs::copy(fixture, own.join("short-walk.ron")).expect("the exercise is put there");
    data
}

/// The records below a data folder, oldest first.
fn records(data: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![data.join("records")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "gsrec") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// From the first screen to the patrol of the short walk, as a new user would go.
fn to_the_patrol(trainer: &mut Trainer) {
    trainer.until_stage("FirstRun");
    trainer.click("language-en");
    trainer.click("go-on");
    trainer.until_stage("Home");
    trainer.click("begin");
    trainer.until_stage("Who");
    trainer.click("new-name");
    trainer.type_words("Kite 7");
    trainer.click("go-on");
    trainer.until_stage("Exercises");
    trainer.choose("exercise-short-walk", "begin");
    trainer.click("begin");
    trainer.until_stage("Briefing");
    trainer.click("begin-patrol");
    trainer.until_stage("Patrol");
    trainer.until("time passes", |outline| outline["tick"].as_u64() > Some(32));
}

#[test]
fn a_newcomer_gets_from_the_first_screen_to_a_fair_debrief_and_the_record_replays_to_the_same_digests()
 {
    let _alone = alone();
    if !ready() {
        return;
    }
    let data = data_with_short_walk();
    let mut trainer = Trainer::open(
        (1024, 640),
        data.path(),
        &["--window", "1024x640", "--quality", "low"],
    );
    to_the_patrol(&mut trainer);
    // Along the route with one key, looking to both sides on the way.
    trainer.keys(&["space"]);
    let north = |outline: &serde_json::Value| outline["eye"][1].as_f64().unwrap_or_default();
    trainer.until("walking", |outline| north(outline) > 3.0);
    for (key, seconds) in [("Left", 1.2), ("Right", 2.4), ("Left", 2.4), ("Right", 1.2)] {
        trainer.hold(key, seconds);
    }
    trainer.until_stage("Debrief");
    trainer.until("the verdict", |outline| {
        outline["things"].as_array().is_some_and(|things| {
            things.iter().any(|thing| {
                thing["called"]
                    .as_str()
                    .is_some_and(|called| called.starts_with("debrief"))
            })
        })
    });
    trainer.kill();

    let records = records(data.path());
    assert_eq!(records.len(), 1, "one patrol is one record: {records:?}");
    let record = records[0].to_string_lossy().into_owned();
    let replayed = groundsign(&["replay", &record]);
    assert!(
        replayed.status.success(),
        "{}{}",
        String::from_utf8_lossy(&replayed.stdout),
        String::from_utf8_lossy(&replayed.stderr)
    );
    let scored = groundsign(&["score", &record, "--json"]);
    let card: serde_json::Value = serde_json::from_slice(&scored.stdout).expect("a scorecard");
    assert_eq!(card["verdict"], "ready", "{card:#}");
    assert_eq!(card["trainee"], "Kite 7");

    let html = data.path().join("debrief.html");
    let written = groundsign(&["debrief", &record, "-o", &html.to_string_lossy()]);
    assert!(
        written.status.success(),
        "{}",
        String::from_utf8_lossy(&written.stderr)
    );
    page::opens_without_a_complaint(&html);
}

#[test]
fn a_power_cut_in_mid_patrol_loses_nothing_and_the_patrol_is_offered_again() {
    let _alone = alone();
    if !ready() {
        return;
    }
    let data = data_with_short_walk();
    let window = ["--window", "1024x640", "--quality", "low"];
    let mut trainer = Trainer::open((1024, 640), data.path(), &window);
    to_the_patrol(&mut trainer);
    trainer.keys(&["space"]);
    trainer.until("four seconds", |outline| {
        outline["tick"].as_u64() > Some(256 + 64)
    });
    trainer.kill();
    let mut again = Trainer::open((1024, 640), data.path(), &window);
    again.until_stage("Home");
    again.click("go-on");
    again.until_stage("Patrol");
    again.until("it goes on where it was", |outline| {
        outline["tick"].as_u64() >= Some(256)
    });
    again.kill();
    assert_eq!(
        records(data.path()).len(),
        1,
        "it goes on in the same record"
    );
}

#[test]
fn without_a_display_or_a_graphics_driver_it_says_so_and_never_panics() {
    let _alone = alone();
    let data = tempfile::tempdir().expect("a folder");
    let program = |display: &str, driver: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_groundsign"));
        command
            .args(["play", "first-lesson"])
            .env("GROUNDSIGN_DATA", data.path())
            .env("LC_ALL", "C")
            .env_remove("WAYLAND_DISPLAY");
        if display.is_empty() {
            command.env_remove("DISPLAY");
        } else {
            command.env("DISPLAY", display);
        }
        if let Some(driver) = driver {
            command
                .env("WGPU_BACKEND", "vulkan")
                .env("VK_DRIVER_FILES", driver)
                .env("VK_ICD_FILENAMES", driver);
        }
        command.output().expect("the program runs")
    };
    for display in ["", ":9"] {
        let output = program(display, None);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains("groundsign run first-lesson"),
            "the way on: {said}"
        );
        assert!(!said.contains("panicked"), "{said}");
    }
    if ready() {
        let display = drive::Display::open(640, 360);
        let output = program(display.name(), Some("/nowhere.json"));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains("groundsign run first-lesson"),
            "the way on: {said}"
        );
        assert!(!said.contains("panicked"), "{said}");
    }
}
