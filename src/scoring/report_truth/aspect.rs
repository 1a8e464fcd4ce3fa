//! Aspects of a report line: one truth, one measure each.

use super::dispatch::Dispatch;
use super::{access, handover, item, measures, names, place_and_time, threat, words};
use crate::doctrine::schema::Field;
use crate::scoring::criterion::Outcome;
use crate::sim::action::Answer;
use crate::text::Message;
use crate::vocabulary::Impact;

/// Tolerance of a time without a rule of the pack, minutes.
const RIGHT_WITHIN_MIN: f64 = 2.0;

/// One thing that a report states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// Time of discovery of the item.
    Discovery,
    /// Reporting unit.
    Unit,
    /// Position of the item.
    Grid,
    /// Frequency and call sign.
    Contact,
    /// Class and appearance of the item.
    Item,
    /// Contamination seen.
    Contamination,
    /// What is threatened.
    Threatened,
    /// Effect on the mission.
    Impact,
    /// Measures taken.
    Measures,
    /// Priority recommended.
    Priority,
    /// Major incident declared.
    MajorIncident,
    /// Hazards present or possible.
    Hazards,
    /// Access and egress.
    Access,
    /// Casualties.
    Casualties,
    /// Services present or needed.
    Services,
    /// How the item was discovered.
    SeenHow,
    /// Number of cordon posts manned.
    CordonPosts,
    /// Local people inside the required distance.
    CiviliansInside,
}

/// A judged line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The answer, as a message.
    pub said: Message,
    /// The truth, as a message.
    pub truth: Message,
    /// Accuracy of the answer, in the unit of the aspect's criterion; none for no answer, one of the wrong type, or
    /// an unreadable one.
    pub measured: Option<f64>,
    /// Why it is not entirely right, or why it is not judged.
    pub why: Option<Message>,
    /// True when left to the instructor: there is an answer, or none is required, and no truth to compare with.
    pub open: bool,
}

/// Result of checking an answer of the right type: its accuracy, and why it is not entirely right; or why it cannot
/// be read.
pub(super) type Found = Result<(f64, Option<Message>), Message>;

/// How an answer is judged.
enum Judged {
    /// Against the truth.
    Against(Found),
    /// By the instructor.
    ByInstructor,
    /// Wrong type of answer.
    WrongForm,
}

impl Aspect {
    /// Aspects of a field.
    pub fn of(field: Field) -> &'static [Self] {
        match field {
            Field::DateTimeOfDiscovery => &[Self::Discovery],
            Field::Unit => &[Self::Unit],
            Field::UnitAndGrid => &[Self::Unit, Self::Grid],
            Field::Grid => &[Self::Grid],
            Field::Contact => &[Self::Contact],
            Field::Item => &[Self::Item],
            Field::Contamination => &[Self::Contamination],
            Field::Threatened => &[Self::Threatened],
            Field::MissionImpact => &[Self::Impact],
            Field::Measures => &[Self::Measures],
            Field::Priority => &[Self::Priority],
            Field::MajorIncident => &[Self::MajorIncident],
            Field::Hazards => &[Self::Hazards],
            Field::Access => &[Self::Access],
            Field::Casualties => &[Self::Casualties],
            Field::Services => &[Self::Services],
            Field::SeenHow => &[Self::SeenHow],
            Field::CordonPosts => &[Self::CordonPosts],
            Field::CiviliansInside => &[Self::CiviliansInside],
        }
    }

    /// True when its line may be left empty: whether an incident is a major one is for the services to declare, and
    /// below that level they report without the line (ETHANE).
    pub fn is_optional(self) -> bool {
        self == Self::MajorIncident
    }

    /// The criterion that scores it, if any.
    pub fn criterion(self) -> Option<&'static str> {
        Some(match self {
            Self::Discovery => "report-time-of-discovery",
            Self::Unit => "report-unit",
            Self::Grid => "report-grid",
            Self::Contact => "report-contact",
            Self::Item => "report-item",
            Self::Contamination => "report-contamination",
            Self::Threatened => "report-threatened",
            Self::Impact => "report-impact",
            Self::Measures => "report-measures",
            Self::Priority => "report-priority",
            Self::MajorIncident => "report-major-incident",
            Self::Access => "report-access",
            Self::Casualties => "report-casualties",
            Self::Hazards
            | Self::Services
            | Self::SeenHow
            | Self::CordonPosts
            | Self::CiviliansInside => return None,
        })
    }

    /// Judges the report's answer.
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

    /// Tolerance of a time of discovery, minutes.
    pub(super) fn right_within_min(dispatch: &Dispatch<'_>) -> f64 {
        Self::Discovery
            .criterion()
            .and_then(|id| dispatch.evidence().pack.criterion(id))
            .map_or(RIGHT_WITHIN_MIN, |rule| f64::from(rule.met))
    }

    /// The required type of answer, as a message.
    pub(super) fn form(self) -> Message {
        Message::new(match self {
            Self::Discovery => "report-form-date-time",
            Self::Grid => "report-form-grid",
            Self::Unit | Self::Contact | Self::Access | Self::Services | Self::Hazards => {
                "report-form-words"
            }
            Self::Item => "report-form-item",
            Self::Contamination | Self::MajorIncident => "report-form-yes-no",
            Self::Threatened => "report-form-assets",
            Self::Impact => "report-form-impact",
            Self::Measures => "report-form-measures",
            Self::Priority => "report-form-priority",
            Self::Casualties | Self::CordonPosts | Self::CiviliansInside => "report-form-number",
            Self::SeenHow => "report-form-seen-how",
        })
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
            (Self::Item | Self::Hazards, Answer::Item { class, signs }) => {
                item::described(dispatch, class.as_deref(), signs)
            }
            // Scenarios cannot express contamination, so there is none.
            (Self::Contamination, Answer::YesNo(said)) => words::yes_no(*said, false),
            (Self::Threatened, Answer::Assets(said)) => threat::threatened(dispatch, said),
            (Self::Impact, Answer::Impact(said)) => threat::impact(dispatch, *said),
            (Self::Measures, Answer::Measures(said)) => measures::taken(dispatch, said),
            (Self::Priority, Answer::Priority(said)) => threat::priority(dispatch, said),
            (Self::Hazards, Answer::YesNo(said)) => words::yes_no(*said, true),
            (Self::Access, Answer::Words(said)) => access::way(dispatch, said),
            (Self::Casualties, Answer::Number(said)) => words::casualties(dispatch, *said),
            (Self::SeenHow, Answer::SeenHow(said)) => handover::seen_how(dispatch, said),
            (Self::CordonPosts, Answer::Number(said)) => handover::posts(dispatch, *said),
            (Self::CiviliansInside, Answer::Number(said)) => handover::civilians(dispatch, *said),
            (Self::MajorIncident, Answer::YesNo(_))
            | (Self::Hazards | Self::Services, Answer::Words(_)) => return Judged::ByInstructor,
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
            Self::Access => access::truth(),
            Self::Services | Self::MajorIncident => Message::new("report-truth-instructor"),
            Self::SeenHow => handover::true_ways(dispatch),
            Self::CordonPosts => {
                Message::new("report-number").with("number", handover::posts_held(dispatch))
            }
            Self::CiviliansInside => handover::true_civilians(dispatch),
        }
    }

    /// Why an empty line is wrong even where there is nothing to report: the recipient cannot tell it from a
    /// forgotten one.
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

    /// Outcome without a rule of the pack: shares are right at 1 and half right at 0.5, minutes within 2 and 5,
    /// metres within the named square and the next one.
    pub(super) fn plain_outcome(self, measured: f64) -> Outcome {
        let (right, half) = match self {
            Self::Discovery => (measured <= RIGHT_WITHIN_MIN, measured <= 5.0),
            Self::Grid => (measured <= 0.0, measured <= 10.0),
            _ => (measured >= 1.0, measured >= 0.5),
        };
        match (right, half) {
            (true, _) => Outcome::Met,
            (false, true) => Outcome::PartlyMet,
            (false, false) => Outcome::NotMet,
        }
    }
}
