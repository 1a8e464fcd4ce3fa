//! The queue of the store to a learning record store.
//!
//! A part of the queue is sent at once. What the LRS has leaves the queue at once too, in one change of the store. A part of
//! which something is refused is sent again in halves, down to the statement that is the matter: it stays in the queue, and
//! the others go. When nobody answers, or the LRS is overloaded, it is tried again, each time after twice as long or after what
//! the LRS asks for, as long as patience lasts; the rest waits for the next push.

use std::time::Duration;

use super::{Address, Answer, Lrs, Trouble};
use crate::store::outbox::{Place, Waiting};
use crate::store::{Database, StoreError};

/// Statements in one request.
const AT_ONCE: usize = 50;

/// How long it is tried again.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// The first pause.
    pub first: Duration,
    /// All pauses between two successes together.
    pub whole: Duration,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Statements that the LRS has taken.
    pub sent: usize,
    /// Statements that were there before.
    pub there: usize,
    /// Statements that it refuses, and by what status. They stay in the queue.
    pub refused: Option<(usize, u16)>,
    /// Statements in the queue afterwards, those refused included.
    pub waiting: u32,
    /// Why it ended before the end of the queue.
    pub trouble: Option<Trouble>,
}

impl Delivered {
    /// Statements that are there now and were in the queue before.
    pub fn arrived(&self) -> usize {
        self.sent + self.there
    }
}

/// Sends what waits for a learning record store. `progress` is told how many statements have been dealt with.
pub fn deliver(
    store: &mut Database,
    address: &Address,
    lrs: &mut Lrs,
    patience: Patience,
    mut progress: impl FnMut(usize),
) -> Result<Delivered, StoreError> {
    let mut delivered = Delivered::default();
    let mut pauses = Pauses::of(patience);
    let mut behind = Place::START;
    // Parts still to be sent, the next one last.
    let mut parts: Vec<Vec<Waiting>> = Vec::new();
    loop {
        let part = match parts.pop() {
            Some(part) => part,
            None => store.waiting(address.as_str(), behind, AT_ONCE)?,
        };
        let Some(last) = part.last() else {
            break;
        };
        let bodies: Vec<&str> = part.iter().map(|one| one.body.as_str()).collect();
        match lrs.send(&bodies) {
            Answer::Taken => {
                store.has_arrived(&part)?;
                delivered.sent += part.len();
            }
            Answer::There if part.len() == 1 => {
                store.has_arrived(&part)?;
                delivered.there += 1;
            }
            Answer::Refused(status) if part.len() == 1 => {
                let before = delivered.refused.map_or(0, |(count, _)| count);
                delivered.refused = Some((before + 1, status));
                if delivered.arrived() == 0 && before + 1 >= AT_ONCE {
                    delivered.trouble = Some(Trouble::TakesNone(status));
                    break;
                }
            }
            Answer::There | Answer::Refused(_) => {
                let (first, second) = part.split_at(part.len() / 2);
                parts.push(second.to_vec());
                parts.push(first.to_vec());
                continue;
            }
            Answer::Later(trouble, after) => {
                let Some(pause) = pauses.next(after) else {
                    delivered.trouble = Some(trouble);
                    break;
                };
                std::thread::sleep(pause);
                parts.push(part);
                continue;
            }
            Answer::Never(trouble) => {
                delivered.trouble = Some(trouble);
                break;
            }
        }
        pauses = Pauses::of(patience);
        behind = behind.max(last.place());
        progress(part.len());
    }
    delivered.waiting = store.count_waiting(address.as_str())?;
    Ok(delivered)
}

/// Pauses that double, as long as patience lasts.
struct Pauses {
    next: Duration,
    left: Duration,
}

impl Pauses {
    fn of(patience: Patience) -> Self {
        Self {
            next: patience.first,
            left: patience.whole,
        }
    }

    /// The next pause, longer when the other end asks for it; none when that is more than patience is left for.
    fn next(&mut self, asked: Option<Duration>) -> Option<Duration> {
        let pause = self.next.max(asked.unwrap_or_default());
        self.left = self.left.checked_sub(pause)?;
        self.next *= 2;
        Some(pause)
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, Patience, Pauses};

    #[test]
    fn pauses_double_up_to_the_end_of_patience_and_are_never_shorter_than_asked_for() {
        let seconds = Duration::from_secs;
        let patience = Patience {
            first: seconds(1),
            whole: seconds(20),
        };
        let mut pauses = Pauses::of(patience);
        assert_eq!(pauses.next(None), Some(seconds(1)));
        assert_eq!(pauses.next(None), Some(seconds(2)));
        assert_eq!(pauses.next(Some(seconds(9))), Some(seconds(9)));
        assert_eq!(pauses.next(Some(seconds(1))), Some(seconds(8)));
        assert_eq!(pauses.next(None), None);
        assert_eq!(Pauses::of(patience).next(Some(seconds(3600))), None);
    }
}
