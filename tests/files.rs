//! Reading and writing files: nothing on disk is lost, nothing half written stays.

#[allow(unreachable_pub, reason = "shared by several test files")]
#[path = "common/program.rs"]
pub mod program;

use std::path::{Path, PathBuf};

use program::{Answer, command, file_with, folder, groundsign, minimal, ran, root};

fn words(path: &Path) -> String {
    path.display().to_string()
}

/// A record in a folder of its own.
fn a_record(folder: &Path) -> PathBuf {
    let out = words(&folder.join("out"));
    groundsign(&["run", &minimal(), "--seed", "3", "--out", &out]).ends_with(0);
    folder.join("out/minimal-3-careful.gsrec")
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

/// Story: `debrief x.gsrec -o x.gsrec` put the page in the place of the record, and so did a record called `y.html`.
#[test]
fn a_page_never_takes_the_place_of_the_record_it_is_made_from() {
    let folder = folder();
    let record = a_record(folder.path());
    let whole = std::fs::read(&record).expect("the record");
    let record_words = words(&record);
    let answer = groundsign(&["debrief", &record_words, "-o", &record_words]).ends_with(2);
    assert!(
        answer.err().contains("Nothing was written"),
        "{}",
        answer.err()
    );
    let other_name = folder.path().join("y.html");
    std::fs::copy(&record, &other_name).expect("copied");
    groundsign(&["debrief", &words(&other_name)]).ends_with(2);
    let other_record = folder.path().join("z.gsrec");
    std::fs::copy(&record, &other_record).expect("copied");
    groundsign(&["debrief", &record_words, "-o", &words(&other_record)]).ends_with(2);
    for path in [&record, &other_name, &other_record] {
        assert_eq!(
            std::fs::read(path).expect("there"),
            whole,
            "{}",
            path.display()
        );
    }
}

#[test]
fn a_map_never_takes_the_place_of_a_scenario() {
    let folder = folder();
    let scenario = file_with(
        &folder,
        "minimal.ron",
        &std::fs::read_to_string(minimal()).expect("the fixture"),
    );
    let pack = root().join("tests/fixtures/minimal-doctrine.ron");
    std::fs::copy(pack, folder.path().join("minimal-doctrine.ron")).expect("copied");
    let answer = groundsign(&[
        "show",
        &scenario,
        "--map",
        &words(&folder.path().join("m.svg")),
    ]);
    answer.ends_with(0);
    // Whatever its name says, a map does not take the place of a scenario.
    let named_as_map = folder.path().join("other.svg");
    std::fs::copy(&scenario, &named_as_map).expect("copied");
    let text = std::fs::read(&named_as_map).expect("there");
    groundsign(&["show", &scenario, "--map", &words(&named_as_map)]).ends_with(2);
    assert_eq!(std::fs::read(&named_as_map).expect("there"), text);
}

/// Story: a second run into a folder said "Choose another name", which no option does.
#[test]
fn what_a_second_run_into_a_folder_would_write_over_is_named_and_kept() {
    let folder = folder();
    let record = a_record(folder.path());
    let out = record.parent().expect("a folder");
    let before: Vec<(String, Vec<u8>)> = names(out)
        .into_iter()
        .map(|name| (name.clone(), std::fs::read(out.join(name)).expect("there")))
        .collect();
    assert_eq!(before.len(), 3);
    let again = |missing: &str| -> Answer {
        let kept = std::fs::read(out.join(missing)).expect("there");
        std::fs::remove_file(out.join(missing)).expect("removed");
        let answer = groundsign(&["run", &minimal(), "--seed", "3", "--out", &words(out)]);
        assert!(
            !out.join(missing).exists(),
            "{missing} was written beside others' files"
        );
        std::fs::write(out.join(missing), kept).expect("put back");
        answer
    };
    for (name, _) in &before {
        let answer = again(name).ends_with(2);
        assert!(answer.err().contains("--out"), "{}", answer.err());
        assert!(
            answer.out().contains("points"),
            "the score is told: {}",
            answer.out()
        );
    }
    for (name, bytes) in &before {
        assert_eq!(
            &std::fs::read(out.join(name)).expect("there"),
            bytes,
            "{name}"
        );
    }
}

/// Story: a stick that was full kept 150 kB of a page of 600, and the page of the day before was gone.
#[cfg(unix)]
#[test]
fn a_disk_that_is_full_keeps_the_page_that_was_there_and_no_half_of_a_new_one() {
    let folder = folder();
    let record = a_record(folder.path());
    let pages = folder.path().join("pages");
    std::fs::create_dir(&pages).expect("made");
    let page = pages.join("a.html");
    std::fs::write(&page, "<!doctype html>yesterday").expect("written");
    for (name, before) in [("a.html", 1), ("b.html", 1)] {
        let line = format!(
            "trap '' XFSZ; ulimit -f 64; exec '{}' debrief '{}' -o '{}'",
            env!("CARGO_BIN_EXE_groundsign"),
            record.display(),
            pages.join(name).display()
        );
        let mut shell = std::process::Command::new("sh");
        shell.arg("-c").arg(line).env("GROUNDSIGN_HOME", root());
        let answer = ran(&mut shell).ends_with(2);
        assert!(answer.err().contains(name), "{}", answer.err());
        assert_eq!(names(&pages).len(), before, "{:?}", names(&pages));
    }
    assert_eq!(
        std::fs::read_to_string(&page).expect("there"),
        "<!doctype html>yesterday"
    );
}

/// Story: a scenario in the data folder was found by the window and not by the command line.
#[test]
fn a_scenario_of_ones_own_is_found_by_its_id() {
    let folder = folder();
    let own = folder.path().join("scenarios");
    std::fs::create_dir(&own).expect("made");
    for name in ["minimal.ron", "minimal-doctrine.ron"] {
        std::fs::copy(root().join("tests/fixtures").join(name), own.join(name)).expect("copied");
    }
    let with_data = |arguments: &[&str]| {
        ran(command()
            .args(arguments)
            .env("GROUNDSIGN_DATA", folder.path()))
    };
    with_data(&["show", "minimal"]).ends_with(0);
    with_data(&["run", "minimal", "--seed", "1"]).ends_with(0);
    let slip = with_data(&["run", "minimall"]).ends_with(2);
    assert!(slip.err().contains("minimal"), "{}", slip.err());
    let listed = with_data(&["run", "zzzzzzzz"]).ends_with(2);
    assert!(
        !listed.err().contains("minimal-doctrine"),
        "a pack is no scenario: {}",
        listed.err()
    );
}

/// Story: what a Mac leaves on a stick (`._first.ron`) was an error, and `PATROL.RON` was not seen.
#[test]
fn a_folder_is_read_past_what_a_system_left_there_and_in_capitals() {
    let folder = folder();
    let fixtures = root().join("tests/fixtures");
    let copy = |from: &str, to: &str| {
        std::fs::copy(fixtures.join(from), folder.path().join(to)).expect("copied");
    };
    copy("minimal.ron", "minimal.RON");
    copy("minimal-doctrine.ron", "minimal-doctrine.ron");
    file_with(&folder, "._minimal.ron", "\0\u{5}\u{16}");
    file_with(&folder, ".#minimal.ron", "user@host");
    let answer = groundsign(&["check", "--quick", &words(folder.path())]);
    assert!(
        answer.out().contains("2 files"),
        "{}\n{}",
        answer.out(),
        answer.err()
    );
}

/// Story: `check` took a path that is not UTF-8, `run` and `show` refused it.
#[cfg(target_os = "linux")]
#[test]
fn every_command_takes_the_paths_that_the_system_takes() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder();
    let odd = folder.path().join(std::ffi::OsStr::from_bytes(b"d\xe9"));
    std::fs::create_dir(&odd).expect("made");
    for name in ["minimal.ron", "minimal-doctrine.ron"] {
        std::fs::copy(root().join("tests/fixtures").join(name), odd.join(name)).expect("copied");
    }
    let scenario = odd.join("minimal.ron");
    for arguments in [
        &["check", "--quick"][..],
        &["show"],
        &["run"],
        &["run", "--out"],
    ] {
        let mut command = command();
        command.args(arguments);
        if arguments.contains(&"--out") {
            command.arg(odd.join("out"));
        }
        ran(command.arg(&scenario)).ends_with(0);
    }
    ran(command()
        .arg("score")
        .arg(odd.join("out/minimal-1-careful.gsrec")))
    .ends_with(0);
}

/// Story: a named pipe given by name was waited for without end by check, show, run and fmt.
#[cfg(unix)]
#[test]
fn what_is_not_a_plain_file_is_refused_at_once_by_every_command_that_reads() {
    let folder = folder();
    let pipes = [
        "pipe.ron",
        "pipe.gspack",
        "pipe.gsrec",
        "pipe.gpx",
        "pipe.csv",
    ];
    for pipe in pipes {
        let made = std::process::Command::new("mkfifo")
            .arg(folder.path().join(pipe))
            .status();
        assert!(made.is_ok_and(|made| made.success()), "mkfifo");
    }
    for arguments in [
        &["check", "pipe.ron"][..],
        &["check", "pipe.gspack"],
        &["show", "pipe.ron"],
        &["show", "pipe.gspack"],
        &["run", "pipe.ron"],
        &["run", "minimal.ron", "--trainee", "pipe.ron"],
        &["fmt", "pipe.ron"],
        &["vary", "pipe.ron", "-n", "2", "-o", "out"],
        &["score", "pipe.gsrec"],
        &["debrief", "pipe.gsrec"],
        &["replay", "pipe.gsrec"],
        &["records", "verify", "pipe.gsrec"],
        &["records", "import", "pipe.gsrec"],
        &["import", "route", "pipe.gpx", "-o", "out.ron"],
        &["course", "enrol", "March", "pipe.csv"],
        &["check", "/dev/zero"],
        &["score", "/dev/zero"],
    ] {
        let mut refused = command();
        refused.args(arguments).current_dir(folder.path());
        refused.env("GROUNDSIGN_DATA", folder.path().join("data"));
        if arguments[0] == "run" {
            for name in ["minimal.ron", "minimal-doctrine.ron"] {
                let from = root().join("tests/fixtures").join(name);
                std::fs::copy(from, folder.path().join(name)).expect("copied");
            }
        }
        let answer = in_time(&mut refused);
        let said = answer.out() + &answer.err();
        assert!(said.contains("plain file"), "{arguments:?}: {said}");
        assert_ne!(answer.status(), 0, "{arguments:?}");
    }
}

/// Runs a command that must not wait for anything.
#[cfg(unix)]
fn in_time(command: &mut std::process::Command) -> Answer {
    use std::process::Stdio;

    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let begun = std::time::Instant::now();
    while child.try_wait().expect("ours").is_none() {
        if begun.elapsed() > std::time::Duration::from_secs(60) {
            child.kill().expect("ours");
            panic!("{command:?} waits");
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    Answer(child.wait_with_output().expect("ended"))
}
