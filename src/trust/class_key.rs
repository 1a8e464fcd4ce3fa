//! Class keys: a few plain words that an instructor reads out, or a file that holds them.

use argon2::{Algorithm, Argon2, Params, Version};

use super::error::TrustError;
use super::random;

/// 256 words that sound unlike each other, so that a byte is a word.
const WORDS: &str = include_str!("class-key-words.txt");

/// Words of a generated key. 2^56 keys at [`Cost::NEW`] each are out of reach of guessing.
const WORDS_OF_A_KEY: usize = 7;

/// Fewest letters of a key that an instructor makes up.
const LEAST_LETTERS: usize = 16;

/// What one guess of a class key costs whoever guesses, by Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory, KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Cost {
    /// Of new seals: less than a second on an old laptop.
    pub const NEW: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
    };

    /// The most that a seal may ask for: it comes from a file that anybody can have made.
    pub const MOST: Self = Self {
        memory_kib: 256 * 1024,
        passes: 10,
    };
}

/// A class key. Capitals, hyphens and the number of spaces do not matter: it is read out.
#[derive(Clone, PartialEq, Eq)]
pub struct ClassKey(String);

impl std::fmt::Debug for ClassKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClassKey(…)")
    }
}

impl ClassKey {
    /// A new one.
    pub fn generated() -> Result<Self, TrustError> {
        let words: Vec<&str> = WORDS.lines().collect();
        let bytes: [u8; WORDS_OF_A_KEY] = random::bytes()?;
        let chosen: Vec<&str> = bytes.iter().map(|byte| words[usize::from(*byte)]).collect();
        Ok(Self(chosen.join(" ")))
    }

    /// One that was typed in or read from a file.
    pub fn typed(typed: &str) -> Self {
        let words: Vec<String> = typed
            .split(|letter: char| letter.is_whitespace() || letter == '-')
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        Self(words.join(" "))
    }

    /// One that an instructor makes up for a new seal; short ones are refused, because anybody can guess them at home.
    pub fn chosen(typed: &str) -> Result<Self, TrustError> {
        let key = Self::typed(typed);
        if key.0.chars().count() < LEAST_LETTERS {
            return Err(TrustError::ShortClassKey {
                least: LEAST_LETTERS,
            });
        }
        Ok(key)
    }

    /// The words.
    pub fn words(&self) -> &str {
        &self.0
    }

    /// The secret that follows from it and a salt.
    pub(super) fn secret(&self, salt: &[u8; 16], cost: Cost) -> Result<[u8; 32], TrustError> {
        if cost.memory_kib > Cost::MOST.memory_kib || cost.passes > Cost::MOST.passes {
            return Err(TrustError::DamagedSeal);
        }
        let mut secret = [0; 32];
        let params = Params::new(cost.memory_kib, cost.passes, 1, Some(secret.len()))
            .map_err(|_| TrustError::DamagedSeal)?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(self.0.as_bytes(), salt, &mut secret)
            .map_err(|_| TrustError::DamagedSeal)?;
        Ok(secret)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_byte_has_a_word_of_its_own() {
        let words: BTreeSet<&str> = WORDS.lines().collect();
        assert_eq!(WORDS.lines().count(), 256);
        assert_eq!(words.len(), 256);
        for word in words {
            assert!(
                word.chars().all(|letter| letter.is_ascii_lowercase()),
                "{word}"
            );
        }
    }

    #[test]
    fn a_key_is_the_same_however_it_is_typed() {
        let key = ClassKey::generated().expect("random numbers");
        assert_eq!(key.words().split(' ').count(), WORDS_OF_A_KEY);
        let shouted = format!("  {}\n", key.words().to_uppercase().replace(' ', "  - "));
        assert_eq!(ClassKey::typed(&shouted), key);
        assert_ne!(ClassKey::generated().expect("random numbers"), key);
        assert!(!format!("{key:?}").contains(key.words()));
    }

    #[test]
    fn a_key_that_can_be_guessed_is_refused() {
        assert!(matches!(
            ClassKey::chosen("blue heron"),
            Err(TrustError::ShortClassKey { .. })
        ));
        assert!(ClassKey::chosen("blue heron on a long pole").is_ok());
    }

    #[test]
    fn a_seal_that_asks_for_all_memory_is_refused() {
        let key = ClassKey::typed("any");
        for cost in [
            Cost {
                memory_kib: u32::MAX,
                passes: 1,
            },
            Cost {
                memory_kib: 8,
                passes: u32::MAX,
            },
            Cost {
                memory_kib: 0,
                passes: 0,
            },
        ] {
            assert_eq!(key.secret(&[0; 16], cost), Err(TrustError::DamagedSeal));
        }
    }
}
