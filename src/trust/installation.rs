//! The key of an installation: a file in the data folder, beside the store. It is made at first need, readable to its user
//! only, and no command shows or copies it.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use ed25519_dalek::{Signer, SigningKey};

use super::error::TrustError;
use super::random;
use super::signature::{PublicKey, Purpose, Signed, hex};

/// The file's name.
pub const NAME: &str = "installation.key";

/// What the file begins with; the key follows in hexadecimal digits.
const HEAD: &str = "groundsign installation key 1\n";

/// An installation that can sign.
pub struct Installation {
    key: SigningKey,
}

impl std::fmt::Debug for Installation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Installation({})", self.public())
    }
}

impl Installation {
    /// The installation of a data folder; it is made one when it is none yet.
    pub fn of(folder: &Path) -> Result<Self, TrustError> {
        if let Some(found) = Self::read(folder)? {
            return Ok(found);
        }
        make(folder)?;
        // Another process may have been quicker: its key counts.
        Self::read(folder)?.ok_or_else(|| TrustError::NotAKey(folder.join(NAME)))
    }

    /// The installation of a data folder; none when it has no key yet.
    pub fn read(folder: &Path) -> Result<Option<Self>, TrustError> {
        const ENOUGH_BYTES: u64 = 1024;
        let path = folder.join(NAME);
        let mut text = String::new();
        let read =
            File::open(&path).and_then(|file| file.take(ENOUGH_BYTES).read_to_string(&mut text));
        match read {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) if error.kind() == ErrorKind::InvalidData => {
                return Err(TrustError::NotAKey(path));
            }
            Err(error) => return Err(TrustError::refused(&path, &error)),
        }
        let secret = text
            .strip_prefix(HEAD)
            .and_then(|rest| hex(rest.trim_end()));
        let key = secret.ok_or(TrustError::NotAKey(path))?;
        Ok(Some(Self {
            key: SigningKey::from_bytes(&key),
        }))
    }

    /// The public half of its key.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.key.verifying_key().to_bytes())
    }

    /// Signs the hash of something.
    pub fn sign(&self, purpose: Purpose, hash: &[u8; 32]) -> Signed {
        Signed {
            by: self.public(),
            signature: self.key.sign(&purpose.message(hash)).to_bytes(),
        }
    }
}

/// Makes a key where none is. The file gets its name only once it is whole.
fn make(folder: &Path) -> Result<(), TrustError> {
    let path = folder.join(NAME);
    let refused = |error: std::io::Error| TrustError::refused(&path, &error);
    std::fs::create_dir_all(folder).map_err(refused)?;
    let secret: [u8; 32] = random::bytes()?;
    let digits: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    let beside = beside(folder)?;
    let made = own_file(&beside)
        .and_then(|mut file| {
            file.write_all(format!("{HEAD}{digits}\n").as_bytes())?;
            file.sync_all()
        })
        .and_then(|()| match std::fs::hard_link(&beside, &path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            // A stick's file system has no links.
            Err(_) if !path.exists() => std::fs::rename(&beside, &path),
            linked => linked,
        });
    // After a rename it is not there any more.
    let _ = std::fs::remove_file(&beside);
    made.map_err(refused)
}

fn beside(folder: &Path) -> Result<PathBuf, TrustError> {
    let number = u64::from_le_bytes(random::bytes()?);
    Ok(folder.join(format!(".installation-{number:016x}.part")))
}

#[cfg(unix)]
fn own_file(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

/// Elsewhere the user's data folder keeps others out.
#[cfg(not(unix))]
fn own_file(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_kept_for_its_user_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data");
        assert!(
            Installation::read(&data)
                .expect("nothing is wrong")
                .is_none()
        );
        let first = Installation::of(&data).expect("made");
        let second = Installation::of(&data).expect("read");
        assert_eq!(first.public(), second.public());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let about = std::fs::metadata(data.join(NAME)).expect("there");
            assert_eq!(about.permissions().mode() & 0o777, 0o600);
        }
        let left = std::fs::read_dir(&data).expect("a folder").count();
        assert_eq!(left, 1, "nothing else is left");
        let other = Installation::of(&folder.path().join("other")).expect("made");
        assert_ne!(first.public(), other.public());
    }

    #[test]
    fn many_that_make_it_at_once_end_with_one_key() {
        let folder = tempfile::tempdir().expect("a folder");
        let keys: Vec<PublicKey> = std::thread::scope(|scope| {
            let started: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| Installation::of(folder.path()).expect("made").public()))
                .collect();
            let ended = started.into_iter().map(|thread| thread.join());
            ended.map(|key| key.expect("no panic")).collect()
        });
        assert!(keys.windows(2).all(|two| two[0] == two[1]));
    }

    #[test]
    fn a_damaged_key_is_told_and_never_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(NAME);
        for damaged in [&b""[..], b"groundsign installation key 1\n12", b"\xff\xfe"] {
            std::fs::write(&path, damaged).expect("written");
            let refused = Installation::of(folder.path()).expect_err("no key");
            assert_eq!(refused, TrustError::NotAKey(path.clone()));
            assert_eq!(std::fs::read(&path).expect("there"), damaged);
        }
    }

    #[test]
    fn a_signature_holds_for_what_was_signed_and_for_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let own = Installation::of(&folder.path().join("own")).expect("made");
        let other = Installation::of(&folder.path().join("other")).expect("made");
        let hash = [7; 32];
        let signed = own.sign(Purpose::Record, &hash);
        assert!(signed.holds(Purpose::Record, &hash));
        assert!(!signed.holds(Purpose::Drill, &hash));
        assert!(!signed.holds(Purpose::Record, &[8; 32]));
        let claimed = Signed {
            by: other.public(),
            ..signed
        };
        assert!(!claimed.holds(Purpose::Record, &hash));
        let nobody = Signed {
            by: PublicKey([0; 32]),
            signature: [0; 64],
        };
        assert!(!nobody.holds(Purpose::Record, &hash));
        for place in 0..Signed::BYTES {
            let mut bytes = signed.to_bytes();
            bytes[place] ^= 1;
            let changed = Signed::from_bytes(&bytes).expect("as long");
            assert!(!changed.holds(Purpose::Record, &hash), "byte {place}");
        }
    }
}
