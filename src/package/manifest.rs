//! What a pack says of itself.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// The version of the layout that this build writes and reads.
pub const VERSION: u32 = 1;

/// Name of the manifest in a pack.
pub(super) const MANIFEST: &str = "manifest.json";
/// Name of the signature in a pack.
pub(super) const SIGNATURE: &str = "signature";

/// What a pack says of itself. A trainee may see all of it, also of a sealed one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Version of the layout.
    pub groundsign_pack: u32,
    /// Id of the scenario; of a sealed pack the name that its author gave to the file.
    pub id: String,
    /// Its title, by language.
    pub title: Text,
    /// Who wrote it.
    pub author: String,
    /// Under which licence it may be handed on.
    pub licence: String,
    /// Where its data is from, as their licences ask for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attribution: Vec<String>,
    /// True when its files are sealed to a class key.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sealed: bool,
    /// Its files, by name.
    pub files: Vec<Listed>,
}

/// A file of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Its name, with `/` between folders.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// BLAKE3 of its content, lower-case hexadecimal.
    pub blake3: String,
}

impl Listed {
    pub(super) fn of(name: &str, content: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            bytes: content.len() as u64,
            blake3: blake3::hash(content).to_hex().to_string(),
        }
    }
}

/// The one field that every version has.
#[derive(Deserialize)]
struct AnyVersion {
    groundsign_pack: u32,
}

/// The version of a manifest of any version; none when it is no manifest.
pub(super) fn version(text: &[u8]) -> Option<u32> {
    let any: AnyVersion = serde_json::from_slice(text).ok()?;
    Some(any.groundsign_pack)
}
