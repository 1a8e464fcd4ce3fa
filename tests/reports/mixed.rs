//! The scorecard of a patrol with something of everything.

use groundsign::doctrine::schema::{Block, Field};
use groundsign::record::Mode;
use groundsign::scenario::exercise::{DeviceId, PersonId, SignId};
use groundsign::scoring::Provenance;
use groundsign::scoring::distance::{Reached, Shield};
use groundsign::scoring::facts::{MarkOutcome, Vantage};
use groundsign::scoring::judgement::Outcome;
use groundsign::scoring::scorecard::{
    BlockScore, CriticalError, DetectionSummary, DeviceDetection, DistanceSummary, PersonDistance,
    ReportSummary, Scorecard, Verdict,
};
use groundsign::scoring::statistics::Counts;
use groundsign::sim::Digest;
use groundsign::sim::action::MarkId;
use groundsign::sim::event::Ending;
use groundsign::text::Text;
use groundsign::units::{Place, Point, Tick};

use crate::scorecards::{criterion, finding, line, points, words};

/// A session with something of everything in it.
pub(crate) fn mixed() -> Scorecard {
    let mut found = criterion(
        "devices-found",
        Outcome::PartlyMet,
        Some(50.0),
        (100.0, "%"),
        (8.75, 17.5),
        "groundsign",
    );
    found.findings = vec![
        finding(
            95,
            1.5,
            40.0,
            "Marked the disturbed soil on the left verge.",
        ),
        finding(
            240,
            -3.0,
            120.0,
            "Walked past the second item without a mark. It could be noticed for 34 seconds from the way, first at 61 m.",
        ),
    ];
    let mut alarms = criterion(
        "false-alarms",
        Outcome::NotMet,
        Some(6.0),
        (0.0, "count"),
        (0.0, 17.5),
        "groundsign",
    );
    alarms.findings = (0..6)
        .map(|i| {
            finding(
                30 + i,
                0.0,
                i as f32,
                "Marked a thing with a harmless cause.",
            )
        })
        .collect();
    Scorecard {
        scenario_id: "minimal".into(),
        scenario_title: Text::english("The short track"),
        scenario_hash: "9f2c".repeat(16),
        doctrine_id: "open-nato".into(),
        doctrine_version: "1.0".into(),
        seed: 7,
        mode: Mode::Practise,
        trainee: "Trainee 12".into(),
        verdict: Verdict::NotYet,
        reasons: vec![
            words("An item was touched. Whatever else was done well, this must be trained first."),
            words("The report reached 55 % of its points; 70 % are needed."),
        ],
        train_next: vec![
            words("Never touch an item. Look from where you are, then go back the way you came."),
            words("Practise grid references: say the easting first."),
        ],
        points: points(52.25, 100.0),
        blocks: vec![
            BlockScore {
                block: Block::Detection,
                points: points(8.75, 35.0),
                not_shown: 0.0,
                criteria: vec![
                    found,
                    alarms,
                    criterion(
                        "secondary-search",
                        Outcome::NeverEvaluated,
                        None,
                        (75.0, "%"),
                        (0.0, 0.0),
                        "us-task",
                    ),
                ],
            },
            BlockScore {
                block: Block::Reporting,
                points: points(13.5, 25.0),
                not_shown: 0.0,
                criteria: vec![
                    criterion(
                        "report-sent",
                        Outcome::Met,
                        Some(1.0),
                        (1.0, "count"),
                        (13.5, 13.5),
                        "groundsign",
                    ),
                    criterion(
                        "report-grid",
                        Outcome::NotMet,
                        Some(2710.0),
                        (10.0, "m"),
                        (0.0, 11.5),
                        "groundsign",
                    ),
                ],
            },
            BlockScore {
                block: Block::SafeDistance,
                points: points(30.0, 40.0),
                not_shown: 0.0,
                criteria: vec![
                    criterion(
                        "withdrawal-distance",
                        Outcome::Met,
                        Some(1.07),
                        (1.0, "share"),
                        (20.0, 20.0),
                        "us-task",
                    ),
                    criterion(
                        "time-inside-ring",
                        Outcome::PartlyMet,
                        Some(412.4),
                        (300.0, "s"),
                        (10.0, 20.0),
                        "groundsign",
                    ),
                ],
            },
        ],
        critical_errors: vec![CriticalError {
            id: "touched-item",
            source: "unmas".into(),
            findings: vec![finding(130, 2.0, 61.0, "Touched the item.")],
        }],
        detection: DetectionSummary {
            hits: 1,
            misses: 1,
            false_alarms: 6,
            correct_rejections: 1,
            hit_rate_interval: Some((0.09, 0.91)),
            false_alarm_interval: Some((0.49, 0.97)),
            trials: Counts::default(),
            forecasts: Vec::new(),
            per_device: vec![
                DeviceDetection {
                    device: DeviceId(0),
                    name: "culvert-item".into(),
                    opportunity_s: Some(61.0),
                    vantage: Some(Vantage {
                        eye: Place {
                            east_m: 30.0,
                            north_m: 4.0,
                            up_m: 1.65,
                        },
                        sign: SignId(0),
                        at: Point(93.0, 8.0),
                    }),
                    viewed_s: Some(88.5),
                    marked_s: Some(95.0),
                    mark_range_m: Some(41.3),
                    secondary: false,
                    entered_mandatory_s: Some(120.0),
                },
                DeviceDetection {
                    device: DeviceId(1),
                    name: "second-item".into(),
                    opportunity_s: Some(206.0),
                    vantage: None,
                    viewed_s: None,
                    marked_s: None,
                    mark_range_m: None,
                    secondary: true,
                    entered_mandatory_s: None,
                },
                DeviceDetection {
                    device: DeviceId(2),
                    name: "far-item".into(),
                    opportunity_s: None,
                    vantage: None,
                    viewed_s: None,
                    marked_s: None,
                    mark_range_m: None,
                    secondary: false,
                    entered_mandatory_s: None,
                },
            ],
            marks: vec![
                (
                    Tick(6080),
                    Place::default(),
                    MarkOutcome::Hit {
                        device: DeviceId(0),
                        sign: SignId(1),
                    },
                ),
                (
                    Tick(6400),
                    Place::default(),
                    MarkOutcome::FalseAlarm { look_alike: None },
                ),
            ],
        },
        report: Some(ReportSummary {
            format: "nine-line".into(),
            name: Text::english("9-line UXO/IED report"),
            after_s: Some(312.0),
            lines: vec![
                line(
                    "1",
                    Field::DateTimeOfDiscovery,
                    "Date-time group of discovery (not of sending)",
                    ("290931AMAY26", "290931AMAY26"),
                    Outcome::Met,
                    None,
                ),
                line(
                    "2",
                    Field::UnitAndGrid,
                    "Reporting unit and grid of the item",
                    ("B Company, 31PDQ 9312 4021", "B Company, 31PDQ 4021 9312"),
                    Outcome::NotMet,
                    Some("Easting and northing are swapped."),
                ),
                line(
                    "4",
                    Field::Item,
                    "What it is as far as seen from where you are: class or unknown, and the signs",
                    (
                        "small hand-carried item; disturbed soil",
                        "class cannot be told; disturbed soil",
                    ),
                    Outcome::PartlyMet,
                    Some("The class could not be told from there: say unknown."),
                ),
                line(
                    "5",
                    Field::Contamination,
                    "Contamination seen",
                    ("no", "no"),
                    Outcome::NeverEvaluated,
                    None,
                ),
            ],
        }),
        briefing: None,
        other_reports: Vec::new(),
        distance: DistanceSummary {
            device: Some(DeviceId(0)),
            mark: Some(MarkId(0)),
            incident: false,
            name: words("bag"),
            required_m: Some(300.0),
            reason: Some(words("unknown: in doubt 300 m")),
            cover_asked_within_m: Some(564.0),
            per_person: vec![
                PersonDistance {
                    person: PersonId(0),
                    name: "lead".into(),
                    achieved_m: 321.0,
                    closest_after_mark_m: 40.0,
                    inside_s: 412.4,
                    reached: Reached::Far,
                    out_of_sight: Shield::Yes,
                    hard_cover: Shield::No,
                    local: false,
                    in_shelter: false,
                },
                PersonDistance {
                    person: PersonId(4),
                    name: "woman-at-the-well".into(),
                    achieved_m: 188.0,
                    closest_after_mark_m: 95.0,
                    inside_s: 705.0,
                    reached: Reached::Near,
                    out_of_sight: Shield::NotRecorded,
                    hard_cover: Shield::NotAsked,
                    local: true,
                    in_shelter: false,
                },
            ],
        },
        other_distances: Vec::new(),
        incident: None,
        ending: Ending::HandedOver,
        duration_s: 806.5,
        digest: Digest([0xab; 16]),
        provenance: Provenance {
            recorded_at: Some("2026-05-29T14:02:11Z".into()),
            recorded_by: "0.1.0 release x86_64-linux".into(),
            scored_by: "0.1.0",
            doctrine_hash: Some("5a3e".repeat(16)),
            recorded_under: None,
            pointed_out: Vec::new(),
        },
    }
}
