//! The store on a server: a real `PostgreSQL` of Debian's package, started by the test; where there is none the tests are left
//! out, and say so.

use std::io::Write;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use groundsign::drill::{Kind, Practised};
use groundsign::record::Mode;
use groundsign::refresher::state::states;
use groundsign::scenario::schema::Light;
use groundsign::scoring::cohort::Whose;
use groundsign::store::cohort::{Asked, NoCohort, cohort, cohort_on};
use groundsign::store::course::{Enrolling, Task};
use groundsign::store::group::look;
use groundsign::store::outcomes::Past;
use groundsign::store::server::Refused;
use groundsign::store::{Added, Database, DrillEntry, Keeps, Server, StoreError, database};
use groundsign::vocabulary::SignKind;
use jiff::civil::date;

use crate::drills::drill;
use crate::entries::{entries, entry};
use crate::group::session;
use crate::program::{command, folder, ran};
use crate::records_into;

/// A server in a folder of its own, which goes with it.
struct Postgres {
    shell: Child,
    port: u16,
}

/// Makes a server, runs it until its input ends, and takes it away.
const RUNS: &str = r#"
set -e; cd /; d=$(mktemp -d); printf hushhush > "$d/password"
"$1/initdb" -D "$d/db" -U gs --no-sync --auth=scram-sha-256 --pwfile="$d/password" > /dev/null
"$1/postgres" -D "$d/db" -k "$d" -h 127.0.0.1 -p "$2" -F > "$d/log" 2>&1 & server=$!
read -r _ || true
kill -INT $server; wait $server || true; rm -rf "$d"
"#;

impl Postgres {
    #[allow(
        clippy::print_stderr,
        reason = "whoever runs the tests is told what was left out"
    )]
    fn started() -> Option<Self> {
        let versions = std::fs::read_dir("/usr/lib/postgresql").ok();
        let programs = versions
            .into_iter()
            .flatten()
            .flatten()
            .map(|version| version.path().join("bin"))
            .find(|programs: &PathBuf| programs.join("initdb").is_file());
        let Some(programs) = programs else {
            eprintln!("left out: there is no PostgreSQL (apt-get install postgresql)");
            return None;
        };
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("bound").port();
        drop(free);
        // The server refuses to run as root; Debian's package has a user for it.
        let who = Command::new("id").arg("-u").output().expect("a user");
        let mut shell = if who.stdout == b"0\n" {
            let mut shell = Command::new("runuser");
            shell.args(["-u", "postgres", "--", "sh"]);
            shell
        } else {
            Command::new("sh")
        };
        let shell = shell
            .args(["-c", RUNS, "sh"])
            .arg(programs)
            .arg(port.to_string())
            .stdin(Stdio::piped())
            .spawn()
            .expect("a shell");
        let postgres = Self { shell, port };
        let up = (0..300).any(|_| {
            std::thread::sleep(Duration::from_millis(200));
            postgres.server().open().is_ok()
        });
        assert!(up, "the server starts within a minute");
        Some(postgres)
    }

    fn address(&self) -> String {
        format!("postgres://gs@127.0.0.1:{}/postgres", self.port)
    }

    fn server(&self) -> Server {
        Server::at(&self.address(), Some("hushhush".to_owned())).expect("an address")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Some(mut input) = self.shell.stdin.take() {
            // The shell may have ended.
            let _ = input.write_all(b"\n");
        }
        let _ = self.shell.wait();
    }
}

#[test]
fn both_stores_give_equal_numbers_of_the_same_records() {
    let Some(postgres) = Postgres::started() else {
        return;
    };
    let (server, data) = (postgres.server(), folder());
    let path = data.path().join(database::NAME);
    let mut here = Database::open(&path).expect("made");
    let mut there = server.open().expect("opened");
    let mut short = entry(990, "Heron 3");
    (short.broken_off, short.duration_s) = (true, 60.0);
    let mut whole = entry(991, "Heron 3");
    whole.start = short.start;
    for all in [
        entries(0..300, "Heron 3"),
        entries(300..500, "صقر 2"),
        entries(500..505, "Éder 1"),
        entries(505..510, "eder 2"),
        vec![short.clone()],
        vec![whole, short],
        entries(0..20, "Heron 3"),
    ] {
        let came = here.add(&all).expect("added");
        assert_eq!(there.add(&all), Ok(came), "here and there");
    }
    assert_eq!(there.known().expect("read"), here.known().expect("read"));
    assert_eq!(there.known().expect("read").len(), 511);
    for whose in [
        Whose::Everybody,
        Whose::Trainee("صقر ٢".to_owned()),
        Whose::Trainee("Éder 1".to_owned()),
    ] {
        let asked = Asked {
            whose,
            today: date(2026, 12, 20),
            names: false,
            groups: false,
        };
        let told = cohort(&path, &asked).expect("a class");
        assert!(told.sessions > 0);
        assert_eq!(cohort_on(&server, &asked), Ok(told));
    }
    let nobody = Asked {
        whose: Whose::Trainee("Ibis".to_owned()),
        today: date(2026, 12, 20),
        names: false,
        groups: false,
    };
    assert!(matches!(
        cohort_on(&server, &nobody),
        Err(NoCohort::NobodyMeant(_))
    ));

    // By the command, with records and the password from the environment.
    let records = folder();
    records_into(records.path(), &["incident", "first-lesson"]);
    let told = |arguments: &[&str], password: &str| {
        let answer = ran(command()
            .args(arguments)
            .env("GROUNDSIGN_DATA", folder().path())
            .env("PGPASSWORD", password));
        assert!(!answer.err().contains("hushhush") && !answer.out().contains("hushhush"));
        answer
    };
    let address = postgres.address();
    let stick = records.path().display().to_string();
    let import = ["records", "import", "--store", &address, &stick];
    let first = told(&import, "hushhush").ends_with(0);
    assert!(first.out().contains("2 imported"), "{}", first.out());
    let again = told(&import, "hushhush").ends_with(0);
    assert!(again.out().contains("0 imported, 2"), "{}", again.out());
    let class = told(&["cohort", "--json", "--store", &address], "hushhush").ends_with(0);
    assert_eq!(class.document()["sessions"], 513);
    let wrong = told(&["cohort", "--store", &address], "wrong").ends_with(2);
    assert!(wrong.err().contains("PGPASSWORD"), "{}", wrong.err());
}

/// Drills of a trainee in which many signs of different chances come on one day.
fn drills_of(trainee: &str, numbers: std::ops::Range<u32>) -> Vec<DrillEntry> {
    let one = |number: u32| {
        let mut one = drill(number, trainee, 8);
        one.kind = [Kind::Spot, Kind::Distance][number as usize % 2];
        one.begun = Some(format!("2026-11-{:02}T05:00:00Z", number % 3 + 1));
        one.practised.extend((0..7).map(|n| Practised::Sign {
            kind: SignKind::Environment,
            light: Light::Day,
            range_m: 20.0 + n as f32,
            chance: 0.1 + 0.113 * n as f32,
            found: (n + number).is_multiple_of(2),
        }));
        one
    };
    numbers.map(one).collect()
}

#[test]
fn drills_and_group_sessions_give_equal_numbers_from_both_stores() {
    let Some(postgres) = Postgres::started() else {
        return;
    };
    let (server, data) = (postgres.server(), folder());
    let path = data.path().join(database::NAME);
    let mut here = Database::open(&path).expect("made");
    let mut there = server.open().expect("opened");
    let records = entries(0..30, "Heron 3");
    assert_eq!(there.add(&records), here.add(&records));
    for drills in [
        vec![drill(900, "Heron 3", 3)],
        drills_of("Heron 3", 0..12),
        drills_of("Ibis 1", 20..23),
        vec![drill(900, "Heron 3", 8), drill(900, "Heron 3", 3)],
        drills_of("Heron 3", 5..14),
    ] {
        let came = here.add_drills(&drills).expect("added");
        assert_eq!(there.add_drills(&drills), Ok(came), "here and there");
    }
    let files = folder();
    let sessions: Vec<_> = [
        ("begun", Some("March"), 1),
        ("longer", Some("March"), 3),
        ("other", None, 2),
    ]
    .map(|(name, course, views)| {
        let path = session(&files.path().join(name), name, course, views);
        look(&path, &Default::default())
            .expect("read")
            .expect("new")
    })
    .into();
    for sessions in [&sessions[..1], &sessions[..], &sessions[1..]] {
        let came = here.add_groups(sessions).expect("added");
        assert_eq!(there.add_groups(sessions), Ok(came), "here and there");
    }
    assert_eq!(there.known_drills(), here.known_drills());
    assert_eq!(here.known_drills().expect("read").len(), 18);
    assert_eq!(there.known_groups(), here.known_groups());

    for whose in [Whose::Everybody, Whose::Trainee("Heron 3".to_owned())] {
        let asked = Asked {
            whose,
            today: date(2026, 12, 20),
            names: false,
            groups: false,
        };
        let told = cohort(&path, &asked).expect("a class");
        assert!(told.trainees.iter().any(|trainee| trainee.drills == 15));
        assert_eq!(told.group.sessions > 0, asked.whose == Whose::Everybody);
        assert_eq!(cohort_on(&server, &asked), Ok(told));
    }
    for trainee in ["Heron 3", "Ibis 1"] {
        let [here, there] = [here.past(trainee), there.past(trainee)]
            .map(|past| past.expect("read").expect("known"));
        assert!(!here.drilled.is_empty());
        let held = |past: &Past| {
            let today = date(2026, 12, 20);
            let states = states(&past.shown, today);
            states
                .into_iter()
                .map(|state| (state.skill, state.held.map(f32::to_bits), state.called_for))
                .collect::<Vec<_>>()
        };
        assert_eq!(held(&here), held(&there), "{trainee}");
        let sorted = |mut had: Vec<(String, u64)>| {
            had.sort();
            had
        };
        assert_eq!(sorted(here.had), sorted(there.had));
    }
    assert_eq!(there.past("Nobody"), Ok(None));
    for trainee in ["Heron 3", "Ibis 1"] {
        let [here, there] = [here.own(trainee), there.own(trainee)].map(|own| {
            let mut own = own.expect("read").expect("known");
            for rows in own.more.values_mut() {
                rows.sort_by_key(|row| serde_json::to_string(row).expect("JSON"));
            }
            own
        });
        assert!(!here.drills.is_empty() && !here.more["drill_signs"].is_empty());
        assert_eq!(there, here, "{trainee}");
    }

    // By the commands, with a drill and a session of this machine's data folder.
    let own = folder();
    let drills = own.path().join("records/trained").display().to_string();
    ran(command()
        .args(["drill", "first-lesson", "--kind", "distance", "--short"])
        .args(["--out", &drills])
        .env("SOURCE_DATE_EPOCH", "1793491200"))
    .ends_with(0);
    session(&own.path().join("groups"), "own", Some("June"), 2);
    let address = postgres.address();
    let answered = |store: &[&str], arguments: &[&str]| {
        let answer = ran(command()
            .args(arguments)
            .args(store)
            .args(["--today", "2027-03-01", "--json"])
            .env("GROUNDSIGN_DATA", own.path())
            .env("PGPASSWORD", "hushhush"));
        answer.ends_with(0).document()
    };
    let refresh = ["refresh", "trained"];
    let there = answered(&["--store", &address], &refresh);
    assert_eq!(there, answered(&[], &refresh));
    assert!(!there["due"].as_array().expect("skills").is_empty());
    let class = answered(&["--store", &address], &["cohort"]);
    assert_eq!(class["group"]["sessions"], 3);
    let alone = answered(&["--store", &address], &["cohort", "--trainee", "trained"]);
    assert_eq!(alone, answered(&[], &["cohort", "--trainee", "trained"]));
    assert_eq!(alone["trainees"][0]["drills"], 1);
}

/// Story: two machines imported the same records at once; one ended with "duplicate key value violates unique constraint".
#[test]
fn machines_that_import_the_same_records_at_once_keep_each_once() {
    let Some(postgres) = Postgres::started() else {
        return;
    };
    let begin = std::sync::Barrier::new(3);
    let import = || {
        let mut store = postgres.server().open().expect("opened");
        let mut came = Added::default();
        begin.wait();
        for first in (0..200).step_by(20) {
            let all = entries(first..first + 20, &format!("Heron {first}"));
            came += store.add(&all).expect("added");
            came += store
                .add_drills(&drills_of("Ibis 1", first..first + 2))
                .expect("added");
        }
        came
    };
    let came = std::thread::scope(|scope| {
        let machines = [(); 3].map(|()| scope.spawn(import));
        machines.map(|machine| machine.join().expect("no panic"))
    });
    let new: usize = came.iter().map(|came| came.new).sum();
    assert_eq!(new, 220, "{came:?}");
    let store = postgres.server().open().expect("opened");
    assert_eq!(store.known().expect("read").len(), 200);
    assert_eq!(store.known_drills().expect("read").len(), 20);
}

/// Story: on the server a trainee could neither see nor erase what was kept about them.
#[test]
fn a_trainee_sees_and_erases_what_the_server_has_about_them() {
    let Some(postgres) = Postgres::started() else {
        return;
    };
    let mut store = postgres.server().open().expect("opened");
    store.add(&entries(0..3, "Heron 3")).expect("added");
    store.add(&entries(3..5, "Ibis 1")).expect("added");
    let (data, address) = (folder(), postgres.address());
    let answered = |arguments: &[&str]| {
        ran(command()
            .arg("records")
            .args(arguments)
            .args(["--store", &address])
            .env("GROUNDSIGN_DATA", data.path())
            .env("PGPASSWORD", "hushhush"))
    };
    let out = data.path().join("mine");
    let told = answered(&["mine", "Heron 3"]).ends_with(0).out();
    assert_eq!(told.matches("the-culvert").count(), 3, "{told}");
    answered(&["mine", "Heron 3", "--out", &out.display().to_string()]).ends_with(0);
    let text = std::fs::read_to_string(out.join("my-data.json")).expect("written");
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(document["sessions"].as_array().map(Vec::len), Some(3));
    assert_eq!(
        document["more"]["opportunities"].as_array().map(Vec::len),
        Some(3)
    );
    let wrong = answered(&["erase", "heron 3"]).ends_with(2).err();
    assert!(wrong.contains("Heron 3"), "{wrong}");
    let told = answered(&["erase", "Heron 3"]).ends_with(0).out();
    assert!(
        told.contains("Heron 3") && told.contains("127.0.0.1"),
        "{told}"
    );
    answered(&["mine", "Heron 3"]).ends_with(2);
    answered(&["mine", "Ibis 1"]).ends_with(0);
    assert_eq!(store.known().expect("read").len(), 2);
}

#[test]
fn a_server_that_is_not_there_or_not_this_machine_is_told_and_no_password_with_it() {
    let nobody = Server::at("postgres://gs:hushhush@127.0.0.1:1/none", None).expect("an address");
    let told = nobody.open().map(|_| ()).expect_err("nobody listens");
    assert!(matches!(told, StoreError::Server { .. }));
    assert!(!told.to_string().contains("hushhush"), "{told}");
    for (address, refused) in [
        ("groundsign.db", Refused::NoAddress),
        ("postgres://gs@db.example/x", Refused::NotSecret),
        (
            "postgres://gs@10.0.0.1/x?sslmode=prefer",
            Refused::NotSecret,
        ),
    ] {
        assert_eq!(Server::at(address, None).err(), Some(refused), "{address}");
    }
    let wanted = Server::at("postgres://gs:hushhush@db.example/x?sslmode=disable", None);
    let wanted = wanted.expect("it is wanted");
    assert_eq!(wanted.shown().to_str(), Some("postgres://db.example/x"));
}

/// Story: the results of a course could be had from the file alone.
#[test]
fn a_course_has_equal_numbers_from_both_stores_and_whoever_was_erased_there_stays_so() {
    let Some(postgres) = Postgres::started() else {
        return;
    };
    let data = folder();
    let mut here = Database::in_folder(data.path()).expect("made");
    let task = Task {
        scenario: "the-culvert".to_owned(),
        hash: Some("c0ffee".to_owned()),
        seeds: (1..30).collect(),
    };
    here.begin_course("March", &[task]).expect("made");
    let people: Vec<Enrolling> = ["Éder 1", "eagle 2", "صقر 2"]
        .map(|name| Enrolling {
            pseudonym: Some(name.to_owned()),
            name: Some(format!("Real {name}")),
            ..Enrolling::default()
        })
        .into();
    here.enrol("March", &people).expect("enrolled");
    let mut all = Vec::new();
    for (number, one) in (0_u32..).zip(here.assignments("March").expect("read")) {
        for (step, mode, more) in [
            (0, Mode::Assess, 0),
            (1, Mode::Assess, 1),
            (2, Mode::Learn, 0),
        ] {
            let mut entry = entry(number * 10 + step, &one.trainee);
            (entry.mode, entry.seed) = (mode, one.seed + more);
            all.push(entry);
        }
    }
    here.add(&all).expect("added");
    let server = postgres.server();
    let mut there = server.open().expect("opened");
    there.add(&all).expect("added");
    let copied = here.copied_course("March").expect("read");
    assert_eq!(there.take_course(&copied), Ok(true));
    assert_eq!(there.take_course(&copied), Ok(true), "again");
    let path = data.path().join(database::NAME);
    for whose in [
        Whose::Course("March".to_owned()),
        Whose::Enrolled {
            trainee: "eagle 2".to_owned(),
            course: "March".to_owned(),
        },
    ] {
        let asked = Asked {
            whose,
            today: date(2026, 12, 20),
            names: false,
            groups: false,
        };
        let told = cohort(&path, &asked).expect("a class");
        assert_eq!(told.sessions as usize, told.trainees.len());
        assert_eq!(told.strays.len(), told.trainees.len());
        assert_eq!(cohort_on(&server, &asked), Ok(told));
    }
    // By the command; real names stay here.
    let address = postgres.address();
    let answered = |more: &[&str], status: i32| {
        ran(command()
            .args(["cohort", "--course", "March", "--json"])
            .args(more)
            .env("GROUNDSIGN_DATA", data.path())
            .env("PGPASSWORD", "hushhush"))
        .ends_with(status)
    };
    let there_said = answered(&["--store", &address], 0).document();
    assert_eq!(there_said, answered(&[], 0).document());
    assert!(!there_said.to_string().contains("Real"), "{there_said}");
    // Another course of that name is not mixed with it.
    let mut another = Database::open(&data.path().join("other.db")).expect("made");
    let task = Task {
        scenario: "quiet-village".to_owned(),
        hash: None,
        seeds: vec![1],
    };
    another.begin_course("March", &[task]).expect("made");
    let another = another.copied_course("March").expect("read");
    assert_eq!(there.take_course(&another), Ok(false));
    // Erased there: neither records nor the course bring the person back.
    assert!(there.erase_trainee("eagle 2").expect("erased"));
    there.add(&all).expect("added");
    assert_eq!(there.take_course(&copied), Ok(true));
    let mut left = there.pseudonyms().expect("read");
    left.sort();
    assert_eq!(left, ["Éder 1", "صقر 2"]);
}
