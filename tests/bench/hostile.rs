//! Refusal of files crafted to take long, each of up to 8 MiB, against reading as many bytes letter by letter.
//!
//! Timed as in `check`: read, judge, and render every finding for a terminal.

use std::path::Path;
use std::time::Duration;

use groundsign::diagnostic::Diagnostic;
use groundsign::source::render;
use groundsign::text::Catalogue;
use groundsign::trainee::script;
use groundsign::{assets, doctrine, scenario};

use super::{ratio, timed};

/// Bytes of a file at most.
const SIZE: usize = 8 * 1024 * 1024;
/// Room for the valid part around what is repeated.
const ROOM: usize = 64 * 1024;

const SCENARIO: &str = include_str!("../fixtures/minimal.ron");
const PACK: &str = include_str!("../fixtures/minimal-doctrine.ron");

/// Kinds of file.
#[derive(Clone, Copy)]
enum Kind {
    Scenario,
    Pack,
    Script,
}

pub(crate) fn measure() {
    let (letters, floor) = timed(|| {
        "é".repeat(SIZE / 2)
            .chars()
            .filter(|c| c.is_alphabetic())
            .count()
    });
    println!(
        "hostile: {letters} letters one by one in {:.0} ms (floor)",
        milliseconds(floor)
    );
    let catalogue = Catalogue::read(&assets::folder(), "en").expect("English is shipped");
    let company = scenario::load(Path::new("tests/fixtures/minimal.ron"))
        .expect("run from the repository's root");
    let mut worst = Duration::ZERO;
    for (name, kind, text) in shapes() {
        assert!(text.len() <= SIZE, "{name} is larger than a file may be");
        reset_peak();
        let (shown, took) = timed(|| {
            let found = refused(kind, &text, &company);
            let text_of = |_: &Path| Some(text.clone());
            let shown = render::terminal(&found, &text_of, &catalogue, true, 100);
            (found.len(), shown.len())
        });
        worst = worst.max(took);
        println!(
            "hostile: {name:<28} {:>5.0} ms, {:>4} MB, {:>3} findings in {} bytes (goal 1000 ms, 200 MB)",
            milliseconds(took),
            peak_mb(),
            shown.0,
            shown.1,
        );
    }
    println!(
        "hostile: worst {:.0} ms; ratio {:.1} to the floor",
        milliseconds(worst),
        ratio(worst, floor),
    );
}

fn refused(kind: Kind, text: &str, company: &scenario::LoadedScenario) -> Vec<Diagnostic> {
    let path = Path::new("tests/fixtures/minimal.ron");
    match kind {
        Kind::Scenario => match scenario::load_text(path, text.to_owned(), &[]) {
            Ok(loaded) => loaded.warnings,
            Err(found) => found,
        },
        Kind::Pack => match doctrine::load_text(Path::new("minimal-doctrine.ron"), text.to_owned())
        {
            Ok(loaded) => loaded.warnings,
            Err(found) => found,
        },
        Kind::Script => {
            let pack = &company.doctrine.pack;
            match script::load_text(Path::new("script.ron"), text, &company.scenario, pack) {
                Ok(loaded) => loaded.warnings,
                Err(found) => found,
            }
        }
    }
}

/// The valid file with something inserted behind a place in it.
fn behind(text: &str, place: &str, put: &str) -> String {
    assert!(text.contains(place), "{place} is not in the fixture");
    text.replacen(place, &format!("{place}{put}"), 1)
}

/// As many as fit a file and the limit on its parts, numbered.
fn many(parts: usize, one: impl Fn(usize) -> String) -> String {
    let length = one(100_000).len();
    let count = ((SIZE - ROOM) / length).min(490_000 / parts);
    (0..count).map(one).collect()
}

/// As much text as a file may hold, in strings of the longest permitted length.
fn words(clause: &str) -> String {
    let text: String = clause.chars().cycle().take(19_000).collect();
    (0..400_000 / 19_100 - 4)
        .map(|language| format!("\"x{language}\": \"{text}\", "))
        .collect()
}

fn shapes() -> Vec<(&'static str, Kind, String)> {
    use Kind::{Pack, Scenario, Script};
    let site = |put: String| behind(SCENARIO, "sites: [", &put);
    let title = |put: String| behind(SCENARIO, "title: {", &put);
    let all = |unit: &str| unit.repeat((SIZE - ROOM) / unit.len());
    vec![
        (
            "unknown fields",
            Scenario,
            behind(SCENARIO, "light: Day,", &many(2, |i| format!("x{i}: 1, "))),
        ),
        (
            "slips in field names",
            Scenario,
            behind(
                SCENARIO,
                "light: Day,",
                &many(2, |i| format!("ligt{i}: 1, ")),
            ),
        ),
        (
            "a field again and again",
            Scenario,
            behind(SCENARIO, "light: Day,", &many(2, |_| "light: Day, ".into())),
        ),
        (
            "one language again and again",
            Scenario,
            title(many(2, |_| "\"a\": \"b\", ".into())),
        ),
        (
            "many languages",
            Scenario,
            title(many(2, |i| format!("\"l{i}\": \"b\", "))),
        ),
        ("deep brackets", Scenario, all("(a:[")),
        ("brackets that cross", Scenario, all("(]")),
        (
            "wrong types everywhere",
            Scenario,
            site(many(7, |_| "(id:0,at:\"\",may_hold:0),".into())),
        ),
        (
            "numbers for sites",
            Scenario,
            site(many(1, |_| "0,".into())),
        ),
        ("empty sites", Scenario, site(many(1, |_| "(),".into()))),
        (
            "numbers that are none",
            Scenario,
            site(many(9, |_| "(id:\"s\",at:(1e99,NaN),may_hold:[]),".into())),
        ),
        (
            "a number of millions of figures",
            Scenario,
            site(format!("(id:\"s\",at:({},0)),", all("9"))),
        ),
        (
            "wrong names of choices",
            Scenario,
            behind(
                SCENARIO,
                "buildings: [",
                &many(6, |i| format!("(at:(0,0),kind:Huse{i}),")),
            ),
        ),
        (
            "objectives refused late",
            Scenario,
            behind(
                SCENARIO,
                "objectives: [",
                &many(6, |_| "(text:{\"en\":\"x\"},text:{},criteria:[]),".into()),
            ),
        ),
        (
            "sites that break late rules",
            Scenario,
            site(
                (0..11_000)
                    .map(|i| {
                        format!(
                            "(id:\"s{i}\",at:({}.0,900.0),may_hold:[(weight:-1.0,what:Nothing)]),",
                            i % 300
                        )
                    })
                    .collect(),
            ),
        ),
        (
            "one long line",
            Scenario,
            format!("({})", many(2, |_| "a:1,".into())),
        ),
        ("empty lines", Scenario, format!("{}(a: 1)", all("\n"))),
        ("quotes", Scenario, all("\"")),
        (
            "texts never closed",
            Scenario,
            format!("[{}", all("r#\",\n")),
        ),
        ("quotes of print", Scenario, format!("[{}", all("“x”,\n"))),
        (
            "letters never closed",
            Scenario,
            format!("[{}", all("'\n,")),
        ),
        (
            "spaces that RON does not know",
            Scenario,
            format!("({})", all("\u{a0}a:\u{a0}1,\n")),
        ),
        ("words with hyphens", Scenario, format!("[{}", all("a-b,"))),
        ("comments in comments", Scenario, all("/*")),
        ("comments", Scenario, all("/**/")),
        ("line comments", Scenario, all("//\n")),
        ("wide letters", Scenario, all("é")),
        (
            "null everywhere",
            Scenario,
            format!("({})", many(2, |_| "a:null,".into())),
        ),
        ("opening marks", Scenario, title(words("<"))),
        (
            "words of every day",
            Scenario,
            title(words("the well is beside the road and people pass by ")),
        ),
        (
            "acts that are forbidden",
            Scenario,
            title(words("do not cut the wire, do not touch it ")),
        ),
        (
            "a clause without an end",
            Scenario,
            title(words("cut it and ")),
        ),
        (
            "an Arabic text",
            Scenario,
            title(words("لا تلمس الجسم على الطريق ").replace("\"x", "\"ar-X")),
        ),
        (
            "buildings on each other",
            Scenario,
            behind(
                SCENARIO,
                "buildings: [",
                &(0..4_900)
                    .map(|i| {
                        format!("(id:\"b{i}\",at:(50,50),size_m:(10,8),height_m:3,facing_deg:180),")
                    })
                    .collect::<String>(),
            ),
        ),
        (
            "a pack of unknown fields",
            Pack,
            behind(PACK, "distances: (", &many(2, |i| format!("x{i}: 1, "))),
        ),
        (
            "a pack of sources",
            Pack,
            behind(
                PACK,
                "sources: [",
                &many(9, |i| {
                    format!("(id:\"a{i}\",title:\"b\",address:\"\",date:\"\"),")
                }),
            ),
        ),
        (
            "a pack of wrong types",
            Pack,
            behind(PACK, "sources: [", &many(1, |_| "0,".into())),
        ),
        (
            "a pack of words",
            Pack,
            behind(PACK, "title: {", &words("do not cut the wire, touch it ")),
        ),
        (
            "a script of wrong steps",
            Script,
            format!(
                "(format:1,about:\"x\",steps:[{}])",
                many(1, |i| format!("Halt{i},"))
            ),
        ),
        (
            "a script of steps",
            Script,
            format!(
                "(format:1,about:\"x\",steps:[{}])",
                many(4, |_| "WalkOn(distance_m:1),".into())
            ),
        ),
    ]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Resets the peak memory counter, where the system can (Linux).
fn reset_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// Peak memory since then, MB; 0 where the system does not report it.
fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|peak| peak.trim().strip_suffix(" kB")?.parse().ok());
    kilobytes.map_or(0, |kilobytes: u64| kilobytes / 1000)
}
