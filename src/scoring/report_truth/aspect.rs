//! What a report line is held against: one aspect, one truth, one measure.

use super::dispatch::Dispatch;
use super::{access, handover, item, measures, names, place_and_time, threat, words};
use crate::doctrine::schema::Field;
use crate::scoring::criterion::Outcome;
use crate::sim::action::Answer;
use crate::text::Message;
use crate::vocabulary::Impact;

/// Minutes within which a time is right, where the pack has no rule for it.
const RIGHT_WITHIN_MIN: f64 = 2.0;

/// One thing a report says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// When the item was discovered.
    Discovery,
    /// Who reports.
    Unit,
    /// Where the item is.
    Grid,
    /// How to reach whoever reports.
    Contact,
    /// What the item is and looks like.
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
    /// Way in and out.
    Access,
    /// Casualties.
    Casualties,
    /// Services present or needed.
    Services,
    /// How the item came to be known.
    SeenHow,
    /// Cordon posts that are held.
    CordonPosts,
    /// Local people inside the required distance.
    CiviliansInside,
}

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

/// What a check found of an answer in the right form: how near it came, and why it is not wholly right; or why it
/// cannot be read at all.
pub(super) type Found = Result<(f64, Option<Message>), Message>;

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
    /// What a field asks for.
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

    /// True when its line may be left empty: whether an incident is a major one is for the services to say, and below
    /// that level they report without the line (ETHANE).
    pub fn is_optional(self) -> bool {
        self == Self::MajorIncident
    }

    /// The criterion that scores it, if one does.
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

    /// Minutes within which a time of discovery is right.
    pub(super) fn right_within_min(dispatch: &Dispatch<'_>) -> f64 {
        Self::Discovery
            .criterion()
            .and_then(|id| dispatch.evidence().pack.criterion(id))
            .map_or(RIGHT_WITHIN_MIN, |rule| f64::from(rule.met))
    }

    /// The form an answer must have, in words.
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
            // Contamination is not in a scenario's vocabulary, so there is none.
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

    /// The outcome without a rule of the pack: shares are right at 1 and half right at 0.5, minutes within 2 and 5,
    /// metres within the square named and the next one.
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
