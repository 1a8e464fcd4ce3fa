//! Results to a learning record store: a queue that loses nothing and sends nothing twice, whatever the other end does.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use groundsign::lrs::{Address, Credentials, Delivered, Lrs, Patience, Trouble, deliver};
use groundsign::store::outbox::Place;
use groundsign::store::{Database, database};

use crate::program::{Answer, command, folder, ran};
use crate::records_into;
use crate::stub::{Does, Stub, id_of};

fn ids(numbers: std::ops::Range<usize>) -> Vec<String> {
    numbers.map(id_of).collect()
}

/// A store whose queue for an LRS has so many statements, of records of forty each.
fn store_with(folder: &Path, address: &Address, count: usize) -> Database {
    let mut store = Database::open(&folder.join(database::NAME)).expect("made");
    let all: Vec<String> = (0..count)
        .map(|number| format!("{{\"id\":\"{}\"}}", id_of(number)))
        .collect();
    for (record, statements) in all.chunks(40).enumerate() {
        let hash = [u8::try_from(record).expect("few"); 32];
        let new = store.queue(address.as_str(), hash, "Heron 3", statements);
        assert_eq!(new, Ok(true));
    }
    store
}

const PATIENCE: Patience = Patience {
    first: Duration::from_millis(10),
    whole: Duration::from_secs(3),
};

fn pushed(store: &mut Database, address: &Address) -> Delivered {
    let credentials = Credentials {
        user: "key".to_owned(),
        password: "hushhush".to_owned(),
    };
    let timeout = Duration::from_millis(300);
    let mut lrs = Lrs::at(address, Some(&credentials), &[], timeout);
    deliver(store, address, &mut lrs, PATIENCE, |_| {}).expect("the store is well")
}

#[test]
fn every_statement_arrives_once_and_in_order_whatever_happens_on_the_way() {
    for script in [
        &[Does::Takes][..],
        &[Does::Drops, Does::Takes, Does::Drops],
        &[Does::Says(500), Does::Says(502), Does::Says(503)],
        &[
            Does::AsksToWait(429, 0),
            Does::Takes,
            Does::AsksToWait(503, 0),
        ],
        &[Does::TakesAndDrops, Does::Takes, Does::TakesAndDrops],
        &[Does::TakesAndSaysHalf],
        &[Does::IsLate],
        &[Does::IsOld; 20],
        &[Does::NamesWhatIsNew; 20],
    ] {
        let stub = Stub::that(script, false);
        let data = folder();
        let mut store = store_with(data.path(), &stub.address, 130);
        let delivered = pushed(&mut store, &stub.address);
        assert_eq!((delivered.waiting, &delivered.trouble), (0, &None));
        assert_eq!(delivered.arrived(), 130);
        assert_eq!(stub.taken(), ids(0..130));
        let before = stub.requests();
        assert_eq!(pushed(&mut store, &stub.address), Delivered::default());
        assert_eq!(stub.requests(), before, "nothing is sent twice");
    }
}

#[test]
fn what_cannot_be_sent_waits_is_told_and_goes_with_the_next_push() {
    for (does, trouble) in [
        (Does::Drops, Trouble::NoAnswer),
        (Does::Says(500), Trouble::OutOfOrder(500)),
        (Does::AsksToWait(429, 3600), Trouble::OutOfOrder(429)),
        (Does::Says(401), Trouble::NotAllowed(401)),
        (Does::Says(404), Trouble::NoLrs(404)),
        (
            Does::HasMoved,
            Trouble::Moved("http://192.0.2.1/".to_owned()),
        ),
    ] {
        let stub = Stub::that(&[Does::Takes, does], true);
        let data = folder();
        let mut store = store_with(data.path(), &stub.address, 130);
        let delivered = pushed(&mut store, &stub.address);
        assert_eq!((delivered.sent, delivered.waiting), (50, 80));
        assert_eq!(delivered.trouble, Some(trouble));
        assert!(stub.requests() < 12, "it gives up after a while");
        drop(store);
        // The queue is on the disk: another program goes on.
        let mut store = Database::open(&data.path().join(database::NAME)).expect("opened");
        let well = Stub::that(&[], false);
        let mut lrs = Lrs::at(&well.address, None, &[], Duration::from_secs(5));
        let rest = deliver(&mut store, &stub.address, &mut lrs, PATIENCE, |_| {});
        assert_eq!(rest.expect("the store is well").sent, 80);
        assert_eq!([stub.taken(), well.taken()].concat(), ids(0..130));
    }
}

/// Story: the sign-in page of a hotspot answered 200, and 113 statements were told sent and never sent again.
#[test]
fn only_what_the_answer_names_or_the_lrs_shows_counts_as_sent() {
    let foreign = "[\"11111111-1111-5111-8111-111111111111\"]";
    for (status, told) in [
        (200, "<html>Sign in to the network</html>"),
        (200, ""),
        (204, ""),
        (200, foreign),
        (200, "{\"id\":\"11111111-1111-5111-8111-111111111111\"}"),
    ] {
        let portal = Stub::that(&[Does::Pretends(status, told)], true);
        let data = folder();
        let mut store = store_with(data.path(), &portal.address, 113);
        let delivered = pushed(&mut store, &portal.address);
        assert_eq!((delivered.arrived(), delivered.waiting), (0, 113), "{told}");
        assert_eq!(delivered.trouble, Some(Trouble::NoReceipt));
        assert_eq!(portal.requests(), 2, "it is asked for one, and not for all");
        let well = Stub::that(&[], false);
        let mut lrs = Lrs::at(&well.address, None, &[], Duration::from_secs(5));
        let rest = deliver(&mut store, &portal.address, &mut lrs, PATIENCE, |_| {});
        assert_eq!(rest.expect("the store is well").sent, 113);
        assert_eq!(well.taken(), ids(0..113));
    }
}

#[test]
fn what_the_lrs_has_already_and_does_not_name_again_is_asked_for_and_leaves_the_queue() {
    let stub = Stub::that(&[Does::TakesAndDrops, Does::NamesWhatIsNew], true);
    let data = folder();
    let mut store = store_with(data.path(), &stub.address, 60);
    let delivered = pushed(&mut store, &stub.address);
    assert_eq!((delivered.sent, delivered.there), (10, 50));
    assert_eq!((delivered.waiting, delivered.trouble), (0, None));
    assert_eq!(stub.taken(), ids(0..60));
}

/// Story: a patience of four seconds with a server that hangs took more than fifteen.
#[test]
fn patience_bounds_the_whole_wait_for_a_server_that_hangs() {
    let stub = Stub::that(&[Does::Hangs], true);
    let data = folder();
    let mut store = store_with(data.path(), &stub.address, 1);
    let mut lrs = Lrs::at(&stub.address, None, &[], Duration::from_secs(60));
    let patience = Patience {
        first: Duration::from_millis(500),
        whole: Duration::from_secs(2),
    };
    let begun = Instant::now();
    let delivered = deliver(&mut store, &stub.address, &mut lrs, patience, |_| {});
    let waited = begun.elapsed();
    let delivered = delivered.expect("the store is well");
    assert_eq!(delivered.trouble, Some(Trouble::NoAnswer));
    assert!(waited >= Duration::from_secs(2), "{waited:?}");
    assert!(waited < Duration::from_secs(5), "{waited:?}");
}

#[test]
fn where_nobody_listens_everything_waits() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let typed = format!("http://{}", listener.local_addr().expect("bound"));
    drop(listener);
    let address = Address::of(&typed, false).expect("this machine");
    let data = folder();
    let mut store = store_with(data.path(), &address, 60);
    let delivered = pushed(&mut store, &address);
    assert_eq!(delivered.waiting, 60);
    assert_eq!(delivered.trouble, Some(Trouble::Unreachable));
}

#[test]
fn one_statement_that_is_refused_keeps_no_other_back() {
    let stub = Stub::that(&[Does::NeverTakes(71)], true);
    let data = folder();
    let mut store = store_with(data.path(), &stub.address, 130);
    let delivered = pushed(&mut store, &stub.address);
    assert_eq!(delivered.refused, Some((1, 400)));
    assert_eq!((delivered.sent, delivered.waiting), (129, 1));
    let missing: BTreeSet<String> = ids(0..130).into_iter().collect();
    let taken = stub.taken().into_iter().collect();
    let missing: Vec<&String> = missing.difference(&taken).collect();
    assert_eq!(missing, [&id_of(71)]);

    let refuses = Stub::that(&[Does::Says(422)], true);
    let store = store_with(data.path(), &refuses.address, 0);
    let all: Vec<String> = store
        .waiting(stub.address.as_str(), Place::START, 9)
        .expect("read")
        .into_iter()
        .map(|one| one.body)
        .collect();
    assert_eq!(all, [format!("{{\"id\":\"{}\"}}", id_of(71))]);
    let mut store = store_with(folder().path(), &refuses.address, 400);
    let delivered = pushed(&mut store, &refuses.address);
    assert_eq!(delivered.trouble, Some(Trouble::TakesNone(422)));
    assert!(refuses.requests() < 110, "it does not try all of them");
    assert_eq!(delivered.waiting, 400);
}

#[test]
fn a_queue_merged_from_a_stick_sends_what_neither_has_sent() {
    let (here, there) = (folder(), folder());
    let stub = Stub::that(&[Does::Takes, Does::Says(401)], true);
    // Here the first fifty are sent, there nothing is.
    let mut own = store_with(here.path(), &stub.address, 120);
    assert_eq!(pushed(&mut own, &stub.address).sent, 50);
    drop(store_with(there.path(), &stub.address, 200));
    own.merge(&there.path().join(database::NAME))
        .expect("merged");
    assert_eq!(own.count_waiting(stub.address.as_str()), Ok(150));
    let well = Stub::that(&[], false);
    let mut lrs = Lrs::at(&well.address, None, &[], Duration::from_secs(5));
    deliver(&mut own, &stub.address, &mut lrs, PATIENCE, |_| {}).expect("sent");
    assert_eq!(well.taken(), ids(50..200));

    own.erase_trainee("Heron 3").expect("erased");
    assert_eq!(own.pushed(stub.address.as_str()).expect("read").len(), 0);
}

fn push(data: &Path, arguments: &[&str]) -> Answer {
    ran(command()
        .args(["records", "push", "--patience", "1"])
        .args(arguments)
        .env("GROUNDSIGN_DATA", data)
        .env("GROUNDSIGN_LRS_USER", "key")
        .env("GROUNDSIGN_LRS_PASSWORD", "hushhush"))
}

#[test]
fn records_are_pushed_by_pseudonym_with_the_password_nowhere_but_on_the_way() {
    let data = folder();
    records_into(&data.path().join("records/x"), &["incident", "broken-off"]);
    let mut store = Database::in_folder(data.path()).expect("made");
    let named =
        "INSERT INTO trainee (pseudonym) VALUES ('x'); INSERT INTO person VALUES (1, 'Real Name')";
    rusqlite::Connection::open(store.path())
        .and_then(|connection| connection.execute_batch(named))
        .expect("a name");
    let closed = Stub::that(&[Does::Says(401)], true);
    let told = push(data.path(), &[closed.address.as_str()]).ends_with(1);
    assert!(
        told.err().contains("GROUNDSIGN_LRS_PASSWORD"),
        "{}",
        told.err()
    );
    let waiting = store.count_waiting(closed.address.as_str()).expect("read");
    assert!(waiting > 20, "{waiting}");

    let stub = Stub::that(&[], false);
    let well = push(data.path(), &[stub.address.as_str()]).ends_with(0);
    assert!(
        well.out().contains(&format!("{waiting} sent")),
        "{}",
        well.out()
    );
    assert!(well.err().contains("broken off"), "{}", well.err());
    let again = push(data.path(), &[stub.address.as_str()]).ends_with(0);
    assert!(again.out().contains(" 0 sent"), "{}", again.out());
    assert_eq!(stub.taken().len(), waiting as usize);
    let seen = stub.seen.lock().expect("whole");
    let head = seen.heads[0].to_lowercase();
    assert!(head.starts_with("post /xapi/statements "), "{head}");
    assert!(head.contains("x-experience-api-version: 2.0.0"), "{head}");
    assert!(seen.heads[0].contains("Basic a2V5Omh1c2hodXNo"), "{head}");
    for said in [&told, &well, &again] {
        for secret in ["hushhush", "a2V5Omh1c2hodXNo", "Real Name"] {
            assert!(!said.out().contains(secret) && !said.err().contains(secret));
        }
    }
    store.erase_names().expect("the log is emptied");
    let bytes = std::fs::read(store.path()).expect("there");
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|other| other == part);
    assert!(holds(stub.address.as_str().as_bytes()));
    assert!(!holds(b"hushhush") && !holds(b"a2V5Omh1c2hodXNo"));
}

#[test]
fn an_address_with_a_password_or_without_tls_is_refused_before_anything_is_queued() {
    let data = folder();
    records_into(&data.path().join("records/x"), &["incident"]);
    for (typed, says) in [
        (
            "https://key:hushhush@lrs.example/xapi",
            "GROUNDSIGN_LRS_USER",
        ),
        ("http://lrs.example/xapi", "--plain-http"),
        ("lrs.example", "https://"),
    ] {
        let told = push(data.path(), &[typed]).ends_with(2);
        assert!(told.err().contains(says), "{}", told.err());
        assert!(!told.err().contains("hushhush"), "{}", told.err());
    }
    assert!(!data.path().join(database::NAME).exists());
}

/// `GROUNDSIGN_TEST_RALPH` names the folder of the programs of an installed ralph-malph; where it is not set, the test is
/// left out.
#[test]
#[allow(
    clippy::print_stderr,
    reason = "whoever runs the tests is told what was left out"
)]
fn a_real_learning_record_store_takes_what_is_pushed() {
    let Some(programs) = std::env::var_os("GROUNDSIGN_TEST_RALPH") else {
        eprintln!("left out: GROUNDSIGN_TEST_RALPH names no folder");
        return;
    };
    let (data, app) = (folder(), folder());
    records_into(&data.path().join("records/x"), &["incident"]);
    let hashed = "$2b$12$wfUDf2stk9OXeV0r/OFdEuLgmqHRZHJgZSo.FVLlNf0RsChA.EY1i";
    let who = format!(
        "[{{\"agent\": {{\"mbox\": \"mailto:a@b.example\"}}, \"scopes\": [\"all\"], \"hash\": \"{hashed}\", \"username\": \"u\"}}]"
    );
    let auth = app.path().join("auth.json");
    std::fs::write(&auth, who).expect("written");
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = free.local_addr().expect("bound").port().to_string();
    drop(free);
    let mut server = Command::new(Path::new(&programs).join("uvicorn"))
        .args(["ralph.api:app", "--host", "127.0.0.1", "--port", &port])
        .env("RALPH_RUNSERVER_BACKEND", "fs")
        .env("RALPH_APP_DIR", app.path())
        .env("RALPH_AUTH_FILE", &auth)
        .env(
            "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH",
            app.path(),
        )
        .env(
            "RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE",
            "statements.jsonl",
        )
        .current_dir(app.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let address = format!("http://127.0.0.1:{port}/xAPI");
    // Until it listens, what is pushed waits.
    let mut pushes = (0..10).map(|_| {
        ran(command()
            .args(["records", "push", &address, "--patience", "15"])
            .env("GROUNDSIGN_DATA", data.path())
            .env("GROUNDSIGN_LRS_USER", "u")
            .env("GROUNDSIGN_LRS_PASSWORD", "p"))
    });
    let answer = pushes.find(|answer| answer.status() == 0);
    server.kill().and_then(|()| server.wait()).expect("it ends");
    let answer = answer.expect("it is pushed");
    let kept = std::fs::read_to_string(app.path().join("statements.jsonl")).expect("a file");
    let sent = format!("{} sent", kept.lines().count());
    assert!(answer.out().contains(&sent), "{}", answer.out());
}
