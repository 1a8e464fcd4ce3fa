//! Formatting of numbers, times and places in every report.

use super::Material;
use super::tally::BlockTally;
use crate::doctrine::schema::{Block, Sure};
use crate::record::Mode;
use crate::scoring::Outcome;
use crate::scoring::detection::DeviceDetection;
use crate::scoring::distance::{Reached, Shield};
use crate::scoring::judgement::{Finding, Sense};
use crate::scoring::scorecard::{
    CriterionScore, DetectionSummary, DistanceSummary, PersonDistance, Points, Scorecard, Verdict,
};
use crate::sim::event::Ending;
pub use crate::text::clock;
use crate::text::{self, Catalogue, Figures, Message};
use crate::units::grid::GridFrame;
use crate::units::span::span;
use crate::units::{Place, Point, whole_m};

/// A number for display.
pub fn number(value: f64) -> Figures {
    Figures::new(text::number(value))
}

/// A number with its unit: `21 m`, `85 %`, `3`. Shares are written as percentages.
pub fn quantity(value: f64, unit: &str) -> Figures {
    Figures::new(match unit {
        "count" | "" => text::number(value),
        "share" => format!("{} %", text::number(value * 100.0)),
        unit => format!("{} {unit}", text::number(value)),
    })
}

/// A kept distance, in whole metres as in every finding: `299 m` for 299.5.
pub fn metres_kept(metres: f32) -> Figures {
    quantity(f64::from(whole_m(metres)), "m")
}

/// As [`quantity`], next to clock times: a duration in minutes and seconds.
fn timed(value: f64, unit: &str) -> Figures {
    match unit {
        "s" => Figures::new(text::duration(value)),
        unit => quantity(value, unit),
    }
}

/// The measurement of a criterion; a dash without one. Long durations in hours or days.
pub fn measured(catalogue: &Catalogue, criterion: &CriterionScore) -> Figures {
    match (criterion.measured, criterion.unit) {
        (None, _) => Figures::none(),
        (Some(minutes), "min") => Figures::new(catalogue.say(&span(minutes))),
        (Some(value), unit) => timed(not_rounded_across(value, criterion), unit),
    }
}

/// A measurement that rounding must not carry over a threshold it does not reach: 79.96 % of 80 % is shown as 79.9 %,
/// never as 80 % and not met.
fn not_rounded_across(value: f64, criterion: &CriterionScore) -> f64 {
    let scale = if criterion.unit == "share" {
        100.0
    } else {
        1.0
    };
    let (shown, steps) = (value * scale, steps_of(value * scale));
    let rounded = (shown * steps).round() / steps;
    let crossed = [criterion.expected, criterion.expected_partly]
        .into_iter()
        .map(|threshold| threshold * scale)
        // In the threshold's own precision, as the judgement is.
        .any(|threshold| match criterion.sense {
            Sense::AtLeast => {
                (shown as f32) < threshold as f32 && rounded as f32 >= threshold as f32
            }
            Sense::AtMost => shown as f32 > threshold as f32 && rounded as f32 <= threshold as f32,
        });
    match criterion.sense {
        _ if !crossed => value,
        Sense::AtLeast => (shown * steps).floor() / steps / scale,
        Sense::AtMost => (shown * steps).ceil() / steps / scale,
    }
}

/// Resolution with which [`text::number`] shows a number of this size, in steps per unit.
fn steps_of(shown: f64) -> f64 {
    match shown.abs() {
        small if small < 10.0 => 100.0,
        middle if middle < 100.0 => 10.0,
        _ => 1.0,
    }
}

/// What was measured against what is required, and what that earns, as a sentence; none for what was not tested.
pub fn in_words(
    catalogue: &Catalogue,
    criterion: &CriterionScore,
    points: Points,
) -> Option<Message> {
    let earns = Message::new(match criterion.outcome {
        Outcome::Met => "sheet-earns-all",
        Outcome::PartlyMet => "sheet-earns-half",
        Outcome::NotMet => "sheet-earns-none",
        Outcome::NeverEvaluated => return None,
    })
    .with("earned", hundredths(points.earned))
    .with("possible", hundredths(points.possible));
    if criterion.measured.is_none() {
        return Some(Message::new("sheet-not-done").with("earns", earns));
    }
    let words = Message::new(match criterion.sense {
        Sense::AtLeast => "sheet-at-least",
        Sense::AtMost => "sheet-at-most",
    });
    Some(
        words
            .with("measured", measured(catalogue, criterion))
            .with("required", timed(criterion.expected, criterion.unit))
            .with("earns", earns),
    )
}

/// The threshold of a criterion with its sign: `≥ 300 m`, `≤ 2`.
pub fn expected(criterion: &CriterionScore) -> Figures {
    let sign = match criterion.sense {
        Sense::AtLeast => '≥',
        Sense::AtMost => '≤',
    };
    let threshold = timed(criterion.expected, criterion.unit);
    Figures::new(format!("{sign} {threshold}"))
}

/// Earned of possible: `7.50 / 12.00`.
pub fn points(points: Points) -> Figures {
    let (earned, possible) = (hundredths(points.earned), hundredths(points.possible));
    Figures::new(format!("{earned} / {possible}"))
}

/// Points to hundredths; those from [`super::tally`] are rounded already.
pub fn hundredths(points: f32) -> Figures {
    Figures::new(format!("{:.2}", (points * 100.0).round() / 100.0))
}

impl Material<'_> {
    /// Renders a message.
    pub fn say(&self, message: &Message) -> String {
        self.catalogue.say(message)
    }

    /// Renders a message without arguments.
    pub fn word(&self, id: &str) -> String {
        self.catalogue.word(id)
    }

    /// Figures with the language's decimal sign.
    pub fn figures(&self, figures: &Figures) -> String {
        self.catalogue.figures(figures)
    }

    /// Display name of a device, by short name.
    pub fn device(&self, id: &str) -> String {
        let called = self.scenario.device_called(id);
        called.in_language(self.catalogue.language()).to_owned()
    }

    /// Display name of a person, by short name.
    pub fn person(&self, id: &str) -> String {
        self.say(&self.scenario.person_called(id))
    }

    /// Text direction: `ltr` or `rtl`, as the language's own folder declares.
    pub fn direction(&self) -> &'static str {
        if self.catalogue.right_to_left() {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// Grid reference to 10 metres.
    pub fn grid(&self, place: Place) -> String {
        GridFrame::of(&self.scenario.place).mgrs(place.point(), 8)
    }

    /// Title of a criterion.
    pub fn criterion_title(&self, id: &str) -> String {
        self.word(&format!("criterion-{id}"))
    }

    /// Title of a critical error.
    pub fn critical_title(&self, id: &str) -> String {
        self.word(&format!("critical-{id}"))
    }

    /// A finding's time, grid (empty without a place) and sentence.
    pub fn finding(&self, finding: &Finding) -> (String, String, String) {
        (
            clock(finding.tick.seconds()),
            finding
                .place
                .map(|place| self.grid(place))
                .unwrap_or_default(),
            self.say(&finding.message),
        )
    }

    /// The sources that the scorecard cites, in the pack's order.
    pub fn sources_cited(&self) -> impl Iterator<Item = &crate::doctrine::schema::Source> {
        let card = self.card;
        self.pack.sources.iter().filter(move |source| {
            let by_criteria = card
                .blocks
                .iter()
                .flat_map(|block| &block.criteria)
                .any(|criterion| criterion.source == source.id);
            by_criteria
                || card
                    .critical_errors
                    .iter()
                    .any(|error| error.source == source.id)
        })
    }
}

/// Message id of a block's name.
pub fn block_id(block: Block) -> &'static str {
    match block {
        Block::Detection => "sheet-block-detection",
        Block::Reporting => "sheet-block-reporting",
        Block::SafeDistance => "sheet-block-safe-distance",
    }
}

/// Message id of a verdict.
pub fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ready => "sheet-verdict-ready",
        Verdict::NotYet => "sheet-verdict-not-yet",
        Verdict::Incomplete => "sheet-verdict-incomplete",
    }
}

/// Message id of an outcome.
pub fn outcome_id(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "sheet-outcome-met",
        Outcome::PartlyMet => "sheet-outcome-partly-met",
        Outcome::NotMet => "sheet-outcome-not-met",
        Outcome::NeverEvaluated => "sheet-outcome-never-evaluated",
    }
}

/// Message id of an ending.
pub fn ending_id(ending: Ending) -> &'static str {
    match ending {
        Ending::RouteCompleted => "sheet-ending-route-completed",
        Ending::HandedOver => "sheet-ending-handed-over",
        Ending::TurnedBack => "sheet-ending-turned-back",
        Ending::Incident => "sheet-ending-incident",
        Ending::TimeUp => "sheet-ending-time-up",
        Ending::BrokenOff => "sheet-ending-broken-off",
    }
}

/// Message id of a mode.
pub fn mode_id(mode: Mode) -> &'static str {
    match mode {
        Mode::Learn => "sheet-mode-learn",
        Mode::Practise => "sheet-mode-practise",
        Mode::Assess => "sheet-mode-assess",
    }
}

/// Message id of a certainty.
pub fn sure_id(sure: Sure) -> &'static str {
    match sure {
        Sure::Sourced => "pack-sure-sourced",
        Sure::SecondHand => "pack-sure-second-hand",
        Sure::Derived => "pack-sure-derived",
        Sure::Unverified => "pack-sure-unverified",
        Sure::Example => "pack-sure-example",
    }
}

/// Yes, no, not required or not recorded.
pub fn shield(catalogue: &Catalogue, shield: Shield) -> String {
    catalogue.word(match shield {
        Shield::Yes => "sheet-yes",
        Shield::No => "sheet-no",
        Shield::NotAsked => "sheet-not-asked",
        Shield::NotRecorded => "sheet-not-recorded",
    })
}

/// Yes or no.
pub fn yes_no(catalogue: &Catalogue, yes: bool) -> String {
    catalogue.word(if yes { "sheet-yes" } else { "sheet-no" })
}

/// Whether a person was out of sight: not judged for local people.
pub fn out_of_sight(catalogue: &Catalogue, person: &PersonDistance) -> String {
    if person.local {
        NOT_JUDGED.to_owned()
    } else {
        shield(catalogue, person.out_of_sight)
    }
}

/// Whether a person was behind hard cover; for local people, whether they were in a house.
pub fn cover(catalogue: &Catalogue, person: &PersonDistance) -> String {
    match (person.local, person.in_shelter) {
        (false, _) => shield(catalogue, person.hard_cover),
        (true, true) => catalogue.word("sheet-in-shelter"),
        (true, false) => NOT_JUDGED.to_owned(),
    }
}

/// Placeholder where nothing is judged.
const NOT_JUDGED: &str = "–";

/// The required distance, and the item.
pub fn required(distance: &DistanceSummary, required_m: f32) -> Message {
    let required = Message::new("sheet-required").with("device", distance.name.clone());
    match &distance.reason {
        Some(reason) => required.with("distance", reason.clone()),
        None => required.with("distance", quantity(f64::from(required_m), "m")),
    }
}

/// Whether a person reached the required distance, or a house beyond the mandatory distance; a placeholder where no
/// distance is required.
pub fn reached(person: &PersonDistance, required_m: Option<f32>) -> Outcome {
    match (required_m, person.reached) {
        (None, _) => Outcome::NeverEvaluated,
        (Some(_), _) if person.in_shelter => Outcome::Met,
        (Some(_), Reached::Far | Reached::Stayed) => Outcome::Met,
        (Some(_), _) => Outcome::NotMet,
    }
}

/// Message id of the reason why a reached distance does not count, or is not required, where the figures alone do not
/// show it.
pub fn does_not_count(reached: Reached) -> Option<&'static str> {
    match reached {
        Reached::Far | Reached::Near => None,
        Reached::WentOn => Some("sheet-went-on"),
        Reached::Unaware => Some("sheet-unaware"),
        Reached::Stayed => Some("sheet-stayed"),
    }
}

/// Hits, misses, false alarms and correct rejections.
pub fn counts(detection: &DetectionSummary) -> Message {
    Message::new("sheet-counts")
        .with("hits", detection.hits)
        .with("misses", detection.misses)
        .with("false_alarms", detection.false_alarms)
        .with("correct_rejections", detection.correct_rejections)
}

/// From where a device could first be noticed; none when it never could, or when the record does not say.
pub fn noticeable_from(material: &Material<'_>, device: &DeviceDetection) -> Option<Message> {
    let vantage = device.vantage?;
    Some(seen_from(
        Message::new("sheet-noticeable-from"),
        material,
        vantage.eye,
        vantage.at,
    ))
}

/// A message with the grid of an eye, and the range and bearing of a place from there.
pub fn seen_from(message: Message, material: &Material<'_>, eye: Place, at: Point) -> Message {
    let (range_m, bearing_deg) = (eye.point().distance_m(at), eye.point().bearing_deg(at));
    message
        .with("grid", material.grid(eye))
        .with("distance", quantity(f64::from(range_m.round()), "m"))
        .with("bearing", f64::from(bearing_deg.round().rem_euclid(360.0)))
}

/// Points of a block that the patrol could not show; none when it could show them all.
pub fn not_shown(block: &BlockTally) -> Option<Message> {
    let points = hundredths(block.not_shown);
    (block.not_shown > 0.0).then(|| Message::new("sheet-not-shown").with("points", points))
}

/// Earned of possible, as a sentence.
pub fn points_message(points: Points) -> Message {
    Message::new("sheet-points")
        .with("earned", hundredths(points.earned))
        .with("possible", hundredths(points.possible))
}

/// Seed, mode, trainee, duration and ending.
pub fn session(card: &Scorecard) -> Message {
    Message::new("sheet-session")
        .with("seed", card.seed.to_string())
        .with("mode", Message::new(mode_id(card.mode)))
        .with("trainee", &card.trainee)
        .with("length", clock(card.duration_s))
        .with("ending", Message::new(ending_id(card.ending)))
}

/// What to know before one reads the score.
pub fn notes(card: &Scorecard) -> impl Iterator<Item = Message> {
    rescored(card).into_iter().chain(pointed_out(card))
}

/// Notes that the session is scored under another pack than the one it was recorded under; none otherwise.
fn rescored(card: &Scorecard) -> Option<Message> {
    let recorded = card.provenance.recorded_under.as_ref()?;
    Some(
        Message::new("sheet-rescored")
            .with("recorded", &recorded.id)
            .with("recorded_version", &recorded.version)
            .with("scored", &card.doctrine_id)
            .with("scored_version", &card.doctrine_version),
    )
}

/// Notes that an instructor showed what is out of place, and when; none otherwise.
fn pointed_out(card: &Scorecard) -> Option<Message> {
    let moments = &card.provenance.pointed_out;
    let times: Vec<String> = moments.iter().map(|tick| clock(tick.seconds())).collect();
    (!times.is_empty()).then(|| Message::new("sheet-pointed-out").with("times", times.join(", ")))
}

/// Confidence interval of the hit rate; none without an item.
pub fn interval(detection: &DetectionSummary) -> Option<Message> {
    let (low, high) = detection.hit_rate_interval?;
    Some(
        Message::new("sheet-interval")
            .with("low", (low * 100.0).round())
            .with("high", (high * 100.0).round()),
    )
}

/// Confidence interval of the share of harmless things marked; none without any.
pub fn harmless_interval(detection: &DetectionSummary) -> Option<Message> {
    let (low, high) = detection.false_alarm_interval?;
    Some(
        Message::new("sheet-harmless-interval")
            .with("low", (low * 100.0).round())
            .with("high", (high * 100.0).round()),
    )
}

/// A symbol that repeats the meaning of the colour beside it.
pub fn symbol(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "✓",
        Outcome::PartlyMet => "◐",
        Outcome::NotMet => "✗",
        Outcome::NeverEvaluated => "–",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_come_with_their_units() {
        let said = |value, unit| quantity(value, unit).to_string();
        assert_eq!(said(0.855, "share"), "85.5 %");
        assert_eq!(said(2.0, "share"), "200 %");
        assert_eq!(said(74.37, "share"), "7437 %");
        assert_eq!(said(2.0, "count"), "2");
        assert_eq!(said(300.0, "s"), "300 s");
        assert_eq!(timed(300.0, "s").to_string(), "5:00 min");
    }

    #[test]
    fn nothing_is_shown_as_reaching_what_it_does_not_reach() {
        let criterion = |measured, expected, sense, unit| CriterionScore {
            id: "withdrawal-distance",
            outcome: Outcome::NotMet,
            measured: Some(measured),
            expected,
            expected_partly: expected,
            sense,
            unit,
            weight: 1.0,
            points: Points::default(),
            source: String::new(),
            findings: Vec::new(),
        };
        let shown = |measured, expected, sense, unit| {
            let criterion = criterion(measured, expected, sense, unit);
            timed(not_rounded_across(measured, &criterion), unit).to_string()
        };
        assert_eq!(shown(0.9996, 1.0, Sense::AtLeast, "share"), "99.9 %");
        assert_eq!(shown(79.96, 80.0, Sense::AtLeast, "%"), "79.9 %");
        // Story: 195 of 199 m were shown as 98 %, of 98 % needed, and only partly met.
        let needed = f64::from(0.98_f32);
        let kept = 195.0 / 199.0;
        assert_eq!(shown(kept, needed, Sense::AtLeast, "share"), "97.9 %");
        assert_eq!(shown(3.004, 3.0, Sense::AtMost, "s"), "3.01 s");
        assert_eq!(shown(80.04, 80.0, Sense::AtLeast, "%"), "80 %");
        assert_eq!(shown(0.5, 1.0, Sense::AtLeast, "share"), "50 %");
    }

    #[test]
    fn the_clock_counts_minutes_past_the_hour() {
        assert_eq!(clock(0.4), "00:00");
        assert_eq!(clock(59.99), "01:00");
        assert_eq!(clock(3665.0), "61:05");
        assert_eq!(clock(-3.0), "00:00");
    }
}
