//! Gives each build the fingerprint of its sources, so that a record can tell whether another build made it.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Everything that can change how a simulation runs.
const SOURCES: [&str; 2] = ["src", "Cargo.lock"];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        collect(&root.join(source), &mut files)?;
    }
    files.sort();
    let mut fingerprint = Fingerprint::default();
    for file in files {
        let name = file.strip_prefix(&root).unwrap_or(&file);
        for part in name.components() {
            fingerprint.add(part.as_os_str().as_encoded_bytes());
        }
        // Line endings do not tell builds apart.
        fingerprint.add(fs::read_to_string(&file)?.replace('\r', "").as_bytes());
    }
    println!("cargo::rustc-env=GROUNDSIGN_SOURCES={:016x}", fingerprint.0);
    Ok(())
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            let path = entry?.path();
            // Editors' and the system's own hidden files are no source.
            let hidden = path
                .file_name()
                .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
            if !hidden {
                collect(&path, files)?;
            }
        }
    } else if path
        .extension()
        .is_some_and(|extension| extension == "rs" || extension == "lock")
    {
        files.push(path.to_owned());
    }
    Ok(())
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo). Tells builds apart; no protection against tampering.
struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fingerprint {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().chain(&[0]) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
