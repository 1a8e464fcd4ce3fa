//! Statements about distances: one reference point, one rounding, one reason; and sight as a fact.

use groundsign::doctrine::{Known, Why};
use groundsign::scoring::Evidence;
use groundsign::scoring::distance::{self, Shield};
use groundsign::scoring::scorecard::DistanceSummary;
use groundsign::sim::event::Event;
use groundsign::text::Message;

use super::*;

fn table(course: &Course, session: &Session) -> DistanceSummary {
    let facts = Facts::of(session, &course.pack);
    let mut tables = distance::summaries(&Evidence {
        session,
        pack: &course.pack,
        facts: &facts,
    });
    tables.remove(0)
}

fn said(message: &Message) -> String {
    let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let catalogue = Catalogue::read(&assets, "en").expect("the English files are sound");
    let plain = |c: char| !matches!(c, '\u{2068}' | '\u{2069}');
    catalogue
        .say(message)
        .chars()
        .filter(|c| plain(*c))
        .collect()
}

/// Story: 299.5 m of 300 was shown and judged as 300 m.
#[test]
fn who_is_half_a_metre_short_is_short_everywhere() {
    let course = course();
    let session = ends(everybody_at(found(&course), 139.5));
    let table = table(&course, &session);
    assert_eq!(table.per_person[0].achieved_m, 139.0);
    assert_eq!(table.per_person[0].reached, distance::Reached::Near);
    let judgement = judge_by(&course, &session, &rule("everybody-at-distance", 1.0, 0.75));
    assert_eq!(judgement.measured, Some(0.0));
    let words = said(&judgement.findings[0].message);
    assert!(
        words.contains("139 m from") && !words.contains("140 m from"),
        "{words}"
    );
}

/// Story: distances were measured from the device or from the marked sign, whichever was farther, and the map drew
/// its ring around the device alone.
#[test]
fn every_distance_is_taken_from_the_item() {
    let course = course().sign_of("bag", "far-sign", CLUE, Point(0.0, 50.0));
    let record = Record::of(&course)
        .walk_to(SEEN_FROM, 1.2)
        .marks("far-sign", CLUE, 80)
        .stops();
    let session = ends(everybody_at(record, 139.0));
    let table = table(&course, &session);
    assert_eq!(table.per_person[0].achieved_m, 139.0);
    assert_eq!(
        judge_by(&course, &session, &rule("withdrawal-distance", 1.0, 0.8)).outcome,
        PartlyMet
    );
}

/// Story: the scorecard required 400 m where `show` and the map had 100 m, and neither gave a reason.
#[test]
fn the_required_distance_comes_with_its_reason() {
    let in_doubt = course();
    let session = ends(everybody_at(found(&in_doubt), 145.0));
    let reason = table(&in_doubt, &session).reason.expect("it is required");
    assert_eq!(said(&reason), "unknown: in doubt 140 m");

    let told = course().conclusive("bag-sign");
    let report = report_with(
        3,
        Answer::Item {
            class: Some("small".into()),
            signs: vec![CLUE],
        },
    );
    let session = ends(sends(everybody_at(found(&told), 145.0), report));
    let reason = table(&told, &session).reason.expect("it is required");
    assert_eq!(said(&reason), "Small item: 100 m");
}

#[test]
fn not_to_name_what_can_be_told_shortens_nothing() {
    let mut pack = course().pack;
    pack.distances.classes[1].required_m.value = 200.0;
    let required = |known| {
        let required = pack.required_for(known);
        (required.metres, required.why)
    };
    assert_eq!(required(Known::Nothing), (140.0, Why::InDoubt));
    let larger = Why::CouldBeTold("vehicle".into());
    assert_eq!(required(Known::CouldBeTold("vehicle")), (200.0, larger));
    assert_eq!(required(Known::CouldBeTold("small")), (140.0, Why::InDoubt));
    assert_eq!(required(Known::Told("no-such-row")), (140.0, Why::InDoubt));
    let rings = pack.rings_of("small");
    let metres: Vec<f32> = rings.iter().map(|ring| ring.metres).collect();
    assert_eq!(metres, [100.0, 140.0], "the class's own, and in doubt");
    let least = pack
        .distances
        .classes
        .iter()
        .map(|row| row.mandatory_m.value);
    let least_m = least.reduce(f32::min);
    assert_eq!(Some(pack.mandatory_of(None)), least_m, "nobody can tell");
    let vehicle_m = pack.distances.classes[1].mandatory_m.value;
    assert_eq!(pack.mandatory_of(Some("vehicle")), vehicle_m);
}

/// Story: the same control point was "out of sight" under one pack and "in sight" under another.
#[test]
fn sight_is_a_fact_whatever_the_pack_says() {
    let mut course = course();
    let session = ends(control_point(found(&course), 145.0, true));
    let words = |course: &Course| {
        let judgement = judge_by(course, &session, &rule("control-point-sited", 1.0, 0.5));
        (judgement.outcome, said(&judgement.findings[0].message))
    };
    let (outcome, far) = words(&course);
    assert_eq!(outcome, Met, "asked within 140 m only");
    assert!(far.contains("in line of sight of"), "{far}");
    let mut preferred = course.pack.distances.in_doubt_m.clone();
    preferred.value = 500.0;
    course.pack.distances.in_doubt_preferred_m = Some(preferred);
    let (outcome, near) = words(&course);
    assert_eq!(outcome, PartlyMet);
    assert!(near.contains("in line of sight of"), "{near}");
}

/// Story: beyond the distance up to which cover is required the table said "yes", and where nothing is recorded "no".
#[test]
fn cover_is_there_or_not_or_not_asked_or_not_recorded() {
    let course = covered_within_150_m();
    let exposures = [(false, true), (true, false)];
    let record = exposed(everybody_at(found(&course), 145.0), &exposures);
    let session = ends(record.person_at(PersonId(3), south(160.0)).wait(1.0));
    let table = table(&course, &session);
    let hard_cover: Vec<Shield> = table.per_person.iter().map(|p| p.hard_cover).collect();
    assert_eq!(
        hard_cover[..4],
        [
            Shield::Yes,
            Shield::No,
            Shield::NotRecorded,
            Shield::NotAsked
        ]
    );
    assert_eq!(table.cover_asked_within_m, Some(150.0));
    assert_eq!(table.per_person[0].out_of_sight, Shield::Yes);
    assert_eq!(table.per_person[1].out_of_sight, Shield::No);
}

/// Story: a transmission 8 m from an item, silent within 8 m, was both inside and outside.
#[test]
fn a_radius_is_printed_as_the_pack_has_it() {
    let mut course = course();
    for (_, radius) in &mut course.pack.radio.silent_within_m {
        radius.value = 7.62;
    }
    let session = ends(found(&course).event(Event::Transmitted {
        from: at_south(7.6),
    }));
    let judgement = judge_by(&course, &session, &rule("radio-discipline", 0.0, 0.0));
    let words = said(&judgement.findings[0].message);
    assert!(
        words.contains("7 m from") && words.contains("7.62 m"),
        "{words}"
    );
}
