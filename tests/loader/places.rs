//! Every problem is told once, at its very token, whatever else is wrong with the file.

use groundsign::scenario;
use groundsign::source::parser;
use groundsign::source::place::line_and_column;
use groundsign::source::tree::{Kind as NodeKind, Node};
use groundsign::text::Argument;

use super::{changed, fixture, fixtures, found, minimal};

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

/// Every value that holds no other: its bytes, and a token of another kind.
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

/// 89 KB of unknown fields took five seconds, and 8 MB a minute.
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
