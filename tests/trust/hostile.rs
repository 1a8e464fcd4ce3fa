//! Packs that somebody made to do harm, or that broke on the way: each is refused with its reason, and none panics.

use std::io::{Cursor, Write};

use groundsign::package::error::{BadName, Limit};
use groundsign::package::read::parse;
use groundsign::package::{self, Making, Package, PackageError};
use groundsign::trust::Installation;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::minimal;
use crate::program::folder;

fn sound() -> Vec<u8> {
    let data = folder();
    let own = Installation::of(data.path()).expect("a key");
    let making = Making {
        licence: "CC BY 4.0",
        installation: Some(&own),
        ..Making::default()
    };
    package::write(&minimal(), &making).expect("packed")
}

type Entries = Vec<(String, Vec<u8>)>;

fn entries(pack: &[u8]) -> Entries {
    let mut zip = ZipArchive::new(Cursor::new(pack)).expect("a zip");
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).expect("an entry");
            let mut content = Vec::new();
            std::io::copy(&mut entry, &mut content).expect("sound");
            (entry.name().expect("a name").into_owned(), content)
        })
        .collect()
}

fn zipped(entries: &Entries) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(name.as_str(), options).expect("started");
        zip.write_all(content).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

/// The sound pack with its entries changed.
fn changed(change: impl FnOnce(&mut Entries)) -> Result<Package, PackageError> {
    let mut entries = entries(&sound());
    change(&mut entries);
    parse(&zipped(&entries))
}

/// The sound pack with a file whose name is put in afterwards, byte for byte: no zip writer takes such names.
fn with_name(name: &[u8]) -> Result<Package, PackageError> {
    let stand_in = "Q".repeat(name.len());
    let mut entries = entries(&sound());
    entries.push((stand_in.clone(), b"x".to_vec()));
    let mut bytes = zipped(&entries);
    let mut at = 0;
    while at + name.len() <= bytes.len() {
        if bytes[at..].starts_with(stand_in.as_bytes()) {
            bytes[at..at + name.len()].copy_from_slice(name);
        }
        at += 1;
    }
    parse(&bytes)
}

#[test]
fn a_name_that_leads_elsewhere_is_refused() {
    for (name, reason) in [
        (&b"../../evil.ron"[..], BadName::Upwards),
        (b"a/../../b.ron", BadName::Upwards),
        (b"..\\..\\evil.ron", BadName::Upwards),
        (b"/etc/cron.d/evil", BadName::Absolute),
        (b"C:\\evil.ron", BadName::Absolute),
        (b"\\\\host\\evil", BadName::Absolute),
        (b"\xff\xfe\xfd.ron", BadName::NotUtf8),
        (b"evil\0.ron", BadName::Strange),
        (b"AUX.ron", BadName::Strange),
    ] {
        match with_name(name) {
            Err(PackageError::Name { why, .. }) => assert_eq!(why, reason, "{name:?}"),
            other => panic!("{:?}: {other:?}", String::from_utf8_lossy(name)),
        }
    }
}

#[test]
fn a_link_and_a_file_that_is_there_twice_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.add_symlink("minimal.ron", "/etc/passwd", options)
        .expect("memory");
    let bytes = zip.finish().expect("memory").into_inner();
    assert!(matches!(parse(&bytes), Err(PackageError::Link(name)) if name == "minimal.ron"));
    assert!(matches!(
        with_name(b"minimal.ron"),
        Err(PackageError::Twice(_))
    ));
    let folded = changed(|entries| entries.push(("MINIMAL.ron".to_owned(), Vec::new())));
    assert!(matches!(folded, Err(PackageError::Twice(_))));
}

#[test]
fn what_is_not_what_the_manifest_says_is_refused() {
    let text = |entries: &mut Entries, name: &str, from: &str, to: &str| {
        let (_, content) = entries
            .iter_mut()
            .find(|(other, _)| other == name)
            .expect("there");
        let new = String::from_utf8(content.clone())
            .expect("text")
            .replacen(from, to, 1);
        assert_ne!(new.as_bytes(), content);
        *content = new.into_bytes();
    };
    let altered = changed(|entries| text(entries, "minimal.ron", "format", "Format"));
    assert!(matches!(altered, Err(PackageError::Altered(name)) if name == "minimal.ron"));
    let unlisted = changed(|entries| entries.push(("more.ron".to_owned(), Vec::new())));
    assert!(matches!(unlisted, Err(PackageError::Unlisted(name)) if name == "more.ron"));
    let missing = changed(|entries| entries.retain(|(name, _)| name != "minimal.ron"));
    assert!(matches!(missing, Err(PackageError::Missing(name)) if name == "minimal.ron"));
    let wrong = changed(|entries| text(entries, "manifest.json", "CC BY", "CC0"));
    assert!(matches!(wrong, Err(PackageError::WrongSignature)));
    let cut = changed(|entries| {
        entries
            .iter_mut()
            .find(|(name, _)| name == "signature")
            .expect("there")
            .1
            .pop();
    });
    assert!(matches!(cut, Err(PackageError::WrongSignature)));
    let newer = changed(|entries| {
        text(
            entries,
            "manifest.json",
            "\"groundsign_pack\": 1",
            "\"groundsign_pack\": 9, \"new\": 3",
        );
    });
    assert!(matches!(newer, Err(PackageError::OtherVersion(9))));
    let unknown_field = changed(|entries| {
        text(entries, "manifest.json", "\"id\"", "\"run\": \"x\", \"id\"");
    });
    assert!(matches!(unknown_field, Err(PackageError::BadManifest(_))));
    let none = changed(|entries| entries.retain(|(name, _)| name != "manifest.json"));
    assert!(matches!(none, Err(PackageError::NotAPack)));
    assert!(matches!(parse(b"(format: 1)"), Err(PackageError::NotAPack)));
}

#[test]
fn what_would_fill_the_disk_is_refused_before_it_is_unpacked_and_while() {
    let zeros = changed(|entries| entries.push(("zeros.png".to_owned(), vec![0; 4 << 20])));
    let ratio = |refused: &Result<Package, PackageError>| {
        matches!(
            refused,
            Err(PackageError::OverLimit {
                limit_of: Limit::Ratio,
                ..
            })
        )
    };
    assert!(ratio(&zeros), "{zeros:?}");
    let many = changed(|entries| {
        entries.extend((0..100).map(|n| (format!("{n}.ron"), Vec::new())));
    });
    assert!(matches!(
        many,
        Err(PackageError::OverLimit {
            limit_of: Limit::Files,
            ..
        })
    ));
    let large = changed(|entries| entries.push(("large.png".to_owned(), vec![0; 49 << 20])));
    assert!(matches!(
        large,
        Err(PackageError::OverLimit {
            limit_of: Limit::FileBytes,
            ..
        })
    ));
    // One that says it is small: the size in both of its headers is a lie.
    let mut entries = entries(&sound());
    let size = 1_000_003_u32;
    entries.push(("liar.png".to_owned(), vec![0; size as usize]));
    let mut bytes = zipped(&entries);
    let said = size.to_le_bytes();
    let mut lies = 0;
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == said {
            bytes[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
            lies += 1;
        }
    }
    assert!(lies >= 1);
    assert!(
        matches!(parse(&bytes), Err(PackageError::Damaged(_))),
        "{:?}",
        parse(&bytes)
    );
}

/// A pack that broke on the way is refused, or is the same pack: a few bytes of a zip file mean nothing.
/// Story: whatever was put behind the end of a pack went along with it.
#[test]
fn nothing_stands_before_or_behind_the_files_of_a_pack() {
    let sound = sound();
    assert!(parse(&sound).is_ok());
    for around in [
        [&sound[..], b"more"].concat(),
        [&sound[..], &[0; 64]].concat(),
        [b"more", &sound[..]].concat(),
    ] {
        assert!(parse(&around).is_err());
    }
}

#[test]
fn a_cut_or_changed_pack_is_never_another_one_and_never_a_panic() {
    let bytes = sound();
    let whole = parse(&bytes).expect("sound");
    for length in 0..bytes.len() {
        assert!(parse(&bytes[..length]).is_err(), "the first {length} bytes");
    }
    for place in 0..bytes.len() {
        for change in [0x01, 0x80, 0xff] {
            let mut changed = bytes.clone();
            changed[place] ^= change;
            if let Ok(read) = parse(&changed) {
                assert_eq!(read.manifest, whole.manifest, "byte {place}");
                assert_eq!(read.signed_by, whole.signed_by, "byte {place}");
                let folder = folder();
                let into = folder.path().join("out");
                read.unpack(&into, None).expect("sound");
                for listed in &whole.manifest.files {
                    let content = std::fs::read(into.join(&listed.name)).expect("there");
                    assert_eq!(blake3::hash(&content).to_hex().as_str(), listed.blake3);
                }
            }
        }
    }
}
