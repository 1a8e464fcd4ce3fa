//! `groundsign fmt`: the layout changes, nothing else.

use std::path::PathBuf;

use groundsign::scenario::RawScenario;
use groundsign::scenario::schema::FORMAT;
use groundsign::source::layout::{laid_out, says_the_same};
use groundsign::source::lexer::Lexer;
use groundsign::source::token::Token;
use groundsign::source::{Document, parser};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

use crate::program::{file_with, folder, groundsign, root};
use crate::{read, ron_files};

/// Scenarios, packs, templates, word lists and fixtures that RON reads.
fn files() -> Vec<PathBuf> {
    ["scenarios", "assets", "tests/fixtures"]
        .iter()
        .flat_map(|folder| ron_files(&root().join(folder)))
        .filter(|path| parser::parse(&read(path)).problems.is_empty())
        .collect()
}

fn comments(text: &str) -> Vec<String> {
    let mut lexer = Lexer::new(text);
    while lexer.next_token().0 != Token::End {}
    let comments = lexer.comments().iter();
    comments
        .map(|span| text[span.range()].trim_end().to_owned())
        .collect()
}

fn value(text: &str) -> Option<RawScenario> {
    let document =
        Document::<RawScenario>::open(text, FORMAT, &groundsign::scenario::migrate::STEPS);
    document.ok()?.value
}

#[test]
fn every_file_of_ours_keeps_its_value_and_its_comments_and_is_laid_out_once() {
    let files = files();
    assert!(files.len() > 200, "{}", files.len());
    for path in files {
        let text = read(&path);
        let tidy = laid_out(&text);
        assert!(says_the_same(&text, &tidy), "{}", path.display());
        assert_eq!(comments(&text), comments(&tidy), "{}", path.display());
        assert!(value(&text) == value(&tidy), "{}", path.display());
        assert!(
            parser::parse(&tidy).problems.is_empty(),
            "{}",
            path.display()
        );
        assert!(laid_out(&tidy) == tidy, "{}", path.display());
    }
}

/// Story: `fmt --check` said of every scenario and doctrine pack that came with the program that it would change.
#[test]
fn what_is_shipped_is_laid_out_as_fmt_lays_it_out() {
    let shipped: Vec<PathBuf> = [
        "scenarios",
        "assets/doctrine",
        "assets/trainees",
        "assets/templates",
    ]
    .iter()
    .flat_map(|folder| ron_files(&root().join(folder)))
    .collect();
    assert!(shipped.len() > 20, "{}", shipped.len());
    for path in shipped {
        let text = read(&path);
        assert!(laid_out(&text) == text, "groundsign fmt {}", path.display());
    }
}

/// Spaces, line breaks and comments thrown between the tokens of real files.
#[test]
fn however_a_file_is_spaced_its_value_and_comments_stay() {
    let texts = [
        read(&root().join("tests/fixtures/minimal.ron")),
        read(&root().join("assets/templates/village.ron")),
    ];
    for seed in 0..60 {
        let mut rng = Pcg64Mcg::seed_from_u64(seed);
        let text = &texts[seed as usize % texts.len()];
        let mut lexer = Lexer::new(text);
        let mut rough = String::new();
        loop {
            let (token, span) = lexer.next_token();
            for _ in 0..rng.random_range(0..3) {
                rough.push_str(
                    [
                        "",
                        " ",
                        "\n",
                        "\n\n\n",
                        "\t",
                        " // a note\n",
                        "/* b */",
                        "/* c\n d */",
                        "\r\n",
                    ][rng.random_range(0..9)],
                );
            }
            if token == Token::End {
                break;
            }
            rough.push_str(&text[span.range()]);
        }
        let tidy = laid_out(&rough);
        assert!(says_the_same(&rough, &tidy), "seed {seed}");
        assert!(value(&rough) == value(&tidy), "seed {seed}");
        assert!(value(&tidy).is_some(), "seed {seed}");
        assert!(laid_out(&tidy) == tidy, "seed {seed}");
    }
}

#[test]
fn the_command_lays_out_says_what_would_change_and_refuses_what_has_mistakes() {
    let folder = folder();
    let fixture = |name: &str| read(&root().join("tests/fixtures").join(name));
    let text = fixture("minimal.ron");
    let rough = text.replace("    ", "\t");
    file_with(
        &folder,
        "minimal-doctrine.ron",
        &fixture("minimal-doctrine.ron"),
    );
    let file = file_with(&folder, "minimal.ron", &rough);
    let told = groundsign(&["fmt", "--check", &file]).ends_with(1).out();
    assert!(told.contains("minimal.ron"), "{told}");
    assert_eq!(read(file.as_ref()), rough);
    groundsign(&["fmt", &file]).ends_with(0);
    groundsign(&["fmt", "--check", &file]).ends_with(0);
    assert_eq!(value(&read(file.as_ref())), value(&text));

    // Story: a file with an unknown field or a figure out of range was laid out as if it were sound.
    for (sound, wrong) in [
        ("purpose: Teach", "purpose: Tech"),
        ("purpose: Teach", "purpose: Teach, colour: 3"),
        ("purpose: Teach", "purpose: Teach, time_limit_s: -5"),
    ] {
        let faulty = rough.replace(sound, wrong);
        assert_ne!(faulty, rough);
        groundsign(&["fmt", &file_with(&folder, "minimal.ron", &faulty)]).ends_with(1);
        assert_eq!(read(file.as_ref()), faulty);
    }
    groundsign(&["fmt", "no-such-file.ron"]).ends_with(2);
}
