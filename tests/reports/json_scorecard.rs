//! The scorecard for programs, and its schema.

use groundsign::report::json;

use super::{fixture, golden, held_against, root};
use crate::mixed::mixed;
use crate::scorecards::{broken_off, clean};

#[test]
fn the_json_scorecard_reads_as_agreed_and_keeps_its_schema() {
    let fixture = fixture();
    let schema: serde_json::Value = serde_json::from_str(&json::schema()).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a usable schema");
    for card in [mixed(), clean(), broken_off()] {
        let text = json::document(&fixture.material(&card));
        let document: serde_json::Value = serde_json::from_str(&text).expect("one document");
        let problems: Vec<String> = validator
            .iter_errors(&document)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(problems.is_empty(), "{problems:#?}");
    }
    golden(
        "scorecard-mixed.json",
        &json::document(&fixture.material(&mixed())),
    );
}

#[test]
fn the_schema_refuses_what_is_no_scorecard() {
    let fixture = fixture();
    let schema: serde_json::Value = serde_json::from_str(&json::schema()).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a usable schema");
    let text = json::document(&fixture.material(&mixed()));
    let document: serde_json::Value = serde_json::from_str(&text).expect("one document");
    for (pointer, wrong) in [
        ("/schema", serde_json::json!("groundsign.scorecard/1")),
        ("/seed", serde_json::json!(7)),
        ("/verdict", serde_json::json!("passed")),
        ("/points", serde_json::json!(52.0)),
        ("/blocks/0/criteria/0/verdict", serde_json::json!("met?")),
    ] {
        let mut spoiled = document.clone();
        *spoiled.pointer_mut(pointer).expect("it is there") = wrong;
        assert!(!validator.is_valid(&spoiled), "{pointer}");
    }
    let mut spoiled = document;
    spoiled["extra"] = serde_json::json!(1);
    assert!(!validator.is_valid(&spoiled));
}

#[test]
fn the_schema_file_is_the_schema_of_the_types() {
    held_against(
        &root().join("assets/schema/scorecard.schema.json"),
        &json::schema(),
    );
}
