//! The store: import of scorecards already made and the report on a class, each beside bare `SQLite` doing the same inserts
//! and reads.

use std::path::Path;
use std::time::{Duration, Instant};

use groundsign::record::{Mode, Signature};
use groundsign::scenario::schema::Light;
use groundsign::scoring::Outcome;
use groundsign::scoring::cohort::Whose;
use groundsign::scoring::scorecard::{Points, Verdict};
use groundsign::scoring::statistics::Counts;
use groundsign::store::cohort::{Asked, cohort};
use groundsign::store::entry::{Entry, Kept, LineOutcome, Opportunity, Patrolled, ScoredBy};
use groundsign::store::{Database, Keeps};
use groundsign::text::Text;
use groundsign::vocabulary::SignKind;
use rusqlite::{Connection, params};

use super::{ratio, time_of_process, timed};

/// Sessions of the store; `GROUNDSIGN_BENCH_SESSIONS` sets another number.
const SESSIONS: u32 = 100_000;

const OPPORTUNITIES: u32 = 20;
const CRITERIA: u32 = 55;
const LINES: u32 = 12;

/// Entries in one change of the store.
const AT_ONCE: u32 = 500;

pub(crate) fn measure() {
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let set = std::env::var("GROUNDSIGN_BENCH_SESSIONS").ok();
    let sessions = set.and_then(|set| set.parse().ok()).unwrap_or(SESSIONS);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("groundsign.db");
    // Made beforehand, so that only the store is measured.
    let batches = || (0..sessions.div_ceil(AT_ONCE)).map(move |batch| batch * AT_ONCE);
    // By the clock, syncing included, and of the core alone, which a busy machine does not distort.
    let (mut clock, mut own) = (Duration::ZERO, Duration::ZERO);
    {
        let mut store = Database::open(&path).expect("made");
        for from in batches() {
            let entries: Vec<Entry> = (from..sessions.min(from + AT_ONCE)).map(entry).collect();
            let began = Instant::now();
            let (added, took) = timed(|| store.add(&entries));
            added.expect("added");
            clock += began.elapsed();
            own += took;
        }
    }
    let bare_path = folder.path().join("bare.db");
    let bare = bare_inserts(&path, &bare_path, sessions);
    println!(
        "store: {:.0} sessions a second by the clock, {:.0} of one core (goal 2,000), {:.2}× the time of bare SQLite; {:.0} bytes a session",
        f64::from(sessions) / clock.as_secs_f64(),
        f64::from(sessions) / own.as_secs_f64(),
        ratio(own, bare),
        std::fs::metadata(&path).map_or(0.0, |about| about.len() as f64) / f64::from(sessions),
    );
    let asked = Asked {
        whose: Whose::Everybody,
        today: jiff::civil::date(2026, 12, 1),
        names: false,
        groups: false,
    };
    // By the clock, and of all cores together, as the tables are read side by side.
    let (mut best, mut least) = (Duration::MAX, Duration::MAX);
    for _ in 0..3 {
        let (before, began) = (time_of_process(), Instant::now());
        let class = cohort(&path, &asked).expect("a class");
        best = best.min(began.elapsed());
        least = least.min(time_of_process().saturating_sub(before));
        assert_eq!(class.sessions, sessions);
    }
    let (bare, bare_own) = timed(|| bare_reads(&path));
    println!(
        "cohort: {:.2} s by the clock, {:.2} s of all cores, for {sessions} sessions (goal 2 s for 100,000); {:.2}× and {:.2}× the time of bare SQLite reading the same rows one after the other",
        best.as_secs_f64(),
        least.as_secs_f64(),
        ratio(best, bare),
        ratio(least, bare_own),
    );
}

fn entry(number: u32) -> Entry {
    let dice = |sides: u32, salt: u32| {
        let hash = blake3::hash(&[number.to_le_bytes(), salt.to_le_bytes()].concat());
        u32::from_le_bytes(hash.as_bytes()[..4].try_into().expect("four")) % sides
    };
    let outcome = |salt| match dice(5, salt) {
        0 => Outcome::NotMet,
        1 => Outcome::PartlyMet,
        _ => Outcome::Met,
    };
    let found = |n| dice(10, n) < 6;
    let hits = (0..OPPORTUNITIES).filter(|n| found(*n)).count() as u32;
    Entry {
        hash: *blake3::hash(&number.to_le_bytes()).as_bytes(),
        start: *blake3::hash(&(number + 0x8000_0000).to_le_bytes()).as_bytes(),
        trainee: format!("trainee {}", number % 5_000),
        scenario: Patrolled {
            id: format!("scenario-{}", number % 8),
            hash: "c0ffee".to_owned(),
            title: Text::english("The culvert"),
        },
        doctrine: ScoredBy {
            id: "open-nato".to_owned(),
            version: "1.0".to_owned(),
            hash: "d0c".to_owned(),
        },
        seed: u64::from(number),
        mode: Mode::Practise,
        begun: Some(format!(
            "2026-{:02}-{:02}T08:15:00Z",
            number % 12 + 1,
            number % 28 + 1
        )),
        broken_off: false,
        verdict: if hits > 10 {
            Verdict::Ready
        } else {
            Verdict::NotYet
        },
        points: Points {
            earned: 40.0 + hits as f32 * 3.0,
            possible: 100.0,
        },
        duration_s: 900.0,
        trials: Counts {
            hits,
            misses: OPPORTUNITIES - hits,
            chances_with_alarm: dice(3, 99),
            chances_without_alarm: 12,
        },
        opportunities: (0..OPPORTUNITIES)
            .map(|n| Opportunity {
                device: format!("device-{n}"),
                kind: [SignKind::WarningClue, SignKind::Environment][n as usize % 2],
                light: Light::Day,
                second_item: n % 7 == 0,
                range_m: Some(20.0 + n as f32),
                found: found(n),
                taken_s: found(n).then_some(4.0),
                mark_range_m: found(n).then_some(25.0),
            })
            .collect(),
        criteria: (0..CRITERIA)
            .map(|n| (format!("criterion-{n}"), outcome(100 + n)))
            .collect(),
        lines: (0..LINES)
            .map(|n| LineOutcome {
                form: "ten-liner".to_owned(),
                label: n.to_string(),
                field: "Grid".to_owned(),
                asks: Text::english("Where?"),
                outcome: outcome(200 + n),
            })
            .collect(),
        critical_errors: (dice(20, 300) == 0)
            .then(|| "touched-item".to_owned())
            .into_iter()
            .collect(),
        signature: Signature::None,
        distances: vec![Kept {
            required_m: 100.0,
            achieved_m: 60.0 + dice(120, 301) as f32,
            inside_s: 2.0,
        }],
    }
}

/// The same rows into the same tables with the same journal and as many changes, and nothing looked up.
fn bare_inserts(from: &Path, to: &Path, sessions: u32) -> Duration {
    drop(Database::open(to).expect("made"));
    let mut connection = Connection::open(to).expect("opened");
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;",
        )
        .expect("set");
    let name = from.display().to_string();
    connection
        .execute("ATTACH ?1 AS source", [&name])
        .expect("attached");
    for table in ["term", "trainee", "scenario", "doctrine", "line"] {
        connection
            .execute(
                &format!("INSERT INTO main.{table} SELECT * FROM source.{table}"),
                [],
            )
            .expect("copied");
    }
    connection.execute("DETACH source", []).expect("detached");
    let mut whole = Duration::ZERO;
    for batch in 0..sessions.div_ceil(AT_ONCE) {
        let entries: Vec<Entry> = (batch * AT_ONCE..sessions.min((batch + 1) * AT_ONCE))
            .map(entry)
            .collect();
        let ((), took) = timed(|| {
            let transaction = connection.transaction().expect("begun");
            {
                let prepare = |sql: &str| transaction.prepare_cached(sql).expect("a statement");
                let mut session = prepare(
                    "INSERT INTO session VALUES (NULL, ?1, ?2, ?3, 1, 1, ?4, 'practise', ?5, 0, 'ready', ?6, 100, 900, 10, 10, 1, 12)",
                );
                let mut opportunity =
                    prepare("INSERT INTO opportunity VALUES (?1, ?2, 5, 6, 7, 0, 30, ?3, 4, 25)");
                let mut criterion = prepare("INSERT INTO criterion VALUES (?1, ?2, ?3)");
                let mut line = prepare("INSERT INTO report_line VALUES (?1, ?2, ?3, ?4)");
                let mut distance = prepare("INSERT INTO distance VALUES (?1, 0, 100, 80, 2)");
                for (at, entry) in entries.iter().enumerate() {
                    let trainee = (batch * AT_ONCE + at as u32) % 5_000 + 1;
                    let id = session
                        .insert(params![
                            entry.hash,
                            entry.start,
                            trainee,
                            entry.seed.to_string(),
                            entry.begun,
                            entry.points.earned
                        ])
                        .expect("inserted");
                    for (n, one) in entry.opportunities.iter().enumerate() {
                        opportunity
                            .execute(params![id, n as i64, one.found])
                            .expect("inserted");
                    }
                    for (n, (_, outcome)) in entry.criteria.iter().enumerate() {
                        criterion
                            .execute([id, 20 + n as i64, 1 + *outcome as i64])
                            .expect("inserted");
                    }
                    for (n, one) in entry.lines.iter().enumerate() {
                        line.execute([id, n as i64, 1 + n as i64, 1 + one.outcome as i64])
                            .expect("inserted");
                    }
                    distance.execute([id]).expect("inserted");
                }
            }
            transaction.commit().expect("committed");
        });
        whole += took;
    }
    whole
}

/// The rows that the report reads, added up and thrown away.
fn bare_reads(path: &Path) -> Duration {
    let connection = Connection::open(path).expect("opened");
    let began = Instant::now();
    let mut sum = 0_i64;
    for sql in [
        "SELECT id, trainee, scenario, hits FROM session",
        "SELECT session, device, kind, found FROM opportunity",
        "SELECT criterion, outcome, count(*), 0 FROM criterion GROUP BY criterion, outcome",
        "SELECT line, outcome, 0, 0 FROM report_line",
    ] {
        let mut statement = connection.prepare(sql).expect("a statement");
        let mut rows = statement.query([]).expect("read");
        while let Some(row) = rows.next().expect("read") {
            for column in 0..4 {
                sum = sum.wrapping_add(row.get::<_, i64>(column).expect("a number"));
            }
        }
    }
    std::hint::black_box(sum);
    began.elapsed()
}
