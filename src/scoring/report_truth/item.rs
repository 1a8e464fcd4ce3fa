//! What the item is and looks like.
//!
//! Half of the line is the class, half is what was seen. The class: right is right; "unknown" is right as long as the
//! device itself was not noticed in a conclusive sign, and half right after that: stones, cloth or soil say that something is
//! there, and not what; any other class is wrong. What was seen: the
//! share of the kinds of sign named that fit something there to be seen from where the trainee had been; nothing named is
//! nothing said, and every kind that fits nothing there is invented detail. What a mark took a sign for does not count: a
//! mistaken mark makes nothing true.

use std::collections::BTreeSet;

use super::aspect::Found;
use super::dispatch::Dispatch;
use super::words;
use crate::scenario::exercise::{Owner, SignId};
use crate::scenario::schema::Sign;
use crate::scoring::facts::MarkOutcome;
use crate::sim::event::Event;
use crate::text::Message;
use crate::vocabulary::SignKind;

/// Share of the line that is right.
pub(super) fn described(dispatch: &Dispatch<'_>, class: Option<&str>, signs: &[SignKind]) -> Found {
    let true_class = dispatch.device().map(|placed| placed.device.class.as_str());
    let of_class = match class {
        Some(class) if Some(class) == true_class => 1.0,
        Some(_) => 0.0,
        None if could_tell(dispatch) => 0.5,
        None => 1.0,
    };
    let named: BTreeSet<SignKind> = signs.iter().copied().collect();
    let there: BTreeSet<SignKind> = signs_there(dispatch).flat_map(Sign::kinds).collect();
    let invented: Vec<SignKind> = named.difference(&there).copied().collect();
    let of_signs = if named.is_empty() {
        0.0
    } else {
        (named.len() - invented.len()) as f64 / named.len() as f64
    };
    let why = if !invented.is_empty() {
        let kinds = words::list(invented.into_iter().map(words::kind).collect());
        Some(Message::new("report-why-invented").with("kinds", kinds))
    } else if of_class == 0.0 {
        Some(Message::new("report-why-class"))
    } else if of_class == 0.5 {
        Some(Message::new("report-why-class-unknown"))
    } else if named.is_empty() {
        Some(Message::new("report-why-nothing-described"))
    } else {
        None
    };
    Ok(((of_class + of_signs) / 2.0, why))
}

/// What else is dangerous besides the item that another line of the form describes: the share of the kinds of sign named
/// that fit something of a known item, half of it when other items are known and none of them is told of. The item's own
/// class is judged on its own line.
pub(super) fn hazards(dispatch: &Dispatch<'_>, class: Option<&str>, signs: &[SignKind]) -> Found {
    let known: Vec<Dispatch<'_>> = dispatch
        .drill
        .known_at(dispatch.known_until())
        .map(|item| dispatch.about(item))
        .collect();
    let (own, others): (Vec<_>, Vec<_>) = known
        .iter()
        .partition(|known| known.item().is_same(dispatch.item()));
    let kinds = |of: &[&Dispatch<'_>]| -> BTreeSet<SignKind> {
        let there = of.iter().flat_map(|known| signs_there(known));
        there.flat_map(Sign::kinds).collect()
    };
    let (own, of_others) = (kinds(&own), kinds(&others));
    let named: BTreeSet<SignKind> = signs.iter().copied().collect();
    let fits = |kind: &SignKind| own.contains(kind) || of_others.contains(kind);
    let invented: Vec<SignKind> = named.iter().copied().filter(|kind| !fits(kind)).collect();
    let of_signs = if named.is_empty() {
        1.0
    } else {
        (named.len() - invented.len()) as f64 / named.len() as f64
    };
    let names_class = |known: &&Dispatch<'_>| {
        let placed = known.device();
        class.is_some() && placed.map(|placed| placed.device.class.as_str()) == class
    };
    let told = others.iter().any(names_class) || named.iter().any(|kind| of_others.contains(kind));
    let left_out = !others.is_empty() && !told;
    let why = if !invented.is_empty() {
        let kinds = words::list(invented.into_iter().map(words::kind).collect());
        Some(Message::new("report-why-invented").with("kinds", kinds))
    } else if left_out {
        let called = others
            .iter()
            .map(|known| known.item().called(dispatch.evidence()));
        Some(Message::new("report-why-other-items").with("items", words::list(called.collect())))
    } else {
        None
    };
    Ok((if left_out { of_signs / 2.0 } else { of_signs }, why))
}

pub(super) fn truth(dispatch: &Dispatch<'_>) -> Message {
    let class = match dispatch.device() {
        None => Message::new("report-class-harmless"),
        Some(placed) => {
            let class = words::class(dispatch.evidence().pack, Some(&placed.device.class));
            if could_tell(dispatch) {
                class
            } else {
                Message::new("report-class-not-to-be-told").with("class", class)
            }
        }
    };
    let kinds: BTreeSet<SignKind> = signs_there(dispatch).map(|sign| sign.kind).collect();
    let kinds = kinds.into_iter().map(words::kind).collect();
    Message::new("report-truth-item")
        .with("class", class)
        .with("signs", words::list(kinds))
}

/// "None" or "some" of other hazards: none is right as long as nothing else was marked; some, as long as something else could
/// be noticed, and half right when it was not described.
pub(super) fn others_said(dispatch: &Dispatch<'_>, some: bool) -> Found {
    let share = match (
        some,
        has_marked_others(dispatch),
        others_there(dispatch).is_empty(),
    ) {
        (false, false, _) => 1.0,
        (true, _, false) => 0.5,
        _ => 0.0,
    };
    let why = (share < 1.0).then(|| Message::new("report-why-not-so"));
    Ok((share, why))
}

/// Share of the kinds of sign named that fit something other than the item. The item itself is half right: it was told on
/// its own line.
pub(super) fn others(dispatch: &Dispatch<'_>, signs: &[SignKind]) -> Found {
    let there = others_there(dispatch);
    let named: BTreeSet<SignKind> = signs.iter().copied().collect();
    let of_item: BTreeSet<SignKind> = signs_there(dispatch).flat_map(Sign::kinds).collect();
    let fit = named.intersection(&there).count();
    if fit == 0 && named.iter().all(|kind| of_item.contains(kind)) {
        return Ok((0.5, Some(Message::new("report-why-item-again"))));
    }
    let share = fit as f64 / named.len().max(1) as f64;
    let invented = named.difference(&there).copied().map(words::kind).collect();
    let why = || Message::new("report-why-invented").with("kinds", words::list(invented));
    Ok((share, (share < 1.0).then(why)))
}

pub(super) fn true_others(dispatch: &Dispatch<'_>) -> Message {
    let there = others_there(dispatch);
    if there.is_empty() {
        return Message::new("report-no");
    }
    words::list(there.into_iter().map(words::kind).collect())
}

fn has_marked_others(dispatch: &Dispatch<'_>) -> bool {
    let known = dispatch.drill.known_at(dispatch.known_until());
    known.filter(|item| !item.is_same(dispatch.item())).count() > 0
}

/// Kinds of the signs of other items that could be noticed by the time of the report.
fn others_there(dispatch: &Dispatch<'_>) -> BTreeSet<SignKind> {
    let until = dispatch.known_until();
    let evidence = dispatch.evidence();
    let events = evidence.session.events.iter();
    let told = events
        .filter(|(tick, _)| *tick <= until)
        .filter_map(|(_, event)| match event {
            Event::SignResolvable { sign, .. } | Event::SignViewed { sign, .. } => Some(*sign),
            _ => None,
        });
    told.filter_map(|sign| evidence.exercise().signs.get(sign.index()))
        .filter(|placed| matches!(placed.owner, Owner::Device(_)))
        .filter(|placed| !dispatch.item().owns(placed.owner))
        .flat_map(|placed| placed.sign.kinds())
        .collect()
}

/// Signs of the item that the trainee had noticed by the time of the report: viewed, or marked. A mark on something
/// harmless covers all its signs.
pub(super) fn noticed(dispatch: &Dispatch<'_>) -> BTreeSet<SignId> {
    let until = dispatch.known_until();
    let exercise = dispatch.evidence().exercise();
    let marks = &dispatch.evidence().facts.marks;
    let marked = marks
        .iter()
        .filter(|mark| mark.tick <= until)
        .flat_map(|mark| match mark.outcome {
            MarkOutcome::Hit { sign, .. } => vec![sign],
            MarkOutcome::FalseAlarm { look_alike } => look_alike
                .and_then(|id| exercise.look_alikes.get(id.index()))
                .map_or_else(Vec::new, |placed| placed.signs.clone()),
        })
        .filter(|sign| is_of_item(dispatch, *sign));
    let viewed = signs_told(dispatch, |event| match event {
        Event::SignViewed { sign, .. } => Some(*sign),
        _ => None,
    });
    marked.chain(viewed).collect()
}

/// The item's signs that could be noticed from the trainee's path by the time of the report.
fn signs_there<'d>(dispatch: &'d Dispatch<'_>) -> impl Iterator<Item = &'d Sign> {
    let exercise = dispatch.evidence().exercise();
    let resolvable = signs_told(dispatch, |event| match event {
        Event::SignResolvable { sign, .. } => Some(*sign),
        _ => None,
    });
    noticed(dispatch)
        .into_iter()
        .chain(resolvable)
        .filter_map(|sign| exercise.signs.get(sign.index()))
        .map(|placed| &placed.sign)
}

/// Signs of the item that the record mentions by the time of the report.
fn signs_told<'d>(
    dispatch: &'d Dispatch<'_>,
    told: fn(&Event) -> Option<SignId>,
) -> impl Iterator<Item = SignId> + 'd {
    let until = dispatch.known_until();
    let events = dispatch.evidence().session.events.iter();
    events
        .filter(move |(tick, _)| *tick <= until)
        .filter_map(move |(_, event)| told(event))
        .filter(|sign| is_of_item(dispatch, *sign))
}

fn is_of_item(dispatch: &Dispatch<'_>, sign: SignId) -> bool {
    let placed = dispatch.evidence().exercise().signs.get(sign.index());
    placed.is_some_and(|placed| dispatch.item().owns(placed.owner))
}

fn could_tell(dispatch: &Dispatch<'_>) -> bool {
    let exercise = dispatch.evidence().exercise();
    noticed(dispatch)
        .into_iter()
        .filter_map(|sign| exercise.signs.get(sign.index()))
        .any(|placed| placed.sign.conclusive && placed.sign.look.is_the_thing())
}
