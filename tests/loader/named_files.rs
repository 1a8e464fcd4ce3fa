//! The doctrine pack and the height map that a scenario names.

use groundsign::scenario;
use groundsign::text::Argument;

use super::{changed, codes, fixture, fixtures, found, minimal, pack};

#[test]
fn a_doctrine_pack_that_is_not_there_is_named_with_the_one_meant() {
    let text = changed("\"minimal-doctrine\"", "\"minimal-doctrin\"");
    let found = found(&text);
    assert_eq!(codes(&found), ["S009"], "{found:#?}");
    assert_eq!(&text[found[0].span.clone()], "\"minimal-doctrin\"");
    let hint = found[0].hint.as_ref().expect("a near name is there");
    assert_eq!(
        hint.arguments["name"],
        Argument::Word("minimal-doctrine".to_owned())
    );
    for hostile in ["../minimal-doctrine", "/etc/passwd", "", ".", "a/b", "C:x"] {
        let found = self::found(&changed("\"minimal-doctrine\"", &format!("{hostile:?}")));
        assert_eq!(codes(&found), ["S009"], "{hostile}");
    }
}

/// A folder with the minimal scenario and pack in it.
fn workplace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["minimal.ron", "minimal-doctrine.ron"] {
        std::fs::copy(fixtures().join(name), folder.path().join(name)).expect("copied");
    }
    folder
}

#[test]
fn a_faulty_pack_is_told_where_it_is_named_and_where_it_is_faulty() {
    let folder = workplace();
    let pack = fixture("minimal-doctrine.ron").replacen("points: 35.0", "points: many", 1);
    std::fs::write(folder.path().join("minimal-doctrine.ron"), pack).expect("written");
    let found = scenario::load(&folder.path().join("minimal.ron")).expect_err("faulty");
    assert_eq!(codes(&found), ["S013", "D005"], "{found:#?}");
    assert_eq!(found[0].path, "doctrine");
    assert!(found[1].file.ends_with("minimal-doctrine.ron"));
    assert_eq!(found[1].path, "scoring.blocks[0].points");
}

/// A grey 16-bit PNG of this size, level.
fn height_map(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Sixteen);
    let mut writer = encoder.write_header().expect("a header");
    writer
        .write_image_data(&vec![0; 2 * (width * height) as usize])
        .expect("its samples");
    writer.finish().expect("an end");
    bytes
}

/// Story: a height map that breaks off gave flat land without a word; in a record it would have done so again.
#[test]
fn a_height_map_at_hand_is_unpacked_like_one_beside_the_scenario() {
    let text = changed(
        "relief: Flat",
        "relief: Heightmap(file: \"land.png\", low_m: 0.0, high_m: 4.0)",
    );
    let load = |bytes: Vec<u8>| {
        let at_hand = [("land.png".to_owned(), bytes)];
        scenario::load_under(
            &fixtures().join("minimal.ron"),
            text.clone(),
            &at_hand,
            pack(),
        )
    };
    let whole = height_map(8, 8);
    let loaded = load(whole.clone()).expect("it is whole");
    assert!(loaded.scenario.height_map().is_some());
    for kept in [0, 8, 40, whole.len() - 20, whole.len() - 4] {
        let found = load(whole[..kept].to_vec()).expect_err("it breaks off");
        assert_eq!(codes(&found), ["S008"], "{kept} bytes");
    }
}

/// The head alone of a picture of more samples than are taken.
fn huge_height_map() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(60_000_u32.to_be_bytes());
    bytes.extend(60_000_u32.to_be_bytes());
    bytes.extend([16, 0, 0, 0, 0]);
    let mut checked = flate2::Crc::new();
    checked.update(&bytes[12..]);
    bytes.extend(checked.sum().to_be_bytes());
    bytes
}

#[test]
fn a_height_map_is_read_from_the_own_folder_only() {
    let folder = workplace();
    let outside = tempfile::tempdir().expect("a folder");
    std::fs::write(outside.path().join("far.png"), height_map(8, 8)).expect("written");
    std::fs::write(folder.path().join("near.png"), height_map(8, 8)).expect("written");
    std::fs::write(folder.path().join("text.png"), "no picture").expect("written");
    std::fs::write(folder.path().join("huge.png"), huge_height_map()).expect("written");
    let whole = height_map(8, 8);
    let cut = &whole[..whole.len() - 20];
    std::fs::write(folder.path().join("cut.png"), cut).expect("written");
    std::fs::create_dir(folder.path().join("below")).expect("made");
    std::fs::write(folder.path().join("below/near.png"), height_map(8, 8)).expect("written");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(
            outside.path().join("far.png"),
            folder.path().join("link.png"),
        )
        .expect("linked");
        symlink(
            folder.path().join("near.png"),
            folder.path().join("own-link.png"),
        )
        .expect("linked");
        symlink(outside.path(), folder.path().join("door")).expect("linked");
    }
    let load = |file: &str| {
        let text = changed(
            "relief: Flat",
            &format!("relief: Heightmap(file: {file:?}, low_m: 0.0, high_m: 4.0)"),
        );
        scenario::load_text(&folder.path().join("minimal.ron"), text, &[])
    };
    for good in ["near.png", "below/near.png", "./near.png", "own-link.png"] {
        let loaded = load(good).expect(good);
        assert_eq!(
            loaded.scenario.origin().attachments,
            [(good.to_owned(), height_map(8, 8))]
        );
    }
    let far = outside.path().join("far.png").display().to_string();
    for (bad, why) in [
        ("../near.png", "source-attachment-upwards"),
        ("below/../near.png", "source-attachment-upwards"),
        ("..\\near.png", "source-attachment-upwards"),
        ("below\\near.png", "source-attachment-backslash"),
        (far.as_str(), "source-attachment-absolute"),
        ("C:near.png", "source-attachment-absolute"),
        ("link.png", "source-attachment-outside"),
        ("door/far.png", "source-attachment-outside"),
        ("absent.png", "source-attachment-absent"),
        ("below", "source-attachment-unreadable"),
        ("", "source-attachment-empty"),
        ("text.png", "source-attachment-no-height-map"),
        ("huge.png", "source-over-limit"),
        ("cut.png", "source-attachment-cut-short"),
    ] {
        let found = load(bad).expect_err(bad);
        assert_eq!(codes(&found), ["S008"], "{bad}: {found:#?}");
        assert_eq!(found[0].path, "terrain.relief.file");
        match &found[0].message.arguments["why"] {
            Argument::Message(message) => assert_eq!(message.id, why, "{bad}"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_hash_holds_the_text_and_every_file_it_names() {
    let path = fixtures().join("minimal.ron");
    let hash = |text: String, bytes: Vec<u8>| {
        let at_hand = [("map.png".to_owned(), bytes)];
        let loaded = scenario::load_under(&path, text, &at_hand, pack()).expect("valid");
        loaded.scenario.origin().hash.clone()
    };
    let with_map = || {
        changed(
            "relief: Flat",
            "relief: Heightmap(file: \"map.png\", low_m: 0.0, high_m: 4.0)",
        )
    };
    let one = hash(with_map(), height_map(8, 8));
    assert_eq!(one, hash(with_map(), height_map(8, 8)));
    assert_ne!(one, hash(with_map(), height_map(8, 9)));
    assert_ne!(one, hash(format!("{} ", with_map()), height_map(8, 8)));
    let plain = hash(minimal(), Vec::new());
    assert_eq!(
        plain,
        blake3::hash(minimal().as_bytes()).to_hex().to_string()
    );
}
