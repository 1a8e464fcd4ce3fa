//! Lines of free text, yes or no and numbers; and answers as messages.

use super::aspect::Found;
use super::dispatch::Dispatch;
use crate::doctrine::Pack;
use crate::scenario::RawScenario;
use crate::scenario::schema::Asset;
use crate::scoring::facts::Incident;
use crate::sim::action::{Answer, Measure, SeenHow};
use crate::text::{Argument, Message};
use crate::vocabulary::{Impact, SignKind};

/// 1 when equal.
pub(super) fn yes_no(said: bool, truth: bool) -> Found {
    Ok(if said == truth {
        (1.0, None)
    } else {
        (0.0, Some(Message::new("report-why-not-so")))
    })
}

/// 1 for the number of casualties of incidents by the time of the report: none without an incident.
pub(super) fn casualties(dispatch: &Dispatch<'_>, said: u32) -> Found {
    let truth = casualties_by(dispatch);
    Ok(if said == truth {
        (1.0, None)
    } else {
        (
            0.0,
            Some(Message::new("report-why-casualties").with("number", truth)),
        )
    })
}

/// Casualties by the time of the report, as the patrol was told.
pub(super) fn casualties_by(dispatch: &Dispatch<'_>) -> u32 {
    let until = dispatch.known_until();
    Incident::gone_on_after(dispatch.evidence().session)
        .iter()
        .filter(|incident| incident.tick <= until)
        .map(|incident| incident.casualties)
        .fold(0, u32::saturating_add)
}

/// An answer as a message: for reading back before sending, and for the debrief.
pub fn said(answer: Option<&Answer>, pack: &Pack, scenario: &RawScenario) -> Message {
    let Some(answer) = answer else {
        return Message::new("report-said-nothing");
    };
    let typed = |words: &[&str]| {
        let words = words.iter().map(|words| words.trim());
        let there: Vec<Message> = words.filter(|words| !words.is_empty()).map(plain).collect();
        if there.is_empty() {
            Message::new("report-said-nothing")
        } else {
            list(there)
        }
    };
    match answer {
        Answer::Empty => Message::new("report-said-nothing"),
        Answer::Words(words) | Answer::DateTime(words) | Answer::Grid(words) => typed(&[words]),
        Answer::WordsAndGrid(words, grid) => typed(&[words, grid]),
        Answer::Item {
            class: named,
            signs,
        } => Message::new("report-item")
            .with("class", class(pack, named.as_deref()))
            .with("signs", list(signs.iter().copied().map(kind).collect())),
        Answer::Assets(ids) => {
            let known = |id: &String| scenario.assets.iter().find(|asset| asset.id == *id);
            list(
                ids.iter()
                    .map(|id| known(id).map_or_else(|| plain(id), asset))
                    .collect(),
            )
        }
        Answer::Impact(said) => impact(*said),
        Answer::Measures(measures) => list(measures.iter().copied().map(measure).collect()),
        Answer::Priority(id) => {
            let row = pack.priority.rows.iter().find(|row| row.id == *id);
            row.map_or_else(|| plain(id), |row| authored(&row.name))
        }
        Answer::YesNo(yes) => Message::new(if *yes { "report-yes" } else { "report-no" }),
        Answer::Number(number) => Message::new("report-number").with("number", *number),
        Answer::SeenHow(ways) => list(ways.iter().copied().map(seen_how).collect()),
    }
}

/// A list; "none" when empty.
pub fn list(things: Vec<Message>) -> Message {
    things
        .into_iter()
        .reduce(|before, next| {
            Message::new("report-list")
                .with("before", before)
                .with("next", next)
        })
        .unwrap_or_else(|| Message::new("report-none"))
}

/// Required and optional parts.
pub(super) fn list_with(must: Vec<Message>, may: Vec<Message>) -> Message {
    let must = list(must);
    if may.is_empty() {
        return must;
    }
    Message::new("report-truth-also")
        .with("must", must)
        .with("may", list(may))
}

/// Literal text.
pub(super) fn plain(words: &str) -> Message {
    Message::new("report-words").with("words", words)
}

pub(super) fn asset(asset: &Asset) -> Message {
    authored(&asset.name)
}

fn authored(words: impl Into<Argument>) -> Message {
    Message::new("report-authored").with("words", words)
}

/// The name of a stand-off class; "unknown" without one.
pub(super) fn class(pack: &Pack, id: Option<&str>) -> Message {
    match id.map(|id| (id, pack.class(id))) {
        Some((_, Some(class))) => authored(&class.name),
        Some((id, None)) => plain(id),
        None => Message::new("report-class-unknown"),
    }
}

/// The name of a kind of sign.
pub fn kind(kind: SignKind) -> Message {
    Message::new(match kind {
        SignKind::WarningSign => "report-kind-warning-sign",
        SignKind::WarningClue => "report-kind-warning-clue",
        SignKind::MilitaryActivity => "report-kind-military-activity",
        SignKind::Environment => "report-kind-environment",
        SignKind::LocalBehaviour => "report-kind-local-behaviour",
    })
}

/// The name of a measure.
pub fn measure(measure: Measure) -> Message {
    Message::new(match measure {
        Measure::Warned => "report-measure-warned",
        Measure::Withdrawn => "report-measure-withdrawn",
        Measure::CordonPosted => "report-measure-cordon-posted",
        Measure::ControlPointSet => "report-measure-control-point-set",
        Measure::SecondaryChecked => "report-measure-secondary-checked",
        Measure::Marked => "report-measure-marked",
    })
}

/// The name of a way of discovery.
pub fn seen_how(way: SeenHow) -> Message {
    Message::new(match way {
        SeenHow::NakedEye => "report-seen-naked-eye",
        SeenHow::Optics => "report-seen-optics",
        SeenHow::Told => "report-seen-told",
    })
}

/// The name of an effect on the mission.
pub fn impact(impact: Impact) -> Message {
    Message::new(match impact {
        Impact::None => "report-impact-none",
        Impact::Reduced => "report-impact-reduced",
        Impact::Delayed => "report-impact-delayed",
        Impact::Stopped => "report-impact-stopped",
    })
}
