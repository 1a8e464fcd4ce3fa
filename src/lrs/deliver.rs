//! The queue of the store to a learning record store.
//!
//! A part of the queue is sent at once. What the LRS says by id that it has leaves the queue at once too, in one change of the
//! store. What it does not name it is asked for; when it cannot show it either, that is no LRS but the page of some network, and
//! the rest stays. A part of which something is refused is sent again in halves, down to the statement that is the matter: it stays in the queue, and
//! the others go. When nobody answers, or the LRS is overloaded, it is tried again, each time after twice as long or after what
//! the LRS asks for, as long as patience lasts, answers that are waited for included; the rest waits for the next push.

use std::time::{Duration, Instant};

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
    /// From one success to the next: all pauses and all waits for an answer together.
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
    let mut until = Instant::now() + patience.whole;
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
        match lrs.send(&bodies, until) {
            Answer::Taken(named) => {
                let is_named =
                    |one: &Waiting| one.id().is_some_and(|id| named.contains(id.as_str()));
                let (taken, others): (Vec<Waiting>, Vec<Waiting>) =
                    part.iter().cloned().partition(is_named);
                store.has_arrived(&taken)?;
                delivered.sent += taken.len();
                let there: Vec<Waiting> = others
                    .iter()
                    .take_while(|one| {
                        let until = Instant::now() + patience.whole;
                        one.id().is_some_and(|id| lrs.holds(&id, until))
                    })
                    .cloned()
                    .collect();
                store.has_arrived(&there)?;
                delivered.there += there.len();
                if there.len() < others.len() {
                    delivered.trouble = Some(Trouble::NoReceipt);
                    break;
                }
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
                let left = until.saturating_duration_since(Instant::now());
                let Some(pause) = pauses.next(after, left) else {
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
        until = Instant::now() + patience.whole;
        behind = behind.max(last.place());
        progress(part.len());
    }
    delivered.waiting = store.count_waiting(address.as_str())?;
    Ok(delivered)
}

/// Pauses that double, as long as patience lasts.
struct Pauses {
    next: Duration,
}

impl Pauses {
    fn of(patience: Patience) -> Self {
        Self {
            next: patience.first,
        }
    }

    /// The next pause, longer when the other end asks for it; none when that is more than is left of patience.
    fn next(&mut self, asked: Option<Duration>, left: Duration) -> Option<Duration> {
        let pause = self.next.max(asked.unwrap_or_default());
        self.next *= 2;
        (pause <= left).then_some(pause)
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
        assert_eq!(pauses.next(None, seconds(20)), Some(seconds(1)));
        assert_eq!(pauses.next(None, seconds(19)), Some(seconds(2)));
        let asked = Some(seconds(9));
        assert_eq!(pauses.next(asked, seconds(17)), Some(seconds(9)));
        assert_eq!(pauses.next(None, seconds(8)), Some(seconds(8)));
        assert_eq!(pauses.next(None, seconds(15)), None);
        let asked = Some(seconds(3600));
        assert_eq!(Pauses::of(patience).next(asked, seconds(20)), None);
    }
}
