//! A text as plain words: lower case without accents, each with its clause and its sentence.

use std::ops::Range;

use crate::text::folded::{fold_into, is_mark};

/// The words of a text, in order.
pub(super) struct Words<'a> {
    said: &'a str,
    folded: String,
    list: Vec<Word>,
    /// Whether each sentence is a question.
    asks: Vec<bool>,
}

struct Word {
    folded: Range<usize>,
    said: Range<usize>,
    clause: usize,
    sentence: usize,
    hyphened: bool,
}

/// Words of a clause looked at on either side of one of them. Longer clauses do not occur, and without a limit the
/// cost would be quadratic in the text.
const WIDEST_CLAUSE: usize = 60;
/// The same for a sentence.
const WIDEST_SENTENCE: usize = 200;

/// Columns of a table are at least this far apart.
const COLUMN_GAP: &str = "   ";

impl<'a> Words<'a> {
    /// Hyphens and apostrophes separate words: French and Portuguese attach pronouns with them.
    pub(super) fn of(said: &'a str) -> Self {
        let mut words = Words {
            said,
            folded: String::with_capacity(said.len()),
            list: Vec::new(),
            asks: vec![false],
        };
        let mut clause = 0;
        let mut start: Option<(usize, usize)> = None;
        let mut hyphened = false;
        for (at, letter) in said.char_indices().chain([(said.len(), ' ')]) {
            if letter.is_alphanumeric() || is_mark(letter) {
                start.get_or_insert((words.folded.len(), at));
                fold_into(&mut words.folded, letter);
                continue;
            }
            if let Some((folded_from, said_from)) = start.take() {
                words.list.push(Word {
                    folded: folded_from..words.folded.len(),
                    said: said_from..at,
                    clause,
                    sentence: words.asks.len() - 1,
                    hyphened,
                });
            }
            hyphened = letter == '-' || letter == '\u{2011}';
            match letter {
                '.' | '!' | '?' | ';' | ':' | '\n' | '؟' | '؛' | '…' => {
                    if matches!(letter, '?' | '؟') {
                        words.note_question();
                    }
                    clause += 1;
                    words.asks.push(false);
                }
                ',' | '،' | '–' | '—' | '(' | ')' | '\t' => clause += 1,
                ' ' if said[at..].starts_with(COLUMN_GAP) => clause += 1,
                _ => {}
            }
        }
        words
    }

    fn note_question(&mut self) {
        if let Some(last) = self.list.last() {
            self.asks[last.sentence] = true;
        }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn text(&self, at: usize) -> &str {
        &self.folded[self.list[at].folded.clone()]
    }

    /// True when a hyphen joins the word to the one before.
    pub(super) fn hyphened(&self, at: usize) -> bool {
        self.list[at].hyphened
    }

    /// True when the word's sentence is a question.
    pub(super) fn asked(&self, at: usize) -> bool {
        self.asks[self.list[at].sentence]
    }

    /// The clause of a word.
    pub(super) fn clause(&self, at: usize) -> Range<usize> {
        self.around(at, WIDEST_CLAUSE, |word| word.clause)
    }

    /// The sentence of a word.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        self.around(at, WIDEST_SENTENCE, |word| word.sentence)
    }

    fn around(&self, at: usize, widest: usize, part: impl Fn(&Word) -> usize) -> Range<usize> {
        let own = part(&self.list[at]);
        let near = at.saturating_sub(widest)..self.list.len().min(at + widest + 1);
        let words = &self.list[near.clone()];
        let from = words.partition_point(|word| part(word) < own);
        let to = words.partition_point(|word| part(word) <= own);
        near.start + from..near.start + to
    }

    /// The words from the first to the last of a range, as written.
    pub(super) fn quote(&self, from: usize, last: usize) -> String {
        self.said[self.list[from].said.start..self.list[last].said.end].to_owned()
    }
}
