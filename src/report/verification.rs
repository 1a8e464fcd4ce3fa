//! What can be proven of records, as JSON: `assets/schema/verification.schema.json`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::scoring::scorecard::Verdict;

/// The name and version of the schema.
pub const SCHEMA: &str = "groundsign.verification/1";

/// What was found of every file.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "groundsign.verification/1")]
struct Verification<'a> {
    /// `groundsign.verification/1`.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// Language of the sentences.
    language: &'a str,
    /// How many files failed.
    failed: usize,
    /// The files, in the order in which they were found.
    files: &'a [Verified],
}

/// What was found of a file.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Verified {
    /// The file.
    pub path: String,
    /// What it is.
    pub kind: Kind,
    /// Whether something was altered, a signature does not hold, a scorecard differs or the file cannot be read.
    pub failed: bool,
    /// Whether its bytes are what was written.
    pub content: Content,
    /// Whole seconds of a patrol before what is altered or missing; null for a drill, and where the file cannot be read.
    pub whole_seconds: Option<u32>,
    /// Who signed it; null where nobody did, and where the file cannot be read.
    pub signature: Option<Signed>,
    /// True while nobody can read it without the class key.
    pub sealed: bool,
    /// The score, worked out from the record; null for a drill, and where the record cannot be read.
    pub score: Option<Score>,
    /// BLAKE3 of the scenario, lower-case hexadecimal.
    pub scenario_hash: Option<String>,
    /// BLAKE3 of the doctrine pack, lower-case hexadecimal.
    pub doctrine_hash: Option<String>,
    /// A scorecard beside the record against the score worked out; null where there is none.
    pub scorecard: Option<Compared>,
    /// The same simulated or worked out again; null where that was not done.
    pub replay: Option<Compared>,
    /// The same in sentences.
    pub says: Vec<Says>,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The record of a patrol.
    Patrol,
    /// A drill.
    Drill,
}

/// Whether bytes are what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// They are.
    Intact,
    /// They are, as far as they go: no signature says that the last second was the last.
    IntactSoFar,
    /// They are, up to an end that was never written: a power cut, or a killed program.
    Unfinished,
    /// They are not.
    Altered,
    /// The file cannot be read at all.
    Unreadable,
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Signed {
    /// Whether it holds.
    pub state: SignatureState,
    /// Fingerprint of the installation that it names.
    pub installation: String,
    /// Whose that installation is.
    pub whose: Whose,
    /// The name that it was given here; null where it has none.
    pub name: Option<String>,
}

/// Whether a signature holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignatureState {
    /// It does, for the whole file.
    Whole,
    /// It does, for the beginning of the file.
    Part,
    /// It does not.
    Wrong,
}

/// Whose an installation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// This one.
    Own,
    /// One that was given a name here.
    Known,
    /// Any other.
    Unknown,
}

/// A score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Score {
    /// Ready, not yet or incomplete.
    pub verdict: Verdict,
    /// Points.
    pub earned: f32,
    /// Points that the patrol could have earned.
    pub possible: f32,
}

/// Two things that should be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Compared {
    /// They are.
    Same,
    /// They are not.
    Differs,
    /// They are not, but another build made one of them, so nothing follows.
    Unproven,
}

impl Compared {
    /// Same where it is so.
    pub fn of(is_same: bool) -> Self {
        if is_same { Self::Same } else { Self::Differs }
    }
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Says {
    /// Whether it is good, bad, or neither.
    pub mark: Mark,
    /// Its id, the same in every language.
    pub id: String,
    /// The sentence.
    pub text: String,
}

/// What a sentence means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Something is proven.
    Good,
    /// The file fails by it.
    Bad,
    /// Neither.
    Plain,
}

/// The document.
pub fn document(files: &[Verified], language: &str) -> String {
    let document = Verification {
        schema: SCHEMA,
        language,
        failed: files.iter().filter(|file| file.failed).count(),
        files,
    };
    let mut text = serde_json::to_string_pretty(&document)
        .expect("the types have string keys and finite or null numbers only");
    text.push('\n');
    text
}

/// The JSON Schema of the document.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Verification<'_>);
    let mut text = serde_json::to_string_pretty(&schema).expect("a JSON Schema is JSON");
    text.push('\n');
    text
}
