//! What a report line is held against: one aspect, one truth, one measure.

use super::aspect::{Aspect, Found};
use super::dispatch::Dispatch;
use super::{access, handover, item, measures, names, place_and_time, threat, words};
use crate::sim::action::Answer;
use crate::text::Message;
use crate::vocabulary::Impact;

/// A line held against the truth.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What was said, in words.
    pub said: Message,
    /// What was true, in words.
    pub truth: Message,
    /// How near the answer came, in the unit of the aspect's criterion; none when nothing was said, in the wrong form,
    /// or in a way that cannot be read.
    pub measured: Option<f64>,
    /// Why it is not wholly right, or why it is not judged.
    pub why: Option<Message>,
    /// True when it is left to the instructor: there is an answer, or there need be none, and no truth to hold it against.
    pub open: bool,
}

/// How an answer is judged.
enum Judged {
    /// Against the truth.
    Against(Found),
    /// By the instructor.
    ByInstructor,
    /// It has another form than the aspect takes.
    WrongForm,
}

impl Aspect {
    /// Holds what the report said of it against the truth.
    pub fn check(self, dispatch: &Dispatch<'_>) -> Line {
        let truth = self.truth(dispatch);
        let evidence = dispatch.evidence();
        let line = |said, measured, why| Line {
            said,
            truth: truth.clone(),
            measured,
            why,
            open: false,
        };
        let Some(answer) = dispatch.answer_to(self) else {
            let said = Message::new("report-said-nothing");
            if self.is_optional() {
                return self.left_to_instructor(line(said, None, None));
            }
            return line(said, None, Some(self.left_empty(dispatch)));
        };
        let said = words::said(Some(answer), evidence.pack, evidence.session.scenario());
        match self.judged(dispatch, answer) {
            Judged::Against(Ok((measured, why))) => line(said, Some(measured), why),
            Judged::Against(Err(why)) => line(said, None, Some(why)),
            Judged::ByInstructor => self.left_to_instructor(line(said, None, None)),
            Judged::WrongForm => {
                let why = Message::new("report-why-form").with("wanted", self.form());
                line(said, None, Some(why))
            }
        }
    }

    fn left_to_instructor(self, line: Line) -> Line {
        let why = match self {
            Self::MajorIncident => "report-why-major-incident",
            _ => "report-why-instructor",
        };
        Line {
            open: true,
            why: Some(Message::new(why)),
            ..line
        }
    }

    fn judged(self, dispatch: &Dispatch<'_>, answer: &Answer) -> Judged {
        if dispatch.has_no_item(self) {
            return Judged::ByInstructor;
        }
        Judged::Against(match (self, answer) {
            (Self::Discovery, Answer::DateTime(said)) => place_and_time::discovery(dispatch, said),
            (Self::Unit, Answer::Words(said) | Answer::WordsAndGrid(said, _)) => {
                names::unit(dispatch, said)
            }
            (Self::Grid, Answer::Grid(said) | Answer::WordsAndGrid(_, said)) => {
                place_and_time::grid(dispatch, said)
            }
            (Self::Contact, Answer::Words(said)) => names::contact(dispatch, said),
            (Self::Hazards, Answer::Item { class, signs }) if dispatch.asks(Self::Item) => {
                item::hazards(dispatch, class.as_deref(), signs)
            }
            (Self::Item | Self::Hazards, Answer::Item { class, signs }) => {
                item::described(dispatch, class.as_deref(), signs)
            }
            // Contamination is not in a scenario's vocabulary, so there is none.
            (Self::Contamination, Answer::YesNo(said)) => words::yes_no(*said, false),
            (Self::Threatened, Answer::Assets(said)) => threat::threatened(dispatch, said),
            (Self::Impact, Answer::Impact(said)) => threat::impact(dispatch, *said),
            (Self::Measures, Answer::Measures(said)) => measures::taken(dispatch, said),
            (Self::Priority, Answer::Priority(said)) => threat::priority(dispatch, said),
            (Self::Hazards, Answer::YesNo(said)) => words::yes_no(*said, true),
            (Self::OtherHazards, Answer::YesNo(said)) => item::others_said(dispatch, *said),
            (Self::OtherHazards, Answer::Item { signs, .. }) => item::others(dispatch, signs),
            (Self::Access, Answer::Words(said)) => access::way(dispatch, said),
            (Self::Casualties, Answer::Number(said)) => words::casualties(dispatch, *said),
            (Self::SeenHow, Answer::SeenHow(said)) => handover::seen_how(dispatch, said),
            (Self::CordonPosts, Answer::Number(said)) => handover::posts(dispatch, *said),
            (Self::CiviliansInside, Answer::Number(said)) => handover::civilians(dispatch, *said),
            (Self::MajorIncident, Answer::YesNo(_))
            | (Self::Hazards | Self::OtherHazards | Self::Services, Answer::Words(_)) => {
                return Judged::ByInstructor;
            }
            _ => return Judged::WrongForm,
        })
    }

    fn truth(self, dispatch: &Dispatch<'_>) -> Message {
        match self {
            Self::Discovery => place_and_time::true_discovery(dispatch),
            Self::Grid => place_and_time::true_grid(dispatch),
            Self::Unit => names::true_unit(dispatch),
            Self::Contact => names::true_contact(dispatch),
            Self::Item | Self::Hazards if dispatch.has_no_item(self) => {
                Message::new("report-truth-instructor")
            }
            Self::Item => item::truth(dispatch),
            Self::Contamination => Message::new("report-no"),
            Self::Threatened => threat::true_assets(dispatch),
            Self::Impact => words::impact(
                dispatch
                    .evidence()
                    .session
                    .scenario()
                    .patrol
                    .mission
                    .if_route_closed,
            ),
            Self::Measures => measures::truth(dispatch),
            Self::Priority => threat::true_priority(dispatch),
            Self::Casualties => {
                Message::new("report-number").with("number", words::casualties_by(dispatch))
            }
            Self::Hazards => Message::new("report-truth-hazards"),
            Self::OtherHazards => item::true_others(dispatch),
            Self::Access => access::truth(),
            Self::Services | Self::MajorIncident => Message::new("report-truth-instructor"),
            Self::SeenHow => handover::true_ways(dispatch),
            Self::CordonPosts => {
                Message::new("report-number").with("number", handover::posts_held(dispatch))
            }
            Self::CiviliansInside => handover::true_civilians(dispatch),
        }
    }

    /// Why an empty line is wrong even where there is nothing: whoever receives it cannot tell nothing from forgotten.
    fn left_empty(self, dispatch: &Dispatch<'_>) -> Message {
        let nothing = match self {
            Self::Threatened => {
                threat::nothing_threatened(dispatch).then(|| words::list(Vec::new()))
            }
            Self::Measures => measures::nothing_done(dispatch).then(|| words::list(Vec::new())),
            Self::Contamination => Some(self.truth(dispatch)),
            Self::CordonPosts => {
                (handover::posts_held(dispatch) == 0).then(|| self.truth(dispatch))
            }
            Self::CiviliansInside => {
                (handover::civilians_inside(dispatch).0 == 0).then(|| self.truth(dispatch))
            }
            Self::Impact => {
                let mission = &dispatch.evidence().session.scenario().patrol.mission;
                (mission.if_route_closed == Impact::None).then(|| self.truth(dispatch))
            }
            Self::Casualties => (words::casualties_by(dispatch) == 0).then(|| self.truth(dispatch)),
            _ => None,
        };
        nothing.map_or_else(
            || Message::new("report-why-empty"),
            |nothing| Message::new("report-why-empty-nothing").with("nothing", nothing),
        )
    }
}
