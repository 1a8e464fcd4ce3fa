//! A program that is killed at any instant loses at most a second of its record.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use groundsign::record::reader::parse;
use groundsign::record::{RecordError, Recorder, Second};
use groundsign::units::TICK_HZ;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

use super::{Walk, assert_holds, header, temporary};

/// Names the file that the child of the kill test is to write.
const CHILD_RECORD: &str = "GROUNDSIGN_TEST_RECORD_TO_KILL";

#[test]
fn killed_at_200_random_instants_a_record_loses_at_most_one_second_each_time() {
    let folder = temporary();
    let program = std::env::current_exe().expect("this test");
    let mut rng = Pcg64Mcg::seed_from_u64(200);
    let mut most_lost = 0;
    for round in 0..200 {
        let path = folder.path().join(format!("{round}.gsrec"));
        let mut child = Command::new(&program)
            .args([
                "--exact",
                "killed::writes_until_killed_when_the_kill_test_asks",
                "--nocapture",
            ])
            .env(CHILD_RECORD, &path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("this test runs, so it can be run");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let wait_for: u32 = rng.random_range(0..25);
        let mut simulated = 0;
        let mut heard = |line: Option<std::io::Result<String>>| {
            let line = line?.ok()?;
            if let Some(second) = line.strip_prefix("simulated ") {
                simulated = second.parse().ok()?;
            }
            Some(simulated)
        };
        while wait_for > 0 && heard(lines.next()).expect("the child runs until killed") < wait_for {
        }
        std::thread::sleep(Duration::from_micros(rng.random_range(0..1_500)));
        child.kill().expect("a child of ours");
        child.wait().expect("a child of ours");
        while heard(lines.next()).is_some() {}

        if simulated == 0 && read_nothing(&path) {
            continue;
        }
        let contents = parse(&std::fs::read(&path).expect("written")).expect("readable");
        let mut walk = Walk::new(8, 20);
        let kept = contents.all.last_tick.0 / TICK_HZ;
        let seconds: Vec<Second> = (0..kept).map(|_| walk.next()).collect();
        assert_holds(&contents, &seconds);
        assert!(kept + 1 >= simulated, "{kept} of {simulated} seconds kept");
        most_lost = most_lost.max(simulated.saturating_sub(kept));
    }
}

/// True when the child was killed before its record had a header.
fn read_nothing(path: &Path) -> bool {
    std::fs::read(path).map_or(true, |bytes| {
        parse(&bytes).err() == Some(RecordError::NoHeader)
    })
}

/// The child of the kill test; alone it has nothing to do.
#[test]
fn writes_until_killed_when_the_kill_test_asks() {
    let Some(path) = std::env::var_os(CHILD_RECORD) else {
        return;
    };
    let mut recorder = Recorder::create(Path::new(&path), &header()).expect("an empty folder");
    let mut walk = Walk::new(8, 20);
    writeln!(std::io::stdout()).expect("a pipe");
    for number in 1.. {
        let second = walk.next();
        let mut out = std::io::stdout();
        let said = writeln!(out, "simulated {number}").and_then(|()| out.flush());
        if said.is_err() {
            return;
        }
        recorder.second(&second).expect("disk");
    }
}
