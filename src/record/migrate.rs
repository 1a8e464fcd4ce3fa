//! Migration of older record formats on reading.
//!
//! Blocks are written by postcard: fields in order, variants by number. So any change is a new format, except for a
//! variant added at the end of its enum (`tests/record/formats.rs` compares every type with its earlier form).
//!
//! To make a new format: give [`FORMAT`](super::version::FORMAT) the next number, keep the older form here, and
//! convert it in `header` and `second`. A form never changes once released, nor do the records of its format in
//! `tests/fixtures/records/`.

use serde::{Deserialize, Serialize};

use super::block::{PayloadError, Second, unpack_header, unpack_second};
use super::frames::Predictor;
use super::header::{AtControls, Header, Mode};
use crate::scenario::exercise::Seat;
use crate::sim::Digest;
use crate::sim::action::{Acted, TraineeAction};
use crate::units::Tick;

/// The header in a payload of a format.
pub(super) fn header(format: u32, payload: &[u8]) -> Result<Header, PayloadError> {
    match format {
        1 => unpack_header::<HeaderV1>(payload).map(Header::from),
        _ => unpack_header(payload),
    }
}

/// Decodes a second of a format; also returns its unpacked size in bytes.
pub(super) fn second(
    format: u32,
    payload: &[u8],
    before: Tick,
    predictor: &mut Predictor,
) -> Result<(Second, usize), PayloadError> {
    match format {
        1 => unpack_second(payload, before, predictor, by_the_leader),
        _ => unpack_second(payload, before, predictor, |acted: Acted| acted),
    }
}

/// Format 1 had one person at the controls.
fn by_the_leader(action: TraineeAction) -> Acted {
    Acted {
        seat: Seat::LEADER,
        action,
    }
}

/// The header of format 1.
#[derive(Serialize, Deserialize)]
struct HeaderV1 {
    format: u32,
    build: String,
    scenario_file: String,
    scenario_text: String,
    attachments: Vec<(String, Vec<u8>)>,
    scenario_hash: String,
    doctrine_file: String,
    doctrine_text: String,
    doctrine_hash: String,
    seed: u64,
    mode: Mode,
    trainee: String,
    start_digest: Digest,
    /// Absent in the first records of the format, which end before it.
    #[serde(deserialize_with = "absent_at_first")]
    recorded_at: Option<String>,
}

fn absent_at_first<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(Option::deserialize(deserializer).unwrap_or_default())
}

impl From<HeaderV1> for Header {
    fn from(old: HeaderV1) -> Self {
        Self {
            build: old.build,
            scenario_file: old.scenario_file,
            scenario_text: old.scenario_text,
            attachments: old.attachments,
            scenario_hash: old.scenario_hash,
            doctrine_file: old.doctrine_file,
            doctrine_text: old.doctrine_text,
            doctrine_hash: old.doctrine_hash,
            seed: old.seed,
            mode: old.mode,
            seats: AtControls::alone(&old.trainee),
            scored: Seat::LEADER,
            start_digest: old.start_digest,
            recorded_at: old.recorded_at,
            seal: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::block::pack;

    /// Story: the date was added late; records before it end where it stands now.
    #[test]
    fn a_header_from_before_records_were_dated_is_read() {
        let old = |recorded_at| HeaderV1 {
            format: 1,
            build: "0.1.0".to_owned(),
            scenario_file: "first.ron".to_owned(),
            scenario_text: "()".to_owned(),
            attachments: Vec::new(),
            scenario_hash: String::new(),
            doctrine_file: "open.ron".to_owned(),
            doctrine_text: "()".to_owned(),
            doctrine_hash: String::new(),
            seed: 7,
            mode: Mode::Assess,
            trainee: "Heron".to_owned(),
            start_digest: Digest([1; 16]),
            recorded_at,
        };
        let mut undated = postcard::to_allocvec(&old(None)).expect("memory takes it");
        assert_eq!(undated.pop(), Some(0), "the date stands last");
        let plain = [&[0], undated.as_slice()].concat();
        let read = header(1, &plain).expect("a header");
        assert_eq!(read, Header::from(old(None)));
        assert_eq!(read.trainee(), "Heron");
        let date = Some("2026-11-29T10:00:00Z".to_owned());
        let dated = header(1, &pack(&old(date.clone()))).expect("a header");
        assert_eq!(dated.recorded_at, date);
    }
}
