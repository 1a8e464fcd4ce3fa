//! Files that cannot be read, are cut off or are made to do harm are refused with few words.

use std::path::Path;

use groundsign::diagnostic::{Severity, usable};
use groundsign::text::Argument;
use groundsign::{doctrine, scenario};

use super::{changed, fixtures, found, minimal, pack};

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
