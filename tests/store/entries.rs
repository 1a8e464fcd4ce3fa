//! Entries made up for tests: what the store keeps of a record, without a patrol.

use groundsign::record::{Mode, Signature};
use groundsign::scenario::schema::Light;
use groundsign::scoring::Outcome;
use groundsign::scoring::scorecard::{Points, Verdict};
use groundsign::scoring::statistics::Counts;
use groundsign::store::entry::{Entry, Kept, LineOutcome, Opportunity, Patrolled, ScoredBy};
use groundsign::text::Text;
use groundsign::vocabulary::SignKind;

/// The entry of a record that is told from others by its number.
pub(crate) fn entry(number: u32, trainee: &str) -> Entry {
    let hash = |what: &str| *blake3::hash(format!("{what} {number}").as_bytes()).as_bytes();
    let found = !number.is_multiple_of(3);
    Entry {
        hash: hash("record"),
        start: hash("start"),
        trainee: trainee.to_owned(),
        scenario: Patrolled {
            id: "the-culvert".to_owned(),
            hash: "c0ffee".to_owned(),
            title: Text::english("The culvert"),
        },
        doctrine: ScoredBy {
            id: "open-nato".to_owned(),
            version: "1.0".to_owned(),
            hash: "d0c".to_owned(),
        },
        seed: u64::MAX - u64::from(number),
        mode: Mode::Practise,
        begun: Some(format!("2026-11-{:02}T08:15:00Z", number % 28 + 1)),
        broken_off: false,
        verdict: if found {
            Verdict::Ready
        } else {
            Verdict::NotYet
        },
        points: Points {
            earned: 60.0 + (number % 40) as f32,
            possible: 100.0,
        },
        duration_s: 600.0,
        trials: Counts {
            hits: u32::from(found),
            misses: u32::from(!found),
            chances_with_alarm: number % 2,
            chances_without_alarm: 5,
        },
        opportunities: vec![Opportunity {
            device: format!("device {}", number % 2),
            kind: SignKind::WarningClue,
            light: Light::Dull,
            second_item: false,
            range_m: Some(40.0),
            found,
            taken_s: found.then_some(4.0),
            mark_range_m: found.then_some(32.0),
        }],
        criteria: vec![
            ("report-grid".to_owned(), Outcome::NotMet),
            ("drill-order".to_owned(), Outcome::Met),
        ],
        lines: vec![LineOutcome {
            form: "ten-liner".to_owned(),
            label: "2".to_owned(),
            field: "Grid".to_owned(),
            asks: Text::english("Where?"),
            outcome: Outcome::PartlyMet,
        }],
        critical_errors: if found {
            Vec::new()
        } else {
            vec!["touched-item".to_owned()]
        },
        signature: Signature::None,
        distances: vec![Kept {
            required_m: 100.0,
            achieved_m: 80.0 + (number % 40) as f32,
            inside_s: 3.0,
        }],
    }
}

/// Entries of records with these numbers.
pub(crate) fn entries(numbers: std::ops::Range<u32>, trainee: &str) -> Vec<Entry> {
    numbers.map(|number| entry(number, trainee)).collect()
}
