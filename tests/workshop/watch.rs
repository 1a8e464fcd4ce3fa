//! `groundsign watch`: the findings of a file at each save, however it is saved.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::program::{command, folder, groundsign, minimal};
use crate::read;

/// Long enough for a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(60);

struct Watching {
    program: Child,
    heard: Receiver<String>,
    path: PathBuf,
    sound: String,
    folder: TempDir,
}

impl Watching {
    fn started() -> Self {
        Self::started_by(command())
    }

    fn started_by(mut command: Command) -> Self {
        let folder = folder();
        let path = folder.path().join("minimal.ron");
        let sound = read(Path::new(&minimal()));
        std::fs::write(&path, &sound).expect("written");
        let pack = Path::new(&minimal()).with_file_name("minimal-doctrine.ron");
        std::fs::copy(pack, folder.path().join("minimal-doctrine.ron")).expect("copied");
        let mut program = command
            .arg("watch")
            .arg(&path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let stdout = BufReader::new(program.stdout.take().expect("a pipe"));
        let (sender, heard) = mpsc::channel();
        std::thread::spawn(move || {
            for line in stdout.lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let watching = Self {
            program,
            heard,
            path,
            sound,
            folder,
        };
        watching.hears("Watching");
        watching.hears("minimal.ron:");
        watching
    }

    /// Waits for a line with these words; gives the lines up to it.
    #[track_caller]
    fn hears(&self, words: &str) -> Vec<String> {
        let until = Instant::now() + PATIENCE;
        let mut lines = Vec::new();
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            let Ok(line) = self.heard.recv_timeout(left) else {
                break;
            };
            let found = line.contains(words);
            lines.push(line);
            if found {
                return lines;
            }
        }
        panic!("never heard {words}: {lines:#?}");
    }

    fn faulty(&self) -> String {
        let faulty = self.sound.replacen("briefing:", "breifing:", 1);
        assert_ne!(faulty, self.sound);
        faulty
    }

    fn save(&self, text: &str) {
        std::fs::write(&self.path, text).expect("written");
    }

    /// As many editors save: a new file, renamed.
    fn save_by_renaming(&self, text: &str) {
        let beside = self.folder.path().join(".minimal.ron.swp");
        std::fs::write(&beside, text).expect("written");
        std::fs::rename(&beside, &self.path).expect("renamed");
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn each_save_tells_what_is_new_and_what_is_mended() {
    let watching = Watching::started();
    watching.save(&watching.faulty());
    let told = watching.hears("1 new");
    assert!(told.iter().any(|line| line.contains("S003")), "{told:#?}");
    watching.save_by_renaming(&watching.sound);
    let told = watching.hears("minimal.ron:");
    assert!(
        told.iter().any(|line| line.contains("Mended: S003")),
        "{told:#?}"
    );
    watching.save_by_renaming(&watching.faulty());
    watching.hears("1 new");
}

#[test]
fn a_file_deleted_and_made_anew_is_watched_on() {
    let watching = Watching::started();
    std::fs::remove_file(&watching.path).expect("deleted");
    watching.hears("Waiting for it");
    watching.save(&watching.faulty());
    watching.hears("1 new");
    let moved = watching.folder.path().join("moved.ron");
    std::fs::rename(&watching.path, &moved).expect("renamed");
    watching.hears("Waiting for it");
    std::fs::rename(&moved, &watching.path).expect("renamed");
    watching.save(&watching.sound);
    watching.hears("Mended: S003");
}

#[test]
fn a_file_in_the_making_is_told_of_once_it_is_whole() {
    use std::io::Write;
    let watching = Watching::started();
    let faulty = watching.faulty();
    let (first, second) = faulty.split_at(faulty.len() / 2);
    let mut file = std::fs::File::create(&watching.path).expect("written");
    file.write_all(first.as_bytes()).expect("written");
    file.flush().expect("written");
    std::thread::sleep(Duration::from_millis(100));
    file.write_all(second.as_bytes()).expect("written");
    drop(file);
    watching.hears("S003");
}

#[cfg(target_os = "linux")]
#[test]
fn ctrl_c_ends_it() {
    use std::os::unix::process::ExitStatusExt;
    let own = command();
    // Whoever runs the tests in the background may have told them, and so the program, to ignore it.
    let mut heeding = Command::new("env");
    heeding.arg("--default-signal=INT").arg(own.get_program());
    heeding.env_clear();
    heeding.envs(std::env::vars_os());
    for (name, value) in own.get_envs() {
        match value {
            Some(value) => heeding.env(name, value),
            None => heeding.env_remove(name),
        };
    }
    let mut watching = Watching::started_by(heeding);
    let pid = watching.program.id().to_string();
    let killed = Command::new("kill")
        .args(["-INT", &pid])
        .status()
        .expect("kill");
    assert!(killed.success());
    let ended = watching.program.wait().expect("it ends");
    assert_eq!(ended.signal(), Some(2));
}

#[test]
fn what_cannot_be_watched_is_refused() {
    groundsign(&["watch", "no-such-file.ron"]).ends_with(2);
    groundsign(&["watch", "-"]).ends_with(2);
}
