//! Finds the object of an act.

use super::lists::{Act, Object};
use super::pattern::Found;
use super::reading::{COMPANION_WITHIN, Reading};

/// The object of an act.
pub(super) struct Target {
    pub(super) first: usize,
    pub(super) last: usize,
    /// True when it is unambiguously an item, or the hand is named.
    pub(super) sure: bool,
}

/// Farthest object from its verb, words.
const REACH: usize = 6;
/// Farthest pronoun from its verb, words.
const PRONOUN_REACH: usize = 2;

impl Reading<'_> {
    /// The object that makes the act cross the line.
    pub(super) fn target(&self, act: &Act, verb: Found) -> Option<Target> {
        let (words, lists) = (self.words, self.lists);
        let clause = words.clause(verb.first);
        let takes = |object: Object| act.of.contains(&object);
        let at = |place: usize, sure: bool| Target {
            first: place,
            last: place,
            sure,
        };
        if takes(Object::ByHand) {
            let by_hand = (verb.first + 1..clause.end.min(verb.last + 1 + REACH))
                .take_while(|&place| !lists.never.is_at(words, place))
                .find_map(|place| lists.by_hand.at(words, place, &|_| false));
            if let Some(hand) = by_hand {
                return Some(at(hand.last, true));
            }
        }
        if takes(Object::It) && self.means_item(verb.first) {
            let hung = (verb.last + 1..clause.end)
                .next()
                .filter(|&next| words.hyphened(next) && lists.pronouns_hung.is_at(words, next));
            let own = verb.pronoun.then_some(verb.first);
            if let Some(place) = own.or(hung).or_else(|| self.pronoun_before(verb.first)) {
                return Some(at(place, false));
            }
        }
        let end = clause.end.min(verb.last + 1 + REACH);
        for place in verb.first + 1..end {
            if takes(Object::Item) && self.is_item(place) {
                return Some(at(place, true)).filter(|_| !self.is_subject(verb.first, place));
            }
            if takes(Object::Part) && self.is_part(place) {
                return Some(at(place, true));
            }
            if lists.things.is_at(words, place) {
                let suspect = self.is_suspect(place);
                let known = self.is_known(place) && !suspect;
                if known || self.is_subject(verb.first, place) {
                    return None;
                }
                if takes(Object::Thing) {
                    return Some(at(place, suspect));
                }
            } else if takes(Object::Item) && lists.suspect.is_at(words, place) {
                return Some(at(place, true));
            }
            if takes(Object::Ground) && lists.ground.is_at(words, place) {
                return Some(at(place, self.is_suspect(place)));
            }
            let inside = place <= verb.last;
            if !inside
                && (lists.breaks.is_at(words, place) || lists.other_objects.is_at(words, place))
            {
                break;
            }
            let pronoun = place <= verb.last + PRONOUN_REACH && lists.pronouns.is_at(words, place);
            if takes(Object::It) && pronoun && self.means_item(verb.first) {
                return Some(at(place, false));
            }
        }
        if let Some(place) = self.named_before(act, verb) {
            return Some(at(place, self.is_item(place)));
        }
        let next = verb.last + 1;
        let alone = next == clause.end
            || lists.small.begins(words.text(next))
            || lists.links.is_at(words, next)
            || lists.adverbs.is_at(words, next);
        let ordered = takes(Object::Alone) && alone && self.is_order(verb.first);
        (ordered || takes(Object::Any)).then(|| at(verb.last, false))
    }

    /// “Snip the cable”: an item or a thing directly after the verb and its article.
    pub(super) fn after_article(&self, verb: usize) -> Option<usize> {
        let (words, lists) = (self.words, self.lists);
        let clause = words.clause(verb);
        let next = (verb + 1..clause.end).next()?;
        let article = lists.determiners.is_at(words, next) && !lists.breaks.is_at(words, next);
        if lists.articled() && !article {
            return None;
        }
        let from = next + usize::from(article);
        let object = (from..clause.end.min(from + 2))
            .take_while(|&place| !lists.breaks.is_at(words, place))
            .find(|&place| self.is_item(place) || lists.things.is_at(words, place))?;
        let known = !self.is_item(object) && self.is_known(object) && !self.is_suspect(object);
        (!known && !self.is_subject(verb, object)).then_some(object)
    }

    /// “Lean over the device”: an item after a preposition of closeness.
    pub(super) fn after_preposition(&self, verb: usize) -> Option<usize> {
        let (words, lists) = (self.words, self.lists);
        let clause = words.clause(verb);
        let preposition = (verb + 1..clause.end.min(verb + 1 + REACH))
            .find_map(|place| lists.onto.at(words, place, &|_| false))?;
        let from = preposition.last + 1;
        (from..clause.end.min(from + 3))
            .take_while(|&place| !lists.breaks.is_at(words, place))
            .find(|&place| self.is_item(place))
    }

    /// “The bag must be opened”: the object comes before the verb.
    fn named_before(&self, act: &Act, verb: Found) -> Option<usize> {
        let (words, lists) = (self.words, self.lists);
        let start = words.clause(verb.first).start;
        let be = verb.first.checked_sub(1).filter(|at| *at > start)?;
        if !lists.be.is_at(words, be) {
            return None;
        }
        let modal = be - 1;
        if !self.led_by(modal) {
            return None;
        }
        (start..modal).rev().take(REACH).find(|&place| {
            let item = act.of.contains(&Object::Item) && self.is_item(place);
            let thing = act.of.contains(&Object::Thing)
                && lists.things.is_at(words, place)
                && !self.is_known(place);
            item || thing
        })
    }

    /// An item, and not part of the name of a trade (“bomb disposal”) or of another thing (“gold mine”).
    pub(super) fn is_item(&self, at: usize) -> bool {
        let (words, lists) = (self.words, self.lists);
        let Some(found) = lists.items.at(words, at, &|_| false) else {
            return false;
        };
        let clause = words.clause(at);
        let near = |before: usize, after: usize| {
            clause.start.max(at.saturating_sub(before))..clause.end.min(found.last + 1 + after)
        };
        !lists.trades.among(words, near(4, 0))
            && !lists
                .trades_after
                .among(words, found.last + 1..clause.end.min(found.last + 3))
            && !lists.apart.among(words, near(2, 2))
    }

    fn is_part(&self, at: usize) -> bool {
        let (parts, likely) = (&self.lists.parts, &self.lists.likely_parts);
        parts.is_at(self.words, at) || likely.is_at(self.words, at)
    }

    /// The thing is called suspicious.
    fn is_suspect(&self, at: usize) -> bool {
        let clause = self.words.clause(at);
        let near = clause.start.max(at.saturating_sub(2))..clause.end.min(at + 3);
        self.lists.suspect.among(self.words, near)
    }

    /// A thing with an owner or with its contents named (“the bag of maize”).
    fn is_known(&self, at: usize) -> bool {
        let (words, lists) = (self.words, self.lists);
        let clause = words.clause(at);
        let owned = at > clause.start && lists.owners.is_at(words, at - 1);
        let owned_within = lists
            .things
            .at(words, at, &|_| false)
            .is_some_and(|thing| thing.pronoun);
        let holds = at + 1 < clause.end && lists.of.is_at(words, at + 1);
        let of_item = (at + 2..clause.end.min(at + 5)).any(|of| {
            self.is_item(of)
                || self.is_part(of)
                || lists.things.is_at(words, of)
                || lists.materials.is_at(words, of)
        });
        owned || owned_within || (holds && !of_item)
    }

    /// “Cut wires lie on the road”: what looks like the object is the subject of the clause.
    fn is_subject(&self, verb: usize, object: usize) -> bool {
        let clause = self.words.clause(verb);
        verb == clause.start
            && object + 1 < clause.end
            && self.lists.states.is_at(self.words, object + 1)
    }

    /// A pronoun means the item unless something else was named just before.
    fn means_item(&self, verb: usize) -> bool {
        let from = verb.saturating_sub(2 * COMPANION_WITHIN);
        let last_named = (from..verb)
            .rev()
            .find(|&at| self.lists.other_objects.is_at(self.words, at) || self.is_item(at));
        last_named.is_none_or(|at| self.is_item(at))
    }
}
