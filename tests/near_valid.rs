//! Nearly valid inputs, generated from a seed out of each schema's vocabulary in nearly the right order. None makes
//! the program panic, and every finding is at a place in the text.
//!
//! A fixed corpus (the first seeds of each kind) runs with the other tests. For longer, from the repository's root:
//!
//! ```text
//! NEAR_VALID_SECONDS=1800 cargo test --no-default-features --test near_valid KIND -- --nocapture
//! ```
//!
//! A crasher is written to `tests/fixtures/near_valid/<kind>/`; kept there, it is tried every time. The
//! coverage-guided fuzzer is in `tests/fuzz`.

#![expect(
    clippy::print_stdout,
    reason = "a longer run says how many inputs it tried"
)]

mod common;
#[allow(unreachable_pub, reason = "shared by every test file that declares it")]
#[path = "common/corpus.rs"]
mod corpus;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use common::records::{Course, Record};
use corpus::{fixtures, pick, try_all};
use groundsign::diagnostic::{Diagnostic, usable};
use groundsign::doctrine::{self, LoadedPack};
use groundsign::record::header::AtControls;
use groundsign::record::{Recorder, Second, reader};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::sim::event::Ending;
use groundsign::sim::terrain::Terrain;
use groundsign::source::lexer::Lexer;
use groundsign::source::token::Token;
use groundsign::source::{parser, render};
use groundsign::text::{Catalogue, normal, plain};
use groundsign::trainee::script;
use groundsign::units::dtg::{Clock, Dtg};
use groundsign::units::grid::GridFrame;
use groundsign::units::{Point, Tick};
use groundsign::{assets, scoring};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

/// Vocabulary of scenarios, packs and scripts, from the fuzzer's dictionary.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    include_str!("fuzz/ron.dict")
        .lines()
        .filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'))
        .map(|word| {
            word.replace("\\x0a", "\n")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\")
        })
        .collect()
});

/// Tokens that people and programs put in wrong places.
const ODDITIES: &[&str] = &[
    "null",
    "-1",
    "0x5",
    "5,5",
    "1e99",
    "NaN",
    "\u{a0}",
    "“x”",
    "‘A’",
    "−3",
    "٣٫٥",
    "45°",
    "5m",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "\"\u{1b}[2J\"",
    "\"\\u{fffe}\"",
    "\"<b>\"",
    "\"井\"",
    "\"",
    "'",
    "r#\"",
    "/*",
    "//",
    "\r\n",
    "\"a\r\nb\"",
    "\"unclosed\n",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    ";",
    "=",
    "é",
    "Some(",
    "r#x-y",
    "look-alike",
    "99999999999999999999",
    "\"\"",
    "()",
    "[]",
    "{}",
    "b\"x\"",
    "'\\u{41}'",
    "(\"\n: 1)",
    "{\"en\": \"x\"}",
    "-0.0",
    "3e38",
    "1_0",
    "true",
];

/// A text split into tokens, each with the whitespace before it.
fn tokens(text: &str) -> Vec<String> {
    let mut lexer = Lexer::new(text);
    let (mut tokens, mut from) = (Vec::new(), 0);
    loop {
        let (token, span) = lexer.next_token();
        let end = span.range().end;
        tokens.push(text[from..end].to_owned());
        from = end;
        if token == Token::End {
            return tokens;
        }
    }
}

/// A text with a few tokens dropped, doubled, swapped, or inserted from elsewhere.
fn nearly(rng: &mut Pcg64Mcg, tokens: &[String]) -> String {
    let mut tokens = tokens.to_vec();
    for _ in 0..rng.random_range(1..6) {
        let at = rng.random_range(0..tokens.len());
        let other = rng.random_range(0..tokens.len());
        match rng.random_range(0..8) {
            0 => {
                tokens.remove(at);
            }
            1 => tokens.insert(at, tokens[at].clone()),
            2 => tokens.swap(at, other),
            3 => tokens[at] = tokens[other].clone(),
            4 => tokens[at] = pick(rng, &WORDS).clone(),
            5 => tokens.insert(at, (*pick(rng, ODDITIES)).to_owned()),
            6 => tokens[at] = (*pick(rng, ODDITIES)).to_owned(),
            _ => {
                // A part that stands elsewhere too.
                let part = tokens[at.min(other)..at.max(other)]
                    .iter()
                    .take(40)
                    .cloned();
                let part: Vec<String> = part.collect();
                tokens.splice(at..at, part);
            }
        }
        if tokens.is_empty() {
            break;
        }
    }
    tokens.concat()
}

/// Tokens in random order.
fn soup(rng: &mut Pcg64Mcg) -> String {
    (0..rng.random_range(0..80))
        .map(|_| match rng.random_range(0..3) {
            0 => pick(rng, &WORDS).clone(),
            1 => (*pick(rng, ODDITIES)).to_owned(),
            _ => (*pick(
                rng,
                &[
                    "(", ")", "[", "]", "{", "}", ",", ": ", " ", "\n", "a", "1", "\"t\"",
                ],
            ))
            .to_owned(),
        })
        .collect()
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

static ENGLISH: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::read(&assets::folder(), "en").expect("English is shipped"));

/// Every finding is at a place in the text, and can be shown.
fn look_at(text: &str, found: &[Diagnostic]) {
    for diagnostic in found {
        assert!(
            text.get(diagnostic.span.clone()).is_some(),
            "{diagnostic:?}"
        );
    }
    let text_of = |_: &Path| Some(text.to_owned());
    render::json(found, &text_of, &ENGLISH);
    let shown = render::terminal(&found[..found.len().min(5)], &text_of, &ENGLISH, false, 80);
    let said = render::plain(found, &text_of, &ENGLISH);
    let mut letters = shown.chars().chain(said.chars());
    assert!(
        letters.all(|letter| letter == '\n' || !letter.is_control()),
        "{shown}{said}"
    );
}

fn refused_or_not<T>(
    text: &str,
    answer: Result<T, Vec<Diagnostic>>,
    warnings: fn(&T) -> &[Diagnostic],
) -> Option<T> {
    match answer {
        Ok(loaded) => {
            look_at(text, warnings(&loaded));
            Some(loaded)
        }
        Err(found) => {
            assert!(!usable(&found), "refused without an error");
            look_at(text, &found);
            None
        }
    }
}

fn read(name: &str) -> String {
    std::fs::read_to_string(fixtures().join(name)).expect("the fixture is there")
}

fn pack() -> LoadedPack {
    static PACK: LazyLock<LoadedPack> =
        LazyLock::new(|| doctrine::load(&fixtures().join("minimal-doctrine.ron")).expect("sound"));
    PACK.clone()
}

fn minimal() -> &'static LoadedScenario {
    static MINIMAL: LazyLock<LoadedScenario> =
        LazyLock::new(|| scenario::load(&fixtures().join("minimal.ron")).expect("sound"));
    &MINIMAL
}

fn as_scenario(text: &str) -> Option<LoadedScenario> {
    let answer = scenario::load_under(
        &fixtures().join("minimal.ron"),
        text.to_owned(),
        &[],
        pack(),
    );
    refused_or_not(text, answer, |loaded| &loaded.warnings)
}

#[test]
fn tokens_in_any_order_are_parsed_or_refused() {
    try_all(
        "tokens",
        |rng| soup(rng).into_bytes(),
        |bytes| {
            let text = text_of(bytes);
            let parsed = parser::parse(&text);
            for problem in &parsed.problems {
                assert!(text.get(problem.span.clone()).is_some(), "{problem:?}");
            }
            // What was cut into tokens is all of the text but blanks and comments.
            tokens(&text);
        },
    );
}

#[test]
fn a_scenario_that_is_nearly_right_is_read_or_refused() {
    let tokens = tokens(&read("minimal.ron"));
    try_all(
        "scenario",
        |rng| nearly(rng, &tokens).into_bytes(),
        |bytes| {
            if let Some(loaded) = as_scenario(&text_of(bytes)) {
                Exercise::draw(Arc::clone(&loaded.scenario), 1);
            }
        },
    );
}

#[test]
fn a_pack_that_is_nearly_right_is_read_or_refused() {
    let tokens = tokens(&read("minimal-doctrine.ron"));
    try_all(
        "pack",
        |rng| nearly(rng, &tokens).into_bytes(),
        |bytes| {
            let text = text_of(bytes);
            let answer = doctrine::load_text(Path::new("minimal-doctrine.ron"), text.clone());
            refused_or_not(&text, answer, |loaded| &loaded.warnings);
        },
    );
}

#[test]
fn a_script_that_is_nearly_right_is_read_or_refused() {
    let scripts: Vec<Vec<String>> = include_str!("../src/trainee/script/guide-script.txt")
        .split("```ron")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .map(tokens)
        .collect();
    try_all(
        "script",
        |rng| {
            let script = pick(rng, &scripts).clone();
            nearly(rng, &script).into_bytes()
        },
        |bytes| {
            let (text, loaded) = (text_of(bytes), minimal());
            let path = Path::new("script.ron");
            let answer = script::load_text(path, &text, &loaded.scenario, &loaded.doctrine.pack);
            refused_or_not(&text, answer, |loaded| &loaded.warnings);
        },
    );
}

/// The scenario of the fixtures on a height map.
fn on_a_height_map() -> String {
    let text = read("minimal.ron");
    let (before, rest) = text.split_once("terrain: (").expect("a terrain");
    let (_, after) = rest.split_once("\n    ),").expect("its end");
    format!(
        "{before}terrain: (from: (-200, -200), to: (200, 200), cell_m: 5, ground: Earth,
            relief: Heightmap(file: \"relief.png\", low_m: 0, high_m: 8)),{after}"
    )
}

/// A nearly valid height map of a few samples.
fn height_map(rng: &mut Pcg64Mcg) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (width, height) = (rng.random_range(1..40), rng.random_range(1..40));
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(*pick(
        rng,
        &[
            png::ColorType::Grayscale,
            png::ColorType::Grayscale,
            png::ColorType::Rgb,
        ],
    ));
    encoder.set_depth(*pick(
        rng,
        &[
            png::BitDepth::Sixteen,
            png::BitDepth::Sixteen,
            png::BitDepth::Eight,
        ],
    ));
    let samples = 6 * (width * height) as usize;
    let samples: Vec<u8> = (0..samples).map(|_| rng.random_range(0..=255)).collect();
    let mut writer = encoder.write_header().expect("sides above nought");
    let wanted = (width * height * 2) as usize;
    // Of another kind of picture there are too many or too few, which the writer refuses: then it has a head only.
    let _ = writer.write_image_data(&samples[..wanted]);
    drop(writer);
    for _ in 0..rng.random_range(0..4) {
        let at = rng.random_range(0..bytes.len());
        match rng.random_range(0..4) {
            0 => bytes[at] = rng.random_range(0..=255),
            1 => bytes.truncate(at.max(1)),
            2 => bytes.insert(at, rng.random_range(0..=255)),
            _ => {
                let part = bytes[at..].iter().take(60).copied().collect::<Vec<_>>();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

#[test]
fn a_height_map_that_is_nearly_whole_is_used_or_refused() {
    let text = on_a_height_map();
    try_all("heightmap", height_map, |bytes| {
        let attached = [("relief.png".to_owned(), bytes.to_vec())];
        let path = fixtures().join("minimal.ron");
        let answer = scenario::load_under(&path, text.clone(), &attached, pack());
        if let Some(loaded) = refused_or_not(&text, answer, |loaded| &loaded.warnings) {
            let terrain = Terrain::of(&loaded.scenario);
            assert!(terrain.height_m(Point(3.0, -7.0)).is_finite());
        }
    });
}

/// Takes the bytes of a record.
#[derive(Clone, Default)]
struct Bytes(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0
            .lock()
            .expect("no other thread")
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A record with valid blocks and nearly valid content; sometimes with damaged bytes.
fn record(rng: &mut Pcg64Mcg, session: &groundsign::record::Session) -> Vec<u8> {
    let mut header = session.header.clone();
    match rng.random_range(0..8) {
        0 => header.seats = AtControls::alone(pick::<&str>(rng, ODDITIES)),
        1 => header.scenario_text = nearly(rng, &tokens(&header.scenario_text)),
        2 => header.seed = rng.random_range(0..u64::MAX),
        3 => header.scenario_file = "../../x\u{1b}[2J".to_owned(),
        _ => {}
    }
    let bytes = Bytes::default();
    let mut recorder = Recorder::onto(bytes.clone(), &header).expect("memory takes it");
    let mut from = Tick(0);
    for second in 1..rng.random_range(2..30) {
        let until = Tick(second * 64);
        let within = |tick: Tick| tick > from && tick <= until;
        let mut second = Second {
            actions: session
                .actions
                .iter()
                .filter(|(tick, _)| within(*tick))
                .cloned()
                .collect(),
            events: session
                .events
                .iter()
                .filter(|(tick, _)| within(*tick))
                .cloned()
                .collect(),
            observations: session
                .observations
                .iter()
                .filter(|it| within(it.tick))
                .cloned()
                .collect(),
            digests: session
                .digests
                .iter()
                .filter(|(tick, _)| within(*tick))
                .cloned()
                .collect(),
            last_tick: until,
        };
        match rng.random_range(0..12) {
            0 => second.observations.reverse(),
            1 => second.last_tick = Tick(rng.random_range(0..u32::MAX)),
            2 => second.events.extend(session.events.iter().cloned()),
            3 => second.actions.extend(session.actions.iter().cloned()),
            4 => second.digests.clear(),
            5 => second
                .observations
                .iter_mut()
                .for_each(|it| it.tick = Tick(it.tick.0.wrapping_mul(3))),
            _ => {}
        }
        // What the recorder itself does not take is no record.
        let written = catch_unwind(AssertUnwindSafe(|| recorder.second(&second)));
        if !matches!(written, Ok(Ok(()))) {
            break;
        }
        from = until;
    }
    drop(recorder);
    let mut bytes = std::mem::take(&mut *bytes.0.lock().expect("no other thread"));
    for _ in 0..rng.random_range(0..3) {
        let at = rng.random_range(0..bytes.len());
        match rng.random_range(0..3) {
            0 => bytes[at] = rng.random_range(0..=255),
            1 => bytes.truncate(at.max(1)),
            _ => bytes[at..].fill(0),
        }
    }
    bytes
}

#[test]
fn a_record_that_is_nearly_whole_is_read_or_refused() {
    let session = Record::of(&Course::clean())
        .walk_to(Point(0.0, -140.0), 1.2)
        .halt(8.0)
        .ends(Ending::HandedOver);
    try_all(
        "record",
        |rng| record(rng, &session),
        |bytes| {
            let read = reader::parse(bytes).and_then(|contents| contents.open());
            if let Ok(opened) = read {
                scoring::score(&opened.session, &opened.doctrine.pack);
            }
        },
    );
}

/// A nearly valid grid or date-time group, as typed.
fn typed(rng: &mut Pcg64Mcg) -> String {
    let like = *pick(
        rng,
        &[
            "30QXF 1234 5678",
            "291435ZMAY26",
            "1234 5678",
            "XF12345678",
            "29 1435Z May 26",
            "31NAA 66021 00000",
            "010000ZJAN00",
        ],
    );
    let mut letters: Vec<char> = like.chars().collect();
    for _ in 0..rng.random_range(0..5) {
        let at = rng.random_range(0..letters.len());
        let odd = [
            '٣', '３', '\u{a0}', '\u{200e}', '−', '-', ' ', '9', '0', 'Z', 'é', '𝟗', '\r', '\n',
            'I', 'ß', '.', '\0',
        ];
        match rng.random_range(0..4) {
            0 if letters.len() > 1 => {
                letters.remove(at);
            }
            1 => letters.insert(at, *pick(rng, &odd)),
            2 => letters[at] = *pick(rng, &odd),
            _ => letters[at] = char::from_u32(rng.random_range(0..0x3000)).unwrap_or('x'),
        }
    }
    letters.into_iter().collect()
}

#[test]
fn a_grid_or_a_time_that_is_nearly_right_is_read_or_refused() {
    let frame = GridFrame::at(13.5, 2.1).expect("on earth");
    let clocks = ["1999-12-31", "2026-05-29", "2400-02-29"]
        .map(|date| Clock::starting(date, "14:35", 'Z').expect("a clock"));
    try_all(
        "typed",
        |rng| typed(rng).into_bytes(),
        |bytes| {
            let said = text_of(bytes);
            if let Ok(square) = frame.read(&said) {
                assert!(frame.error(&square, Point(0.0, 0.0)).off_m >= 0.0);
                assert_eq!(frame.read(&normal(&said)), Ok(square), "{said}");
            }
            let _ = Dtg::read(&said);
            for clock in &clocks {
                if let Ok(dtg) = clock.read(&said) {
                    assert_eq!(clock.read(&dtg.to_string()), Ok(dtg), "{said}");
                    assert!(
                        clock.minutes_off(&dtg, Tick(0)).abs() < 51 * 366 * 24 * 60,
                        "{said}"
                    );
                }
            }
            let shown = plain::in_a_line(&said);
            assert!(!shown.contains(|letter: char| letter.is_control()));
        },
    );
}
