//! Reads packs. A pack may come from anybody: nothing of it is used before all of it was checked, and every limit is held
//! while it is unpacked, whatever it says of itself.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::path::Path;

use zip::{CompressionMethod, ZipArchive};

use super::error::{Damage, Limit, PackageError};
use super::limits::{
    MOST_ALL_BYTES, MOST_FILE_BYTES, MOST_FILES, MOST_MANIFEST_BYTES, MOST_PACK_BYTES, MOST_RATIO,
};
use super::manifest::{self, Listed, MANIFEST, Manifest, SIGNATURE, VERSION};
use super::names;
use super::sealed::{self, Files};
use crate::source::file;
use crate::trust::{PublicKey, Purpose, Signed};

/// How every zip file begins.
const ZIP: [u8; 4] = *b"PK\x03\x04";

/// A pack that was read and checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Package {
    /// What it says of itself.
    pub manifest: Manifest,
    /// Who signed it; none when nobody did.
    pub signed_by: Option<PublicKey>,
    /// BLAKE3 of the file.
    pub hash: [u8; 32],
    /// Its files by name; the sealed entry alone when it is sealed.
    pub(super) files: Files,
}

/// Reads a pack.
pub fn read(path: &Path) -> Result<Package, PackageError> {
    parse(&bytes(path)?)
}

/// The bytes of a pack, up to the limit.
pub fn bytes(path: &Path) -> Result<Vec<u8>, PackageError> {
    let read = file::read_bytes(path, MOST_PACK_BYTES);
    let bytes = read.map_err(|error| PackageError::Unreadable {
        path: path.to_owned(),
        why: error.to_string(),
    })?;
    bytes.ok_or_else(|| over("", Limit::PackBytes, MOST_PACK_BYTES as u64))
}

/// Reads a pack from its bytes.
pub fn parse(bytes: &[u8]) -> Result<Package, PackageError> {
    if !bytes.starts_with(&ZIP) {
        return Err(match ZIP.starts_with(bytes) || bytes.is_empty() {
            true => PackageError::Damaged(Damage::Table),
            false => PackageError::NotAPack,
        });
    }
    let mut files = unpacked(bytes)?;
    let taken = |files: &mut Files, name: &str| {
        let place = files.iter().position(|(other, _)| other == name)?;
        Some(files.remove(place).1)
    };
    let text = taken(&mut files, MANIFEST).ok_or(PackageError::NotAPack)?;
    if text.len() > MOST_MANIFEST_BYTES {
        return Err(over(MANIFEST, Limit::FileBytes, MOST_MANIFEST_BYTES as u64));
    }
    match manifest::version(&text) {
        Some(VERSION) => {}
        Some(other) => return Err(PackageError::OtherVersion(other)),
        None => return Err(PackageError::BadManifest("no version".to_owned())),
    }
    let manifest: Manifest =
        serde_json::from_slice(&text).map_err(|why| PackageError::BadManifest(why.to_string()))?;
    let signed_by = match taken(&mut files, SIGNATURE) {
        None => None,
        Some(signature) => {
            let signed = Signed::from_bytes(&signature).ok_or(PackageError::WrongSignature)?;
            if !signed.holds(Purpose::Package, &blake3::hash(&text).into()) {
                return Err(PackageError::WrongSignature);
            }
            Some(signed.by)
        }
    };
    check(&manifest, &files)?;
    Ok(Package {
        manifest,
        signed_by,
        hash: blake3::hash(bytes).into(),
        files,
    })
}

/// The files must be those of the manifest, all of them and no others.
fn check(manifest: &Manifest, files: &Files) -> Result<(), PackageError> {
    names::checked(format!("{}.ron", manifest.id).as_bytes())?;
    for (name, content) in files {
        let listed = manifest.files.iter().find(|listed| listed.name == *name);
        let listed = listed.ok_or_else(|| PackageError::Unlisted(name.clone()))?;
        if *listed != Listed::of(name, content) {
            return Err(PackageError::Altered(name.clone()));
        }
    }
    for listed in &manifest.files {
        if !files.iter().any(|(name, _)| *name == listed.name) {
            return Err(PackageError::Missing(listed.name.clone()));
        }
    }
    let needed = match manifest.sealed {
        true => sealed::NAME.to_owned(),
        false => format!("{}.ron", manifest.id),
    };
    match files.iter().any(|(name, _)| *name == needed) {
        true => Ok(()),
        false => Err(PackageError::Missing(needed)),
    }
}

/// Every file in the zip, in its order.
fn unpacked(bytes: &[u8]) -> Result<Files, PackageError> {
    let table = |_| PackageError::Damaged(Damage::Table);
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(table)?;
    if zip.has_duplicate_names() {
        return Err(PackageError::Twice(twice(&zip)));
    }
    // The manifest and the signature come to the files.
    if zip.len() > MOST_FILES + 2 {
        return Err(over("", Limit::Files, MOST_FILES as u64));
    }
    if zip.offset() != 0 || !zip.comment().is_empty() || !ends_with_its_table(bytes) {
        return Err(PackageError::Damaged(Damage::Around));
    }
    let mut seen = BTreeSet::new();
    let mut promised = 0_u64;
    for index in 0..zip.len() {
        let entry = zip.by_index_data(index).map_err(table)?;
        let name = names::checked(entry.name_raw())?;
        if entry.is_symlink() {
            return Err(PackageError::Link(name.to_owned()));
        }
        let plain = matches!(
            entry.compression(),
            CompressionMethod::Stored | CompressionMethod::Deflated
        );
        if !plain || entry.encrypted() || !entry.is_file() {
            return Err(PackageError::Damaged(Damage::Packing(name.to_owned())));
        }
        if !seen.insert(names::folded(name)) {
            return Err(PackageError::Twice(name.to_owned()));
        }
        promised = promised.saturating_add(entry.size());
        check_size(name, entry.size(), entry.compressed_size(), promised)?;
    }
    if zip.has_overlapping_entries().map_err(table)? {
        return Err(PackageError::Damaged(Damage::Overlap));
    }
    let mut files = Files::new();
    let mut all = 0_u64;
    for index in 0..zip.len() {
        let entry = zip.by_index(index).map_err(table)?;
        let name = names::checked(entry.name_raw())?.to_owned();
        let damaged = || PackageError::Damaged(Damage::File(name.clone()));
        let (size, packed) = (entry.size(), entry.compressed_size());
        let mut content = Vec::new();
        entry
            .take(size + 1)
            .read_to_end(&mut content)
            .map_err(|_| damaged())?;
        let length = content.len() as u64;
        all += length;
        check_size(&name, length, packed, all)?;
        if length != size {
            return Err(damaged());
        }
        files.push((name, content));
    }
    Ok(files)
}

fn check_size(name: &str, bytes: u64, packed: u64, all: u64) -> Result<(), PackageError> {
    /// Where a few bytes are packed the ratio says nothing.
    const SMALL_BYTES: u64 = 64 << 10;
    if bytes > MOST_FILE_BYTES {
        return Err(over(name, Limit::FileBytes, MOST_FILE_BYTES));
    }
    if all > MOST_ALL_BYTES {
        return Err(over(name, Limit::AllBytes, MOST_ALL_BYTES));
    }
    if bytes > SMALL_BYTES && bytes / packed.max(1) > MOST_RATIO {
        return Err(over(name, Limit::Ratio, MOST_RATIO));
    }
    Ok(())
}

/// True when nothing stands behind the record that ends a zip file, which is this long without a comment.
fn ends_with_its_table(bytes: &[u8]) -> bool {
    const END: [u8; 4] = *b"PK\x05\x06";
    const END_BYTES: usize = 22;
    let end = bytes.len().checked_sub(END_BYTES);
    end.is_some_and(|end| bytes[end..].starts_with(&END) && bytes.ends_with(&[0, 0]))
}

/// The first name that is there twice cannot be told from the index: it holds each once.
fn twice(zip: &ZipArchive<Cursor<&[u8]>>) -> String {
    let names: Vec<String> = zip
        .file_names_raw()
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .collect();
    names.join(", ")
}

fn over(what: &str, limit_of: Limit, limit: u64) -> PackageError {
    PackageError::OverLimit {
        what: what.to_owned(),
        limit_of,
        limit,
    }
}
