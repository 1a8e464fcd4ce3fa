//! Free words held against the content line.
//!
//! The lists are data (`assets/content-line.ron`) and part of the program, so that nobody can leave them out.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

/// Words that speak of the parts or the making of a device.
pub(super) fn of_construction(said: &str, language: Option<&str>) -> Option<String> {
    let words = Words::of(said);
    lists_for(language).find_map(|lists| {
        let spoken = lists
            .parts
            .first_in(&words, |at| !lists.other_sense(&words, at));
        spoken.map(|found| words.quote(found))
    })
}

/// Words that speak of making one harmless, unless they forbid it.
pub(super) fn of_disposal(said: &str, language: Option<&str>) -> Option<String> {
    let words = Words::of(said);
    lists_for(language).find_map(|lists| {
        let spoken = lists.handling.first_in(&words, |at| {
            !lists.other_sense(&words, at) && !lists.advice.held_back(&words, at)
        });
        spoken.map(|found| words.quote(found))
    })
}

/// Words that tell somebody to touch, move or approach an item, unless they forbid it.
pub(super) fn of_contact(said: &str, language: Option<&str>) -> Option<String> {
    let words = Words::of(said);
    lists_for(language).find_map(|lists| {
        let told = lists
            .advice
            .verbs
            .first_in(&words, |at| lists.advice.tells(&words, at));
        told.map(|found| words.quote((found.0, found.1 + 2)))
    })
}

/// The language's own lists, and the English ones, since English words turn up in every language.
fn lists_for(language: Option<&str>) -> impl Iterator<Item = &'static Lists> {
    let primary = language.and_then(|tag| tag.split('-').next());
    let own = primary
        .filter(|tag| *tag != "en")
        .and_then(|tag| LISTS.get(tag));
    own.into_iter().chain(LISTS.get("en"))
}

static LISTS: LazyLock<BTreeMap<String, Lists>> = LazyLock::new(|| {
    ron::from_str(include_str!("../../../assets/content-line.ron"))
        .expect("the word lists are part of the program and read by its tests")
});

/// How many words after its verb an object may stand.
const OBJECT_WITHIN: usize = 3;
/// How many words a companion that gives another sense may stand away.
const COMPANION_WITHIN: usize = 4;
/// How many other words may stand between two words of a phrase.
const PHRASE_GAP: usize = 2;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    parts: Phrases,
    handling: Phrases,
    unless_near: Phrases,
    advice: Advice,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advice {
    verbs: Phrases,
    leads: Phrases,
    objects: Phrases,
    endings: Vec<String>,
    away: Phrases,
    unless_before: Phrases,
}

impl Lists {
    /// True when a companion near the word shows that something else is meant.
    fn other_sense(&self, words: &Words, at: usize) -> bool {
        let from = at.saturating_sub(COMPANION_WITHIN);
        let to = (at + COMPANION_WITHIN + 1).min(words.list.len());
        (from..to).any(|near| near != at && self.unless_near.starts_at(words, near).is_some())
    }
}

impl Advice {
    /// True when the verb at this word is an order about an item.
    fn tells(&self, words: &Words, at: usize) -> bool {
        let begins = words.clause_start(at) == at;
        let led = at > 0 && self.leads.starts_at(words, at - 1).is_some();
        (begins || led) && self.has_object(words, at) && !self.held_back(words, at)
    }

    fn has_object(&self, words: &Words, at: usize) -> bool {
        let verb = words.text(at);
        if self
            .endings
            .iter()
            .any(|ending| verb.ends_with(ending.as_str()))
        {
            return true;
        }
        let end = (at + 1 + OBJECT_WITHIN).min(words.list.len());
        (at + 1..end)
            .take_while(|&next| words.list[next].clause == words.list[at].clause)
            .take_while(|&next| self.away.starts_at(words, next).is_none())
            .any(|next| self.objects.starts_at(words, next).is_some())
    }

    /// True when a word before it in the clause forbids it or only talks of it. In a list with commas (“do not touch,
    /// move or open it”) the first clause speaks for the next ones.
    fn held_back(&self, words: &Words, at: usize) -> bool {
        let start = words.clause_start(at);
        let said_before = |from: usize, to: usize| {
            (from..to).any(|near| self.unless_before.starts_at(words, near).is_some())
        };
        if said_before(start, at) {
            return true;
        }
        if start == 0 || words.list[start].ends_sentence_before {
            return false;
        }
        let earlier = words.clause_start(start - 1);
        let goes_on = (earlier..start).any(|near| self.verbs.starts_at(words, near).is_some());
        goes_on && self.held_back(words, start - 1)
    }
}

/// Words or phrases, found by their first letter.
#[derive(Deserialize)]
#[serde(from = "Vec<String>")]
struct Phrases(HashMap<char, Vec<Vec<Stem>>>);

struct Stem {
    letters: String,
    any_ending: bool,
}

impl Stem {
    fn fits(&self, word: &str) -> bool {
        if self.any_ending {
            word.starts_with(&self.letters)
        } else {
            word == self.letters
        }
    }
}

impl From<Vec<String>> for Phrases {
    fn from(written: Vec<String>) -> Self {
        let mut phrases: HashMap<char, Vec<Vec<Stem>>> = HashMap::new();
        for phrase in &written {
            let stems: Vec<Stem> = phrase
                .split_whitespace()
                .map(|word| Stem {
                    letters: word.trim_end_matches('*').to_owned(),
                    any_ending: word.ends_with('*'),
                })
                .collect();
            if let Some(first) = phrase.chars().next() {
                phrases.entry(first).or_default().push(stems);
            }
        }
        Self(phrases)
    }
}

impl Phrases {
    /// First and last word of the first phrase that passes.
    fn first_in(&self, words: &Words, passes: impl Fn(usize) -> bool) -> Option<(usize, usize)> {
        (0..words.list.len()).find_map(|at| {
            let end = self.starts_at(words, at)?;
            passes(at).then_some((at, end))
        })
    }

    /// The last word of a phrase that starts at this word.
    fn starts_at(&self, words: &Words, at: usize) -> Option<usize> {
        let word = words.text(at);
        let bare = words.bare(at);
        let of = |word: &str| word.chars().next().and_then(|first| self.0.get(&first));
        let try_with = |word: &str| {
            of(word)?.iter().find_map(|phrase| {
                let (first, rest) = phrase.split_first()?;
                first.fits(word).then(|| end_of(rest, words, at)).flatten()
            })
        };
        try_with(word).or_else(|| bare.and_then(try_with))
    }
}

/// The last word of the phrase whose first word stands at `at`.
fn end_of(rest: &[Stem], words: &Words, at: usize) -> Option<usize> {
    rest.iter().try_fold(at, |last, stem| {
        let to = (last + 2 + PHRASE_GAP).min(words.list.len());
        (last + 1..to).find(|&next| {
            stem.fits(words.text(next)) || words.bare(next).is_some_and(|bare| stem.fits(bare))
        })
    })
}

/// A text as plain words: small letters, no accents, with the clause that each stands in.
struct Words<'a> {
    said: &'a str,
    folded: String,
    list: Vec<Word>,
}

struct Word {
    folded: std::ops::Range<usize>,
    said: std::ops::Range<usize>,
    clause: usize,
    ends_sentence_before: bool,
}

impl<'a> Words<'a> {
    fn of(said: &'a str) -> Self {
        let mut words = Words {
            said,
            folded: String::with_capacity(said.len()),
            list: Vec::new(),
        };
        let (mut clause, mut ends_sentence) = (0, true);
        let mut start: Option<(usize, usize)> = None;
        let ended = said.char_indices().chain([(said.len(), ' ')]);
        for (at, letter) in ended {
            let inside = letter.is_alphanumeric() || (start.is_some() && letter == '-');
            if inside || is_mark(letter) {
                start.get_or_insert((words.folded.len(), at));
                fold_into(&mut words.folded, letter);
                continue;
            }
            if let Some((folded_from, said_from)) = start.take() {
                words.list.push(Word {
                    folded: folded_from..words.folded.len(),
                    said: said_from..at,
                    clause,
                    ends_sentence_before: ends_sentence,
                });
                ends_sentence = false;
            }
            let sentence = matches!(letter, '.' | '!' | '?' | ';' | ':' | '\n' | '؟' | '؛' | '…');
            if sentence || matches!(letter, ',' | '،' | '–' | '—' | '(' | ')') {
                clause += 1;
                ends_sentence |= sentence;
            }
        }
        words
    }

    fn text(&self, at: usize) -> &str {
        &self.folded[self.list[at].folded.clone()]
    }

    /// An Arabic word without the particles written together with it.
    fn bare(&self, at: usize) -> Option<&str> {
        const PARTICLES: [&str; 7] = ["وال", "بال", "فال", "ال", "لل", "و", "ف"];
        let word = self.text(at);
        PARTICLES
            .iter()
            .find_map(|particle| word.strip_prefix(particle))
    }

    /// The first word of the clause that a word stands in.
    fn clause_start(&self, at: usize) -> usize {
        let clause = self.list[at].clause;
        let before = self.list[..at].iter().rev();
        at - before.take_while(|word| word.clause == clause).count()
    }

    /// The words from one to another as they were written.
    fn quote(&self, (from, to): (usize, usize)) -> String {
        let clause = self.list[from].clause;
        let last = (from..=to.min(self.list.len() - 1))
            .rev()
            .find(|&at| self.list[at].clause == clause)
            .unwrap_or(from);
        self.said[self.list[from].said.start..self.list[last].said.end].to_owned()
    }
}

/// True for marks written over or under letters, which belong to the word.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036f}' | '\u{0640}' | '\u{064b}'..='\u{065f}' | '\u{0670}')
}

/// Adds a letter as a small one without accent; marks over letters are left out, and the forms of one Arabic letter
/// become one.
fn fold_into(folded: &mut String, letter: char) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    if is_mark(letter) {
        return;
    }
    for small in letter.to_lowercase() {
        match small {
            'à'..='å' => folded.push('a'),
            'ç' => folded.push('c'),
            'è'..='ë' => folded.push('e'),
            'ì'..='ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò'..='ö' => folded.push('o'),
            'ù'..='ü' => folded.push('u'),
            'œ' => folded.push_str("oe"),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ة' => folded.push('ه'),
            'ى' => folded.push('ي'),
            other => folded.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flagged(said: &str, language: &str) -> bool {
        let language = Some(language);
        of_construction(said, language).is_some()
            || of_disposal(said, language).is_some()
            || of_contact(said, language).is_some()
    }

    #[test]
    fn talk_of_parts_disposal_and_contact_is_flagged_in_every_language() {
        for (language, said) in [
            ("en", "The detonator lay to the left."),
            ("en", "Wire it up and hide it."),
            ("en", "Then the sergeant disarmed it."),
            ("en", "The engineers will render it safe."),
            ("en", "Go closer and look."),
            ("en", "Halt, then carefully lift the bag."),
            ("en", "You should touch it to be sure."),
            ("en", "Do not wait: pick it up."),
            ("en", "Do not wait, touch it."),
            ("en-GB", "CUT THE WIRE."),
            ("fr", "Le détonateur était à gauche."),
            ("fr", "Il faut désamorcer l'engin."),
            ("fr", "Approchez-vous de l'objet."),
            ("fr", "Puis touchez-le."),
            ("es", "El detonador estaba a la izquierda."),
            ("es", "Desactive el artefacto."),
            ("es", "Acérquese al objeto."),
            ("es", "Tóquelo."),
            ("pt", "A espoleta estava à vista."),
            ("pt", "Aproxime-se do objeto."),
            ("pt-BR", "Depois toque-o."),
            ("ar", "كان الصاعق على اليسار."),
            ("ar", "المسه بيدك."),
            ("ar", "ثم اقترب من الجسم."),
            ("sw", "Then they defuse the bomb."),
        ] {
            assert!(flagged(said, language), "{said}");
        }
    }

    #[test]
    fn warnings_orders_of_march_and_other_senses_are_not_flagged() {
        for (language, said) in [
            ("en", "Do not touch it."),
            ("en", "Don't touch it and do not move it."),
            ("en", "Do not touch, move or open it."),
            ("en", "Never move closer."),
            ("en", "Nobody may approach the object."),
            ("en", "Never try to disarm or dismantle anything."),
            ("en", "Move back from it, the way you came."),
            ("en", "Approach the bridge slowly and halt before it."),
            ("en", "Move to the control point and take cover."),
            ("en", "Civilians approach the object; stop them."),
            ("en", "If someone tries to touch it, stop them."),
            ("en", "The elders defused a quarrel at the well."),
            (
                "en",
                "The disarmament programme ended; fighters were disarmed.",
            ),
            ("en", "A shout could trigger a panic in the market."),
            ("en", "The unit keeps its neutrality."),
            ("en", "Rubbish was dug in behind the wall last week."),
            ("en", "Open ground lies on both sides."),
            ("en", "Take the left path at the mine museum? No: go home."),
            ("fr", "Ne touchez pas l'objet."),
            ("fr", "N'approchez jamais de l'engin."),
            ("fr", "Approchez du pont lentement."),
            ("es", "No lo toque."),
            ("es", "Nunca se acerque al objeto."),
            ("es", "Acérquese al puente despacio."),
            ("pt", "Não toque no objeto."),
            ("pt", "Nunca se aproxime do engenho."),
            ("ar", "لا تلمسه."),
            ("ar", "لا تقترب من الجسم."),
            ("ar", "سر على الطريق إلى الجسر."),
        ] {
            let own = Some(language);
            let found = of_construction(said, own)
                .or_else(|| of_disposal(said, own))
                .or_else(|| of_contact(said, own));
            assert_eq!(found, None, "{said}");
        }
    }

    #[test]
    fn what_is_flagged_is_quoted_as_it_was_written() {
        let quote = of_construction("Look: the Détonateur!", Some("fr"));
        assert_eq!(quote.as_deref(), Some("Détonateur"));
        let quote = of_contact("Then lift the bag. Go on.", Some("en"));
        assert_eq!(quote.as_deref(), Some("lift the bag"));
    }

    #[test]
    fn empty_and_odd_texts_are_looked_through_without_harm() {
        for said in ["", " ", "…", "---", "\u{64b}", "🙂🙂", "a\u{0301}"] {
            assert!(!flagged(said, "ar"));
        }
    }
}
