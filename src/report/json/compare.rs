//! Whether a scorecard that lies beside a record says what the record gives.

use std::io::Read;
use std::path::Path;

use crate::files;
use crate::report::tally::tally;
use crate::scoring::scorecard::Scorecard;

/// Most bytes of a scorecard that is compared.
const MOST_BYTES: u64 = 8 << 20;

/// Half of the last digit that a scorecard shows of points.
const CLOSE: f64 = 0.005;

/// True when the scorecard at `path` has the verdict and the points of `card`; none when there is no scorecard.
pub fn same_score(path: &Path, card: &Scorecard) -> Option<bool> {
    let file = files::open(path).ok()?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes).ok()?;
    let document: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
    let schema = document.get("schema")?.as_str()?;
    if !schema.starts_with("groundsign.scorecard/") {
        return None;
    }
    let shown = tally(card).whole;
    let verdict = serde_json::to_value(card.verdict).ok()?;
    let is = |name: &str, points: f32| {
        let said = document["points"][name].as_f64();
        said.is_some_and(|said| (said - f64::from(points)).abs() < CLOSE)
    };
    let same = document["verdict"] == verdict
        && is("earned", shown.earned)
        && is("possible", shown.possible);
    Some(same)
}
