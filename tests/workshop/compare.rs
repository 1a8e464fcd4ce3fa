//! `groundsign diff` and `groundsign vary`.

use std::collections::BTreeSet;
use std::sync::Arc;

use groundsign::calibration::{class, comparison};
use groundsign::rehearsal::variations::drawn;
use groundsign::scenario::{Exercise, load};
use groundsign::source::layout::laid_out;
use serde_json::Value;

use crate::program::{file_with, folder, groundsign, root};
use crate::read;

fn first_lesson() -> String {
    read(&root().join("scenarios/first-lesson.ron"))
}

/// Whether a document is what its file describes, and the file what the program means.
fn keeps_its_schema(name: &str, meant: &str, document: &Value, spoil: fn(&mut Value)) {
    let file = root().join(format!("assets/schema/{name}.schema.json"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, meant).expect("it can be written");
    }
    let kept = read(&file);
    assert_eq!(kept, meant, "UPDATE_GOLDEN=1 writes it");
    let schema: Value = serde_json::from_str(&kept).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    assert!(validator.is_valid(document), "{document}");
    let mut spoiled = document.clone();
    spoil(&mut spoiled);
    assert!(!validator.is_valid(&spoiled), "{spoiled}");
}

#[test]
fn layout_comments_and_the_order_of_things_are_no_difference() {
    let folder = folder();
    let text = first_lesson();
    let other = format!("// another remark\n{}", laid_out(&text));
    let file = file_with(&folder, "first-lesson.ron", &other);
    let said = groundsign(&["diff", "first-lesson", &file, "--runs", "1"])
        .ends_with(0)
        .out();
    assert_eq!(said.trim(), "The two mean the same.");
}

#[test]
fn a_moved_item_a_new_value_and_what_follows_are_told() {
    let folder = folder();
    let text = first_lesson();
    let other = text
        .replace(
            "placement: Verge, at: (-8, 312), hazard_radius_m: 5,",
            "placement: Verge, at: (-8, 326), hazard_radius_m: 4,",
        )
        .replace(
            "at: (-7.5, 312), size_m: (0.6, 0.45)",
            "at: (-7.5, 326), size_m: (0.25, 0.2)",
        )
        .replace("time_limit_s: 2400", "time_limit_s: 3000");
    let file = file_with(&folder, "first-lesson.ron", &other);
    let told = groundsign(&["diff", "first-lesson", &file, "--json", "--runs", "16"])
        .ends_with(0)
        .out();
    let document: Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(document["schema"], "groundsign.comparison/1");
    keeps_its_schema("comparison", &comparison::schema(), &document, |document| {
        document["changes"][0]["change"] = "eaten".into();
    });
    let changes = document["changes"].as_array().expect("changes");
    let of = |thing: &str| {
        changes
            .iter()
            .find(|change| change["thing"] == thing)
            .unwrap_or(&Value::Null)
    };
    let moved = of("sites object-west bag-west");
    assert_eq!(moved["change"], "moved");
    assert_eq!(moved["metres"], 14.0);
    assert_eq!(moved["leg"], 2);
    assert_eq!(of("time_limit_s")["from"], "2400");
    assert_eq!(of("time_limit_s")["to"], "3000");
    assert_eq!(of("sites object-west bag-west hazard_radius_m")["to"], "4");
    let items = document["items"].as_array().expect("items");
    let item = items
        .iter()
        .find(|item| item["item"] == "bag-west")
        .expect("it is harder now");
    let rate = |side: usize| item["hit_rate"][side].as_f64().expect("met often enough");
    assert!(rate(1) < rate(0), "{item}");
    let said = groundsign(&["diff", "first-lesson", &file, "--runs", "1"])
        .ends_with(0)
        .out();
    assert!(
        said.contains("sites object-west bag-west: moved 14 m along leg 2"),
        "{said}"
    );
}

/// Story: one move was told three times, a size was "another one", and a new language was "other words".
#[test]
fn a_move_is_told_once_with_its_legs_and_sizes_and_languages_are_told_by_what_they_are() {
    let folder = folder();
    let text = first_lesson();
    let other = text
        .replace(
            "placement: Verge, at: (-8, 312)",
            "placement: Verge, at: (-8, 326)",
        )
        .replace(
            "at: (-7.5, 312), size_m: (0.6, 0.45)",
            "at: (-7.5, 326), size_m: (0.3, 0.2)",
        );
    let title = "title: {";
    assert!(other.contains(title));
    let other = other.replacen(title, "title: {\"sw\": \"Somo\",", 1);
    let file = file_with(&folder, "first-lesson.ron", &other);
    let said = groundsign(&["diff", "first-lesson", &file, "--runs", "4"])
        .ends_with(0)
        .out();
    assert_eq!(said.matches("moved 14 m").count(), 1, "{said}");
    assert!(said.contains("(0.6, 0.45) → (0.3, 0.2)"), "{said}");
    assert!(said.contains("title sw: added"), "{said}");
    assert!(!said.contains("other words"), "{said}");
}

/// Story: two scenarios without an item in common were patrolled eighty times before anything was told.
#[test]
fn nobody_patrols_where_no_item_is_in_both_or_only_words_are_different() {
    let folder = folder();
    let text = first_lesson();
    let reworded = text.replacen("\"First lesson", "\"The first lesson", 1);
    assert_ne!(reworded, text);
    let reworded = file_with(&folder, "first-lesson.ron", &reworded);
    for other in [reworded.as_str(), "the-culvert"] {
        // A million patrols would take days.
        let said = groundsign(&["diff", "first-lesson", other, "--runs", "10000"])
            .ends_with(0)
            .out();
        assert!(!said.contains("predicted hit rate"), "{said}");
    }
}

#[test]
fn what_is_added_and_removed_is_told_by_its_name() {
    let folder = folder();
    let text = first_lesson();
    let other = text.replace(
        "vehicles: [(id: \"donkey-cart\"",
        "vehicles: [(id: \"hand-cart\"",
    );
    let file = file_with(&folder, "first-lesson.ron", &other);
    let said = groundsign(&["diff", "first-lesson", &file, "--runs", "1"])
        .ends_with(0)
        .out();
    assert!(said.contains("vehicles donkey-cart: removed"), "{said}");
    assert!(said.contains("vehicles hand-cart: added"), "{said}");
}

#[test]
fn a_class_gets_different_patrols_each_with_its_key_and_is_told_how_equal_they_are() {
    let folder = folder();
    let keys = folder.path().join("keys");
    let keys_named = keys.display().to_string();
    let answer = groundsign(&[
        "vary",
        "first-lesson",
        "-n",
        "8",
        "--runs",
        "16",
        "-o",
        &keys_named,
        "--json",
    ]);
    let document: Value = serde_json::from_str(&answer.out()).expect("JSON");
    keeps_its_schema("class", &class::schema(), &document, |document| {
        document["patrols"][0]["seed"] = "seven".into();
    });
    let patrols = document["patrols"].as_array().expect("patrols");
    assert_eq!(patrols.len(), 8);
    let equal = document["equal"].as_bool().expect("told");
    assert_eq!(answer.status(), if equal { 0 } else { 1 });
    if !equal {
        assert!(!answer.err().trim().is_empty(), "it says why not");
    }
    let items: BTreeSet<u64> = patrols
        .iter()
        .filter_map(|patrol| patrol["items"].as_u64())
        .collect();
    assert_eq!(items.len(), 1, "as many items in each");
    let loaded = load(&root().join("scenarios/first-lesson.ron")).expect("sound");
    let mut contents = BTreeSet::new();
    for patrol in patrols {
        let seed = patrol["seed"].as_u64().expect("a seed");
        let exercise = Exercise::draw(Arc::clone(&loaded.scenario), seed);
        let held: Vec<&str> = exercise
            .devices
            .iter()
            .map(|placed| placed.device.id.as_str())
            .collect();
        assert_eq!(patrol["holds"], serde_json::json!(held));
        assert!(
            contents.insert(drawn(&exercise)),
            "seed {seed} holds what another does"
        );
    }
    let mut names: Vec<String> = std::fs::read_dir(&keys)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("a file")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    assert_eq!(
        names
            .iter()
            .filter(|name| name.starts_with("key-") && name.ends_with(".txt"))
            .count(),
        8
    );
    assert_eq!(
        names
            .iter()
            .filter(|name| name.starts_with("key-") && name.ends_with(".svg"))
            .count(),
        8
    );
    let table = read(&keys.join("table.csv"));
    assert_eq!(table.lines().count(), 9, "{table}");
    let key = names
        .iter()
        .find(|name| name.ends_with(".txt"))
        .expect("a key");
    assert!(
        !read(&keys.join(key)).contains('\u{1b}'),
        "no colour in a file"
    );
}

/// Story: the keys of a second class were put among those of the first, some of them over these.
#[test]
fn keys_are_put_into_a_folder_of_their_own() {
    let folder = folder();
    let kept = file_with(&folder, "key-01-seed-0.txt", "another class");
    let here = folder.path().display().to_string();
    let vary = |named: &str| {
        groundsign(&[
            "vary",
            "first-lesson",
            "-n",
            "2",
            "--runs",
            "1",
            "-o",
            named,
        ])
        .ends_with(2)
        .err()
    };
    let told = vary(&here);
    assert!(
        told.contains("files in") && told.contains("a folder that is empty"),
        "{told}"
    );
    assert!(vary(&kept).contains("cannot be written"));
    assert_eq!(read(kept.as_ref()), "another class");
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        1
    );
}

/// Story: a clean variation had a hit rate of 100 % and counted as the easiest.
#[test]
fn a_variation_with_nothing_to_notice_has_no_hit_rate_and_is_not_compared_by_one() {
    let folder = folder();
    let made = folder.path().join("mine.ron").display().to_string();
    groundsign(&["new", &made, "--template", "route"]).ends_with(0);
    let said = groundsign(&["vary", &made, "-n", "4", "--runs", "12", "--json"]).out();
    let document: Value = serde_json::from_str(&said).expect("JSON");
    let patrols = document["patrols"].as_array().expect("patrols");
    let rates: Vec<f64> = patrols
        .iter()
        .filter_map(|patrol| patrol["hit_rate"].as_f64())
        .collect();
    for patrol in patrols {
        let clean = patrol["items"] == 0;
        assert!(!clean || patrol["hit_rate"].is_null(), "{patrol}");
        assert!(
            !clean
                || patrol["opportunity_s"]
                    .as_f64()
                    .is_some_and(f64::is_sign_positive)
        );
    }
    assert!(rates.len() < patrols.len(), "some patrol is clean: {said}");
    let highest = rates.iter().copied().fold(0.0, f64::max);
    let lowest = rates.iter().copied().fold(highest, f64::min);
    assert_eq!(document["spread"], highest - lowest);
}

#[test]
fn a_wish_for_difficulty_is_met_as_nearly_as_the_scenario_allows() {
    let rates = |wish: &str| -> Vec<f64> {
        let said = groundsign(&[
            "vary",
            "first-lesson",
            "-n",
            "4",
            "--runs",
            "16",
            "--difficulty",
            wish,
            "--json",
        ])
        .out();
        let document: Value = serde_json::from_str(&said).expect("JSON");
        let patrols = document["patrols"].as_array().expect("patrols").clone();
        patrols
            .iter()
            .filter_map(|patrol| patrol["hit_rate"].as_f64())
            .collect()
    };
    let mean = |rates: &[f64]| rates.iter().sum::<f64>() / rates.len() as f64;
    let (easy, hard) = (mean(&rates("1")), mean(&rates("0")));
    assert!(hard < easy, "{hard} {easy}");
    groundsign(&["vary", "first-lesson", "--difficulty", "2"]).ends_with(2);
}

#[test]
fn more_patrols_than_can_differ_are_refused_with_what_to_change() {
    let said = groundsign(&[
        "vary",
        &root()
            .join("assets/templates/lesson.ron")
            .display()
            .to_string(),
        "-n",
        "30",
        "--runs",
        "10",
    ])
    .ends_with(1)
    .out();
    assert!(said.contains("Add sites"), "{said}");
}

/// Story: of three patrols without any item it was said that their hit rates are equal within 5 %.
#[test]
fn of_a_clean_patrol_it_is_said_that_there_is_nothing_to_compare() {
    let folder = folder();
    let made = folder.path().join("mine.ron").display().to_string();
    groundsign(&["new", &made, "--template", "clean"]).ends_with(0);
    let said = groundsign(&["vary", &made, "-n", "3", "--runs", "1"]).out();
    assert!(said.contains("nothing to compare"), "{said}");
    assert!(!said.contains("equal within"), "{said}");
}
