//! The six pictures of the README, made by walking through the program.

use std::path::{Path, PathBuf};

use crate::drive::Trainer;

/// Takes a picture and puts it where it belongs.
fn keep(trainer: &mut Trainer, to: &Path) {
    std::fs::copy(trainer.picture(), to).expect("the picture is put there");
}

/// Lets the ground and its pictures come up.
fn settle() {
    std::thread::sleep(std::time::Duration::from_secs(8));
}

#[test]
fn the_pictures_of_the_readme_are_made_when_asked_for() {
    let _alone = crate::alone();
    let Some(folder) = std::env::var_os("GROUNDSIGN_SCREENSHOTS").map(PathBuf::from) else {
        return;
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    let arguments = [
        "--language",
        "en",
        "--window",
        "1280x720",
        "--quality",
        "medium",
    ];
    let mut trainer = Trainer::open((1280, 720), data, &arguments);
    trainer.until_stage("Home");
    trainer.click("begin");
    trainer.click("new-name");
    trainer.type_words("Kite 7");
    trainer.click("go-on");
    trainer.until_stage("Exercises");
    settle();
    keep(&mut trainer, &folder.join("1-exercises.png"));
    trainer.choose("exercise-unattended-vehicle", "begin");
    trainer.click("begin");
    trainer.until_stage("Briefing");
    trainer.click("briefing-part-map");
    settle();
    keep(&mut trainer, &folder.join("2-briefing.png"));
    trainer.click("begin-patrol");
    trainer.until_stage("Patrol");
    trainer.keys(&["space"]);
    settle();
    keep(&mut trainer, &folder.join("3-patrol.png"));
    trainer.keys(&["e"]);
    settle();
    keep(&mut trainer, &folder.join("4-mark.png"));
    trainer.keys(&["2", "2", "r"]);
    settle();
    keep(&mut trainer, &folder.join("5-report.png"));
    trainer.kill();

    // The debrief of somebody who walked too fast: the picture of what was missed.
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    let records = data.join("records/hasty");
    let walked = crate::groundsign(&[
        "run",
        "first-lesson",
        "--trainee",
        "hasty",
        "--seed",
        "1",
        "--out",
        &records.to_string_lossy(),
    ]);
    assert!(records.is_dir(), "{walked:?}");
    let settings = "(language: Some(\"en\"), quality: Some(Medium), trainee: Some(\"hasty\"))";
    std::fs::write(data.join("settings.ron"), settings).expect("settings are kept");
    let mut trainer = Trainer::open((1280, 720), data, &arguments);
    trainer.until_stage("Home");
    trainer.click("results");
    trainer.click("result-0");
    trainer.until_stage("Debrief");
    trainer.click("debrief-tabs-looks");
    settle();
    keep(&mut trainer, &folder.join("6-debrief.png"));
}
