//! Words and figures that every form of these results uses.

use crate::record::Mode;
use crate::report::wording;
use crate::scoring::cohort::{
    AgeGroup, Cohort, CriterionTally, Differs, GroupResults, Groups, LEAST_IN_GROUP, LineTally,
    Outcomes, RightHands, Sex, Stray, Telling, TraineeResults, VotesOnKind, Whose,
};
use crate::scoring::report_truth;
use crate::scoring::statistics::{Counts, Estimate, LEAST_TRIALS};
use crate::text::{Catalogue, Figures, Message, number};

/// What the results are headed.
pub fn title(cohort: &Cohort) -> Message {
    match &cohort.whose {
        Whose::Everybody => Message::new("cohort-title-everybody"),
        Whose::Course(name) => Message::new("cohort-title-course").with("name", name),
        Whose::Trainee(name) => Message::new("cohort-title-trainee").with("name", name),
        Whose::Enrolled { trainee, course } => Message::new("cohort-title-enrolled")
            .with("name", trainee)
            .with("course", course),
    }
}

/// Sessions and verdicts in a sentence.
pub fn verdicts(cohort: &Cohort) -> Message {
    Message::new("cohort-verdicts")
        .with("sessions", cohort.sessions)
        .with("ready", cohort.verdicts.ready)
        .with("not_yet", cohort.verdicts.not_yet)
        .with("incomplete", cohort.verdicts.incomplete)
        .with("broken_off", cohort.broken_off)
}

/// The same mode by mode: what was coached or practised is not taken for what was assessed. None of a course, for which only
/// assessed patrols count.
pub fn modes(cohort: &Cohort) -> Vec<Message> {
    if cohort.whose.course().is_some() {
        return Vec::new();
    }
    let played = cohort.modes.each().into_iter();
    let played = played.filter(|(_, verdicts)| verdicts.total() > 0);
    played
        .map(|(mode, verdicts)| {
            Message::new(match mode {
                Mode::Assess => "cohort-assessed",
                Mode::Practise => "cohort-practised",
                Mode::Learn => "cohort-coached",
            })
            .with("sessions", verdicts.total())
            .with("ready", verdicts.ready)
            .with("not_yet", verdicts.not_yet)
            .with("incomplete", verdicts.incomplete)
        })
        .collect()
}

/// In what a patrol is not the one that a course gave.
pub fn stray(stray: &Stray) -> Message {
    Message::new(match stray.differs() {
        Differs::Text => "course-stray-text",
        Differs::Seed => "course-stray-seed",
        Differs::Mode => "course-stray-mode",
    })
    .with("trainee", &stray.trainee)
    .with("scenario", &stray.scenario)
    .with("seed", &stray.seed)
    .with("given", &stray.given)
}

/// Hits and false alarms, then d′ and c or why there are none.
pub fn noticing(counts: &Counts) -> [Message; 2] {
    let counted = Message::new("cohort-counts")
        .with("hits", counts.hits)
        .with("signals", counts.signals())
        .with("hit_rate", percent(counts.hit_rate().as_ref()))
        .with("alarms", counts.chances_with_alarm)
        .with("noises", counts.noises())
        .with("alarm_rate", percent(counts.false_alarm_rate().as_ref()));
    let sensitivity = match (counts.d_prime(), counts.criterion()) {
        (Some(d_prime), Some(criterion)) => Message::new("cohort-d-prime")
            .with("d_prime", plain(&d_prime))
            .with("criterion", plain(&criterion)),
        _ => Message::new("cohort-d-prime-too-few").with("least", LEAST_TRIALS),
    };
    [counted, sensitivity]
}

/// `67 % (45–84)`; a dash of none. Where one reads from the right the ends are told in words: either order of a range would
/// be read as the other one.
pub fn percent(estimate: Option<&Estimate>) -> Message {
    let Some(share) = estimate else {
        return Message::new("cohort-no-figure");
    };
    let shown = |share: f64| (share * 100.0).round();
    Message::new("cohort-percent")
        .with("value", shown(share.value))
        .with("low", shown(share.low))
        .with("high", shown(share.high))
}

/// `1.2 (0.8 … 1.6)`.
fn plain(estimate: &Estimate) -> Message {
    let [value, low, high] =
        [estimate.value, estimate.low, estimate.high].map(|of| Figures::new(number(of)));
    Message::new("cohort-estimate")
        .with("value", value)
        .with("low", low)
        .with("high", high)
}

/// `12 / 40`: not fully met of those called for.
pub fn missed_of(outcomes: &Outcomes) -> String {
    let missed = outcomes.partly_met + outcomes.not_met;
    format!("{missed} / {}", outcomes.called_for())
}

/// What is wrong most, without what is never missed.
pub fn worst(criteria: &[CriterionTally]) -> impl Iterator<Item = &CriterionTally> {
    let missed = |criterion: &&CriterionTally| criterion.outcomes.missed();
    criteria
        .iter()
        .filter(move |criterion| missed(criterion).is_some_and(|share| share.value > 0.0))
}

/// The lines of each form by the form's id: lines of two forms cannot be compared. The form that goes wrong most first.
pub fn lines_by_form(cohort: &Cohort) -> Vec<(&str, Vec<&LineTally>)> {
    let mut forms: Vec<(&str, Vec<&LineTally>)> = Vec::new();
    for line in &cohort.lines {
        match forms.iter_mut().find(|(form, _)| *form == line.form) {
            Some((_, lines)) => lines.push(line),
            None => forms.push((&line.form, vec![line])),
        }
    }
    forms
}

/// What to train next: the advice of the last session, else what went wrong most.
pub fn train_next(cohort: &Cohort) -> Vec<Message> {
    /// Criteria that are named.
    const NAMED: usize = 3;
    if !cohort.train_next.is_empty() {
        return cohort.train_next.clone();
    }
    worst(&cohort.criteria)
        .take(NAMED)
        .map(|criterion| Message::new(format!("criterion-{}", criterion.id)))
        .collect()
}

/// What somebody has not done who has nothing that counts; none of others.
pub fn not_played(whose: &Whose, trainee: &TraineeResults) -> Option<&'static str> {
    match whose.course() {
        Some(_) => (trainee.sessions == 0).then_some("cohort-none-of-course"),
        None => (!trainee.has_played()).then_some("cohort-not-played"),
    }
}

/// Whether a refresher is due, or that nothing was played yet; empty otherwise.
pub fn due(catalogue: &Catalogue, whose: &Whose, trainee: &TraineeResults) -> String {
    let due = trainee.due.then_some("cohort-due");
    not_played(whose, trainee)
        .or(due)
        .map_or_else(String::new, |id| catalogue.word(id))
}

/// How many group sessions there were; none without one.
pub fn group(cohort: &Cohort) -> Option<Message> {
    let sessions = cohort.group.sessions;
    let is = Message::new("cohort-group-is").with("sessions", sessions);
    (sessions > 0).then_some(is)
}

/// What was out of place in views on which a class voted.
pub fn voted_on(catalogue: &Catalogue, votes: &VotesOnKind) -> String {
    votes.kind.map_or_else(
        || catalogue.word("group-kind-none"),
        |kind| catalogue.say(&report_truth::kind(kind)),
    )
}

/// `14 / 20`: hands for what was right, of all.
pub fn right_of(hands: RightHands) -> String {
    format!("{} / {}", hands.right, hands.of)
}

/// The words for what a device tells.
pub fn telling(telling: Telling) -> &'static str {
    match telling {
        Telling::TooFew => "cohort-item-too-few",
        Telling::FoundByAll => "cohort-item-found-by-all",
        Telling::MissedByAll => "cohort-item-missed-by-all",
        Telling::Nothing => "cohort-item-nothing",
        Telling::Something => "cohort-item-something",
    }
}

/// A group of people as it is shown.
pub(super) struct GroupRow {
    /// The words of the group.
    pub(super) group: &'static str,
    /// People in it.
    pub(super) people: u32,
    /// Their sessions, and how many of them came out ready.
    pub(super) sessions: (u32, u32),
    /// Items found.
    pub(super) found: Message,
    /// False alarms of the chances for one.
    pub(super) false_alarms: Message,
}

/// The groups of a class under their headings.
pub(super) fn groups(groups: &Groups) -> [(&'static str, Vec<GroupRow>); 2] {
    [
        ("cohort-by-sex", rows(&groups.by_sex, sex)),
        ("cohort-by-age", rows(&groups.by_age, age)),
    ]
}

/// What the groups are, and why small ones are not shown.
pub(super) fn groups_are() -> Message {
    Message::new("cohort-groups-are").with("least", LEAST_IN_GROUP)
}

fn rows<T: Copy>(groups: &[GroupResults<T>], words: fn(T) -> &'static str) -> Vec<GroupRow> {
    let row = |group: &GroupResults<T>| GroupRow {
        group: group.group.map_or("cohort-group-rest", words),
        people: group.people,
        sessions: (group.sessions, group.verdicts.ready),
        found: percent(group.counts.hit_rate().as_ref()),
        false_alarms: percent(group.counts.false_alarm_rate().as_ref()),
    };
    groups.iter().map(row).collect()
}

fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "cohort-group-female",
        Sex::Male => "cohort-group-male",
        Sex::Other => "cohort-group-other",
    }
}

fn age(age: AgeGroup) -> &'static str {
    match age {
        AgeGroup::Under25 => "cohort-group-under-25",
        AgeGroup::From25 => "cohort-group-25-34",
        AgeGroup::From35 => "cohort-group-35-44",
        AgeGroup::From45 => "cohort-group-45-54",
        AgeGroup::From55 => "cohort-group-55-and-over",
    }
}

/// Pseudonym, with the real name where it is told.
pub fn who(trainee: &TraineeResults) -> String {
    match &trainee.name {
        Some(name) => format!("{} ({name})", trainee.pseudonym),
        None => trainee.pseudonym.clone(),
    }
}

/// The last verdict, and how that session was played; a dash of none.
pub fn last_verdict(trainee: &TraineeResults) -> Message {
    let verdict = trainee.last_verdict;
    let verdict = verdict.map_or("cohort-no-figure", wording::verdict_id);
    in_mode(trainee.last_mode).with("what", Message::new(verdict))
}

/// The best points, and how that session was played; a dash of none.
pub fn best(trainee: &TraineeResults) -> Message {
    in_mode(trainee.best_mode).with("what", best_points(trainee))
}

/// The best points alone.
pub(super) fn best_points(trainee: &TraineeResults) -> Figures {
    trainee.best.map_or_else(Figures::none, wording::points)
}

/// The words for a mode that is told beside a figure: of all but assessed sessions.
pub(super) fn told_mode(mode: Option<Mode>) -> Option<&'static str> {
    mode.filter(|mode| *mode != Mode::Assess)
        .map(wording::mode_id)
}

fn in_mode(mode: Option<Mode>) -> Message {
    let told = told_mode(mode);
    Message::new("cohort-in-mode")
        .with("told", u32::from(told.is_some()))
        .with("mode", Message::new(told.unwrap_or("cohort-no-figure")))
}
