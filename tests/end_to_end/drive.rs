//! A real window on a display of its own, driven by real keys and mouse events.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

/// Longest wait for anything on two busy cores and a software renderer.
const PATIENCE: Duration = Duration::from_secs(120);

/// A display without a screen.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one. The server picks the number. Story: two tests that each looked for a free one shared a display,
    /// and clicked in each other's windows.
    pub(crate) fn open(width: u32, height: u32) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb can be started");
        let mut number = String::new();
        // Said once the server takes connections; nothing, where it ends before that.
        let said = server.stdout.take().expect("what it says is read");
        BufReader::new(said)
            .read_line(&mut number)
            .expect("the server says its number");
        let name = format!(":{}", number.trim());
        assert_ne!(name, ":", "no display could be opened");
        Self { server, name }
    }

    /// Value of `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Asked, not killed: so it takes its lock and its socket away.
        let _ = Command::new("kill")
            .arg(self.server.id().to_string())
            .status();
        let _ = self.server.wait();
    }
}

/// The program in its window.
pub(crate) struct Trainer {
    display: Display,
    program: Child,
    outline: PathBuf,
    /// Its standard error.
    pub(crate) log: PathBuf,
    window: String,
}

impl Trainer {
    /// Opens it with these arguments, its data in `data`.
    pub(crate) fn open(size: (u32, u32), data: &Path, arguments: &[&str]) -> Self {
        Self::open_where(size, data, arguments, &[])
    }

    /// The same with more in its environment.
    pub(crate) fn open_where(
        size: (u32, u32),
        data: &Path,
        arguments: &[&str],
        environment: &[(&str, &str)],
    ) -> Self {
        let display = Display::open(size.0, size.1);
        let outline = data.join("outline.json");
        let log = data.join("log.txt");
        let program = Command::new(env!("CARGO_BIN_EXE_groundsign"))
            .args(arguments)
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("GROUNDSIGN_DATA", data)
            .env("LC_ALL", "C")
            .env("GROUNDSIGN_OUTLINE", &outline)
            .envs(environment.iter().copied())
            .stdout(Stdio::null())
            .stderr(File::create(&log).expect("a log can be written"))
            .spawn()
            .expect("the program starts");
        let mut trainer = Self {
            display,
            program,
            outline,
            log,
            window: String::new(),
        };
        trainer.until("the first screen", |outline| {
            outline["things"]
                .as_array()
                .is_some_and(|things| !things.is_empty())
        });
        let begun = Instant::now();
        while trainer.window.is_empty() && begun.elapsed() < PATIENCE {
            let found = trainer.xdotool(&["search", "--name", "Groundsign"]);
            trainer.window = found.lines().next().unwrap_or_default().to_owned();
            sleep(Duration::from_millis(100));
        }
        // Keys sent before the focus never arrive, and there is no window manager to give it.
        trainer.xdotool(&["windowfocus", "--sync", &trainer.window.clone()]);
        trainer
    }

    /// The last outline written.
    pub(crate) fn outline(&self) -> Value {
        std::fs::read(&self.outline)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or(Value::Null)
    }

    /// Waits until the outline satisfies a condition, and returns it.
    pub(crate) fn until(&mut self, what: &str, mut holds: impl FnMut(&Value) -> bool) -> Value {
        let begun = Instant::now();
        loop {
            let outline = self.outline();
            if holds(&outline) {
                return outline;
            }
            let gone = self.program.try_wait().expect("the program can be asked");
            assert!(
                gone.is_none() && begun.elapsed() < PATIENCE,
                "{what} did not come ({gone:?}); the screen: {outline:#}; the log: {}",
                std::fs::read_to_string(&self.log).unwrap_or_default()
            );
            sleep(Duration::from_millis(20));
        }
    }

    /// Waits for whole frames. A hover, a press and a release each need one, and on a software renderer under load a
    /// frame may take a second: waiting by the clock would lose clicks there.
    pub(crate) fn frames(&mut self, count: u64) {
        // The frame under way may have taken its input before now.
        let enough = self.outline()["frame"].as_u64().unwrap_or_default() + count + 1;
        self.until("the next frames", |outline| {
            outline["frame"].as_u64() >= Some(enough)
        });
    }

    /// Waits for a screen.
    pub(crate) fn until_stage(&mut self, stage: &str) {
        self.until(stage, |outline| outline["stage"] == stage);
    }

    /// Waits for a widget, moves the mouse there and clicks.
    pub(crate) fn click(&mut self, called: &str) {
        self.hold_click(called, 0.5);
    }

    /// The same with the button held down for a while.
    pub(crate) fn hold_click(&mut self, called: &str, seconds: f64) {
        self.until(called, |outline| place_of(outline, called).is_some());
        // It may still be moving into place.
        sleep(Duration::from_millis(400));
        self.frames(2);
        let (x, y) = place_of(&self.outline(), called).expect("it was there");
        let window = self.window.clone();
        self.xdotool(&[
            "mousemove",
            "--window",
            &window,
            &x.to_string(),
            &y.to_string(),
        ]);
        self.frames(2);
        self.xdotool(&["mousedown", "1"]);
        sleep(Duration::from_secs_f64(seconds));
        self.frames(2);
        self.xdotool(&["mouseup", "1"]);
        self.frames(2);
    }

    /// Presses keys, one after the other.
    pub(crate) fn keys(&mut self, keys: &[&str]) {
        for key in keys {
            self.xdotool(&["keydown", key]);
            self.frames(2);
            self.xdotool(&["keyup", key]);
            self.frames(2);
        }
    }

    /// Holds a key down.
    pub(crate) fn hold(&mut self, key: &str, seconds: f64) {
        self.xdotool(&["keydown", key]);
        sleep(Duration::from_secs_f64(seconds));
        self.xdotool(&["keyup", key]);
        self.frames(2);
    }

    /// Chooses one of a list with Tab and Enter, wherever the list is scrolled to, until `then` is on the screen.
    pub(crate) fn choose(&mut self, called: &str, then: &str) {
        self.until(called, |outline| place_of(outline, called).is_some());
        for _ in 0..40 {
            let outline = self.outline();
            if outline["focus"] == called {
                self.keys(&["Return"]);
                self.until(then, |outline| place_of(outline, then).is_some());
                return;
            }
            self.keys(&["Tab"]);
        }
        panic!("{called} never had the focus");
    }

    /// Types words.
    pub(crate) fn type_words(&mut self, words: &str) {
        self.xdotool(&["type", "--delay", "120", words]);
        self.frames(3);
    }

    /// Takes a screenshot with F12 and returns the file.
    pub(crate) fn picture(&mut self) -> PathBuf {
        let before = self.pictures().len();
        self.keys(&["F12"]);
        let begun = Instant::now();
        loop {
            self.frames(1);
            let pictures = self.pictures();
            if pictures.len() > before {
                return pictures.into_iter().max().expect("one was taken");
            }
            assert!(begun.elapsed() < PATIENCE, "no picture was kept");
        }
    }

    /// The pictures kept so far.
    fn pictures(&self) -> Vec<PathBuf> {
        let folder = self.outline.with_file_name("pictures");
        std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "png"))
            .collect()
    }

    /// Ends the program as a power cut would.
    pub(crate) fn kill(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", &self.display.name)
            .output()
            .expect("xdotool runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

impl Drop for Trainer {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Position of a widget, if it is on the screen.
pub(crate) fn place_of(outline: &Value, called: &str) -> Option<(i64, i64)> {
    outline["things"]
        .as_array()?
        .iter()
        .find(|thing| thing["called"] == called)
        .map(|thing| {
            let at = |axis: &str| thing[axis].as_f64().unwrap_or_default().round() as i64;
            (at("x_px"), at("y_px"))
        })
}

/// True when a program is on the path.
pub(crate) fn at_hand(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    })
}
