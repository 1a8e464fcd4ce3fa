//! Runs the built program.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The scenario of the tests.
pub fn minimal() -> String {
    root()
        .join("tests/fixtures/minimal.ron")
        .display()
        .to_string()
}

/// Runs the program.
pub fn groundsign(arguments: &[&str]) -> Answer {
    ran(command().args(arguments))
}

/// A command for the program, not yet started.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_groundsign"));
    command
        .env("GROUNDSIGN_HOME", root())
        .env_remove("NO_COLOR")
        // Not the folder of whoever runs the tests: a key would be made in it.
        .env(
            "GROUNDSIGN_DATA",
            concat!(env!("CARGO_TARGET_TMPDIR"), "/data"),
        )
        // What a test reads is English, whatever the language of the machine.
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        // Where the tests run on a desktop, no window opens.
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null());
    command
}

/// Runs a command to its end.
pub fn ran(command: &mut Command) -> Answer {
    Answer(command.output().expect("the program starts"))
}

/// Output and status of the program.
pub struct Answer(pub Output);

impl Answer {
    /// Its exit status.
    pub fn status(&self) -> i32 {
        self.0.status.code().expect("it ended by itself")
    }

    /// Standard output.
    pub fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).expect("UTF-8")
    }

    /// Standard error.
    pub fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).expect("UTF-8")
    }

    /// Fails unless it ended with that status, and without a panic.
    #[track_caller]
    pub fn ends_with(self, status: i32) -> Self {
        assert_eq!(self.status(), status, "{}\n{}", self.out(), self.err());
        assert!(!self.err().contains("panicked"), "{}", self.err());
        self
    }

    /// Standard output as one JSON document.
    #[track_caller]
    pub fn document(&self) -> serde_json::Value {
        serde_json::from_str(&self.out()).unwrap_or_else(|error| {
            panic!(
                "standard output is not one JSON document: {error}\n{}",
                self.out()
            )
        })
    }
}

/// A file in a folder, by its path.
pub fn file_with(folder: &TempDir, name: &str, text: &str) -> String {
    let path = folder.path().join(name);
    std::fs::write(&path, text).expect("a temporary file can be written");
    path.display().to_string()
}

/// A temporary folder.
pub fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}
