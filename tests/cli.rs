//! The command line's guarantees: exit statuses, streams, colour, and files left behind.

#[allow(unreachable_pub, reason = "shared by several test files")]
#[path = "common/program.rs"]
pub mod program;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use program::{Answer, file_with, folder, groundsign, minimal, root};

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

/// Help for a terminal of this width; through a pipe without one.
fn help_at(command: &str, columns: Option<&str>) -> String {
    let mut help = Command::new(env!("CARGO_BIN_EXE_groundsign"));
    help.args([command, "--help"])
        .env("GROUNDSIGN_HOME", root())
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
    let text = text
        .replace("fewest_devices: 0", "fewest_devices: 1")
        .replace(
            "runner: \"second\"",
            "runner: \"second\", specialists_after_s: 3000",
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

#[test]
fn warnings_fail_only_when_asked_to() {
    let template = root()
        .join("assets/doctrine/un-template.ron")
        .display()
        .to_string();
    groundsign(&["check", &template]).ends_with(0);
    let answer = groundsign(&["check", "--deny-warnings", &template]).ends_with(1);
    assert!(answer.out().contains("D042"), "{}", answer.out());
}

#[test]
fn a_folder_with_nothing_to_check_is_no_success() {
    let folder = folder();
    let answer = groundsign(&["check", &folder.path().display().to_string()]).ends_with(2);
    assert_eq!(answer.out(), "");
}

#[test]
fn every_code_explains_itself() {
    for code in ["S020", "s190", "D024", "D060", "D065", "T023", "S003"] {
        let answer = groundsign(&["check", "--explain", code]).ends_with(0);
        assert!(answer.out().lines().count() > 3, "{code}: {}", answer.out());
    }
}

#[test]
fn a_pack_and_a_scenario_can_be_shown_and_the_map_drawn() {
    let pack = groundsign(&["show", "open-uk"]).ends_with(0).out();
    assert!(pack.contains("protectuk, second-hand"), "{pack}");
    let folder = folder();
    let map = folder.path().join("map.svg");
    let shown = groundsign(&["show", &minimal(), "--map", &map.display().to_string()]).ends_with(0);
    assert!(shown.out().contains("culvert-item"), "{}", shown.out());
    let svg = std::fs::read_to_string(&map).expect("the map was drawn");
    assert!(svg.contains("<svg"));
    let odd = folder.path().join("map.doc").display().to_string();
    groundsign(&["show", &minimal(), "--map", &odd]).ends_with(2);
    groundsign(&["show", "open-uk", "--map", &odd]).ends_with(2);
}

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
            .env("GROUNDSIGN_HOME", root());
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

/// The record that a run leaves in a folder.
fn record_in(folder: &Path) -> PathBuf {
    std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .find(|path| {
            path.extension()
                .is_some_and(|extension| extension == "gsrec")
        })
        .expect("a record")
}

#[test]
fn a_run_leaves_a_record_that_replays_scores_and_debriefs() {
    let folder = folder();
    let out = folder.path().join("out");
    let out_words = out.display().to_string();
    let arguments = [
        "run",
        &minimal(),
        "--seed",
        "3",
        "--out",
        &out_words,
        "--json",
    ];
    let run = groundsign(&arguments).ends_with(0);
    let scored = run.document();
    assert_eq!(scored["schema"], "groundsign.scorecard/2");
    assert_eq!(scored["seed"], "3");
    let record = record_in(&out);
    let record_words = record.display().to_string();

    groundsign(&["replay", &record_words]).ends_with(0);

    let again = groundsign(&["score", &record_words, "--json"]).ends_with(0);
    assert_eq!(
        again.document(),
        scored,
        "scoring a record gives the same score"
    );
    let other =
        groundsign(&["score", &record_words, "--json", "--doctrine", "open-uk"]).ends_with(0);
    assert_eq!(other.document()["doctrine"]["id"], "open-uk");
    let recorded = &other.document()["record"];
    assert_ne!(recorded["recorded_under"]["id"], "open-uk");
    assert!(recorded["recorded_under"]["id"].is_string(), "{recorded}");
    assert!(
        recorded["date"]
            .as_str()
            .is_some_and(|date| date.ends_with('Z')),
        "{recorded}"
    );
    let told = groundsign(&["score", &record_words, "--doctrine", "open-uk"]).ends_with(0);
    assert!(
        told.out().contains("was recorded under the rules"),
        "a trainee is not to be blamed for rules that were not in force: {}",
        told.out()
    );
    let own = groundsign(&["score", &record_words, "--json"]).ends_with(0);
    assert!(own.document()["record"]["recorded_under"].is_null());

    let page = folder.path().join("page.html").display().to_string();
    let debrief = groundsign(&["debrief", &record_words, "-o", &page]).ends_with(0);
    assert_eq!(debrief.out(), "");
    let html = std::fs::read_to_string(&page).expect("the page was written");
    assert!(html.contains("</html>"));

    // A record is never written over, and the score is printed all the same.
    let second = groundsign(&arguments).ends_with(2);
    assert_eq!(second.document()["schema"], "groundsign.scorecard/2");
    assert!(!second.err().is_empty());

    let bytes = std::fs::read(&record).expect("the record");
    let flipped = |place: usize| {
        let mut bytes = bytes.clone();
        bytes[place] ^= 0x20;
        let flipped = folder.path().join("flipped.gsrec");
        std::fs::write(&flipped, bytes).expect("written");
        flipped.display().to_string()
    };
    // Without its header nothing of a record is known; before damage in a second there is something to score.
    let headless = flipped(200);
    for command in ["replay", "score", "debrief"] {
        let answer = groundsign(&[command, &headless]).ends_with(1);
        assert_eq!(answer.out(), "", "{command}");
    }
    let damaged = flipped(bytes.len() - 500);
    for command in ["replay", "score", "debrief"] {
        let answer = groundsign(&[command, &damaged]).ends_with(1);
        assert!(answer.err().contains("is damaged"), "{}", answer.err());
    }
    let scored = groundsign(&["score", &damaged, "--json"]).ends_with(1);
    assert_eq!(scored.document()["ending"], "broken-off");
    let no_record = file_with(&folder, "letter.gsrec", "Dear reader");
    groundsign(&["replay", &no_record]).ends_with(1);
}

#[test]
fn a_folder_that_cannot_be_written_costs_the_record_and_not_the_score() {
    let folder = folder();
    let file = file_with(&folder, "in-the-way", "");
    let out = format!("{file}/below");
    let answer = groundsign(&["run", &minimal(), "--out", &out]).ends_with(2);
    assert!(answer.out().contains("points"), "{}", answer.out());
    assert!(answer.err().contains("in-the-way"), "{}", answer.err());
}

#[test]
fn a_calibration_is_one_document() {
    let answer = groundsign(&["calibrate", &minimal(), "--runs", "1", "--json"]).ends_with(0);
    assert_eq!(answer.document()["runs"], 1);
}

/// The program and its files where any user can read them: a home folder may be closed to others.
#[cfg(target_os = "linux")]
struct Reachable(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl Reachable {
    fn new() -> Self {
        use std::os::unix::fs::PermissionsExt;

        let folder = folder();
        let open = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(folder.path(), open).expect("its own folder");
        let program = folder.path().join("groundsign");
        let built = Path::new(env!("CARGO_BIN_EXE_groundsign"));
        if std::fs::hard_link(built, &program).is_err() {
            std::fs::copy(built, &program).expect("the program is copied");
        }
        copy_folder(&root().join("assets"), &folder.path().join("assets"));
        std::fs::create_dir(folder.path().join("scenarios")).expect("made");
        for name in ["minimal.ron", "minimal-doctrine.ron"] {
            let from = root().join("tests/fixtures").join(name);
            std::fs::copy(from, folder.path().join(name)).expect("copied");
        }
        Self(folder)
    }

    fn scenario(&self) -> String {
        self.0.path().join("minimal.ron").display().to_string()
    }

    /// The program under a limit of the shell: `ulimit -u 1`. Root is exempt from limits, so it then runs as nobody.
    fn bounded(&self, bound: &str, arguments: &[&str]) -> Answer {
        use std::os::unix::fs::MetadataExt;
        use std::os::unix::process::CommandExt;

        let mut command = Command::new("bash");
        command
            .arg("-c")
            .arg(format!("ulimit {bound} && exec \"$0\" \"$@\""))
            .arg(self.0.path().join("groundsign"))
            .args(arguments)
            .current_dir("/")
            .env("GROUNDSIGN_HOME", self.0.path())
            .env("GROUNDSIGN_DATA", self.0.path())
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null());
        let root_runs = std::fs::metadata("/proc/self").is_ok_and(|of_us| of_us.uid() == 0);
        if root_runs && bound.starts_with("-u") {
            command.uid(65_534);
        }
        Answer(command.output().expect("the shell starts"))
    }
}

#[cfg(target_os = "linux")]
fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir(to).expect("made");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name");
        if path.is_dir() {
            copy_folder(&path, &to.join(name));
        } else {
            std::fs::copy(&path, to.join(name)).expect("copied");
        }
    }
}

/// Story: with no thread to be had the task pools panicked, exit 101.
#[cfg(target_os = "linux")]
#[test]
fn where_no_threads_are_to_be_had_everything_runs_on_one() {
    let program = Reachable::new();
    let scenario = program.scenario();
    for arguments in [
        &["check", &scenario][..],
        &["run", &scenario, "--json"],
        &["show", &scenario],
        &["calibrate", &scenario, "--runs", "1"],
    ] {
        let answer = program.bounded("-u 1", arguments).ends_with(0);
        assert!(!answer.out().is_empty(), "{arguments:?}");
    }
    let alone = program.bounded("-u 1", &["run", &scenario, "--json"]);
    let many = groundsign(&["run", &scenario, "--json"]);
    assert_eq!(alone.out(), many.out(), "one thread or many");
}

/// Story: held to 120 MB the program hung, at other bounds it was aborted.
#[cfg(target_os = "linux")]
#[test]
fn where_memory_is_scarce_it_is_done_or_a_sentence_says_why_not() {
    let program = Reachable::new();
    let scenario = program.scenario();
    for megabytes in [140, 200, 400, 800] {
        let bound = format!("-v {}", megabytes * 1024);
        for arguments in [
            &["check", &scenario][..],
            &["run", &scenario],
            &["show", &scenario],
        ] {
            let answer = program.bounded(&bound, arguments);
            let status = answer.0.status.code();
            assert!(
                matches!(status, Some(0 | 2)),
                "{megabytes} MB {arguments:?}: {status:?}\n{}",
                answer.err()
            );
            if status == Some(2) {
                assert!(answer.err().contains("MB"), "{}", answer.err());
            }
        }
    }
}
fn groundsign_with(arguments: &[&str], input: &str) -> Answer {
    use std::io::Write;
    let mut child = Command::new(env!("CARGO_BIN_EXE_groundsign"))
        .args(arguments)
        .current_dir(root().join("tests/fixtures"))
        .env("GROUNDSIGN_HOME", root())
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

/// Story: `check -` answered that there is no file `-`, and a shell's `<(…)` was "not a plain file".
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

/// Story: `GROUNDSIGN_HOME= groundsign show first-lesson` looked for its languages in the working folder.
#[test]
fn an_empty_variable_is_not_set() {
    let mut show = Command::new(env!("CARGO_BIN_EXE_groundsign"));
    show.args(["show", "first-lesson"])
        .current_dir("/")
        .env("GROUNDSIGN_HOME", "");
    Answer(show.output().expect("the program starts")).ends_with(0);
}

/// Story: seven bytes broke the program in every command, and with it the check of a whole folder.
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

/// Story: a terminal interpreted control sequences in a scenario, a file's name or a record.
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

/// Story: the advice for notepad.ron.txt was an id that the next rule refused.
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
        said.contains("minimal.ron.txt") && said.contains("Take .txt away"),
        "{said}"
    );
}
