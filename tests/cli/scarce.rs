//! A machine without threads or memory to spare.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::program::{Answer, folder, groundsign, root};

/// The program and what it needs, where whoever it runs as can read it: a home folder may be closed to others.
struct Reachable(tempfile::TempDir);

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

    /// The program under a bound of the shell: `ulimit -u 1`. Who is root is not bound, so it runs as nobody then.
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
            .env("LC_ALL", "C")
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
#[test]
fn where_memory_is_scarce_it_is_done_or_a_sentence_says_why_not() {
    let program = Reachable::new();
    let scenario = program.scenario();
    // The program of this build takes 150 MB itself: below that the system cannot load it.
    for megabytes in [170, 200, 400, 800] {
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
