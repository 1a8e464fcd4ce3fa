//! Scenario packs: what goes in comes out, always as the same bytes, and is played from the pack alone.

use groundsign::package::shelf::{self, Install};
use groundsign::package::{self, Making, PackageError};
use groundsign::trust::Installation;

use crate::program::{folder, root};
use crate::{minimal, shown, with_data};

fn making(installation: Option<&Installation>) -> Making<'_> {
    Making {
        licence: "CC BY 4.0",
        attribution: vec!["Survey of the valley, 2025".to_owned()],
        installation,
        ..Making::default()
    }
}

#[test]
fn the_same_scenario_gives_the_same_pack_and_comes_out_as_it_went_in() {
    let data = folder();
    let own = Installation::of(data.path()).expect("a key");
    let loaded = minimal();
    let bytes = package::write(&loaded, &making(Some(&own))).expect("packed");
    assert_eq!(
        package::write(&minimal(), &making(Some(&own))).expect("packed"),
        bytes
    );
    let package = package::read::parse(&bytes).expect("just packed");
    assert_eq!(package.signed_by, Some(own.public()));
    assert_eq!(package.manifest.licence, "CC BY 4.0");
    assert_eq!(package.manifest.author, loaded.scenario.author);
    let path = data.path().join("one.gspack");
    let from_pack = package.load(&path, None).expect("a scenario");
    assert_eq!(
        from_pack.scenario.origin().hash,
        loaded.scenario.origin().hash
    );
    assert_eq!(from_pack.doctrine.hash, loaded.doctrine.hash);
    let unsigned = package::write(&loaded, &making(None)).expect("packed");
    assert_eq!(
        package::read::parse(&unsigned).expect("packed").signed_by,
        None
    );
}

/// A grey 16-bit PNG, level.
fn height_map() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 8, 8);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Sixteen);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&[0; 128]).expect("its samples");
    writer.finish().expect("an end");
    bytes
}

/// Heights in a folder of their own, and the doctrine pack that every installation has.
#[test]
fn a_pack_holds_heights_and_doctrine_and_needs_nothing_beside_it() {
    let work = folder();
    let file = std::fs::read_to_string(crate::program::minimal()).expect("there");
    let relief = "relief: Heightmap(file: \"heights/land.png\", low_m: 0.0, high_m: 4.0)";
    let text = file.replace("relief: Flat", relief);
    assert_ne!(text, file);
    std::fs::create_dir(work.path().join("heights")).expect("made");
    std::fs::write(work.path().join("heights/land.png"), height_map()).expect("written");
    std::fs::write(work.path().join("minimal.ron"), text).expect("written");
    let doctrine = root().join("tests/fixtures/minimal-doctrine.ron");
    std::fs::copy(doctrine, work.path().join("minimal-doctrine.ron")).expect("copied");
    let hilly = groundsign::scenario::load(&work.path().join("minimal.ron")).expect("sound");
    let shipped = root().join("scenarios/first-lesson.ron");
    let shipped = groundsign::scenario::load(&shipped).expect("a shipped scenario");
    for (loaded, files) in [(hilly, 3), (shipped, 2)] {
        let bytes = package::write(&loaded, &making(None)).expect("packed");
        let package = package::read::parse(&bytes).expect("just packed");
        assert_eq!(package.manifest.files.len(), files);
        let alone = folder();
        let path = alone.path().join("one.gspack");
        let again = package.load(&path, None).expect("a scenario");
        let (before, after) = (loaded.scenario.origin(), again.scenario.origin());
        assert_eq!(after.hash, before.hash);
        assert_eq!(after.attachments, before.attachments);
        assert_eq!(again.doctrine.hash, loaded.doctrine.hash);
        let into = alone.path().join("unpacked");
        assert_eq!(package.unpack(&into, None).expect("unpacked"), files);
        let file = into.join(format!("{}.ron", loaded.scenario.id));
        let unpacked = groundsign::scenario::load(&file).expect("sound");
        assert_eq!(unpacked.scenario.origin().hash, before.hash);
    }
}

#[test]
fn a_pack_is_made_shown_checked_unpacked_and_patrolled_by_commands() {
    let (data, work) = (folder(), folder());
    let pack = shown(&work.path().join("minimal.gspack"));
    let scenario = crate::program::minimal();
    let make = ["pack", &scenario, "-o", &pack, "--licence", "CC BY 4.0"];
    with_data(data.path(), &make).ends_with(0);
    let first = std::fs::read(&pack).expect("written");
    with_data(data.path(), &make).ends_with(0);
    assert_eq!(std::fs::read(&pack).expect("written"), first);
    let said = with_data(data.path(), &["show", &pack]).ends_with(0).out();
    assert!(
        said.contains("Licence: CC BY 4.0") && said.contains("Signed by this installation"),
        "{said}"
    );
    with_data(data.path(), &["check", "--quick", &pack]).ends_with(0);
    let out = shown(&work.path().join("out"));
    with_data(data.path(), &["unpack", &pack, "-o", &out]).ends_with(0);
    let text = std::fs::read(work.path().join("out/minimal.ron")).expect("unpacked");
    assert_eq!(text, std::fs::read(&scenario).expect("there"));
    let full = with_data(data.path(), &["unpack", &pack, "-o", &out])
        .ends_with(2)
        .err();
    assert!(full.contains("is not empty"), "{full}");
    with_data(data.path(), &["install", &pack]).ends_with(0);
    let listed = with_data(data.path(), &["packs"]).ends_with(0).out();
    assert!(
        listed.contains("minimal") && listed.contains("CC BY 4.0"),
        "{listed}"
    );
    // By its id, from the data folder.
    let card = with_data(
        data.path(),
        &["run", "minimal", "--trainee", "frozen", "--json"],
    );
    assert_eq!(card.ends_with(0).document()["scenario"]["id"], "minimal");
    let none = with_data(folder().path(), &["packs"]).ends_with(0).out();
    assert!(none.contains("No scenario pack is installed"), "{none}");
}

#[test]
fn a_pack_makes_room_for_another_of_the_same_id_only_when_told_so() {
    let (data, work) = (folder(), folder());
    let loaded = minimal();
    let (one, two) = (
        work.path().join("one.gspack"),
        work.path().join("two.gspack"),
    );
    std::fs::write(
        &one,
        package::write(&loaded, &making(None)).expect("packed"),
    )
    .expect("written");
    let other = Making {
        licence: "another",
        ..making(None)
    };
    std::fs::write(&two, package::write(&loaded, &other).expect("packed")).expect("written");
    let install = |path, replace| shelf::install(data.path(), path, replace).map(|came| came.1);
    assert_eq!(install(&one, false).expect("installed"), Install::New);
    assert_eq!(install(&one, false).expect("installed"), Install::Known);
    assert!(matches!(install(&two, false), Err(PackageError::Installed(id)) if id == "minimal"));
    assert_eq!(install(&two, true).expect("installed"), Install::Replaced);
    let installed = shelf::installed(data.path());
    assert_eq!(installed.len(), 1);
    let package = installed[0].package.as_ref().expect("sound");
    assert_eq!(package.manifest.licence, "another");
}

/// Story: a pack of an imported map named its data nowhere but in the scenario inside.
#[test]
fn a_pack_credits_the_data_that_its_scenario_credits() {
    let text = std::fs::read_to_string(crate::program::minimal()).expect("there");
    let credit = "© OpenStreetMap contributors, ODbL 1.0";
    let credited = text.replacen("sources: [", &format!("sources: [\"{credit}\", "), 1);
    assert_ne!(credited, text);
    let path = root().join("tests/fixtures/minimal.ron");
    let loaded = groundsign::scenario::load_text(&path, credited, &[]).expect("sound");
    let bytes = package::write(&loaded, &making(None)).expect("packed");
    let package = package::read::parse(&bytes).expect("just packed");
    assert_eq!(
        package.manifest.attribution,
        [credit, "Survey of the valley, 2025"]
    );
}

/// Story: `check --json` and `--deny-warnings` knew nothing of a pack that nobody had signed.
#[test]
fn a_pack_that_nobody_signed_is_a_warning_that_is_listed_and_counted() {
    let (data, work) = (folder(), folder());
    let pack = work.path().join("minimal.gspack");
    let bytes = package::write(&minimal(), &making(None)).expect("packed");
    std::fs::write(&pack, bytes).expect("written");
    let check = |more: &[&str]| {
        let pack = shown(&pack);
        with_data(data.path(), &[&["check", "--quick", &pack], more].concat())
    };
    let findings = check(&["--json"]).ends_with(0).document();
    assert!(findings.to_string().contains("S014"), "{findings}");
    check(&["--deny-warnings"]).ends_with(1);
}
