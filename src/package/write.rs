//! Files into a pack. The same files give the same bytes, on any day and any machine, as long as the same installation signs;
//! a sealed pack is another each time.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::error::{Damage, PackageError};
use super::manifest::{Listed, MANIFEST, Manifest, SIGNATURE, VERSION};
use super::{names, read, sealed};
use crate::scenario::LoadedScenario;
use crate::trust::{ClassKey, Installation, Purpose};

/// How a pack is made.
#[derive(Debug, Default)]
pub struct Making<'a> {
    /// Under which licence it may be handed on.
    pub licence: &'a str,
    /// Where its data is from, beside what the scenario itself credits.
    pub attribution: Vec<String>,
    /// Who signs it.
    pub installation: Option<&'a Installation>,
    /// Seals it.
    pub class_key: Option<&'a ClassKey>,
    /// What a sealed pack is called, for all to read: the scenario's own name may tell what is in it.
    pub called: &'a str,
}

/// A scenario with everything it needs as the bytes of a pack.
pub fn write(loaded: &LoadedScenario, making: &Making<'_>) -> Result<Vec<u8>, PackageError> {
    let origin = loaded.scenario.origin();
    let mut files = vec![
        (
            format!("{}.ron", loaded.scenario.id),
            origin.text.clone().into_bytes(),
        ),
        (
            format!("{}.ron", loaded.doctrine.pack.id),
            loaded.doctrine.text.clone().into_bytes(),
        ),
    ];
    files.extend(origin.attachments.iter().cloned());
    files.sort();
    for (name, _) in &files {
        names::checked(name.as_bytes())?;
    }
    if let Some(key) = making.class_key {
        files = vec![(sealed::NAME.to_owned(), sealed::locked(&files, key)?)];
    }
    let id = match making.class_key {
        Some(_) if making.called.is_empty() => sealed::NAME.to_owned(),
        Some(_) => making.called.to_owned(),
        None => loaded.scenario.id.clone(),
    };
    let mut attribution = loaded.scenario.credits();
    attribution.extend(making.attribution.iter().cloned());
    attribution.dedup();
    let manifest = Manifest {
        groundsign_pack: VERSION,
        id,
        title: loaded.scenario.title.clone(),
        author: loaded.scenario.author.clone(),
        licence: making.licence.to_owned(),
        attribution,
        sealed: making.class_key.is_some(),
        files: files
            .iter()
            .map(|(name, content)| Listed::of(name, content))
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&manifest)
        .expect("the types have string keys")
        .into_bytes();
    text.push(b'\n');
    let signature = making.installation.map(|installation| {
        let hash = blake3::hash(&text).into();
        installation.sign(Purpose::Package, &hash).to_bytes()
    });
    let mut entries: Vec<(&str, &[u8])> = vec![(MANIFEST, &text)];
    entries.extend(
        signature
            .as_ref()
            .map(|signed| (SIGNATURE, signed.as_slice())),
    );
    entries.extend(
        files
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice())),
    );
    let bytes = zipped(&entries).map_err(|_| PackageError::Damaged(Damage::Table))?;
    // Whatever is written can be read again.
    read::parse(&bytes)?;
    Ok(bytes)
}

/// A zip file of these entries that says nothing of the machine or the day.
fn zipped(entries: &[(&str, &[u8])]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        let is_text = name.ends_with(".ron") || *name == MANIFEST;
        let method = match is_text {
            true => CompressionMethod::Deflated,
            false => CompressionMethod::Stored,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(zip::DateTime::default())
            .system(zip::System::Unix)
            .unix_permissions(0o644);
        zip.start_file(*name, options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}
