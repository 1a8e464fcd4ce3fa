//! `groundsign new` and its templates.

use groundsign::rehearsal::{Options, rehearse, trial};
use groundsign::scoring::scorecard::Verdict;
use groundsign::source::layout::laid_out;

use crate::program::{folder, groundsign};
use crate::{loaded, read, templates};

/// Variations that the careful trainee must be ready on.
const SEEDS: u64 = 6;

#[test]
fn every_template_is_sound_fair_and_can_be_walked_at_once() {
    assert_eq!(templates().len(), 6);
    for path in templates() {
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let text = read(&path);
        assert!(
            text.lines().count() <= 90,
            "{name} does not fit on a screen"
        );
        assert!(laid_out(&text) == text, "{name} is laid out");
        let loaded = loaded(&name, &text);
        assert_eq!(loaded.warnings, [], "{name}");
        assert_eq!(rehearse(&loaded, &Options::default()), [], "{name}");
        for seed in 0..SEEDS {
            let trial = trial::run(&loaded, "careful", seed).expect("a trainee");
            let card = trial.scorecard;
            assert_eq!(
                card.verdict,
                Verdict::Ready,
                "{name} seed {seed}: {:?}",
                card.reasons
            );
        }
    }
}

#[test]
fn a_new_scenario_says_what_was_asked_for_and_keeps_every_comment() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name).display().to_string();
    for template in ["lesson", "route", "halt", "village", "town", "clean"] {
        let made = at(&format!("my-{template}"));
        let words = "Said \"here\"";
        groundsign(&[
            "new",
            &made,
            "--template",
            template,
            "--title",
            words,
            "--at",
            "-33.9,18.4",
        ])
        .ends_with(0);
        let file = format!("{made}.ron");
        let text = read(file.as_ref());
        let loaded = loaded(&format!("my-{template}"), &text);
        assert_eq!(loaded.scenario.title.in_language("en"), words);
        assert_eq!(loaded.scenario.place.latitude_deg, -33.9);
        assert_eq!(loaded.scenario.when.zone, 'A');
        let own = templates()
            .into_iter()
            .find(|path| path.file_stem().is_some_and(|stem| stem == template));
        let comments = |text: &str| text.matches("//").count();
        assert_eq!(
            comments(&text),
            comments(&read(&own.expect("the template")))
        );
        groundsign(&["check", "--quick", "--deny-warnings", &file]).ends_with(0);
    }
}

#[test]
fn nothing_is_written_over_and_a_wrong_word_is_told_with_the_right_ones() {
    let folder = folder();
    let file = folder.path().join("mine.ron");
    std::fs::write(&file, "kept").expect("written");
    let named = file.display().to_string();
    groundsign(&["new", &named]).ends_with(2);
    groundsign(&["new", named.trim_end_matches(".ron")]).ends_with(2);
    assert_eq!(read(&file), "kept");
    let other = folder.path().join("other").display().to_string();
    let told = groundsign(&["new", &other, "--template", "vilage"])
        .ends_with(2)
        .err();
    assert!(told.contains("village"), "{told}");
    groundsign(&["new", "Not A Name"]).ends_with(2);
    let shipped = folder.path().join("first-lesson").display().to_string();
    let told = groundsign(&["new", &shipped]).ends_with(0).err();
    assert!(told.contains("another scenario \"first-lesson\""), "{told}");
    // Nobody must know how to write the file to change it.
    assert!(told.contains("groundsign edit"), "{told}");
    groundsign(&["new", &other, "--at", "north"]).ends_with(2);
    let told = groundsign(&["new", &other, "--at", "95,0"])
        .ends_with(2)
        .err();
    assert!(told.contains("not a latitude"), "{told}");
    let device = folder.path().join("con").display().to_string();
    let told = groundsign(&["new", &device]).ends_with(2).err();
    assert!(told.contains("Windows"), "{told}");
    assert!(!folder.path().join("other.ron").exists());
}
