//! The loader's guarantees: to authors, every problem at once, each at its token; to everybody, that no file does
//! harm, however crafted.

#[path = "loader/budget.rs"]
mod budget;
#[path = "common/edges.rs"]
mod edges;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use groundsign::diagnostic::{Diagnostic, Severity, usable};
use groundsign::doctrine::{self, LoadedPack};
use groundsign::scenario::schema::{Area, Chance, Holding, LandForm, RawScenario};
use groundsign::scenario::{self, limits};
use groundsign::source::place::line_and_column;
use groundsign::source::tree::{Kind as NodeKind, Node};
use groundsign::source::{Codes, parser, problem, render};
use groundsign::text::{Argument, Catalogue};
use groundsign::units::Point;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn fixture(name: &str) -> String {
    std::fs::read_to_string(fixtures().join(name)).expect("the fixture is there")
}

fn minimal() -> String {
    fixture("minimal.ron")
}

fn catalogue() -> Catalogue {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    Catalogue::read(&assets, "en").expect("the language files are whole")
}

fn pack() -> LoadedPack {
    static PACK: OnceLock<LoadedPack> = OnceLock::new();
    PACK.get_or_init(|| {
        doctrine::load(&fixtures().join("minimal-doctrine.ron")).expect("the pack is valid")
    })
    .clone()
}

/// Findings of a text in place of the minimal scenario.
fn found(text: &str) -> Vec<Diagnostic> {
    match scenario::load_text(&fixtures().join("minimal.ron"), text.to_owned(), &[]) {
        Ok(loaded) => loaded.warnings,
        Err(found) => found,
    }
}

/// The same as code, `line:column` and path.
fn places(text: &str) -> Vec<(&'static str, String, String)> {
    found(text)
        .into_iter()
        .map(|diagnostic| {
            let (line, column) = line_and_column(text, diagnostic.span.start);
            (diagnostic.code, format!("{line}:{column}"), diagnostic.path)
        })
        .collect()
}

fn changed(old: &str, new: &str) -> String {
    let text = minimal();
    assert!(text.contains(old), "{old} is not in the fixture");
    text.replacen(old, new, 1)
}

fn codes(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|diagnostic| diagnostic.code).collect()
}

#[test]
fn the_minimal_scenario_loads_without_a_complaint() {
    let loaded = scenario::load(&fixtures().join("minimal.ron")).expect("the fixture is valid");
    assert!(loaded.warnings.is_empty(), "{:?}", loaded.warnings);
}

#[test]
fn a_dozen_mistakes_are_all_told_each_at_its_line_and_column() {
    let text = fixture("loader/many-problems.ron");
    let told = places(&text);
    let expected = [
        ("S005", "7:13", "author"),
        ("S009", "13:15", "doctrine"),
        ("S012", "17:23", "place.latitude_deg"),
        ("S005", "21:53", "when.zone"),
        ("S010", "24:16", "weather.light"),
        ("S005", "54:89", "vegetation[0].count"),
        ("S002", "60:33", ""),
        ("S005", "66:30", "route.waypoints[1].at"),
        ("S003", "81:9", "patrol"),
        ("S004", "86:12", "comms.frequency"),
        ("S011", "101:25", "sites[0].may_hold[0].what"),
        ("S005", "131:37", "sites[0].may_hold[1].what"),
        ("S003", "165:37", "civilians[0]"),
    ];
    for (code, place, path) in expected {
        let one = (code, place.to_owned(), path.to_owned());
        assert!(told.contains(&one), "{one:?} is not among {told:#?}");
    }
    assert!(
        told.iter().any(|(_, _, path)| path == "comms.runner"),
        "a rule looks at what could be read: {told:#?}"
    );
    assert_eq!(told.len(), expected.len() + 1, "no echoes: {told:#?}");
}

#[test]
fn a_rule_speaks_at_its_token_though_the_file_has_other_mistakes() {
    let text = changed("class: \"small\"", "class: \"smal\"").replacen("8000.0", "\"far\"", 1);
    let told = found(&text);
    let texts: Vec<&str> = told.iter().map(|one| &text[one.span.clone()]).collect();
    assert_eq!(texts, ["\"far\"", "\"smal\""], "{told:#?}");
}

#[test]
fn what_hangs_on_a_value_that_could_not_be_read_is_not_complained_about() {
    for (old, new) in [
        ("at: (0.0, -150.0), width_m", "width_m"),
        ("to: (200.0, 200.0)", "to: here"),
        ("id: \"culvert-item\"", "id: 7"),
        ("(id: \"second\", role: SecondInCommand)", "9"),
        ("doctrine: \"minimal-doctrine\"", "doctrine: 3"),
    ] {
        let told = found(&changed(old, new));
        assert_eq!(told.len(), 1, "{new}: {told:#?}");
    }
}

/// Every leaf value: its bytes, and a token of another kind.
fn leaves(node: &Node<'_>, found: &mut Vec<(std::ops::Range<usize>, &'static str)>) {
    match &node.kind {
        NodeKind::Number => found.push((node.span.range(), "\"x\"")),
        NodeKind::Word | NodeKind::Text | NodeKind::Letter | NodeKind::Bytes => {
            found.push((node.span.range(), "7"));
        }
        NodeKind::List(items) | NodeKind::Tuple(items) => {
            items.iter().for_each(|item| leaves(item, found));
        }
        NodeKind::Map(entries) => entries.iter().for_each(|(_, value)| leaves(value, found)),
        NodeKind::Fields(fields) => fields.iter().for_each(|field| leaves(&field.value, found)),
    }
}

#[test]
fn a_value_of_the_wrong_kind_anywhere_is_told_once_and_echoes_in_no_rule() {
    // A cell size of the wrong kind was told twice: the second time as a size of nought, which nobody had written.
    let text = minimal();
    let tree = parser::parse(&text).tree.expect("the fixture is RON");
    let mut values = Vec::new();
    leaves(&tree.root, &mut values);
    assert!(values.len() > 200, "{}", values.len());
    let mut wrong = Vec::new();
    for (span, other) in values {
        let mut changed = text.clone();
        changed.replace_range(span.clone(), other);
        let told: Vec<_> = found(&changed)
            .into_iter()
            .map(|one| (one.code, one.span.start, one.path))
            .collect();
        if told.len() != 1 || told[0].1 != span.start {
            let line = text[..span.start].lines().count();
            wrong.push(format!("line {line}, {:?}: {told:?}", &text[span]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_no_place() {
    let plain = changed("light: Day", "light: Dya");
    let windows = format!("\u{feff}{}", plain.replace('\n', "\r\n"));
    assert_eq!(places(&plain), places(&windows));
    assert_eq!(places(&plain).len(), 1);
    let good = format!("\u{feff}{}", minimal().replace('\n', "\r\n"));
    assert_eq!(found(&good), []);
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let read = |name: &str| scenario::load(&folder.path().join(name)).expect_err("unreadable");
    std::fs::write(folder.path().join("latin.ron"), b"(id: \"caf\xe9\")").expect("written");
    std::fs::write(
        folder.path().join("large.ron"),
        vec![b' '; 8 * 1024 * 1024 + 1],
    )
    .expect("written");
    std::fs::write(folder.path().join("empty.ron"), "").expect("written");
    std::fs::create_dir(folder.path().join("folder.ron")).expect("made");
    let said = |name: &str| {
        let found = read(name);
        assert_eq!(found.len(), 1);
        (found[0].code, found[0].message.id.clone())
    };
    assert_eq!(
        said("absent.ron"),
        ("S001", "source-unreadable-absent".to_owned())
    );
    assert_eq!(
        said("folder.ron"),
        ("S001", "source-unreadable-folder".to_owned())
    );
    assert_eq!(said("large.ron"), ("S006", "source-over-limit".to_owned()));
    assert_eq!(
        said("empty.ron"),
        ("S002", "source-syntax-empty".to_owned())
    );
    let latin = &read("latin.ron")[0];
    assert_eq!(latin.code, "S001");
    assert_eq!(
        latin.message.arguments["byte"],
        Argument::Word("9".to_owned())
    );
}

#[test]
fn a_file_cut_at_any_byte_is_refused_without_a_panic() {
    let text = minimal();
    let path = fixtures().join("minimal.ron");
    let end = text.trim_end().len();
    for cut in (0..end).filter(|&cut| text.is_char_boundary(cut)) {
        let answer = scenario::load_under(&path, text[..cut].to_owned(), &[], pack());
        let found = answer.expect_err("a part of a scenario is none");
        assert!(!usable(&found), "cut at {cut}");
        assert!(found.len() < 50, "cut at {cut}: {} findings", found.len());
    }
}

#[test]
fn hostile_texts_are_refused_with_few_words() {
    const SIZE: usize = 8 * 1024 * 1024;
    let sites = |filling: &str| {
        let count = (SIZE - 20_000) / filling.len();
        changed("sites: [", &format!("sites: [{}", filling.repeat(count)))
    };
    let texts = [
        "[".repeat(SIZE),
        "(".repeat(SIZE),
        "{".repeat(SIZE),
        "a(".repeat(SIZE / 2),
        "0,".repeat(SIZE / 2),
        format!("[{}", "0,".repeat(SIZE / 2 - 1)),
        "\"".to_owned() + &"x".repeat(SIZE - 1),
        format!("\"{}\"", "x".repeat(SIZE - 2)),
        "\"\\".repeat(SIZE / 2),
        "/*".repeat(SIZE / 2),
        "r#".repeat(SIZE / 2),
        "'".repeat(SIZE),
        ")".repeat(SIZE),
        " ".repeat(SIZE),
        "-".repeat(SIZE),
        "é".repeat(SIZE / 2),
        sites("0,"),
        sites("(),"),
        sites("(a:0),"),
        sites("(id:\"\",at:(0,0),may_hold:[()]),"),
        changed(
            "light: Day,",
            &format!("light: Day, {}", "x: 1, ".repeat(100_000)),
        ),
        changed(
            "title: {",
            &format!("title: {{{}", "\"a\": \"b\", ".repeat(200_000)),
        ),
    ];
    for text in texts {
        let start: String = text.chars().take(30).collect();
        let found = found(&text);
        assert!(!usable(&found), "{start}");
        assert!(found.len() <= 210, "{start}: {} findings", found.len());
    }
}

/// Diagnostics of a change to the minimal scenario: the message, its token, and the form in the hint.
fn told(old: &str, new: &str) -> Vec<(String, String, String)> {
    let text = changed(old, new);
    found(&text)
        .into_iter()
        .map(|one| {
            let hint = one.hint.as_ref();
            let form = hint.map_or(String::new(), |hint| {
                let form = ["form", "plain"]
                    .iter()
                    .find_map(|name| hint.arguments.get(*name));
                match form {
                    Some(Argument::Word(form)) => format!("{} {form}", hint.id),
                    _ => hint.id.clone(),
                }
            });
            (one.message.id, text[one.span].to_owned(), form)
        })
        .collect()
}

/// Story: a word processor replaced plain letters; "does not belong here" helped nobody.
#[test]
fn a_letter_that_looks_like_another_is_named_alone_with_what_to_type() {
    let twin = |old: &str, new: &str, id: &str, token: &str, hint: &str| {
        let wanted = (id.to_owned(), token.to_owned(), hint.to_owned());
        assert_eq!(told(old, new), [wanted], "{new}");
    };
    let (looks, cannot_be_seen) = ("source-syntax-twin", "source-syntax-invisible");
    twin(
        "light: Day",
        "light:\u{a0}Day",
        cannot_be_seen,
        "\u{a0}",
        "source-hint-type-space",
    );
    twin(
        "light: Day",
        "light:\u{2003}Day",
        cannot_be_seen,
        "\u{2003}",
        "source-hint-type-space",
    );
    twin(
        "light: Day",
        "light: \u{200b}Day",
        cannot_be_seen,
        "\u{200b}",
        "source-hint-take-out",
    );
    twin(
        "light: Day",
        "light： Day",
        looks,
        "：",
        "source-hint-type :",
    );
    twin(
        "light: Day,",
        "light: Day，",
        looks,
        "，",
        "source-hint-type ,",
    );
    twin(
        "light: Day,",
        "light: Day،",
        looks,
        "،",
        "source-hint-type ,",
    );
    twin("zone: 'A'", "zone: ‘A’", looks, "‘", "source-hint-type '");
    twin(
        "light: Day",
        "light: Ｄay",
        looks,
        "Ｄ",
        "source-hint-type D",
    );
    twin(
        "at: (0.0, -150.0)",
        "at: (0.0, −150.0)",
        looks,
        "−",
        "source-hint-type -",
    );
    twin(
        "at: (0.0, -150.0)",
        "at: (0.0, –150.0)",
        looks,
        "–",
        "source-hint-type -",
    );
    twin(
        "at: (0.0, -150.0)",
        "at: (0.0, -١٥٠.0)",
        looks,
        "١",
        "source-hint-type 1",
    );
    twin("author: \"", "author: “", looks, "“", "source-hint-type \"");
}

#[test]
fn every_place_of_a_letter_is_told_once_and_the_rest_of_the_file_is_read() {
    let text = changed("light: Day", "light: Dya").replace(": ", ":\u{a0}");
    let messages: Vec<String> = found(&text).into_iter().map(|one| one.message.id).collect();
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(
        messages.contains(&"source-unknown-choice".to_owned()),
        "{messages:?}"
    );
}

/// Story: the advice was `"null"` in quotes, which put a man of that name in the patrol; and `5,5` was "no field
/// name".
#[test]
fn what_other_languages_write_is_answered_with_what_to_write_here() {
    let one = |old: &str, new: &str, id: &str, hint: &str| {
        let said = told(old, new);
        assert_eq!(said.len(), 1, "{new}: {said:?}");
        assert_eq!(
            (said[0].0.as_str(), said[0].2.as_str()),
            (id, hint),
            "{new}"
        );
    };
    one(
        "spacing_m: 8.0",
        "spacing_m: 5,5",
        "source-syntax-decimal-comma",
        "source-hint-write 5.5",
    );
    one(
        "spacing_m: 8.0",
        "spacing_m: 5m",
        "source-wrong-value",
        "source-hint-write 5",
    );
    one(
        "spacing_m: 8.0",
        "spacing_m: \"5,5 m\"",
        "source-wrong-value",
        "source-hint-write 5.5",
    );
    one(
        "spacing_m: 8.0",
        "spacing_m: 0x5",
        "source-wrong-value",
        "source-hint-write 5",
    );
    one(
        "spacing_m: 8.0",
        "spacing_m: null",
        "source-wrong-value",
        "source-hint-no-null",
    );
    one(
        "spacing_m: 8.0",
        "spacing_m: 8.0°",
        "source-syntax-unit-sign",
        "source-hint-take-out",
    );
    one(
        "at: (0.0, -150.0)",
        "at: (0,0, -150,0)",
        "source-wrong-value",
        "source-hint-write (0.0, -150.0)",
    );
    one(
        "runner: \"second\"",
        "runner: null",
        "source-wrong-value-nothing",
        "source-hint-leave-out",
    );
}

#[test]
fn no_message_asks_for_a_raw_name() {
    for (old, new) in [
        ("light: Day", "light: half-day"),
        ("light: Day", "li-ght: Day"),
        ("light: Day", "r#light: Dya"),
    ] {
        let text = changed(old, new);
        let catalogue = catalogue();
        for one in found(&text) {
            let said = catalogue.say(&one.message)
                + &one.hint.map_or(String::new(), |hint| catalogue.say(&hint));
            assert!(!said.contains("r#"), "{new}: {said}");
        }
    }
}

/// Story: a file saved on Windows with a text of two lines was refused: "not plain text: U+000D".
#[test]
fn a_text_of_several_lines_may_end_them_as_windows_does() {
    let unix = changed("title: {\"en\": \"", "title: {\"en\": \"Two\nlines: ");
    assert_eq!(found(&unix), []);
    assert_eq!(found(&unix.replace('\n', "\r\n")), []);
    let loaded = scenario::load_text(
        &fixtures().join("minimal.ron"),
        unix.replace('\n', "\r\n"),
        &[],
    );
    let loaded = loaded.expect("sound");
    assert!(
        loaded
            .scenario
            .title
            .in_language("en")
            .starts_with("Two\nlines")
    );
}

/// Story: 89 KB of unknown fields took five seconds, and 8 MB a minute.
#[test]
fn more_problems_than_are_shown_are_counted_and_the_rules_stay_silent() {
    let fields: String = (0..20_000).map(|i| format!("x{i}: 1, ")).collect();
    let told = found(&changed("light: Day,", &format!("light: Day, {fields}")));
    assert_eq!(told.len(), 101);
    assert_eq!(told[100].message.id, "source-more-problems");
    assert_eq!(
        told[100].message.arguments["count"],
        Argument::Number(19_900.0)
    );
}

fn raw() -> RawScenario {
    groundsign::source::read(Path::new("minimal.ron"), &minimal(), &Codes::SCENARIO)
        .expect("the fixture is valid")
}

/// Limits exceeded by a changed scenario.
fn passed(change: impl FnOnce(&mut RawScenario)) -> Vec<(String, String)> {
    let mut scenario = raw();
    change(&mut scenario);
    limits::passed(&scenario)
        .into_iter()
        .map(|complaint| {
            let what = match &complaint.message.arguments["what"] {
                Argument::Message(what) => what.id.clone(),
                other => format!("{other:?}"),
            };
            (what, complaint.path)
        })
        .collect()
}

fn fill<T: Clone>(list: &mut Vec<T>, count: usize) {
    let first = list.first().expect("the fixture has one of each").clone();
    list.resize(count, first);
}

#[test]
fn each_list_is_bounded_and_its_bound_is_named() {
    macro_rules! bounded {
        ($what:literal, $path:literal, $most:expr, |$scenario:ident| $list:expr) => {
            let over = passed(|$scenario| fill(&mut $list, $most + 1));
            assert_eq!(over, [($what.to_owned(), $path.to_owned())]);
            assert_eq!(passed(|$scenario| fill(&mut $list, $most)), [], $what);
        };
    }
    bounded!(
        "limit-civilians",
        "civilians",
        limits::MOST_CIVILIANS,
        |s| s.civilians
    );
    bounded!("limit-injects", "injects", limits::MOST_INJECTS, |s| s
        .injects);
    bounded!(
        "limit-buildings",
        "buildings",
        limits::MOST_BUILDINGS,
        |s| s.buildings
    );
    bounded!("limit-walls", "walls", limits::MOST_WALLS, |s| s.walls);
    bounded!("limit-vehicles", "vehicles", limits::MOST_VEHICLES, |s| s
        .vehicles);
    bounded!("limit-surfaces", "surfaces", limits::MOST_SURFACES, |s| s
        .surfaces);
    bounded!("limit-waters", "water", limits::MOST_WATERS, |s| s.water);
    bounded!("limit-patches", "vegetation", limits::MOST_PATCHES, |s| s
        .vegetation);
    bounded!("limit-assets", "assets", limits::MOST_ASSETS, |s| s.assets);
    bounded!("limit-sources", "sources", limits::MOST_ENTRIES, |s| s
        .sources);
    bounded!(
        "limit-objectives",
        "objectives",
        limits::MOST_ENTRIES,
        |s| s.objectives
    );
    bounded!("limit-patrol", "patrol.people", limits::MOST_PATROL, |s| s
        .patrol
        .people);
    bounded!(
        "limit-waypoints",
        "route.waypoints",
        limits::MOST_WAYPOINTS,
        |s| s.route.waypoints
    );
    bounded!("limit-points", "route.approach", limits::MOST_POINTS, |s| s
        .route
        .approach);
    bounded!(
        "limit-points",
        "civilians[1].path",
        limits::MOST_POINTS,
        |s| s.civilians[1].path
    );
    bounded!("limit-points", "walls[0].line", limits::MOST_POINTS, |s| s
        .walls[0]
        .line);
    bounded!(
        "limit-chances",
        "sites[0].may_hold",
        limits::MOST_CHANCES,
        |s| s.sites[0].may_hold
    );
    bounded!(
        "limit-land-forms",
        "terrain.land_forms",
        limits::MOST_LAND_FORMS,
        |s| s.terrain.land_forms
    );
    bounded!(
        "limit-vulnerable-points",
        "route.vulnerable_points",
        limits::MOST_VULNERABLE_POINTS,
        |s| s.route.vulnerable_points
    );
    let sites = |count: usize| {
        passed(move |s| {
            s.sites[0].may_hold.clear();
            fill(&mut s.sites, count);
        })
    };
    assert_eq!(
        sites(limits::MOST_SITES + 1),
        [("limit-sites".to_owned(), "sites".to_owned())]
    );
    assert_eq!(sites(limits::MOST_SITES), []);
    let criteria = |count: usize| passed(move |s| s.criteria_off = vec!["x".to_owned(); count]);
    assert_eq!(
        criteria(limits::MOST_ENTRIES + 1),
        [("limit-criteria".to_owned(), "criteria_off".to_owned())]
    );
    assert_eq!(criteria(limits::MOST_ENTRIES), []);
}

#[test]
fn sums_and_sizes_are_bounded() {
    let signs = |count: usize| {
        passed(move |s| {
            s.sites.truncate(1);
            s.sites[0].may_hold.truncate(1);
            if let Holding::Device(device) = &mut s.sites[0].may_hold[0].what {
                fill(&mut device.signs, count);
            }
        })
    };
    assert_eq!(
        signs(limits::MOST_SIGNS + 1),
        [("limit-signs".to_owned(), "sites".to_owned())]
    );
    assert_eq!(signs(limits::MOST_SIGNS), []);
    // Every sign, device and person has an id of 16 bits.
    assert!(limits::MOST_SIGNS <= usize::from(u16::MAX));
    assert!(limits::MOST_SITES <= usize::from(u16::MAX));
    assert!(limits::MOST_PATROL + limits::MOST_CIVILIANS <= usize::from(u16::MAX));

    let plants = |count: u32| passed(move |s| s.vegetation[0].count = count);
    assert_eq!(
        plants(limits::MOST_PLANTS as u32 + 1),
        [("limit-plants".to_owned(), "vegetation".to_owned())]
    );
    assert_eq!(plants(limits::MOST_PLANTS as u32), []);

    let corner = |east: f32| {
        passed(move |s| {
            s.terrain.to = Point(east, 200.0);
            s.terrain.cell_m = 50.0;
        })
    };
    assert_eq!(
        corner(10_000.5),
        [("limit-distance".to_owned(), "terrain.to".to_owned())]
    );
    assert_eq!(corner(10_000.0), []);

    let cell = |cell_m: f32| passed(move |s| s.terrain.cell_m = cell_m);
    assert_eq!(cell(0.2), []);
    for wrong in [0.199, 0.0, -1.0, f32::MIN_POSITIVE] {
        assert_eq!(
            cell(wrong),
            [("limit-cells".to_owned(), "terrain.cell_m".to_owned())],
            "{wrong}"
        );
    }
    let time = |time_s: f32| passed(move |s| s.time_limit_s = time_s);
    assert_eq!(
        time(14_401.0),
        [("limit-time".to_owned(), "time_limit_s".to_owned())]
    );
    assert_eq!(time(14_400.0), []);

    let line = vec![Point(0.0, 0.0); limits::MOST_POINTS + 1];
    let areas = passed(|s| {
        s.surfaces[0].area = Area::Polygon {
            corners: line.clone(),
        };
        s.water[0].area = Area::Strip {
            line: line.clone(),
            width_m: 1.0,
        };
        s.terrain.land_forms = vec![LandForm::Ridge {
            line: line.clone(),
            width_m: 1.0,
            height_m: 1.0,
        }];
        s.sites[0].may_hold.push(Chance {
            weight: 1.0,
            what: Holding::Nothing,
        });
    });
    let paths: Vec<&str> = areas.iter().map(|(_, path)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "surfaces[0].area.corners",
            "water[0].area.line",
            "terrain.land_forms[0].line"
        ]
    );
}

#[test]
fn a_passed_limit_is_told_at_its_token_with_both_numbers() {
    let people = "(id: \"x\", role: Soldier), ".repeat(57);
    let text = changed("(id: \"lead\"", &format!("{people}(id: \"lead\""));
    let found = found(&text);
    assert_eq!(codes(&found), ["S006"]);
    assert_eq!(&text[found[0].span.clone()], "[");
    assert_eq!(found[0].path, "patrol.people");
    let said = catalogue().say(&found[0].message);
    assert!(said.contains("61") && said.contains("60"), "{said}");

    let long = "x".repeat(20_001);
    assert_eq!(
        codes(&self::found(&changed(
            "\"Groundsign\"",
            &format!("\"{long}\"")
        ))),
        ["S006"]
    );
}

#[test]
fn an_older_format_is_migrated_and_complained_about_in_its_own_words() {
    let read = |name: &str| {
        let text = fixture(&format!("loader/formats/{name}"));
        let loaded = scenario::load_under(&fixtures().join("minimal.ron"), text, &[], pack());
        (**loaded.expect("the example is valid").scenario).clone()
    };
    assert_eq!(read("0.ron"), raw());
    assert_eq!(read("1.ron"), raw());

    let old = fixture("loader/formats/0.ron");
    let text = old.replacen("max_time_s: 1200.0", "max_time_s: \"long\"", 1);
    let found = found(&text);
    assert_eq!(codes(&found), ["S005"]);
    assert_eq!(&text[found[0].span.clone()], "\"long\"");
}

#[test]
fn a_newer_format_names_the_version_that_reads_it() {
    let text = changed("format: 1", "format: 3").replacen("author:", "writer:", 1);
    let found = found(&text);
    assert_eq!(
        codes(&found),
        ["S007"],
        "what it says beyond that is not ours to judge"
    );
    assert_eq!(&text[found[0].span.clone()], "3");
    assert!(
        catalogue()
            .say(&found[0].message)
            .contains("Version 0.3 of Groundsign")
    );

    let pack = fixture("minimal-doctrine.ron").replacen("format: 1", "format: 2", 1);
    let found = doctrine::load_text(Path::new("minimal-doctrine.ron"), pack).expect_err("newer");
    assert_eq!(codes(&found), ["D007"]);
}

#[test]
fn the_version_keeps_the_promise_that_a_newer_format_rests_on() {
    // Format N is read from version 0.N on.
    let minor: u32 = env!("CARGO_PKG_VERSION")
        .split('.')
        .nth(1)
        .and_then(|n| n.parse().ok())
        .expect("x.y.z");
    let past_one = !env!("CARGO_PKG_VERSION").starts_with("0.");
    assert!(past_one || minor >= scenario::schema::FORMAT);
    assert!(past_one || minor >= doctrine::schema::FORMAT);
}

#[test]
fn a_doctrine_pack_that_is_not_there_is_named_with_the_one_meant() {
    let text = changed("\"minimal-doctrine\"", "\"minimal-doctrin\"");
    let found = found(&text);
    assert_eq!(codes(&found), ["S009"], "{found:#?}");
    assert_eq!(&text[found[0].span.clone()], "\"minimal-doctrin\"");
    let hint = found[0].hint.as_ref().expect("a near name is there");
    assert_eq!(
        hint.arguments["name"],
        Argument::Word("minimal-doctrine".to_owned())
    );
    for hostile in ["../minimal-doctrine", "/etc/passwd", "", ".", "a/b", "C:x"] {
        let found = self::found(&changed("\"minimal-doctrine\"", &format!("{hostile:?}")));
        assert_eq!(codes(&found), ["S009"], "{hostile}");
    }
}

/// A folder with the minimal scenario and pack in it.
fn workplace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["minimal.ron", "minimal-doctrine.ron"] {
        std::fs::copy(fixtures().join(name), folder.path().join(name)).expect("copied");
    }
    folder
}

#[test]
fn a_faulty_pack_is_told_where_it_is_named_and_where_it_is_faulty() {
    let folder = workplace();
    let pack = fixture("minimal-doctrine.ron").replacen("points: 35.0", "points: many", 1);
    std::fs::write(folder.path().join("minimal-doctrine.ron"), pack).expect("written");
    let found = scenario::load(&folder.path().join("minimal.ron")).expect_err("faulty");
    assert_eq!(codes(&found), ["S013", "D005"], "{found:#?}");
    assert_eq!(found[0].path, "doctrine");
    assert!(found[1].file.ends_with("minimal-doctrine.ron"));
    assert_eq!(found[1].path, "scoring.blocks[0].points");
}

/// A grey 16-bit PNG of this size, level.
fn height_map(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Sixteen);
    let mut writer = encoder.write_header().expect("a header");
    writer
        .write_image_data(&vec![0; 2 * (width * height) as usize])
        .expect("its samples");
    writer.finish().expect("an end");
    bytes
}

/// Story: a height map that breaks off gave flat land without a word; in a record it would have done so again.
#[test]
fn a_height_map_at_hand_is_unpacked_like_one_beside_the_scenario() {
    let text = changed(
        "relief: Flat",
        "relief: Heightmap(file: \"land.png\", low_m: 0.0, high_m: 4.0)",
    );
    let load = |bytes: Vec<u8>| {
        let at_hand = [("land.png".to_owned(), bytes)];
        scenario::load_under(
            &fixtures().join("minimal.ron"),
            text.clone(),
            &at_hand,
            pack(),
        )
    };
    let whole = height_map(8, 8);
    let loaded = load(whole.clone()).expect("it is whole");
    assert!(loaded.scenario.height_map().is_some());
    for kept in [0, 8, 40, whole.len() - 20, whole.len() - 4] {
        let found = load(whole[..kept].to_vec()).expect_err("it breaks off");
        assert_eq!(codes(&found), ["S008"], "{kept} bytes");
    }
}

/// The header alone of an image with more samples than permitted.
fn huge_height_map() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(60_000_u32.to_be_bytes());
    bytes.extend(60_000_u32.to_be_bytes());
    bytes.extend([16, 0, 0, 0, 0]);
    let mut checked = flate2::Crc::new();
    checked.update(&bytes[12..]);
    bytes.extend(checked.sum().to_be_bytes());
    bytes
}

#[test]
fn a_height_map_is_read_from_the_own_folder_only() {
    let folder = workplace();
    let outside = tempfile::tempdir().expect("a folder");
    std::fs::write(outside.path().join("far.png"), height_map(8, 8)).expect("written");
    std::fs::write(folder.path().join("near.png"), height_map(8, 8)).expect("written");
    std::fs::write(folder.path().join("text.png"), "no picture").expect("written");
    std::fs::write(folder.path().join("huge.png"), huge_height_map()).expect("written");
    let whole = height_map(8, 8);
    let cut = &whole[..whole.len() - 20];
    std::fs::write(folder.path().join("cut.png"), cut).expect("written");
    std::fs::create_dir(folder.path().join("below")).expect("made");
    std::fs::write(folder.path().join("below/near.png"), height_map(8, 8)).expect("written");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(
            outside.path().join("far.png"),
            folder.path().join("link.png"),
        )
        .expect("linked");
        symlink(
            folder.path().join("near.png"),
            folder.path().join("own-link.png"),
        )
        .expect("linked");
        symlink(outside.path(), folder.path().join("door")).expect("linked");
    }
    let load = |file: &str| {
        let text = changed(
            "relief: Flat",
            &format!("relief: Heightmap(file: {file:?}, low_m: 0.0, high_m: 4.0)"),
        );
        scenario::load_text(&folder.path().join("minimal.ron"), text, &[])
    };
    for good in ["near.png", "below/near.png", "./near.png", "own-link.png"] {
        let loaded = load(good).expect(good);
        assert_eq!(
            loaded.scenario.origin().attachments,
            [(good.to_owned(), height_map(8, 8))]
        );
    }
    let far = outside.path().join("far.png").display().to_string();
    for (bad, why) in [
        ("../near.png", "source-attachment-upwards"),
        ("below/../near.png", "source-attachment-upwards"),
        ("..\\near.png", "source-attachment-upwards"),
        (far.as_str(), "source-attachment-absolute"),
        ("C:near.png", "source-attachment-absolute"),
        ("link.png", "source-attachment-outside"),
        ("door/far.png", "source-attachment-outside"),
        ("absent.png", "source-attachment-absent"),
        ("below", "source-attachment-unreadable"),
        ("", "source-attachment-empty"),
        ("text.png", "source-attachment-no-height-map"),
        ("huge.png", "source-over-limit"),
        ("cut.png", "source-attachment-cut-short"),
    ] {
        let found = load(bad).expect_err(bad);
        assert_eq!(codes(&found), ["S008"], "{bad}: {found:#?}");
        assert_eq!(found[0].path, "terrain.relief.file");
        match &found[0].message.arguments["why"] {
            Argument::Message(message) => assert_eq!(message.id, why, "{bad}"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_hash_holds_the_text_and_every_file_it_names() {
    let path = fixtures().join("minimal.ron");
    let hash = |text: String, bytes: Vec<u8>| {
        let at_hand = [("map.png".to_owned(), bytes)];
        let loaded = scenario::load_under(&path, text, &at_hand, pack()).expect("valid");
        loaded.scenario.origin().hash.clone()
    };
    let with_map = || {
        changed(
            "relief: Flat",
            "relief: Heightmap(file: \"map.png\", low_m: 0.0, high_m: 4.0)",
        )
    };
    let one = hash(with_map(), height_map(8, 8));
    assert_eq!(one, hash(with_map(), height_map(8, 8)));
    assert_ne!(one, hash(with_map(), height_map(8, 9)));
    assert_ne!(one, hash(format!("{} ", with_map()), height_map(8, 8)));
    let plain = hash(minimal(), Vec::new());
    assert_eq!(
        plain,
        blake3::hash(minimal().as_bytes()).to_hex().to_string()
    );
}

#[test]
fn the_json_keeps_its_schema_and_the_terminal_shows_the_line() {
    let text = fixture("loader/many-problems.ron");
    let found = found(&text);
    let text_of = |_: &Path| Some(text.clone());
    let catalogue = catalogue();
    let json = render::json(&found, &text_of, &catalogue);
    let schema = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schema/findings.schema.json"),
    )
    .expect("the schema is there");
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    assert!(
        validator.is_valid(&json),
        "{:?}",
        validator.iter_errors(&json).next()
    );
    assert_eq!(json["findings"][0]["line"], 7);
    assert_eq!(json["findings"][0]["column"], 13);

    let shown = render::terminal(&found, &text_of, &catalogue, false, 100);
    assert!(!shown.contains('\u{1b}'), "no colour was asked for");
    assert!(render::terminal(&found, &text_of, &catalogue, true, 100).contains('\u{1b}'));
    for part in [
        "S010",
        "light: Dya,",
        "Did you mean Day?",
        "minimal.ron:24:16",
    ] {
        assert!(shown.contains(part), "{part} is not in {shown}");
    }
    let plain = render::plain(&found, &text_of, &catalogue);
    assert!(
        plain.contains("minimal.ron:24:16: error S010: There is no choice Dya here."),
        "{plain}"
    );
    assert!(plain.lines().count() <= 2 * found.len());
}

#[test]
fn every_kind_of_problem_has_a_manual_and_every_sentence_its_words() {
    for (kind, name, _) in problem::ALL {
        for codes in [Codes::SCENARIO, Codes::DOCTRINE, Codes::SCRIPT] {
            let manual = problem::manual(codes.of(kind)).unwrap_or_default();
            assert!(
                manual.starts_with("# ") && manual.lines().count() > 2,
                "{name}"
            );
        }
    }
    assert_eq!(problem::manual("S999"), None);

    let catalogue = catalogue();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = vec![
        root.join("scenario/limits.rs"),
        root.join("scenario/attachment.rs"),
    ];
    let mut folders = vec![root.join("source")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("listed") {
            let path = entry.expect("listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    let mut count = 0;
    for file in files {
        let text = std::fs::read_to_string(&file).expect("read");
        for id in text.split('"').filter(|word| {
            (word.starts_with("source-") || word.starts_with("limit-"))
                && word.chars().all(|letter| {
                    letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
                })
        }) {
            count += 1;
            assert!(
                catalogue.knows(id),
                "{id} of {} has no words",
                file.display()
            );
        }
    }
    assert!(count > 80, "{count} sentences");
}

#[test]
fn what_once_broke_the_loader_no_longer_does() {
    let crashers = fixtures().join("loader/crashers");
    for entry in std::fs::read_dir(crashers).expect("listed") {
        let bytes = std::fs::read(entry.expect("listed").path()).expect("read");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let answer =
            scenario::load_under(&fixtures().join("minimal.ron"), text.clone(), &[], pack());
        let found = answer.map_or_else(|found| found, |loaded| loaded.warnings);
        let pack = doctrine::load_text(Path::new("minimal-doctrine.ron"), text.clone());
        let found = found.into_iter().chain(pack.err().into_iter().flatten());
        for diagnostic in found {
            assert!(
                text.get(diagnostic.span.clone()).is_some(),
                "{diagnostic:?}"
            );
            assert!(matches!(
                diagnostic.severity,
                Severity::Error | Severity::Warning
            ));
        }
    }
}
