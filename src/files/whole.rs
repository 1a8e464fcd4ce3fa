//! Atomic writes: to a temporary file beside the target, then renamed. After a kill, a full disk or a stick pulled
//! out the target holds either its old content or the new.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::kind::{ENOUGH_BYTES, Kind};

/// Why a file was not written. The target is unchanged.
#[derive(Debug, thiserror::Error)]
pub enum Unwritten {
    /// The target is an input of the same command.
    #[error("{0} is read")]
    Input(PathBuf),
    /// The target is a recorded patrol.
    #[error("{0} is a record")]
    Record(PathBuf),
    /// The target is a link.
    #[error("{0} is a link")]
    Link(PathBuf),
    /// The target was made by somebody else.
    #[error("{0} was made by somebody else")]
    Foreign(PathBuf),
    /// The target is a file of another kind.
    #[error("{0} holds something else")]
    Other(PathBuf),
    /// The operating system refused.
    #[error("{0} cannot be written: {1}")]
    Refused(PathBuf, io::Error),
}

/// Writes a file atomically; it may replace only a file of its own kind.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Unwritten> {
    write_beside(path, bytes, &[])
}

/// As [`write()`], and never over one of the files that it was made from.
pub fn write_beside(path: &Path, bytes: &[u8], made_from: &[&Path]) -> Result<(), Unwritten> {
    put(path, bytes, made_from, |_| Ok(true))
}

/// What this program leaves in the first or the last bytes of an export, by which it knows its own again.
pub const MADE_BY: &str = "Groundsign";

/// As [`write_beside()`], but of the files of its kind it replaces only one that this program made: whoever exports a map or a
/// track has photographs and tracks of the place in the same folder. `bytes` have [`MADE_BY`] in them.
pub fn export(path: &Path, bytes: &[u8], made_from: &[&Path]) -> Result<(), Unwritten> {
    put(path, bytes, made_from, is_own)
}

fn put(
    path: &Path,
    bytes: &[u8],
    made_from: &[&Path],
    may_go: fn(&Path) -> io::Result<bool>,
) -> Result<(), Unwritten> {
    let refused = |error| Unwritten::Refused(path.to_owned(), error);
    match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(refused(error)),
        Ok(about) => {
            // A terminal or a pipe: nothing to lose, and no rename onto it.
            let flows = path
                .metadata()
                .is_ok_and(|about| !about.is_file() && !about.is_dir());
            if flows {
                return OpenOptions::new()
                    .write(true)
                    .open(path)
                    .and_then(|mut file| file.write_all(bytes))
                    .map_err(refused);
            }
            if same_file(path, made_from) {
                return Err(Unwritten::Input(path.to_owned()));
            }
            if about.file_type().is_symlink() {
                return Err(Unwritten::Link(path.to_owned()));
            }
            if about.is_dir() {
                return Err(refused(io::ErrorKind::IsADirectory.into()));
            }
            match kind_of(path).map_err(refused)? {
                Kind::Record => return Err(Unwritten::Record(path.to_owned())),
                Kind::Empty => {}
                // A table, a calendar, a key: its first line tells it from notes and from another table.
                Kind::Other
                    if first_line(&first_bytes_of(path).map_err(refused)?) != first_line(bytes) =>
                {
                    return Err(Unwritten::Other(path.to_owned()));
                }
                found if found == Kind::of(bytes) => {
                    if !may_go(path).map_err(refused)? {
                        return Err(Unwritten::Foreign(path.to_owned()));
                    }
                }
                _ => return Err(Unwritten::Other(path.to_owned())),
            }
        }
    }
    Beside::begin(path)
        .and_then(|beside| {
            beside.file().write_all(bytes)?;
            beside.put_in_place()
        })
        .map_err(refused)
}

/// A file on its way: it lies beside its place until it is put there. Given up before, it is taken away again.
#[derive(Debug)]
pub struct Beside {
    file: File,
    beside: PathBuf,
    place: PathBuf,
    placed: bool,
}

impl Beside {
    /// Begins a file that is to stand in a place, whatever stands there until then.
    pub fn begin(place: &Path) -> io::Result<Self> {
        let (file, beside) = loop {
            let beside = place.with_file_name(name_beside());
            let made = OpenOptions::new()
                .write(true)
                .create_new(true)
                .open(&beside);
            match made {
                Ok(file) => break (file, beside),
                // A process of the same number was killed here once.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        };
        Ok(Self {
            file,
            beside,
            place: place.to_owned(),
            placed: false,
        })
    }

    /// The file, to write to.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Puts it in its place.
    pub fn put_in_place(mut self) -> io::Result<()> {
        // Else a loss of power can leave the new name with nothing behind it.
        self.file.sync_all()?;
        // Whoever may read the file that goes, and nobody else, may read the one that comes.
        if let Ok(there) = self.place.metadata().map(|about| about.permissions()) {
            if there.readonly() {
                return Err(io::ErrorKind::PermissionDenied.into());
            }
            self.file.set_permissions(there)?;
        }
        std::fs::rename(&self.beside, &self.place)?;
        self.placed = true;
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if !self.placed {
            // What cannot be taken away either is in a place where nobody looks for it.
            let _ = std::fs::remove_file(&self.beside);
        }
    }
}

/// Short, so that a target name of the longest legal length can be written too; unique to this writer.
fn name_beside() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!(".groundsign-{}-{count}.part", std::process::id())
}

fn same_file(path: &Path, others: &[&Path]) -> bool {
    path.canonicalize().is_ok_and(|path| {
        others
            .iter()
            .any(|other| other.canonicalize().is_ok_and(|other| other == path))
    })
}

fn kind_of(path: &Path) -> io::Result<Kind> {
    Ok(Kind::of(&first_bytes_of(path)?))
}

fn first_bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut first_bytes = Vec::with_capacity(ENOUGH_BYTES);
    File::open(path)?
        .take(ENOUGH_BYTES as u64)
        .read_to_end(&mut first_bytes)?;
    Ok(first_bytes)
}

fn first_line(bytes: &[u8]) -> &[u8] {
    let bytes = &bytes[..bytes.len().min(ENOUGH_BYTES)];
    let line = bytes.split(|byte| *byte == b'\n').next();
    line.unwrap_or_default().trim_ascii_end()
}

/// True for a file with [`MADE_BY`] in its first or its last bytes.
fn is_own(path: &Path) -> io::Result<bool> {
    let mut file = File::open(path)?;
    let mut bytes = Vec::with_capacity(2 * ENOUGH_BYTES);
    (&mut file)
        .take(ENOUGH_BYTES as u64)
        .read_to_end(&mut bytes)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(ENOUGH_BYTES as u64)))?;
    (&mut file)
        .take(ENOUGH_BYTES as u64)
        .read_to_end(&mut bytes)?;
    let mark = MADE_BY.as_bytes();
    Ok(bytes.windows(mark.len()).any(|found| found == mark))
}

#[cfg(test)]
mod tests {
    use super::{Unwritten, export, write, write_beside};

    const PAGE: &[u8] = b"<!doctype html><title>new</title>";

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder")
    }

    fn names(folder: &tempfile::TempDir) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder.path())
            .expect("readable")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .into_string()
                    .expect("text")
            })
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_takes_the_place_of_one_of_its_own_kind_and_leaves_nothing_beside() {
        let folder = folder();
        let path = folder.path().join("a.html");
        write(&path, b"<!DOCTYPE html><title>old</title>").expect("written");
        write(&path, PAGE).expect("written");
        assert_eq!(std::fs::read(&path).expect("there"), PAGE);
        assert_eq!(names(&folder), ["a.html"]);
    }

    /// Story: `debrief x.gsrec -o x.gsrec` overwrote the record that the page was made from.
    #[test]
    fn nothing_is_written_over_a_record_an_input_or_what_is_something_else() {
        let folder = folder();
        let record = folder.path().join("a.gsrec");
        std::fs::write(&record, b"GNDSIGN\x1a rest").expect("written");
        assert!(matches!(write(&record, PAGE), Err(Unwritten::Record(_))));
        let input = folder.path().join("b.html");
        std::fs::write(&input, PAGE).expect("written");
        let roundabout = folder
            .path()
            .join("..")
            .join(folder.path().file_name().expect("a name"))
            .join("b.html");
        assert!(matches!(
            write_beside(&roundabout, PAGE, &[&input]),
            Err(Unwritten::Input(_))
        ));
        for other in [
            &b"My notes"[..],
            b"(format: 1)",
            b"{}",
            b"\x89PNG\r\n\x1a\n",
        ] {
            let path = folder.path().join("c");
            std::fs::write(&path, other).expect("written");
            assert!(matches!(write(&path, PAGE), Err(Unwritten::Other(_))));
            assert_eq!(std::fs::read(&path).expect("there"), other);
        }
        assert_eq!(names(&folder), ["a.gsrec", "b.html", "c"]);
    }

    /// Story: `show --gpx walk.gpx` put the planned route in the place of the walk that had been recorded.
    #[test]
    fn an_export_replaces_an_export_and_nothing_that_somebody_else_made() {
        let folder = folder();
        let path = folder.path().join("walk.gpx");
        let recorded = b"<?xml version=\"1.0\"?><gpx creator=\"Phone\"/>";
        let own = b"<?xml version=\"1.0\"?><gpx creator=\"Groundsign\"/>";
        std::fs::write(&path, recorded).expect("written");
        assert!(matches!(
            export(&path, own, &[]),
            Err(Unwritten::Foreign(_))
        ));
        assert_eq!(std::fs::read(&path).expect("there"), recorded);
        std::fs::remove_file(&path).expect("removed");
        export(&path, own, &[]).expect("written");
        export(&path, own, &[]).expect("written again");
        assert!(matches!(
            export(&path, own, &[&path]),
            Err(Unwritten::Input(_))
        ));
        assert_eq!(names(&folder), ["walk.gpx"]);
    }

    /// Story: `cohort --csv` and `pack -o` wrote over notes and over another's archive without a word.
    #[test]
    fn a_table_replaces_only_a_table_of_the_same_columns_and_an_archive_only_an_archive() {
        let folder = folder();
        let path = folder.path().join("class.csv");
        let table = b"trainee,verdict\r\nHeron 1,ready\r\n";
        for other in [&b"precious notes"[..], b"trainee,room\nHeron 1,4\n"] {
            std::fs::write(&path, other).expect("written");
            for bytes in [&table[..], b"PK\x03\x04 pack", b"PAR1 table PAR1"] {
                assert!(matches!(write(&path, bytes), Err(Unwritten::Other(_))));
            }
            assert_eq!(std::fs::read(&path).expect("there"), other);
        }
        std::fs::write(&path, b"trainee,verdict\nHeron 1,not yet\n").expect("written");
        write(&path, table).expect("written");
        assert_eq!(std::fs::read(&path).expect("there"), table);
    }

    #[test]
    fn a_folder_that_is_not_there_is_told_and_none_is_made() {
        let folder = folder();
        let path = folder.path().join("none").join("a.html");
        assert!(matches!(write(&path, PAGE), Err(Unwritten::Refused(..))));
        assert!(names(&folder).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link() {
        let folder = folder();
        let (file, link) = (folder.path().join("a.html"), folder.path().join("l.html"));
        std::fs::write(&file, b"<html>").expect("written");
        std::os::unix::fs::symlink(&file, &link).expect("linked");
        assert!(matches!(write(&link, PAGE), Err(Unwritten::Link(_))));
        std::fs::remove_file(&file).expect("removed");
        assert!(matches!(write(&link, PAGE), Err(Unwritten::Link(_))));
        assert!(!file.exists());
    }
}
