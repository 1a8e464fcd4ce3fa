//! Loads and checks a scenario file: the scenario, or every problem at once.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::schema::FORMAT;
use super::{
    HeightMap, Origin, RawScenario, Scenario, attachment, budget, defaults, extent, limits,
    migrate, rules,
};
use crate::diagnostic::{Diagnostic, Severity, usable};
use crate::doctrine::{self, LoadedPack, NotFound};
use crate::source::problem::{
    attachment_outside, doctrine_pack_faulty, over_limit, unknown_doctrine_pack,
};
use crate::source::{self, Codes, Document, Problem, file};
use crate::text::Message;
use crate::trust::Seal;

/// A checked scenario with the doctrine in force and its warnings.
#[derive(Debug, Clone)]
pub struct LoadedScenario {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The doctrine pack it names.
    pub doctrine: Arc<LoadedPack>,
    /// Warnings; they do not keep it from being used.
    pub warnings: Vec<Diagnostic>,
    /// What a record of it is to be sealed with, when it comes from a sealed pack.
    pub seal: Option<Seal>,
}

/// Reads and checks a scenario file.
pub fn load(path: &Path) -> Result<LoadedScenario, Vec<Diagnostic>> {
    let text =
        file::read_text(path).map_err(|problem| vec![problem.in_file(path, &Codes::SCENARIO)])?;
    load_text(path, text, &[])
}

/// Checks a scenario's text; `path` is its present or former file, `attachments` the files it refers to when already
/// at hand (a record carries them), else they are read from its folder.
pub fn load_text(
    path: &Path,
    text: String,
    attachments: &[(String, Vec<u8>)],
) -> Result<LoadedScenario, Vec<Diagnostic>> {
    read_and_check(path, text, attachments, None, Day::Today)
}

/// Checks a scenario's text under a given doctrine pack, whichever one the scenario names.
pub fn load_under(
    path: &Path,
    text: String,
    attachments: &[(String, Vec<u8>)],
    doctrine: LoadedPack,
) -> Result<LoadedScenario, Vec<Diagnostic>> {
    read_and_check(path, text, attachments, Some(doctrine), Day::Today)
}

/// Checks the scenario of a record under the record's pack. Opens no file; `word` is only the scenario's name. Limits
/// apply as always; a violation of today's [rules] is a warning only, because the session was played all the
/// same.
pub fn load_recorded(
    word: &Path,
    text: String,
    attachments: &[(String, Vec<u8>)],
    doctrine: LoadedPack,
) -> Result<LoadedScenario, Vec<Diagnostic>> {
    read_and_check(word, text, attachments, Some(doctrine), Day::Earlier)
}

/// Problems of reading a scenario's text; no rule is applied and no other file opened.
pub fn misread(text: &str) -> Vec<Problem> {
    match Document::<RawScenario>::open(text, FORMAT, &migrate::STEPS) {
        Ok(document) => document.problems,
        Err(problem) => vec![problem],
    }
}

/// Which rules apply to a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    /// Today's: it is to be played now.
    Today,
    /// Earlier ones: it comes from a record.
    Earlier,
}

fn read_and_check(
    path: &Path,
    text: String,
    attachments: &[(String, Vec<u8>)],
    pack: Option<LoadedPack>,
    day: Day,
) -> Result<LoadedScenario, Vec<Diagnostic>> {
    let mut findings = Findings {
        path,
        day,
        own: Vec::new(),
        of_the_pack: Vec::new(),
    };
    let Read {
        raw,
        pack,
        attached,
        height_map,
    } = findings.read(&text, attachments, pack);
    findings.own.sort_by_key(|diagnostic| diagnostic.span.start);
    let mut all = findings.own;
    all.append(&mut findings.of_the_pack);
    match (raw, pack) {
        (Some(raw), Some(pack)) if usable(&all) => {
            let origin = Origin {
                path: path.to_owned(),
                hash: hash(&text, &attached),
                text,
                attachments: attached,
            };
            Ok(LoadedScenario {
                scenario: Arc::new(Scenario::checked(raw, origin, height_map, &pack.pack)),
                doctrine: Arc::new(pack),
                warnings: all,
                seal: None,
            })
        }
        _ => Err(all),
    }
}

/// BLAKE3 of a text and its attachments, lower-case hexadecimal. Lengths precede names and content, so that no two
/// sets of files give the same stream.
fn hash(text: &str, attachments: &[(String, Vec<u8>)]) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(text.as_bytes());
    for (name, bytes) in attachments {
        for part in [name.as_bytes(), bytes] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
    }
    hasher.finalize().to_hex().to_string()
}

/// A document, as far as it could be read.
#[derive(Default)]
struct Read {
    raw: Option<RawScenario>,
    pack: Option<LoadedPack>,
    attached: Vec<(String, Vec<u8>)>,
    height_map: Option<HeightMap>,
}

/// Findings so far.
struct Findings<'p> {
    path: &'p Path,
    day: Day,
    own: Vec<Diagnostic>,
    of_the_pack: Vec<Diagnostic>,
}

impl Findings<'_> {
    fn add(&mut self, problem: Problem) {
        self.own.push(problem.in_file(self.path, &Codes::SCENARIO));
    }

    fn folder(&self) -> &Path {
        file::folder_of(self.path)
    }

    fn read(
        &mut self,
        text: &str,
        attachments: &[(String, Vec<u8>)],
        pack: Option<LoadedPack>,
    ) -> Read {
        let mut document = match Document::<RawScenario>::open(text, FORMAT, &migrate::STEPS) {
            Ok(document) => document,
            Err(problem) => {
                self.add(problem);
                return Read::default();
            }
        };
        for problem in std::mem::take(&mut document.problems) {
            self.add(problem);
        }
        document.doubt = std::mem::take(&mut document.doubt).with_reach(rules::looked_at());
        let Some(mut raw) = document.value.take() else {
            return Read::default();
        };
        defaults::fill_in(&mut raw, &|path| document.locator().has(path));
        if self.passes_a_limit(&raw, &document) {
            return Read::default();
        }
        let pack = pack.or_else(|| self.find_pack(&raw, &document));
        let attachment = self.attach(&raw, &document, attachments);
        let subject = rules::Subject {
            pack: pack.as_ref().map(|pack| pack.pack.clone()),
            folder: self.folder().to_owned(),
            file_name: file::name_of(self.path),
            crossings: OnceLock::new(),
            raw,
        };
        let found = source::check(rules::ALL, &subject, self.path, &document.doubt, || {
            document.locator()
        });
        self.own.extend(match self.day {
            Day::Today => found,
            Day::Earlier => source::as_warnings(found, rules::NEEDED),
        });
        let (attached, height_map) = attachment.map_or((Vec::new(), None), |attachment| {
            (vec![attachment.file], Some(attachment.height_map))
        });
        Read {
            raw: Some(subject.raw),
            pack,
            attached,
            height_map,
        }
    }

    fn passes_a_limit(&mut self, raw: &RawScenario, document: &Document<'_, RawScenario>) -> bool {
        let mut passed = limits::passed(raw);
        let in_doubt = |place: &str| document.doubt.touches(place);
        if !in_doubt("terrain.from") && !in_doubt("terrain.to") {
            let given = |place: &str| document.locator().has(place);
            let beyond = extent::beyond(raw, &given);
            if !beyond.is_empty() {
                // Land laid around everything is as large as one mistaken place makes it: that place is told.
                passed.retain(|complaint| {
                    !complaint.path.starts_with("terrain.") || given(&complaint.path)
                });
            }
            passed.extend(beyond);
        }
        // The budget follows from things beyond the limits or far away, which are reported already.
        if passed.is_empty() {
            passed = budget::overdrawn(raw, in_doubt);
        }
        // The land has no size when one of its figures could not be read, which is reported already.
        passed.retain(|complaint| {
            let judged = complaint.path.strip_suffix(".cell_m");
            !document.doubt.touches(judged.unwrap_or(&complaint.path))
        });
        let any = !passed.is_empty();
        for complaint in passed {
            let span = document.locator().span_of(&complaint.path);
            self.add(over_limit::complained(span, complaint));
        }
        any
    }

    fn find_pack(
        &mut self,
        raw: &RawScenario,
        document: &Document<'_, RawScenario>,
    ) -> Option<LoadedPack> {
        if document.doubt.replaced("doctrine") {
            return None;
        }
        let span = || document.locator().span_of("doctrine");
        match doctrine::look_for(&raw.doctrine, self.folder()) {
            Ok(pack) => Some(pack),
            Err(NotFound::Unknown { there_are }) => {
                let there_are: Vec<&str> = there_are.iter().map(String::as_str).collect();
                self.add(unknown_doctrine_pack::problem(
                    span(),
                    &raw.doctrine,
                    &there_are,
                ));
                None
            }
            Err(NotFound::Faulty(diagnostics)) => {
                let errors = diagnostics
                    .iter()
                    .filter(|diagnostic| diagnostic.severity == Severity::Error)
                    .count();
                self.add(doctrine_pack_faulty::problem(span(), &raw.doctrine, errors));
                self.of_the_pack = diagnostics;
                None
            }
        }
    }

    fn attach(
        &mut self,
        raw: &RawScenario,
        document: &Document<'_, RawScenario>,
        at_hand: &[(String, Vec<u8>)],
    ) -> Option<Attachment> {
        let (path, name) = attachment::named(raw)?;
        if document.doubt.replaced(path) {
            return None;
        }
        let bytes = match at_hand.iter().find(|(other, _)| other == name) {
            Some((_, bytes)) => Ok(bytes.clone()),
            None if self.day == Day::Earlier => Err(Message::new("source-attachment-absent")),
            None => attachment::read(name, self.folder()),
        };
        let unpacked = bytes.and_then(|bytes| {
            let height_map = HeightMap::unpacked(&bytes)?;
            Ok(Attachment {
                file: (name.to_owned(), bytes),
                height_map,
            })
        });
        unpacked
            .map_err(|why| {
                let span = document.locator().span_of(path);
                self.add(attachment_outside::problem(span, name, why).at(path));
            })
            .ok()
    }
}

/// A file that the scenario refers to, with its content.
struct Attachment {
    file: (String, Vec<u8>),
    height_map: HeightMap,
}
