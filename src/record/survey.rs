//! What can be said of a record without reading the session in it: whether its bytes are what was written, who signed it,
//! whether it is sealed.

use super::damage::why_wrong;
use super::error::RecordError;
use super::format::{Chain, Next, PRELUDE_BYTES, first_chain, format_of, next_block};
use super::loss::{Loss, Why};
use super::page::{Page, Signature};
use super::sealed::lock_of;
use crate::trust::seal::Lock;
use crate::trust::{ContentKey, Purpose, Signed};

/// What can be said of a record without reading the session in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// Number of whole seconds.
    pub seconds: u32,
    /// The end that was left out, if any.
    pub loss: Option<Loss>,
    /// True when what is lost begins within a page.
    pub lost_in_page: bool,
    /// Whether it is signed.
    pub signature: Signature,
    /// Its lock, when it was sealed.
    pub lock: Option<Lock>,
    /// The key with which it was opened for good.
    pub(super) key: Option<ContentKey>,
}

impl Survey {
    /// True while nobody can read the session without the class key.
    pub fn is_sealed(&self) -> bool {
        self.lock.is_some() && self.key.is_none()
    }
}

/// Goes through the blocks of a record.
pub fn survey(bytes: &[u8]) -> Result<Survey, RecordError> {
    let mut chain = first_chain(format_of(bytes)?);
    let (mut at, mut number) = (PRELUDE_BYTES, 0);
    let mut found = Survey {
        seconds: 0,
        loss: None,
        lost_in_page: false,
        signature: Signature::None,
        lock: None,
        key: None,
    };
    let mut hashed = Hashed::default();
    let mut signed = None;
    while at < bytes.len() {
        match next_block(&bytes[at..], &chain, number) {
            Next::Block {
                payload,
                chain: next,
                bytes: length,
            } => {
                if number == 0 {
                    found.lock = lock_of(payload);
                }
                (chain, at, number) = (next, at + length, number + 1);
            }
            Next::Page {
                payload,
                chain: next,
                bytes: length,
            } => {
                match Page::from_bytes(payload) {
                    Some(Page::Signature(by)) => {
                        signed = Some((by, hashed.up_to(bytes, at), number - 1));
                    }
                    Some(Page::Key(key)) => found.key = Some(key),
                    None => {}
                }
                (chain, at) = (next, at + length);
            }
            end => {
                found.lose(end, bytes, at, &chain, number)?;
                break;
            }
        }
    }
    if number == 0 {
        return Err(RecordError::NoHeader);
    }
    found.seconds = number - 1;
    found.signature = signature(signed, found.seconds);
    Ok(found)
}

impl Survey {
    fn lose(
        &mut self,
        end: Next<'_>,
        bytes: &[u8],
        at: usize,
        chain: &Chain,
        number: u32,
    ) -> Result<(), RecordError> {
        let why = match end {
            Next::Wrong(wrong) => why_wrong(&wrong, bytes, at, chain, number),
            _ => Why::TornTail,
        };
        if number == 0 {
            return Err(match why {
                Why::TornTail => RecordError::NoHeader,
                Why::Damage(error) => error,
            });
        }
        // One byte may be wrong: the number of a page is of one kind.
        let numbered = bytes[at..].iter().skip(4).take(4);
        self.lost_in_page = numbered.filter(|byte| **byte == 0xff).count() >= 3;
        self.loss = Some(Loss {
            offset: at as u64,
            bytes: (bytes.len() - at) as u64,
            whole_seconds: number - 1,
            why,
        });
        Ok(())
    }
}

/// The hash of the start of a record, which only ever gets longer.
#[derive(Default)]
struct Hashed {
    hasher: blake3::Hasher,
    until: usize,
}

impl Hashed {
    fn up_to(&mut self, bytes: &[u8], at: usize) -> [u8; 32] {
        self.hasher.update(&bytes[self.until..at]);
        self.until = at;
        self.hasher.finalize().into()
    }
}

/// What the last signature is worth in a record of so many seconds: it is of everything before it, the earlier ones included.
fn signature(signed: Option<(Signed, [u8; 32], u32)>, seconds: u32) -> Signature {
    match signed {
        None => Signature::None,
        Some((signed, hash, _)) if !signed.holds(Purpose::Record, &hash) => {
            Signature::Wrong(signed.by)
        }
        Some((signed, _, until)) if until < seconds => Signature::UpTo(signed.by, until),
        Some((signed, _, _)) => Signature::Whole(signed.by),
    }
}
