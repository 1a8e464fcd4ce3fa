//! Addresses of files as editors write them, and the files.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;

/// What such an address starts with.
const FILE: &str = "file://";

/// The file at an address; none for a text that has no file yet.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix(FILE)?;
    let path = String::from_utf8(unescaped(&rest[rest.find('/')?..])).ok()?;
    // On Windows a drive's letter follows the slash.
    let bytes = path.as_bytes();
    let drive = bytes.len() > 2 && bytes[1].is_ascii_alphabetic() && bytes[2] == b':';
    Some(PathBuf::from(if cfg!(windows) && drive {
        &path[1..]
    } else {
        &path[..]
    }))
}

/// The address of a file; none where its path is not absolute or not text.
pub(super) fn uri_of(path: &Path) -> Option<Uri> {
    let path = std::path::absolute(path).ok()?;
    let path = path.to_str()?.replace('\\', "/");
    let mut address = FILE.to_owned();
    if !path.starts_with('/') {
        address.push('/');
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' | b':' => {
                address.push(char::from(byte));
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    Uri::from_str(&address).ok()
}

fn unescaped(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                plain.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                plain.push(byte);
                at += 1;
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_address_leads_back_to_it() {
        for path in ["/tmp/river-road.ron", "/tmp/my land/طريق #1.ron"] {
            let uri = uri_of(Path::new(path)).expect("an address");
            assert!(uri.as_str().is_ascii());
            assert_eq!(path_of(&uri).as_deref(), Some(Path::new(path)));
        }
        let unsaved = Uri::from_str("untitled:Untitled-1").expect("an address");
        assert_eq!(path_of(&unsaved), None);
    }
}
