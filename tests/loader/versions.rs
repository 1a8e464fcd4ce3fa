//! Older formats are read in their own words; newer ones are refused with the version that reads them.

use std::path::Path;

use groundsign::{doctrine, scenario};

use super::{catalogue, changed, codes, fixture, fixtures, found, pack, raw};

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
