//! The structure of the house: who may import whom, and what nothing that a session depends on may touch.
//!
//! Sources are read as tokens, so that a path in a macro counts and one in a comment or a text does not. What is
//! compiled for unit tests only may use more and is left out; the rest of its file is not.

#[path = "architecture/circles.rs"]
mod circles;
#[path = "common/tokens.rs"]
mod tokens;

use std::collections::BTreeSet;
use std::path::Path;
use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use tokens::{shipped_files, without_tests, word};

/// What each module may use besides itself. Whatever stands in a list stands above in the table: imports go one way.
const MAY_USE: &[(&str, &[&str])] = &[
    ("files", &[]),
    ("assets", &["files"]),
    ("vocabulary", &[]),
    ("text", &["assets", "files"]),
    ("trust", &["files", "text"]),
    ("units", &["text"]),
    ("diagnostic", &["text"]),
    ("source", &["diagnostic", "files", "text", "units"]),
    (
        "doctrine",
        &[
            "assets",
            "diagnostic",
            "files",
            "source",
            "text",
            "units",
            "vocabulary",
        ],
    ),
    (
        "scenario",
        &[
            "assets",
            "diagnostic",
            "doctrine",
            "files",
            "source",
            "text",
            "trust",
            "units",
            "vocabulary",
        ],
    ),
    (
        "sim",
        &["doctrine", "scenario", "text", "units", "vocabulary"],
    ),
    (
        "scenery",
        &["scenario", "sim", "text", "units", "vocabulary"],
    ),
    (
        "trainee",
        &[
            "diagnostic",
            "doctrine",
            "scenario",
            "sim",
            "source",
            "text",
            "units",
            "vocabulary",
        ],
    ),
    (
        "package",
        &[
            "diagnostic",
            "doctrine",
            "files",
            "scenario",
            "source",
            "text",
            "trust",
        ],
    ),
    (
        "record",
        &[
            "diagnostic",
            "doctrine",
            "files",
            "scenario",
            "sim",
            "source",
            "text",
            "trainee",
            "trust",
            "units",
            "vocabulary",
        ],
    ),
    (
        "scoring",
        &[
            "doctrine",
            "record",
            "scenario",
            "sim",
            "text",
            "units",
            "vocabulary",
        ],
    ),
    (
        "coaching",
        &[
            "doctrine",
            "record",
            "scenario",
            "scenery",
            "scoring",
            "sim",
            "text",
            "trainee",
            "units",
            "vocabulary",
        ],
    ),
    (
        "rehearsal",
        &[
            "coaching",
            "diagnostic",
            "doctrine",
            "record",
            "scenario",
            "scoring",
            "sim",
            "source",
            "text",
            "trainee",
            "units",
            "vocabulary",
        ],
    ),
    (
        "drill",
        &[
            "doctrine",
            "files",
            "record",
            "rehearsal",
            "scenario",
            "scoring",
            "sim",
            "text",
            "trainee",
            "trust",
            "units",
            "vocabulary",
        ],
    ),
    (
        "group",
        &[
            "doctrine",
            "drill",
            "files",
            "record",
            "scenario",
            "sim",
            "text",
            "units",
            "vocabulary",
        ],
    ),
    (
        "calibration",
        &[
            "doctrine",
            "record",
            "rehearsal",
            "scenario",
            "scoring",
            "sim",
            "text",
            "trainee",
            "units",
            "vocabulary",
        ],
    ),
    (
        "import",
        &["files", "rehearsal", "scenario", "source", "text", "units"],
    ),
    (
        "editor",
        &[
            "assets",
            "calibration",
            "diagnostic",
            "doctrine",
            "files",
            "rehearsal",
            "scenario",
            "source",
            "text",
            "trainee",
            "units",
        ],
    ),
    (
        "report",
        &[
            "assets",
            "doctrine",
            "files",
            "record",
            "rehearsal",
            "scenario",
            "scenery",
            "scoring",
            "sim",
            "text",
            "units",
            "vocabulary",
        ],
    ),
    (
        "store",
        &[
            "doctrine",
            "drill",
            "files",
            "group",
            "record",
            "report",
            "scenario",
            "scoring",
            "sim",
            "text",
            "trust",
            "units",
            "vocabulary",
        ],
    ),
    ("lrs", &["store", "text"]),
    (
        "refresher",
        &[
            "doctrine",
            "drill",
            "rehearsal",
            "scenario",
            "scoring",
            "store",
            "text",
            "units",
            "vocabulary",
        ],
    ),
    ("watched", &[]),
    (
        "front_end",
        &[
            "assets",
            "coaching",
            "diagnostic",
            "doctrine",
            "drill",
            "editor",
            "files",
            "group",
            "package",
            "record",
            "refresher",
            "report",
            "scenario",
            "scenery",
            "scoring",
            "sim",
            "source",
            "store",
            "text",
            "trainee",
            "trust",
            "units",
            "vocabulary",
            "watched",
        ],
    ),
    (
        "language_server",
        &["diagnostic", "doctrine", "scenario", "source", "text"],
    ),
    (
        "cli",
        &[
            "assets",
            "calibration",
            "coaching",
            "diagnostic",
            "doctrine",
            "drill",
            "editor",
            "files",
            "front_end",
            "group",
            "import",
            "language_server",
            "lrs",
            "package",
            "record",
            "refresher",
            "rehearsal",
            "report",
            "scenario",
            "scoring",
            "sim",
            "source",
            "store",
            "text",
            "trainee",
            "trust",
            "units",
            "vocabulary",
            "watched",
        ],
    ),
];

/// Of the simulation, scoring may use these as data and nothing that runs.
const SIM_AS_DATA: &[&str] = &["action", "event", "observation", "digest", "Digest"];

/// What no answer may depend on that has to be the same on every machine and in every run: clocks, dice without a seed,
/// the order of a hash, what a screen or a device says.
const UNSTEADY: &[&str] = &[
    "SystemTime",
    "Instant",
    "Timestamp",
    "Zoned",
    "thread_rng",
    "ThreadRng",
    "OsRng",
    "SysRng",
    "HashMap",
    "HashSet",
    "RandomState",
    "Local",
    "GlobalTransform",
    "ButtonInput",
    "available_parallelism",
];

/// Functions of `f32` and `f64` whose last digit is the machine's: `bevy::math::ops` has them pinned.
const PLATFORM_MATHS: &[&str] = &[
    "sin", "cos", "tan", "sin_cos", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh",
    "asinh", "acosh", "atanh", "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10",
    "powf", "powi", "cbrt", "hypot",
];

/// Libraries that ask the machine's own maths.
const MATHS_OF_LIBRARIES: &[&str] = &["fsrs", "geoconvert", "palette", "proj4rs", "statrs"];

/// Where one of [`MATHS_OF_LIBRARIES`] may be used, and why a last bit changes nothing that is kept.
const ROUNDED_ALL_THE_SAME: &[(&str, &str)] = &[
    // An origin is rounded to a tenth of a millimetre, a reference is cut to whole metres.
    ("src/units/grid.rs", "geoconvert"),
    ("src/units/grid/utm.rs", "geoconvert"),
    // A scenario is written in decimetres.
    ("src/import/frame.rs", "proj4rs"),
    // Double precision, rounded to single.
    ("src/report/visibility/difference.rs", "palette"),
    // Days until something is due; means over a thousand simulated trainees.
    ("src/refresher/memory.rs", "fsrs"),
    ("src/refresher/study.rs", "fsrs"),
    ("src/refresher/study.rs", "statrs"),
];

/// Where one of [`UNSTEADY`] may stand in a module that simulation or scoring uses, and why it changes no answer.
const STEADY_ALL_THE_SAME: &[(&str, &str)] = &[
    // When a record was begun: told, never judged by.
    ("src/record/header.rs", "Timestamp"),
    // A time that a record holds is held against the form of one.
    ("src/record/words.rs", "Timestamp"),
];

/// A source file without what is compiled for unit tests only.
struct Source {
    path: String,
    module: Vec<String>,
    tokens: Vec<TokenTree>,
}

impl Source {
    fn of(path: &str, text: &str) -> (Self, Vec<Vec<String>>) {
        let stream = TokenStream::from_str(text)
            .unwrap_or_else(|error| panic!("{path} is no Rust: {error}"));
        let mut module: Vec<String> = Path::new(path)
            .with_extension("")
            .components()
            .skip(1)
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .collect();
        if module == ["lib"] {
            module.clear();
        }
        let mut tests = Vec::new();
        let tokens = without_tests(stream, &module, &mut tests);
        let source = Self {
            path: path.to_owned(),
            module,
            tokens,
        };
        (source, tests)
    }

    /// The top-level module it belongs to.
    fn house(&self) -> &str {
        self.module.first().map_or("lib", String::as_str)
    }

    /// Every path in it, from the crate's root where it leads into the crate.
    fn paths(&self) -> Vec<Vec<String>> {
        let mut found = Vec::new();
        paths(&self.tokens, &self.module, &mut found);
        found
    }

    /// Modules of the crate that it uses.
    fn uses(&self) -> BTreeSet<String> {
        self.paths()
            .into_iter()
            .filter(|path| path.first().is_some_and(|first| first == "crate"))
            .filter_map(|path| path.into_iter().nth(1))
            .filter(|module| MAY_USE.iter().any(|(name, _)| name == module))
            .collect()
    }
}

fn colons(tokens: &[TokenTree], at: usize) -> bool {
    let colon = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    colon(at) && colon(at + 1)
}

/// Collects the paths among tokens, those of `use` trees branch by branch.
fn paths(tokens: &[TokenTree], module: &[String], found: &mut Vec<Vec<String>>) {
    let mut at = 0;
    while at < tokens.len() {
        let is_module = word(tokens.get(at)).is_some_and(|word| word == "mod");
        if is_module
            && let Some(name) = word(tokens.get(at + 1))
            && let Some(TokenTree::Group(group)) = tokens.get(at + 2)
        {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let below: Vec<String> = module.iter().cloned().chain([name]).collect();
            paths(&inner, &below, found);
            at += 3;
            continue;
        }
        match &tokens[at] {
            TokenTree::Ident(_) => at = branch(tokens, at, &[], module, found),
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                paths(&inner, module, found);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// A path from here on, and all that branch off it in braces; gives where it ends.
fn branch(
    tokens: &[TokenTree],
    mut at: usize,
    stem: &[String],
    module: &[String],
    found: &mut Vec<Vec<String>>,
) -> usize {
    let mut path = stem.to_vec();
    while let Some(name) = word(tokens.get(at)) {
        path.push(name);
        at += 1;
        if !colons(tokens, at) {
            break;
        }
        at += 2;
        if let Some(TokenTree::Group(group)) = tokens.get(at)
            && group.delimiter() == Delimiter::Brace
        {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let mut next = 0;
            while next < inner.len() {
                match &inner[next] {
                    TokenTree::Ident(_) => next = branch(&inner, next, &path, module, found),
                    _ => next += 1,
                }
            }
            return at + 1;
        }
    }
    found.push(from_the_root(path, module));
    at
}

/// `self` and `super` put as paths from the crate's root.
fn from_the_root(path: Vec<String>, module: &[String]) -> Vec<String> {
    let ups = path.iter().take_while(|word| *word == "super").count();
    let is_own = path.first().is_some_and(|word| word == "self") && path.len() > 1;
    if ups == 0 && !is_own {
        return path;
    }
    let kept = module.len().saturating_sub(ups);
    let rest = path.into_iter().skip(ups.max(1));
    ["crate".to_owned()]
        .into_iter()
        .chain(module[..kept].iter().cloned())
        .chain(rest.skip_while(|word| word == "self"))
        .collect()
}

/// Calls of methods by those names, macros' included.
fn method_calls(tokens: &[TokenTree], names: &[&str], found: &mut Vec<String>) {
    for (at, tree) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = tree {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            method_calls(&inner, names, found);
        }
        let is_point = matches!(tree, TokenTree::Punct(punct) if punct.as_char() == '.');
        let called = matches!(tokens.get(at + 2), Some(TokenTree::Group(group))
            if group.delimiter() == Delimiter::Parenthesis);
        if is_point
            && called
            && let Some(name) = word(tokens.get(at + 1))
            && names.contains(&name.as_str())
        {
            found.push(name);
        }
    }
}

/// The sources, those that only unit tests compile left out.
fn sources_of(files: &[(String, String)]) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut tests = BTreeSet::new();
    for (path, text) in files {
        let (source, its_tests) = Source::of(path, text);
        sources.push(source);
        tests.extend(its_tests);
    }
    sources.retain(|source| {
        !(1..=source.module.len()).any(|depth| tests.contains(&source.module[..depth]))
    });
    sources
}

fn shipped() -> Vec<Source> {
    sources_of(&shipped_files())
}

fn planted(path: &str, text: &str) -> Vec<Source> {
    planted_all(&[(path, text)])
}

fn planted_all(files: &[(&str, &str)]) -> Vec<Source> {
    let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    sources_of(&files.iter().map(owned).collect::<Vec<_>>())
}

fn forbidden_imports(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
        let house = source.house();
        if house == "main" || house == "lib" {
            continue;
        }
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == house) else {
            wrong.push(format!("{}: {house} is not in the table", source.path));
            continue;
        };
        for used in source.uses() {
            if used != house && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: {house} may not use {used}", source.path));
            }
        }
    }
    wrong
}

fn running_simulation_in_scoring(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources.iter().filter(|source| source.house() == "scoring") {
        for path in source.paths() {
            let words: Vec<&str> = path.iter().map(String::as_str).collect();
            match words.as_slice() {
                ["crate", "sim", part, ..] if !SIM_AS_DATA.contains(part) => {
                    wrong.push(format!("{}: sim::{part}", source.path));
                }
                ["bevy_rapier3d", ..] | ["bevy", "prelude" | "ecs" | "app", ..] => {
                    wrong.push(format!("{}: scoring knows no engine", source.path));
                }
                _ => {}
            }
        }
    }
    wrong
}

/// Modules that simulation and scoring are made of, directly or through others.
fn what_sessions_depend_on(sources: &[Source]) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = ["sim".to_owned(), "scoring".to_owned()].into();
    loop {
        let more: BTreeSet<String> = sources
            .iter()
            .filter(|source| all.contains(source.house()))
            .flat_map(Source::uses)
            .collect();
        let before = all.len();
        all.extend(more);
        if all.len() == before {
            return all;
        }
    }
}

fn unsteady(sources: &[Source]) -> Vec<String> {
    let houses = what_sessions_depend_on(sources);
    let mut wrong = Vec::new();
    for source in sources
        .iter()
        .filter(|source| houses.contains(source.house()))
    {
        for path in source.paths() {
            let clock = path.windows(2).any(|pair| pair == ["std", "time"]);
            let dice = path.windows(2).any(|pair| pair == ["rand", "rng"]);
            let named = path.iter().find(|word| {
                UNSTEADY.contains(&word.as_str())
                    && !STEADY_ALL_THE_SAME.contains(&(&source.path, word))
            });
            if clock || dice || named.is_some() {
                wrong.push(format!("{}: {}", source.path, path.join("::")));
            }
        }
    }
    wrong
}

fn platform_maths(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    // What only a screen shows may differ by its last bit; a page may not.
    for source in sources
        .iter()
        .filter(|source| source.house() != "front_end")
    {
        let mut calls = Vec::new();
        method_calls(&source.tokens, PLATFORM_MATHS, &mut calls);
        for path in source.paths() {
            if let [.., number, function] = path.as_slice()
                && (number == "f32" || number == "f64")
                && PLATFORM_MATHS.contains(&function.as_str())
            {
                calls.push(format!("{number}::{function}"));
            }
            if let [library, _, ..] = path.as_slice()
                && MATHS_OF_LIBRARIES.contains(&library.as_str())
                && !ROUNDED_ALL_THE_SAME.contains(&(&source.path, library))
            {
                calls.push(path.join("::"));
            }
        }
        wrong.extend(
            calls
                .into_iter()
                .map(|call| format!("{}: {call}", source.path)),
        );
    }
    wrong
}

/// The one file of the window that acts on the patrol, and that reads what its buttons say.
const ACTS: &str = "src/front_end/hud/acting.rs";

fn acting_elsewhere(sources: &[Source]) -> Vec<String> {
    fn reads_doings(tokens: &[TokenTree]) -> bool {
        tokens.iter().enumerate().any(|(at, tree)| match tree {
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                reads_doings(&inner)
            }
            TokenTree::Ident(ident) if ident == "MessageReader" || ident == "Messages" => tokens
                [at..]
                .iter()
                .take_while(
                    |tree| !matches!(tree, TokenTree::Punct(punct) if punct.as_char() == '>'),
                )
                .any(|tree| word(Some(tree)).is_some_and(|word| word == "Doing")),
            _ => false,
        })
    }
    let mut wrong = Vec::new();
    for source in sources
        .iter()
        .filter(|source| source.house() == "front_end" && source.path != ACTS)
    {
        let mut calls = Vec::new();
        method_calls(&source.tokens, &["act"], &mut calls);
        if !calls.is_empty() {
            wrong.push(format!("{}: acts on the patrol", source.path));
        }
        if reads_doings(&source.tokens) {
            wrong.push(format!("{}: reads doings", source.path));
        }
    }
    wrong
}

fn prints(sources: &[Source]) -> Vec<String> {
    fn printing(tokens: &[TokenTree]) -> bool {
        tokens.iter().enumerate().any(|(at, tree)| match tree {
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                printing(&inner)
            }
            TokenTree::Ident(ident) => {
                let names = ["print", "println", "eprint", "eprintln", "dbg"];
                let bang = matches!(tokens.get(at + 1), Some(TokenTree::Punct(punct))
                    if punct.as_char() == '!');
                bang && names.iter().any(|name| ident == name)
            }
            _ => false,
        })
    }
    sources
        .iter()
        .filter(|source| source.house() != "cli" && source.house() != "main")
        .filter(|source| printing(&source.tokens))
        .map(|source| source.path.clone())
        .collect()
}

#[test]
fn modules_import_only_what_the_table_allows() {
    let wrong = forbidden_imports(&shipped());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_go_one_way() {
    for (at, (module, allowed)) in MAY_USE.iter().enumerate() {
        for used in *allowed {
            let below = MAY_USE[..at].iter().any(|(name, _)| name == used);
            assert!(below, "{module} uses {used}, which stands above it");
        }
    }
}

#[test]
fn scoring_reads_the_record_and_never_the_running_simulation() {
    let wrong = running_simulation_in_scoring(&shipped());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_that_a_session_depends_on_touches_a_clock_dice_hash_order_or_a_device() {
    let wrong = unsteady(&shipped());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Story: one picture of a debrief differed between two systems by the last bit of a sine.
#[test]
fn nothing_that_a_session_or_a_page_depends_on_uses_the_machines_own_maths() {
    let wrong = platform_maths(&shipped());
    let instead = "use bevy::math::ops, libm or units::maths";
    assert!(wrong.is_empty(), "{instead}:\n{}", wrong.join("\n"));
}

#[test]
fn only_the_command_line_prints() {
    let wrong = prints(&shipped());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Story: six systems read what a button said, each what it knew of it, and three acted on the patrol.
#[test]
fn one_file_of_the_window_reads_what_buttons_say_and_acts_on_the_patrol() {
    let sources = shipped();
    assert!(sources.iter().any(|source| source.path == ACTS));
    let wrong = acting_elsewhere(&sources);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Story: the test of before read each file up to its first unit test and saw `crate::` only.
#[test]
fn a_planted_violation_of_each_kind_is_found_wherever_it_stands() {
    let behind_tests = "#[cfg(test)] mod tests { use crate::cli::Console; }\n";
    for (path, text) in [
        ("src/sim/a.rs", "use crate::scoring::score;"),
        (
            "src/sim/a/b.rs",
            "use super::super::super::record::Session;",
        ),
        (
            "src/units/a.rs",
            "use crate::{text::Message, scenario::{Exercise, draw}};",
        ),
        ("src/text.rs", "fn f() { let _ = crate::units::Tick(0); }"),
        (
            "src/scenario/a.rs",
            "macro_rules! m { () => { crate::sim::Patrol } }",
        ),
        (
            "src/source/a.rs",
            "mod inner { use super::super::super::doctrine::Pack; }",
        ),
    ] {
        let text = format!("{behind_tests}{text}");
        assert_eq!(
            forbidden_imports(&planted(path, &text)).len(),
            1,
            "{path}: {text}"
        );
    }
    for text in [
        "use crate::sim::Patrol;",
        "use bevy_rapier3d::prelude::Collider;",
        "fn f(world: &bevy::prelude::World) {}",
    ] {
        let text = format!("{behind_tests}{text}");
        let found = running_simulation_in_scoring(&planted("src/scoring/a.rs", &text));
        assert_eq!(found.len(), 1, "{text}");
    }
    for text in [
        "use std::time::Duration;",
        "fn f() { let _ = std::collections::HashMap::<u8, u8>::new(); }",
        "use std::collections::{BTreeMap, HashSet};",
        "fn f() { println!(\"{:?}\", jiff::Timestamp::now()); }",
        "fn f(x: Local<u8>) {}",
        "fn f() { let _ = rand::rng(); }",
    ] {
        let text = format!("{behind_tests}{text}");
        assert_eq!(unsteady(&planted("src/sim/a.rs", &text)).len(), 1, "{text}");
    }
    for text in [
        "fn f(x: f32) -> f32 { x.sin() }",
        "fn f(x: f64) -> f64 { f64::powf(x, 2.0) }",
        "fn f(x: f32) { assert!(x.hypot(1.0) > 0.0); }",
        "use statrs::distribution::Normal;",
        "type Colour = palette::Lab;",
    ] {
        let text = format!("{behind_tests}{text}");
        for path in ["src/scoring/a.rs", "src/report/a.rs"] {
            assert_eq!(
                platform_maths(&planted(path, &text)).len(),
                1,
                "{path}: {text}"
            );
        }
    }
    for text in [
        "fn f(mut patrolling: ResMut<Patrolling>) { patrolling.act(TraineeAction::Warn); }",
        "fn f(mut doings: MessageReader<Doing>) {}",
        "fn f(mut doings: MessageReader<'_, '_, super::doing::Doing>) {}",
        "fn f(doings: Res<Messages<Doing>>) {}",
    ] {
        let text = format!("{behind_tests}{text}");
        let elsewhere = planted("src/front_end/hud/menu.rs", &text);
        assert_eq!(acting_elsewhere(&elsewhere).len(), 1, "{text}");
        assert_eq!(acting_elsewhere(&planted(ACTS, &text)), [""; 0], "{text}");
    }
    let loud = format!("{behind_tests}fn f() {{ dbg!(1); }}");
    assert_eq!(prints(&planted("src/report/a.rs", &loud)).len(), 1);
}

#[test]
fn comments_texts_and_unit_tests_break_no_rule() {
    let text = "// use crate::cli::Console;\nconst A: &str = \"crate::cli::x HashMap\";\n\
        fn f(x: f32) -> f32 { bevy::math::ops::sin(x) }\n\
        #[cfg(test)]\nmod tests { use std::time::Instant; use crate::cli::Console; fn f(x: f32) { x.sin(); } }";
    let sources = planted("src/sim/a.rs", text);
    assert_eq!(forbidden_imports(&sources), [""; 0]);
    assert_eq!(unsteady(&sources), [""; 0]);
    assert_eq!(platform_maths(&sources), [""; 0]);
}

#[test]
fn the_headless_build_holds_no_renderer() {
    let lock = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"))
        .expect("readable");
    let headless = lock.split("[dependencies]").nth(1).unwrap_or_default();
    let headless = headless
        .split("[dev-dependencies]")
        .next()
        .unwrap_or_default();
    for crate_name in ["wgpu", "winit", "bevy_render"] {
        let plain = headless
            .lines()
            .any(|line| line.starts_with(crate_name) && !line.contains("optional = true"));
        assert!(
            !plain,
            "{crate_name} is a plain dependency of the headless core"
        );
    }
}
