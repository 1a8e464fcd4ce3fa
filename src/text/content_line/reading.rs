//! Reads a text word by word against the lists of one language.

use std::ops::Range;

use super::lists::{Act, Lists};
use super::pattern::Found;
use super::words::Words;
use super::{Finding, Found as Told, Kind};

/// How near a companion word must be to show that another sense is meant, words.
pub(super) const COMPANION_WITHIN: usize = 5;
/// How near an item must be to make a likely part one of its parts, words.
const PART_OF_WITHIN: usize = 5;
/// How many clauses a “do not” carries over.
const MOST_CLAUSES: usize = 12;
/// Farthest “must” or “may” before its verb, words.
const ORDER_WITHIN: usize = 4;

/// Passes on every finding. Unlisted words count only in a text of the lists' own language.
pub(super) fn read(words: &Words, lists: &Lists, own: bool, findings: &mut Told) {
    let reading = Reading { words, lists };
    for at in 0..words.len() {
        for act in &lists.acts {
            if findings.is_sure(act.kind) {
                continue;
            }
            let found = act.verbs.at(words, at, &|at| lists.breaks.is_at(words, at));
            if let Some(finding) = found.and_then(|found| reading.of_act(act, found)) {
                findings.add(finding);
            }
        }
        let unlisted = || reading.of_unlisted_act(at).filter(|_| own);
        let other = reading.of_part(at).or_else(unlisted);
        if let Some(finding) = other {
            findings.add(finding);
        }
    }
}

pub(super) struct Reading<'t> {
    pub(super) words: &'t Words<'t>,
    pub(super) lists: &'t Lists,
}

impl Reading<'_> {
    /// An act counts when it has an object, is an order or a statement, and is not held back. Three marks decide how
    /// sure it is: a strong verb, an object that is unambiguously the item, and an order. Two make it sure; with none
    /// there is no finding.
    fn of_act(&self, act: &Act, verb: Found) -> Option<Finding> {
        let (words, lists) = (self.words, self.lists);
        if self.is_noun(verb)
            || (act.seen && self.is_finished(verb.first))
            || words.asked(verb.first)
            || self.other_sense_near(verb.first)
        {
            return None;
        }
        let target = self.target(act, verb)?;
        if self.held_back(verb.first, target.last) {
            return None;
        }
        let before = words.clause(verb.first).start..verb.first;
        if act.seen && !self.has_modal(verb.first) {
            let between = verb.first + 1..target.last;
            if lists.bystanders.among(words, before.clone())
                || lists.bystanders.among(words, between)
            {
                return None;
            }
        }
        let by_specialists = lists.specialists.among(words, before);
        if by_specialists && act.kind == Kind::Contact {
            return None;
        }
        let marks = [act.strong, target.sure, self.is_order(verb.first)];
        let marks = marks.into_iter().filter(|mark| *mark).count();
        (marks > 0).then(|| Finding {
            kind: act.kind,
            sure: marks > 1 && !by_specialists,
            words: words.quote(verb.first.min(target.first), verb.last.max(target.last)),
        })
    }

    /// An order to do to an item something that is on no list, neither of acts nor of proper actions.
    fn of_unlisted_act(&self, at: usize) -> Option<Finding> {
        let (words, lists) = (self.words, self.lists);
        let clause = words.clause(at);
        let led = at > clause.start && (self.led_by(at - 1) || lists.links.is_at(words, at - 1));
        if at != clause.start && !led || !lists.order_forms.is_at(words, at) {
            return None;
        }
        let small = [
            &lists.rightly,
            &lists.breaks,
            &lists.links,
            &lists.joins,
            &lists.orders,
            &lists.determiners,
            &lists.owners,
            &lists.never,
            &lists.suspect,
            &lists.states,
            &lists.pronouns,
            &lists.items,
            &lists.things,
            &lists.bystanders,
            &lists.specialists,
            &lists.other_objects,
            &lists.trades,
            &lists.onto,
        ];
        if small.into_iter().any(|list| list.is_at(words, at)) {
            return None;
        }
        let object = self
            .after_article(at)
            .or_else(|| self.after_preposition(at))?;
        let forbidden = self.held_back(at, object) || lists.never.among(words, at + 1..object);
        if words.asked(at) || forbidden || self.other_sense_near(at) {
            return None;
        }
        Some(Finding {
            kind: Kind::Contact,
            sure: false,
            words: words.quote(at, object),
        })
    }

    /// The name of a part counts by itself, or beside an item or another part, unless touching it is forbidden.
    fn of_part(&self, at: usize) -> Option<Finding> {
        let (words, lists) = (self.words, self.lists);
        let part = lists.parts.at(words, at, &|_| false);
        let found = part.or_else(|| lists.likely_parts.at(words, at, &|_| false))?;
        let near = self.near(at, PART_OF_WITHIN);
        let of_item = near.clone().any(|near| self.is_item(near));
        let beside = near
            .clone()
            .filter_map(|near| lists.likely_parts.at(words, near, &|_| false))
            .any(|other| other.first != at && other.phrase != found.phrase);
        if part.is_none() && !of_item && !beside || self.other_sense_near(at) {
            return None;
        }
        if part.is_none() && lists.other_objects.among(words, near) {
            return None;
        }
        let clause = words.clause(at);
        let forbidden = (clause.start..at).any(|verb| {
            let is_verb = lists.acts.iter().any(|act| act.verbs.is_at(words, verb));
            is_verb && self.held_back(verb, found.last)
        });
        (!forbidden).then(|| Finding {
            kind: Kind::Construction,
            sure: part.is_some() || of_item,
            words: words.quote(at, found.last),
        })
    }

    /// The words of the sentence within a distance.
    pub(super) fn near(&self, at: usize, within: usize) -> Range<usize> {
        let sentence = self.words.sentence(at);
        sentence.start.max(at.saturating_sub(within))..sentence.end.min(at + within + 1)
    }

    fn other_sense_near(&self, at: usize) -> bool {
        let near = self.near(at, COMPANION_WITHIN);
        self.lists.other_sense.among(self.words, near)
    }

    /// After an article the word is a noun or an adjective, unless the article is a pronoun there (“il faut l'ouvrir”).
    fn is_noun(&self, verb: Found) -> bool {
        let at = verb.first;
        let start = self.words.clause(at).start;
        at > start
            && !self.lists.infinitives.is_at(self.words, at)
            && self.lists.determiners.is_at(self.words, at - 1)
            && self.pronoun_before(at).is_none()
    }

    /// “Moved stone”, “a hand-carried item”: a state in which a thing is found, not an act.
    fn is_finished(&self, verb: usize) -> bool {
        let heads = verb == self.words.clause(verb).start || self.words.hyphened(verb);
        heads && self.lists.finished.is_at(self.words, verb)
    }

    /// The object pronoun before the verb.
    pub(super) fn pronoun_before(&self, verb: usize) -> Option<usize> {
        let (words, lists) = (self.words, self.lists);
        let start = words.clause(verb).start;
        let mut at = verb.checked_sub(1).filter(|at| *at >= start)?;
        if at > start && lists.orders.is_at(words, at) {
            at -= 1;
        }
        let is_pronoun = lists.pronouns_before.is_at(words, at);
        let is_article = lists.determiners.is_at(words, at);
        let led = at + 1 < verb || at > start && self.led_by(at - 1);
        (is_pronoun && (led || !is_article)).then_some(at)
    }

    /// True when this word, just before a verb, makes it an order; “and” does not.
    pub(super) fn led_by(&self, at: usize) -> bool {
        self.lists.joins.is_at(self.words, at) || self.lists.orders.is_at(self.words, at)
    }

    /// True when the verb is an order: it leads its clause, or a word before it makes it one.
    pub(super) fn is_order(&self, verb: usize) -> bool {
        let start = self.words.clause(verb).start;
        let word = self.words.text(verb);
        let led =
            verb == start || self.led_by(verb - 1) || self.lists.links.is_at(self.words, verb - 1);
        let joined = self.lists.small.begins(word);
        led || joined || self.has_modal(verb)
    }

    /// True when a modal such as “must” or “may” stands before the verb.
    fn has_modal(&self, verb: usize) -> bool {
        let start = self.words.clause(verb).start;
        let before = start.max(verb.saturating_sub(ORDER_WITHIN))..verb;
        self.lists.orders.among(self.words, before)
    }

    /// True when its clause forbids the act or only mentions it. In a list with commas (“do not touch, move or open
    /// it”) the first clause carries over to the next ones; after a “but” nothing is forbidden any more.
    fn held_back(&self, verb: usize, last: usize) -> bool {
        let clause = self.words.clause(verb);
        self.held_before(verb)
            || (last + 1..clause.end).any(|at| {
                self.lists.never_after.is_at(self.words, at)
                    && !self.lists.never.is_at(self.words, at - 1)
            })
    }

    fn held_before(&self, verb: usize) -> bool {
        self.held_within(verb, MOST_CLAUSES)
    }

    fn held_within(&self, verb: usize, clauses: usize) -> bool {
        let (words, lists) = (self.words, self.lists);
        let start = words.clause(verb).start;
        let turned = (start..verb).rev().find(|&at| lists.turns.is_at(words, at));
        let from = turned.map_or(start, |at| at + 1);
        let never = (from..verb).find(|&at| {
            let found = lists.never.at(words, at, &|_| false);
            found.is_some_and(|found| found.last <= verb)
        });
        if let Some(never) = never {
            return !lists.never_lifted.among(words, never + 1..verb);
        }
        if turned.is_some() || start == words.sentence(verb).start || clauses == 0 {
            return false;
        }
        let earlier = words.clause(start - 1);
        let acts = |at: usize| lists.acts.iter().any(|act| act.verbs.is_at(words, at));
        let goes_on = earlier.rev().find(|&at| acts(at));
        goes_on.is_some_and(|at| self.held_within(at, clauses - 1))
    }
}
