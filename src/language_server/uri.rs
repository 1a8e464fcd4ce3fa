//! Addresses of files as editors write them, and the files.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;

/// What such an address starts with.
const FILE: &str = "file://";

/// The file at an address; none for a text that has no file yet.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    file_at(uri.as_str(), cfg!(windows)).map(PathBuf::from)
}

/// The address of a file; none where its path is not absolute or not text.
pub(super) fn uri_of(path: &Path) -> Option<Uri> {
    let path = std::path::absolute(path).ok()?;
    Uri::from_str(&address_of(path.to_str()?, cfg!(windows))).ok()
}

fn file_at(address: &str, on_windows: bool) -> Option<String> {
    let rest = address.strip_prefix(FILE)?;
    let (host, path) = rest.split_at(rest.find('/')?);
    let path = String::from_utf8(unescaped(path)).ok()?;
    if !on_windows {
        return Some(path);
    }
    // A drive's letter follows the slash; a host is a machine that shares a folder.
    let bytes = path.as_bytes();
    let drive = bytes.len() > 2 && bytes[1].is_ascii_alphabetic() && bytes[2] == b':';
    Some(match host {
        "" | "localhost" if drive => path[1..].to_owned(),
        "" | "localhost" => path,
        host => format!("//{host}{path}"),
    })
}

fn address_of(path: &str, on_windows: bool) -> String {
    let path = if on_windows {
        path.replace('\\', "/")
    } else {
        path.to_owned()
    };
    let mut address = match path.strip_prefix("//") {
        Some(_) if on_windows => "file:".to_owned(),
        _ if path.starts_with('/') => FILE.to_owned(),
        _ => format!("{FILE}/"),
    };
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' | b':' => {
                address.push(char::from(byte));
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
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
        for path in [
            "/tmp/river-road.ron",
            "/tmp/my land/طريق #1.ron",
            r"/tmp/a\b.ron",
        ] {
            let uri = uri_of(Path::new(path)).expect("an address");
            assert!(uri.as_str().is_ascii());
            assert_eq!(path_of(&uri).as_deref(), Some(Path::new(path)));
        }
        for path in [
            "C:/my land/été.ron",
            "//server/share/a.ron",
            "//server/c$/a.ron",
        ] {
            let address = address_of(&path.replace('/', r"\"), true);
            assert!(address.is_ascii());
            assert_eq!(file_at(&address, true).as_deref(), Some(path), "{address}");
        }
        for (address, file) in [
            ("file:///c%3A/a.ron", "c:/a.ron"),
            ("file://localhost/C:/a.ron", "C:/a.ron"),
            ("file://server/share/a%20b.ron", "//server/share/a b.ron"),
        ] {
            assert_eq!(file_at(address, true).as_deref(), Some(file));
        }
        let unsaved = Uri::from_str("untitled:Untitled-1").expect("an address");
        assert_eq!(path_of(&unsaved), None);
    }
}
