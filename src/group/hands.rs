//! Hands counted for each of several options.

use serde::{Deserialize, Serialize};

/// Most hands of a vote: more people than that see no projector.
pub const MOST_HANDS: u32 = 200;

/// Hands for each of several options, in their order; [`MOST_HANDS`] together at most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<u8>", into = "Vec<u8>")]
pub struct Hands(Vec<u8>);

/// More hands than [`MOST_HANDS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than {MOST_HANDS} hands")]
pub struct TooMany;

impl TryFrom<Vec<u8>> for Hands {
    type Error = TooMany;

    fn try_from(counts: Vec<u8>) -> Result<Self, TooMany> {
        let hands = Self(counts);
        if hands.total() <= MOST_HANDS {
            Ok(hands)
        } else {
            Err(TooMany)
        }
    }
}

impl From<Hands> for Vec<u8> {
    fn from(hands: Hands) -> Self {
        hands.0
    }
}

impl Hands {
    /// No hand yet.
    pub fn none(options: usize) -> Self {
        Self(vec![0; options])
    }

    /// Number of options.
    pub fn options(&self) -> usize {
        self.0.len()
    }

    /// Hands for an option; none for one that is not there.
    pub fn of(&self, option: usize) -> u32 {
        self.0.get(option).copied().map_or(0, u32::from)
    }

    /// Hands for all options together.
    pub fn total(&self) -> u32 {
        self.0.iter().copied().map(u32::from).sum()
    }

    /// Sets the hands for an option. Refused, and nothing is changed, where there is no such option or the hands would be
    /// too many.
    pub fn set(&mut self, option: usize, hands: u32) -> Result<(), TooMany> {
        let others = self.total() - self.of(option);
        let count = u8::try_from(hands).map_err(|_| TooMany)?;
        match self.0.get_mut(option) {
            Some(kept) if others + hands <= MOST_HANDS => {
                *kept = count;
                Ok(())
            }
            _ => Err(TooMany),
        }
    }

    /// One hand more for an option.
    pub fn raise(&mut self, option: usize) -> Result<(), TooMany> {
        self.set(option, self.of(option) + 1)
    }

    /// One hand less for an option, if there is one.
    pub fn lower(&mut self, option: usize) {
        if let Some(count) = self.0.get_mut(option) {
            *count = count.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hands_are_counted_up_to_the_limit_and_never_beyond() {
        let mut hands = Hands::none(3);
        assert_eq!(hands.set(0, 150), Ok(()));
        assert_eq!(hands.set(1, 51), Err(TooMany));
        assert_eq!(hands.set(1, 50), Ok(()));
        assert_eq!(hands.raise(2), Err(TooMany));
        assert_eq!((hands.of(1), hands.of(2), hands.total()), (50, 0, 200));
        hands.lower(0);
        hands.lower(2);
        assert_eq!(hands.raise(2), Ok(()));
        assert_eq!((hands.of(0), hands.of(2), hands.total()), (149, 1, 200));
        assert_eq!(hands.set(3, 0), Err(TooMany));
        assert_eq!(hands.set(0, 300), Err(TooMany));
        assert_eq!(hands.of(9), 0);
        // What is set again takes the place of what was.
        assert_eq!(hands.set(0, 10), Ok(()));
        assert_eq!(hands.total(), 61);
    }

    #[test]
    fn more_hands_than_a_room_has_are_not_read() {
        let bytes = postcard::to_stdvec(&vec![200_u8, 1]).expect("a vector");
        assert!(postcard::from_bytes::<Hands>(&bytes).is_err());
        let bytes = postcard::to_stdvec(&vec![199_u8, 1]).expect("a vector");
        assert!(postcard::from_bytes::<Hands>(&bytes).is_ok());
    }
}
