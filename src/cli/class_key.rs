//! The class key of a sealed pack, from a file or typed in.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::Args;

use super::console::Console;
use super::stop::Stop;
use crate::source::file;
use crate::text::Message;
use crate::trust::{ClassKey, TrustError};

/// Most bytes of a file with a class key.
const MOST_BYTES: usize = 1024;

/// The class key of a sealed pack.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct ClassKeyFrom {
    /// File with the class key of a sealed pack; without it the key is asked for, or read from standard input
    #[arg(long, value_name = "FILE")]
    key_file: Option<PathBuf>,
}

impl ClassKeyFrom {
    /// The class key: from the file, else from whoever sits there.
    pub(super) fn ask(&self, console: &Console) -> Result<ClassKey, Stop> {
        let typed = match &self.key_file {
            Some(path) => in_file(path)?,
            None => {
                if std::io::stdin().is_terminal() {
                    console.note(&Message::new("class-key-shown"));
                }
                console.ask(&Message::new("class-key-ask"), "")?
            }
        };
        if typed.trim().is_empty() {
            return Err(Stop::cannot(Message::new("class-key-none")));
        }
        Ok(ClassKey::typed(&typed))
    }
}

/// What a file with a class key holds.
pub(super) fn in_file(path: &Path) -> Result<String, Stop> {
    let not_a_key = || Stop::from(TrustError::NotAKey(path.to_owned()));
    let bytes = file::read_bytes(path, MOST_BYTES).map_err(|error| {
        Stop::from(TrustError::Refused {
            path: path.to_owned(),
            why: error.to_string(),
        })
    })?;
    String::from_utf8(bytes.ok_or_else(not_a_key)?).map_err(|_| not_a_key())
}
