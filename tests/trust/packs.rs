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
        class_key: None,
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

#[test]
fn every_shipped_scenario_can_be_packed_and_is_the_same_scenario_afterwards() {
    let mut any = false;
    for entry in std::fs::read_dir(root().join("scenarios")).expect("shipped") {
        let path = entry.expect("a scenario").path();
        let loaded = groundsign::scenario::load(&path).expect("a shipped scenario");
        let bytes = package::write(&loaded, &making(None)).expect("packed");
        let package = package::read::parse(&bytes).expect("just packed");
        let again = package.load(&path, None).expect("a scenario");
        assert_eq!(again.scenario.origin().hash, loaded.scenario.origin().hash);
        assert_eq!(
            again.scenario.origin().attachments,
            loaded.scenario.origin().attachments
        );
        any = true;
    }
    assert!(any);
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
