use std::collections::BTreeMap;

use serde::Deserialize;

use crate::source::problem::{Kind, Problem};
use crate::source::read::Document;

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Whole {
    id: String,
    count: u8,
    share: f32,
    zone: char,
    #[serde(default)]
    known_safe: bool,
    at: Point,
    names: BTreeMap<String, String>,
    shape: Shape,
    parts: Vec<Part>,
    #[serde(default)]
    note: Option<String>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Point(f32, f32);

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
enum Shape {
    Flat,
    Disc { radius_m: f32 },
    Held(Part),
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Part {
    id: String,
    weight: f32,
}

const GOOD: &str = r#"(
    id: "x",
    count: 3,
    share: 0.5,
    zone: 'A',
    at: (1.0, 2.0),
    names: {"en": "One"},
    shape: Disc(radius_m: 2.0),
    parts: [(id: "a", weight: 1.0), (id: "b", weight: 2.0)],
    note: "said",
)"#;

fn problems(text: &str) -> Vec<Problem> {
    Document::<Whole>::read(text, true, &[]).problems
}

/// Replaces `old` by `new` in the good text; returns each problem's kind, token and path.
fn after(old: &str, new: &str) -> Vec<(Kind, String, String)> {
    let text = GOOD.replacen(old, new, 1);
    assert_ne!(text, GOOD, "{old} is not in the text");
    problems(&text)
        .into_iter()
        .map(|problem| (problem.kind, text[problem.span].to_owned(), problem.path))
        .collect()
}

fn one(kind: Kind, token: &str, path: &str) -> Vec<(Kind, String, String)> {
    vec![(kind, token.to_owned(), path.to_owned())]
}

#[test]
fn a_good_text_reads_the_same_both_ways() {
    let tolerant = Document::<Whole>::read(GOOD, true, &[]);
    assert_eq!(tolerant.problems, []);
    assert!(tolerant.doubt.is_none());
    let by_ron = Document::<Whole>::read(GOOD, false, &[]);
    assert_eq!(tolerant.value, by_ron.value);
}

#[test]
fn a_tree_reads_to_the_value_that_ron_reads() {
    // The no-op migration forces the tolerant reader.
    for text in [
        GOOD,
        r##"Whole(id: r#"a "b""#, count: 0x0f, share: 1_0.5e-1, zone: '\u{41}', at: Point(-1, .5), names: {},
            shape: Held((id: "\x41\n", weight: 1)), parts: [], note: Some("s")) // end"##,
        "#![enable(unwrap_variant_newtypes)] (id: \"\", count: +1, share: 2., zone: '\\'', at: (1, 2), names: {}, \
         shape: Held(id: \"a\", weight: 0), parts: [], note: None)",
    ] {
        let migrated = Document::<Whole>::read(text, false, &[|_| {}]);
        let by_ron = Document::<Whole>::read(text, false, &[]);
        assert_eq!(migrated.problems, [], "{text}");
        assert_eq!(by_ron.problems, [], "{text}");
        assert_eq!(migrated.value, by_ron.value);
    }
}

#[test]
fn each_mistake_is_shown_at_its_token_and_alone() {
    use Kind::*;
    assert_eq!(
        after("count: 3", "count: 300"),
        one(WrongValue, "300", "count")
    );
    assert_eq!(
        after("count: 3", "count: -1"),
        one(WrongValue, "-1", "count")
    );
    assert_eq!(
        after("count: 3", "count: 1.5"),
        one(WrongValue, "1.5", "count")
    );
    assert_eq!(
        after("count: 3", "count: 99999999999999999999"),
        one(WrongValue, "99999999999999999999", "count")
    );
    assert_eq!(
        after("0.5", "\"half\""),
        one(WrongValue, "\"half\"", "share")
    );
    assert_eq!(after("0.5", "NaN"), one(NotFinite, "NaN", "share"));
    assert_eq!(after("0.5", "-inf"), one(NotFinite, "-inf", "share"));
    assert_eq!(after("0.5", "1e99"), one(NotFinite, "1e99", "share"));
    assert_eq!(after("'A'", "\"A\""), one(WrongValue, "\"A\"", "zone"));
    assert_eq!(after("'A'", "A"), one(WrongValue, "A", "zone"));
    assert_eq!(
        after("(1.0, 2.0)", "(1.0, 2.0, 3.0)"),
        one(WrongValue, "(", "at")
    );
    assert_eq!(after("(1.0, 2.0)", "(1.0)"), one(WrongValue, "(", "at"));
    assert_eq!(
        after("(1.0, 2.0)", "[1.0, 2.0]"),
        one(WrongValue, "[", "at")
    );
    assert_eq!(after("2.0)", "\"2\")"), one(WrongValue, "\"2\"", "at[1]"));
    assert_eq!(
        after("{\"en\": \"One\"}", "\"One\""),
        one(WrongValue, "\"One\"", "names")
    );
    assert_eq!(
        after("{\"en\": \"One\"}", "{\"en\": 1}"),
        one(WrongValue, "1", "names.en")
    );
    assert_eq!(
        after("{\"en\": \"One\"}", "{\"en\": \"a\", \"en\": \"b\"}"),
        one(GivenTwice, "\"en\"", "names")
    );
    assert_eq!(
        after("Disc(radius_m: 2.0)", "Dics(radius_m: 2.0)"),
        one(UnknownChoice, "Dics", "shape")
    );
    assert_eq!(
        after("Disc(radius_m: 2.0)", "Cube(side: 2.0)"),
        one(UnknownChoice, "Cube", "shape")
    );
    assert_eq!(
        after("Disc(radius_m: 2.0)", "Disc"),
        one(WrongValue, "Disc", "shape")
    );
    assert_eq!(
        after("Disc(radius_m: 2.0)", "Flat(2)"),
        one(WrongValue, "Flat", "shape")
    );
    assert_eq!(
        after("Disc(radius_m: 2.0)", "\"Flat\""),
        one(WrongValue, "\"Flat\"", "shape")
    );
    assert_eq!(
        after("Disc(radius_m: 2.0)", "7"),
        one(WrongValue, "7", "shape")
    );
    assert_eq!(
        after("Disc(radius_m: 2.0)", "Held(id: \"h\", weight: 1)"),
        one(WrongValue, "Held", "shape")
    );
    assert_eq!(
        after("Disc(radius_m: 2.0)", "Held((id: \"h\", weight: x))"),
        one(WrongValue, "x", "shape.weight")
    );
    assert_eq!(
        after("radius_m: 2.0", ""),
        one(MissingField, "Disc", "shape.radius_m")
    );
    assert_eq!(after("count: 3,", ""), one(MissingField, "(", "count"));
    assert_eq!(
        after("(id: \"b\", weight: 2.0)", "(id: \"b\")"),
        one(MissingField, "(", "parts[1].weight")
    );
    assert_eq!(
        after("(id: \"b\", weight: 2.0)", "12"),
        one(WrongValue, "12", "parts[1]")
    );
    assert_eq!(
        after("weight: 2.0", "wieght: 2.0"),
        one(UnknownField, "wieght", "parts[1]")
    );
    assert_eq!(
        after("weight: 2.0", "weight: 2.0, colour: 1"),
        one(UnknownField, "colour", "parts[1]")
    );
    assert_eq!(
        after("weight: 2.0", "weight: 2.0, weight: 3.0"),
        one(GivenTwice, "weight", "parts[1]")
    );
    assert_eq!(after("\"said\"", "said"), one(WrongValue, "said", "note"));
    assert_eq!(after("\"said\"", r#""a\qb""#), one(Syntax, "\\q", "note"));
    assert_eq!(
        after("count: 3,", "count: 3, known_safe: yes,"),
        one(WrongValue, "yes", "known_safe")
    );
    assert_eq!(
        after("[(id: \"a\"", "[Prat(id: \"a\""),
        one(WrongValue, "Prat", "parts[0]")
    );
}

#[test]
fn mistakes_in_the_writing_are_shown_where_they_are_and_reading_goes_on() {
    use Kind::*;
    let with_wrong_zone = |old: &str, new: &str| {
        let text = GOOD.replacen(old, new, 1).replacen("'A'", "\"A\"", 1);
        problems(&text)
            .into_iter()
            .map(|problem| (problem.kind, text[problem.span].to_owned()))
            .collect::<Vec<_>>()
    };
    let zone = (WrongValue, "\"A\"".to_owned());
    let both = |token: &str| vec![(Syntax, token.to_owned()), zone.clone()];
    assert_eq!(with_wrong_zone("\"x\",", "\"x\""), both("count"));
    assert_eq!(with_wrong_zone("count: 3", "count 3"), both("3"));
    assert_eq!(with_wrong_zone("count: 3", "count = 3"), both("="));
    assert_eq!(with_wrong_zone("count: 3,", "count: 3;"), both(";"));
    assert_eq!(with_wrong_zone("count:", "\"count\":"), both("\"count\""));
    assert_eq!(with_wrong_zone("\"x\",", "\"x,"), both("\"x"));
}

#[test]
fn a_lost_bracket_is_blamed_where_the_margins_tell() {
    let text =
        "(\n    id: \"x\",\n    parts: [\n        (id: \"a\", weight: 1.0),\n    names: {},\n)\n";
    let found = problems(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].kind, Kind::Syntax);
    assert_eq!(&text[found[0].span.clone()], "[");

    let text = "(\n    names: {\"en\": \"x\",\n    parts: [],\n)\n";
    let found = problems(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(&text[found[0].span.clone()], "{");

    let text = "(\n    at: (\n        1.0, 2.0,\n    names: {},\n)\n";
    let found = problems(text);
    assert_eq!(
        found.last().map(|problem| problem.span.clone()),
        Some(10..11),
        "{found:?}"
    );
}

#[test]
fn many_problems_are_counted_and_the_first_hundred_shown() {
    let parts = "(id: 1, weight: 2.0),".repeat(250);
    let text = GOOD.replacen("parts: [", &format!("parts: [{parts}"), 1);
    let found = problems(&text);
    assert_eq!(found.len(), 101);
    assert_eq!(found[100].message.id, "source-more-problems");
    assert_eq!(
        found[100].message.arguments["count"],
        crate::text::Argument::Number(150.0)
    );
}
