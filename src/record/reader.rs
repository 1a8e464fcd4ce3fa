//! Reads records. A record is untrusted input: every limit is named in [`super::format`], nothing is used before its
//! hash is verified, and a torn tail is cut and reported.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use super::block::{PayloadError, Second};
use super::damage::why_wrong;
use super::error::RecordError;
use super::format::{
    Chain, LIMIT_ALL_SECONDS_BYTES, LIMIT_ENTRIES, LIMIT_FILE_BYTES, LIMIT_SEATS, LIMIT_SECONDS,
    Next, PRELUDE_BYTES, first_chain, format_of, next_block,
};
use super::frames::Predictor;
use super::header::{AtControls, Header};
use super::loss::{Loss, Why};
use super::migrate;
use super::page::Signature;
use super::sealed;
use super::session::Session;
use super::survey::survey;
use crate::diagnostic::Diagnostic;
use crate::doctrine::LoadedPack;
use crate::files;
use crate::scenario::exercise::LEADER;
use crate::text::Message;
use crate::trust::{ContentKey, PublicKey};
use crate::units::Tick;

/// An opened record.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// The doctrine pack it was played under, from the record.
    pub doctrine: Arc<LoadedPack>,
    /// The end that was left out, if any.
    pub loss: Option<Loss>,
    /// Violations of today's rules by its scenario and its pack.
    pub outdated: Vec<Diagnostic>,
    /// Whether it is signed.
    pub signature: Signature,
}

impl Opened {
    /// Remarks for the user who opens it.
    pub fn remarks(&self) -> Vec<Message> {
        let outdated = (!self.outdated.is_empty()).then(|| {
            let mut codes: Vec<&str> = self.outdated.iter().map(|found| found.code).collect();
            codes.sort_unstable();
            codes.dedup();
            Message::new("record-outdated").with("codes", codes.join(", "))
        });
        let loss = self.loss.as_ref().map(Loss::message);
        loss.into_iter().chain(outdated).collect()
    }

    /// Why nobody may rely on it, where its signature does not hold.
    pub fn altered(&self) -> Option<Message> {
        match self.signature {
            Signature::Wrong(by) => Some(wrong_signature(by)),
            _ => None,
        }
    }

    /// False for one that is damaged, or whose signature does not hold.
    pub fn is_sound(&self) -> bool {
        let damage = self.loss.as_ref().and_then(Loss::damage);
        damage.is_none() && self.altered().is_none()
    }
}

/// Says of what a key is said to have signed that it did not, or not as it stands.
pub fn wrong_signature(by: PublicKey) -> Message {
    Message::new("verify-wrong-signature").with("who", by.to_string())
}

/// Content of a record before its scenario is loaded.
#[derive(Debug, Clone)]
pub struct Contents {
    /// Its format.
    pub format: u32,
    /// Its header.
    pub header: Header,
    /// All seconds, merged.
    pub all: Second,
    /// The end that was left out, if any.
    pub loss: Option<Loss>,
    /// Whether it is signed.
    pub signature: Signature,
    /// Number of valid bytes.
    pub(super) whole_bytes: u64,
    /// What its payloads are sealed with, if they are.
    pub(super) key: Option<ContentKey>,
    pub(super) end: End,
    pub(super) predictor: Predictor,
}

/// Where the next block is to be appended.
#[derive(Debug, Clone)]
pub(super) struct End {
    pub(super) chain: Chain,
    pub(super) blocks: u32,
    pub(super) last_tick: Tick,
}

/// Reads a record and loads its scenario and doctrine pack.
pub fn read(path: &Path) -> Result<Opened, RecordError> {
    parse(&bytes(path)?)?.open()
}

/// The bytes of a record, up to the limit.
pub fn bytes(path: &Path) -> Result<Vec<u8>, RecordError> {
    let file = files::open(path).map_err(|error| unreadable(path, &error))?;
    bytes_of(&file, path)
}

/// Parses a record. One that is sealed and was not opened for good is an error.
pub fn parse(bytes: &[u8]) -> Result<Contents, RecordError> {
    parse_with(bytes, None)
}

/// Parses a record, a sealed one with its content key.
pub fn parse_with(bytes: &[u8], key: Option<&ContentKey>) -> Result<Contents, RecordError> {
    let format = format_of(bytes)?;
    let first_chain = first_chain(format);
    let (header_block, mut at, chain) = match next_block(&bytes[PRELUDE_BYTES..], &first_chain, 0) {
        _ if bytes.len() == PRELUDE_BYTES => return Err(RecordError::NoHeader),
        Next::Block {
            payload,
            chain,
            bytes,
        } => (payload, PRELUDE_BYTES + bytes, chain),
        Next::Torn | Next::Page { .. } => return Err(RecordError::NoHeader),
        Next::Wrong(wrong) => {
            return Err(
                match why_wrong(&wrong, bytes, PRELUDE_BYTES, &first_chain, 0) {
                    Why::TornTail => RecordError::NoHeader,
                    Why::Damage(error) => error,
                },
            );
        }
    };
    let survey = survey(bytes)?;
    let key = match survey.lock {
        None => None,
        Some(lock) => {
            let found = key.cloned().or(survey.key);
            Some(found.ok_or(RecordError::Sealed { lock })?)
        }
    };
    let header = sealed::opened(key.as_ref(), 0, header_block)
        .and_then(|payload| migrate::header(format, &payload))
        .map_err(|error| because(error, 0, PRELUDE_BYTES))?;
    check_seats(&header)?;
    let mut contents = Contents {
        format,
        header,
        all: Second::default(),
        loss: None,
        signature: survey.signature,
        whole_bytes: at as u64,
        key,
        end: End {
            chain,
            blocks: 1,
            last_tick: Tick(0),
        },
        predictor: Predictor::default(),
    };
    let mut unpacked = 0;
    while at < bytes.len() {
        let (before, number) = (contents.end.chain, contents.end.blocks);
        match next_block(&bytes[at..], &before, number) {
            Next::Block {
                payload,
                chain,
                bytes: length,
            } => {
                unpacked += contents.take(payload, chain, at)?;
                check_limit(number, "bytes", unpacked, LIMIT_ALL_SECONDS_BYTES)?;
                at += length;
                contents.whole_bytes = at as u64;
            }
            Next::Page {
                chain,
                bytes: length,
                ..
            } => {
                contents.end.chain = chain;
                at += length;
                contents.whole_bytes = at as u64;
            }
            end => {
                let why = match end {
                    Next::Wrong(wrong) => why_wrong(&wrong, bytes, at, &before, number),
                    _ => Why::TornTail,
                };
                contents.loss = Some(Loss {
                    offset: at as u64,
                    bytes: (bytes.len() - at) as u64,
                    whole_seconds: number - 1,
                    why,
                });
                break;
            }
        }
    }
    Ok(contents)
}

/// Content of a file, up to the limit.
pub(super) fn bytes_of(file: &File, path: &Path) -> Result<Vec<u8>, RecordError> {
    let mut bytes = Vec::new();
    file.take(LIMIT_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > LIMIT_FILE_BYTES {
        return Err(RecordError::TooLarge {
            limit_bytes: LIMIT_FILE_BYTES,
        });
    }
    Ok(bytes)
}

pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> RecordError {
    RecordError::Unreadable {
        path: path.to_owned(),
        why: error.to_string(),
    }
}

impl Contents {
    /// Loads the scenario and the doctrine pack, and draws the variation again.
    pub fn open(self) -> Result<Opened, RecordError> {
        let header = self.header.sanitized();
        let kept = header.kept()?;
        let all = self.all.sanitized();
        Ok(Opened {
            session: Session {
                header,
                exercise: kept.exercise,
                actions: all.actions,
                events: all.events,
                observations: all.observations,
                digests: all.digests,
                last_tick: self.end.last_tick,
            },
            doctrine: kept.doctrine,
            loss: self.loss,
            outdated: kept.outdated,
            signature: self.signature,
        })
    }

    /// Adds one second; returns its unpacked size.
    fn take(&mut self, payload: &[u8], chain: Chain, at: usize) -> Result<usize, RecordError> {
        let number = self.end.blocks;
        check_limit(number, "seconds", number as usize, LIMIT_SECONDS as usize)?;
        let (mut second, bytes) = sealed::opened(self.key.as_ref(), number, payload)
            .and_then(|payload| {
                let predictor = &mut self.predictor;
                migrate::second(self.format, &payload, self.end.last_tick, predictor)
            })
            .map_err(|error| because(error, number, at))?;
        let seats = self.header.seats.len();
        if second
            .actions
            .iter()
            .any(|(_, acted)| acted.seat.index() >= seats)
        {
            return Err(malformed(number, at, "an action comes from no seat"));
        }
        self.all.actions.append(&mut second.actions);
        self.all.events.append(&mut second.events);
        self.all.observations.append(&mut second.observations);
        self.all.digests.append(&mut second.digests);
        self.all.last_tick = second.last_tick;
        let entries = self.all.actions.len() + self.all.events.len();
        check_limit(number, "entries", entries, LIMIT_ENTRIES)?;
        self.end = End {
            chain,
            blocks: number + 1,
            last_tick: second.last_tick,
        };
        Ok(bytes)
    }
}

fn check_limit(
    block: u32,
    what: &'static str,
    found: usize,
    limit: usize,
) -> Result<(), RecordError> {
    if found > limit {
        return Err(RecordError::OverLimit {
            block,
            what,
            limit: limit as u64,
        });
    }
    Ok(())
}

/// The seats must be ones that this build can simulate.
fn check_seats(header: &Header) -> Result<(), RecordError> {
    check_limit(0, "seats", header.seats.len(), LIMIT_SEATS)?;
    let leads = |seat: &AtControls| seat.person == LEADER;
    match header.seats.get(header.scored.index()) {
        Some(_) if header.seats.iter().all(leads) => Ok(()),
        _ => Err(malformed(0, PRELUDE_BYTES, "nobody leads the patrol")),
    }
}

fn malformed(block: u32, at: usize, why: &str) -> RecordError {
    because(PayloadError::Malformed(why.to_owned()), block, at)
}

fn because(error: PayloadError, block: u32, at: usize) -> RecordError {
    match error {
        PayloadError::OverLimit { limit } => RecordError::OverLimit {
            block,
            what: "bytes",
            limit: limit as u64,
        },
        PayloadError::Malformed(why) => RecordError::Malformed {
            block,
            offset: at as u64,
            why,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::block::{pack_header, pack_second};
    use crate::record::format::{LIMIT_SECOND_BYTES, frame, prelude};
    use crate::record::header::{Mode, this_build};
    use crate::record::version::FORMAT;
    use crate::scenario::exercise::{PersonId, Seat};
    use crate::sim::Digest;
    use crate::sim::action::{Acted, TraineeAction};
    use crate::sim::event::Event;
    use crate::units::Place;

    fn header() -> Header {
        Header {
            build: this_build(),
            scenario_file: "first.ron".to_owned(),
            scenario_text: "(format: 1)".to_owned(),
            attachments: Vec::new(),
            scenario_hash: String::new(),
            doctrine_file: "open.ron".to_owned(),
            doctrine_text: "()".to_owned(),
            doctrine_hash: String::new(),
            seed: 1,
            mode: Mode::Practise,
            seats: AtControls::alone("nobody"),
            scored: Seat::LEADER,
            start_digest: Digest([1; 16]),
            recorded_at: None,
            seal: None,
        }
    }

    /// A record with valid hashes around arbitrary payloads.
    fn record_of(payloads: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = prelude(FORMAT).to_vec();
        let mut chain = first_chain(FORMAT);
        for (number, payload) in payloads.iter().enumerate() {
            let (block, next) = frame(&chain, number as u32, payload);
            bytes.extend(block);
            chain = next;
        }
        bytes
    }

    fn stop_from(seat: Seat) -> Acted {
        Acted {
            seat,
            action: TraineeAction::Stop,
        }
    }

    fn second() -> Second {
        Second {
            last_tick: Tick(64),
            actions: vec![(Tick(1), stop_from(Seat::LEADER))],
            events: vec![(
                Tick(2),
                Event::Stopped {
                    at: Place::default(),
                },
            )],
            observations: Vec::new(),
            digests: vec![(Tick(64), Digest([2; 16]))],
        }
    }

    #[test]
    fn a_payload_of_any_bytes_behind_honest_hashes_is_read_or_refused_without_a_panic() {
        let good = pack_second(&second(), Tick(0), &mut Predictor::default());
        assert!(parse(&record_of(&[pack_header(&header()), good.clone()])).is_ok());
        for place in 0..good.len() {
            for byte in 0..=255 {
                let mut payload = good.clone();
                payload[place] = byte;
                let _ = parse(&record_of(&[pack_header(&header()), payload.clone()]));
                let _ = parse(&record_of(&[payload]));
            }
        }
        for length in 0..good.len() {
            let cut = record_of(&[pack_header(&header()), good[..length].to_vec()]);
            assert!(
                parse(&cut).is_err(),
                "the first {length} bytes of a payload"
            );
        }
    }

    #[test]
    fn a_second_that_unpacks_without_end_is_refused() {
        let zeros = vec![0_u8; 4 * LIMIT_SECOND_BYTES];
        let mut encoder = flate2::write::DeflateEncoder::new(vec![1], flate2::Compression::best());
        std::io::Write::write_all(&mut encoder, &zeros).expect("memory");
        let bomb = encoder.finish().expect("memory");
        assert_eq!(
            parse(&record_of(&[pack_header(&header()), bomb])).err(),
            Some(RecordError::OverLimit {
                block: 1,
                what: "bytes",
                limit: LIMIT_SECOND_BYTES as u64
            })
        );
    }

    #[test]
    fn a_second_that_claims_more_entries_than_it_has_bytes_is_refused() {
        // Plain postcard: 64 ticks, then a list of actions with a claimed length of 2^32 - 1.
        let liar = vec![0, 64, 0xff, 0xff, 0xff, 0xff, 0x0f];
        assert!(matches!(
            parse(&record_of(&[pack_header(&header()), liar])),
            Err(RecordError::Malformed { block: 1, .. })
        ));
    }

    #[test]
    fn a_second_longer_than_a_second_is_refused() {
        for (ticks, good) in [(0, false), (1, true), (64, true), (65, false)] {
            let long = Second {
                last_tick: Tick(ticks),
                ..Second::default()
            };
            let payload = pack_second(&long, Tick(0), &mut Predictor::default());
            let read = parse(&record_of(&[pack_header(&header()), payload]));
            assert_eq!(read.is_ok(), good, "{ticks} ticks");
        }
    }

    #[test]
    fn seats_that_this_build_cannot_simulate_are_refused() {
        let with = |change: fn(&mut Header)| {
            let mut header = header();
            change(&mut header);
            parse(&record_of(&[pack_header(&header)])).map(|_| ())
        };
        assert_eq!(with(|_| {}), Ok(()));
        let two = with(|header| header.seats.push(header.seats[0].clone()));
        assert_eq!(
            two,
            Err(RecordError::OverLimit {
                block: 0,
                what: "seats",
                limit: 1
            })
        );
        let changes: [fn(&mut Header); 3] = [
            |header| header.seats.clear(),
            |header| header.scored = Seat(1),
            |header| header.seats[0].person = PersonId(3),
        ];
        for change in changes {
            assert!(matches!(
                with(change),
                Err(RecordError::Malformed { block: 0, .. })
            ));
        }
        let mut foreign = second();
        foreign.actions[0].1 = stop_from(Seat(1));
        let payload = pack_second(&foreign, Tick(0), &mut Predictor::default());
        assert!(matches!(
            parse(&record_of(&[pack_header(&header()), payload])),
            Err(RecordError::Malformed { block: 1, .. })
        ));
    }
}
